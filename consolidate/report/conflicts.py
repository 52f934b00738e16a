"""Conflicts for the brief: their order, and the positions of one set side by side."""

from __future__ import annotations

from collections.abc import Sequence

from rich.box import Box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from consolidate.models import Claim, Conflict, Position, Severity
from consolidate.report.facts import HANDLE_WIDTH, MAX_VOICES
from consolidate.report.page import QUIET, Page, listed, several
from consolidate.report.rulings import ruling_lines

MIN_COLUMN = 26
"""Characters below which a position's column is too narrow to read, so that positions are stacked."""
MAX_FACTS = 3
MAX_QUOTES = 2
QUOTE_WIDTH = 110
MAX_REASONS = 2
"""Reasons shown after the first, which only says who stands where, as the positions do."""

SEVERITY_STYLES: dict[Severity, str] = {"high": "bold red", "medium": "yellow", "low": ""}
_SEVERITY_ORDER: dict[Severity, int] = {"high": 0, "medium": 1, "low": 2}

# One line between columns, and nothing else.
_BAR = Box("    \n  │ \n    \n  │ \n    \n    \n  │ \n    \n")
_BAR_ASCII = Box("    \n  | \n    \n  | \n    \n    \n  | \n    \n", ascii=True)


def ranked(conflicts: tuple[Conflict, ...]) -> list[Conflict]:
    """Return the conflicts, the most severe first, then those that most origins take part in."""

    def order(conflict: Conflict) -> tuple[int, int]:
        origins = {origin for position in conflict.positions for origin in position.origins}
        return (_SEVERITY_ORDER[conflict.severity], -len(origins))

    return sorted(conflicts, key=order)


class ConflictEntry:
    """One conflict as a renderable: a line on what it is, then its positions, as columns where they fit."""

    def __init__(self, page: Page, conflict: Conflict) -> None:
        self.page = page
        self.conflict = conflict

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        page, conflict = self.page, self.conflict
        cells = [_position(page, position) for position in conflict.positions]
        room = (options.max_width - HANDLE_WIDTH) // len(cells) - 3
        body = side_by_side(page, cells) if room >= MIN_COLUMN else _stacked(page, cells)
        grid = Table.grid(padding=(0, 1), expand=True)
        grid.add_column(min_width=HANDLE_WIDTH - 1, no_wrap=True)
        grid.add_column(ratio=1)
        kind = conflict.kind.replace("_", " ")
        title = page.text(
            (kind, "bold"),
            (" · ", QUIET),
            (f"{conflict.severity} severity", SEVERITY_STYLES[conflict.severity]),
        )
        said = ruling_lines(page, conflict)
        why = [page.text((reason, QUIET)) for reason in conflict.reasons[1 : 1 + MAX_REASONS]]
        grid.add_row(page.text((conflict.handle, "bold")), Group(title, page.text(conflict.summary), *why, body, *said))
        yield grid


def side_by_side(page: Page, cells: Sequence[RenderableType]) -> RenderableType:
    """Return the cells as columns of equal width with a line between them."""
    table = Table(
        box=_BAR_ASCII if page.ascii_only else _BAR,
        show_header=False,
        show_edge=False,
        expand=True,
        border_style=QUIET,
        pad_edge=False,
    )
    for _ in cells:
        table.add_column(ratio=1)
    table.add_row(*cells)
    return table


def _stacked(page: Page, cells: list[RenderableType]) -> RenderableType:
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(width=1)
    grid.add_column(ratio=1)
    for cell in cells:
        grid.add_row(page.text(("·", QUIET)), cell)
    return grid


def _position(page: Page, position: Position) -> RenderableType:
    voices = listed(page.voices(position.claims, with_kind=True).all(), MAX_VOICES)
    handles = listed([page.handles[key] for key in position.facts], MAX_FACTS)
    return Group(
        page.text((position.summary, "bold"), (f" ({handles})" if handles else "", QUIET)),
        page.text(voices, (f" · {several(len(position.origins), 'origin')}", QUIET)),
        *_quotes(page, position),
    )


def _quotes(page: Page, position: Position) -> list[Text]:
    """Return up to ``MAX_QUOTES`` quotes, one an article, the shortest first."""
    shortest: dict[str, Claim] = {}
    for claim in (page.claims[key] for key in position.claims):
        held = shortest.setdefault(claim.article, claim)
        if _length(claim) < _length(held):
            shortest[claim.article] = claim
    picked = sorted(shortest.values(), key=_length)[:MAX_QUOTES]
    return [page.quote(_quote(claim), claim, QUOTE_WIDTH) for claim in picked]


def _quote(claim: Claim) -> str:
    """Return the claim's words; what stands between two stretches is left out."""
    return " \u2026 ".join(span.quote for span in claim.evidence)


def _length(claim: Claim) -> int:
    return len(_quote(claim))
