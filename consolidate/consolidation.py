"""Claims, articles and decisions in; origins, facts and conflicts out.  Pure: it runs again after every decision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from consolidate.decisions import Applied, applied, is_set_aside, ruled
from consolidate.derivation import Derivation, Kept
from consolidate.linkage import rank_facts
from consolidate.models import (
    Article,
    Claim,
    Comparison,
    Conflict,
    Consolidation,
    Decision,
    Fact,
    Origin,
    Rejection,
    Run,
    Update,
)
from consolidate.origins import Overrides
from consolidate.sources import Sources, describe_articles

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
    kept: Kept | None = None,
) -> Consolidated:
    """Origins, facts and conflicts of ``claims``: pure, and the same whatever the order of claims and articles.

    ``sources`` is what the user knows of publishers and speakers, ``overrides`` what they say of origins in this call;
    it goes before ``decisions``, the rows of a case, oldest first.  What ``kept`` has is not worked out again.
    Raises UsageError where overrides contradict one another or name no article.
    """
    said = applied(decisions, claims, articles)
    return _consolidated(said, articles, Derivation(said, articles, sources, overrides, kept))


def consolidate_articles(  # noqa: PLR0913 - as above
    articles: Sequence[Article],
    claims: Sequence[Claim],
    rejected: Sequence[Rejection],
    run: Run,
    *,
    sources: Sources = NOBODY,
    overrides: Overrides = NO_OVERRIDES,
    decisions: Sequence[Decision] = (),
    kept: Kept | None = None,
) -> Consolidation:
    """The whole result; ``claims`` are as they were drawn from ``articles``.  Else as :func:`consolidate_claims`.

    The articles come by path, and the claims in the order of the articles and of their texts.
    """
    ordered, own = _in_order(articles, claims, sources)
    place = {article.id: number for number, article in enumerate(ordered)}
    result = consolidate_claims(own, ordered, sources, overrides, decisions, kept)
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


def compared_claims(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    *,
    sources: Sources = NOBODY,
    decisions: Sequence[Decision] = (),
    kept: Kept | None = None,
) -> tuple[Comparison, ...]:
    """The comparisons that the facts and conflicts of :func:`consolidate_articles` rest on."""
    ordered, own = _in_order(articles, claims, sources)
    return Derivation(applied(decisions, own, ordered), ordered, sources, NO_OVERRIDES, kept).comparisons()


def _consolidated(said: Applied, articles: Sequence[Article], derivation: Derivation) -> Consolidated:
    """What is derived, with the rulings on conflicts, and the facts in the order in which they are told."""
    derived = derivation.derived()
    rulings = ruled(replace(said, claims=derived.claims), derived.conflicts, derived.facts, articles)
    facts = _with_conflicts(derived.facts, rulings.conflicts)
    return Consolidated(
        origins=derived.origins,
        claims=derived.claims,
        facts=rank_facts(facts, derived.claims, articles, derived.aside),
        conflicts=rulings.conflicts,
        updates=derived.updates,
        rejected=said.rejected,
        unplaced=(*said.unplaced, *rulings.unplaced),
    )


def _in_order(
    articles: Iterable[Article], claims: Iterable[Claim], sources: Sources
) -> tuple[list[Article], list[Claim]]:
    """The articles by path, as the sources describe them, and the claims in their order, with ids of their own."""
    ordered = sorted(describe_articles(articles, sources), key=lambda article: (article.path, article.id))
    place = {article.id: number for number, article in enumerate(ordered)}
    return ordered, sorted(_with_distinct_ids(claims), key=lambda claim: place[claim.article])


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
