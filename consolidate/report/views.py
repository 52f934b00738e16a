"""What a reviewer is shown, ready for any console: results in, renderables out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

from consolidate.models import Claim, Comparison, Conflict, Consolidation, Fact
from consolidate.report.conflict_view import MAX_SAYINGS, ConflictView
from consolidate.report.evidence import Surroundings
from consolidate.report.page import Page
from consolidate.report.queue import Queue
from consolidate.report.rests_on import RestsOn
from consolidate.report.sayings import Saying, sayings_of

View = RenderableType
"""What a console can show."""


def queue_view(result: Consolidation, conflicts: Sequence[Conflict]) -> View:
    """Return the table of ``conflicts``, in their order."""
    return _OnPage(result, lambda page: Queue(page, conflicts))


def conflict_view(result: Consolidation, conflict: Conflict, place: str, *, everything: bool = False) -> View:
    """Return one conflict to be decided; ``place`` says where in the queue it stands, ``everything`` cuts nothing."""
    return _OnPage(result, lambda page: ConflictView(page, conflict, place, None if everything else MAX_SAYINGS))


def surroundings(result: Consolidation, claim: Claim) -> View:
    """Return the claim's article around its evidence."""
    return _OnPage(result, lambda page: Surroundings(page, claim))


def rests_on(result: Consolidation, item: Fact | Claim | Conflict, comparisons: Sequence[Comparison]) -> View:
    """Return a fact, a claim or a conflict with all it rests on; ``comparisons`` say why claims were joined."""
    return _OnPage(result, lambda page: RestsOn(page, item, comparisons))


def sayings(result: Consolidation, conflict: Conflict) -> list[Saying]:
    """Return the sayings of a conflict in the order of the numbers that its view gives them, from 1."""
    return [saying for own in sayings_of(Page.of(result, ascii_only=False), conflict) for saying in own]


@dataclass(frozen=True)
class _OnPage:
    """A view that is set when it is known what the console can show."""

    result: Consolidation
    make: Callable[[Page], RenderableType]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield from console.render(self.make(Page.of(self.result, ascii_only=options.ascii_only)), options)
