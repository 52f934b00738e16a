from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.models import ConflictKind

if TYPE_CHECKING:
    from tests.conflicts.conftest import FindAmong, MakeClaim


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("The army repelled all Sarvian attempts to enter Lodova.", "Sarvian troops are in Lodova.", None),
        ("The army repelled all Sarvian attempts to enter Lodova.", "Sarvian troops operate in Lodova.", "outcome"),
        ("Sarvian forces are withdrawing from Lodova.", "Sarvian forces control the town of Lodova.", "outcome"),
        ("Captain Ilo Varn was killed in the fire.", "Captain Ilo Varn survived the fire.", "outcome"),
        ("Ilo Varn is not dead.", "Ilo Varn is dead.", "outcome"),
        ("Mayor Tessa Quill has resigned.", "Mayor Tessa Quill remains in office.", "outcome"),
        ("Parliament approved the Brannock bill.", "Parliament rejected the Brannock bill.", "outcome"),
        ("The Port of Teld is closed.", "The Port of Teld is open.", "outcome"),
        ("The fire at the Nordal mill was an accident.", "The fire at the Nordal mill was deliberate.", "framing"),
        ("The leaked Teld memo is genuine.", "The leaked Teld memo is a fake.", "outcome"),
        ("The Teld court convicted Pavel Drun.", "Pavel Drun is innocent.", "outcome"),
    ],
)
def test_states_that_exclude_each_other_are_a_conflict(
    make_claim: MakeClaim, find_among: FindAmong, left: str, right: str, kind: ConflictKind | None
) -> None:
    found = find_among(make_claim("c1", left, "Ana Holt"), make_claim("c2", right, "article", origin="o2"))
    kinds = {conflict.kind for conflict in found.conflicts} - {"denial"}
    denials = {conflict.kind for conflict in found.conflicts} & {"denial"}
    assert kinds | denials if kind else not found.conflicts
    assert kind is None or kinds == {kind} or denials


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sarvian troops operate in Lodova.", "The army repelled all Sarvian attempts to enter Brannock."),
        ("Sarvian troops control Lodova.", "Sarvian troops repelled attacks on Lodova."),
        ("Sarvian troops once held the town of Lodova.", "Sarvian troops are withdrawing from Lodova."),
        ("Mayor Tessa Quill may resign.", "Mayor Tessa Quill remains in office."),
        ("Norva Lines plans to close the Teld route.", "The Teld route is open."),
        ("Pavel Drun died in the fire.", "Ana Brisk survived the fire."),
        ("Two people died in the Teld fire.", "Nine people survived the Teld fire."),
        ("The Port of Teld is closed.", "The airport of Teld is open."),
        ("Doctors declined to confirm that Ilo Varn died.", "Ilo Varn died."),
    ],
)
def test_states_of_others_or_elsewhere_and_plans_are_none(
    make_claim: MakeClaim, find_among: FindAmong, left: str, right: str
) -> None:
    found = find_among(make_claim("c1", left, "Ana Holt"), make_claim("c2", right, "article", origin="o2"))
    assert found.conflicts == ()


def test_states_of_two_days_are_no_conflict_unless_they_last(make_claim: MakeClaim, find_among: FindAmong) -> None:
    def among(left: str, right: str) -> int:
        first = make_claim("c1", left, "Ana Holt", day="2030-05-01")
        return len(find_among(first, make_claim("c2", right, origin="o2", day="2030-05-04")).conflicts)

    assert among("The Port of Teld is closed.", "The Port of Teld is open.") == 0
    assert among("Ilo Varn is dead.", "Ilo Varn is alive.") == 1


def test_a_report_that_is_unverified_is_at_odds_with_its_confirmation(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    doubted = make_claim("c1", "The claims of a Sarvian advance into Lodova remain unverified.", "article")
    confirmed = make_claim("c2", "The Orm army confirmed that Sarvian troops entered Lodova.", "article", origin="o2")
    by_speaker = make_claim("c3", "The Sarvian troops entered Lodova.", "Ana Holt", modality="confirmed", origin="o3")
    elsewhere = make_claim("c4", "The mayor confirmed the fire in Teld.", "article", origin="o4")
    (conflict,) = find_among(doubted, confirmed, by_speaker, elsewhere).conflicts
    assert [position.claims for position in conflict.positions] == [("c2", "c3"), ("c1",)]


def test_who_stopped_short_of_confirming_is_at_odds_with_the_same_confirming(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    held_back = make_claim("c1", "Tessa Quill stopped short of confirming the leak.", "article", day="2030-05-01")
    found = find_among(
        held_back, make_claim("c2", "Tessa Quill confirmed the leak.", "article", origin="o2", day="2030-05-01")
    )
    assert len(found.conflicts) == 1
    later = find_among(
        held_back, make_claim("c2", "Tessa Quill confirmed the leak.", "article", origin="o2", day="2030-05-09")
    )
    assert later.conflicts == ()


def test_accounts_of_one_state_from_another_day_stand_beside_it(make_claim: MakeClaim, find_among: FindAmong) -> None:
    (conflict,) = find_among(
        make_claim("c1", "All Sarvian attacks on Lodova were repelled.", "Orm army", day="2030-03-01"),
        make_claim("c2", "Sarvian troops advanced into Lodova.", "a monitor", origin="o2", day="2030-03-01"),
        make_claim("c3", "Sarvian troops are active in Lodova.", "Sarvian army", origin="o3", day="2030-04-01"),
        make_claim("c4", "Sarvian troops are active in Brannock.", "Sarvian army", origin="o3", day="2030-04-01"),
    ).conflicts
    assert [position.claims for position in conflict.positions] == [("c1",), ("c2", "c3")]


def test_who_denies_a_state_does_not_stand_with_those_who_report_it(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    conflicts = find_among(
        make_claim("c1", "All Sarvian attacks on Lodova were repelled.", "Orm army", day="2030-03-01"),
        make_claim("c2", "Sarvian troops advanced into Lodova.", "a monitor", origin="o2", day="2030-03-01"),
        make_claim(
            "c3", "Sarvian troops are active in Lodova.", "Ilo Varn", origin="o3", polarity="denied", day="2030-03-01"
        ),
    ).conflicts
    there = [p for c in conflicts if c.kind != "denial" for p in c.positions if "c2" in p.claims]
    assert there
    assert all("c3" not in position.claims for position in there)
