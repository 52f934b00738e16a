"""Which decisions are in force, and how a conflict stands after them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from consolidate.models import Conflict, Decision, Ruling

State = Literal["open", "decided", "contested", "stale"]
"""How a conflict stands: nobody has closed it; closed; closed by reviewers who disagree; closed on evidence that has
changed since."""


def in_force(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Those that no later row has undone, in their order; rows that undo are not among them."""
    undone: set[str] = set()
    standing: list[Decision] = []
    for decision in reversed(decisions):
        if decision.id in undone:
            continue
        if decision.verdict == "undo":
            undone.add(decision.choice or "")
        else:
            standing.append(decision)
    return tuple(reversed(standing))


def state(conflict: Conflict) -> State:
    """How ``conflict`` stands after its rulings; fresh ones go before stale ones."""
    closing = [ruling for ruling in conflict.decisions if ruling.verdict != "conflicting"]
    fresh = [ruling for ruling in closing if not ruling.stale]
    if not closing:
        return "open"
    if not fresh:
        return "stale"
    if len(_verdicts(fresh)) > 1:
        return "contested"
    return "open" if fresh[0].verdict == "unresolved" else "decided"


def is_set_aside(conflict: Conflict) -> bool:
    """Do all reviewers who looked at it hold that it is no conflict?"""
    return state(conflict) == "decided" and conflict.decisions[-1].verdict == "not_a_conflict"


def _verdicts(rulings: Iterable[Ruling]) -> set[tuple[str, str | None]]:
    return {(ruling.verdict, ruling.choice) for ruling in rulings}
