"""Retellings: an article that names another's outlet, and whose sentences mean what that article's sentences mean.

"The Post reports that ..." in passing moves the origin of one claim.  Where an article does little else than to pass on
what one other article tells, it is one report with it, however freely it is worded.  The figures lie between what was
measured on twenty invented events (``tests/benchmarks/``) for articles that name the outlet of another: retellings from
0.52 and 0.50 (there are four that are no copies), others up to 0.45 and 0.38.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from consolidate.origins.links import Link, link
from consolidate.origins.outlets import same_outlet
from consolidate.origins.wording import Wording
from consolidate.semantics import Vectors, vectors

_NEAR = 0.46
"""How near, by their mean cosine, an article's sentences must be to the nearest ones of what it retells ..."""
_NEAREST = 0.4
"""... and the part of them that is nearer to it than to all other articles."""
_FEWEST = 4
"""Sentences; of less nothing can be said."""
_WORDS = 5
"""A sentence of fewer words is not compared."""
_WITNESSES = 24
"""As many other articles, at the most, are asked whether they are as near."""
_SHORTEST = 3
"""Letters of a name that is looked for in texts."""


@dataclass(frozen=True)
class _Closeness:
    """How near an article's sentences are to another's on average, and how many of ``total`` are nearest to it."""

    mean: float
    nearest: int
    total: int

    @property
    def retells(self) -> bool:
        return self.total >= _FEWEST and self.mean >= _NEAR and self.nearest >= _NEAREST * self.total


def find_retellings(wordings: Sequence[Wording]) -> list[Link]:
    """The links between articles that name an outlet and the one of its articles that they retell; any order."""
    ordered = sorted(wordings, key=lambda wording: wording.article.id)
    rows = _Rows()
    links = []
    for one in ordered:
        named = list(_named(one, ordered))
        others = [other for other in ordered if other is not one and other not in named][:_WITNESSES]
        found = [(_closeness(rows.of(one), rows.of(other), [rows.of(o) for o in others]), other) for other in named]
        best = max(found, key=lambda pair: (pair[0].mean, pair[1].article.id), default=None)
        if best is not None and best[0].retells:
            links.append(_link(one, best[1], best[0]))
    return links


def _link(one: Wording, other: Wording, near: _Closeness) -> Link:
    reason = (
        f"{one.article.path} names {other.article.publisher}, and {near.nearest} of its {near.total} sentences are "
        f"nearer in meaning to {other.article.path} than to any other article"
    )
    return link(one.article.id, other.article.id, reason, "inferred", near.mean)


def _named(one: Wording, others: Sequence[Wording]) -> Iterator[Wording]:
    """The articles of outlets, not its own, whose name stands in what ``one`` tells."""
    told = "\n".join(one.article.text[sentence.start : sentence.end] for sentence in one.sentences)
    own = one.article.publisher or ""
    for other in others:
        publisher = (other.article.publisher or "").removeprefix("The ")
        if other is one or len(publisher) < _SHORTEST or publisher not in told:
            continue
        if not same_outlet(own, publisher):
            yield other


class _Rows:
    """The rows of the sentences of each article, made when first asked for."""

    def __init__(self) -> None:
        self._held: dict[str, Vectors] = {}

    def of(self, wording: Wording) -> Vectors:
        text, key = wording.article.text, wording.article.id
        if key not in self._held:
            told = [text[s.start : s.end] for s in wording.sentences if len(s.words) >= _WORDS]
            self._held[key] = vectors(told)
        return self._held[key]


def _closeness(one: Vectors, other: Vectors, witnesses: Sequence[Vectors]) -> _Closeness:
    if not len(one) or not len(other):
        return _Closeness(0.0, 0, len(one))
    near = (one @ other.T).max(axis=1)
    elsewhere = [(one @ rows.T).max(axis=1) for rows in witnesses if len(rows)]
    rivals = np.max(elsewhere, axis=0) if elsewhere else np.zeros(len(one), np.float32)
    return _Closeness(round(float(near.mean()), 4), int((near >= rivals).sum()), len(one))
