"""Claims that put one person or thing in two states of which only one can hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from consolidate.conflicts.edges import Ally, Edge
from consolidate.conflicts.predicates import Predicate
from consolidate.conflicts.readings import Reading, Readings
from consolidate.conflicts.states import VERIFICATION
from consolidate.conflicts.times import may_be_one_time
from consolidate.conflicts.voices import is_one_voice
from consolidate.language.names import name_keys, same_name, tokens

_MOST_HELD = 400
"""Claims of one family that share a name, beyond which the name tells nothing."""
_ALIKE = 0.3
"""How much two claims that name nobody in the state must share, to speak of one thing."""
KEPT_OUT = "kept out"


def opposed_states(readings: Readings) -> Iterator[Edge]:
    """Edges between claims of different voices whose states exclude each other."""
    for left, right in _candidates(readings):
        a, b = readings.by_claim[left], readings.by_claim[right]
        if is_one_voice(a.claim, b.claim):
            continue
        for p in a.predicates:
            for q in b.predicates:
                if p.family is q.family and _exclude(p, q, a, b) and _one_matter(p, q, a, b, readings):
                    yield _edge(p, q, a, b)


def allies(readings: Readings, edges: Iterable[Edge]) -> Iterator[Ally]:
    """Pairs of claims that put one force in one state, in the same place or in the same breath.

    One of the two is in conflict.  An account of another day stands beside it all the same.
    """
    held: dict[tuple[str, str], set[str]] = defaultdict(set)
    for edge in edges:
        for side, key in zip(edge.sides, edge.claims, strict=True):
            held[edge.matter, side].add(key)
    for key, reading in sorted(readings.by_claim.items()):
        for p in reading.predicates:
            if not p.family.placed or _is_denied(p, reading):
                continue
            for member in sorted(held.get((p.family.name, p.state), ())):
                other = readings.by_claim[member]
                if member != key and any(_is_allied(p, q, reading, other) for q in other.predicates):
                    yield Ally(p.family.name, p.state, (key, member))


def _is_allied(p: Predicate, q: Predicate, a: Reading, b: Reading) -> bool:
    if p.family is not q.family or p.state != q.state or _is_denied(q, b):
        return False
    if p.names and q.names and not _meet(p.names, q.names):
        return False
    in_one_breath = a.claim.article == b.claim.article and is_one_voice(a.claim, b.claim)
    return _meet(p.places, q.places) or (in_one_breath and not (p.places and q.places))


def _candidates(readings: Readings) -> list[tuple[str, str]]:
    """Pairs of claims with states of one family that share a word or a name, sorted."""
    held: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, reading in readings.by_claim.items():
        for predicate in reading.predicates:
            for word in _keys(predicate, reading):
                held[predicate.family.name, word].add(key)
    groups = (sorted(group) for group in held.values() if len(group) <= _MOST_HELD)
    return sorted({pair for group in groups for pair in combinations(group, 2)})


def _keys(predicate: Predicate, reading: Reading) -> Iterable[str]:
    names = predicate.names | predicate.places
    keys = {key for name in names for key in name_keys(name)}
    return keys | reading.words if predicate.family is VERIFICATION or not keys else keys


def _exclude(p: Predicate, q: Predicate, a: Reading, b: Reading) -> bool:
    """Are they one state said and denied, or two states asserted?"""
    denied = _is_denied(p, a), _is_denied(q, b)
    if p.state == q.state:
        return denied[0] != denied[1]
    return not any(denied)


def _one_matter(p: Predicate, q: Predicate, a: Reading, b: Reading, readings: Readings) -> bool:
    if not (p.family.lasting or may_be_one_time(a.claim, b.claim)):
        return False
    if p.family.placed:
        return _one_presence(p, q, a, b)
    if p.family is VERIFICATION:
        return _one_confirmation(p, q, a, b)
    return not (p.counts or q.counts) and _one_theme(p, q, a, b, readings)


def _one_theme(p: Predicate, q: Predicate, a: Reading, b: Reading, readings: Readings) -> bool:
    """Is it one person, by name, or one thing, which neither account calls otherwise than the other?"""
    if p.family.persons and (p.names or q.names):
        return _is_one_person(p.names, q.names)
    if not p.family.persons and p.theme - q.theme and q.theme - p.theme:
        return False
    if p.names and q.names:
        return _meet(p.names, q.names)
    return bool(p.theme & q.theme) and bool(a.names & b.names) and readings.share(a.words, b.words) >= _ALIKE


def _one_presence(p: Predicate, q: Predicate, a: Reading, b: Reading) -> bool:
    """Is it the same force, in the same place, at a time?  Whoever kept others out was there himself."""
    if not _meet(p.places, q.places):
        return False
    if KEPT_OUT not in (p.state, q.state):
        there = p if p.state == "there" else q
        return there.ongoing and (_meet(p.names, q.names) or not (p.names and q.names))
    (kept, keeper), (other, _) = ((p, a), (q, b)) if p.state == KEPT_OUT else ((q, b), (p, a))
    if kept.names and other.names:
        return _meet(kept.names, other.names)
    defender = kept.agents | frozenset(tokens(keeper.claim.speaker.name))
    return not _meet(defender, other.names)


def _one_confirmation(p: Predicate, q: Predicate, a: Reading, b: Reading) -> bool:
    """Do two speak of the confirmation of one report: by one person, or of like content?"""
    if p.state == q.state:
        same_day = a.claim.time is not None and b.claim.time is not None
        return same_day and _meet(_agents(p, a), _agents(q, b))
    return sum(_meet((name,), b.names | q.names | q.places) for name in a.names | p.names | p.places) > 1


def _agents(predicate: Predicate, reading: Reading) -> frozenset[str]:
    """Who confirms: the one named, else the speaker."""
    return predicate.agents or frozenset(tokens(reading.claim.speaker.name))


def _is_one_person(left: frozenset[str], right: frozenset[str]) -> bool:
    """Do most words of the shorter name stand in the longer one?"""
    fewer, more = sorted((left, right), key=lambda names: (len(names), sorted(names)))
    return 2 * sum(_meet((name,), more) for name in fewer) > len(fewer)


def _meet(left: Iterable[str], right: Iterable[str]) -> bool:
    right = tuple(right)
    return any(same_name(a, b) for a in left for b in right)


def _edge(p: Predicate, q: Predicate, a: Reading, b: Reading) -> Edge:
    sides = _side(p, a), _side(q, b)
    if p.state == q.state:
        reason = f"one says {sides[0]}, the other {sides[1]}"
    else:
        reason = " and ".join(f"“{state}”" for state in sorted((p.state, q.state))) + " cannot both hold"
    return Edge(p.family.kind, p.family.name, (a.claim.id, b.claim.id), sides, reason)


def _side(predicate: Predicate, reading: Reading) -> str:
    return f"not {predicate.state}" if _is_denied(predicate, reading) else predicate.state


def _is_denied(predicate: Predicate, reading: Reading) -> bool:
    """Does the claim, words and polarity together, say that the state is not so?"""
    return predicate.denied != (reading.claim.polarity == "denied")
