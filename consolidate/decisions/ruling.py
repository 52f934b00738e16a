"""What decisions do to conflicts: rulings on those that were found, and conflicts that only a reviewer sees."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from consolidate.decisions.anchors import Finder, Place
from consolidate.decisions.applying import Applied
from consolidate.decisions.making import letter
from consolidate.models import Article, Claim, Conflict, ConflictKind, Decision, Fact, Position, Ruling


@dataclass(frozen=True)
class Ruled:
    """The conflicts with their rulings, and the decisions that are about none of them any more."""

    conflicts: tuple[Conflict, ...]
    unplaced: tuple[Decision, ...]


@dataclass(frozen=True)
class _Match:
    """The position of a conflict that each of a decision's positions has become, or None.

    ``exact`` is true where words and statements are what they were, and no position has fallen apart.
    """

    positions: tuple[int | None, ...]
    exact: bool

    @property
    def met(self) -> int:
        """How many positions of the conflict the decision speaks of."""
        return len({place for place in self.positions if place is not None})

    def stale(self, conflict: Conflict) -> bool:
        """Have the words behind a position changed, or has the conflict got other positions?"""
        return not (self.exact and self.met == len(self.positions) == len(conflict.positions))


def ruled(applied: Applied, conflicts: Sequence[Conflict], facts: Sequence[Fact], articles: Sequence[Article]) -> Ruled:
    """``conflicts`` with what reviewers say of each; of each reviewer the latest word counts.

    A decision is about the conflict in which most of its positions are met, and two at least; it is stale where words
    or a statement behind it have changed, or a position has come or gone since.  What a reviewer holds to be
    conflicting and no rule found is a conflict of its own, after the others.
    """
    finder = Finder(applied.claims, articles)
    claims = {claim.id: claim for claim in applied.claims}
    held = list(conflicts)
    rulings: dict[str, dict[tuple[str, bool], Ruling]] = {}
    unplaced = []
    for decision in sorted(applied.on_conflicts, key=lambda decision: decision.verdict != "conflicting"):
        places = [[finder.place(anchor) for anchor in side] for side in decision.evidence]
        found = _best(places, held)
        if found is None and decision.verdict == "conflicting":
            extra = _seen_by_reviewer(decision, places, facts, claims, number=len(held) + 1)
            found = (extra, _match(places, extra)) if extra else None
            held += [extra] if extra else []
        if found is None:
            unplaced.append(decision)
        else:
            conflict, match = found
            mine = (decision.reviewer, decision.verdict == "conflicting")
            own = rulings.setdefault(conflict.id, {})
            own.pop(mine, None)
            own[mine] = _ruling(decision, match, conflict)
    with_rulings = (c.model_copy(update={"decisions": tuple(rulings.get(c.id, {}).values())}) for c in held)
    return Ruled(tuple(with_rulings), tuple(unplaced))


def _best(places: Sequence[Sequence[Place]], conflicts: Iterable[Conflict]) -> tuple[Conflict, _Match] | None:
    """The conflict of which the decision speaks."""
    matches = ((conflict, _match(places, conflict)) for conflict in conflicts)
    met = [(conflict, match) for conflict, match in matches if match.met > 1]
    return max(met, key=lambda one: (one[1].met, one[1].exact, not one[1].stale(one[0]), one[0].id), default=None)


def _match(places: Sequence[Sequence[Place]], conflict: Conflict) -> _Match:
    """Where the decision's positions are met in ``conflict``: each where most of its claims stand."""
    own = {key: number for number, position in enumerate(conflict.positions) for key in position.claims}
    met: list[int | None] = []
    exact = True
    for side in places:
        stand = [own[key] for place in side for key in place.claims if key in own]
        met.append(max(sorted(set(stand)), key=stand.count) if stand else None)
        exact = exact and all(place.exact for place in side) and len(set(stand)) < 2
    return _Match(tuple(met), exact)


def _ruling(decision: Decision, match: _Match, conflict: Conflict) -> Ruling:
    choice = decision.choice
    if decision.verdict == "position":
        letters = [letter(place) for place in range(len(decision.evidence))]
        now = match.positions[letters.index(choice)] if choice in letters else None
        choice = None if now is None else letter(now)
    return Ruling(
        decision=decision.id,
        verdict=decision.verdict,
        choice=choice,
        reason=decision.reason,
        reviewer=decision.reviewer,
        at=decision.at,
        stale=match.stale(conflict) if decision.verdict != "conflicting" else not match.exact,
    )


def _seen_by_reviewer(
    decision: Decision,
    places: Sequence[Sequence[Place]],
    facts: Sequence[Fact],
    claims: Mapping[str, Claim],
    number: int,
) -> Conflict | None:
    """The conflict between the facts of the sides; None where the words of all but one side have gone."""
    sides = [{key for place in side if place.exact for key in place.claims} for side in places]
    positions = []
    for place, side in enumerate(sides):
        others = {key for other in (*sides[:place], *sides[place + 1 :]) for key in other}
        own = [fact for fact in facts if side & set(fact.claims) and not others & set(fact.claims)]
        if own:
            positions.append(_position(own, claims))
    if len(positions) < 2:
        return None
    key = "\n".join(("decided", *sorted(key for position in positions for key in position.claims)))
    return Conflict(
        id="k" + hashlib.sha256(key.encode()).hexdigest()[:12],
        handle=f"C{number}",
        kind=_kind(decision, [claims[position.claims[0]] for position in positions]),
        severity="medium",
        summary=" / ".join(position.summary for position in positions),
        positions=tuple(positions),
        reasons=(f"{decision.reviewer} holds that these cannot all stand: {decision.reason}",),
    )


def _position(facts: Sequence[Fact], claims: Mapping[str, Claim]) -> Position:
    keys = tuple(key for fact in facts for key in fact.claims)
    return Position(
        summary=facts[0].statement,
        claims=keys,
        facts=tuple(fact.id for fact in facts),
        speakers=tuple(sorted({claims[key].speaker.name for key in keys})),
        origins=tuple(sorted({claims[key].origin for key in keys})),
    )


def _kind(decision: Decision, claims: Sequence[Claim]) -> ConflictKind:
    """What the reviewer said, else what the first claims of the sides part in."""
    kinds: tuple[ConflictKind, ...] = get_args(ConflictKind)
    if decision.choice in kinds:
        return kinds[kinds.index(decision.choice)]
    if len({claim.polarity for claim in claims}) > 1:
        return "denial"
    amounts = {tuple((q.value, q.unit) for q in claim.quantities) for claim in claims if claim.quantities}
    return "quantity" if len(amounts) > 1 else "outcome"
