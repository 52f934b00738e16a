from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.conflicts.moments import Moment, Moments
from consolidate.models import Article, Claim, EvidenceSpan, Speaker, TimeRange

if TYPE_CHECKING:
    from collections.abc import Sequence

LIVE = "Teld flood, live\n\n7:15 a.m. One person has died.\n\n9:30 a.m. Two are dead.\n\n1 p.m. Nobody is missing.\n"
WEEKDAYS = "Teld flood, live\n\nMonday 07:05\nThe dam has burst.\n\nSunday 19:45\nIt holds.\n"


def article(text: str, published: str | None = None) -> Article:
    return Article(id="a", path="a.txt", text=text, sha256="0", published=published)


def claim_of(quote: str, text: str, *, time: TimeRange | None = None) -> Claim:
    start = text.index(quote)
    span = EvidenceSpan(start=start, end=start + len(quote), quote=quote)
    return Claim(
        id=quote, article="a", origin="o", statement=quote, evidence=(span,), speaker=Speaker(name="article"), time=time
    )


def moments_in(text: str, quotes: Sequence[str], published: str | None = None) -> list[Moment]:
    claims = [claim_of(quote, text) for quote in quotes]
    moments = Moments(claims, {"a": article(text, published)})
    return [moments.of(claim) for claim in claims]


def test_an_entry_of_a_running_report_has_its_hour() -> None:
    first, second, third = moments_in(LIVE, ["One person has died", "Two are dead", "Nobody is missing"])
    assert [moment.minute for moment in (first, second, third)] == [435, 570, 780]
    assert first.is_before(second)
    assert second.is_before(third)
    assert not second.is_before(first)


def test_what_stands_before_the_first_entry_has_no_hour() -> None:
    (title,) = moments_in(LIVE, ["Teld flood"])
    assert title.minute is None


def test_a_weekday_before_the_hour_gives_the_day() -> None:
    later, earlier = moments_in(WEEKDAYS, ["The dam has burst", "It holds"], "2030-05-07")
    assert (earlier.day, later.day) == ("2030-05-05", "2030-05-06")
    assert str(earlier) == "2030-05-05 19:45"
    assert earlier.is_before(later)
    later, earlier = moments_in(WEEKDAYS, ["The dam has burst", "It holds"])
    assert earlier.is_before(later)


@pytest.mark.parametrize(
    "text",
    [
        "9:30 a.m. The dam burst.\nNine are dead.",
        "12 people died.\n40 are missing.\nNine are dead.",
        "3.50 is the fare.\n4.20 it was.\nNine are dead.",
    ],
)
def test_one_time_or_other_numbers_make_no_running_report(text: str) -> None:
    (moment,) = moments_in(text, ["Nine are dead"])
    assert moment.minute is None


def test_a_figure_as_of_an_hour_is_of_that_hour() -> None:
    (moment,) = moments_in("As of 7 p.m. nine people are missing.", ["nine people are missing"], "2030-05-01")
    assert (moment.day, moment.minute) == ("2030-05-01", 1140)


def test_an_article_without_a_date_is_of_the_day_of_its_origin() -> None:
    text = "Nine are dead."
    dated = claim_of("Nine", text).model_copy(update={"id": "b", "article": "b"})
    undated = claim_of("Nine are dead", text)
    found = {"a": article(text), "b": article(text, "2030-05-01").model_copy(update={"id": "b"})}
    assert Moments([dated, undated], found).of(undated).day == "2030-05-01"


def test_without_a_day_two_articles_cannot_be_compared() -> None:
    assert not Moment("a", minute=60).is_before(Moment("b", minute=90))
    assert Moment("a", "2030-05-01", minute=60).is_before(Moment("b", "2030-05-01", minute=90))
    assert not Moment("a", "2030-05-01").is_before(Moment("b", "2030-05-01", minute=90))


def test_what_was_over_weeks_before_is_of_old() -> None:
    text = "Nine are dead."
    old = claim_of("Nine", text, time=TimeRange(start="2028-01-01", end="2028-12-31", text="2028"))
    new = claim_of("Nine are", text, time=TimeRange(start="2030-04-30", end="2030-04-30", text="Monday"))
    moments = Moments([old, new], {"a": article(text, "2030-05-01")})
    assert (moments.is_of_old(old), moments.is_of_old(new)) == (True, False)


def test_a_weekday_above_the_entries_is_that_of_each() -> None:
    text = "Teld flood, live\n\nTuesday\n\n07:05 The dam has burst.\n\nMonday\n\n19:45 It holds.\n"
    later, earlier = moments_in(text, ["The dam has burst", "It holds"])
    assert earlier.is_before(later)


def test_what_a_post_says_is_told_from_what_the_article_says() -> None:
    text = "One widely shared post says forty people died. Nine people died."
    post = claim_of("forty people died", text).model_copy(update={"speaker": Speaker(name="unknown")})
    moments = Moments([post], {"a": article(text)})
    assert moments.is_of_a_post(post)
    assert not moments.is_of_a_post(claim_of("Nine people died", text))
