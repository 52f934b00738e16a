"""Articles that a party publishes itself: a press release or communiqué speaks for a ministry, an army or a firm."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from consolidate.models import ARTICLE_VOICE, Article, Claim, Speaker, SpeakerKind

_HEAD = 6
"""So many lines at the top of an article may say who publishes it."""
_LONGEST = 90
_ARMED = r"(?:general\s+staff|armed\s+forces|army|navy|air\s+force|ministry\s+of\s+(?:national\s+)?defen[cs]e)"
_STATE = (
    r"(?:ministry|government|presidency|office\s+of\s+the\s+\w+|prime\s+minister['’]s\s+office|embassy|"
    r"(?:state|police|fire|health|interior)\s+department|department\s+of|police(?:\s+(?:force|service))?|"
    r"(?:fire|rescue|ambulance|police|prison|border|security|health)\s+service|prosecutor['’]?s?\s+office|"
    r"(?:city|county|town|district)\s+council)"
)
_NAMING = r"(?:(?:of|for|and|the|in)\s+|[A-Z][\w'’.-]*\s+)*"
_OFFICE = re.compile(rf"(?=({_NAMING})$)(?=.*\b(?:(?P<armed>(?i:{_ARMED}))|(?i:{_STATE}))\b)")
"""A line that is a name and nothing else, with an office in it; a space is put after it."""
_FIRM = re.compile(rf"^({_NAMING}(?:plc|Ltd|Limited|Inc|LLP|LLC|GmbH|AG|Corp|Corporation|Holdings|Group)\.?)\s+$")
_STATEMENT = re.compile(
    r"^(?:press\s+release\W+)?statement\s+(?:of|by|from)\s+(?:the\s+)?"
    r"((?-i:[A-Z])[\w.'’-]*(?:\s+(?:(?:of|for|and|the)\s+)*(?-i:[A-Z])[\w.'’-]*)*)",
    re.IGNORECASE,
)
_GENRE = re.compile(
    r"\b(?:press\s+(?:release|service|office)|communiqu[eé]|statement|operational\s+(?:summary|update)|"
    r"(?:incident|situation)\s+(?:update|report)|news\s+release|announcement|proclamation)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[—–|-]\s+|[:|(]")


def in_party_voice(claims: Iterable[Claim], articles: Mapping[str, Article]) -> list[Claim]:
    """The claims, with the party as the speaker of what an article that it publishes says in its own voice."""
    party = {key: found for key, article in articles.items() if (found := party_of(article.text)) is not None}
    return [
        claim.model_copy(update={"speaker": party[claim.article]})
        if claim.speaker.name == ARTICLE_VOICE and claim.article in party
        else claim
        for claim in claims
    ]


@lru_cache(maxsize=1024)
def party_of(text: str) -> Speaker | None:
    """The party in whose voice a ``text`` is written, as the lines at its top name it; None for news of others."""
    lines = [line.strip() for line in text[: _HEAD * _LONGEST * 2].split("\n") if line.strip()][:_HEAD]
    short = [line for line in lines if len(line) <= _LONGEST]
    if not any(_GENRE.search(line) for line in short):
        return None
    for line in short:
        if told := _STATEMENT.match(line):
            return _speaker(told.group(1))
        part = f"{_PARTS.split(line)[0].strip()} "
        if firm := _FIRM.match(part):
            return _speaker(firm.group(1))
        office = _OFFICE.match(part)
        if office:
            return _speaker(part.strip(), "military" if office.group("armed") else "official")
    return None


def _speaker(name: str, kind: SpeakerKind = "organisation") -> Speaker:
    return Speaker(name=name, kind=kind, mention=name)
