from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.conflicts.measures import find_measures

if TYPE_CHECKING:
    from tests.conflicts.conftest import FindAmong, MakeClaim


@pytest.mark.parametrize(
    ("statement", "matter", "value"),
    [
        ("A six-year-old girl fell into the lock.", "age of girl", 6),
        ("Five-year-old Ilo Varn is safe.", "age of Varn", 5),
        ("The diver was 41 years old.", "age of diver", 41),
        ("A 40-metre-deep shaft opened.", "depth of shaft", 40),
        ("The shaft is about 40 metres deep.", "depth of shaft", 40),
        ("The crane was 100 feet tall.", "height of crane", 30.48),
    ],
)
def test_a_measure_is_found_with_what_it_is_of(statement: str, matter: str, value: float) -> None:
    (measure,) = find_measures(statement)
    assert measure.matter == matter
    assert measure.value == pytest.approx(value)


@pytest.mark.parametrize(
    "statement",
    [
        "The girl had previously been reported to be six years old.",
        "Six-year-old children sang.",
        "The talks were three hours long.",
        "The house is old.",
    ],
)
def test_earlier_reports_plurals_and_durations_are_no_measure(statement: str) -> None:
    assert find_measures(statement) == ()


def test_two_ages_of_one_girl_are_a_conflict(make_claim: MakeClaim, find_among: FindAmong) -> None:
    five = make_claim("c1", "A five-year-old girl fell into the lock.", "article")
    six = make_claim("c2", "A six-year-old girl fell into the lock.", "article", origin="o2")
    (conflict,) = find_among(five, six).conflicts
    assert (conflict.kind, conflict.summary) == ("quantity", "Age of girl: 5 years or 6 years?")


def test_two_girls_of_one_article_make_the_noun_tell_nothing(make_claim: MakeClaim, find_among: FindAmong) -> None:
    five = make_claim("c1", "A five-year-old girl fell into the lock.", "article")
    six = make_claim("c2", "A six-year-old girl called for help.", "article", origin="o2")
    other = make_claim("c3", "A five-year-old girl fell into the lock.", "article", origin="o2")
    assert find_among(five, six, other).conflicts == ()


def test_one_depth_in_two_units_is_no_conflict(make_claim: MakeClaim, find_among: FindAmong) -> None:
    metres = make_claim("c1", "A 40-metre-deep shaft opened.", "article")
    assert find_among(metres, make_claim("c2", "A 130-foot-deep shaft opened.", origin="o2")).conflicts == ()
    assert find_among(metres, make_claim("c2", "An 80-metre-deep shaft opened.", origin="o2")).conflicts
