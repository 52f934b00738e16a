"""When things happened: the time phrases of an English text as ranges of days.

The rules are in :mod:`~consolidate.language.absolute_dates` and :mod:`~consolidate.language.relative_dates`;
here they are applied with the day of publication and the tense of the text, and where several match the same
words, the longest match stands.  What names no day that can be worked out ("recently", "for weeks", "eight months
after the raid") is left out; so is whatever needs the day of publication where that is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from consolidate.language.absolute_dates import ABSOLUTE
from consolidate.language.date_rules import Anchor
from consolidate.language.periods import Period
from consolidate.language.relative_dates import RELATIVE
from consolidate.models import TimeRange

Tense = Literal["past", "present", "future"]


@dataclass(frozen=True)
class FoundTime:
    """A time phrase ``text[start:end]`` and the days it covers, ``first`` to ``last``, both inclusive.

    ``limit``: the phrase only bounds something in time ("before Monday", "since the vote in 2014").
    """

    start: int
    end: int
    text: str
    first: date
    last: date
    limit: bool = False

    def to_model(self) -> TimeRange:
        """The same as ISO 8601 days."""
        return TimeRange(start=self.first.isoformat(), end=self.last.isoformat(), text=self.text)


def find_times(text: str, published: date | None, *, tense: Tense | None = None) -> tuple[FoundTime, ...]:
    """The time phrases of ``text`` that name days, in order, none overlapping another.

    ``published`` is the day the text appeared; without it only absolute dates are resolved.  ``tense`` of the
    text settles what "on Monday" or "in March" means: in the future the next one, else the latest, the
    day of publication included.  Without ``tense``, words like "will" and "due" before the phrase tell.
    Where a phrase has a span of its own ("early March", "more than two years ago") the range covers it:
    thirds for early, mid and late; half a unit either way for "two months ago"; a whole one for "more than".
    """
    found: list[FoundTime] = []
    taken = bytearray(len(text))
    for time in sorted(_candidates(text, published, tense), key=lambda time: (time.start - time.end, time.start)):
        if not any(taken[time.start : time.end]):
            taken[time.start : time.end] = b"\1" * (time.end - time.start)
            found.append(time)
    return tuple(sorted(found, key=lambda time: time.start))


def time_of(text: str, published: date | None, tense: Tense | None = None) -> FoundTime | None:
    """When the thing told in the clause ``text`` happened, if it says so; arguments as in :func:`find_times`.

    A time that only bounds it ("before Monday") is never taken, and that of the telling ("said on Monday that") only
    where there is no other.  Of the rest the shortest range is taken; of equally short ones the first.
    """
    times = [time for time in find_times(text, published, tense=tense) if not time.limit]
    return min(
        times,
        key=lambda time: (
            bool(_TELLING.search(text, max(0, time.start - _REACH), time.start)),
            time.last - time.first,
        ),
        default=None,
    )


_TELLING = re.compile(
    r"\b(?:said|says|told|tells|stated|announced|reported|reports|wrote|posted|tweeted|added|speaking|statement|interview)"
    r"(?:\s+\w+){0,4}?\s*(?:\b(?:on|in|at|late|early)\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:before|after|until|till|by|prior\s+to|ahead\s+of|following)\s+(?:the\s+)?$", re.IGNORECASE)
_UNTIL_CLAUSE = re.compile(r"\b(?:until|till|unless)\s+(?:[^\s,.;:]+\s+){2,9}?(?:on\s+|in\s+)?$", re.IGNORECASE)
"""The clause of something that is still to come when the rest is so."""
_SUPERLATIVE = re.compile(
    r"\b(?:\w{3,}est|(?<!at )(?:most|least|first)|worst|best)\b(?:\s+[^\s,.;:]+){0,6}?\s+since\s+(?:the\s+)?$", re.I
)
_REACH = 60
"""How many characters before a time phrase are read for what governs it."""
_OWNS = re.compile(r"['\u2019]s\s")
_OVER = re.compile(r"\b(?:over|about|after|following|regarding|for)\s+$", re.IGNORECASE)
"""A time that owns what something is done about ("searched the house over last week's fire") is that thing's."""
_SINCE_EVENT = re.compile(r"\bsince\s+(?:[^\s,.;:]+\s+){1,6}$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:the\s+|at\s+least\s+)?$", re.IGNORECASE)
_WILL = re.compile(
    r"\b(?:will|shall|won['’]t|(?:is|are|was|were|be)\s+(?:due|set|scheduled|expected|planned|slated|to)|scheduled|planned"
    r"|plans?\s+to|upcoming|vow(?:s|ed)\s+to)\b|['’]ll\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:said|told|announced|reported)\b")
_CLAUSE_OPENING = re.compile(r"\W*(?:on\s+|in\s+)?", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.;:!?\n]")


def _candidates(text: str, published: date | None, tense: Tense | None) -> Iterator[FoundTime]:
    rules = ABSOLUTE if published is None else ABSOLUTE + RELATIVE
    for pattern, resolve in rules:
        for match in pattern.finditer(text):
            future = tense == "future" if tense else _is_future(text, match.start(), match.end())
            anchor = Anchor(published or date.max, known=published is not None, future=future)
            try:
                period = resolve(match, anchor)
            except (ValueError, OverflowError):  # no such day, or outside the calendar: the phrase names none
                continue
            if period:
                yield _found(text, match, period, published)


def _found(text: str, match: re.Match[str], period: Period, published: date | None) -> FoundTime:
    """The match with its range; after "since" it reaches to the day of publication."""
    (start, end), (first, last) = match.span("t" if "t" in match.re.groupindex else 0), period
    since = _SINCE.search(text, max(0, start - 24), start)
    bounds = (_SINCE, _SINCE_EVENT, _LIMIT, _UNTIL_CLAUSE)
    limit = any(bound.search(text, max(0, start - _REACH), start) for bound in bounds)
    limit = limit or (
        _OWNS.match(text, end) is not None and _OVER.search(text, max(0, start - _REACH), start) is not None
    )
    if _SUPERLATIVE.search(text, max(0, start - _REACH), start):
        since = None
    if since and published and first <= published:
        start, last, limit = since.start(), published, False
    return FoundTime(start, end, text[start:end], first, last, limit=limit)


def _is_future(text: str, start: int, end: int) -> bool:
    """Whether the words before a time phrase, or after one that opens its clause, look ahead."""
    before = _CLAUSE_END.split(text[max(0, start - 80) : start])[-1]
    if not _CLAUSE_OPENING.fullmatch(before):
        return bool(_WILL.search(before))
    after = _CLAUSE_END.split(text[end : end + 60])[0]
    will = _WILL.search(after)
    # "On Monday he said he will sail": Monday is the day of the telling.
    return will is not None and not _TOLD.search(after, 0, will.start())
