"""News agencies by the names that by-lines, datelines and copyright lines give them."""

from __future__ import annotations

import re

_NAMES = {
    "AP": "The Associated Press|Associated Press|AP",
    "AFP": "Agence France-Presse|Agence France Presse|AFP",
    "Reuters": "Thomson Reuters|Reuters|REUTERS",
    "UPI": "United Press International|UPI",
    "PA": "The Press Association|Press Association|PA Media|PA",
    "dpa": "Deutsche Presse-Agentur|dpa|DPA",
    "EFE": "EFE",
    "ANSA": "ANSA",
    "Xinhua": "Xinhua News Agency|Xinhua",
    "TASS": "TASS",
    "Interfax": "Interfax",
    "RIA Novosti": "RIA Novosti",
    "Kyodo": "Kyodo News|Kyodo",
    "Yonhap": "Yonhap",
    "PTI": "Press Trust of India|PTI",
    "ANI": "ANI",
    "IANS": "IANS",
    "Anadolu": "Anadolu Agency|Anadolu",
    "Bloomberg": "Bloomberg News|Bloomberg",
    "CNN": "Cable News Network|CNN-Wire|CNN Newsource|CNN",
    "The Canadian Press": "The Canadian Press|Canadian Press",
    "AAP": "Australian Associated Press|AAP",
}
_CANONICAL = {variant.casefold(): name for name, variants in _NAMES.items() for variant in variants.split("|")}
_WRITTEN = sorted("|".join(_NAMES.values()).split("|"), key=len, reverse=True)
AGENCY = "(?:" + "|".join(map(re.escape, _WRITTEN)) + ")"
"""A pattern, without a group, for any agency's name as it is usually written."""
_ANY = re.compile(rf"(?<![\w-]){AGENCY}(?![\w-])")


def agency(name: str) -> str | None:
    """The usual short name of the agency that ``name`` is ("The Associated Press": "AP"), or None."""
    return _CANONICAL.get(" ".join(name.split()).casefold())


def find_agency(text: str) -> str | None:
    """The first agency that a short text names, by its usual short name, or None."""
    found = _ANY.search(text)
    return agency(found[0]) if found else None
