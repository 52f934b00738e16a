"""Conflicts and updates by rule: what cannot all stand, and what has only been overtaken."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consolidate.conflicts.amounts import differing_amounts
from consolidate.conflicts.compared import differing_values
from consolidate.conflicts.denials import MATTER as DENIAL
from consolidate.conflicts.denials import denials
from consolidate.conflicts.edges import DENIED, Edge
from consolidate.conflicts.figures import differing_counts
from consolidate.conflicts.grouping import Dispute, disputes, is_exposed
from consolidate.conflicts.holders import differing_holders
from consolidate.conflicts.identities import differing_offices
from consolidate.conflicts.measures import differing_measures
from consolidate.conflicts.moments import Moments
from consolidate.conflicts.opposition import allies, opposed_states
from consolidate.conflicts.parties import in_party_voice
from consolidate.conflicts.readings import Readings
from consolidate.conflicts.severity import severity
from consolidate.conflicts.updates import settled
from consolidate.conflicts.voices import are_official_and_not
from consolidate.conflicts.whereabouts import differing_whereabouts
from consolidate.conflicts.wording import main_statement, reasons_for, summary_of
from consolidate.models import (
    ARTICLE_VOICE,
    UNKNOWN_SPEAKER,
    Article,
    Claim,
    Comparison,
    Conflict,
    ConflictKind,
    Fact,
    Position,
    Severity,
    Update,
)

_RANK: dict[Severity, int] = {"high": 0, "medium": 1, "low": 2}


@dataclass(frozen=True)
class Found:
    """Conflicts, the most severe first, with handles C1, C2, ...; and updates, by id."""

    conflicts: tuple[Conflict, ...]
    updates: tuple[Update, ...]


def find_conflicts(
    claims: Sequence[Claim],
    facts: Sequence[Fact],
    comparisons: Sequence[Comparison],
    articles: Sequence[Article] = (),
) -> Found:
    """What cannot all stand among ``claims``, each of which is in one of ``facts``; any order gives the same.

    Two claims of one speaker are no conflict: what a speaker denies in one sentence and reports the claim of in
    another is the same stance, told twice.  A state or figure that a later report replaces is an update.
    ``articles`` tell when each report appeared and where in it a claim stands; without them neither counts.
    """
    by_article = {article.id: article for article in articles}
    told = {claim.id: claim for claim in claims}
    claims = in_party_voice(claims, by_article)
    by_claim = {claim.id: claim for claim in claims}
    fact_of = {claim: fact.id for fact in facts for claim in fact.claims}
    moments = Moments(claims, by_article)
    readings = Readings.of(_spokesmen(claims, facts), by_article)
    edges = [
        *denials(readings, comparisons, by_claim),
        *(edge for edge in opposed_states(readings) if _is_of_one_age(edge, by_claim, moments)),
        *differing_holders(claims),
        *differing_offices(claims),
        *differing_whereabouts(claims),
        *differing_counts(readings, moments),
        *differing_measures(claims),
        *differing_amounts(claims, moments),
        *differing_values(comparisons, by_claim, by_article, moments),
    ]
    edges.sort(key=lambda edge: (edge.matter, edge.claims, edge.sides))
    conflicts, updates = [], dict[str, Update]()
    for dispute in disputes(edges, tuple(allies(readings, edges)), facts, by_claim):
        if is_exposed(dispute, by_claim):
            continue
        left, replaced = settled(dispute, by_claim, by_article, moments)
        if left is not None:
            conflicts.append(_conflict(left, told, by_claim, fact_of, by_article))
        updates.update((update.id, update) for update in replaced)
    held = {key: set(update.claims) for key, update in updates.items()}
    updates = {key: update for key, update in updates.items() if not any(held[key] < other for other in held.values())}
    conflicts.sort(key=_gravest)
    numbered = (conflict.model_copy(update={"handle": f"C{n}"}) for n, conflict in enumerate(conflicts, 1))
    return Found(tuple(numbered), tuple(updates[key] for key in sorted(updates)))


def _is_of_one_age(edge: Edge, claims: Mapping[str, Claim], moments: Moments) -> bool:
    left, right = (moments.is_of_old(claims[key]) for key in edge.claims)
    return left == right


def _spokesmen(claims: Sequence[Claim], facts: Sequence[Fact]) -> list[Claim]:
    """One claim for each statement of each voice in a fact: its copies say nothing more."""
    fact_of = {claim: fact.id for fact in facts for claim in fact.claims}
    own = {ARTICLE_VOICE, UNKNOWN_SPEAKER}
    kept: dict[tuple[str, ...], Claim] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        voice = claim.origin if claim.speaker.name in own else ""
        kept.setdefault((fact_of[claim.id], claim.statement, claim.speaker.name, voice), claim)
    return list(kept.values())


def _conflict(
    dispute: Dispute,
    claims: Mapping[str, Claim],
    voiced: Mapping[str, Claim],
    fact_of: Mapping[str, str],
    articles: Mapping[str, Article],
) -> Conflict:
    """``claims`` as the articles tell them, and ``voiced``, with the parties that publish articles as speakers."""
    members = {side: [claims[key] for key in keys] for side, keys in dispute.sides.items()}
    speakers = {side: sorted({claim.speaker.name for claim in held}) for side, held in members.items()}
    days = {side: sorted({claim.time.start for claim in held if claim.time}) for side, held in members.items()}
    positions = tuple(
        Position(
            summary=f"{side}: {main_statement(dispute, side, claims)}",
            claims=tuple(claim.id for claim in held),
            facts=tuple(dict.fromkeys(fact_of[claim.id] for claim in held)),
            speakers=tuple(speakers[side]),
            origins=tuple(sorted({claim.origin for claim in held})),
        )
        for side, held in members.items()
    )
    key = "\n".join((dispute.matter, *sorted(key for keys in dispute.sides.values() for key in keys)))
    return Conflict(
        id="k" + hashlib.sha256(key.encode()).hexdigest()[:12],
        handle="C0",
        kind=_kind(dispute, [[voiced[key] for key in keys] for keys in dispute.sides.values()]),
        severity=severity(
            [[voiced[key] for key in keys] for keys in dispute.sides.values()],
            articles,
            matter=dispute.matter,
            denying=[voiced[key] for key in dispute.sides.get(DENIED, ())],
        ),
        summary=summary_of(dispute, claims),
        positions=positions,
        reasons=reasons_for(dispute, speakers, days),
    )


def _kind(dispute: Dispute, sides: Sequence[Sequence[Claim]]) -> ConflictKind:
    """That of most edges; how something stands is official against unofficial where the speakers are."""
    counted = Counter(edge.kind for edge in dispute.edges)
    kind = min(counted, key=lambda kind: (-counted[kind], kind))
    pairs = ((a, b) for i, a in enumerate(sides) for b in sides[i + 1 :])
    if kind == "outcome" and dispute.matter != DENIAL and any(are_official_and_not(a, b) for a, b in pairs):
        return "official_vs_unofficial"
    return kind


def _gravest(conflict: Conflict) -> tuple[int, int, int, int, str]:
    """By severity, then by how many origins, positions and claims it has."""
    claims = sum(len(position.claims) for position in conflict.positions)
    return _RANK[conflict.severity], -len(_origins(conflict)), -len(conflict.positions), -claims, conflict.id


def _origins(conflict: Conflict) -> set[str]:
    return {origin for position in conflict.positions for origin in position.origins}
