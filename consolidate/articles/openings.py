"""What stands before the first words of a report: a stored date, a dateline."""

from __future__ import annotations

import re

from consolidate.articles.agencies import AGENCY, agency
from consolidate.articles.dates import find_date
from consolidate.articles.imprints import find_day
from consolidate.articles.metadata import Metadata

_DATE_PREFIX = re.compile(r"(?:date|published|posted|updated)\s?:?\s{1,3}", re.IGNORECASE)
_PLACE_AND_DAY = (
    r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,40}(?:, [A-ZÀ-Þ][\w. ]{2,25}){0,2}(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
)
_PLACE = r"[A-ZÀ-Þ][\w.'’-]{1,20}(?: [A-ZÀ-Þ][\w.'’-]{1,20}){0,2}"
_DAY = r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
_DATELINE = re.compile(
    rf"(?:{_PLACE_AND_DAY}\s{{1,2}})?\((?P<outlet>{AGENCY}|[A-Z][\w.& ]{{1,30}})\)\s{{0,2}}"
    r"(?P<dash>[-–—]{1,2}\s{1,2})?|"
    rf"{_PLACE_AND_DAY}\s[-–—]{{1,2}}\s{{1,2}}|"
    rf"{_PLACE}(?:, {_PLACE})?{_DAY}\s{{1,2}}\((?P<agency>{AGENCY})\)\s{{0,2}}[-–—]{{1,2}}\s{{1,2}}"
)


def read_opening(paragraph: str) -> tuple[Metadata, int]:
    """What a first paragraph tells before its own words, and the length of that.

    It may open with "date 2025-04-08", and with a dateline such as "ROME (AP) -" or "Rome, May 4 (AP) -".
    """
    opening = paragraph[:200]
    end, known = 0, Metadata()
    if prefix := _DATE_PREFIX.match(opening):
        found = find_date(opening[prefix.end() : prefix.end() + 40])
        if found and found.start == 0:
            rest = opening[prefix.end() + found.end :]
            end = len(opening) - len(rest.lstrip(" \t\xa0:|,–—-"))
            known = Metadata(published=found.iso)
    dateline = _DATELINE.match(opening, end)
    if dateline and _is_dateline(dateline, opening):
        end = dateline.end()
        outlet = dateline["outlet"] or dateline["agency"]
        dated = find_date(dateline.group())
        credit = (agency(outlet) or outlet) if outlet else None
        day = None if dated or known.published else find_day(dateline.group())
        known = known.filled_from(Metadata(credit=credit, published=dated.iso if dated else None, day=day))
    return known, len(opening[:end].rstrip())


def _is_dateline(found: re.Match[str], opening: str) -> bool:
    """Whether the report begins after it, and not in small letters; without a dash, only a known outlet counts."""
    outlet = found["outlet"]
    marked = outlet is None or found["dash"] is not None or agency(outlet) is not None
    return marked and not opening[found.end() : found.end() + 1].islower()
