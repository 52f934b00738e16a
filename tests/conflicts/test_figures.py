from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.language.quantities import find_quantities
from consolidate.models import Claim

if TYPE_CHECKING:
    from tests.conflicts.conftest import FindAmong, MakeClaim


def counted(claim: Claim) -> Claim:
    found = find_quantities(claim.statement)
    return claim.model_copy(update={"quantities": tuple(quantity.to_model() for quantity in found)})


def pair(make_claim: MakeClaim, left: str, right: str) -> tuple[Claim, Claim]:
    return counted(make_claim("c1", left, "Ana Holt")), counted(make_claim("c2", right, "article", origin="o2"))


def test_counts_that_differ_are_a_conflict(make_claim: MakeClaim, find_among: FindAmong) -> None:
    died = pair(make_claim, "Nine people died in the Teld accident.", "The Teld accident killed 14 passengers.")
    (conflict,) = find_among(*died).conflicts
    assert (conflict.kind, conflict.summary) == ("quantity", "How many people dead: 14 or 9?")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nine people died in the Teld accident.", "About ten people died in the Teld accident."),
        ("At least nine people died in the Teld accident.", "Twelve people died in the Teld accident."),
        ("Nine people died in the Teld accident.", "Three children died in the Teld accident."),
        ("Nine people died in the Teld accident.", "The Teld accident killed three of the nine passengers."),
        ("Twelve people died in the Teld accident.", "The Teld accident killed 9 from Orm."),
        ("Two people were arrested in Teld.", "Nine people were arrested in Brannock."),
        ("The Teld storm displaced 12,000 people.", "The Teld storm displaced 11,870 people."),
        ("Nine people died in the Teld accident.", "Nine people were injured in the Teld accident."),
        ("Nine people died in the Teld accident.", "Another two people died in the Teld accident."),
    ],
)
def test_rounding_parts_and_other_counts_are_none(
    make_claim: MakeClaim, find_among: FindAmong, left: str, right: str
) -> None:
    assert find_among(*pair(make_claim, left, right)).conflicts == ()


def test_soldiers_of_two_armies_are_not_one_count(make_claim: MakeClaim, find_among: FindAmong) -> None:
    claims = [
        counted(make_claim("c1", "Three Norvan soldiers were killed in Teld.", "Norva")),
        counted(make_claim("c2", "Nine Larenian soldiers were killed in Teld.", "Larenia", origin="o2")),
        counted(make_claim("c3", "Forty soldiers were killed in Teld.", "article", origin="o3")),
    ]
    assert find_among(*claims).conflicts == ()
    claims[1] = counted(make_claim("c2", "Nine Norvan soldiers were killed in Teld.", "Larenia", origin="o2"))
    (conflict,) = find_among(*claims[:2]).conflicts
    assert conflict.summary == "How many soldiers dead: 3 or 9?"


def test_a_denied_figure_is_nobodys(make_claim: MakeClaim, find_among: FindAmong) -> None:
    left, right = pair(make_claim, "Nine rebels died in Teld.", "Sixty rebels died in Teld.")
    found = find_among(left, right.model_copy(update={"polarity": "denied"}))
    assert all(conflict.kind != "quantity" for conflict in found.conflicts)


def test_the_victims_of_years_ago_are_others(make_claim: MakeClaim, find_among: FindAmong) -> None:
    old = counted(make_claim("c1", "Forty people died in Teld.", "Ana Holt", day="2024-05-01"))
    new = counted(make_claim("c2", "Nine people died in Teld.", "article", origin="o2"))
    found = find_among(old, new, published={"o1": "2030-05-01", "o2": "2030-05-02"})
    assert (found.conflicts, found.updates) == ((), ())


def test_a_number_that_has_risen_is_of_what_all_others_say(make_claim: MakeClaim, find_among: FindAmong) -> None:
    found = find_among(*pair(make_claim, "64 children fell ill.", "The number of children has climbed to 87."))
    (update,) = found.updates
    assert update.claims == ("c1", "c2")
