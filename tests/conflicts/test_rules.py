from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.conflicts import find_conflicts
from consolidate.linkage import link_claims
from consolidate.models import Claim, Conflict

if TYPE_CHECKING:
    from tests.conflicts.conftest import MakeClaim

OPEN = "The bow door was open."


def conflicts_of(claims: list[Claim]) -> tuple[Conflict, ...]:
    linked = link_claims(claims)
    return find_conflicts(claims, linked.facts, linked.comparisons)


def test_what_one_affirms_and_another_denies_is_a_conflict_with_both_positions(make_claim: MakeClaim) -> None:
    claims = [
        make_claim("c1", OPEN, "Ilo Varn"),
        make_claim("c2", OPEN, "Norva Lines", polarity="denied", origin="o2"),
    ]
    (conflict,) = conflicts_of(claims)
    assert (conflict.kind, conflict.handle, conflict.summary) == ("denial", "C1", OPEN)
    affirmed, denied = conflict.positions
    assert (affirmed.claims, affirmed.speakers, affirmed.origins) == (("c1",), ("Ilo Varn",), ("o1",))
    assert (denied.claims, denied.speakers, denied.origins) == (("c2",), ("Norva Lines",), ("o2",))
    assert conflict.reasons == ("Norva Lines denied what Ilo Varn said",)


def test_several_denials_of_one_matter_are_one_conflict(make_claim: MakeClaim) -> None:
    claims = [
        make_claim("c1", OPEN, "Varn"),
        make_claim("c2", OPEN, "Norva Lines", polarity="denied"),
        make_claim("c3", OPEN, "Quill", polarity="denied"),
    ]
    (conflict,) = conflicts_of(claims)
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
    make_claim: MakeClaim, left: str, right: str, origins: tuple[str, str], count: int
) -> None:
    claims = [
        make_claim("c1", OPEN, left, origin=origins[0]),
        make_claim("c2", OPEN, right, polarity="denied", origin=origins[1]),
    ]
    assert len(conflicts_of(claims)) == count


def test_a_denial_of_something_else_is_no_conflict(make_claim: MakeClaim) -> None:
    claims = [
        make_claim("c1", OPEN, "Varn"),
        make_claim("c2", "Fares will rise in spring.", "Norva Lines", polarity="denied"),
    ]
    assert conflicts_of(claims) == ()


@pytest.mark.parametrize(
    ("affirming", "denying", "severity"),
    [(("o1", "o2"), ("o3", "o4"), "high"), (("o1",), ("o2",), "medium"), (("o1",), ("o1",), "low")],
)
def test_what_more_origins_carry_is_more_severe(
    make_claim: MakeClaim, affirming: tuple[str, ...], denying: tuple[str, ...], severity: str
) -> None:
    claims = [make_claim(f"a{o}", OPEN, f"Varn of {o}", origin=o) for o in affirming]
    claims += [make_claim(f"d{o}", OPEN, f"Quill from {o}", polarity="denied", origin=o) for o in denying]
    (conflict,) = conflicts_of(claims)
    assert conflict.severity == severity


def test_the_most_severe_comes_first(make_claim: MakeClaim) -> None:
    fire = "A fire broke out below deck."
    claims = [
        make_claim("c1", fire, "Varn"),
        make_claim("c2", fire, "Quill", polarity="denied"),
        make_claim("c3", OPEN, "Varn"),
        make_claim("c4", OPEN, "Quill", polarity="denied", origin="o2"),
    ]
    assert [(c.handle, c.severity, c.summary) for c in conflicts_of(claims)] == [
        ("C1", "medium", OPEN),
        ("C2", "low", fire),
    ]


PARTS = st.lists(
    st.tuples(
        st.lists(st.sampled_from("door open ferry sank fire deck Teld 9".split()), min_size=1, max_size=4).map(
            " ".join
        ),
        st.sampled_from(["Varn", "Ilo Varn", "Quill", "article", "unknown"]),
        st.booleans(),
        st.sampled_from(["o1", "o2", "o3"]),
    ),
    max_size=12,
)


@given(PARTS, st.integers(0, 999))
def test_positions_share_no_claim_and_the_order_changes_nothing(
    make_claim: MakeClaim, parts: list[tuple[str, str, bool, str]], seed: int
) -> None:
    claims = [
        make_claim(f"c{n}", statement, speaker, polarity="denied" if denied else "affirmed", origin=origin)
        for n, (statement, speaker, denied, origin) in enumerate(parts)
    ]
    by_id = {claim.id: claim for claim in claims}
    found = conflicts_of(claims)
    for conflict in found:
        affirmed, denied = conflict.positions
        assert {by_id[claim].polarity for claim in affirmed.claims} == {"affirmed"}
        assert {by_id[claim].polarity for claim in denied.claims} == {"denied"}
    held_facts = [fact for conflict in found for position in conflict.positions for fact in position.facts]
    assert len(held_facts) == len(set(held_facts))
    linked = link_claims(claims)
    facts, comparisons = list(linked.facts), list(linked.comparisons)
    chance = random.Random(seed)
    chance.shuffle(claims)
    chance.shuffle(facts)
    chance.shuffle(comparisons)
    assert find_conflicts(claims, facts, comparisons) == found
