from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conflicts.conftest import FindAmong, MakeClaim

OTHERS = (
    "The weather in Orm was calm.",
    "Rescuers from Brannock arrived at noon.",
    "The company was founded in spring.",
    "Families gathered at the harbour.",
    "A storm is expected next week.",
    "The bridge links both towns.",
    "Divers searched the wreck.",
    "Tickets cost more in summer.",
)
"""So that a case is more than two claims."""


def is_conflict(make_claim: MakeClaim, find_among: FindAmong, left: str, right: str) -> bool:
    claims = [make_claim("c1", left, "Ana Holt"), make_claim("c2", right, "article", origin="o2")]
    claims += [make_claim(f"d{n}", said, "article", origin=f"p{n}") for n, said in enumerate(OTHERS)]
    return bool(find_among(*claims).conflicts)


@pytest.mark.parametrize(
    ("denying", "affirming"),
    [
        ("Norva Lines has not fired Pavel Drun.", "Norva Lines fired Pavel Drun."),
        ("Pavel Drun was not sacked by Norva Lines.", "Norva Lines fired Pavel Drun."),
        ("Police did not shoot at protesters in Teld.", "Police shot at protesters in Teld."),
        ("Reports of a strike at Norva Lines are false.", "Workers at Norva Lines are on strike."),
        ("The video of the Teld flood is a hoax.", "A video shows the flood in Teld."),
        ("No, the Teld dam has not collapsed.", "The Teld dam collapsed."),
        ("No door of the ferry had been locked.", "The crew had locked the doors."),
        ("Not a single soldier was killed in Teld.", "Nine soldiers were killed in Teld."),
    ],
)
def test_a_denial_in_words_is_at_odds_with_what_it_denies(
    make_claim: MakeClaim, find_among: FindAmong, denying: str, affirming: str
) -> None:
    assert is_conflict(make_claim, find_among, denying, affirming)


@pytest.mark.parametrize(
    ("denying", "affirming"),
    [
        ("The company did not respond to requests for comment.", "The company responded to the breach in a day."),
        ("Police have not found the boy.", "Police found a shoe."),
        ("The names had not been confirmed.", "Officials are seeking to establish the names."),
        ("Ilo Varn was not injured.", "Ilo Varn was arrested."),
        ("The mayor denied wrongdoing.", "The mayor of Teld opened the new bridge."),
        ("No one was hurt in the Teld fire.", "The Teld fire destroyed a warehouse."),
        ("Norva Lines will not raise fares.", "Norva Lines may raise wages."),
        ("Observers were denied access to the Teld hall.", "Observers had access to the Teld hall in May."),
        ("Norva Lines denied that the ferry was overloaded.", "The ferry was fined for missing life jackets."),
        ("Ilo Varn rejected the accusations of fraud.", "Ilo Varn would speak on Tuesday."),
    ],
)
def test_a_denial_of_another_deed_is_none(
    make_claim: MakeClaim, find_among: FindAmong, denying: str, affirming: str
) -> None:
    assert not is_conflict(make_claim, find_among, denying, affirming)


def test_what_comes_after_a_denial_is_not_what_was_denied(make_claim: MakeClaim, find_among: FindAmong) -> None:
    strike = "Workers at Norva Lines are on strike."
    denied = make_claim("c1", strike, "Norva Lines", polarity="denied", day="2030-05-01")
    assert find_among(denied, make_claim("c2", strike, origin="o2", day="2030-04-29")).conflicts
    assert not find_among(denied, make_claim("c2", strike, origin="o2", day="2030-05-09")).conflicts


@pytest.mark.parametrize(
    ("denied", "affirmed", "count"),
    [
        ("Norva's troops entered the village of Teld.", "Norvan soldiers entered Teld.", 1),
        ("The supplier's account was used.", "The thieves gained access through a supplier's account.", 1),
        ("The ferry was overloaded.", "The ferry was built in 1998.", 0),
        ("The dam had released water.", "People in Teld never saw so much water.", 0),
        ("The release caused the flood.", "Heavy rain caused the flood in Teld.", 0),
        ("Norva's troops crossed the border.", "The army killed nine Norvan soldiers near the border.", 0),
    ],
)
def test_among_many_claims_what_is_denied_is_the_same_deed_and_not_only_the_same_words(
    make_claim: MakeClaim, find_among: FindAmong, denied: str, affirmed: str, count: int
) -> None:
    claims = [make_claim("c1", denied, "Ana Holt", polarity="denied"), make_claim("c2", affirmed, origin="o2")]
    claims += [make_claim(f"d{n}", said, "article", origin=f"p{n}") for n, said in enumerate(OTHERS)]
    assert len(find_among(*claims).conflicts) == count
