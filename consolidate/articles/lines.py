"""The lines of a text with their places, and the same lines without Markdown's markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from consolidate.language.marks import skip_signs, trim_marks
from consolidate.models import Skipped

SHORT = 1000
"""Characters.  Longer lines are prose: no rule about labels, captions or by-lines looks at them."""

_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,500}\)")
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=[\w.!?])_{1,3}(?!\w)")
_LEADING_MARKS = re.compile(r"^(?:[#>•·]+|[-+](?=\s))\s*")
_SENTENCE_END = re.compile(r"[.!?…。।؟][\"'”’»)\]*_]{0,4}$")


@dataclass(frozen=True)
class Line:
    """A line that is not blank: ``text`` without surrounding white space stands at ``start`` to ``end``."""

    start: int
    end: int
    text: str

    @cached_property
    def plain(self) -> str:
        """The words alone: no heading, list or emphasis marks, no emoji around them, links reduced to their wording."""
        if len(self.text) > SHORT:
            return self.text
        bare = _EMPHASIS.sub("", _LINK.sub(r"\1", self.text)).strip()
        words = _LEADING_MARKS.sub("", bare).strip()
        return words[skip_signs(words, 0, len(words)) : trim_marks(words, 0, len(words))]

    @property
    def is_short(self) -> bool:
        """Whether the line can be a label, a caption or a by-line at all."""
        return len(self.text) <= SHORT

    @property
    def is_sentence(self) -> bool:
        """Whether the line closes as prose does."""
        return _SENTENCE_END.search(self.plain[-8:]) is not None

    def skipped(self, reason: str) -> Skipped:
        """The whole line as a stretch that is no news."""
        return Skipped(start=self.start, end=self.end, reason=reason)


def split_lines(text: str) -> list[Line]:
    """Every line of ``text`` that holds more than white space, in order."""
    lines = []
    position = 0
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        if words:
            start = position + len(raw) - len(raw.lstrip())
            lines.append(Line(start, start + len(words), words))
        position += len(raw)
    return lines


def disjoint(spans: Iterable[Skipped]) -> tuple[Skipped, ...]:
    """The same stretches sorted by place; of two that overlap, the later gives up what they share."""
    kept: list[Skipped] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        start = max(span.start, kept[-1].end) if kept else span.start
        if start < span.end:
            kept.append(span if start == span.start else span.model_copy(update={"start": start}))
    return tuple(kept)
