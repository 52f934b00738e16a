"""The rules for calendar dates: a day, month, year or decade by its name or number.

Where a date leaves its year out, the day of publication supplies it.
"""

from __future__ import annotations

import re
from datetime import date

from consolidate.language.date_rules import Anchor, Rule
from consolidate.language.date_words import (
    ANY_MONTH,
    ANY_WEEKDAY,
    BEFORE_DAY,
    DAY,
    MONTH,
    PART_OF,
    STEPS,
    YEAR,
    month_number,
    part_named,
    part_of,
    weekday_number,
)
from consolidate.language.periods import Period, month_of, year_of

# --- days ---------------------------------------------------------------------------------------------------


def _iso(match: re.Match[str], _anchor: Anchor) -> Period:
    day = date(int(match["y"]), int(match["m"]), int(match["d"]))
    return day, day


def _slashed(match: re.Match[str], _anchor: Anchor) -> Period | None:
    """18/03/2030 and 03/18/2030; not 03/04/2030, which has two readings.  With dots the day is first."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if match["sep"] == "/" and first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if match["sep"] == "." or second <= 12 else (second, first)
    return date(year, month, day), date(year, month, day)


def _day_of_month(match: re.Match[str], anchor: Anchor) -> Period | None:
    """A day, or the days between two, of a month; without a year, of the year that is likely."""
    days = sorted(_number(day) for day in (match["d"], match["d2"]) if day)
    month = month_number(match["m"])
    if match["y"]:
        year = int(match["y"])
    elif anchor.known:
        year = anchor.year_of_day(month, days[-1], weekday_number(match["wd"]) if match["wd"] else None)
    else:
        return None
    return date(year, month, days[0]), date(year, month, days[-1])


def _across_months(match: re.Match[str], anchor: Anchor) -> Period | None:
    """ "30 May to 2 June", "May 30 to June 2 2030"."""
    first, second = month_number(match["m"]), month_number(match["m2"])
    first_day, second_day = _number(match["d"]), _number(match["d2"])
    if match["y"]:
        year = int(match["y"])
    elif anchor.known:
        year = anchor.year_of_day(second, second_day)
    else:
        return None
    start, end = date(year - (first > second), first, first_day), date(year, second, second_day)
    return (start, end) if start <= end else None


def _number(day: str) -> int:
    """18 of "18" and "18th"."""
    return int(re.sub(r"\D", "", day))


# --- months -------------------------------------------------------------------------------------------------


def _month_of_year(match: re.Match[str], _anchor: Anchor) -> Period:
    """ "March 2030", "early March 2030"."""
    return part_of(month_of(int(match["y"]), month_number(match["m"])), match["part"])


def _month(match: re.Match[str], anchor: Anchor) -> Period | None:
    """ "in March", "early March", "last March", "March last year"; a bare "May" or "March" may be a verb."""
    introduced = match.start() < match.start("t")
    if not anchor.known or not (introduced or match["part"] or match["which"] or match["of"]):
        return None
    month = month_number(match["m"])
    if match["of"]:
        year = anchor.published.year + STEPS[match["of"].casefold()]
    else:
        year = anchor.year_of_month(month, (match["which"] or "").casefold())
    return part_of(month_of(year, month), match["part"])


def _months(match: re.Match[str], anchor: Anchor) -> Period | None:
    """ "between May and July 2030": the year is the last month's."""
    first, second = month_number(match["m"] or match["m1"]), month_number(match["m2"])
    if match["y"]:
        year = int(match["y"])
    elif anchor.known:
        year = anchor.year_of_month(second if anchor.future else first)
        year += first > second and not anchor.future
    else:
        return None
    return month_of(year - (first > second), first)[0], month_of(year, second)[1]


# --- years --------------------------------------------------------------------------------------------------


def _year(match: re.Match[str], _anchor: Anchor) -> Period | None:
    if match.start() == match.start("t") and not match["part"]:
        return None  # four digits alone may count anything
    return part_of(year_of(int(match["y"])), match["part"])


def _years(match: re.Match[str], _anchor: Anchor) -> Period | None:
    """ "2014-2016", "2014-16", "between 2014 and 2016"."""
    first, second = match["y"], match["y2"]
    last = int(first[: 4 - len(second)] + second)
    return (year_of(int(first))[0], year_of(last)[1]) if int(first) < last else None


def _decade(match: re.Match[str], _anchor: Anchor) -> Period:
    """ "the 1990s"; "early" are its first four years, "mid" and "late" the next three each."""
    first = int(match["y"])
    parts = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
    start, stop = parts[part_named(match["part"])] if match["part"] else (0, 9)
    return date(first + start, 1, 1), date(first + stop, 12, 31)


def _fraction_of_year(match: re.Match[str], _anchor: Anchor) -> Period:
    """ "the first half of 2030", "the third quarter of 2030"."""
    rank = {"first": 0, "second": 1, "third": 2, "fourth": 3}[match["rank"].casefold()]
    length = 6 if match["what"].casefold() == "half" else 3
    year = int(match["y"])
    return date(year, 1 + rank * length, 1), month_of(year, (rank + 1) * length)[1]


# --- the rules ----------------------------------------------------------------------------------------------

_TO = r"\s*(?:[-–/]|\b(?:to|and|until|till|through)\b)\s*"
_BEFORE_TIME = r"(?:[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]efore|[Aa]fter)\s+"

ABSOLUTE: list[Rule] = [
    (re.compile(r"(?<![\w-])(?P<y>(?:1[5-9]|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])"), _iso),
    (
        re.compile(r"(?<![\w/.])(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?![\w/])"),
        _slashed,
    ),
    (
        re.compile(
            rf"{BEFORE_DAY}(?:\b(?P<wd>{ANY_WEEKDAY}),?\s+(?:the\s+)?)?(?<![\w.,:/-])(?:(?P<d2>{DAY}){_TO})?"
            rf"(?<![\d.,:])(?P<d>{DAY})\s+(?:of\s+)?(?P<m>{ANY_MONTH})(?:,?\s+(?P<y>{YEAR}))?"
        ),
        _day_of_month,
    ),
    (
        re.compile(
            rf"{BEFORE_DAY}(?:\b(?P<wd>{ANY_WEEKDAY}),?\s+)?\b(?P<m>{ANY_MONTH})\s+(?:the\s+)?(?P<d>{DAY})(?![.,:]\d)"
            rf"(?:{_TO}(?P<d2>{DAY})(?![.,:]\d))?(?:,?\s+(?P<y>{YEAR}))?"
        ),
        _day_of_month,
    ),
    (
        re.compile(
            rf"(?<![\w.,:/-])(?P<d>{DAY})\s+(?P<m>{ANY_MONTH}){_TO}"
            rf"(?P<d2>{DAY})\s+(?P<m2>{ANY_MONTH})(?:,?\s+(?P<y>{YEAR}))?"
        ),
        _across_months,
    ),
    (
        re.compile(
            rf"\b(?P<m>{ANY_MONTH})\s+(?P<d>{DAY}){_TO}"
            rf"(?P<m2>{ANY_MONTH})\s+(?P<d2>{DAY})(?:,?\s+(?P<y>{YEAR}))?"
        ),
        _across_months,
    ),
    (re.compile(rf"(?:\b{PART_OF})?\b(?P<m>{ANY_MONTH})(?:,|\s+of)?\s+(?P<y>{YEAR})"), _month_of_year),
    (
        re.compile(
            rf"\b(?:{_BEFORE_TIME})?(?P<t>(?:{PART_OF}|(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?P<m>{MONTH})"
            rf"(?:,?\s+(?P<of>last|this|next)\s+year)?)(?!\s+\d)"
        ),
        _month,
    ),
    (
        re.compile(
            rf"\b(?:(?:[Bb]etween\s+(?P<m>{MONTH})\s+and|[Ff]rom\s+(?P<m1>{MONTH})\s+(?:to|until|through))\s+)"
            rf"(?P<m2>{MONTH})(?:,?\s+(?P<y>{YEAR}))?(?!\s+\d)"
        ),
        _months,
    ),
    (
        re.compile(
            rf"(?:\b(?:{_BEFORE_TIME}|[Tt]he\s+)|\()?(?P<t>(?:{PART_OF})?(?<![\w,.-])(?P<y>{YEAR}))(?![\w%])"
            r"(?!\s+(?:people|men|women|children|troops|soldiers|homes|houses|feet|metres|meters|miles|km)\b)"
        ),
        _year,
    ),
    (
        re.compile(
            r"(?<![\w,.-])(?P<y>(?:1[5-9]|20)\d\d)"
            r"(?:[-–]|(?<=[Bb]etween \d{4})\s+and\s+|(?<=[Ff]rom \d{4})\s+to\s+)"
            r"(?P<y2>(?:(?:1[5-9]|20)\d)?\d|\d\d)(?![\w-])"
        ),
        _years,
    ),
    (re.compile(rf"(?:\b{PART_OF}(?:the\s+)?)?(?<![\w,.-])(?P<y>(?:1[5-9]|20)\d0)s\b"), _decade),
    (
        re.compile(
            rf"\b(?:[Tt]he\s+)?(?P<rank>[Ff]irst|[Ss]econd|third|fourth)\s+(?P<what>half|quarter)\s+of\s+(?P<y>{YEAR})"
        ),
        _fraction_of_year,
    ),
]
