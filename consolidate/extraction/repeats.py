"""A claim said twice in one article is one claim."""

from __future__ import annotations

import re
from collections.abc import Iterable

from consolidate.language.normalise import folded
from consolidate.models import Claim

_WORD = re.compile(r"\w+")
_ALIKE = 0.8
"""Shared words of two statements about overlapping words of the article from which they say the same."""


def without_repeats(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """``claims`` of one article, in order, each statement once.

    The same statement of the same speaker is a repeat wherever it stands; a statement of nearly the same
    words is one where the evidence overlaps.  The first is kept.
    """
    kept: list[tuple[Claim, frozenset[str]]] = []
    for claim in claims:
        words = frozenset(_WORD.findall(folded(claim.statement).casefold()))
        if not any(_repeats(claim, words, other, others) for other, others in kept):
            kept.append((claim, words))
    return tuple(claim for claim, _ in kept)


def _repeats(claim: Claim, words: frozenset[str], other: Claim, others: frozenset[str]) -> bool:
    if claim.polarity != other.polarity:
        return False
    if words == others:
        return claim.speaker.name == other.speaker.name or _overlap(claim, other)
    return _overlap(claim, other) and len(words & others) >= _ALIKE * len(words | others)


def _overlap(left: Claim, right: Claim) -> bool:
    return any(a.start < b.end and b.start < a.end for a in left.evidence for b in right.evidence)
