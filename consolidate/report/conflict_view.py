"""One conflict as a reviewer needs it: positions side by side, the words each rests on, why it is held to be one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from consolidate.decisions import letter, state
from consolidate.models import Conflict, Position
from consolidate.report.conflicts import SEVERITY_STYLES, side_by_side
from consolidate.report.page import QUIET, Page, listed, several
from consolidate.report.rulings import STATE_STYLES, ruling_lines
from consolidate.report.sayings import Saying, sayings_of, stacked

SIDE_BY_SIDE = 100
"""Columns from which positions stand beside one another."""
MIN_COLUMN = 30
"""Characters below which a position's column is too narrow to read, so that positions are stacked."""
MAX_WIDTH = 160
"""Columns beyond which lines get too long to be read with ease."""
MAX_SAYINGS = 3
"""Sayings of a position that are shown unless all are asked for."""
MAX_STACKED = 2
"""The same where positions are stacked, so that all of them are in sight on a screen or two."""
MAX_FACTS = 6


@dataclass(frozen=True)
class ConflictView:
    """One conflict in full.  ``place`` stands in its head ("2 of 19").

    ``limit`` is how many sayings of a position are shown, None for all of them.
    """

    page: Page
    conflict: Conflict
    place: str = ""
    limit: int | None = None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        options = options.update(width=min(options.max_width, MAX_WIDTH))
        fits = self._fits(options.max_width)
        limit = self.limit if fits or self.limit is None else min(self.limit, MAX_STACKED)
        cells = [
            self._position(sign, position, sayings, limit)
            for (sign, position), sayings in zip(
                lettered(self.conflict), sayings_of(self.page, self.conflict), strict=True
            )
        ]
        columns = [Group(side_by_side(self.page, cells), Text())] if fits else [Group(cell, Text()) for cell in cells]
        yield from console.render(Group(self._head(), Text(), *columns, *self._foot(), Text()), options)

    def _fits(self, width: int) -> bool:
        return width >= SIDE_BY_SIDE and width // len(self.conflict.positions) - 3 >= MIN_COLUMN

    def _head(self) -> RenderableType:
        page, conflict, standing = self.page, self.conflict, state(self.conflict)
        return Group(
            titled(page, conflict.handle, self.place),
            page.text(
                (conflict.kind.replace("_", " "), "bold"),
                (" · ", QUIET),
                (f"{conflict.severity} severity", SEVERITY_STYLES[conflict.severity]),
                (" · ", QUIET),
                (standing, STATE_STYLES[standing]),
            ),
            page.text((conflict.summary, "bold")),
        )

    def _position(self, sign: str, position: Position, sayings: Sequence[Saying], limit: int | None) -> RenderableType:
        page = self.page
        handles = listed([page.handles[key] for key in position.facts], MAX_FACTS)
        grid = Table.grid(padding=(0, 1), expand=True)
        grid.add_column(width=2)
        grid.add_column(ratio=1, overflow="fold")
        support = f"{several(len(position.origins), 'origin')} · {handles}"
        head = Group(page.text((position.summary, "bold")), page.text((support, QUIET)))
        grid.add_row(page.text((sign, "bold cyan")), head)
        return Group(grid, *([] if limit == 0 else stacked(page, sayings, limit)))

    def _foot(self) -> list[RenderableType]:
        why = [self.page.text(reason) for reason in self.conflict.reasons]
        ruled = ruling_lines(self.page, self.conflict)
        return [_labelled(self.page, label, lines) for label, lines in (("why", why), ("said", ruled)) if lines]


def lettered(conflict: Conflict) -> Iterator[tuple[str, Position]]:
    """Yield the positions of a conflict, each with its letter."""
    return ((letter(place), position) for place, position in enumerate(conflict.positions))


def titled(page: Page, handle: str, note: str) -> RenderableType:
    """Return the line above what is shown: a handle, a note, and a rule to the right margin."""
    title = page.text((handle, "bold"), (f"  {note}" if note else "", QUIET))
    return Rule(title, align="left", style=QUIET, characters="-" if page.ascii_only else "─")


def _labelled(page: Page, label: str, lines: Sequence[Text]) -> RenderableType:
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(width=4)
    grid.add_column(ratio=1, overflow="fold")
    for i, line in enumerate(lines):
        grid.add_row(page.text(("" if i else label, QUIET)), line)
    return grid
