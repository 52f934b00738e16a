"""Calendar arithmetic on periods: pairs of days, both inclusive.

Weeks run from Monday to Sunday (ISO 8601).  A day that the calendar does not hold raises ValueError, one
outside the years 1-9999 OverflowError or ValueError, as :mod:`datetime` does.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Literal

Period = tuple[date, date]
Unit = Literal["day", "week", "month", "year"]
Part = Literal["early", "mid", "late"]


def shift(day: date, count: int, unit: Unit) -> date:
    """``day`` moved by ``count`` units; the 31st moves to the last day of a shorter month."""
    if unit in {"day", "week"}:
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    if not 1 <= year <= 9999:
        raise OverflowError(f"the year {year} is outside the calendar")
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def month_of(year: int, month: int) -> Period:
    """The whole month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_of(year: int) -> Period:
    """The whole year."""
    return date(year, 1, 1), date(year, 12, 31)


def around(day: date, unit: Unit) -> Period:
    """The calendar day, week, month or year that ``day`` lies in."""
    if unit == "day":
        return day, day
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    return month_of(day.year, day.month) if unit == "month" else year_of(day.year)


def third(period: Period, part: Part) -> Period:
    """The early, middle or late third of a period: "early March" is 1-10 March, "late 2019" four months."""
    first, last = period
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12):
        start = {"early": 1, "mid": 5, "late": 9}[part]
        return date(first.year, start, 1), month_of(last.year, start + 3)[1]
    days = (last - first).days + 1
    start, stop = {"early": (0, days // 3), "mid": (days // 3, 2 * days // 3), "late": (2 * days // 3, days)}[part]
    return first + timedelta(days=start), first + timedelta(days=stop - 1)


def weekday_before(day: date, weekday: int, *, same: bool) -> date:
    """The latest ``weekday`` (Monday is 0) before ``day``, or ``day`` itself where ``same`` allows it."""
    back = (day.weekday() - weekday) % 7
    return day - timedelta(days=back if back or same else 7)


def weekday_after(day: date, weekday: int, *, same: bool) -> date:
    """The first ``weekday`` (Monday is 0) after ``day``, or ``day`` itself where ``same`` allows it."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead if ahead or same else 7)
