from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.language.quantities import find_quantities
from consolidate.linkage.differences import find_differences, quantities_apart
from consolidate.linkage.propositions import read_propositions
from consolidate.models import TimeRange

if TYPE_CHECKING:
    from tests.linkage.conftest import MakeClaim


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("9 people died", "12 people died"),
        ("12 passengers died", "at least 15 passengers died"),
        ("up to 10 people died", "12 people died"),
        ("5 km of coast", "9 miles of coast"),
        ("5% of the fleet", "7% of the fleet"),
        ("a loss of $5 million", "a loss of $8 million"),
    ],
)
def test_figures_of_one_thing_that_cannot_both_hold_part(left: str, right: str) -> None:
    assert quantities_apart(find_quantities(left), find_quantities(right)) is not None
    assert quantities_apart(find_quantities(right), find_quantities(left)) is not None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("9 people died", "nine people died"),
        ("at least 9 people died", "12 people died"),
        ("about 100 people fled", "95 people fled"),
        ("1,500 people fled", "1,487 people fled"),
        ("10 to 20 people died", "12 people died"),
        ("8 km of coast", "5 miles of coast"),
        ("9 people died", "9 people died in 3 boats"),
        ("9 people died", "3 boats sank"),
        ("9 people died", "people died"),
    ],
)
def test_hedges_ranges_rounding_other_units_and_other_things_do_not(left: str, right: str) -> None:
    assert quantities_apart(find_quantities(left), find_quantities(right)) is None
    assert quantities_apart(find_quantities(right), find_quantities(left)) is None


def kinds(make_claim: MakeClaim, left: str, right: str) -> set[str]:
    return {d.kind for d in find_differences(*read_propositions([make_claim("c1", left), make_claim("c2", right)]))}


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("The harbour was closed.", "The harbour was not closed.", "denial"),
        ("The ferry sank in the Gulf of Larenia.", "The ferry sank in the Bay of Norva.", "place"),
        ("Peter Reed is the former mayor of Boston.", "Peter Reed is the mayor of Boston.", "identity"),
        ("Prices of fish rose.", "Prices of fish fell.", "outcome"),
    ],
)
def test_each_kind_is_found_either_way_round(make_claim: MakeClaim, left: str, right: str, kind: str) -> None:
    assert kind in kinds(make_claim, left, right)
    assert kind in kinds(make_claim, right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The harbour was closed.", "The harbour of the island was closed by the police."),
        ("The ferry sank in the Gulf of Larenia.", "The ferry sank."),
        ("The ferry sank near Boston.", "The ferry sank near the harbour of Boston."),
        ("The mayor was not present.", "The harbour was closed."),
    ],
)
def test_more_detail_and_another_matter_are_no_difference(make_claim: MakeClaim, left: str, right: str) -> None:
    assert not kinds(make_claim, left, right)


@pytest.mark.parametrize(("day", "parts"), [("2031-03-02", False), ("2031-03-03", False), ("2031-03-05", True)])
def test_a_day_more_or_less_is_no_difference(make_claim: MakeClaim, day: str, parts: bool) -> None:
    claims = [
        make_claim(f"c{n}", "The ferry sank.").model_copy(update={"time": TimeRange(start=at, end=at, text="")})
        for n, at in enumerate(("2031-03-02", day))
    ]
    assert bool(find_differences(*read_propositions(claims))) is parts
