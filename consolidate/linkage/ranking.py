"""The order in which facts are told, and the short handles that follow from it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from consolidate.models import Article, Claim, Fact


def rank_facts(
    facts: Sequence[Fact], claims: Sequence[Claim], articles: Sequence[Article], aside: Collection[str] = ()
) -> tuple[Fact, ...]:
    """``facts`` in the order an editor wants them, with the handles F1, F2, ...; the order given changes nothing.

    By the number of underlying sources, of origins, of articles: what most independent voices carry, disputed or
    not.  Among equals what an article says sooner comes first, since news is written with what matters at the
    top (the lead baseline of news summarisation).  Facts of ``aside`` origins alone, which are about something
    else than the rest, come last.
    """
    by_id = {claim.id: claim for claim in claims}
    lengths = {article.id: max(len(article.text), 1) for article in articles}

    def depth(claim: Claim) -> float:
        return claim.evidence[0].start / lengths[claim.article]

    def order(fact: Fact) -> tuple[bool, int, int, int, float, str]:
        elsewhere = all(origin in aside for origin in fact.origins)
        own = [by_id[key] for key in fact.claims]
        carriers = {claim.article for claim in own}
        soonest = min(depth(claim) for claim in own)
        support = (-len(fact.sources), -len(fact.origins), -len(carriers))
        return (elsewhere, *support, soonest, fact.id)

    ranked = sorted(facts, key=order)
    return tuple(fact.model_copy(update={"handle": f"F{n}"}) for n, fact in enumerate(ranked, 1))
