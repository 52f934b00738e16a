from __future__ import annotations

import pytest

from consolidate.conflicts.tolls import find_tolls


@pytest.mark.parametrize(
    ("statement", "matter"),
    [
        ("The number of fatalities stands at 14.", "people dead"),
        ("That brings the number of fatalities to six.", "people dead"),
        ("The toll from School No. 3 had risen to 17.", "people dead"),
        ("Four more bodies were found, bringing the toll to 12.", "people dead"),
        ("It raised its death toll from 12 to 17.", "people dead"),
        ("He gave the number of dead as 31.", "people dead"),
        ("The ministry raised the number of servicemen killed to 118.", "soldiers dead"),
        ("The number of people detained has risen to 64.", "people arrested"),
        ("The army raised its own death toll to 58.", "soldiers dead"),
        ("Our losses amount to 41 killed.", "people dead"),
        ("Losses rose to 700 killed and wounded.", "people killed-or-wounded"),
        ("The number of children struck down by the poisoning has climbed to 87.", "children ?"),
        ("The council put the number of evacuees at 1,850.", "evacuees ?"),
    ],
)
def test_a_toll_counts_what_it_is_a_toll_of(statement: str, matter: str) -> None:
    assert set(find_tolls(statement).values()) == {matter}


def test_of_a_toll_that_rose_from_one_figure_to_another_the_later_is_told() -> None:
    statement = "It raised its death toll from 12 to 17."
    assert [statement[start : start + 2] for start in find_tolls(statement)] == ["17"]


@pytest.mark.parametrize(
    "statement",
    [
        "The total is 400 million crowns.",
        "The number of households without power has risen to 40,000.",
        "The bell tolled 12 times.",
        "Nine people were killed at Number 3.",
    ],
)
def test_other_totals_are_no_tolls(statement: str) -> None:
    assert not find_tolls(statement)
