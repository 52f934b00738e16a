"""Rewrites: an article that says in other words what another says, sentence by sentence.

The figures lie between what was measured on reports of one event written apart (likeness up to 0.18, of what is
peculiar to the two up to 0.13) and on rewrites (from 0.22 and 0.16, with six sentences in ten).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consolidate.origins.likeness import Likeness
from consolidate.origins.links import Link, link
from consolidate.origins.telling import telling_stems
from consolidate.origins.wording import Wording

_ALIKE = 0.2
_PECULIAR = 0.14
"""The likeness that it takes, of all and of what is peculiar to the two."""
_FOLLOWED = 0.5
"""The part of the shorter article's sentences that must say in other words what the other says."""
_FEWEST = 5
"""And how many at least."""
_SAYS_THE_SAME = 0.25
"""Cosine from which two sentences are held to say the same, rare words counting more."""
_VERBATIM = 0.95
"""And from which they say it in the same words, perhaps because both repeat a statement: such are left out."""
_WORDS = 4
"""A sentence with fewer telling words of its own is not compared."""

Telling = frozenset[str]


@dataclass(frozen=True)
class Alignment:
    """How many of ``total`` sentences of the shorter article say in other words what one of the other says.

    ``in_order`` of them follow each other as they do there.  Sentences that both have in the same words, which are
    no sign of rewriting, are counted in neither.
    """

    reworded: int
    in_order: int
    total: int


def find_rewrites(wordings: Iterable[Wording], likeness: Mapping[tuple[str, str], Likeness]) -> list[Link]:
    """The links between articles of which one retells the other; ``likeness`` as found among the same articles."""
    by_id = {wording.article.id: wording for wording in wordings}
    sentences = {identity: _sentences(wording) for identity, wording in by_id.items()}
    weights = _weights(sentences.values())
    links = []
    for (left, right), alike in likeness.items():
        if alike.all < _ALIKE or alike.peculiar < _PECULIAR:
            continue
        short, long = sorted((left, right), key=lambda i: (len(sentences[i]), i))
        found = align(sentences[short], sentences[long], weights)
        if found.reworded >= max(_FEWEST, _FOLLOWED * found.total):
            reason = _reason(by_id[short], by_id[long], found)
            links.append(link(left, right, reason, "inferred", alike.all))
    return links


def align(short: Sequence[Telling], long: Sequence[Telling], weights: Mapping[str, float]) -> Alignment:
    """Which sentences are each other's closest and say the same, and the longest run of them in one order."""
    scores = [[_cosine(a, b, weights) for b in long] for a in short]
    closest = [_greatest(row) for row in scores]
    columns = [_greatest(column) for column in zip(*scores, strict=True)]
    partners = [
        (one, other)
        for one, other in enumerate(closest)
        if columns[other] == one and scores[one][other] >= _SAYS_THE_SAME
    ]
    reworded = [other for one, other in partners if scores[one][other] < _VERBATIM]
    return Alignment(len(reworded), _longest_rise(reworded), len(short) - (len(partners) - len(reworded)))


def _greatest(values: Sequence[float]) -> int:
    return max(range(len(values)), key=values.__getitem__)


def _longest_rise(numbers: Sequence[int]) -> int:
    """The length of the longest rising subsequence."""
    ends: list[int] = []
    for number in numbers:
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
    return len(ends)


def _sentences(wording: Wording) -> list[Telling]:
    stems = (frozenset(telling_stems(sentence.own)) for sentence in wording.sentences)
    return [words for words in stems if len(words) >= _WORDS]


def _weights(articles: Iterable[Sequence[Telling]]) -> Mapping[str, float]:
    sentences = [words for article in articles for words in article]
    counts = Counter(word for words in sentences for word in words)
    return {word: math.log1p(len(sentences) / count) for word, count in counts.items()}


def _cosine(left: Telling, right: Telling, weights: Mapping[str, float]) -> float:
    shared = math.fsum(weights[word] for word in left & right)
    if not shared:
        return 0.0
    return shared / math.sqrt(math.fsum(weights[w] for w in left) * math.fsum(weights[w] for w in right))


def _reason(short: Wording, long: Wording, found: Alignment) -> str:
    return (
        f"{found.reworded} of {found.total} sentences of {short.article.path} say in other words what "
        f"{long.article.path} says, {found.in_order} of them in the same order"
    )
