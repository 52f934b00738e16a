"""A claim said twice in one article is one claim."""

from __future__ import annotations

import re
from collections.abc import Iterable

from consolidate.language.normalise import folded
from consolidate.models import Claim

_WORD = re.compile(r"\w+")
_ALIKE = 0.8
"""Shared words of two statements about overlapping words of the article from which they say the same."""
_STRETCH = 256
"""Characters of an article that are one place in the index of what is said where."""

_Words = frozenset[str]


def without_repeats(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """``claims`` of one article, in order, each statement once.

    The same statement of the same speaker is a repeat wherever it stands; a statement of nearly the same
    words is one where the evidence overlaps.  The first is kept.  Time is linear in the length of the article.
    """
    kept: list[Claim] = []
    index: dict[_Words | int, list[tuple[Claim, _Words]]] = {}
    for claim in claims:
        words = frozenset(_WORD.findall(folded(claim.statement).casefold()))
        keys: tuple[_Words | int, ...] = (words, *_stretches(claim))
        if not any(_repeats(claim, words, *other) for key in keys for other in index.get(key, ())):
            kept.append(claim)
            for key in keys:
                index.setdefault(key, []).append((claim, words))
    return tuple(kept)


def _stretches(claim: Claim) -> set[int]:
    """The numbers of the stretches of the article that the evidence lies in: what overlaps shares one."""
    return {n for span in claim.evidence for n in range(span.start // _STRETCH, span.end // _STRETCH + 1)}


def _repeats(claim: Claim, words: _Words, other: Claim, others: _Words) -> bool:
    if claim.polarity != other.polarity:
        return False
    if words == others:
        return claim.speaker.name == other.speaker.name or _overlap(claim, other)
    alike = len(words & others) >= _ALIKE * len(words | others)
    return alike and _overlap(claim, other) and not _tell_apart(_marks(claim), _marks(other))


def _marks(claim: Claim) -> _Words:
    """The names and figures of its statement: in two places, the same is said of two things."""
    return frozenset(word for word in _WORD.findall(claim.statement)[1:] if word[0].isupper() or word[0].isdigit())


def _tell_apart(left: _Words, right: _Words) -> bool:
    return bool(left - right) and bool(right - left)


def _overlap(left: Claim, right: Claim) -> bool:
    return any(a.start < b.end and b.start < a.end for a in left.evidence for b in right.evidence)
