"""How alike articles are in substance, whatever their wording: the words that they bring together in a sentence.

A rewrite keeps what its source put together (who, what, how many, where) and changes the words between.  So an
article is taken as the set of pairs of telling words that stand close together in a sentence of its own words,
and two articles are compared by the cosine of these sets.  Pairs that other articles bring together too are the
event's common knowledge, and count less in the second measure.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consolidate.origins.telling import telling_stems
from consolidate.origins.wording import Wording

_REACH = 6
"""How many telling words apart two may stand to be a pair."""
_RARE = 24
"""A pair in more articles than this leads to no candidates: it would make their number grow with its square."""
_FEWEST = 8
"""Pairs shared below which two articles are not looked at."""
_PARTNERS = 12
"""How many articles each is looked at with: those that share most."""

Pair = tuple[str, str]
Bonds = frozenset[Pair]


@dataclass(frozen=True)
class Likeness:
    """Two cosines, 0 to 1: of ``all`` pairs of words, and of pairs weighted by how few other articles hold them."""

    all: float
    peculiar: float


def find_likeness(wordings: Sequence[Wording]) -> Mapping[tuple[str, str], Likeness]:
    """The likeness of those articles that may be alike, by their two ids in order; of others it is next to none."""
    bonds = {wording.article.id: frozenset(_bonds(wording)) for wording in wordings}
    holders: dict[Pair, list[str]] = defaultdict(list)
    for identity in sorted(bonds):
        for pair in bonds[identity]:
            holders[pair].append(identity)
    weights = {pair: 1.0 / max(1, len(held) - 1) for pair, held in holders.items()}
    totals = {identity: math.fsum(weights[pair] for pair in held) for identity, held in bonds.items()}
    found = {}
    for left, right in sorted(_candidates(bonds, holders)):
        shared = bonds[left] & bonds[right]
        peculiar = math.fsum(weights[pair] for pair in shared) / math.sqrt(totals[left] * totals[right])
        found[left, right] = Likeness(len(shared) / math.sqrt(len(bonds[left]) * len(bonds[right])), peculiar)
    return found


def _bonds(wording: Wording) -> Iterator[Pair]:
    for sentence in wording.sentences:
        stems = telling_stems(sentence.own)
        for at, first in enumerate(stems):
            for second in stems[at + 1 : at + 1 + _REACH]:
                if first != second:
                    yield (first, second) if first < second else (second, first)


def _candidates(bonds: Mapping[str, Bonds], holders: Mapping[Pair, Sequence[str]]) -> set[tuple[str, str]]:
    pairs = set()
    for identity, held in bonds.items():
        counts = Counter(other for pair in held if 1 < len(holders[pair]) <= _RARE for other in holders[pair])
        del counts[identity]
        near = ((count, other) for other, count in counts.items() if count >= _FEWEST)
        pairs |= {(min(identity, i), max(identity, i)) for _, i in heapq.nlargest(_PARTNERS, near)}
    return pairs
