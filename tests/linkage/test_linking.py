from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.linkage import Constraints, Linked, link_claims
from consolidate.models import Claim, Difference, Fact, Polarity, TimeRange

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
    what = "closed the harbour of Teld"
    left = make_claim("c1", f"Hope {what}.", entities=("Hope", "Teld"))
    right = make_claim("c2", f"Grant {what}.", entities=("Grant", "Teld"))
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
    assert comparison.differences == (Difference(kind="denial", values=("affirmed", "denied")),)
    assert comparison.score > 0.9


def test_a_chain_joins_no_strangers(make_claim: MakeClaim) -> None:
    """The middle one is like both ends, but the ends are not alike."""
    claims = [
        make_claim("c1", "The old ferry sank off the island."),
        make_claim("c2", "The old ferry sank off the island and a helicopter rescued the crew at dawn."),
        make_claim("c3", "A helicopter rescued the crew at dawn."),
    ]
    linked = link_claims(claims)
    assert fact_of("c1", linked) != fact_of("c3", linked)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Rescuers evacuated the island after the storm.",
            "After the storm rescuers carried out an evacuation of the island.",
        ),
        ("The army seized the port of Teld.", "Troops captured the port of Teld."),
        ("Clara Varn confirmed that the ferry sank off Teld.", "The ferry sank off Teld."),
        ("Clara Varn confirmed the sinking of the ferry off Teld.", "The ferry sank off Teld."),
        ("The crash took place near the harbour of Teld.", "A collision occurred near the harbour of Teld."),
    ],
)
def test_who_says_it_and_other_words_for_a_deed_make_no_other_fact(
    make_claim: MakeClaim, left: str, right: str
) -> None:
    assert are_linked(make_claim("c1", left, "Clara Varn"), make_claim("c2", right, "Clara Varn"))


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("The ferry sank off Teld.", "The story of a ferry that sank off Teld is a hoax.", "denial"),
        ("The captain of the ferry is dead.", "The captain of the ferry is not dead.", "denial"),
        ("Nine people died on the ferry.", "Twelve people died on the ferry.", "quantity"),
        ("The ferry sank in the Gulf of Teld.", "The ferry sank in the Bay of Brack.", "place"),
        ("Paul Reed is the former mayor of Teld.", "Paul Reed is the mayor of Teld.", "identity"),
    ],
)
def test_claims_on_one_matter_that_part_are_compared_and_not_linked(
    make_claim: MakeClaim, left: str, right: str, kind: str
) -> None:
    claims = make_claim("c1", left), make_claim("c2", right)
    (comparison,) = link_claims(claims).comparisons
    assert kind in {difference.kind for difference in comparison.differences}
    assert not are_linked(*claims)


def test_claims_of_different_days_are_compared_and_not_linked(make_claim: MakeClaim) -> None:
    statement = "The ferry left the harbour of Teld."
    days = (
        TimeRange(start="2031-03-02", end="2031-03-02", text=""),
        TimeRange(start="2031-03-09", end="2031-03-09", text=""),
    )
    claims = [
        make_claim(f"c{n}", text).model_copy(update={"time": day})
        for n, (text, day) in enumerate(zip((statement, statement), days, strict=True))
    ]
    (comparison,) = link_claims(claims).comparisons
    assert comparison.differences == (Difference(kind="time", values=("2031-03-02", "2031-03-09")),)
    assert len(link_claims(claims).facts) == 2


def test_the_same_words_are_one_fact_where_only_one_tells_the_day(make_claim: MakeClaim) -> None:
    day = TimeRange(start="2031-03-02", end="2031-03-02", text="")
    claims = [make_claim(f"c{n}", "The ferry sank.") for n in range(6)]
    dated = [make_claim("c9", "The ferry sank.").model_copy(update={"time": day}), make_claim("c8", "The ferry burnt.")]
    assert fact_of("c9", link_claims([*claims, *dated])) == fact_of("c1", link_claims([*claims, *dated]))


def test_the_same_words_of_two_who_speak_of_themselves_are_two_facts(make_claim: MakeClaim) -> None:
    claims = [
        make_claim("c1", "We regret the delay.", "Peter Reed"),
        make_claim("c2", "We regret the delay.", "Anna Holm"),
    ]
    assert len(link_claims(claims).facts) == 2
    assert len(link_claims([claims[0], make_claim("c2", "We regret the delay.", "Reed")]).facts) == 1


def test_the_reason_names_the_words_that_both_say_and_those_of_one_alone(make_claim: MakeClaim) -> None:
    claims = [make_claim("c1", "The ferry sank off Teld."), make_claim("c2", "The old ferry sank off Teld.")]
    (comparison,) = link_claims(claims).comparisons
    assert all(word in comparison.reason for word in ("ferry", "sank", "Teld", "only one says old"))


def test_what_rests_on_the_same_words_of_one_article_is_not_linked(make_claim: MakeClaim) -> None:
    claims = make_claim("c1", "The ferry sank off Teld."), make_claim("c2", "The old ferry sank off Teld.")
    assert are_linked(*claims)
    assert not are_linked(*(claim.model_copy(update={"evidence": claims[0].evidence}) for claim in claims))


def test_what_a_reviewer_keeps_apart_or_puts_together_goes_before_the_words(make_claim: MakeClaim) -> None:
    claims = [
        make_claim("c1", "The ferry sank."),
        make_claim("c2", "The ferry sank."),
        make_claim("c3", "The school was shut."),
    ]
    linked = link_claims(claims, Constraints(together=(("c1", "c3"),), apart=(("c1", "c2"),)))
    assert sorted(fact.claims for fact in linked.facts) == [("c1", "c3"), ("c2",)]


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
def test_every_claim_is_in_one_fact_of_its_polarity_whose_statement_one_of_them_makes(
    make_claim: MakeClaim, parts: list[tuple[str, str, bool, str]]
) -> None:
    claims = {claim.id: claim for claim in claims_of(make_claim, parts)}
    facts = link_claims(list(claims.values())).facts
    assert sorted(claim for fact in facts for claim in fact.claims) == sorted(claims)
    for fact in facts:
        members = [claims[claim] for claim in fact.claims]
        assert {claim.polarity for claim in members} == {fact.polarity}
        assert fact.statement in {claim.statement for claim in members}


def test_a_capital_that_acts_is_its_government_and_one_where_something_happens_is_a_place(
    make_claim: MakeClaim,
) -> None:
    def facts(first: str, second: str) -> int:
        claims = [make_claim("c1", first), make_claim("c2", second, origin="o2"), make_claim("c3", "Peru is at peace.")]
        return len(link_claims(claims).facts)

    assert facts("Lima has withdrawn two brigades.", "Peru has withdrawn two brigades.") == 2
    assert facts("Two brigades paraded in Lima.", "Two brigades paraded in Peru.") == 3


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Board of Trade called for an inquiry.", "The Board of Trade calls the letter a forgery."),
        ("Power lies with the Council for Harbour Reform.", "Pavel Drun speaks for the Council for Harbour Reform."),
        ("Norvik has torn up the contract with the port.", "Norvik has put the contract with the port on hold."),
        ("Norvik faces a ban from the port of Teld.", "Norvik has been banned from the port of Teld."),
        ("Ana Vell offered to resign.", "Ana Vell resigned."),
        ("The shots in Teld came from army positions.", "The shots in Teld came from rebel positions."),
        ("Beth Orlan, 61, climbed onto the roof.", "Beth Orlan, 61, lost her home."),
    ],
)
def test_one_name_in_common_or_another_deed_makes_no_fact(make_claim: MakeClaim, left: str, right: str) -> None:
    assert len(link_claims([make_claim("c1", left), make_claim("c2", right, origin="o2")]).facts) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The rebels hold the harbour.", "The harbour is in the hands of the rebels."),
        ("Norvan troops remained in control of the harbour.", "The harbour is under the control of Norvan troops."),
        ("The WTB has condemned the raid on Teld.", "The World Trade Board condemned the raid on Teld."),
        ("Ana Vell stepped down on Monday.", "Ana Vell resigned."),
        ("The union was told of the leak.", "The union was informed of the leak."),
        ("Mr Vell is alive.", "Pavel Vell is alive."),
        ("At least four sailors died.", "No fewer than four sailors were killed, among them two boys."),
    ],
)
def test_the_same_in_another_turn_of_phrase_or_form_of_a_name_is_one_fact(
    make_claim: MakeClaim, left: str, right: str
) -> None:
    assert len(link_claims([make_claim("c1", left), make_claim("c2", right, origin="o2")]).facts) == 1


@pytest.mark.parametrize(("name", "facts"), [("Vela Korsh", 3), ("Ivo Brask", 2)])
def test_a_post_meets_the_name_of_who_holds_it_in_the_case_and_no_other(
    make_claim: MakeClaim, name: str, facts: int
) -> None:
    claims = [
        make_claim("c1", "The mayor has left Teld."),
        make_claim("c2", f"{name} left Teld.", origin="o2"),
        make_claim("c3", "Mayor Ivo Brask opened the harbour market.", origin="o3"),
    ]
    assert len(link_claims(claims).facts) == facts


def test_two_authors_who_speak_of_themselves_say_two_things(make_claim: MakeClaim) -> None:
    left = make_claim("c1", 'The author writes: "I do not know who sold the fish."', "article")
    right = make_claim("c2", "The council does not know who sold the fish.", "article", origin="o2")
    assert len(link_claims([left, right]).facts) == 2
