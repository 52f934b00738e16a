from __future__ import annotations

import pytest

from consolidate.conflicts.counts import find_counts


@pytest.mark.parametrize(
    ("statement", "matter", "figure"),
    [
        ("The accident killed 14 passengers.", "people dead", 14),
        ("Nine people died.", "people dead", 9),
        ("The accident left 12 dead.", "people dead", 12),
        ("Police arrested 30 people.", "people arrested", 30),
        ("The breach may have affected two million customers.", "people affected", 2_000_000),
        ("Three children died.", "children dead", 3),
        ("There were 338 people on board.", "people aboard", 338),
        ("The ferry had 342 people aboard.", "people aboard", 342),
        ("The death toll has risen to 22.", "people dead", 22),
        ("The toll rose to 22.", "people dead", 22),
        ("Free Teld put the number of dead at 19.", "people dead", 19),
        ("The number of sailors has climbed to 19.", "sailors ?", 19),
        ("A fourth Norvan soldier has died of wounds.", "soldiers dead", 4),
        ("Norva has acknowledged the death of four soldiers.", "soldiers dead", 4),
        ("The army lost four soldiers.", "soldiers dead", 4),
        ("A fifteenth victim has died.", "people dead", 15),
        ("The blast left 12 injured.", "people injured", 12),
        ("In 2019 two skiers were killed on the slope.", "skiers dead", 2),
        ("More than 20 servicemen were killed.", "soldiers dead", 20),
        ("Sixty terrorists were neutralised.", "rebels dead", 60),
        ("64 pupils fell ill.", "children ill", 64),
        ("A total of 87 pupils have been taken ill.", "children ill", 87),
        ("Nine pupils of Teld School were taken to hospital.", "children in hospital", 9),
        ("Fourteen pupils have been treated in hospital.", "children in hospital", 14),
        ("Helicopters have rescued 23 people from roofs.", "people rescued", 23),
        ("Norvan losses had risen to 700 killed and wounded.", "people killed-or-wounded", 700),
        ("About 300 soldiers were killed or wounded.", "soldiers killed-or-wounded", 300),
        ("A total of 1,200 people have been evacuated.", "people displaced", 1200),
        ("The mayor put the number of evacuated residents at 2,400.", "people displaced", 2400),
        ("Norva's army raised its own death toll to 58.", "soldiers dead", 58),
        ("Police swooped on five houses in Teld.", "premises searched", 5),
    ],
)
def test_a_count_says_what_happened_to_how_many_of_what(statement: str, matter: str, figure: float) -> None:
    (count,) = find_counts(statement)
    assert (count.matter, count.number.figures) == (matter, (figure,))


def test_a_count_knows_whose_they_are() -> None:
    (count,) = find_counts("Three Norvan soldiers were killed.")
    assert (count.matter, sorted(count.owners)) == ("soldiers dead", ["norvan"])


@pytest.mark.parametrize(
    "statement",
    [
        "The accident killed three of the passengers.",
        "Another two people died.",
        "Police will arrest 30 people.",
        "The crash killed 10 from Orm.",
        "The 12th passenger left.",
        "The third day of the strike began.",
        "Norva ripped up an 80 million contract.",
    ],
)
def test_parts_additions_and_forecasts_are_none(statement: str) -> None:
    assert find_counts(statement) == ()


def test_who_is_counted_with_others_beside_them_is_not_the_whole() -> None:
    assert find_counts("The ferry's owner regrets the deaths of 10 passengers and two pilots.") == ()
    assert [count.number.low for count in find_counts("The ferry's owner regrets the deaths of 10 passengers.")] == [10]


@pytest.mark.parametrize(
    "statement",
    [
        "Fourteen people are now known to have died in the fire.",
        "Fourteen people lost their lives in the fire.",
        "The fire claimed fourteen lives.",
        "Fourteen are dead.",
    ],
)
def test_the_dead_are_counted_however_it_is_put(statement: str) -> None:
    assert [(count.matter, count.number.low) for count in find_counts(statement)] == [("people dead", 14)]


def test_who_is_unaccounted_for_is_missing() -> None:
    (count,) = find_counts("Twelve people are unaccounted for.")
    assert count.matter == "people missing"
