"""Runs of five words in a sentence, by which copied wording is told from the same facts in other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from consolidate.origins.wording import Wording

LENGTH = 5
"""Words in a run: long enough that two writers seldom share one, short enough to outlive light editing."""
FEWEST = 15
"""Runs below which what two texts share is too little to judge by: a name with titles, a phrase of the law."""
FEWEST_SENTENCES = 3
"""Sentences of its own that a text must have to be judged by them: a headline has fewer, and a mere quotation."""
_HEAD = 30
"""Words by which a headline and a kicker may go before the first sentence."""

Runs = tuple[int, ...]


@dataclass(frozen=True)
class Shingled:
    """A wording and its runs of words."""

    wording: Wording

    @property
    def id(self) -> str:
        """The article's id."""
        return self.wording.article.id

    @cached_property
    def own(self) -> Runs:
        """The runs of the article's own words, in order."""
        return tuple(run for sentence in self.wording.sentences for run in _runs(sentence.own))

    @cached_property
    def all(self) -> frozenset[int]:
        """The runs of all its words."""
        return frozenset(run for sentence in self.wording.sentences for run in _runs(sentence.words))

    @cached_property
    def own_set(self) -> frozenset[int]:
        """The runs of its own words, each once."""
        return frozenset(self.own)

    @cached_property
    def is_told(self) -> bool:
        """Are there enough of the article's own words to judge by?"""
        return sum(len(sentence.own) >= LENGTH for sentence in self.wording.sentences) >= FEWEST_SENTENCES


@dataclass(frozen=True)
class Overlap:
    """What two articles' own words share: ``shared`` of the ``total`` runs of the shorter."""

    short: Shingled
    long: Shingled
    shared: int
    total: int

    @property
    def share(self) -> float:
        """The part of the shorter text that stands in the other: 0 to 1."""
        return self.shared / self.total if self.total else 0.0

    @cached_property
    def _longest(self) -> tuple[int, int]:
        """The longest stretch in which the shorter text stands in the other, as places in its runs."""
        best, start = (0, 0), 0
        for at, run in enumerate(self.short.own):
            if run not in self.long.own_set:
                start = at + 1
            elif at + 1 - start > best[1] - best[0]:
                best = (start, at + 1)
        return best

    @property
    def scattered(self) -> float:
        """The share without the longest stretch, which may be a statement that both repeat."""
        start, end = self._longest
        return (self.shared - (end - start)) / self.total if self.total else 0.0

    @property
    def leads(self) -> bool:
        """Do both begin with the longest stretch, headlines aside?"""
        start, end = self._longest
        return start < end and start <= _HEAD and self.short.own[start] in self.long.own[: _HEAD + 1]


def overlap(left: Shingled, right: Shingled) -> Overlap:
    """What the two articles' own words share."""
    short, long = sorted((left, right), key=lambda text: (len(text.own_set), text.id))
    return Overlap(short, long, len(short.own_set & long.own_set), len(short.own_set))


def likeness(left: Shingled, right: Shingled) -> float:
    """The part of all words of either, speech and all, that both share: of the longer, so both are alike in whole."""
    return len(left.all & right.all) / max(len(left.all), len(right.all), 1)


def stands_in(words: Sequence[str], text: Shingled) -> bool:
    """Does a sentence stand in ``text``, but for a word or two?"""
    runs = list(_runs(words))
    return bool(runs) and sum(run in text.all for run in runs) >= 0.8 * len(runs)


def _runs(words: Sequence[str]) -> Iterator[int]:
    return (hash(tuple(words[at : at + LENGTH])) for at in range(len(words) - LENGTH + 1))
