"""What a rule is that reads time phrases, and what it resolves them against."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from consolidate.language.periods import Period

_SLACK = timedelta(days=7)
"""A day and month without a year may lie this far after publication before the year before is meant."""


@dataclass(frozen=True)
class Anchor:
    """What resolves a phrase: the day of publication, if ``known``, and whether the text looks ahead."""

    published: date
    known: bool
    future: bool

    def year_of_day(self, month: int, day: int, weekday: int | None = None) -> int:
        """The year of a day and month written without one, on ``weekday`` (Monday is 0) where that is given.

        The latest one up to a week after publication, or the next one if the text looks ahead.  Raises ValueError
        if none of nine years has such a day.
        """
        today = self.published
        years = range(today.year, today.year + 9) if self.future else range(today.year + 1, today.year - 9, -1)
        for year in years:
            try:
                candidate = date(year, month, day)
            except ValueError:  # 29 February
                continue
            fits = candidate >= today if self.future else candidate <= today + _SLACK
            if fits and weekday in {None, candidate.weekday()}:
                return year
        raise ValueError(f"no year has the day {day}.{month}.")

    def year_of_month(self, month: int, which: str = "") -> int:
        """The year of a month without one: the latest that has begun, or the next if the text looks ahead.

        ``which`` is the word before the month: "last" and "next" leave the month of publication out.
        """
        today = self.published
        if which == "next" or (self.future and which != "last"):
            return today.year + (month < today.month or (which == "next" and month == today.month))
        return today.year - (month > today.month or (which == "last" and month == today.month))


Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Anchor], Period | None]]
"""A pattern, and what resolves its match to a range of days.

A resolver gives None, or raises ValueError or OverflowError, where the phrase names no day that can be
worked out.  A pattern's group "t", where it has one, is the phrase without the words that introduce it.
"""
