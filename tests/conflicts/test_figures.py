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
