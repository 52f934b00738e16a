from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.linkage import Linked, link_claims
from consolidate.models import Claim, Fact, Polarity

if TYPE_CHECKING:
    from tests.linkage.conftest import MakeClaim


def fact_of(claim: str, linked: Linked) -> Fact:
    (fact,) = (fact for fact in linked.facts if claim in fact.claims)
    return fact


def are_linked(left: Claim, right: Claim) -> bool:
    """Among other claims, so that the weights of words mean something."""
    return fact_of(left.id, link_claims([left, right])).claims == tuple(sorted((left.id, right.id)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The ferry Maren Sol sank off Teld.", "The ferry Maren Sol sank off Teld."),
        ("The ferry Maren Sol sank off Teld.", "Off Teld, the ferry Maren Sol has sunk or sank."),
        ("Nine people died off Teld.", "9 people died off Teld."),
        ("At least nine people died off Teld.", "Nine people died off Teld."),
        ("Kowalski opened the bow door.", "Kowalskyi opened the bow door."),
        ("The \u201cMaren Sol\u201d was built in 1998.", 'The "Maren Sol" was built in 1998.'),
        ("Pavel Drun visited the harbour of Teld.", "Drun visited the harbour of Teld."),
        ("Norva attacked Larenia.", "Larenia was attacked by Norva."),
        ("The harbour of Teld was not closed.", "The harbour of Teld wasn't closed."),
        ("The navy of Norva cannot sail to Teld.", "Norva's navy can't sail to Teld."),
    ],
)
def test_the_same_in_other_words_is_one_fact(make_claim: MakeClaim, left: str, right: str) -> None:
    assert are_linked(make_claim("c1", left), make_claim("c2", right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nine people died off Teld.", "Twelve people died off Teld."),
        ("At least 12 people died off Teld.", "At most 12 people died off Teld."),
        ("Nine people died off Teld.", "People died off Teld."),
        ("The ferry line lost $5 million in Teld.", "The ferry line lost \u20ac5 million in Teld."),
        ("The wreck lies 5 km off the coast of Teld.", "The wreck lies 5 miles off the coast of Teld."),
        ("Fares of the ferry rose by 5% in Teld.", "Fares of the ferry rose by 7% in Teld."),
        ("An F-16 jet flew over the harbour of Teld.", "An F-15 jet flew over the harbour of Teld."),
        ("The harbour of Teld was closed.", "The harbour of Teld was not closed."),
        ("The harbour of Teld was closed on Monday.", "The harbour of Brack was closed on Monday."),
        ("Norva attacked Larenia.", "Larenia attacked Norva."),
        ("The Norvan navy attacked Larenia.", "Larenia attacked the Norvan navy."),
        ("Norva was attacked by Larenia.", "Norva attacked Larenia."),
        ("Norva was attacked by Larenia.", "Larenia was attacked by Norva."),
    ],
)
def test_what_differs_in_number_unit_negation_name_or_role_is_not_linked(
    make_claim: MakeClaim, left: str, right: str
) -> None:
    assert not are_linked(make_claim("c1", left), make_claim("c2", right))


def test_the_first_word_counts_as_a_name_where_the_entities_say_so(make_claim: MakeClaim) -> None:
    what = "opened the great bow door of the ferry Maren Sol in the harbour of Teld"
    left = make_claim("c1", f"Varn {what}.", entities=("Varn", "Maren Sol"))
    right = make_claim("c2", f"Quill {what}.", entities=("Quill", "Maren Sol"))
    assert not are_linked(left, right)


def test_an_affirmation_and_a_denial_are_compared_and_not_linked(make_claim: MakeClaim) -> None:
    statement = "The bow door was open."
    linked = link_claims([make_claim("c1", statement), make_claim("c2", statement, "Norva Lines", polarity="denied")])
    assert [(fact.claims, fact.polarity) for fact in sorted(linked.facts, key=lambda fact: fact.claims)] == [
        (("c1",), "affirmed"),
        (("c2",), "denied"),
    ]
    (comparison,) = linked.comparisons
    assert comparison.opposed
    assert comparison.claims == ("c1", "c2")
    assert comparison.score == 1.0


def test_a_chain_joins_no_strangers(make_claim: MakeClaim) -> None:
    """The middle one is like both ends, but the ends are not alike."""
    ends = "red blue green grey", "green grey gold pink"
    claims = [make_claim("c1", ends[0]), make_claim("c2", "red blue green grey gold pink"), make_claim("c3", ends[1])]
    linked = link_claims(claims)
    assert {frozenset(comparison.claims) for comparison in linked.comparisons} <= {
        frozenset({"c1", "c2"}),
        frozenset({"c2", "c3"}),
    }
    assert fact_of("c1", linked) != fact_of("c3", linked)


def test_a_statement_that_very_many_articles_carry_is_one_fact(make_claim: MakeClaim) -> None:
    claims = [make_claim(f"c{i}", "The ferry sank off Teld.", origin=f"o{i}") for i in range(300)]
    (fact,) = link_claims(claims).facts
    assert len(fact.claims) == len(fact.origins) == 300


@pytest.mark.parametrize(("lone", "other"), [("affirmed", "denied"), ("denied", "affirmed")])
@pytest.mark.parametrize("alone", [0, 2])
def test_of_many_voices_on_one_side_some_is_compared_with_another_persons(
    make_claim: MakeClaim, lone: Polarity, other: Polarity, alone: int
) -> None:
    """Varn is on both sides, Quill on one; Varn stands alone on his, whichever comes first."""
    speakers = ["Varn", "Varn", "Quill"] if alone == 0 else ["Varn", "Quill", "Varn"]
    claims = [
        make_claim(f"c{n}", "The bow door was open.", who, polarity=lone if n == alone else other)
        for n, who in enumerate(speakers)
    ]
    opposed = [c.claims for c in link_claims(claims).comparisons if c.opposed]
    said_by = {claim.id: claim.speaker.name for claim in claims}
    assert any(said_by[left] != said_by[right] for left, right in opposed)


@pytest.mark.parametrize(
    ("voices", "status", "credibility"),
    [
        ([("Quill", "o1"), ("Varn", "o2")], "corroborated", 2),
        ([("article", "o1"), ("article", "o2")], "corroborated", 2),
        ([("unknown", "o1"), ("Varn", "o2")], "corroborated", 2),
        ([("Quill", "o1"), ("Quill", "o2")], "single_source", 3),
        ([("Edda Quill", "o1"), ("Quill", "o2")], "single_source", 3),
        ([("Quill", "o1"), ("Varn", "o1")], "single_origin", 6),
        ([("unknown", "o1"), ("unknown", "o1")], "single_origin", 6),
        ([("Quill", "o1")], "single_origin", 6),
    ],
)
def test_origins_and_sources_make_the_status(
    make_claim: MakeClaim, voices: list[tuple[str, str]], status: str, credibility: int
) -> None:
    claims = [
        make_claim(f"c{n}", "The ferry sank off Teld.", speaker, origin=origin)
        for n, (speaker, origin) in enumerate(voices)
    ]
    (fact,) = link_claims(claims).facts
    assert (fact.status, fact.credibility) == (status, credibility)


def test_no_claims_have_no_facts() -> None:
    assert link_claims([]) == Linked((), ())


WORDS = ["the", "ferry", "sank", "Teld", "Brack", "9", "nine", "12", "not", "5 km", "people", "died", "door", "open"]
PARTS = st.tuples(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join),
    st.sampled_from(["Varn", "Ilo Varn", "Quill", "article", "unknown"]),
    st.booleans(),
    st.sampled_from(["o1", "o2", "o3"]),
)
STATEMENTS = st.lists(PARTS, max_size=12)


def claims_of(make_claim: MakeClaim, parts: list[tuple[str, str, bool, str]]) -> list[Claim]:
    return [
        make_claim(f"c{n}", statement, speaker, polarity="denied" if denied else "affirmed", origin=origin)
        for n, (statement, speaker, denied, origin) in enumerate(parts)
    ]


@given(STATEMENTS, st.integers(0, 999))
def test_the_order_of_the_claims_changes_nothing(
    make_claim: MakeClaim, parts: list[tuple[str, str, bool, str]], seed: int
) -> None:
    claims = claims_of(make_claim, parts)
    shuffled = random.Random(seed).sample(claims, len(claims))
    assert link_claims(shuffled) == link_claims(claims)


@given(STATEMENTS)
def test_every_claim_is_in_one_fact_of_its_polarity_number_and_negation(
    make_claim: MakeClaim, parts: list[tuple[str, str, bool, str]]
) -> None:
    claims = {claim.id: claim for claim in claims_of(make_claim, parts)}
    facts = link_claims(list(claims.values())).facts
    assert sorted(claim for fact in facts for claim in fact.claims) == sorted(claims)
    for fact in facts:
        members = [claims[claim] for claim in fact.claims]
        words = [claim.statement.replace("nine", "9").split() for claim in members]
        assert {claim.polarity for claim in members} == {fact.polarity}
        assert len({frozenset(word for word in held if word.isdigit()) for held in words}) == 1
        assert len({"not" in held for held in words}) == 1
        assert fact.statement in {claim.statement for claim in members}
