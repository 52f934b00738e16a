"""Which conflicts are reviewed, in what order, and what becomes of them when the case is consolidated anew."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict

from consolidate.decisions import state
from consolidate.models import Conflict, ConflictKind, Consolidation, Severity
from consolidate.report import ranked

Words = frozenset[tuple[str, int, int]]
"""What a conflict rests on: article and offsets of every piece of evidence."""


class Wanted(BaseModel):
    """Which conflicts are wanted; an empty filter lets all pass."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kinds: frozenset[ConflictKind] = frozenset()
    severities: frozenset[Severity] = frozenset()
    open_only: bool = False

    def has(self, conflict: Conflict) -> bool:
        """Say whether ``conflict`` passes: with ``open_only``, unless its reviewers are of one mind on its words."""
        return (
            (not self.kinds or conflict.kind in self.kinds)
            and (not self.severities or conflict.severity in self.severities)
            and not (self.open_only and state(conflict) == "decided")
        )


def queue(result: Consolidation, wanted: Wanted) -> list[Conflict]:
    """Return the wanted conflicts, the gravest first."""
    return [conflict for conflict in ranked(result.conflicts) if wanted.has(conflict)]


def followed(before: Consolidation, after: Consolidation, ids: Sequence[str]) -> dict[str, str]:
    """Return what conflicts with these ids are called ``after`` a decision; those that are no more are left out.

    A conflict keeps its id as long as its claims keep theirs; else it is the one that shares most of its evidence.
    """
    old, new = {conflict.id: conflict for conflict in before.conflicts}, {c.id: c for c in after.conflicts}
    free = {key: _words(after, conflict) for key, conflict in new.items() if key not in old}
    names = {}
    for key in ids:
        if key in new:
            names[key] = key
        elif nearest := _nearest(_words(before, old[key]), free):
            names[key] = nearest
            del free[nearest]
    return names


def _nearest(words: Words, free: dict[str, Words]) -> str | None:
    shared = {key: len(words & other) for key, other in free.items()}
    best = max(shared, key=lambda key: (shared[key], key), default=None)
    return best if best is not None and shared[best] else None


def _words(result: Consolidation, conflict: Conflict) -> Words:
    keys = {key for position in conflict.positions for key in position.claims}
    claims = [claim for claim in result.claims if claim.id in keys]
    return frozenset((claim.article, span.start, span.end) for claim in claims for span in claim.evidence)
