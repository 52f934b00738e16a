"""Anchors: claims and articles named by their content, and found again by it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from consolidate.models import Anchor, Article, Claim

_LIKE = 0.5
"""Dice overlap of the words of two statements from which one is held to be what the other was reworded to.

A wrong match can do no harm: what is found so is shown as stale, and never acted on.
"""
_WORD = re.compile(r"\w+")


def address(article: Article) -> str:
    """Where a later version of the article is to be had: its URL, else its file's name."""
    return article.url or PurePath(article.path).name or article.path


def anchor_of(claim: Claim, articles: Mapping[str, Article]) -> Anchor:
    """The anchor of ``claim``, whose article is in ``articles`` by id."""
    article = articles[claim.article]
    return Anchor(
        sha256=article.sha256,
        article=address(article),
        statement=claim.statement,
        spans=claim.evidence,
        speaker=claim.speaker.name,
    )


def anchor_of_article(article: Article) -> Anchor:
    """The anchor of a whole article."""
    return Anchor(sha256=article.sha256, article=address(article))


@dataclass(frozen=True)
class Place:
    """What an anchor has come to: the ids of its claims, and whether words and statement are what they were."""

    claims: tuple[str, ...]
    exact: bool


class Finder:
    """Finds claims and articles by their anchors; a text that stands under two names is found under both."""

    def __init__(self, claims: Iterable[Claim], articles: Iterable[Article]) -> None:
        self._by_sha256: dict[str, list[Article]] = defaultdict(list)
        self._by_address: dict[str, list[Article]] = defaultdict(list)
        for article in sorted(articles, key=lambda article: article.id):
            self._by_sha256[article.sha256].append(article)
            self._by_address[address(article)].append(article)
        self._of: dict[str, list[Claim]] = defaultdict(list)
        for claim in sorted(claims, key=lambda claim: claim.id):
            self._of[claim.article].append(claim)

    def exact(self, anchor: Anchor) -> tuple[str, ...]:
        """The ids of the claims that rest on the same words: of the same text, else of a later version of it."""
        same = [c for c in self._in(self._by_sha256[anchor.sha256]) if _words(c) == _anchored(anchor)]
        if not same:
            later = self._in(self._by_address[anchor.article])
            quotes = tuple(span.quote for span in anchor.spans)
            same = [c for c in later if c.statement == anchor.statement and _quotes(c) == quotes]
        own = [claim for claim in same if claim.speaker.name == anchor.speaker]
        return tuple(claim.id for claim in own or same)

    def place(self, anchor: Anchor) -> Place:
        """The claims that rest on the same words; where there are none, the one that they seem to have become."""
        found = self.exact(anchor)
        if found:
            return Place(found, exact=True)
        nearby = (*self._by_sha256[anchor.sha256], *self._by_address[anchor.article])
        near = self._in({article.id: article for article in nearby}.values())
        scored = [(_likeness(claim.statement, anchor.statement), claim.id) for claim in near]
        best = max(scored, default=(0.0, ""), key=lambda one: (one[0], one[1]))
        return Place((best[1],) if best[0] >= _LIKE else (), exact=False)

    def article(self, anchor: Anchor) -> str | None:
        """The id of the article: of the same text, and the same name where there are several; else a later version."""
        same = self._by_sha256[anchor.sha256]
        named = [article for article in same if address(article) == anchor.article]
        found = named or same or self._by_address[anchor.article]
        return found[0].id if found else None

    def _in(self, articles: Iterable[Article]) -> list[Claim]:
        return [claim for article in articles for claim in self._of[article.id]]


def _words(claim: Claim) -> tuple[object, str]:
    return tuple((span.start, span.end) for span in claim.evidence), claim.statement


def _anchored(anchor: Anchor) -> tuple[object, str]:
    return tuple((span.start, span.end) for span in anchor.spans), anchor.statement


def _quotes(claim: Claim) -> tuple[str, ...]:
    return tuple(span.quote for span in claim.evidence)


def _likeness(left: str, right: str) -> float:
    a, b = set(_WORD.findall(left.casefold())), set(_WORD.findall(right.casefold()))
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def pairs_between(groups: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """Every pair of ids of two different groups, each sorted."""
    return [
        (min(a, b), max(a, b))
        for i, left in enumerate(groups)
        for right in groups[i + 1 :]
        for a in left
        for b in right
        if a != b
    ]
