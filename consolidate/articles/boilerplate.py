"""What in an article's text is no news: appeals, navigation, captions, credits and the like.

The cues are those of news pages in general.  A rule takes whole short lines, or a block between clear
marks; where a line could be news it stays, since a claim that is lost costs more than one too many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from consolidate.articles.lines import Line
from consolidate.articles.phrases import LABELS, LINE_RULES, RELATED_HEADINGS
from consolidate.models import Skipped

_BLOCK = 15
"""Lines that one appeal, or one list of other articles, can take at most."""

_APPEAL_OPENING = re.compile(
    r"an? (?:message|note|letter|word|appeal) from .{2,80}|dear (?:readers?|friends?|supporters?)\b.{0,40}|"
    r"before you (?:go|continue|leave)\b.{0,80}|(?:please )?support (?:independent|our|quality|free) .{2,60}",
    re.IGNORECASE,
)
_APPEAL_CUE = re.compile(
    r"\bdonat(?:e|ing|ions?)\b|\bchip in\b|\bsupport(?:ing)? (?:us|our)\b|"
    r"\byour (?:\w+ )?(?:support|contribution|gift)\b|\b(?:we|our) (?:\w+ )?need your (?:help|support)\b|"
    r"\bbecome a (?:\w+ )?(?:member|supporter|patron|subscriber)\b|"
    r"\bevery (?:contribution|donation|euro|dollar|pound)\b|\b(?:by|are) supporting\b|"
    r"\bthank you for standing\b|"
    r"\bmake a (?:one-time |monthly |small )?(?:gift|contribution|donation)\b",
    re.IGNORECASE,
)
_PRESS = re.compile(
    r"\b(?:journalis[mt]s?|reporting|newsroom|readers?|newspaper|paywall|ad-free|reader-funded|subscri\w+|"
    r"press|news)\b",
    re.IGNORECASE,
)
_TO_THE_READER = re.compile(r"\byou(?:r|'re|’re)?\b", re.IGNORECASE)
_REPORTED_SPEECH = re.compile(r"\b(?:said|says|told|added|according to|reported|wrote|asked)\b", re.I)
_CREDITS = re.compile(
    r"\((?i:(?:additional )?reporting|writing|editing|compiled|written|edited|reported)(?: and \w+)? by "
    r"[^()\n]{3,400}\)"
    r"|(?<=[.!?”\"])\s{0,3}[—–-]{1,2}\s?With (?:assistance (?:from|by) )?[A-Z][^.\n]{3,120}$",
    re.MULTILINE,
)
_HIGHLIGHTS = re.compile(
    r"(?:Story highlights|STORY HIGHLIGHTS|Key points:|Highlights:|Notes? (?:to|for) editors:|"
    r"About (?:[A-Z][\w&.'\u2019-]{0,30} ?){1,6}:)\s+(?=\S)"
)
_COMMENTS = re.compile(
    r"(?:\d+ )?comments?(?: \(\d+\))?|leave a (?:comment|reply)|join the (?:conversation|discussion)",
    re.IGNORECASE,
)
_COMMENTS_FROM = 0.75
"""Share of the text that must stand before a "Comments" heading for the rest to be comments."""
_NO_WORDS = re.compile(r"[\W_]+")
_LINK_ONLY = re.compile(r"(?:[-*+•>]\s*)?(?:\*\*|_)?(?:!?\[[^\[\]]{0,300}\]\([^()\s]{0,500}\)[\s|·•,]*)+(?:\*\*|_)?")
_IMAGE = re.compile(r"(?:\[\s*)?!\[")
_LINKED_CREDIT = re.compile(
    r".{2,200}[.)|/:!?\"”]\s{0,3}\[(?:[\w-]{1,60}\.){1,4}[a-z]{2,12}\]\([^()\s]{1,500}\)\W{0,3}",
    re.IGNORECASE,
)
_HEADING = re.compile(r"#{2,6}\s|\*\*[^*]+\*\*$|__[^_]+__$")


_FEWEST_ENTRIES = 2
_MENU = re.compile(r"\s*[|\u2022\u00b7>]\s*")
_PAGES = re.compile(
    r".{2,80}(?:,|[-\u2013\u2014:])\s*(?:see|turn to|more on|continued on) pages? [A-Z]?\d{1,3}\.?", re.IGNORECASE
)


def find_boilerplate(text: str, lines: Sequence[Line]) -> list[Skipped]:
    """Every stretch of ``text`` that is no news, with its reason; stretches may overlap.

    ``lines`` are the text's lines.  The first line is never taken for a section label: it may be the title.
    """
    spans = [
        line.skipped(reason)
        for position, line in enumerate(lines)
        if line.is_short and (reason := _line_reason(line, first=position == 0))
    ]
    spans += _section_labels(lines)
    spans += _appeals(lines)
    spans += _related_lists(lines)
    spans += _comments(lines, len(text))
    spans += (Skipped(start=m.start(), end=m.end(), reason="credits") for m in _CREDITS.finditer(text))
    spans += (
        Skipped(start=line.start, end=line.start + m.end(), reason="section label")
        for line in lines
        if (m := _HIGHLIGHTS.match(line.text))
    )
    return spans


def _line_reason(line: Line, *, first: bool) -> str | None:
    """Why a short line on its own is no news, or None."""
    if _NO_WORDS.fullmatch(line.text):
        return "markup"
    if _IMAGE.match(line.text) or _LINKED_CREDIT.fullmatch(line.text):
        return "caption"
    if _LINK_ONLY.fullmatch(line.text):
        return "navigation"
    if _is_menu(line) or _PAGES.fullmatch(line.text):
        return "navigation"
    if label := LABELS.get(line.plain.rstrip(".:…!?»› →").casefold()):
        return label
    rules = (rule for rule in LINE_RULES if len(line.plain) <= rule.longest and (rule.first or not first))
    return next((rule.reason for rule in rules if rule.pattern.search(line.plain)), None)


def _is_menu(line: Line) -> bool:
    """Is it a row of short entries, most of which are labels of pages: "Home | World | Sign in"?"""
    entries = [entry for entry in _MENU.split(line.plain) if entry]
    known = sum(entry.casefold() in LABELS for entry in entries)
    return len(entries) > _FEWEST_ENTRIES and 2 * known > len(entries) and all(len(e.split()) < 4 for e in entries)


def _section_labels(lines: Sequence[Line]) -> Iterator[Skipped]:
    """Headings inside the text that assert nothing: a few words, or a question."""
    for line in lines[1:]:
        words = line.plain.split()
        question = line.plain.endswith("?") and len(words) <= 12
        if line.is_short and _HEADING.match(line.text) and (question or len(words) <= 3):
            yield line.skipped("section label")


def _appeals(lines: Sequence[Line]) -> Iterator[Skipped]:
    """Appeals for money: from their opening to the last line that asks, and single paragraphs that ask.

    An opening that no asking line follows opens something else, and stays.
    """
    position = 0
    while position < len(lines):
        end = _appeal_end(lines, position)
        yield from (line.skipped("appeal") for line in lines[position:end])
        position = max(end, position + 1)


def _appeal_end(lines: Sequence[Line], position: int) -> int:
    """The line after the appeal that opens at ``position``; ``position`` itself where none does."""
    first = lines[position]
    if not first.is_short:
        return position
    if not _APPEAL_OPENING.fullmatch(first.plain.rstrip(" :,!")):
        return position + 1 if _asks_for_money(first) else position
    block = lines[position + 1 : position + _BLOCK]
    asking = [place for place, line in enumerate(block, start=2) if line.is_short and _asks_you(line)]
    return position + asking[-1] if asking else position


def _asks_for_money(line: Line) -> bool:
    """Whether a paragraph on its own asks for money: for the press, since others' appeals can be news."""
    return _asks_you(line) and _PRESS.search(line.plain) is not None


def _asks_you(line: Line) -> bool:
    cues = (_APPEAL_CUE, _TO_THE_READER)
    return all(cue.search(line.plain) for cue in cues) and not _REPORTED_SPEECH.search(line.plain)


def _related_lists(lines: Sequence[Line]) -> Iterator[Skipped]:
    """The headlines under "Related articles", each with its teaser where the next headline follows it."""
    for position, line in enumerate(lines[1:], start=2):
        if line.is_short and not line.is_sentence and RELATED_HEADINGS.fullmatch(line.plain.rstrip(" :…»›→")):
            yield line.skipped("related")
            entries = _entries(lines[position : position + _BLOCK])
            yield from (entry.skipped("related") for entry in entries)


def _entries(following: Sequence[Line]) -> list[Line]:
    """Headlines close without a full stop; the first prose that no headline follows is the article again."""
    entries: list[Line] = []
    for line, after in zip_longest(following, following[1:]):
        heads_next = after is not None and not after.is_sentence
        teaser = heads_next and bool(entries) and not entries[-1].is_sentence
        if not (line.is_short and len(line.text) <= 250 and (not line.is_sentence or teaser)):
            break
        entries.append(line)
    return entries


def _comments(lines: Sequence[Line], length: int) -> Iterator[Skipped]:
    """Readers' comments: everything after their heading, when it stands late in the text."""
    for position, line in enumerate(lines):
        if line.start >= _COMMENTS_FROM * length and line.is_short and _COMMENTS.fullmatch(line.plain):
            yield from (entry.skipped("comments") for entry in lines[position:])
            return
