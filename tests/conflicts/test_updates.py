from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conflicts.test_figures import pair

if TYPE_CHECKING:
    from tests.conflicts.conftest import FindAmong, MakeClaim

NINE, FOURTEEN = "Nine people died in the Teld accident.", "The Teld accident killed 14 people."


def test_a_later_count_replaces_the_earlier_one(make_claim: MakeClaim, find_among: FindAmong) -> None:
    days = {"o1": "2030-05-01", "o2": "2030-05-03"}
    found = find_among(*pair(make_claim, NINE, FOURTEEN), published=days)
    assert found.conflicts == ()
    (update,) = found.updates
    assert update.claims == ("c1", "c2")
    assert update.summary == f"{NINE} \u2192 {FOURTEEN}"
    assert update.reasons == ("9: as of 2030-05-01", "14: as of 2030-05-03")


def test_the_oldest_comes_first_whatever_the_ids(make_claim: MakeClaim, find_among: FindAmong) -> None:
    days = {"o1": "2030-05-03", "o2": "2030-05-01"}
    (update,) = find_among(*pair(make_claim, FOURTEEN, NINE), published=days).updates
    assert update.claims == ("c2", "c1")


@pytest.mark.parametrize("days", [{}, {"o1": "2030-05-01"}, {"o1": "2030-05-01", "o2": "2030-05-01"}])
def test_counts_of_one_day_or_of_unknown_days_stay_a_conflict(
    make_claim: MakeClaim, find_among: FindAmong, days: dict[str, str]
) -> None:
    found = find_among(*pair(make_claim, NINE, FOURTEEN), published=days)
    assert len(found.conflicts) == 1
    assert found.updates == ()


@pytest.mark.parametrize(
    ("earlier", "later", "updates"),
    [
        ("Ilo Varn is alive.", "Ilo Varn died.", 1),
        ("Ilo Varn died.", "Ilo Varn is alive.", 0),
        ("Mayor Tessa Quill remains in office.", "Mayor Tessa Quill resigned.", 1),
        ("The Port of Teld is closed.", "The Port of Teld is open.", 1),
        ("The Port of Teld is open.", "The Port of Teld is closed.", 1),
    ],
)
def test_a_state_is_overtaken_only_where_it_can_turn_into_the_later_one(
    make_claim: MakeClaim, find_among: FindAmong, earlier: str, later: str, updates: int
) -> None:
    claims = make_claim("c1", earlier, "article"), make_claim("c2", later, "article", origin="o2")
    found = find_among(*claims, published={"o1": "2030-05-01", "o2": "2030-05-03"})
    assert (len(found.updates), len(found.conflicts)) == (updates, 1 - updates)


def test_a_denial_is_never_overtaken(make_claim: MakeClaim, find_among: FindAmong) -> None:
    strike = "Workers at Norva Lines are on strike."
    claims = make_claim("c1", strike, "Varn"), make_claim("c2", strike, "Norva", polarity="denied", origin="o2")
    found = find_among(*claims, published={"o1": "2030-05-01", "o2": "2030-05-03"})
    assert (len(found.updates), len(found.conflicts)) == (0, 1)
