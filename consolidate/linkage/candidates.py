"""Which statements are worth holding against each other: far fewer than all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import isqrt

from consolidate.linkage.propositions import Proposition
from consolidate.linkage.weights import Weights

LEAST = 1.0
"""Two statements that share words of less weight are not compared."""
_MOST_PAIRS = 60
"""Pairs for each statement; real news of many articles has fewer than half as many."""
_TELLING = 10
"""As many words of a statement, the rarest, are used to find others."""


def candidate_pairs(propositions: Sequence[Proposition], weights: Weights) -> list[tuple[int, int]]:
    """Pairs (i, j), i < j, of ``propositions`` of one text, or that share a rare word, or two rare together; sorted.

    What too many share, word or pair of words, tells nothing apart and finds nobody; how many are too many grows with
    the square root of the number of statements.  What few share finds first, and there is an end to the pairs, so that
    even a text of few words said over and over in other orders is compared in a time linear in its length.
    """
    most = 40 + 4 * isqrt(len(propositions))
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, proposition in enumerate(propositions):
        for key in _keys(proposition, weights, most):
            blocks[key].append(i)
    pairs: set[tuple[int, int]] = set()
    for _, block in sorted(blocks.items(), key=lambda item: (len(item[1]), item[0])):
        if len(block) > most or len(pairs) > _MOST_PAIRS * len(propositions):
            break
        pairs.update(combinations(block, 2))
    return sorted((i, j) for i, j in pairs if _may_meet(propositions[i], propositions[j], weights))


def _may_meet(left: Proposition, right: Proposition, weights: Weights) -> bool:
    shared = sum(weights[key] for key in sorted(left.terms.keys() & right.terms.keys()))
    return shared >= LEAST or left.text == right.text


def _keys(proposition: Proposition, weights: Weights, most: int) -> Iterator[tuple[str, ...]]:
    telling = sorted(proposition.terms, key=lambda key: (-weights[key], key))[:_TELLING]
    yield from ((key,) for key in telling if weights.frequency(key) <= most)
    frequent = sorted(key for key in telling if weights.frequency(key) > most)
    yield from combinations(frequent, 2)
    if proposition.text:
        yield ("", proposition.text)
