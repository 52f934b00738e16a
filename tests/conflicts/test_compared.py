from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.models import Comparison, ConflictKind, Difference

if TYPE_CHECKING:
    from tests.conflicts.conftest import FindAmong, MakeClaim

SANK, SANK_TOO = "The ferry sank on Monday.", "The ferry sank on Friday."


def compared(kind: ConflictKind, left: str, right: str, *more: Difference) -> Comparison:
    parted = (Difference(kind=kind, values=(left, right)), *more)
    return Comparison(claims=("c1", "c2"), score=0.8, differences=parted, reason="one matter")


@pytest.mark.parametrize(
    ("comparison", "count"),
    [
        (compared("quantity", "4 km", "9 km"), 1),
        (compared("quantity", "4 km", "about 4.2 km"), 0),
        (compared("quantity", "4 km", "9 tonnes"), 0),
        (compared("place", "Orm", "Larn"), 1),
        (compared("place", "Orm", "orm"), 0),
        (compared("quantity", "4 km", "9 km", Difference(kind="place", values=("Orm", "Larn"))), 0),
    ],
)
def test_one_value_that_two_accounts_of_a_matter_give_differently_is_a_conflict(
    make_claim: MakeClaim, find_among: FindAmong, comparison: Comparison, count: int
) -> None:
    claims = make_claim("c1", SANK, "Varn"), make_claim("c2", SANK_TOO, "Quill", origin="o2")
    conflicts = find_among(*claims, comparisons=[comparison]).conflicts
    assert [conflict.kind for conflict in conflicts] == [comparison.differences[0].kind] * count


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        (SANK, SANK_TOO, 1),
        ("The ferry sails on Monday.", "The ferry sails on Friday.", 0),
        (SANK, "A tanker sank on Friday.", 0),
        ("The ferry will sink on Monday.", "The ferry sank on Friday.", 0),
    ],
)
def test_days_are_at_odds_only_for_what_happens_once(
    make_claim: MakeClaim, find_among: FindAmong, left: str, right: str, count: int
) -> None:
    comparison = compared("time", "Monday", "Friday")
    claims = make_claim("c1", left, "Varn"), make_claim("c2", right, "Quill", origin="o2")
    assert len(find_among(*claims, comparisons=[comparison]).conflicts) == count


def test_two_that_are_hardly_of_one_matter_are_no_conflict(make_claim: MakeClaim, find_among: FindAmong) -> None:
    unlike = compared("quantity", "4 km", "9 km").model_copy(update={"score": 0.2})
    claims = make_claim("c1", SANK, "Varn"), make_claim("c2", SANK_TOO, "Quill", origin="o2")
    assert find_among(*claims, comparisons=[unlike]).conflicts == ()


@pytest.mark.parametrize(
    ("left", "right", "speaker", "count"),
    [
        ("nine Norvan soldiers", "two Norvan soldiers", "Quill", 1),
        ("nine Norvan soldiers", "two Lodovan soldiers", "Quill", 0),
        ("nine Norvan soldiers", "two of its soldiers", "the Norvan army", 1),
        ("nine Norvan soldiers", "two of its soldiers", "the Lodovan army", 0),
    ],
)
def test_the_people_of_two_sides_are_counted_apart(
    make_claim: MakeClaim, find_among: FindAmong, left: str, right: str, speaker: str, count: int
) -> None:
    claims = (
        make_claim("c1", f"On the bridge {left} were lost.", "Varn"),
        make_claim("c2", f"On the bridge {right} were lost.", speaker, origin="o2"),
    )
    assert len(find_among(*claims, comparisons=[compared("quantity", left, right)]).conflicts) == count


@pytest.mark.parametrize(
    ("left", "right", "values", "count"),
    [
        ("A 12-year-old girl was hurt.", "A 51-year-old man was hurt.", ("12-year-old", "51-year-old"), 0),
        ("Ana, a 12-year-old, was hurt.", "Ana, a 15-year-old, was hurt.", ("12-year-old", "15-year-old"), 1),
        ("About 200 people were in the stand.", "Some 700 people were at the game.", ("200 people", "700 people"), 0),
        ("About 200 people were in the stand.", "Some 700 people were in the stand.", ("200 people", "700 people"), 1),
    ],
)
def test_the_ages_of_two_and_the_people_of_two_places_are_no_conflict(
    make_claim: MakeClaim, find_among: FindAmong, left: str, right: str, values: tuple[str, str], count: int
) -> None:
    claims = make_claim("c1", left, "Varn"), make_claim("c2", right, "Quill", origin="o2")
    found = find_among(*claims, comparisons=[compared("quantity", *values)]).conflicts
    assert len(found) == count


def test_one_measure_that_is_given_differently_is_one_conflict_and_no_update(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    claims = (
        make_claim("c1", "A 12-year-old girl was hurt.", "Varn"),
        make_claim("c2", "A 15-year-old girl was hurt.", "Quill", origin="o2"),
    )
    found = find_among(*claims, comparisons=[compared("quantity", "12-year-old", "15-year-old")])
    assert [conflict.kind for conflict in found.conflicts] == ["quantity"]
    assert not found.updates
