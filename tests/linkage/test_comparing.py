from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.linkage.comparing import Likeness, Meaning, compare
from consolidate.linkage.propositions import read_propositions
from consolidate.linkage.weights import Weights

if TYPE_CHECKING:
    from tests.linkage.conftest import MakeClaim

NEAR = Meaning(cosine=0.4, contrary=0.0)
OTHERS = ("The school of the island was shut.", "The mayor opened the fair.", "Prices of fish rose.")


def likeness(make_claim: MakeClaim, left: str, right: str, meaning: Meaning = NEAR) -> Likeness | None:
    claims = [make_claim(f"c{n}", text) for n, text in enumerate((left, right, *OTHERS))]
    propositions = read_propositions(claims)
    return compare(propositions[0], propositions[1], Weights(propositions), meaning)


def odds(make_claim: MakeClaim, left: str, right: str) -> float:
    found = likeness(make_claim, left, right)
    assert found is not None
    return found.odds


def test_the_same_deed_is_liker_than_the_same_people_and_places(make_claim: MakeClaim) -> None:
    statement = "The navy searched the coast of the island for survivors."
    same = odds(make_claim, statement, "The coast of the island was searched by the navy.")
    assert same > odds(make_claim, statement, "The navy left the coast of the island to the survivors.")


def test_a_name_that_one_lacks_costs_more_than_a_word(make_claim: MakeClaim) -> None:
    statement = "Rescuers searched the coast."
    assert odds(make_claim, statement, "Rescuers searched the rocky coast.") > odds(
        make_claim, statement, "Rescuers searched the coast of Norway."
    )


def test_what_shares_neither_words_nor_meaning_is_of_two_matters(make_claim: MakeClaim) -> None:
    far = Meaning(cosine=0.0, contrary=0.0)
    assert likeness(make_claim, "The ferry sank.", "Voters elected a new parliament.", far) is None


def test_what_means_the_same_in_other_words_is_the_same_though_it_shares_none(make_claim: MakeClaim) -> None:
    left, right = "The ferry sank.", "A boat went down."
    near, far = (likeness(make_claim, left, right, Meaning(cosine, 0.0)) for cosine in (0.9, 0.3))
    assert near is not None
    assert near.odds > 0
    assert far is None or far.odds < 0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Norway attacked Denmark.", "Denmark attacked Norway."),
        ("Norway was attacked by Denmark.", "Norway attacked Denmark."),
        ("Denmark closed the harbour.", "Norway closed the harbour."),
        ("Rescuers reached the wreck.", "Rescuers tried to reach the wreck."),
        ("At least 12 people drowned.", "Some 15 people drowned."),
        ("Nine people drowned.", "People drowned."),
        ("The pilot was identified as Peter Reed.", "The co-pilot was identified as Anna Holm."),
        ("Rescuers searched the port in Norway.", "Rescuers searched the port in Denmark, near Norway."),
        ("An F-16 jet searched the coast.", "An F-15 jet searched the coast."),
    ],
)
def test_with_reversed_roles_other_names_attempts_and_figures_they_are_not_the_same(
    make_claim: MakeClaim, left: str, right: str
) -> None:
    found = likeness(make_claim, left, right)
    assert found is not None
    assert not found.same


@pytest.mark.parametrize(("speaker", "barred"), [("Anna Holm", True), ("Reed", False)])
def test_what_two_say_of_themselves_is_not_one_fact(make_claim: MakeClaim, speaker: str, barred: bool) -> None:
    statement = "We express our condolences to the families of the dead."
    claims = [
        make_claim("c1", statement, "Peter Reed"),
        make_claim("c2", f"{speaker} said: {statement}", speaker),
        *(make_claim(f"c{n}", text) for n, text in enumerate(OTHERS, 3)),
    ]
    propositions = read_propositions(claims)
    found = compare(propositions[0], propositions[1], Weights(propositions), NEAR)
    assert found is not None
    assert found.same is not barred


def test_what_one_tells_more_costs_less_than_what_each_tells_otherwise(make_claim: MakeClaim) -> None:
    more = odds(make_claim, "The navy searched the coast.", "The navy searched the rocky coast on a stormy night.")
    assert more > odds(
        make_claim, "The navy searched the rocky coast.", "The navy searched the coast on a stormy night."
    )


def test_one_word_that_both_say_is_too_little_however_rare_it_is(make_claim: MakeClaim) -> None:
    assert odds(make_claim, "They escaped.", "He escaped at dawn.") < 0
    assert odds(make_claim, "Smugglers escaped.", "The smugglers escaped at dawn.") > 0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The old boat sank off the island.", "The old ship sank off the island."),
        ("A pupil found the ring of the queen.", "A student found the ring of the queen."),
    ],
)
def test_a_more_general_word_and_one_of_the_same_sense_meet(make_claim: MakeClaim, left: str, right: str) -> None:
    found = likeness(make_claim, left, right)
    assert found is not None
    assert found.apart == ()
    assert found.odds > odds(make_claim, left, right.replace("ship", "piano").replace("student", "piano"))


def test_the_order_of_two_statements_changes_nothing(make_claim: MakeClaim) -> None:
    left, right = "The boat and the ship left the harbour.", "Two crafts and a ferry left the harbour."
    assert odds(make_claim, left, right) == odds(make_claim, right, left)


def test_what_somebody_is_is_not_what_he_did(make_claim: MakeClaim) -> None:
    found = likeness(make_claim, "Anna Holm is the captain of the ferry.", "The captain of the ferry, Anna Holm, fled.")
    assert found is not None
    assert not found.same


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It was the first time that the harbour of Boston was closed.", "The harbour of Boston was closed."),
        ("The army carried out its second attack on the port.", "The army attacked the port."),
    ],
)
def test_which_time_it_is_is_another_statement_than_that_it_is(make_claim: MakeClaim, left: str, right: str) -> None:
    found = likeness(make_claim, left, right)
    assert found is not None
    assert not found.same


def test_another_who_acts_costs_more_than_another_detail(make_claim: MakeClaim) -> None:
    statement = "The records were copied by hackers."
    assert odds(make_claim, statement, "The old records were copied by hackers.") > odds(
        make_claim, statement, "The records were copied by librarians."
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The navy of Norway searched the coast.", "The coast was searched by the navy of Norway."),
        ("The harbour of Boston was closed.", "Boston's harbour was closed."),
        ("The army carried out an attack on the port.", "The army attacked the port."),
        ("The minister said the harbour was closed.", "The harbour was closed."),
    ],
)
def test_voice_genitive_light_verbs_and_who_says_it_change_little(make_claim: MakeClaim, left: str, right: str) -> None:
    found = likeness(make_claim, left, right, Meaning(0.7, 0.0))
    assert found is not None
    assert found.odds > 2
    assert found.same


@pytest.mark.parametrize(("value", "score"), [(-500.0, 0.0), (0.0, 0.5), (500.0, 1.0)])
def test_even_odds_are_a_score_of_one_half(value: float, score: float) -> None:
    assert Likeness(value, (), (), (), bars_link=False, hinders_link=False).score == pytest.approx(score)
