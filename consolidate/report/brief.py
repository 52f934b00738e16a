"""The brief: what an editor reads first, on about one screen and a half."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from consolidate.models import Consolidation
from consolidate.report import articles, conflicts, facts, ledger
from consolidate.report.page import QUIET, Page, several

LINES = 60
"""Lines that the brief aims at when nobody says how much to show."""
MAX_WIDTH = 110
"""Columns beyond which lines get too long to be read with ease; a wider terminal stays empty on the right."""
MIN_FACTS = 5
FRAME = 3
"""Lines around the entries of a part: a blank one, the heading, and what was cut."""
CONFLICT_SHARE = 2 / 3
"""The part of the lines, after head and closing parts, that conflicts may take before they are cut."""


def brief(result: Consolidation, *, top: int | None = None, everything: bool = False) -> RenderableType:
    """Return the brief of ``result`` as a renderable; it prints nothing.

    Order: head count, conflicts, facts, updates, rejections, articles, run.  ``top`` is how many facts
    to show; ``everything`` shows all of all parts, and each fact's quotes.  With neither, what fits
    about ``LINES`` lines is shown.  Where something is cut, a line says how much.
    Text from articles and models is inert: see ``consolidate.report.safe``.
    """
    return Brief(result, top, everything)


@dataclass(frozen=True)
class Brief:
    """The renderable; it measures its parts at the width it is given."""

    result: Consolidation
    top: int | None
    everything: bool

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        options = options.update(width=min(options.max_width, MAX_WIDTH))
        page = Page.of(self.result, ascii_only=options.ascii_only)
        sheet = Sheet(console, options)
        head, closing = ledger.head(page), list(self._closing(page))
        room = LINES - sheet.height([head, *closing])
        conflicts_part = list(self._conflicts(page, sheet, int(room * CONFLICT_SHARE)))
        facts_part = list(self._facts(page, sheet, room - sheet.height(conflicts_part)))
        for part in (head, *conflicts_part, *facts_part, *closing):
            yield from console.render(part, options)

    def _conflicts(self, page: Page, sheet: Sheet, room: int) -> Iterator[RenderableType]:
        if not self.result.conflicts:
            return
        ranked = conflicts.ranked(self.result.conflicts)
        entries = (
            Group(*([Text()] if i else []), conflicts.ConflictEntry(page, conflict))
            for i, conflict in enumerate(ranked)
        )
        shown = list(entries) if self.everything else sheet.fitting(entries, room - FRAME, at_least=1)
        yield from _heading(page, "conflicts", "the gravest first")
        yield from shown
        if len(shown) < len(ranked):
            yield page.more(len(ranked) - len(shown), "conflict")

    def _facts(self, page: Page, sheet: Sheet, room: int) -> Iterator[RenderableType]:
        ranked = page.facts()
        if not ranked:
            return
        entries = (facts.fact_entry(page, fact, quotes=self.everything) for fact in ranked)
        if self.everything or self.top is not None:
            shown = list(islice(entries, None if self.everything else self.top))
        else:
            shown = sheet.fitting(entries, room - FRAME, at_least=MIN_FACTS)
        yield from _heading(page, "facts", "what most sources carry first")
        yield from shown
        if len(shown) < len(ranked):
            yield page.more(len(ranked) - len(shown), "fact")

    def _closing(self, page: Page) -> Iterator[RenderableType]:
        result = self.result
        if self.everything and (elsewhere := page.facts(aside=True)):
            yield from _heading(page, "elsewhere", "facts of articles about something else, which count nowhere")
            yield from (facts.fact_entry(page, fact, quotes=True) for fact in elsewhere)
        if result.updates:
            yield from _heading(page, "updates", "later reports that replace earlier ones")
            yield ledger.updates(page)
        if result.rejected:
            drafts = several(len(result.rejected), "draft")
            yield from _heading(page, "rejected", f"{drafts} that the article's own words do not bear out")
            yield ledger.rejections(page, everything=self.everything)
        if result.articles:
            folded = any(origin.folds for origin in result.origins)
            yield from _heading(page, "articles", "those of one origin together" if folded else "")
            yield articles.articles(page, everything=self.everything)
        yield from _heading(page, "run", ledger.costs(page))


@dataclass(frozen=True)
class Sheet:
    """The paper a brief is set on: it knows how many lines a part takes."""

    console: Console
    options: ConsoleOptions

    def height(self, parts: Iterable[RenderableType]) -> int:
        """Return the lines that the parts take, one below the other."""
        return sum(len(self.console.render_lines(part, self.options, pad=False)) for part in parts)

    def fitting(self, entries: Iterable[RenderableType], room: int, *, at_least: int) -> list[RenderableType]:
        """Return the first entries, as many as fit ``room`` lines, but no fewer than ``at_least``."""
        shown: list[RenderableType] = []
        for entry in entries:
            room -= self.height([entry])
            if room < 0 and len(shown) >= at_least:
                break
            shown.append(entry)
        return shown


def _heading(page: Page, title: str, note: str = "") -> Iterator[Text]:
    yield Text()
    yield page.text((title.upper(), "bold cyan"), (f"  {note}" if note else "", QUIET))
