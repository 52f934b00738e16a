"""Edges on one matter, put together: who stands on which side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consolidate.conflicts.edges import Ally, Edge
from consolidate.models import Fact


@dataclass(frozen=True)
class Dispute:
    """Claims on two or more sides of one matter, by side, and the edges that join them."""

    matter: str
    sides: Mapping[str, tuple[str, ...]]
    edges: tuple[Edge, ...]


def disputes(edges: Sequence[Edge], allied: Sequence[Ally], facts: Sequence[Fact]) -> list[Dispute]:
    """Connected edges of one matter as one dispute, with all claims of the facts that they join.

    A claim stands on the side that most of its edges give it, and so does its fact; of a fact whose own claims are at
    odds each stands for itself, and so does each claim on who somebody is, which other words of the fact may leave out.
    Allies join the side that they share.  What a wider dispute sets against each other as well is left out.
    """
    found = []
    for matter in sorted({edge.matter for edge in edges}):
        own = [edge for edge in edges if edge.matter == matter]
        friends = [ally for ally in allied if ally.matter == matter]
        side_of = _sides(own, friends)
        node_of, members = _nodes(side_of, () if own[0].kind == "identity" else facts)
        clear = [edge for edge in own if len({side_of[key] for key in edge.claims}) > 1]
        links = [edge.claims for edge in clear]
        links += [ally.claims for ally in friends if len({side_of[key] for key in ally.claims}) == 1]
        for group in _components([(node_of[a], node_of[b]) for a, b in links]):
            within = tuple(edge for edge in clear if node_of[edge.claims[0]] in group)
            if within:
                found.append(Dispute(matter, _by_side(group, members), within))
    return _widest(found)


def _sides(edges: Iterable[Edge], allied: Iterable[Ally]) -> dict[str, str]:
    """The side of each claim: the one that most of its edges give it, else that of its allies."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for edge in edges:
        for key, side in zip(edge.claims, edge.sides, strict=True):
            votes[key][side] += 1
    for ally in allied:
        for key in ally.claims:
            votes.setdefault(key, Counter({ally.side: 1}))
    return {key: min(held, key=lambda side: (-held[side], side)) for key, held in votes.items()}


Members = Mapping[str, tuple[str, tuple[str, ...]]]
"""Node -> its side, and its claims."""


def _nodes(side_of: Mapping[str, str], facts: Iterable[Fact]) -> tuple[dict[str, str], Members]:
    """The node of each claim that has a side: its fact, or itself where its fact is at odds with itself."""
    node_of: dict[str, str] = {}
    members: dict[str, tuple[str, tuple[str, ...]]] = {}
    for fact in facts:
        placed = [key for key in fact.claims if key in side_of]
        sides = {side_of[key] for key in placed}
        if len(sides) == 1:
            members[fact.id] = (side_of[placed[0]], fact.claims)
            node_of.update(dict.fromkeys(placed, fact.id))
        for key in placed if len(sides) > 1 else ():
            members[key] = (side_of[key], (key,))
            node_of[key] = key
    for key in side_of.keys() - node_of.keys():
        members[key] = (side_of[key], (key,))
        node_of[key] = key
    return node_of, members


def _components(pairs: Iterable[tuple[str, str]]) -> list[frozenset[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)
    seen: set[str] = set()
    components: list[frozenset[str]] = []
    for start in sorted(near):
        stack, members = [start], set[str]()
        while stack:
            here = stack.pop()
            if here not in seen:
                seen.add(here)
                members.add(here)
                stack.extend(near[here])
        if members:
            components.append(frozenset(members))
    return components


def _by_side(group: Iterable[str], members: Members) -> dict[str, tuple[str, ...]]:
    held: dict[str, list[str]] = defaultdict(list)
    for node in sorted(group):
        side, claims = members[node]
        held[side].extend(claims)
    return {side: tuple(held[side]) for side in sorted(held)}


def _widest(found: Sequence[Dispute]) -> list[Dispute]:
    """Without those whose sides a wider one, or an equal one before it, holds and sets against each other."""
    kept: list[Dispute] = []
    for dispute in sorted(
        found, key=lambda d: (-sum(len(keys) for keys in d.sides.values()), d.matter, d.edges[0].claims)
    ):
        if not any(_holds(wider, dispute) for wider in kept):
            kept.append(dispute)
    return kept


def _holds(wider: Dispute, dispute: Dispute) -> bool:
    side_of = {key: side for side, keys in wider.sides.items() for key in keys}
    own = [{side_of.get(key) for key in keys} for keys in dispute.sides.values()]
    apart = all(left.isdisjoint(right) for i, left in enumerate(own) for right in own[i + 1 :])
    return apart and not any(None in sides for sides in own)
