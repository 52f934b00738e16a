from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conflicts.conftest import FindAmong, MakeClaim


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("President Ana Brisk opened the bridge.", "Former President Ana Brisk opened the bridge."),
        ("Ana Brisk is the president of Orm.", "Ana Brisk is a former president of Orm."),
        ("Ilo Varn met Orm's Mayor Quill.", "Ilo Varn met ex-mayor Tessa Quill."),
    ],
)
def test_an_office_held_and_formerly_held_are_at_odds(
    make_claim: MakeClaim, find_among: FindAmong, left: str, right: str
) -> None:
    (conflict,) = find_among(make_claim("c1", left), make_claim("c2", right, "article", origin="o2")).conflicts
    assert conflict.kind == "identity"
    assert {p.summary.split(":")[0] for p in conflict.positions} == {"holds the office", "held it formerly"}


@pytest.mark.parametrize(
    ("left", "right", "origins"),
    [
        ("President Ana Brisk opened the bridge.", "Former President Ilo Varn opened the bridge.", ("o1", "o2")),
        ("President Ana Brisk opened the bridge.", "Former Mayor Ana Brisk opened the bridge.", ("o1", "o2")),
        ("President Ana Brisk opened the bridge.", "Former President Ana Brisk opened it.", ("o1", "o1")),
        ("President Ana Brisk opened the bridge.", "Ana Brisk was president of Orm.", ("o1", "o2")),
    ],
)
def test_others_other_offices_and_one_article_are_no_conflict(
    make_claim: MakeClaim, find_among: FindAmong, left: str, right: str, origins: tuple[str, str]
) -> None:
    first = make_claim("c1", left, origin=origins[0])
    assert find_among(first, make_claim("c2", right, "article", origin=origins[1])).conflicts == ()


def test_an_office_of_long_ago_is_at_odds_with_nothing(make_claim: MakeClaim, find_among: FindAmong) -> None:
    then = make_claim("c1", "President Ana Brisk opened the bridge.", day="2003-05-01")
    now = make_claim("c2", "Former President Ana Brisk opened the bridge.", "article", origin="o2", day="2030-05-01")
    assert find_among(then, now).conflicts == ()
