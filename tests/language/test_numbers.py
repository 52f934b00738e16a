import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.language.numbers import Number, find_numbers, same_value


def only(text: str) -> Number:
    (number,) = find_numbers(text)
    return number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,500 homes", 1500),
        ("1\u00a0500 homes", 1500),
        ("209,000 homes", 209_000),
        ("1,500,000 homes", 1_500_000),
        ("1,50,000 homes", 150_000),
        ("0.5 litres", 0.5),
        ("143million users", 143e6),
        ("1.5 million users", 1.5e6),
        ("£1.3million", 1.3e6),
        ("44m viewers", 44e6),
        ("$2bn", 2e9),
        ("10k runners", 10e3),
        ("3 crore rupees", 3e7),
        ("½ of it", 0.5),
        ("1½ hours", 1.5),
        ("3/4 of it", 0.75),
        ("twelve boats", 12),
        ("twenty-one boats", 21),
        ("one hundred and five boats", 105),
        ("two million three hundred thousand and five", 2_300_005),
        ("two dozen boats", 24),
        ("a dozen boats", 12),
        ("a hundred boats", 100),
        ("half a million boats", 5e5),
        ("a quarter of a million boats", 25e4),
        ("two-thirds", 2 / 3),
        ("a third of the boats", 1 / 3),
        ("half the boats", 0.5),
        ("two and a half years", 2.5),
        ("a million and a half", 1.5e6),
        ("one and a half million", 1.5e6),
        ("11:30", 11.5),
        ("9.30pm", 9.5),
        ("40-metre-deep", 40),
        ("40m deep", 40),
        ("fell 40m, he said", 40),
        ("-5C", -5),
        ("minus five degrees", -5),
    ],
)
def test_a_plain_number_has_its_value(text: str, value: float) -> None:
    number = only(text)
    assert number.low == pytest.approx(value)
    assert number.high == number.low


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("at least 12 boats", 12, math.inf),
        ("more than three boats", 3, math.inf),
        ("over £44million", 44e6, math.inf),
        ("no fewer than 12 boats", 12, math.inf),
        ("20 or more boats", 20, math.inf),
        ("50+ boats", 50, math.inf),
        ("up to 44million viewers", 0, 44e6),
        ("no more than five boats", 0, 5),
        ("fewer than five boats", 0, 5),
        ("between 10 and 20 boats", 10, 20),
        ("between $5 and $10 million", 5e6, 10e6),
        ("10-20 boats", 10, 20),
        ("10–20% of boats", 10, 20),
        ("10 to 20 million boats", 10e6, 20e6),
        ("£3-4bn", 3e9, 4e9),
        ("two or three hundred boats", 200, 300),
        ("dozens of boats", 24, math.inf),
        ("hundreds of thousands of boats", 2e5, math.inf),
        ("several hundred boats", 200, math.inf),
        ("the 1990s", 1990, 1999),
    ],
)
def test_hedges_and_ranges_bound_the_number(text: str, low: float, high: float) -> None:
    assert (only(text).low, only(text).high) == (low, high)


@pytest.mark.parametrize("text", ["about 20", "around 20", "some 20", "nearly 20", "almost 20", "~20", "20 or so"])
def test_an_approximate_number_keeps_its_figure(text: str) -> None:
    number = only(text)
    assert (number.text, number.low, number.high, number.approx) == (text, 20, 20, True)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("rose from 10 to 20", [10, 20]),
        ("won 3-1", [3, 1]),
        ("on 2030-04-08", [2030, 4, 8]),
        ("5 or 500", [5, 500]),
        ("two and three", [2, 3]),
        ("18 March, 2030", [18, 2030]),
        ("a hundred a day", [100]),
    ],
)
def test_neighbours_that_are_no_range_stay_apart(text: str, figures: list[float]) -> None:
    assert [number.low for number in find_numbers(text)] == figures


@pytest.mark.parametrize(
    "text",
    [
        "one of them drowned",
        "no one drowned",
        "each and every one who came",
        "the big one, too",
        "at one point it sank",
        "he waited a second",
        "the second half",
        "the last quarter",
        "a multi-million deal",
        "the couple drowned",
        "1" * 40,
    ],
)
def test_what_counts_nothing_is_no_number(text: str) -> None:
    assert [number for number in find_numbers(text) if not number.ordinal] == []


@pytest.mark.parametrize("text", ["one person drowned", "at least one drowned", "only one boat sank", "one-year-old"])
def test_one_counts_before_a_noun(text: str) -> None:
    assert only(text).low == 1


@pytest.mark.parametrize("text", ["F-16", "COVID-19", "G7", "A320", "5G", "10.0.0.1", "B-52s"])
def test_an_identifier_is_marked_as_a_name(text: str) -> None:
    number = only(f"The {text} came.")
    assert (number.text, number.name) == (text, True)


@pytest.mark.parametrize("text", ["mid-2022", "USD5m", "under-18"])
def test_an_ordinary_prefix_makes_no_identifier(text: str) -> None:
    assert not only(text).name


@pytest.mark.parametrize(("text", "value"), [("225th", 225), ("first", 1), ("twenty-first", 21), ("second raid", 2)])
def test_an_ordinal_is_marked(text: str, value: float) -> None:
    number = only(text)
    assert (number.low, number.ordinal) == (value, True)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("nine", "9"),
        ("1,500", "1500"),
        ("1.5 million", "1,500,000"),
        ("two dozen", "24"),
        ("12", "at least 12"),
        ("about 20", "20"),
        ("10-20", "between 10 and 20"),
        ("18th", "18"),
        ("21st", "twenty-first"),
        ("F-16s", "F16"),
        ("COVID-19", "Covid-19"),
    ],
)
def test_the_same_value_in_other_words_is_the_same(a: str, b: str) -> None:
    assert same_value(only(a), only(b))
    assert same_value(only(b), only(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("21", "12"),
        ("15", "50"),
        ("1.5 million", "1.5 billion"),
        ("at least 12", "at most 12"),
        ("20", "10-20"),
        ("12 million", "12"),
        ("the first", "one boat"),
        ("F-16", "16"),
        ("F-16", "F-18"),
    ],
)
def test_different_values_are_not_the_same(a: str, b: str) -> None:
    assert not same_value(only(a), only(b))
    assert not same_value(only(b), only(a))


WORDS = st.sampled_from(
    "one two twenty hundred thousand million a an and of half third thirds quarter dozens hundreds couple second at "
    "least up to between from 5 12 1,000 1.5 44m 3rd F-16 - – , . £ % + ½ 11:30 ( ) \n minus several or more".split(" ")
)


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join)))
def test_any_text_gives_ordered_numbers_that_stand_in_it(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert end <= number.start < number.end
        assert text[number.start : number.end] == number.text
        assert number.low <= number.high
        assert same_value(number, number)
        end = number.end


@pytest.mark.parametrize("piece", ["1", " ", "a", "1 ", "half ", "F-", "a hundred ", "1-"])
def test_a_long_monotonous_text_is_read_to_its_end(piece: str) -> None:
    text = piece * 40_000 + " and 7 boats"
    assert find_numbers(text)[-1].high == 7
