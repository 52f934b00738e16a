"""Who speaks in a claim, as far as conflicts need it: one voice or two, official or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from consolidate.language.names import is_form_of, tokens
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Claim, SpeakerKind

_NAMELESS = frozenset({ARTICLE_VOICE, UNKNOWN_SPEAKER})
_OFFICIAL: frozenset[SpeakerKind] = frozenset({"official", "military"})
_RANK = re.compile(
    r"(?:(?:lieutenant|major|brigadier|vice|rear)[\s-]+)?(?:general|colonel|major|captain|admiral|commodore|brigadier|"
    r"sergeant|lieutenant)\s+[A-Z]|(?:Gen|Col|Maj|Capt|Lt|Adm)\.?\s+[A-Z]",
    re.IGNORECASE,
)
_UNOFFICIAL: frozenset[SpeakerKind] = frozenset({"blogger", "monitor", "witness", "media", "analyst"})


def is_one_voice(left: Claim, right: Claim) -> bool:
    """The same name in a fuller or a barer form; voices without a name are one only within one origin."""
    names = left.speaker.name, right.speaker.name
    if not _NAMELESS.isdisjoint(names):
        return names[0] == names[1] and left.origin == right.origin
    return names[0] == names[1] or is_form_of(*names) or is_form_of(names[1], names[0])


def are_rivals(left: Claim, right: Claim) -> bool:
    """Do two whom the articles name speak each for himself, so that neither speaks for the other's figures?

    Officials of one side do not, nor does whoever only reports.
    """
    if not (is_named(left) and is_named(right)) or is_one_voice(left, right):
        return False
    last = [tokens(claim.speaker.name)[-1:] for claim in (left, right)]
    if "media" in (left.speaker.kind, right.speaker.kind) or last[0] == last[1]:
        return False
    sides = {claim.speaker.side for claim in (left, right)} - {None}
    return not (is_official(left) and is_official(right) and len(sides) < 2)


def are_official_and_not(left: Iterable[Claim], right: Iterable[Claim]) -> bool:
    """Does one side rest on officials or the military, and the other on others that watch, write or saw?"""
    kinds = [{claim.speaker.kind for claim in side if claim.speaker.name not in _NAMELESS} for side in (left, right)]
    return any(bool(a & _OFFICIAL) and bool(b & _UNOFFICIAL) and not b & _OFFICIAL for a, b in (kinds, reversed(kinds)))


def is_official(claim: Claim) -> bool:
    """Does an official or the military say it?"""
    return claim.speaker.kind in _OFFICIAL or _RANK.match(claim.speaker.name) is not None


def is_named(claim: Claim) -> bool:
    """Does the claim name whom it rests on?"""
    return claim.speaker.name not in _NAMELESS


def listed(names: Sequence[str], most: int = 3) -> str:
    """Names for a sentence: "the article" for its own voice, the rest counted where there are many."""
    shown = [{ARTICLE_VOICE: "the article", UNKNOWN_SPEAKER: "somebody unnamed"}.get(name, name) for name in names]
    more = len(shown) - most
    if more > 0:
        return f"{', '.join(shown[:most])} and {more} more"
    return " and ".join((", ".join(shown[:-1]), shown[-1])) if len(shown) > 1 else "".join(shown)
