"""When each claim was reported: the day of its article, and the hour of its entry in a running report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from consolidate.models import UNKNOWN_SPEAKER, Article, Claim

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = r"(?P<day>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_CLOCK = r"(?P<hour>\d{1,2})(?:(?P<dot>[:.])(?P<minute>\d\d))?(?:\s*(?P<half>[ap])\.?m\b\.?|(?=\W|$))"
_ENTRY = re.compile(
    rf"^[^\w\n]*(?:(?:update[d]?|posted)\W{{1,3}})?(?:{_DAY}\W{{1,3}})?{_CLOCK}", re.IGNORECASE | re.MULTILINE
)
"""The time at which an entry of a running report begins."""
_HEADED = re.compile(rf"^[^\w\n]*{_DAY}\W*(?:\d{{1,2}}\s+\w+(?:\s+\d{{4}})?|\w+\s+\d{{1,2}})?\W*$", re.I | re.M)
"""A line that says of which day the entries below it are."""
_AS_OF = re.compile(rf"\b(?:as\s+of|by)\s+{_CLOCK}", re.IGNORECASE)
_POSTED = re.compile(
    r"\b(?:posts?|tweets?|messages?|rumou?rs?|memes?|videos?|captions?)\s+(?:[^.\s]+\s+){0,6}?"
    r"(?:say|says|said|claim|claims|claimed|claiming|saying|that)\s",
    re.IGNORECASE,
)
"""What comes before the words of a post that is passed on."""
_FEWEST = 2
"""One line that begins with a time is no running report."""
_NEAR = 80
"""How many characters before a claim the hour of which it speaks may stand."""
_RUNS = 3
"""A running report goes on for so many days at most."""
_WEEKS = timedelta(days=21)
_NOON = 12


@dataclass(frozen=True)
class Moment:
    """When an ``article`` reported something: ISO 8601 day, weekday (0 to 6) and minute of the day, where known."""

    article: str
    day: str | None = None
    weekday: int | None = None
    minute: int | None = None

    def is_before(self, other: Moment) -> bool:
        """Is it certain that this one is earlier?  Without a day, only two entries of one article can be compared."""
        if self.day and other.day and self.day != other.day:
            return self.day < other.day
        same_article = self.article == other.article
        if not (self.day and other.day) and not same_article:
            return False
        if same_article and self.weekday is not None and other.weekday is not None and self.weekday != other.weekday:
            return (other.weekday - self.weekday) % len(_DAYS) <= _RUNS
        return self.minute is not None and other.minute is not None and self.minute < other.minute

    def __str__(self) -> str:
        clock = "" if self.minute is None else f"{self.minute // 60:02}:{self.minute % 60:02}"
        return " ".join(part for part in (self.day, clock) if part)


class Moments:
    """When each claim was reported.  An article without a date is of the day of the others of its origin."""

    def __init__(self, claims: Iterable[Claim], articles: Mapping[str, Article]) -> None:
        self._articles = articles
        days: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            article = articles.get(claim.article)
            if article is not None and article.published:
                days[claim.origin].add(article.published)
        self._days = {origin: min(found) for origin, found in days.items()}
        self._first = min(self._days.values(), default=None)
        self._known: dict[tuple[str, str], Moment] = {}

    def of(self, claim: Claim) -> Moment:
        """The moment of the report that ``claim`` is in."""
        key = claim.id, claim.origin
        if key not in self._known:
            self._known[key] = self._of(claim)
        return self._known[key]

    def _of(self, claim: Claim) -> Moment:
        article = self._articles.get(claim.article)
        day = (article.published if article else None) or self._days.get(claim.origin)
        if article is None:
            return Moment(claim.article, day)
        start = claim.evidence[0].start
        entry = next((e for e in reversed(_entries(article.text)) if e[0] <= start), None)
        weekday = entry[1] if entry else None
        minute = _as_of(article.text, start, claim.evidence[-1].end)
        if minute is None and entry:
            minute = entry[2]
        return Moment(claim.article, _on(day, weekday), weekday, minute)

    def is_of_a_post(self, claim: Claim) -> bool:
        """Is it what some post or message says, of which the article only tells?"""
        article = self._articles.get(claim.article)
        if article is None or claim.speaker.name != UNKNOWN_SPEAKER:
            return False
        start, end = claim.evidence[0].start, claim.evidence[-1].end
        before = article.text[max(start - _NEAR, 0) : end]
        return _POSTED.search(before) is not None

    def is_of_old(self, claim: Claim) -> bool:
        """Does it tell what was over weeks before anything of the case was reported?"""
        if claim.time is None or self._first is None:
            return False
        return claim.time.end < (date.fromisoformat(self._first[:10]) - _WEEKS).isoformat()


def _on(day: str | None, weekday: int | None) -> str | None:
    """The last such weekday up to ``day``."""
    if day is None or weekday is None:
        return day
    last = date.fromisoformat(day[:10])
    return (last - timedelta(days=(last.weekday() - weekday) % len(_DAYS))).isoformat()


@lru_cache(maxsize=1024)
def _entries(text: str) -> tuple[tuple[int, int | None, int], ...]:
    """(where it begins, weekday, minute) of each entry of a running report; none of any other article."""
    headed = [(match.start(), _weekday(match)) for match in _HEADED.finditer(text)]
    found = []
    for match in _ENTRY.finditer(text):
        minute = _minute(match)
        above = next((weekday for start, weekday in reversed(headed) if start < match.start()), None)
        if minute is not None:
            day = _weekday(match)
            found.append((match.start(), above if day is None else day, minute))
    return tuple(found) if len(found) >= _FEWEST else ()


def _weekday(match: re.Match[str]) -> int | None:
    day = match.group("day")
    return _DAYS.index(day[:3].lower()) if day else None


def _minute(match: re.Match[str]) -> int | None:
    """The minute of the day; None where it is no clock time ("12 people", "3.50 euros")."""
    hour, minute, half = int(match.group("hour")), int(match.group("minute") or 0), match.group("half")
    if not half and match.group("dot") != ":":
        return None
    if half:
        hour = hour % _NOON + (_NOON if half.lower() == "p" else 0)
    return hour * 60 + minute if hour < 2 * _NOON and minute < 60 else None


def _as_of(text: str, start: int, end: int) -> int | None:
    """The minute of the hour "as of" which the words give a figure."""
    line = text.rfind("\n", 0, start) + 1
    found = [minute for match in _AS_OF.finditer(text, max(line, start - _NEAR), end) if (minute := _minute(match))]
    return found[-1] if found else None
