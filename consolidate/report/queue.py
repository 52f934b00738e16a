"""The conflicts that wait for a reviewer: as a table for a terminal, as one line each for a pipe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from consolidate.decisions import state
from consolidate.models import Conflict
from consolidate.report.conflict_view import lettered
from consolidate.report.conflicts import SEVERITY_STYLES
from consolidate.report.page import QUIET, Page, several, shortened
from consolidate.report.rulings import STATE_STYLES, decision_words, ruling_words
from consolidate.report.safe import safe

MAX_WIDTH = 120
ABOUT_WIDTH = 110
POSITION_WIDTH = 90


@dataclass(frozen=True)
class Queue:
    """The queue as a table: handle, severity and kind, what it is about with its positions, state."""

    page: Page
    conflicts: Sequence[Conflict]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        table = Table(
            box=box.ASCII if options.ascii_only else box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True
        )
        table.add_column("", no_wrap=True, min_width=3)
        table.add_column("kind", min_width=10, max_width=12)
        table.add_column("what it is about, and who says what", ratio=1)
        table.add_column("state", min_width=9, max_width=14)
        for i, conflict in enumerate(self.conflicts, start=1):
            table.add_row(*self._cells(conflict))
            if i < len(self.conflicts):
                table.add_row()
        body = Group(table, Text(), *self._unplaced())
        yield from console.render(body, options.update(width=min(options.max_width, MAX_WIDTH)))

    def _cells(self, conflict: Conflict) -> tuple[RenderableType, ...]:
        page, standing = self.page, state(conflict)
        verdicts = dict.fromkeys(ruling_words(ruling.verdict, ruling.choice) for ruling in conflict.decisions)
        return (
            page.text((conflict.handle, "bold")),
            Group(
                page.text(conflict.kind.replace("_", " ")),
                page.text((conflict.severity, SEVERITY_STYLES[conflict.severity])),
            ),
            Group(page.text((shortened(conflict.summary, ABOUT_WIDTH), "bold")), self._positions(conflict)),
            Group(page.text((standing, STATE_STYLES[standing])), *(page.text((words, QUIET)) for words in verdicts)),
        )

    def _positions(self, conflict: Conflict) -> RenderableType:
        grid = Table.grid(padding=(0, 1, 0, 0), expand=True)
        grid.add_column(no_wrap=True)
        grid.add_column(ratio=1)
        for sign, position in lettered(conflict):
            support = (f"{several(len(position.origins), 'origin')} · ", QUIET)
            words = self.page.text(support, shortened(position.summary, POSITION_WIDTH))
            grid.add_row(self.page.text((sign, "bold cyan")), words)
        return grid

    def _unplaced(self) -> list[RenderableType]:
        """Set the decisions that rest on nothing any more, so that they are not lost from sight."""
        gone = self.page.result.unplaced
        if not gone:
            return []
        number = several(len(gone), "decision")
        head = self.page.text((f"{number} on words that are no longer there:", STATE_STYLES["stale"]))
        lines = (self.page.text(f"  {one.reviewer}: {decision_words(one)} — {one.reason}") for one in gone)
        return [head, *lines, Text()]


def queue_lines(conflicts: Sequence[Conflict]) -> str:
    """Return one line a conflict, its fields parted by tabs and nothing cut, below a line of their names.

    The fields: handle, kind, severity, state, what it is about, positions ("A (2 origins): ... | B ..."), and what
    reviewers said ("Ro Lind: A stands").
    """
    rows = [("handle", "kind", "severity", "state", "about", "positions", "said")]
    for conflict in conflicts:
        positions = (
            f"{sign} ({several(len(position.origins), 'origin')}): {position.summary}"
            for sign, position in lettered(conflict)
        )
        said = (f"{one.reviewer}: {ruling_words(one.verdict, one.choice)}" for one in conflict.decisions)
        words = (conflict.summary, " | ".join(positions), " | ".join(said))
        rows.append((conflict.handle, conflict.kind, conflict.severity, state(conflict), *words))
    return "".join("\t".join(safe(field) for field in row) + "\n" for row in rows)
