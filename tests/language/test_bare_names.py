from __future__ import annotations

import pytest

from consolidate.language.bare_names import bare_name, without_titles


@pytest.mark.parametrize(
    ("worded", "bare"),
    [
        ("The US-based Porto Institute (PI)", "Porto Institute"),
        ("a number of divers", "divers"),
        ("several port workers", "port workers"),
        ("“Anna Holm,”", "Anna Holm"),
        ("", ""),
    ],
)
def test_a_name_is_bare_of_what_only_counts_or_places_it(worded: str, bare: str) -> None:
    assert bare_name(worded) == bare


@pytest.mark.parametrize(
    ("worded", "name"),
    [
        ("Harbour Minister Anna Holm", "Anna Holm"),
        ("Mr Drun", "Drun"),
        ("ferry company Seaways", "Seaways"),
        ("Rabbi Dan Relk", "Dan Relk"),
        ("Minister Holm", "Minister Holm"),
        ("General Motors", "General Motors"),
        ("officials in Lisbon", "officials in Lisbon"),
        ("Anna Holm", "Anna Holm"),
    ],
)
def test_office_and_rank_are_no_part_of_a_full_name(worded: str, name: str) -> None:
    assert without_titles(worded) == name


def test_a_trade_before_a_name_is_no_part_of_it() -> None:
    assert without_titles("farmer Karl Lind") == "Karl Lind"
    assert without_titles("promoter Karl Lind") == "Karl Lind"
