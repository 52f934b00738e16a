"""The vocabulary of English dates: patterns for months, weekdays, years and parts of them, and what each means.

The patterns are fragments, case-sensitive unless they spell out both cases ("may" is no month); the rules in
:mod:`~consolidate.language.absolute_dates` and :mod:`~consolidate.language.relative_dates` are built from them.
"""

from __future__ import annotations

from typing import cast

from consolidate.language.periods import Part, Period, third

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MONTH = "(?:" + "|".join((*MONTHS, *(name.upper() for name in MONTHS))) + r")\b"
SHORT_MONTH = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
ANY_MONTH = rf"(?:{MONTH}|{SHORT_MONTH}\b\.?)"
WEEKDAY = "(?:" + "|".join((*WEEKDAYS, *(name.upper() for name in WEEKDAYS))) + r")\b"
ANY_WEEKDAY = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
YEAR = r"(?:1[5-9]|20)\d\d(?![\d,.:]\d|\d|-\d|/\d)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d%])"
PART_OF_DAY = r"(?:morning|afternoon|evening|night|noon|lunchtime)"
BEFORE_DAY = (
    r"(?:\b(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)\s+(?:on\s+)?"
    rf"|\b[Oo]n\s+the\s+(?:{PART_OF_DAY}|eve)\s+of\s+)?"
)
"""What may stand before a day and leaves it that day: "late on", "on the night of"."""
PART_OF = (
    r"(?P<part>(?:[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle))"
    r"(?:-|\s+(?:(?:of|in)\s+)?)"
)
"""The part of a longer period, before its name; the group "part" is for :func:`part_of`."""

STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
"""How many weeks, months or years "last", "this" or "next" leads away from the present one."""


def month_number(name: str) -> int:
    """The number, 1 to 12, of the month of a full or abbreviated English ``name``."""
    return _index(name, MONTHS) + 1


def weekday_number(name: str) -> int:
    """The number, 0 (Monday) to 6, of the weekday of a full or abbreviated English ``name``."""
    return _index(name, WEEKDAYS)


def part_named(word: str) -> Part:
    """Which third of a period ``word`` names, as :data:`PART_OF` reads it: "Beginning" is "early"."""
    word = word.casefold()
    return cast(Part, {"end": "late", "beginning": "early", "start": "early", "middle": "mid"}.get(word, word))


def part_of(period: Period, word: str | None) -> Period:
    """The part of ``period`` that ``word`` names; without a word, the whole of it."""
    return third(period, part_named(word)) if word else period


def _index(name: str, names: tuple[str, ...]) -> int:
    return [known[:3] for known in names].index(name[:3].capitalize())
