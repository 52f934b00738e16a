from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.conflicts.amounts import find_amounts

if TYPE_CHECKING:
    from tests.conflicts.conftest import FindAmong, MakeClaim


@pytest.mark.parametrize(
    ("statement", "matter", "unit"),
    [
        ("Net debt at 31 May was £610 million.", "net debt", "GBP"),
        ("Norva's net debt stood at £890 million.", "net debt", "GBP"),
        ("Varn Capital now has 9.5%.", "the share of Varn Capital", "%"),
    ],
)
def test_an_amount_says_what_it_is_of(statement: str, matter: str, unit: str) -> None:
    (amount,) = find_amounts(statement)
    assert (amount.matter, amount.unit) == (matter, unit)


@pytest.mark.parametrize(
    "statement",
    [
        "The cost was £3 million.",
        "Net debt may be £610 million.",
        "Net debt was not £610 million.",
        "Norva has 40 ships.",
    ],
)
def test_a_bare_noun_and_what_is_only_possible_or_denied_are_no_amount(statement: str) -> None:
    assert find_amounts(statement) == ()


def test_two_amounts_of_one_day_are_a_conflict_whenever_they_are_told(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    days = {"o1": "2030-06-01", "o2": "2030-06-04"}
    claims = [
        make_claim("c1", "Norva's net debt was £610 million.", "Norva Lines", day="2030-05-31"),
        make_claim("c2", "Net debt stood at £890 million.", "article", origin="o2", day="2030-05-31"),
    ]
    (conflict,) = find_among(*claims, published=days).conflicts
    assert conflict.summary == "Net debt: 610,000,000 GBP or 890,000,000 GBP?"


def test_a_share_that_was_sold_down_is_an_update(make_claim: MakeClaim, find_among: FindAmong) -> None:
    days = {"o1": "2030-06-01", "o2": "2030-06-04"}
    claims = (
        make_claim("c1", "Varn Capital holds 14.2%.", "article"),
        make_claim("c2", "Varn Capital now has 9.5%.", "article", origin="o2"),
    )
    found = find_among(*claims, published=days)
    assert (len(found.conflicts), len(found.updates)) == (0, 1)
