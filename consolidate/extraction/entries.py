"""The entries of a live report: when each was told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from consolidate.language.date_words import WEEKDAYS
from consolidate.language.dates import time_of
from consolidate.language.marks import Stamp, find_stamp, skip_signs
from consolidate.language.sentences import Span

_FEWEST = 2
"""Entries that make a live report: one clock alone may head anything."""
_BEFORE = "#>*+-\u2022 \t"
"""What may stand before a clock on its line."""


@dataclass(frozen=True)
class Entry:
    """An entry from the offset ``start`` on, its ``day``, and the ``clock`` in ISO 8601 form ("07:15")."""

    start: int
    day: date
    clock: str

    @property
    def told(self) -> str:
        """Day and time in ISO 8601 form."""
        return f"{self.day.isoformat()}T{self.clock}"


def find_entries(text: str, sentences: Sequence[Span], published: date | None) -> tuple[Entry, ...]:
    """The entries of a live report in the order of ``text``; none where its day is not known, or of another report.

    A clock that names no day is of the day that the one before it names, else of ``published``.
    """
    stamps = list(_stamps(text, sentences))
    if published is None or len(stamps) < _FEWEST:
        return ()
    entries, day = [], published
    for start, stamp in stamps:
        named = time_of(stamp.day, published) if stamp.day else None
        day = named.first if named else day
        entries.append(Entry(start, day, stamp.clock))
    return tuple(entries)


def entry_at(entries: Sequence[Entry], offset: int) -> Entry | None:
    """The entry in which ``offset`` stands."""
    place = bisect_right(entries, offset, key=lambda entry: entry.start)
    return entries[place - 1] if place else None


def _stamps(text: str, sentences: Sequence[Span]) -> Iterator[tuple[int, Stamp]]:
    """The clocks between sentences, each with the offset of the sentence after it."""
    end = 0
    for start, after in sentences:
        found = (_stamp(line) for line in reversed(text[end:start].splitlines()))
        stamp = next((stamp for stamp in found if stamp is not None), None)
        if stamp is not None:
            heading = None if stamp.day else _heading(text[end:start])
            yield start, replace(stamp, day=heading) if heading else stamp
        end = after


def _heading(between: str) -> str | None:
    """The weekday that stands alone on a line, above the entries of that day."""
    lines = (line.strip(_BEFORE + ":*_") for line in between.splitlines())
    return next((line.title() for line in lines if line.title() in WEEKDAYS), None)


def _stamp(line: str) -> Stamp | None:
    line = line.lstrip(_BEFORE)
    return find_stamp(line, skip_signs(line, 0, len(line)), len(line))
