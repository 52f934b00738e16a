import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.language.quantities import FoundQuantity, find_quantities, to_si


def only(text: str) -> FoundQuantity:
    (quantity,) = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "value", "unit", "words"),
    [
        ("The 20 people left.", 20, "people", "20 people"),
        ("including nine children, who", 9, "children", "nine children"),
        ("saved 10 U.S. passengers.", 10, "passengers", "10 U.S. passengers"),
        ("saw 12 fishing boats sink", 12, "boats", "12 fishing boats"),
        ("five of the boats sank", 5, "boats", "five of the boats"),
        ("one young man died", 1, "man", "one young man"),
        ("dozens of homes", 24, "homes", "dozens of homes"),
        ("with a population of about 1.5 million.", 1.5e6, "people", "about 1.5 million"),
        ("20 were killed", 20, None, "20"),
        ("£1.3million was lost", 1.3e6, "GBP", "£1.3million"),
        ("over £44million was lost", 44e6, "GBP", "over £44million"),
        ("USD 5 million was lost", 5e6, "USD", "USD 5 million"),
        ("5 million dollars was lost", 5e6, "USD", "5 million dollars"),
        ("billions of dollars were lost", 2e9, "USD", "billions of dollars"),
        ("A$3 each", 3, "AUD", "A$3"),
        ("3 million pounds", 3e6, "GBP", "3 million pounds"),
        ("it weighs 5 pounds", 5, "lb", "5 pounds"),
        ("20% of it", 20, "%", "20%"),
        ("20 per cent of it", 20, "%", "20 per cent"),
        ("a 40-metre-deep shaft", 40, "m", "40-metre"),
        ("a 40m deep shaft", 40, "m", "40m"),
        ("11.8 inches of rain", 11.8, "inches", "11.8 inches"),
        ("5 sq. km burnt", 5, "sq km", "5 sq. km"),
        ("winds of 50mph", 50, "mph", "50mph"),
        ("at -5C", -5, "°C", "-5C"),
        ("a six-year-old boy", 6, "years old", "six-year-old"),
        ("a boy aged 12", 12, "years old", "aged 12"),
        ("eight months after", 8, "months", "eight months"),
    ],
)
def test_a_quantity_has_its_value_unit_and_words(text: str, value: float, unit: str | None, words: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.unit, quantity.text) == (value, unit, words)
    assert quantity.twin is None


def test_a_hedge_bounds_the_quantity() -> None:
    assert (only("more than 20 boats").low, only("more than 20 boats").high) == (20, math.inf)
    assert only("about 20 boats").approx


@pytest.mark.parametrize(
    "text",
    [
        "in 2022",
        "on 18 March",
        "on March 18, 2030",
        "on 2030-04-08",
        "at 11am",
        "at 11:30 GMT",
        "at 11",
        "the 1990s",
        "the 225th Regiment",
        "for the first time",
        "Flight 12 was late",
        "No. 5",
        "the F-16",
        "in the past two days",
        "example.org/2030/04/08/ferry",
    ],
)
def test_dates_times_ordinals_and_names_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("two kilometres (1.2 miles)", (2, "km"), (1.2, "miles")),
        ("13-square-kilometer (five-square-mile)", (13, "sq km"), (5, "sq miles")),
        ("50mph (80km/h)", (50, "mph"), (80, "km/h")),
        ("30°C (86°F)", (30, "°C"), (86, "°F")),
        ("60 kilos (132lb)", (60, "kg"), (132, "lb")),
    ],
)
def test_a_conversion_in_brackets_is_the_same_quantity(
    text: str, first: tuple[float, str], second: tuple[float, str]
) -> None:
    quantity = only(f"It is {text} away.")
    assert quantity.text == text
    assert (quantity.value, quantity.unit) == first
    assert quantity.twin is not None
    assert (quantity.twin.value, quantity.twin.unit) == second


@pytest.mark.parametrize(
    "text", ["100 km (10 miles)", "20 people (9 children)", "2 km (3 km)", "30°C (30°F)", "5 km (5 kg)"]
)
def test_brackets_that_do_not_convert_are_another_quantity(text: str) -> None:
    assert [quantity.twin for quantity in find_quantities(text)] == [None, None]


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (2, "km", (2000, "m")),
        (1, "miles", (1609.344, "m")),
        (1, "sq km", (1e6, "m2")),
        (36, "km/h", (10, "m/s")),
        (32, "°F", (273.15, "K")),
        (20, "%", (0.2, "1")),
        (2, "days", (172_800, "s")),
    ],
)
def test_measured_units_compare_in_si(value: float, unit: str, expected: tuple[float, str]) -> None:
    si = to_si(value, unit)
    assert si is not None
    assert si[0] == pytest.approx(expected[0])
    assert si[1] == expected[1]


@pytest.mark.parametrize("unit", ["people", "GBP", "boats"])
def test_what_is_counted_or_paid_has_no_si_unit(unit: str) -> None:
    assert to_si(1, unit) is None


def test_an_age_does_not_compare_with_a_duration() -> None:
    age, duration = to_si(6, "years old"), to_si(6, "years")
    assert age is not None
    assert duration is not None
    assert age[1] != duration[1]


def test_a_quantity_becomes_the_stated_figure_in_the_model() -> None:
    model = only("up to 44million viewers").to_model()
    assert model.model_dump() == {"value": 44e6, "unit": "viewers", "text": "up to 44million viewers"}


WORDS = st.sampled_from(
    "20 nine one km miles square -mile ( ) [ ] £ $ USD % people of the boats C °F aged year-old population million 1.2 "
    "in 2022 March past days - , . / A at least between and".split(" ")
)


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join)))
def test_any_text_gives_ordered_quantities_that_stand_in_it(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.start < quantity.end
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.low <= quantity.high
        assert quantity.twin is None or quantity.start < quantity.twin.start < quantity.twin.end < quantity.end
        end = quantity.end


@pytest.mark.parametrize("piece", ["1", " ", "a", "2 km (", "£", "20 people "])
def test_a_long_monotonous_text_is_read_to_its_end(piece: str) -> None:
    assert find_quantities(piece * 10_000 + "; 7 boats")[-1].unit == "boats"
