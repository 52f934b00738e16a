from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.models import Claim, Comparison

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
        ("Norva Lines denied ignoring warnings of rust.", "Managers had ignored warnings of rust."),
        ("The claim that 40 people drowned in Teld is false.", "Forty people drowned in Teld."),
        ("The council's decision was not unanimous.", "The council decided unanimously to close the port."),
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
        ("The claim that more than 40 people drowned in Teld is false.", "Two people drowned in Teld."),
        ("The claim that more than 40 people drowned in Teld is false.", "At least two people drowned in Teld."),
        ("Orm Foods denied supplying the fish.", "The council does not know who supplied the fish."),
        ("Orm Foods denied supplying the fish.", "The fish was supplied by Varn Poultry."),
        ("No passenger was killed by fire of the army.", "Nine passengers were killed in Teld."),
        ("The army's claim to hold the port is wrong.", "Everybody claims to hold the port."),
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
        ("The sailors had been warned about the storm.", "The storm damaged the sailors' club.", 0),
        ("The two have anything to do with the ferry.", "The ferry sank.", 0),
        ("Any of its sailors had been captured.", "A photo of 'captured sailors' is from a film.", 0),
        ("The sailor Ilo Varn had died.", "Varn learned of his own death at sea.", 0),
        ("Norva had called the port late.", "Norva's manager called it a disaster.", 0),
        ("Guards had been held.", "Nine guards were held in the prison.", 1),
        ("The painting 'The Ferry' had been stolen.", "The Ferry was stolen on Friday.", 1),
        ("The rebels had lost 60 men.", "60 rebels had been killed.", 1),
    ],
)
def test_among_many_claims_what_is_denied_is_the_same_deed_and_not_only_the_same_words(
    make_claim: MakeClaim, find_among: FindAmong, denied: str, affirmed: str, count: int
) -> None:
    claims = [make_claim("c1", denied, "Ana Holt", polarity="denied"), make_claim("c2", affirmed, origin="o2")]
    claims += [make_claim(f"d{n}", said, "article", origin=f"p{n}") for n, said in enumerate(OTHERS)]
    assert len(find_among(*claims).conflicts) == count


def test_who_calls_a_negation_wrong_is_put_on_no_side(make_claim: MakeClaim, find_among: FindAmong) -> None:
    said = "No painting was stolen."
    claims = [make_claim("c1", said, "Police"), make_claim("c2", said, "Mayor Quill", polarity="denied", origin="o2")]
    claims += [make_claim(f"d{n}", other, "article", origin=f"p{n}") for n, other in enumerate(OTHERS)]
    assert find_among(*claims).conflicts == ()


OFFICERS, FREE = "Officers led the mayor away in handcuffs.", "Officers never arrested the mayor."


def judged(contrary: float, *pair: str) -> Comparison:
    return Comparison(claims=(pair[0], pair[1]), score=0.1, contrary=contrary, reason="one matter")


def apart(make_claim: MakeClaim) -> list[Claim]:
    """Two accounts that exclude each other in other words, among so many others that words alone show nothing."""
    claims = [make_claim("c1", OFFICERS, "Varn"), make_claim("c2", FREE, "Quill", origin="o2")]
    return claims + [make_claim(f"d{n}", text, "Holm") for n, text in enumerate(OTHERS)]


@pytest.mark.parametrize(("contrary", "count"), [(0.95, 1), (0.6, 0)])
def test_what_denies_by_its_meaning_is_a_denial_only_where_that_is_sure(
    make_claim: MakeClaim, find_among: FindAmong, contrary: float, count: int
) -> None:
    found = find_among(*apart(make_claim), comparisons=[judged(contrary, "c1", "c2")]).conflicts
    assert [conflict.kind for conflict in found] == ["denial"] * count
    assert all({p.claims for p in conflict.positions} == {("c1",), ("c2",)} for conflict in found)


def test_of_what_somebody_may_deny_by_his_meaning_the_surest_is_meant(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    claims = [*apart(make_claim), make_claim("c3", "The mayor met officers.", "Brisk", origin="o3")]
    pairs = [judged(0.97, "c1", "c2"), judged(0.9, "c2", "c3")]
    (conflict,) = find_among(*claims, comparisons=pairs).conflicts
    assert {p.claims for p in conflict.positions} == {("c1",), ("c2",)}


def test_what_only_seems_to_exclude_each_other_and_denies_nothing_is_no_conflict(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    claims = [*apart(make_claim)[2:], make_claim("c1", OFFICERS, "Varn")]
    claims.append(make_claim("c2", "The mayor walked out of the office.", "Quill", origin="o2"))
    assert find_among(*claims, comparisons=[judged(0.99, "c1", "c2")]).conflicts == ()
