from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.linkage import link_claims

if TYPE_CHECKING:
    from tests.linkage.conftest import MakeClaim


def facts(make_claim: MakeClaim, left: str, right: str) -> int:
    return len(link_claims([make_claim("c1", left), make_claim("c2", right)]).facts)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Pavel Drun cancelled his visit to Teld.", "Pavel Drun visited Teld."),
        ("Pavel Drun cancelled his visit to Teld.", "Pavel Drun is due to visit Teld."),
        ("The ferries between Teld and Orm were suspended.", "The ferries sailed between Teld and Orm."),
        ("The company must report the leak in Teld.", "The company reported the leak in Teld."),
        ("The harbour of Teld could run out of coal.", "The harbour of Teld ran out of coal."),
        ("Norvan troops captured Teld.", "Norvan troops captured the northern part of Teld."),
        ("All villages near Teld were reached.", "Rescuers reached villages near Teld."),
        ("The captain of the ferry was found alive in Teld.", "The captain of the ferry was found dead in Teld."),
        ("Captain of Norvan Ferry Found Alive in Teld Bay", "Captain of Norvan Ferry Found Dead in Teld Bay"),
    ],
)
def test_what_was_done_is_not_what_was_called_off_asked_for_possible_done_in_part_or_the_opposite(
    make_claim: MakeClaim, left: str, right: str
) -> None:
    assert facts(make_claim, left, right) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Pavel Drun cancelled his visit to Teld.", "Drun cancelled the visit to Teld."),
        ("The harbour of Teld may run out of coal.", "The harbour of Teld could run out of coal."),
        ("Norvan troops captured part of Teld.", "Norvan troops seized part of Teld."),
        ("All villages near Teld were reached.", "Rescuers reached all villages near Teld."),
    ],
)
def test_where_both_say_so_it_is_one_fact(make_claim: MakeClaim, left: str, right: str) -> None:
    assert facts(make_claim, left, right) == 1


@pytest.mark.parametrize(
    ("odd", "joined"),
    [
        ("Three sailors of the ferry Maren Sol were arrested in Teld.", True),
        ("The sailors of the ferry Maren Sol were not arrested in Teld.", False),
        ("The sailors of the ferry Maren Sol were arrested in Brack.", False),
    ],
)
def test_what_is_not_the_same_by_itself_may_join_a_family_and_what_is_barred_never(
    make_claim: MakeClaim, odd: str, joined: bool
) -> None:
    """Only one of the family gives a figure; it is between the others and the odd one."""
    family = [
        "The sailors of the ferry Maren Sol were arrested in Teld.",
        "Three sailors of the ferry Maren Sol were jailed in Teld.",
        "In Teld, three sailors of the Maren Sol were arrested.",
    ]
    linked = link_claims([make_claim(f"c{n}", text) for n, text in enumerate([*family, odd])])
    assert any({"c1", "c3"} <= set(fact.claims) for fact in linked.facts) is joined


def test_what_is_judged_of_a_claim_is_not_the_claim(make_claim: MakeClaim) -> None:
    judged = "The claims that the navy had entered the harbour of Teld remain unverified."
    assert facts(make_claim, judged, "The navy had entered the harbour of Teld.") == 2
