"""Full calendar dates as mastheads, by-lines and page heads write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTH_NAMES = (
    "january jan januar janvier enero gennaio janeiro januari stycznia января січня",
    "february feb februar février febrero febbraio fevereiro februari lutego февраля лютого",
    "march mar märz mars marzo março maart marca марта березня",
    "april apr avril abril aprile kwietnia апреля квітня",
    "may mai mayo maggio maio mei maja мая травня",
    "june jun juni juin junio giugno junho czerwca июня червня",
    "july jul juli juillet julio luglio julho lipca июля липня",
    "august aug août agosto augustus sierpnia августа серпня",
    "september sep sept septembre septiembre settembre setembro września сентября вересня",
    "october oct oktober octobre octubre ottobre outubro października октября жовтня",
    "november nov novembre noviembre novembro listopada ноября листопада",
    "december dec dezember décembre diciembre dicembre dezembro grudnia декабря грудня",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}(?P<sep>[-/.])(?P<number>\d{{1,2}})(?P=sep){_DAY}(?!\d)",
        rf"\b{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|\.|er)?(?:\s+(?:of|de|del))?[\s-]+"
        rf"{_MONTH},?(?:\s+(?:de|del))?[\s-]+{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}\.(?P<number>\d{{1,2}})\.{_YEAR}(?!\d)",
    )
)
_SLASHED = re.compile(rf"(?<!\d)(?P<a>\d{{1,2}})[/-](?P<b>\d{{1,2}})[/-]{_YEAR}(?!\d)")


@dataclass(frozen=True)
class FoundDate:
    """An ISO 8601 date, or None where the writing could be two days, and its place in the string searched."""

    iso: str | None
    start: int
    end: int


def find_date(text: str) -> FoundDate | None:
    """The first full date in a short string; dates that name no year, or no possible day, are not found.

    ``08/04/2025`` is found without a day, since it is two days to two readers; ``25/04/2025`` is one.
    """
    hits = [hit for form in _FORMS if (hit := form.search(text))]
    for hit in sorted(hits, key=lambda h: h.start()):
        parts = hit.groupdict()
        month = int(parts["number"]) if parts.get("number") else MONTHS[parts["month"].lower()]
        if iso := _iso(int(parts["year"]), month, int(parts["day"])):
            return FoundDate(iso, hit.start(), hit.end())
    if hit := _SLASHED.search(text):
        year, a, b = int(hit["year"]), int(hit["a"]), int(hit["b"])
        readings = {iso for month, day in ((a, b), (b, a)) if (iso := _iso(year, month, day))}
        if readings:
            return FoundDate(readings.pop() if len(readings) == 1 else None, hit.start(), hit.end())
    return None


def parse_date(text: str) -> str | None:
    """The ISO 8601 date of a date field ("2025-04-08T10:00:00Z", "April 8, 2025"), or None.

    The day is the one written: a time and its zone are left aside.
    """
    found = find_date(text[:100])
    return found.iso if found else None


def with_year(day: str, near: date) -> str | None:
    """The ISO 8601 date of a ``day`` without a year ("--03-04") that is nearest to ``near``."""
    month, number = map(int, day.strip("-").split("-"))
    found = (_iso(near.year + step, month, number) for step in (-1, 0, 1))
    return min(filter(None, found), key=lambda iso: abs(date.fromisoformat(iso) - near), default=None)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
