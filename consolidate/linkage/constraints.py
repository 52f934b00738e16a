"""What a reviewer says of pairs of claims: they belong in one fact, or must not be in one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from consolidate.models import Claim

Pair = tuple[str, str]


@dataclass(frozen=True)
class Constraints:
    """Pairs of claim ids that go ``together``, the weightiest first, and that stay ``apart``; ``apart`` goes before."""

    together: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()

    @cached_property
    def parted(self) -> frozenset[str]:
        """The claims that have to stay apart from another."""
        return frozenset(key for pair in self.apart for key in pair)

    def join(self, clusters: Sequence[Sequence[Claim]]) -> list[list[Claim]]:
        """``clusters``, put together as these pairs say, unless something in them stays apart or denies the other."""
        held = {claim.id: own for cluster in clusters for own in [list(cluster)] for claim in own}
        for a, b in self.together:
            left, right = held.get(a), held.get(b)
            if left is None or right is None or left is right or self._part(left, right):
                continue
            left += right
            held.update((claim.id, left) for claim in right)
        return list({id(cluster): cluster for cluster in held.values()}.values())

    def _part(self, left: Iterable[Claim], right: Iterable[Claim]) -> bool:
        first, second = {claim.id for claim in left}, {claim.id for claim in right}
        parted = any((a in first and b in second) or (b in first and a in second) for a, b in self.apart)
        return parted or len({claim.polarity for claim in (*left, *right)}) > 1


NO_CONSTRAINTS = Constraints()
