from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from consolidate.linkage import link_claims, rank_facts
from consolidate.models import Article, Claim, Fact

if TYPE_CHECKING:
    from tests.linkage.conftest import MakeClaim

ARTICLES = [Article(id=f"article of {o}", path=f"{o}.txt", text="x" * 1000, sha256="0") for o in ("o1", "o2", "o3")]


def at(claim: Claim, start: int) -> Claim:
    span = claim.evidence[0].model_copy(update={"start": start, "end": start + len(claim.evidence[0].quote)})
    return claim.model_copy(update={"evidence": (span,)})


def claims_of(make_claim: MakeClaim) -> list[Claim]:
    return [
        at(make_claim("c1", "The school was shut."), 500),
        at(make_claim("c2", "The harbour froze over."), 20),
        at(make_claim("c3", "The ferry sank.", "Varn", origin="o1"), 900),
        at(make_claim("c4", "The ferry sank.", "Quill", origin="o2"), 900),
    ]


def ranked(claims: list[Claim], disputed: str | None = None) -> list[tuple[str, str]]:
    facts: list[Fact] = [
        fact.model_copy(update={"conflicts": ("k1",)}) if fact.statement == disputed else fact
        for fact in link_claims(claims).facts
    ]
    return [(fact.handle, fact.statement) for fact in rank_facts(facts, claims, ARTICLES)]


def test_what_most_carry_comes_first_then_what_is_said_soonest_and_handles_count_from_one(
    make_claim: MakeClaim,
) -> None:
    assert ranked(claims_of(make_claim)) == [
        ("F1", "The ferry sank."),
        ("F2", "The harbour froze over."),
        ("F3", "The school was shut."),
    ]


def test_what_is_disputed_keeps_its_place(make_claim: MakeClaim) -> None:
    assert ranked(claims_of(make_claim), disputed="The ferry sank.") == ranked(claims_of(make_claim))


def test_the_order_of_the_claims_changes_nothing(make_claim: MakeClaim) -> None:
    orders = {tuple(ranked(list(order))) for order in permutations(claims_of(make_claim))}
    assert len(orders) == 1


def test_facts_about_something_else_come_last(make_claim: MakeClaim) -> None:
    claims = [make_claim("c1", "The ferry sank.", origin="o1"), make_claim("c2", "The mill burnt down.", origin="o2")]
    facts = link_claims(claims).facts
    first, last = rank_facts(facts, claims, ARTICLES, aside={"o1"})
    assert (first.handle, first.origins, last.handle, last.origins) == ("F1", ("o2",), "F2", ("o1",))
