"""One fact, claim or conflict with all it rests on: every claim's words, where they stand, and why they were joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from consolidate.models import Claim, Comparison, Conflict, Fact, Origin
from consolidate.report.conflict_view import ConflictView, lettered
from consolidate.report.facts import fact_entry
from consolidate.report.names import file_name
from consolidate.report.page import QUIET, Page
from consolidate.report.sayings import NUMBER_WIDTH, Saying, saying_entry

MAX_WIDTH = 120
LABEL_WIDTH = 10


@dataclass(frozen=True)
class RestsOn:
    """A fact, a claim or a conflict and all it rests on; ``comparisons`` are those that linked the claims."""

    page: Page
    item: Fact | Claim | Conflict
    comparisons: Sequence[Comparison] = ()

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        options = options.update(width=min(options.max_width, MAX_WIDTH))
        yield from console.render(Group(*self._parts()), options)

    def _parts(self) -> Iterable[RenderableType]:
        page, item = self.page, self.item
        if isinstance(item, Conflict):
            yield ConflictView(page, item, limit=0)
            groups = {f"position {letter}": position.claims for letter, position in lettered(item)}
        elif isinstance(item, Fact):
            yield Group(fact_entry(page, item, quotes=False), Text())
            groups = {"claims": item.claims}
        else:
            groups = {"claim": (item.id,)}
        claims = [page.claims[key] for keys in groups.values() for key in keys]
        number = {claim.id: i for i, claim in enumerate(claims, start=1)}
        for title, keys in groups.items():
            yield _heading(page, title, "")
            yield from (_entry(page, number[key], page.claims[key]) for key in keys)
        yield from self._compared(number)
        yield from _origins(page, claims)

    def _compared(self, number: Mapping[str, int]) -> Iterable[RenderableType]:
        """Say for which reason two of the claims were held to say the same, or to part."""
        pairs = sorted(
            (sorted(number[key] for key in comparison.claims), comparison.reason)
            for comparison in self.comparisons
            if number.keys() >= set(comparison.claims)
        )
        if pairs:
            yield _heading(self.page, "compared", "by their numbers")
            yield from (self.page.text((f"{a} and {b}  ", "bold"), reason) for (a, b), reason in pairs)
            yield Text()


def _entry(page: Page, number: int, claim: Claim) -> RenderableType:
    details = Padding(_details(page, claim), (0, 0, 1, NUMBER_WIDTH + 1))
    return Group(saying_entry(page, Saying(number, (claim,))), details)


def _heading(page: Page, title: str, note: str) -> Text:
    return page.text((title.upper(), "bold cyan"), (f"  {note}" if note else "", QUIET))


def _details(page: Page, claim: Claim) -> RenderableType:
    """Set what is known of a claim beside its words: label, value."""
    article = page.articles[claim.article]
    spans = ", ".join(f"{span.start:,}-{span.end:,}" for span in claim.evidence)
    handles = [fact.handle for fact in page.result.facts if claim.id in fact.claims]
    rows = {
        "states": claim.statement if claim.polarity == "affirmed" else f"(denied) {claim.statement}",
        "stands in": f"{file_name(article)}, characters {spans}",
        "relayed by": ", ".join(claim.relayed_by),
        "time": f"{_days(claim.time.start, claim.time.end)} (“{claim.time.text}”)" if claim.time else "",
        "place": claim.place or "",
        "figures": ", ".join(quantity.text for quantity in claim.quantities),
        "fact": ", ".join(handles),
        "id": claim.id,
    }
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(width=LABEL_WIDTH)
    grid.add_column(ratio=1, overflow="fold")
    for label, value in rows.items():
        if value:
            grid.add_row(page.text((label, QUIET)), page.text(value))
    return grid


def _origins(page: Page, claims: Iterable[Claim]) -> Iterable[RenderableType]:
    """Set the origins of the claims: which articles each has, and why these are held to be one report."""
    used = {claim.origin for claim in claims}
    origins = [origin for origin in page.result.origins if origin.id in used]
    yield _heading(page, "origins", "where the reporting began")
    for origin in origins:
        yield page.text((" + ".join(page.names[key] for key in origin.articles), "italic"))
        yield from _folds(page, origin)


def _folds(page: Page, origin: Origin) -> Iterable[Text]:
    for fold in origin.folds:
        style = "yellow" if fold.certainty == "inferred" else QUIET
        yield page.text((f"  {fold.certainty}", style), f": {fold.reason}")
    if origin.off_topic:
        yield page.text(("  counts nowhere", "yellow"), f": {origin.off_topic}")


def _days(start: str, end: str) -> str:
    return start if start == end else f"{start} to {end}"
