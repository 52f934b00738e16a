from __future__ import annotations

import pytest

from consolidate.conflicts.counts import find_counts


@pytest.mark.parametrize(
    ("statement", "matter", "figure"),
    [
        ("The accident killed 14 passengers.", "people dead", 14),
        ("Nine people died.", "people dead", 9),
        ("The accident left 12 dead.", "people dead", 12),
        ("Police arrested 30 people.", "people arrested", 30),
        ("The breach may have affected two million customers.", "people affected", 2_000_000),
        ("Three children died.", "children dead", 3),
        ("There were 338 people on board.", "people aboard", 338),
        ("The ferry had 342 people aboard.", "people aboard", 342),
    ],
)
def test_a_count_says_what_happened_to_how_many_of_what(statement: str, matter: str, figure: float) -> None:
    (count,) = find_counts(statement)
    assert (count.matter, count.number.figures) == (matter, (figure,))


@pytest.mark.parametrize(
    "statement",
    [
        "The accident killed three of the passengers.",
        "Another two people died.",
        "Police will arrest 30 people.",
        "The crash killed 10 from Orm.",
        "The 12th passenger left.",
    ],
)
def test_parts_additions_and_forecasts_are_none(statement: str) -> None:
    assert find_counts(statement) == ()
