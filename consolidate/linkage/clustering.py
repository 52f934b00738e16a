"""Clusters in which the members are alike on the whole and none excludes another."""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from dataclasses import dataclass, field

Pair = tuple[int, int]

UNRELATED = -3.0
"""What is taken for the odds of a pair that was not compared, or that is worse still."""
_MOST = 6.0
"""No pair counts more than this: one pair of twins does not bring two families together."""
_ALIKE = 1 / 3
"""More than this share of the pairs has to be alike: between what tells much and what tells little, others stand."""
_WITNESSES = 2
"""And so many of them, where there are more: one that tells two things does not join those who tell one of them."""


@dataclass
class _Group:
    """``members``, and for each other group the sum of the odds above UNRELATED, how many pairs are alike, the bars."""

    members: list[int]
    sums: dict[int, float] = field(default_factory=dict)
    alike: dict[int, int] = field(default_factory=dict)
    barred: set[int] = field(default_factory=set)


def cluster(size: int, odds: Mapping[Pair, float], barred: frozenset[Pair]) -> list[list[int]]:
    """Numbers from 0 below ``size`` in groups, sorted: average linkage, the most alike first.

    ``odds`` of pairs (i, j), i < j, of which the positive ones speak for a link.  Two groups are joined while the mean
    over all their pairs is positive, enough of these pairs are, and none of them is ``barred``.  So no chain joins
    strangers; equal odds are settled by the numbers, so that the result is one and the same.
    """
    groups = {i: _Group([i]) for i in range(size)}
    for (i, j), value in odds.items():
        groups[i].sums[j] = groups[j].sums[i] = min(max(value, UNRELATED), _MOST) - UNRELATED
        groups[i].alike[j] = groups[j].alike[i] = int(value > 0)
    for i, j in barred:
        groups[i].barred.add(j)
        groups[j].barred.add(i)
    queue = [(-_worth(groups, i, j), i, j) for i, group in groups.items() for j in group.sums if i < j]
    queue = [entry for entry in queue if entry[0] < 0]
    heapq.heapify(queue)
    fresh = size
    while queue:
        _, i, j = heapq.heappop(queue)
        if i not in groups or j not in groups:
            continue
        _join(groups, i, j, fresh)
        for other in groups[fresh].sums:
            worth = _worth(groups, other, fresh)
            if worth > 0:
                heapq.heappush(queue, (-worth, other, fresh))
        fresh += 1
    return sorted(sorted(group.members) for group in groups.values())


def _worth(groups: Mapping[int, _Group], i: int, j: int) -> float:
    """The mean odds between two groups; 0 or less where they may not be joined."""
    left, right = groups[i], groups[j]
    pairs = len(left.members) * len(right.members)
    if j in left.barred or left.alike[j] <= _ALIKE * pairs or left.alike[j] < min(_WITNESSES, pairs):
        return 0.0
    return left.sums[j] / pairs + UNRELATED


def _join(groups: dict[int, _Group], i: int, j: int, fresh: int) -> None:
    """Make the group ``fresh`` of ``i`` and ``j``, and forget these."""
    first, second = groups.pop(i), groups.pop(j)
    others = [other for other in {**first.sums, **second.sums} if other in groups]
    joined = _Group(
        first.members + second.members,
        {other: first.sums.get(other, 0.0) + second.sums.get(other, 0.0) for other in others},
        {other: first.alike.get(other, 0) + second.alike.get(other, 0) for other in others},
        (first.barred | second.barred) & groups.keys(),
    )
    groups[fresh] = joined
    for other in others:
        groups[other].sums[fresh] = joined.sums[other]
        groups[other].alike[fresh] = joined.alike[other]
    for other in joined.barred:
        groups[other].barred.add(fresh)
