"""Denials that leave the thing itself open: only the way of it is denied, or one kind of place."""

from __future__ import annotations

from collections.abc import Collection

from consolidate.conflicts.turns import EVIDENCE
from consolidate.language.lexicon import related
from consolidate.language.pipeline import analyse

_WAYS = frozenset(
    """
    knowingly deliberately intentionally unknowingly wilfully willfully consciously purposely unanimously jointly
    solely exclusively personally secretly illegally unlawfully negligently recklessly forcibly voluntarily
    """.split()
)
"""How something was done, which one can deny and yet have done it."""
_LEAST_WORD = 3


def is_narrower(denied: str, other: str) -> bool:
    """Does ``denied`` leave open that ``other`` is so: is only the way of it denied, or only for one kind of place?

    Who did not do it "knowingly" may have done it, and what is not in "any supplement" may be elsewhere.
    """
    there = {str(t.lemma_).lower() for t in analyse(other)}
    for token in analyse(denied):
        if token.lower_ in _WAYS and token.lower_ not in there and not _meet_kin(token.lower_, there):
            return True
        inside = token.dep_ == "pobj" and token.head.lower_ in {"in", "at", "on"} and token.pos_ == "NOUN"
        anywhere = inside and any(c.lower_ == "any" for c in token.children)
        if (
            anywhere
            and token.lemma_.lower() not in EVIDENCE
            and not any(related(token.lemma_.lower(), w) for w in there)
        ):
            return True
    return False


def _meet_kin(way: str, words: Collection[str]) -> bool:
    """Is the way told as an adjective or noun ("deliberate" for "deliberately")?"""
    stem = way.removesuffix("ly")
    return any(word.startswith(stem) or stem.startswith(word) for word in words if len(word) > _LEAST_WORD)
