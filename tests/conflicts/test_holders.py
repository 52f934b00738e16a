from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.conflicts import find_conflicts
from consolidate.conflicts.holders import NOBODY, find_holdings
from consolidate.models import Article
from tests.conflicts.conftest import facts_of

if TYPE_CHECKING:
    from tests.conflicts.conftest import FindAmong, MakeClaim


@pytest.mark.parametrize(
    ("statement", "place", "holder"),
    [
        ("Norvan troops remained in control of the port.", "port", "Norvan troops"),
        ("The rebels seized the port at dawn.", "port", "The rebels"),
        ("The rebels took control of the port of Teld.", "port", "The rebels"),
        ("The port is under the full control of the Norvan army.", "port", "the Norvan army"),
        ("The port is in the hands of the rebels.", "port", "the rebels"),
        ("The town was captured by rebel fighters.", "town", "rebel fighters"),
        ("Neither side controls the whole of the port.", "port", NOBODY),
        ("The port was damaged but still in Norvan hands.", "port", "Norvan"),
        ("Both ends of the bridge are under our full control.", "bridge", "our"),
    ],
)
def test_a_holding_says_who_has_which_place(statement: str, place: str, holder: str) -> None:
    (holding,) = find_holdings(statement)
    assert (holding.place, holding.holder) == (place, holder)


@pytest.mark.parametrize(
    "statement",
    [
        "The rebels want to seize the port.",
        "The rebels hold part of the port.",
        "The rebels have not taken the port.",
        "The prison holds 3,000 inmates.",
        "The inspectors took a sample in the port.",
        "The port was captured.",
    ],
)
def test_wishes_parts_and_denials_are_no_holding(statement: str) -> None:
    assert find_holdings(statement) == ()


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        ("Norvan troops remained in control of the port.", "Larenian forces seized the port.", 1),
        ("The army holds the port of Teld.", "Rebel fighters took control of the port.", 1),
        ("The army holds the port.", "Neither side controls the whole of the port.", 1),
        ("Norva took the town of Orm.", "The town of Orm is under the control of Norvan forces.", 0),
        ("The army holds the port.", "The Norvan army holds the port.", 0),
        ("The army holds the port of Teld.", "The rebels hold the port of Orm.", 0),
        ("The army holds the port.", "The rebels hold the town.", 0),
    ],
)
def test_two_who_cannot_both_hold_a_place_are_a_conflict(
    make_claim: MakeClaim, find_among: FindAmong, left: str, right: str, count: int
) -> None:
    found = find_among(make_claim("c1", left, "Ana Holt"), make_claim("c2", right, "Ilo Varn", origin="o2"))
    assert len(found.conflicts) == count


def test_all_who_say_who_holds_it_are_one_conflict(make_claim: MakeClaim, find_among: FindAmong) -> None:
    found = find_among(
        make_claim("c1", "Norvan troops remained in control of the port of Teld.", "Norva", origin="o1"),
        make_claim("c2", "The Free Teld Front's fighters seized the port at dawn.", "Front", origin="o2"),
        make_claim("c3", "The army holds the port.", "article", origin="o3"),
    )
    (conflict,) = found.conflicts
    assert conflict.summary == "Who holds the port: Norvan troops or The Free Teld Front's fighters?"
    assert [position.claims for position in conflict.positions] == [("c1", "c3"), ("c2",)]


def test_our_troops_are_those_of_the_party_that_publishes_it(make_claim: MakeClaim) -> None:
    head = "General Staff of the Armed Forces of Larenia\nOperational summary No. 4\n\n"
    ours = make_claim("c1", "Both ends of the bridge are under our full control.", "article")
    theirs = make_claim("c2", "Norvan troops hold the bridge.", "article", origin="o2")
    texts = {ours.article: f"{head}{ours.statement}", theirs.article: theirs.statement}
    articles = [Article(id=key, path="a.txt", sha256="0", text=text) for key, text in texts.items()]
    (conflict,) = find_conflicts([ours, theirs], facts_of([ours, theirs]), (), articles).conflicts
    assert {claim for position in conflict.positions for claim in position.claims} == {"c1", "c2"}


def test_our_units_are_those_to_whom_the_same_report_gives_the_place(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    claims = [
        make_claim("c1", "Norvan troops hold the bridge.", "article"),
        make_claim("c2", "Our units hold the bridge.", "Ana Brisk"),
        make_claim("c3", "Larenian troops hold the bridge.", "article", origin="o2"),
    ]
    (conflict,) = find_among(*claims).conflicts
    assert {"c1", "c2"} in [set(position.claims) for position in conflict.positions]
