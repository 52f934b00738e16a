from datetime import date

import pytest

from consolidate.articles.dates import find_date, parse_date, with_year


@pytest.mark.parametrize(
    "written",
    [
        "2031-03-04",
        "2031/03/04",
        "2031-03-04T23:30:00-08:00",
        "March 4, 2031",
        "Mar. 4th, 2031",
        "4 March 2031",
        "Tue, 04 Mar 2031 10:00:00 GMT",
        "4th of March 2031",
        "4. März 2031",
        "4 mars 2031",
        "4 de marzo de 2031",
        "4 березня 2031",
        "04.03.2031",
    ],
)
def test_a_full_date_is_read_as_written(written: str) -> None:
    assert parse_date(written) == "2031-03-04"


def test_a_slashed_date_is_read_only_where_it_can_be_one_day() -> None:
    assert parse_date("25/04/2031") == "2031-04-25"
    assert parse_date("04/25/2031") == "2031-04-25"
    assert parse_date("05/05/2031") == "2031-05-05"
    assert parse_date("08/04/2031") is None


@pytest.mark.parametrize(
    "written", ["", "yesterday", "March 4", "March 2031", "2031", "2031-02-30", "31 April 2031", "32.13.2031"]
)
def test_no_day_is_invented(written: str) -> None:
    assert parse_date(written) is None


def test_the_earlier_of_two_dates_and_its_place_are_found() -> None:
    found = find_date("On 4 March 2031, not 2031-03-05")
    assert found is not None
    assert (found.iso, found.start, found.end) == ("2031-03-04", 3, 15)


def test_a_day_without_a_year_is_of_the_year_in_which_it_is_nearest() -> None:
    near = date(2031, 1, 10)
    assert [with_year(day, near) for day in ("--12-30", "--01-12", "--02-29")] == [
        "2030-12-30",
        "2031-01-12",
        "2032-02-29",
    ]
    assert with_year("--02-30", near) is None
