"""The words of a sentence that tell what it is about, without their endings."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_SHORTEST = 4
"""Shorter words, digits apart, mostly hold sentences together, in many languages."""
_STEM = 6
"""Letters that are kept: word forms and derivations agree in them ("operating", "operations")."""
_ENDINGS = ("ing", "ed", "es", "s", "ly")
_EMPTY = frozenset(
    """
    about above according across adding after again against ahead along already also although always among another
    anyone anything around away back because been before behind being below between beyond both came come comes
    coming could does doing done down during each earlier either else even ever every everyone everything former
    from further gave give given gives going gone have having hence here hers herself himself however into itself
    just kept last late later latter least less like likely made make makes making many meanwhile might more
    moreover most much must myself near nearly neither never next none nothing often once only onto other others
    ours ourselves over part perhaps quite rather really said same says seem seemed seems several shall should
    since some somebody someone something sometimes soon still such take taken takes than that their theirs them
    themselves then there therefore these they this those though through throughout thus till time today together
    told tomorrow tonight took toward towards under unless until upon used very want wanted well went were what
    whatever when where whereas whether which while whom whose will with within without would year years yesterday
    yet your yours yourself people monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
"""English words that any sentence may hold, and those that date every report."""


def telling_stems(words: Iterable[str]) -> tuple[str, ...]:
    """The stems of the telling ones among ``words`` (in small letters), in order; numbers as they are."""
    return tuple(stem for word in words if (stem := _stem(word)))


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    """The beginning of a word without its ending; empty where the word tells nothing."""
    if not word.isalpha():
        return word if any(character.isdigit() for character in word) else ""
    if word in _EMPTY or (len(word) < _SHORTEST and word.isascii()):
        return ""
    cut = next((word[: -len(end)] for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= 4), word)
    return cut[:_STEM]
