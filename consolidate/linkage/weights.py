"""What it tells that two statements share a word, or that one lacks it: learned from the case itself.

The weights are those of probabilistic record linkage (Fellegi and Sunter 1969): the logarithm of how much likelier it
is that two statements of one proposition share the word than that two others do, which a rare word shows best.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log

from consolidate.linkage.propositions import Proposition

_SHARED = 0.5
"""The chance that a content word of a statement stands in another of the same proposition."""
_BACKGROUND = 50
"""As many other statements are thought to stand beside those of the case, so that two alone have weights too ..."""
_ELSEWHERE = 0.5
"""... and a word is thought to be in so many of them."""
_MOST = 6.0
"""No single word tells more than this."""


class Weights:
    """Natural logarithms of odds, 0 and more, by the key of a term."""

    def __init__(self, propositions: Iterable[Proposition]) -> None:
        propositions = list(propositions)
        self._size = len(propositions) + _BACKGROUND
        self._count = Counter(key for proposition in propositions for key in proposition.terms)
        self._known: dict[str, float] = {}

    def __getitem__(self, key: str) -> float:
        """The weight of a word that two statements share."""
        weight = self._known.get(key)
        if weight is None:
            others = max(self._count[key] - 1, 0) + _ELSEWHERE
            weight = self._known[key] = min(max(log(_SHARED * self._size / others), 0.0), _MOST)
        return weight

    def frequency(self, key: str) -> int:
        """In how many of the statements it stands."""
        return self._count[key]
