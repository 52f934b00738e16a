"""Exact words where they stand: a claim's evidence in its sentence, and an article around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.text import Text

from consolidate.language.sentences import Span, split_sentences
from consolidate.models import Article, Claim
from consolidate.report.names import file_name
from consolidate.report.page import QUIET, Page, Part

EVIDENCE = "bold underline"
"""Attributes, no colour, so that evidence stands out in every colour scheme and with NO_COLOR."""
MARKS = ("«", "»")
MARKS_ASCII = (">>", "<<")
"""Set around evidence where the output can show no attributes at all: a pipe, a dumb terminal."""
CONTEXT = 160
"""Characters of a long sentence that are shown before and after its evidence."""
SURROUNDINGS = 900
"""Characters of an article that are shown before and after a claim's evidence."""


@dataclass(frozen=True)
class Quoted:
    """A claim's evidence marked in its sentence or sentences; a long one is cut to what is around the evidence."""

    page: Page
    claim: Claim

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text, marks = self.page.articles[self.claim.article].text, _marks(console, options)
        parts: list[Part] = []
        for start, end in self._windows():
            parts.append((" […] ", QUIET) if parts else "")
            low, high = self._reach(start, end)
            before, after = ("… " if low > start else ""), (" …" if high < end else "")
            parts += [(before, QUIET), *_marked(text, (low, high), _spans(self.claim), marks), (after, QUIET)]
        yield from console.render(self.page.text(*parts), options)

    def _windows(self) -> list[Span]:
        """The stretches of whole sentences that hold the evidence: sorted, disjoint."""
        article = self.page.articles[self.claim.article]
        sentences = sentences_of(article)
        return _merged((_opening(sentences, start), _closing(sentences, end)) for start, end in _spans(self.claim))

    def _reach(self, start: int, end: int) -> Span:
        """The part of a stretch that is shown: its evidence with ``CONTEXT`` on both sides, cut between words."""
        text = self.page.articles[self.claim.article].text
        own = [span for span in _spans(self.claim) if start <= span[0] < end]
        low, high = own[0][0] - CONTEXT, own[-1][1] + CONTEXT
        if low > start:
            low = text.find(" ", low, own[0][0]) + 1 or own[0][0]
        if high < end:
            high = max(text.rfind(" ", own[-1][1], high), own[-1][1])
        return max(low, start), min(high, end)


@dataclass(frozen=True)
class Surroundings:
    """The article around a claim's evidence, paragraph by paragraph, with a line on what the article is."""

    page: Page
    claim: Claim

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        article, spans = self.page.articles[self.claim.article], _spans(self.claim)
        marks = _marks(console, options)
        low, high = self._bounds(article)
        paragraphs = [
            Padding(self.page.text(*_marked(article.text, paragraph, spans, marks)), (0, 0, 1, 0))
            for paragraph in _paragraphs(article.text, low, high)
        ]
        above = [self.page.text((f"… {low:,} characters before", QUIET))] if low else []
        rest = len(article.text) - high
        below = [self.page.text((f"… {rest:,} characters after", QUIET))] if rest else []
        yield from console.render(Group(_about(self.page, article), Text(), *above, *paragraphs, *below), options)

    def _bounds(self, article: Article) -> Span:
        """The sentences that lie within ``SURROUNDINGS`` of the evidence."""
        sentences, spans = sentences_of(article), _spans(self.claim)
        low, high = spans[0][0] - SURROUNDINGS, spans[-1][1] + SURROUNDINGS
        return (
            0 if low <= 0 else _opening(sentences, low),
            len(article.text) if high >= len(article.text) else _closing(sentences, high),
        )


@lru_cache(maxsize=64)
def sentences_of(article: Article) -> tuple[Span, ...]:
    """Return the article's sentences as offsets, boilerplate left out as it was when claims were drawn."""
    return split_sentences(article.text, [(gap.start, gap.end) for gap in article.skipped])


def _about(page: Page, article: Article) -> RenderableType:
    byline = [article.byline] if article.byline else []
    details = [page.names[article.id], *byline, article.published or "undated", file_name(article)]
    return Group(
        page.text((article.title or file_name(article), "bold")),
        page.text((" · ".join(dict.fromkeys(details)), QUIET)),
    )


def _spans(claim: Claim) -> list[Span]:
    return _merged((span.start, span.end) for span in claim.evidence)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _opening(sentences: Iterable[Span], at: int) -> int:
    """Return where the sentence that holds ``at`` begins; ``at`` itself where none does."""
    return next((start for start, end in sentences if start <= at < end), max(at, 0))


def _closing(sentences: Iterable[Span], at: int) -> int:
    """Return where the sentence ends that holds the character before ``at``; ``at`` itself where none does."""
    return next((end for start, end in sentences if start < at <= end), at)


def _marks(console: Console, options: ConsoleOptions) -> tuple[str, str]:
    if console.color_system is not None:
        return ("", "")
    return MARKS_ASCII if options.ascii_only else MARKS


def _marked(text: str, window: Span, spans: Iterable[Span], marks: tuple[str, str]) -> Iterator[Part]:
    """Yield ``text`` within ``window`` as parts, what lies within ``spans`` in the style of evidence."""
    at, (low, high) = window[0], window
    for start, end in spans:
        start, end = max(start, low), min(end, high)  # noqa: PLW2901 - clipped to the window
        if start < end:
            yield from (text[at:start], (f"{marks[0]}{text[start:end]}{marks[1]}", EVIDENCE))
            at = end
    yield text[at:high]


def _paragraphs(text: str, low: int, high: int) -> Iterator[Span]:
    """Yield the lines of ``text[low:high]`` that are not blank."""
    at = low
    for line in text[low:high].splitlines(keepends=True):
        if line.strip():
            yield at, at + len(line.rstrip())
        at += len(line)
