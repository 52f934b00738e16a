"""Claims, articles and decisions in; origins, facts and conflicts out.  Pure: it runs again after every decision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from consolidate.conflicts import find_conflicts
from consolidate.decisions import Applied, applied, consistent, is_set_aside, ruled
from consolidate.extraction import fold_speaker_names
from consolidate.language.folding import fold_names
from consolidate.linkage import Constraints, link_claims, rank_facts
from consolidate.models import (
    Article,
    Claim,
    Conflict,
    Consolidation,
    Decision,
    Fact,
    Origin,
    Rejection,
    Run,
    Update,
    Verdict,
)
from consolidate.origins import Overrides, find_origins, origins_of_claims
from consolidate.sources import Sources, describe_articles, place_speakers

NOBODY = Sources()
NO_OVERRIDES = Overrides()


@dataclass(frozen=True)
class Consolidated:
    """What follows from claims, articles and decisions alone.

    ``rejected`` are the claims that reviewers hold nobody made; ``unplaced`` the decisions whose evidence is gone.
    """

    origins: tuple[Origin, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    updates: tuple[Update, ...]
    rejected: tuple[Rejection, ...] = ()
    unplaced: tuple[Decision, ...] = ()


def consolidate_claims(
    claims: Sequence[Claim],
    articles: Sequence[Article],
    sources: Sources = NOBODY,
    overrides: Overrides = NO_OVERRIDES,
    decisions: Sequence[Decision] = (),
) -> Consolidated:
    """Origins, facts and conflicts of ``claims``: pure, and the same whatever the order of claims and articles.

    ``sources`` is what the user knows of publishers and speakers, ``overrides`` what they say of origins in this call;
    it goes before ``decisions``, the rows of a case, oldest first.
    Raises UsageError where overrides contradict one another or name no article.
    """
    said = applied(decisions, claims, articles)
    origins = find_origins(articles, family=sources.families, overrides=_overrides(overrides, said))
    aside = frozenset(origin.id for origin in origins if origin.off_topic)
    named = fold_speaker_names(said.claims)
    full_names = fold_names([claim.speaker.name for claim in named])
    placed = _with_origins(place_speakers(named, articles, sources, full_names), origins, articles)
    topical = tuple(claim for claim in placed if claim.origin not in aside)
    constraints = Constraints(said.together, said.apart)
    linked = link_claims(topical, constraints)
    found = find_conflicts(topical, linked.facts, linked.comparisons, articles)
    elsewhere = link_claims([claim for claim in placed if claim.origin in aside], constraints)
    both = (*linked.facts, *elsewhere.facts)
    rulings = ruled(replace(said, claims=placed), found.conflicts, both, articles)
    facts = rank_facts(_with_conflicts(both, rulings.conflicts), placed, articles, aside)
    return Consolidated(
        origins=origins,
        claims=placed,
        facts=facts,
        conflicts=rulings.conflicts,
        updates=found.updates,
        rejected=said.rejected,
        unplaced=(*said.unplaced, *rulings.unplaced),
    )


def consolidate_articles(  # noqa: PLR0913 - what a result is made of
    articles: Sequence[Article],
    claims: Sequence[Claim],
    rejected: Sequence[Rejection],
    run: Run,
    *,
    sources: Sources = NOBODY,
    overrides: Overrides = NO_OVERRIDES,
    decisions: Sequence[Decision] = (),
) -> Consolidation:
    """The whole result; ``claims`` are as they were drawn from ``articles``.  Else as :func:`consolidate_claims`.

    The articles come by path, and the claims in the order of the articles and of their texts.
    """
    ordered = sorted(describe_articles(articles, sources), key=lambda article: (article.path, article.id))
    place = {article.id: number for number, article in enumerate(ordered)}
    own = sorted(_with_distinct_ids(claims), key=lambda claim: place[claim.article])
    result = consolidate_claims(own, ordered, sources, overrides, decisions)
    return Consolidation(
        articles=tuple(ordered),
        origins=result.origins,
        claims=result.claims,
        facts=result.facts,
        conflicts=result.conflicts,
        updates=result.updates,
        rejected=(*sorted(rejected, key=lambda one: place[one.article]), *result.rejected),
        unplaced=result.unplaced,
        run=run,
    )


def _overrides(given: Overrides, said: Applied) -> Overrides:
    """What is given in the call, and what the decisions say beside it."""
    first: list[tuple[tuple[str, str], Verdict]] = [(_in_order(pair), "independent") for pair in given.independent]
    first += [(_in_order(pair), "same_origin") for pair in given.same]
    taken = [one for one in consistent([*first, *said.on_origins]) if one not in first]
    return Overrides(
        (*given.independent, *(pair for pair, verdict in taken if verdict == "independent")),
        (*given.same, *(pair for pair, verdict in taken if verdict == "same_origin")),
    )


def _in_order(pair: tuple[str, str]) -> tuple[str, str]:
    return min(pair), max(pair)


def _with_origins(claims: Sequence[Claim], origins: Sequence[Origin], articles: Sequence[Article]) -> tuple[Claim, ...]:
    """The claims, each with the origin of its article, or of the outlet that the article credits for it.

    An origin that is about something else than the rest lends itself to no claim of another article.
    """
    own = {article: origin for origin in origins for article in origin.articles}
    aside = {origin.id for origin in origins if origin.off_topic}
    credited = origins_of_claims(claims, origins, articles)
    return tuple(
        claim.model_copy(update={"origin": own[claim.article].id if origin in aside else origin})
        for claim, origin in zip(claims, credited, strict=True)
    )


def _with_distinct_ids(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Ids come from the text; those of equal texts under two names are told apart by order of the articles' ids."""
    claims = tuple(claims)
    copies: dict[str, list[str]] = {}
    for claim in claims:
        copies.setdefault(claim.id, []).append(claim.article)
    number = {(c, a): n for c, held in copies.items() for n, a in enumerate(sorted(held), 1)}
    return tuple(
        claim if (n := number[claim.id, claim.article]) == 1 else claim.model_copy(update={"id": f"{claim.id}-{n}"})
        for claim in claims
    )


def _with_conflicts(facts: Sequence[Fact], conflicts: Sequence[Conflict]) -> tuple[Fact, ...]:
    """Facts that stand in a conflict are disputed, and no longer credible at face value.

    Not so where the reviewers agree that it is no conflict.
    """
    held: dict[str, list[str]] = {}
    for conflict in (conflict for conflict in conflicts if not is_set_aside(conflict)):
        for position in conflict.positions:
            for fact in position.facts:
                held.setdefault(fact, []).append(conflict.id)
    return tuple(
        fact.model_copy(update={"conflicts": tuple(held[fact.id]), "status": "disputed", "credibility": 4})
        if fact.id in held
        else fact
        for fact in facts
    )
