from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

from consolidate.linkage import Constraints, link_claims
from consolidate.models import Claim

MakeClaim = Callable[..., Claim]


def facts(claims: list[Claim], constraints: Constraints) -> set[frozenset[str]]:
    return {frozenset(fact.claims) for fact in link_claims(claims, constraints).facts}


def test_what_goes_together_is_one_fact_whatever_its_words(make_claim: MakeClaim) -> None:
    claims = [make_claim("c1", "The ferry sank off Teld."), make_claim("c2", "A vessel is lost.")]
    assert facts(claims, Constraints(together=(("c1", "c2"),))) == {frozenset({"c1", "c2"})}


def test_what_stays_apart_is_two_facts_even_in_the_same_words(make_claim: MakeClaim) -> None:
    claims = [make_claim(key, "The ferry sank off Teld.") for key in ("c1", "c2", "c3")]
    found = facts(claims, Constraints(apart=(("c1", "c2"),)))
    assert not any({"c1", "c2"} <= fact for fact in found)
    assert len(found) == 2


def test_staying_apart_goes_before_being_together_by_another(make_claim: MakeClaim) -> None:
    claims = [make_claim(f"c{n}", words) for n, words in enumerate(("It rained.", "Bells rang.", "Dogs barked."))]
    constraints = Constraints(together=(("c0", "c1"), ("c1", "c2")), apart=(("c0", "c2"),))
    assert facts(claims, constraints) == {frozenset({"c0", "c1"}), frozenset({"c2"})}


def test_an_affirmation_and_a_denial_are_never_one_fact(make_claim: MakeClaim) -> None:
    claim = make_claim("c1", "The ferry sank off Teld.")
    denial = make_claim("c2", "The ferry sank off Teld.").model_copy(update={"polarity": "denied"})
    assert len(facts([claim, denial], Constraints(together=(("c1", "c2"),)))) == 2


def test_claims_that_are_not_there_are_passed_over(make_claim: MakeClaim) -> None:
    constraints = Constraints(together=(("c1", "c9"),), apart=(("c8", "c1"),))
    assert facts([make_claim("c1", "It rained.")], constraints) == {frozenset({"c1"})}


def test_the_order_of_claims_changes_nothing(make_claim: MakeClaim) -> None:
    claims = [make_claim(f"c{n}", words) for n, words in enumerate(("It rained.", "Bells rang.", "It rained."))]
    constraints = Constraints(together=(("c0", "c1"),), apart=(("c0", "c2"),))
    assert len({frozenset(facts(list(order), constraints)) for order in permutations(claims)}) == 1
