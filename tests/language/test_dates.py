from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.language.dates import FoundTime, Tense, find_times, time_of

TUESDAY = date(2030, 5, 7)


def days(text: str, published: date | None = TUESDAY, tense: Tense | None = None) -> list[str]:
    return [f"{time.first}/{time.last}" for time in find_times(text, published, tense=tense)]


def day(text: str, tense: Tense | None = None) -> str:
    (time,) = find_times(text, TUESDAY, tense=tense)
    assert time.first == time.last
    return time.first.isoformat()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank on Monday.", "2030-05-06"),
        ("It sank Tuesday.", "2030-05-07"),
        ("It sank on Wednesday.", "2030-05-01"),
        ("It sank last Friday.", "2030-05-03"),
        ("It sank last Tuesday.", "2030-04-30"),
        ("The tide next Monday is high.", "2030-05-13"),
        ("It sank on Monday night.", "2030-05-06"),
        ("It sank late on Monday.", "2030-05-06"),
        ("It sank on Friday last week.", "2030-05-03"),
        ("It sank at 11am local time on Sunday.", "2030-05-05"),
        ("It sank today.", "2030-05-07"),
        ("He said today it sank.", "2030-05-07"),
        ("It sank yesterday morning.", "2030-05-06"),
        ("It sank last night.", "2030-05-06"),
        ("It sank the day before yesterday.", "2030-05-05"),
        ("It sails tomorrow.", "2030-05-08"),
        ("It sank two days ago.", "2030-05-05"),
        ("It sank on 18 March.", "2030-03-18"),
        ("It sank on March 18th.", "2030-03-18"),
        ("It sank on 18 November.", "2029-11-18"),
        ("It sank on Friday, 3 May.", "2030-05-03"),
        ("It sank on 29 February.", "2028-02-29"),
    ],
)
def test_a_day_is_resolved_against_the_day_of_publication(text: str, expected: str) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry will sail on Friday.", "2030-05-10"),
        ("On Thursday, the crews will meet.", "2030-05-09"),
        ("The trial is due to open on 3 June.", "2030-06-03"),
        ("On Monday he said he will sail.", "2030-05-06"),
    ],
)
def test_words_before_a_day_tell_whether_it_lies_ahead(text: str, expected: str) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("on Friday", "2030-05-03", "2030-05-10"),
        ("on Tuesday", "2030-05-07", "2030-05-07"),
        ("on 2 May", "2030-05-02", "2031-05-02"),
    ],
)
def test_the_tense_settles_which_day_is_meant(text: str, past: str, future: str) -> None:
    assert day(text, "past") == past
    assert day(text, "future") == future


def test_a_month_in_the_future_is_the_next_one() -> None:
    assert days("in March", tense="future") == ["2031-03-01/2031-03-31"]
    assert days("in March", tense="past") == ["2030-03-01/2030-03-31"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("last month", "2030-04-01/2030-04-30"),
        ("this week", "2030-05-06/2030-05-12"),
        ("earlier this month", "2030-05-01/2030-05-07"),
        ("last year", "2029-01-01/2029-12-31"),
        ("late last year", "2029-09-01/2029-12-31"),
        ("over the weekend", "2030-05-04/2030-05-05"),
        ("overnight", "2030-05-06/2030-05-07"),
        ("in March", "2030-03-01/2030-03-31"),
        ("in December", "2029-12-01/2029-12-31"),
        ("last May", "2029-05-01/2029-05-31"),
        ("March last year", "2029-03-01/2029-03-31"),
        ("early September", "2029-09-01/2029-09-10"),
        ("late 2019", "2019-09-01/2019-12-31"),
        ("in 2022", "2022-01-01/2022-12-31"),
        ("the 1990s", "1990-01-01/1999-12-31"),
        ("since 2014", "2014-01-01/2030-05-07"),
        ("since March", "2030-03-01/2030-05-07"),
        ("between May and July 2024", "2024-05-01/2024-07-31"),
        ("from November to February 2024", "2023-11-01/2024-02-29"),
        ("between 2014 and 2016", "2014-01-01/2016-12-31"),
        ("from Saturday to Monday", "2030-05-04/2030-05-06"),
        ("on the night of 6-7 November 2024", "2024-11-06/2024-11-07"),
        ("30 May to 2 June 2024", "2024-05-30/2024-06-02"),
        ("May 30 to June 2, 2024", "2024-05-30/2024-06-02"),
        ("the second half of 2024", "2024-07-01/2024-12-31"),
        ("in the past two days", "2030-05-05/2030-05-07"),
        ("over the last 24 hours", "2030-05-06/2030-05-07"),
        ("in the next three weeks", "2030-05-07/2030-05-28"),
        ("more than three years ago", "2026-05-07/2027-05-07"),
        ("nearly two years ago", "2028-05-07/2029-05-07"),
        ("two months ago", "2030-02-20/2030-03-22"),
    ],
)
def test_a_stretch_of_time_is_a_range_of_days(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2030-04-08", "2030-04-08"),
        ("April 08, 2030", "2030-04-08"),
        ("8th of April, 2030", "2030-04-08"),
        ("18/03/2030", "2030-03-18"),
        ("03/18/2030", "2030-03-18"),
        ("08.04.2030", "2030-04-08"),
    ],
)
def test_an_absolute_date_needs_no_day_of_publication(text: str, expected: str) -> None:
    assert days(text, None) == [f"{expected}/{expected}"]


@pytest.mark.parametrize(
    "text", ["on Monday", "last month", "in March", "18 March", "two days ago", "between May and July"]
)
def test_without_a_day_of_publication_nothing_relative_is_invented(text: str) -> None:
    assert days(text, None) == []


@pytest.mark.parametrize(
    "text",
    [
        "eight months after the raid",
        "for weeks",
        "in recent months",
        "It may sink.",
        "May we go?",
        "They march 5 miles.",
        "March on!",
        "The Sun said so.",
        "She sat down.",
        "a second later",
        "the Sunday Times",
        "Black Friday",
        "every Monday",
        "Ruritania Today said",
        "03/04/2030",
        "30 February",
        "5000 years ago",
        "a catch of 2000 people",
        "killed 2024 fish",
        "in 1,999 homes",
    ],
)
def test_a_phrase_that_names_no_day_is_left_out(text: str) -> None:
    assert days(text) == []


def test_a_phrase_that_only_bounds_is_marked() -> None:
    assert [time.limit for time in find_times("It sank on Sunday, before Monday, by March.", TUESDAY)] == [
        False,
        True,
        True,
    ]


def test_since_without_a_day_of_publication_has_no_end_and_only_bounds() -> None:
    assert [time.limit for time in find_times("at war since 2014", None)] == [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister said on Monday that the ferry sank on Sunday.", "Sunday"),
        ("The minister said on Monday that the ferry sank in March.", "March"),
        ("The ferry sank in 2030 on 3 May.", "3 May"),
        ("The minister said on Monday that the ferry sank.", "Monday"),
    ],
)
def test_the_time_of_a_clause_is_that_of_the_thing_told(text: str, expected: str) -> None:
    time = time_of(text, TUESDAY)
    assert time is not None
    assert time.text == expected


@pytest.mark.parametrize(
    "text", ["The ferry sank.", "It must sail before Monday.", "the first since the war began in 2014"]
)
def test_a_clause_that_does_not_say_when_has_no_time(text: str) -> None:
    assert time_of(text, TUESDAY) is None


def test_a_time_becomes_iso_days_in_the_model() -> None:
    time = time_of("It sank on Monday night.", TUESDAY)
    assert isinstance(time, FoundTime)
    assert time.to_model().model_dump() == {"start": "2030-05-06", "end": "2030-05-06", "text": "Monday night"}


WORDS = st.sampled_from(
    (
        "Monday Sunday last next this on in since before early late mid- March May 2022 1990s 18 31 9999 ago years "
        "days two hundred the past weekend overnight today between and to from - , . / 2030-02-30 week month will of"
    ).split(" ")
)


@given(
    st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join)),
    st.one_of(st.none(), st.dates()),
    st.sampled_from([None, "past", "present", "future"]),
)
def test_any_text_gives_ordered_times_that_stand_in_it(text: str, published: date | None, tense: Tense | None) -> None:
    end = 0
    for time in find_times(text, published, tense=tense):
        assert end <= time.start < time.end
        assert text[time.start : time.end] == time.text
        assert time.first <= time.last
        end = time.end


@pytest.mark.parametrize("piece", ["1", " ", "a", "last ", "early ", "3 May ", "on Monday ", "1/"])
def test_a_long_monotonous_text_is_read_to_its_end(piece: str) -> None:
    assert days(piece * 10_000 + "; yesterday")[-1] == "2030-05-06/2030-05-06"


def test_a_clause_with_until_does_not_tell_when_the_rest_happens() -> None:
    assert (
        time_of("The port stays closed until the results of the tests are known on Wednesday.", date(2031, 3, 4))
        is None
    )


def test_the_most_since_a_time_did_not_happen_from_then_on() -> None:
    assert time_of("It counted 90 ships, the highest number since March.", date(2031, 9, 4)) is None
    assert time_of("At least 90 ships have left since March.", date(2031, 9, 4)) is not None


def test_the_time_of_what_something_is_done_about_is_not_that_of_the_deed() -> None:
    assert time_of("Police searched the yard over last week's fire.", date(2031, 3, 4)) is None
    assert time_of("Monday's attack killed nine.", date(2031, 3, 4)) is not None
