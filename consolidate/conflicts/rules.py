"""Conflicts by rule: so far, what one speaker affirms and another denies."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from consolidate.language.names import is_form_of
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Claim, Comparison, Conflict, Fact, Position, Severity

_RANK: dict[Severity, int] = {"high": 0, "medium": 1, "low": 2}


def find_conflicts(
    claims: Sequence[Claim], facts: Sequence[Fact], comparisons: Sequence[Comparison]
) -> tuple[Conflict, ...]:
    """Every matter that somebody affirms and somebody else denies, most severe first.

    Denials of one matter by several speakers are one conflict.  Two claims of one speaker are none: what a
    speaker denies in one sentence and reports the claim of in another is the same stance, told twice.
    """
    by_claim = {claim.id: claim for claim in claims}
    fact_of = {claim: fact for fact in facts for claim in fact.claims}
    edges: dict[str, set[str]] = defaultdict(set)
    for comparison in comparisons:
        left, right = comparison.claims
        if comparison.opposed and not _is_one_speaker(by_claim[left], by_claim[right]):
            edges[fact_of[left].id].add(fact_of[right].id)
            edges[fact_of[right].id].add(fact_of[left].id)
    by_id = {fact.id: fact for fact in facts}
    found = [_conflict([by_id[f] for f in matter], by_claim) for matter in _components(edges)]
    found.sort(key=lambda conflict: (_RANK[conflict.severity], -len(_origins(conflict)), conflict.id))
    return tuple(conflict.model_copy(update={"handle": f"C{n}"}) for n, conflict in enumerate(found, 1))


def _is_one_speaker(left: Claim, right: Claim) -> bool:
    """The same name in a fuller or a barer form; voices without a name are one only within one origin."""
    names = left.speaker.name, right.speaker.name
    if not {ARTICLE_VOICE, UNKNOWN_SPEAKER}.isdisjoint(names):
        return names[0] == names[1] and left.origin == right.origin
    return names[0] == names[1] or is_form_of(*names) or is_form_of(names[1], names[0])


def _components(edges: Mapping[str, set[str]]) -> list[list[str]]:
    seen: set[str] = set()
    components: list[list[str]] = []
    for start in sorted(edges):
        if start in seen:
            continue
        stack, members = [start], []
        seen.add(start)
        while stack:
            here = stack.pop()
            members.append(here)
            fresh = edges[here] - seen
            seen |= fresh
            stack.extend(fresh)
        components.append(sorted(members))
    return components


def _conflict(facts: Sequence[Fact], claims: Mapping[str, Claim]) -> Conflict:
    affirming = [fact for fact in facts if fact.polarity == "affirmed"]
    denying = [fact for fact in facts if fact.polarity == "denied"]
    matter = max(affirming, key=lambda fact: (len(fact.origins), len(fact.claims), fact.id)).statement
    positions = (_position(f"affirmed: {matter}", affirming, claims), _position(f"denied: {matter}", denying, claims))
    return Conflict(
        id="k" + hashlib.sha256("\n".join(fact.id for fact in facts).encode()).hexdigest()[:12],
        handle="C0",
        kind="denial",
        severity=_severity(positions),
        summary=matter,
        positions=positions,
        reasons=(f"{_listed(positions[1].speakers)} denied what {_listed(positions[0].speakers)} said",),
    )


def _position(summary: str, facts: Iterable[Fact], claims: Mapping[str, Claim]) -> Position:
    facts = tuple(facts)
    members = [claims[claim] for fact in facts for claim in fact.claims]
    return Position(
        summary=summary,
        claims=tuple(claim.id for claim in members),
        facts=tuple(fact.id for fact in facts),
        speakers=tuple(sorted({claim.speaker.name for claim in members})),
        origins=tuple(sorted({claim.origin for claim in members})),
    )


def _severity(positions: Sequence[Position]) -> Severity:
    """A matter that several origins carry on each side weighs more than one that a single article tells."""
    carried = {origin for position in positions for origin in position.origins}
    if all(len(position.origins) > 1 for position in positions):
        return "high"
    return "medium" if len(carried) > 1 else "low"


def _origins(conflict: Conflict) -> set[str]:
    return {origin for position in conflict.positions for origin in position.origins}


def _listed(names: Sequence[str]) -> str:
    return ", ".join("the article" if name == "article" else name for name in names)
