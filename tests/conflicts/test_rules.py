from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consolidate.conflicts import find_conflicts
from consolidate.linkage import link_claims
from consolidate.models import Comparison, Difference

if TYPE_CHECKING:
    from tests.conflicts.conftest import FindAmong, MakeClaim

OPEN = "The bow door was open."


def test_what_one_affirms_and_another_denies_is_a_conflict_with_both_positions(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    found = find_among(
        make_claim("c1", OPEN, "Ilo Varn"), make_claim("c2", OPEN, "Norva Lines", polarity="denied", origin="o2")
    )
    (conflict,) = found.conflicts
    assert (conflict.kind, conflict.handle, conflict.summary) == (
        "denial",
        "C1",
        f"{OPEN.rstrip('.')}: affirmed or denied?",
    )
    affirmed, denied = conflict.positions
    assert (affirmed.summary, denied.summary) == (f"affirmed: {OPEN}", f"denied: {OPEN}")
    assert (affirmed.claims, affirmed.speakers, affirmed.origins) == (("c1",), ("Ilo Varn",), ("o1",))
    assert (denied.claims, denied.speakers, denied.origins) == (("c2",), ("Norva Lines",), ("o2",))
    assert conflict.reasons == ("Norva Lines denied what Ilo Varn said",)


def test_several_denials_of_one_matter_are_one_conflict(make_claim: MakeClaim, find_among: FindAmong) -> None:
    found = find_among(
        make_claim("c1", OPEN, "Varn"),
        make_claim("c2", OPEN, "Norva Lines", polarity="denied"),
        make_claim("c3", OPEN, "Quill", polarity="denied"),
    )
    (conflict,) = found.conflicts
    assert conflict.positions[1].speakers == ("Norva Lines", "Quill")


@pytest.mark.parametrize(
    ("left", "right", "origins", "count"),
    [
        ("Varn", "Varn", ("o1", "o2"), 0),
        ("Ilo Varn", "Varn", ("o1", "o2"), 0),
        ("Varn", "Quill", ("o1", "o1"), 1),
        ("article", "article", ("o1", "o1"), 0),
        ("article", "article", ("o1", "o2"), 1),
        ("unknown", "unknown", ("o1", "o2"), 1),
        ("article", "Norva Lines", ("o1", "o1"), 1),
    ],
)
def test_one_speaker_is_in_no_conflict_with_himself(
    make_claim: MakeClaim, find_among: FindAmong, left: str, right: str, origins: tuple[str, str], count: int
) -> None:
    found = find_among(
        make_claim("c1", OPEN, left, origin=origins[0]),
        make_claim("c2", OPEN, right, polarity="denied", origin=origins[1]),
    )
    assert len(found.conflicts) == count


def test_a_denial_of_something_else_is_no_conflict(make_claim: MakeClaim, find_among: FindAmong) -> None:
    fares = make_claim("c2", "Fares will rise in spring.", "Norva Lines", polarity="denied")
    assert find_among(make_claim("c1", OPEN, "Varn"), fares).conflicts == ()


def test_the_military_against_bloggers_is_official_against_unofficial(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    found = find_among(
        make_claim("c1", "Sarvian forces are withdrawing from Lodova.", "war blogs", kind="blogger", origin="o1"),
        make_claim("c2", "Sarvian troops control the town of Lodova.", "Sarvian army", kind="military", origin="o2"),
    )
    (conflict,) = found.conflicts
    assert conflict.kind == "official_vs_unofficial"
    assert [position.summary.split(":")[0] for position in conflict.positions] == ["leaving", "there"]
    assert conflict.summary == "Lodova: leaving or there?"


def test_three_answers_to_one_question_are_three_positions(make_claim: MakeClaim, find_among: FindAmong) -> None:
    found = find_among(
        make_claim("c1", "Sarvian forces are withdrawing from Lodova.", "war blogs", origin="o1"),
        make_claim("c2", "Sarvian troops control the town of Lodova.", "Sarvian army", origin="o2"),
        make_claim("c3", "All Sarvian attempts to enter Lodova were repelled.", "Ministry of Orm", origin="o3"),
        make_claim("c4", "A raid had been prevented.", "Ministry of Orm", origin="o3"),
    )
    (conflict,) = found.conflicts
    assert [position.claims for position in conflict.positions] == [("c3", "c4"), ("c1",), ("c2",)]


def test_a_fact_whose_claims_are_at_odds_is_parted(make_claim: MakeClaim) -> None:
    claims = [
        make_claim("c1", "Ana Brisk is the mayor of Teld.", "article", origin="o1"),
        make_claim("c2", "Ana Brisk is a former mayor.", "article", origin="o2"),
    ]
    (fact,) = link_claims([claims[0]]).facts
    both = fact.model_copy(update={"claims": ("c1", "c2")})
    (conflict,) = find_conflicts(claims, [both], ()).conflicts
    assert conflict.kind == "identity"
    assert [position.claims for position in conflict.positions] == [("c2",), ("c1",)]


def test_the_most_severe_comes_first(make_claim: MakeClaim, find_among: FindAmong) -> None:
    fire = "A fire broke out below deck."
    found = find_among(
        make_claim("c1", fire, "article"),
        make_claim("c2", fire, "Quill", polarity="denied"),
        make_claim("c3", OPEN, "Varn"),
        make_claim("c4", OPEN, "Quill", polarity="denied", origin="o2"),
    )
    assert [(c.handle, c.severity, c.summary) for c in found.conflicts] == [
        ("C1", "medium", f"{OPEN.rstrip('.')}: affirmed or denied?"),
        ("C2", "low", f"{fire.rstrip('.')}: affirmed or denied?"),
    ]


PARTS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                OPEN,
                "The bow door was not open.",
                "Sarvian troops are operating in Lodova.",
                "Sarvian forces are withdrawing from Lodova.",
                "The army repelled Sarvian attacks on Lodova.",
                "Nine people died in the Teld accident.",
                "Twelve people died in the Teld accident.",
                "Mayor Ilo Varn is alive.",
                "Ilo Varn died on Friday.",
                "Former Mayor Ilo Varn spoke.",
                "Mayor Ilo Varn spoke.",
                "Reports of the Teld accident are a hoax.",
            ]
        ),
        st.sampled_from(["Varn", "Ilo Varn", "Quill", "article", "unknown"]),
        st.booleans(),
        st.sampled_from(["o1", "o2", "o3"]),
        st.sampled_from([None, "2030-05-01", "2030-05-04"]),
    ),
    max_size=12,
)


@settings(deadline=None)
@given(PARTS, st.integers(0, 999))
def test_positions_share_no_claim_and_the_order_changes_nothing(
    make_claim: MakeClaim, parts: list[tuple[str, str, bool, str, str | None]], seed: int
) -> None:
    claims = [
        make_claim(f"c{n:02}", said, speaker, polarity="denied" if denied else "affirmed", origin=origin, day=day)
        for n, (said, speaker, denied, origin, day) in enumerate(parts)
    ]
    linked = link_claims(claims)
    facts, comparisons = list(linked.facts), list(linked.comparisons)
    found = find_conflicts(claims, facts, comparisons)
    for conflict in found.conflicts:
        held = [claim for position in conflict.positions for claim in position.claims]
        assert len(conflict.positions) > 1
        assert len(held) == len(set(held))
    chance = random.Random(seed)
    for given_in in (claims, facts, comparisons):
        chance.shuffle(given_in)
    assert find_conflicts(claims, facts, comparisons) == found


def test_a_comparison_of_two_affirmations_says_on_which_side_each_stands(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    claims = (
        make_claim("c1", "The crew did not shut the vents.", "Varn"),
        make_claim("c2", "The vents were shut by the crew.", "Quill"),
    )
    opposed = Comparison(
        claims=("c1", "c2"),
        score=0.6,
        differences=(Difference(kind="denial", values=("nobody", "shut")),),
        reason="one affirms what the other denies",
    )
    (conflict,) = find_among(*claims, comparisons=[opposed]).conflicts
    assert {p.summary.split(":")[0]: p.claims for p in conflict.positions} == {"affirmed": ("c2",), "denied": ("c1",)}
