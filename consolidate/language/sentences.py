"""Sentences of running text in any language, by punctuation and layout alone.

The splitter knows abbreviations and initials of English, quotation marks, headlines
without a full stop, Markdown markers, emoji, the clocks of a live report and lines broken at a fixed width.  It never
changes the text: a sentence is a span of it.  Its time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consolidate.language.marks import SIGNS, is_tags, skip_marks, skip_signs, trim_marks

Span = tuple[int, int]

_TITLES = frozenset(
    """
    mr mrs ms dr prof rev hon pres gov sen rep gen col lt capt cmdr maj sgt adm brig pvt cpl supt insp const
    det messrs mme mlle
    """.split()
)
"""A name follows, so no sentence ends here.  Only with a capital: "the rep." is no title."""
_CAPITALISED = frozenset(
    """
    jan feb mar apr may jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    inc ltd co corp bros plc llc jr sr univ assn ave blvd rd st mt dept no nos vol fig
    """.split()
)
"""Abbreviations with a capital, that can stand at the end of a sentence."""
_SMALL = frozenset("pp ca cf al vs v approx dept ave blvd rd ft vol".split())
_BEFORE_FIGURES = frozenset("no nos est fig p pp art".split())
"""Words of their own, unless a figure follows."""
_STARTERS = frozenset(
    """
    the a an in on at it he she they we i you this that these those there but and or so as for from by with
    after before when while if since although though however meanwhile earlier later his her their its our
    my what who how why where no not one some many most all both each several last next now then
    """.split()
)
_STOPS = ".!?\u2026\u0589\u061f\u06d4\u0964\u0965\u104b\u1362\u17d4"
_WIDE_STOPS = "\u3002\uff01\uff1f\uff0e\uff61"
_CLOSERS = "\"'\u201d\u2019\u00bb)\\]*_"
_TERMINAL = re.compile(
    rf"(?<![{_STOPS}])[{_STOPS}]++[{_CLOSERS}]*+(?=[\s{SIGNS}])|[{_WIDE_STOPS}]++[\u300d\u300f\u201d\u2019)\uff09]*+"
)
_ENDS_SENTENCE = re.compile(rf"[{_STOPS}{_WIDE_STOPS}:;][{_CLOSERS}\u300d\u300f\uff09]*$")
_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c]+")
_MARKER = re.compile(r"(?:(#{1,6}\s+|[-*+\u2022\u2013\u2014]\s+)|>\s*|(\d{1,3}[.)]\s+))+")
_RULE = re.compile(r"[\s\-*_=~#>|.\u2022]*")
_LAST_WORD = re.compile(r"([^\W_]+(?:\.[^\W_]+)*)$")
_NEXT_WORD = re.compile(r"(?:[\"'\u201c\u2018\u201e\u201a\u00ab(\[*_\u00bf\u00a1]|[-\u2013\u2014]\s*)*(\w+)?")
_FIRST_WORD = re.compile(r"\S+")
_TAIL = 8
_MAX_WORD = 40
_WRAP_WIDTH = 100
_RAGGED = 0.75
"""A line that would be shorter than this share of the widest even with the next word was not broken for width."""


@dataclass(frozen=True)
class _Line:
    """A line without white space and markers at its ends: ``text[start:end]``."""

    start: int
    end: int
    heads: bool
    """A heading or list item: it begins something new."""
    numbered: bool


def split_sentences(text: str, leave_out: Iterable[Span] = ()) -> tuple[Span, ...]:
    """The sentences of ``text`` as (start, end) offsets: sorted, disjoint, without white space at the ends.

    ``leave_out`` holds stretches that are no prose: a sentence neither holds nor crosses one.
    """
    stretches = [_lines(text, stretch) for stretch in _outside(leave_out, len(text))]
    width = _wrap_width(text, stretches)
    blocks = (block for lines in stretches for block in _blocks(text, lines, width))
    return tuple(span for block in blocks for span in _split_block(text, block))


def _outside(leave_out: Iterable[Span], size: int) -> list[Span]:
    """What remains of ``range(size)`` without the stretches left out."""
    remaining, at = [], 0
    for start, end in sorted(leave_out):
        if start >= end:
            continue
        if min(start, size) > at:
            remaining.append((at, min(start, size)))
        at = max(at, end)
    return [*remaining, (at, size)] if at < size else remaining


def _lines(text: str, stretch: Span) -> list[_Line]:
    found = (_trim(text, *line.span()) for line in _LINE.finditer(text, *stretch))
    return [line for line in found if line is not None]


def _trim(text: str, start: int, end: int) -> _Line | None:
    """The line without white space, markers and marks; None for an empty line or a rule."""
    while start < end and text[start].isspace():
        start += 1
    end = trim_marks(text, start, end)
    marker = _MARKER.match(text, start, end)
    first = marker.end() if marker else start
    start = skip_signs(text, first, end)
    if _RULE.fullmatch(text, start, end):
        return None
    return _Line(start, end, heads=start > first or bool(marker and marker[1]), numbered=bool(marker and marker[2]))


def _wrap_width(text: str, stretches: Sequence[Sequence[_Line]]) -> int:
    """The width at which lines are broken, 0 where they are not.

    Broken lines mostly end in mid-sentence, none is long, and many of those that follow begin without a
    capital: a list of headlines does not.
    """
    pairs = [pair for lines in stretches for pair in pairwise(lines) if _is_next_line(text, *pair)]
    width = max((line.end - line.start for line, _ in pairs), default=0)
    if len(pairs) < 4 or width > _WRAP_WIDTH:
        return 0
    broken = sum(not _ends_sentence(text, line.start, line.end) for line, _ in pairs)
    small = sum(not text[after.start].isupper() for _, after in pairs)
    return width if broken > len(pairs) / 2 and small > len(pairs) / 4 else 0


def _is_next_line(text: str, line: _Line, after: _Line) -> bool:
    """Is there no empty line between the two?"""
    return text.count("\n", line.end, after.start) == 1


def _ends_sentence(text: str, start: int, end: int) -> bool:
    return _ENDS_SENTENCE.search(text[max(start, end - _TAIL) : end]) is not None


def _blocks(text: str, lines: Sequence[_Line], width: int) -> list[Span]:
    """Paragraphs: lines, rejoined where a line break only wraps a sentence."""
    blocks: list[Span] = []
    for i, line in enumerate(lines):
        if i and _continues(text, lines[i - 1], line, width):
            blocks[-1] = (blocks[-1][0], line.end)
        else:
            blocks.append((line.start, line.end))
    return blocks


def _continues(text: str, before: _Line, line: _Line, width: int) -> bool:
    """Does ``line`` go on with the sentence that the line before leaves open?"""
    if line.heads or _ends_sentence(text, before.start, before.end):
        return False
    if width and _is_next_line(text, before, line) and _is_broken_for_width(text, before, line, width):
        return True
    return text[line.start].islower() and not line.numbered


def _is_broken_for_width(text: str, before: _Line, line: _Line, width: int) -> bool:
    """Would the next word not have fitted?"""
    word = _FIRST_WORD.match(text, line.start, line.end)
    return before.end - before.start + 1 + (len(word.group()) if word else 0) > width * _RAGGED


def _split_block(text: str, block: Span) -> list[Span]:
    start, end = block
    spans, at = [], skip_marks(text, start, end)
    for mark in _TERMINAL.finditer(text, at, end):
        if mark.end() < end and _is_boundary(text, mark.start(), mark.end(), end):
            spans.append((at, mark.end()))
            at = skip_marks(text, mark.end(), end)
    if at < end:
        spans.append((at, end))
    return [span for span in spans if not is_tags(text[slice(*span)])]


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _is_boundary(text: str, mark: int, after: int, end: int) -> bool:
    """Does the punctuation at ``text[mark:after]`` end a sentence?"""
    if text[mark] in _WIDE_STOPS:
        return True
    at = _skip_space(text, after, end)
    opening = _NEXT_WORD.match(text, at, min(end, at + _MAX_WORD))
    following = (opening.group(1) if opening else None) or ""
    if following[:1].islower() or (not following and text[at] in _STOPS):
        return False
    if text[mark] != "." or text[mark : mark + 2] == "..":
        return True
    last = _LAST_WORD.search(text, max(0, mark - _MAX_WORD), mark)
    return not (last and _is_abbreviation(last.group(1), following))


def _is_abbreviation(word: str, following: str) -> bool:
    """Does the full stop after ``word`` only abbreviate it, with ``following`` after it?"""
    small, capital = word.lower(), word[0].isupper()
    if small in _BEFORE_FIGURES and following[:1].isdigit():
        return True
    if small in _TITLES and capital:
        return True
    if following == "I" or following.lower() not in _STARTERS:
        initial = len(word) == 1 and capital
        dotted = "." in word and all(len(part) <= 2 and part.isalpha() for part in word.split("."))
        return (
            initial or dotted or small in _SMALL or (small in _CAPITALISED and capital and small not in {"no", "nos"})
        )
    return False
