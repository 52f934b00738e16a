"""Edges on one matter, put together: who stands on which side."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from consolidate.conflicts.deeds import is_told
from consolidate.conflicts.edges import AFFIRMED, DENIED, Ally, Edge
from consolidate.conflicts.holders import MATTER as HOLDERS
from consolidate.conflicts.readings import content_words
from consolidate.conflicts.refutations import settles
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Claim, Fact

_LEAST_SHARED = 0.4
"""A claim of a fact that shares fewer words with those in dispute may have been linked for another part of it."""
_MOST_SHOWN = 12
"""Statements with which the other claims of a fact are compared; more would cost much and tell no more."""
_AHEAD = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)\s+(?:up\s+to\s+)?(?:an?|the|possible|up|life|charges|\d\S*)\b"
    r"|risk(?:s|ed|ing)?\s+(?:an?|being|the|losing)\b|threatened\s+with)",
    re.IGNORECASE,
)
_IN_A_WORD = frozenset({"identity", "time", "place"})


@dataclass(frozen=True)
class Dispute:
    """Claims on two or more sides of one matter, by side, and the edges that join them."""

    matter: str
    sides: Mapping[str, tuple[str, ...]]
    edges: tuple[Edge, ...]

    @cached_property
    def side_of(self) -> Mapping[str, str]:
        """The side of each claim."""
        return {key: side for side, keys in self.sides.items() for key in keys}

    @cached_property
    def opponents(self) -> Mapping[str, int]:
        """How many edges each claim has."""
        return Counter(key for edge in self.edges for key in edge.claims)


def disputes(
    edges: Sequence[Edge], allied: Sequence[Ally], facts: Sequence[Fact], claims: Mapping[str, Claim]
) -> list[Dispute]:
    """Connected edges of one matter as one dispute, with the claims of the facts that they join.

    A claim stands on the side that most of its edges give it, and so does its fact; of a fact whose own claims are at
    odds each stands for itself.  Who somebody is, who holds what, when and where, other words of the fact may leave
    out: on that only copies join a claim; and no claim joins another that takes no side, or tells of another mode.
    Allies join the side that they share.  What a wider dispute sets against each other as well is left out.
    """
    by_matter: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        by_matter[edge.matter].append(edge)
    found = []
    for matter, own in sorted(by_matter.items()):
        friends = [ally for ally in allied if ally.matter == matter]
        side_of = _sides(own, friends)
        copies = own[0].kind in _IN_A_WORD or matter.startswith(HOLDERS)
        node_of, members = _nodes(side_of, facts, claims, copies=copies)
        clear = [edge for edge in own if len({side_of[key] for key in edge.claims}) > 1]
        links = [edge.claims for edge in clear]
        links += [ally.claims for ally in friends if len({side_of[key] for key in ally.claims}) == 1]
        groups = _components([(node_of[a], node_of[b]) for a, b in links])
        group_of = {node: group for group in groups for node in group}
        within: dict[frozenset[str], list[Edge]] = {group: [] for group in groups}
        for edge in clear:
            within[group_of[node_of[edge.claims[0]]]].append(edge)
        found += [Dispute(matter, _by_side(group, members), tuple(held)) for group, held in within.items() if held]
    return _widest(found)


def is_exposed(dispute: Dispute, claims: Mapping[str, Claim]) -> bool:
    """Is it only what an article tells of somebody unnamed, a post or a rumour, to call it untrue itself?"""
    every = [claims[key] for keys in dispute.sides.values() for key in keys]
    affirming = [claims[key] for key in dispute.sides.get(AFFIRMED, ())]
    unnamed = bool(affirming) and all(claim.speaker.name == UNKNOWN_SPEAKER for claim in affirming)
    denying = [claims[key] for key in dispute.sides.get(DENIED, ())]
    return unnamed and len({c.article for c in every}) == 1 and all(c.speaker.name == ARTICLE_VOICE for c in denying)


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


def _nodes(
    side_of: Mapping[str, str], facts: Iterable[Fact], claims: Mapping[str, Claim], *, copies: bool
) -> tuple[dict[str, str], Members]:
    """The node of each claim that has a side: its fact, or itself where its fact is at odds with itself."""
    node_of: dict[str, str] = {}
    members: dict[str, tuple[str, tuple[str, ...]]] = {}
    for fact in facts:
        placed = [key for key in fact.claims if key in side_of]
        sides = {side_of[key] for key in placed}
        if len(sides) == 1:
            core = _Core.of([claims[key] for key in placed])
            joined = tuple(key for key in fact.claims if key in side_of or core.takes(claims[key], copies=copies))
            members[fact.id] = (side_of[placed[0]], joined)
            node_of.update(dict.fromkeys(placed, fact.id))
        for key in placed if len(sides) > 1 else ():
            members[key] = (side_of[key], (key,))
            node_of[key] = key
    for key in side_of.keys() - node_of.keys():
        members[key] = (side_of[key], (key,))
        node_of[key] = key
    return node_of, members


@dataclass(frozen=True)
class _Core:
    """What the claims of a fact that have a side say, and whether some of them tell plans, and some what is so."""

    said: frozenset[str]
    shown: tuple[str, ...]
    """The shortest of what they say, with which others are compared."""
    modes: frozenset[bool]

    @classmethod
    def of(cls, placed: Iterable[Claim]) -> _Core:
        placed = tuple(placed)
        said = frozenset(claim.statement for claim in placed)
        shown = sorted(said, key=lambda statement: (len(statement), statement))[:_MOST_SHOWN]
        return cls(said, tuple(shown), frozenset(_is_ahead(claim) for claim in placed))

    def takes(self, claim: Claim, *, copies: bool) -> bool:
        """Does another claim of the fact take their side?"""
        if claim.statement in self.said:
            return True
        if copies or _is_ahead(claim) not in self.modes or not settles(claim.statement, claim.speaker.name):
            return False
        return any(_share(claim.statement, o) >= _LEAST_SHARED or is_told(o, claim.statement) for o in self.shown)


def _is_ahead(claim: Claim) -> bool:
    """Does it tell what is planned, or what somebody "faces" or risks, and not what is so?"""
    return claim.modality == "planned" or _AHEAD.search(claim.statement) is not None


def _share(left: str, right: str) -> float:
    """How many of their words the two have in common, from 0 to 1 (Dice's coefficient)."""
    a, b = content_words(left), content_words(right)
    return 2 * len(a & b) / max(len(a) + len(b), 1)


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
    holding: dict[str, list[Dispute]] = defaultdict(list)
    for dispute in sorted(
        found, key=lambda d: (-sum(len(keys) for keys in d.sides.values()), d.matter, d.edges[0].claims)
    ):
        if not any(_holds(wider, dispute) for wider in holding[next(iter(dispute.side_of))]):
            kept.append(dispute)
            for key in dispute.side_of:
                holding[key].append(dispute)
    return kept


def _holds(wider: Dispute, dispute: Dispute) -> bool:
    own = [{wider.side_of.get(key) for key in keys} for keys in dispute.sides.values()]
    apart = all(left.isdisjoint(right) for i, left in enumerate(own) for right in own[i + 1 :])
    return apart and not any(None in sides for sides in own)
