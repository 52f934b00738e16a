from __future__ import annotations

import pytest

from consolidate.language.demonyms import countries_in, country_called, with_countries


@pytest.mark.parametrize(
    ("words", "countries"),
    [
        ("the Peruvian coast guard", ("Peru",)),
        ("Norway's government", ("Norway",)),
        ("former South Korean ministers", ("South Korea",)),
        ("the U.S. State Department", ("United States",)),
        ("a Guinea-Bissau port", ("Guinea-Bissau",)),
        ("the Franco-Thai talks of Thai and Lao officials", ("Thailand", "Laos")),
        ("a Lisbon-based institute", ()),
        ("a Portugal-based institute", ()),
        ("the harbour union", ()),
    ],
)
def test_countries_are_found_by_name_and_adjective(words: str, countries: tuple[str, ...]) -> None:
    found = countries_in(words)
    assert found == countries


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Oslo", "Norway"),
        ("Peru", "Peru"),
        ("The White House", "United States"),
        ("Anna Holm", None),
        ("Oslo Opera", None),
    ],
)
def test_a_capital_and_a_seat_of_government_stand_for_the_country_only_alone(name: str, country: str | None) -> None:
    assert country_called(name) == country


def test_a_country_in_any_form_is_one_word() -> None:
    assert with_countries("the Sri Lankan navy") == with_countries("the Sri Lanka navy") == "the Sri_Lanka navy"
