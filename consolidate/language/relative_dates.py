"""The rules for phrases that only the day of publication resolves: "on Monday", "last month", "two days ago"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import cast

from consolidate.language.date_rules import Anchor, Rule
from consolidate.language.date_words import (
    BEFORE_DAY,
    PART_OF,
    PART_OF_DAY,
    STEPS,
    WEEKDAY,
    part_of,
    weekday_number,
)
from consolidate.language.numbers import find_numbers
from consolidate.language.periods import Period, Unit, around, shift, weekday_after, weekday_before

# --- days ---------------------------------------------------------------------------------------------------


def _weekday(match: re.Match[str], anchor: Anchor) -> Period:
    """ "on Monday", "last Friday", "Monday night", "Friday last week"."""
    today, weekday = anchor.published, weekday_number(match["wd"])
    which = re.sub(r"\W.*", "", (match["which"] or "").casefold())
    if match["week"]:
        day = around(shift(today, STEPS[match["week"].casefold()], "week"), "week")[0] + timedelta(days=weekday)
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
    first, second = weekday_number(match["wd"]), weekday_number(match["wd2"])
    if anchor.future:
        start = weekday_after(anchor.published, first, same=True)
        return start, weekday_after(start, second, same=True)
    end = weekday_before(anchor.published, second, same=True)
    return weekday_before(end, first, same=True), end


def _named_day(match: re.Match[str], anchor: Anchor) -> Period:
    """ "today", "last night", "the day before yesterday"; "overnight" touches two days."""
    word = match["word"].casefold()
    move = next((move for name, move in _NAMED_DAYS.items() if name in word), 0)
    day = anchor.published + timedelta(days=move)
    return day, anchor.published if word == "overnight" else day


_NAMED_DAYS = {
    "day before yesterday": -2,
    "day after tomorrow": 2,
    "last night": -1,
    "yesterday": -1,
    "overnight": -1,
    "tomorrow": 1,
}
"""Days from the day of publication; a name that holds another stands before it."""


def _weekend(match: re.Match[str], anchor: Anchor) -> Period:
    """ "over the weekend", "last weekend": Saturday and Sunday."""
    today, which = anchor.published, (match["which"] or "").casefold()
    if which in {"next", "coming"} or (anchor.future and which != "last"):
        saturday = weekday_after(today, 5, same=True)
    else:
        saturday = weekday_before(around(today, "week")[0] if which == "last" else today, 5, same=True)
    return saturday, saturday + timedelta(days=1)


# --- longer periods -----------------------------------------------------------------------------------------


def _calendar_unit(match: re.Match[str], anchor: Anchor) -> Period:
    """ "last month", "this week", "early next year", "earlier this month"."""
    today, unit = anchor.published, cast(Unit, match["unit"].casefold())
    step = STEPS[match["which"].casefold()]
    side = (match["side"] or "").casefold()
    first, last = part_of(around(shift(today, step, unit), unit), match["part"])
    if step == 0 and side in {"earlier", "so far"}:
        last = today
    elif step == 0 and side == "later":
        first = today
    return first, last


def _rolling(match: re.Match[str], anchor: Anchor) -> Period:
    """ "the past two days", "the last year", "the next three weeks": up to the publication, or from it."""
    count, unit = _duration(match)
    today = anchor.published
    if match["which"].casefold() in {"next", "coming"}:
        return today, shift(today, count, unit)
    return shift(today, -count, unit), today


def _ago(match: re.Match[str], anchor: Anchor) -> Period:
    """ "two days ago" is a day, "two months ago" half a month either way, "over two years ago" a year."""
    count, unit = _duration(match)
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


def _duration(match: re.Match[str]) -> tuple[int, Unit]:
    """A count and its unit; decades are years, minutes and hours the days they can reach back."""
    count, unit = _count(match["count"] or "one"), match["unit"].casefold()
    if unit == "decade":
        return 10 * count, "year"
    if unit in {"minute", "hour"}:
        return -(-count // (24 if unit == "hour" else 1440)), "day"
    return count, cast(Unit, unit)


def _count(word: str) -> int:
    """How many.  Raises ValueError if the word is no whole number."""
    if word.casefold() in {"a", "an", "one"}:
        return 1
    numbers = find_numbers(word)
    if len(numbers) != 1 or numbers[0].ordinal or not numbers[0].low.is_integer():
        raise ValueError(f"{word!r} is no whole number")
    return int(numbers[0].low)


# --- the rules ----------------------------------------------------------------------------------------------

_NOT_AFTER = (
    r"(?<!Black )(?<!Good )(?<!Super )(?<!Bloody )(?<!Ash )(?<!Holy )(?<!Palm )(?<!Easter )(?<!Cyber )"
    r"(?<![Ee]very )(?<![Ee]ach )(?<![Ff]ollowing )(?<![Pp]revious )"
)
_NOT_BEFORE = r"(?!\s+(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Sun|League|Island|of|in\s+[A-Z])\b)"
"""Beside these words "Friday" is part of a name, or no one day."""
_COUNT = (
    r"(?:(?P<hedge>more than|over|at least|nearly|almost|less than|about|around|some|roughly)\s+)?"
    r"(?P<count>\d{1,4}|[a-z]{3,9}(?:-[a-z]{3,5})?|an?)"
)
_UNIT = r"(?P<unit>minute|hour|day|week|month|year|decade)"

RELATIVE: list[Rule] = [
    (
        re.compile(
            rf"{BEFORE_DAY}(?:\b(?P<which>[Ll]ast|[Pp]ast|[Nn]ext|[Tt]his(?:\s+coming)?|[Cc]oming)\s+)?{_NOT_AFTER}"
            rf"\b(?P<wd>{WEEKDAY}){_NOT_BEFORE}(?:\s+{PART_OF_DAY}\b)?(?:\s+(?P<week>last|this|next)\s+week\b)?"
        ),
        _weekday,
    ),
    (
        re.compile(
            rf"\b(?:[Bb]etween\s+(?=\w+(?:\s+\w+)?\s+and)|[Ff]rom\s+)(?P<wd>{WEEKDAY})(?:\s+{PART_OF_DAY})?"
            rf"\s+(?:and|to|until|through|into)\s+(?P<wd2>{WEEKDAY})(?:\s+{PART_OF_DAY}\b)?"
        ),
        _weekdays,
    ),
    (
        re.compile(
            r"\b(?:earlier\s+|later\s+|early\s+|late\s+)?(?P<word>(?:the\s+)?day\s+before\s+yesterday"
            r"|(?:the\s+)?day\s+after\s+tomorrow|(?-i:today|TODAY|(?<![\w,] )Today)\b(?!['’]s\s)|tonight"
            rf"|(?:yesterday|tomorrow)(?:\s+{PART_OF_DAY})?|last\s+night|this\s+(?:morning|afternoon|evening)"
            r"|overnight)\b",
            re.IGNORECASE,
        ),
        _named_day,
    ),
    (
        re.compile(
            rf"\b(?:(?P<side>earlier|later|so\s+far)\s+)?(?:{PART_OF})?"
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
