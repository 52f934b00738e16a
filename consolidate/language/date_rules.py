"""The rules that read time phrases: each a pattern, and what resolves its match to a range of days.

A resolver gives None, or raises ValueError or OverflowError, where the phrase names no day that can be
worked out.  A pattern's group "t", where it has one, is the phrase without the words that introduce it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from consolidate.language.numbers import find_numbers
from consolidate.language.periods import (
    Part,
    Period,
    Unit,
    around,
    month_of,
    shift,
    third,
    weekday_after,
    weekday_before,
    year_of,
)

_SLACK = timedelta(days=7)
"""A day and month without a year may lie this far after publication before the year before is meant."""


@dataclass(frozen=True)
class Anchor:
    """What resolves a phrase: the day of publication, if ``known``, and whether the text looks ahead."""

    published: date
    known: bool
    future: bool


Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Anchor], Period | None]]

# --- the words ----------------------------------------------------------------------------------------------

_MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTH = "(?:" + "|".join(_MONTHS + [name.upper() for name in _MONTHS]) + r")\b"
_ANY_MONTH = rf"(?:{_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_WEEKDAY = "(?:" + "|".join(_DAYS + [name.upper() for name in _DAYS]) + r")\b"
_ANY_WEEKDAY = rf"(?:{_WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\d,.:]\d|\d|-\d|/\d)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d%])"
_TO = r"\s*(?:[-–/]|\b(?:to|and|until|till|through)\b)\s*"
_PART = r"(?:[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)"
_BEFORE_TIME = r"(?:[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]efore|[Aa]fter)\s+"
_OF_PART = rf"(?P<part>{_PART})(?:-|\s+(?:(?:of|in)\s+)?)"
_COUNT = (
    r"(?:(?P<hedge>more than|over|at least|nearly|almost|less than|about|around|some|roughly)\s+)?"
    r"(?P<count>\d{1,4}|[a-z]{3,9}(?:-[a-z]{3,5})?|an?)"
)
_UNIT = r"(?P<unit>minute|hour|day|week|month|year|decade)"


def _index(name: str, names: list[str]) -> int:
    """Which of ``names`` a full or abbreviated ``name`` is."""
    return [known[:3] for known in names].index(name[:3].capitalize())


def _part(word: str) -> Part:
    word = word.casefold()
    return cast(Part, {"end": "late", "beginning": "early", "start": "early", "middle": "mid"}.get(word, word))


def _count(word: str) -> int:
    """How many.  Raises ValueError if the word is no whole number."""
    if word.casefold() in {"a", "an", "one"}:
        return 1
    numbers = find_numbers(word)
    if len(numbers) != 1 or numbers[0].ordinal or not numbers[0].low.is_integer():
        raise ValueError(f"{word!r} is no whole number")
    return int(numbers[0].low)


def _units(match: re.Match[str]) -> tuple[int, Unit]:
    """A count and its unit; decades are years, minutes and hours the days they can reach back."""
    count, unit = _count(match["count"] or "one"), match["unit"].casefold()
    if unit == "decade":
        return 10 * count, "year"
    if unit in {"minute", "hour"}:
        return -(-count // (24 if unit == "hour" else 1440)), "day"
    return count, cast(Unit, unit)


# --- absolute dates -----------------------------------------------------------------------------------------


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
    days = sorted(int(re.sub(r"\D", "", day)) for day in (match["d"], match["d2"]) if day)
    month = _index(match["m"], _MONTHS) + 1
    if match["y"]:
        return date(int(match["y"]), month, days[0]), date(int(match["y"]), month, days[-1])
    if not anchor.known:
        return None
    year = _likely_year(month, days[-1], match["wd"], anchor)
    return date(year, month, days[0]), date(year, month, days[-1])


def _likely_year(month: int, day: int, weekday: str | None, anchor: Anchor) -> int:
    """The year of a day and month written without one.  Raises ValueError if no near year has such a day."""
    today = anchor.published
    wanted = _index(weekday, _DAYS) if weekday else None
    years = range(today.year, today.year + 9) if anchor.future else range(today.year + 1, today.year - 9, -1)
    for year in years:
        try:
            candidate = date(year, month, day)
        except ValueError:  # 29 February
            continue
        fits = candidate >= today if anchor.future else candidate <= today + _SLACK
        if fits and wanted in {None, candidate.weekday()}:
            return year
    raise ValueError(f"no year has the day {day}.{month}.")


def _month(match: re.Match[str], anchor: Anchor) -> Period | None:
    """A month or a part of it, with or without its year."""
    month = _index(match["m"], _MONTHS) + 1
    groups = match.groupdict()
    if "t" in groups and match.start() == match.start("t") and not (match["part"] or match["which"] or match["of"]):
        return None  # "May" and "March" alone may be verbs, and begin sentences
    if groups.get("y"):
        period = month_of(int(match["y"]), month)
    elif not anchor.known:
        return None
    elif groups.get("of"):
        period = month_of(anchor.published.year + _STEP[match["of"].casefold()], month)
    else:
        period = month_of(_year_of_month(month, (groups.get("which") or "").casefold(), anchor), month)
    return third(period, _part(match["part"])) if match["part"] else period


def _year_of_month(month: int, which: str, anchor: Anchor) -> int:
    """The year of a month without one: the latest that has begun, or the next if the text looks ahead."""
    today = anchor.published
    if which == "next" or (anchor.future and which != "last"):
        return today.year + (month < today.month or (which == "next" and month == today.month))
    return today.year - (month > today.month or (which == "last" and month == today.month))


def _months(match: re.Match[str], anchor: Anchor) -> Period | None:
    """ "between May and July 2030": the year is the last month's."""
    first, second = (_index(match[name], _MONTHS) + 1 for name in ("m" if match["m"] else "m1", "m2"))
    if match["y"]:
        year = int(match["y"])
    elif anchor.known:
        year = _year_of_month(second if anchor.future else first, "", anchor)
        year += first > second and not anchor.future
    else:
        return None
    return month_of(year - (first > second), first)[0], month_of(year, second)[1]


def _across_months(match: re.Match[str], anchor: Anchor) -> Period | None:
    """ "30 May to 2 June", "May 30 to June 2 2030"."""
    first, second = (_index(match[name], _MONTHS) + 1 for name in ("m", "m2"))
    days = [int(re.sub(r"\D", "", match[name])) for name in ("d", "d2")]
    if match["y"]:
        year = int(match["y"])
    elif anchor.known:
        year = _likely_year(second, days[1], None, anchor)
    else:
        return None
    start, end = date(year - (first > second), first, days[0]), date(year, second, days[1])
    return (start, end) if start <= end else None


def _year(match: re.Match[str], _anchor: Anchor) -> Period | None:
    if match.start() == match.start("t") and not match["part"]:
        return None  # four digits alone may count anything
    period = year_of(int(match["y"]))
    return third(period, _part(match["part"])) if match["part"] else period


def _years(match: re.Match[str], _anchor: Anchor) -> Period | None:
    """ "2014-2016", "2014-16", "between 2014 and 2016"."""
    first, second = match["y"], match["y2"]
    last = int(first[: 4 - len(second)] + second)
    return (year_of(int(first))[0], year_of(last)[1]) if int(first) < last else None


def _decade(match: re.Match[str], _anchor: Anchor) -> Period:
    first = int(match["y"])
    start, stop = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[_part(match["part"])] if match["part"] else (0, 9)
    return date(first + start, 1, 1), date(first + stop, 12, 31)


def _fraction_of_year(match: re.Match[str], _anchor: Anchor) -> Period:
    """ "the first half of 2030", "the third quarter of 2030"."""
    rank = {"first": 0, "second": 1, "third": 2, "fourth": 3}[match["rank"].casefold()]
    length = 6 if match["what"].casefold() == "half" else 3
    year = int(match["y"])
    return date(year, 1 + rank * length, 1), month_of(year, (rank + 1) * length)[1]


# --- what needs the day of publication ----------------------------------------------------------------------

_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}


def _weekday(match: re.Match[str], anchor: Anchor) -> Period:
    """ "on Monday", "last Friday", "Monday night", "Friday last week"."""
    today, weekday = anchor.published, _index(match["wd"], _DAYS)
    which = re.sub(r"\W.*", "", (match["which"] or "").casefold())
    if match["week"]:
        day = around(shift(today, _STEP[match["week"].casefold()], "week"), "week")[0] + timedelta(days=weekday)
    elif which in {"last", "past"}:
        day = weekday_before(today, weekday, same=False)
    elif which == "next" or (which == "this" and "coming" in match["which"]):
        day = weekday_after(today, weekday, same=False)
    elif which == "coming" or anchor.future:
        day = weekday_after(today, weekday, same=True)
    else:
        day = weekday_before(today, weekday, same=True)
    return day, day


def _weekdays(match: re.Match[str], anchor: Anchor) -> Period:
    """ "between Friday and Sunday", "from Monday to Wednesday", "overnight into Tuesday"."""
    first, second = _index(match["wd"], _DAYS), _index(match["wd2"], _DAYS)
    if anchor.future:
        start = weekday_after(anchor.published, first, same=True)
        return start, weekday_after(start, second, same=True)
    end = weekday_before(anchor.published, second, same=True)
    return weekday_before(end, first, same=True), end


def _named_day(match: re.Match[str], anchor: Anchor) -> Period:
    """ "today", "last night", "the day before yesterday"."""
    word = match["word"].casefold()
    moves = {"yesterday": -1, "last night": -1, "tomorrow": 1, "overnight": -1}
    moves |= {"day before yesterday": -2, "day after tomorrow": 2}
    move = next((moves[name] for name in sorted(moves, key=len, reverse=True) if name in word), 0)
    day = anchor.published + timedelta(days=move)
    return day, anchor.published if word == "overnight" else day


def _calendar_unit(match: re.Match[str], anchor: Anchor) -> Period:
    """ "last month", "this week", "early next year", "earlier this month"."""
    today, unit = anchor.published, cast(Unit, match["unit"].casefold())
    step = _STEP[match["which"].casefold()]
    first, last = around(shift(today.replace(day=1) if unit == "month" else today, step, unit), unit)
    side = (match["side"] or "").casefold()
    if match["part"]:
        first, last = third((first, last), _part(match["part"]))
    if step == 0 and side in {"earlier", "so far"}:
        last = today
    elif step == 0 and side == "later":
        first = today
    return first, last


def _rolling(match: re.Match[str], anchor: Anchor) -> Period:
    """ "the past two days", "the last year", "the next three weeks": up to the publication, or from it."""
    count, unit = _units(match)
    today = anchor.published
    if match["which"].casefold() in {"next", "coming"}:
        return today, shift(today, count, unit)
    return shift(today, -count, unit), today


def _ago(match: re.Match[str], anchor: Anchor) -> Period:
    """ "two days ago" is a day, "two months ago" half a month either way, "over two years ago" a year."""
    count, unit = _units(match)
    today = anchor.published
    hedge = (match["hedge"] or "").casefold()
    if match["unit"].casefold() in {"minute", "hour"}:
        return shift(today, -count, unit), today
    grain = 10 if match["unit"].casefold() == "decade" else 1
    exact = shift(today, -count, unit)
    if hedge in {"more than", "over", "at least"}:
        return shift(today, -count - grain, unit), exact
    if hedge in {"nearly", "almost", "less than"}:
        return exact, shift(today, -count + grain, unit)
    half = {"day": 0, "week": 3, "month": 15, "year": 183}[unit] * grain
    return exact - timedelta(days=half), min(today, exact + timedelta(days=half))


def _weekend(match: re.Match[str], anchor: Anchor) -> Period:
    """ "over the weekend", "last weekend": Saturday and Sunday."""
    today, which = anchor.published, (match["which"] or "").casefold()
    if which in {"next", "coming"} or (anchor.future and which != "last"):
        saturday = weekday_after(today, 5, same=True)
    else:
        saturday = weekday_before(around(today, "week")[0] if which == "last" else today, 5, same=True)
    return saturday, saturday + timedelta(days=1)


_PARTS_OF_DAY = r"(?:morning|afternoon|evening|night|noon|lunchtime)"
_SINGLE_DAY = (
    r"(?:\b(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)\s+(?:on\s+)?"
    rf"|\b[Oo]n\s+the\s+(?:{_PARTS_OF_DAY}|eve)\s+of\s+)?"
)
_NO_DAY_BEFORE = r"(?<!Black )(?<!Good )(?<!Super )(?<!Bloody )(?<!Ash )(?<!Holy )(?<!Palm )(?<!Easter )(?<!Cyber )"
_NO_DAY_BEFORE += r"(?<![Ee]very )(?<![Ee]ach )(?<![Ff]ollowing )(?<![Pp]revious )"
_NO_DAY_AFTER = r"(?!\s+(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Sun|League|Island|of|in\s+[A-Z])\b)"

ABSOLUTE: list[Rule] = [
    (re.compile(r"(?<![\w-])(?P<y>(?:1[5-9]|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])"), _iso),
    (
        re.compile(r"(?<![\w/.])(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?![\w/])"),
        _slashed,
    ),
    (
        re.compile(
            rf"{_SINGLE_DAY}(?:\b(?P<wd>{_ANY_WEEKDAY}),?\s+(?:the\s+)?)?(?<![\w.,:/-])(?:(?P<d2>{_DAY}){_TO})?"
            rf"(?<![\d.,:])(?P<d>{_DAY})\s+(?:of\s+)?(?P<m>{_ANY_MONTH})(?:,?\s+(?P<y>{_YEAR}))?"
        ),
        _day_of_month,
    ),
    (
        re.compile(
            rf"{_SINGLE_DAY}(?:\b(?P<wd>{_ANY_WEEKDAY}),?\s+)?\b(?P<m>{_ANY_MONTH})\s+(?:the\s+)?(?P<d>{_DAY})(?![.,:]\d)"
            rf"(?:{_TO}(?P<d2>{_DAY})(?![.,:]\d))?(?:,?\s+(?P<y>{_YEAR}))?"
        ),
        _day_of_month,
    ),
    (
        re.compile(
            rf"(?<![\w.,:/-])(?P<d>{_DAY})\s+(?P<m>{_ANY_MONTH}){_TO}"
            rf"(?P<d2>{_DAY})\s+(?P<m2>{_ANY_MONTH})(?:,?\s+(?P<y>{_YEAR}))?"
        ),
        _across_months,
    ),
    (
        re.compile(
            rf"\b(?P<m>{_ANY_MONTH})\s+(?P<d>{_DAY}){_TO}"
            rf"(?P<m2>{_ANY_MONTH})\s+(?P<d2>{_DAY})(?:,?\s+(?P<y>{_YEAR}))?"
        ),
        _across_months,
    ),
    (re.compile(rf"(?:\b{_OF_PART})?\b(?P<m>{_ANY_MONTH})(?:,|\s+of)?\s+(?P<y>{_YEAR})"), _month),
    (
        re.compile(
            rf"\b(?:{_BEFORE_TIME})?(?P<t>(?:{_OF_PART}|(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?P<m>{_MONTH})"
            rf"(?:,?\s+(?P<of>last|this|next)\s+year)?)(?!\s+\d)"
        ),
        _month,
    ),
    (
        re.compile(
            rf"\b(?:(?:[Bb]etween\s+(?P<m>{_MONTH})\s+and|[Ff]rom\s+(?P<m1>{_MONTH})\s+(?:to|until|through))\s+)"
            rf"(?P<m2>{_MONTH})(?:,?\s+(?P<y>{_YEAR}))?(?!\s+\d)"
        ),
        _months,
    ),
    (
        re.compile(
            rf"(?:\b(?:{_BEFORE_TIME}|[Tt]he\s+)|\()?(?P<t>(?:{_OF_PART})?(?<![\w,.-])(?P<y>{_YEAR}))(?![\w%])"
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
    (re.compile(rf"(?:\b{_OF_PART}(?:the\s+)?)?(?<![\w,.-])(?P<y>(?:1[5-9]|20)\d0)s\b"), _decade),
    (
        re.compile(
            rf"\b(?:[Tt]he\s+)?(?P<rank>[Ff]irst|[Ss]econd|third|fourth)\s+(?P<what>half|quarter)\s+of\s+(?P<y>{_YEAR})"
        ),
        _fraction_of_year,
    ),
]
RELATIVE: list[Rule] = [
    (
        re.compile(
            rf"{_SINGLE_DAY}(?:\b(?P<which>[Ll]ast|[Pp]ast|[Nn]ext|[Tt]his(?:\s+coming)?|[Cc]oming)\s+)?{_NO_DAY_BEFORE}"
            rf"\b(?P<wd>{_WEEKDAY}){_NO_DAY_AFTER}(?:\s+{_PARTS_OF_DAY}\b)?(?:\s+(?P<week>last|this|next)\s+week\b)?"
        ),
        _weekday,
    ),
    (
        re.compile(
            rf"\b(?:[Bb]etween\s+(?=\w+(?:\s+\w+)?\s+and)|[Ff]rom\s+)(?P<wd>{_WEEKDAY})(?:\s+{_PARTS_OF_DAY})?"
            rf"\s+(?:and|to|until|through|into)\s+(?P<wd2>{_WEEKDAY})(?:\s+{_PARTS_OF_DAY}\b)?"
        ),
        _weekdays,
    ),
    (
        re.compile(
            r"\b(?:earlier\s+|later\s+|early\s+|late\s+)?(?P<word>(?:the\s+)?day\s+before\s+yesterday"
            r"|(?:the\s+)?day\s+after\s+tomorrow|(?-i:today|TODAY|(?<![\w,] )Today)\b(?!['’]s\s)|tonight"
            rf"|(?:yesterday|tomorrow)(?:\s+{_PARTS_OF_DAY})?|last\s+night|this\s+(?:morning|afternoon|evening)"
            r"|overnight)\b",
            re.IGNORECASE,
        ),
        _named_day,
    ),
    (
        re.compile(
            rf"\b(?:(?P<side>earlier|later|so\s+far)\s+)?(?:{_OF_PART})?"
            r"(?P<which>last|this|next)\s+(?P<unit>week|month|year)\b(?!\s+of\b)",
            re.IGNORECASE,
        ),
        _calendar_unit,
    ),
    (
        re.compile(
            rf"\b(?:the\s+)?(?P<which>past|last|previous|next|coming)\s+{_COUNT}\s+{_UNIT}s\b(?!\s+of\b)",
            re.IGNORECASE,
        ),
        _rolling,
    ),
    (
        re.compile(
            rf"\bthe\s+(?P<which>past|last|next|coming)\s+(?P<count>)?{_UNIT}\b(?!\s+(?:of|in|to|before)\b)",
            re.IGNORECASE,
        ),
        _rolling,
    ),
    (re.compile(rf"\b(?<!half )(?<!\band )(?<![\d.,]){_COUNT}\s+{_UNIT}s?\s+ago\b", re.IGNORECASE), _ago),
    (re.compile(r"\b(?P<which>last|this|next|coming|the)\s+weekend\b", re.IGNORECASE), _weekend),
]
