"""Copies: articles that carry the same wording, whole or cut.

What counts is the part of the shorter article's own words that stands in the other in runs of five.  Between
articles that were written apart it stays under 0.05, a statement or a background paragraph aside; copies that
were cut and edited keep 0.3 and more, in several places.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from consolidate.models import Article
from consolidate.origins.links import Link, link
from consolidate.origins.shingles import FEWEST, LENGTH, Overlap, Shingled, likeness, overlap, stands_in

Kinship = Callable[[Article, Article], str | None]
"""Says in words what makes two articles kin (one agency, one publisher's family), or None."""

_COPIED = 0.27
"""From this share on it is a copy, if it does not hang on one stretch alone."""
_COPIED_BY_KIN = 0.15
"""And between kin, in however many stretches."""
_SCATTERED = 0.08
"""The share that must be left without the longest stretch."""
_CERTAIN = 0.8
"""From this share on the shorter article has next to nothing of its own."""
_SPOKEN = (0.8, 45)
"""What is nearly all speech, an interview or a transcript, is a copy where this part of either, and so many runs
at least, are the same."""
_COMMON = 50
"""A run that stands in more texts than this is a phrase of the trade, and leads to no candidates."""
_NOVEL = 0.6
"""A copy that has this little in common with its original may itself have been copied further."""


def find_copies(texts: Iterable[Shingled], kinship: Kinship) -> list[Link]:
    """The links between articles and the longer ones that they are copies of, at most one from each article."""
    rows = _equal_rows(sorted(texts, key=lambda text: text.id))
    equal = [_equal(first, other) for first, *others in rows for other in others]
    return [*equal, *_contained([row[0] for row in rows], kinship)]


def _equal_rows(texts: Sequence[Shingled]) -> list[list[Shingled]]:
    """Articles with equal texts, however short, or equal news of some length; none with an empty text."""
    rows: dict[object, list[Shingled]] = defaultdict(list)
    for text in texts:
        words, article = text.wording.words, text.wording.article
        short = article.sha256 if article.text.strip() else article.id
        rows[words if len(words) >= FEWEST + LENGTH else short].append(text)
    return list(rows.values())


def _equal(first: Shingled, other: Shingled) -> Link:
    a, b = first.wording.article, other.wording.article
    reason = f"the texts of {a.path} and {b.path} are equal" if a.sha256 == b.sha256 else _counted(other, first)
    return link(a.id, b.id, reason, "certain", 1.0)


def _contained(texts: Iterable[Shingled], kinship: Kinship) -> list[Link]:
    """The longest first: each is held against those longer ones that no other stands for."""
    standing: dict[str, Shingled] = {}
    holders: dict[int, list[str]] = defaultdict(list)
    links: list[Link] = []
    for text in sorted(texts, key=lambda text: (-len(text.own_set), -len(text.all), text.id)):
        scored = [(_copied(text, other, kinship), other) for other in _candidates(text, holders, standing)]
        copied = [(share, likeness(text, other), other.id) for share, other in scored if share]
        share, _, original = max(copied, default=(0.0, 0.0, ""))
        if share:
            links.append(_link(text, standing[original], share, kinship))
        if share < _NOVEL:
            standing[text.id] = text
            for run in text.all:
                holders[run].append(text.id)
    return links


def _link(text: Shingled, original: Shingled, share: float, kinship: Kinship) -> Link:
    if share >= _CERTAIN:
        return link(text.id, original.id, _counted(text, original), "certain", share)
    kin = kinship(text.wording.article, original.wording.article)
    reason = "; ".join(filter(None, (_counted(text, original), kin)))
    return link(text.id, original.id, reason, "inferred", share)


def _candidates(text: Shingled, holders: dict[int, list[str]], standing: dict[str, Shingled]) -> list[Shingled]:
    shared = Counter(i for run in text.all if len(found := holders.get(run, ())) <= _COMMON for i in found)
    fewest = min(FEWEST, len(text.own_set) or FEWEST)
    return [standing[i] for i, count in sorted(shared.items()) if count >= fewest]


def _copied(text: Shingled, other: Shingled, kinship: Kinship) -> float:
    """The share by which ``text`` is a copy of ``other``; 0 where it is none."""
    found = overlap(text, other)
    if not (text.is_told and other.is_told):
        alike = likeness(text, other)
        return alike if alike >= _SPOKEN[0] and len(text.all) >= _SPOKEN[1] else 0.0
    if found.total < FEWEST:
        return found.share if found.share == 1 else 0.0
    kin = found.share >= _COPIED_BY_KIN and kinship(text.wording.article, other.wording.article) is not None
    return found.share if found.shared >= FEWEST and (kin or _is_copy(found)) else 0.0


def _is_copy(found: Overlap) -> bool:
    """One stretch alone is a copy where both begin with it, as a paper does that adds to an agency's report."""
    if found.share >= _CERTAIN or found.share < _COPIED:
        return found.share >= _CERTAIN
    return found.scattered >= _SCATTERED or found.leads


def _counted(text: Shingled, other: Shingled) -> str:
    """How much of the shorter article stands in the longer: whole sentences where there are, else runs of words."""
    short, long = sorted((text, other), key=lambda one: (len(one.all), one.id))
    sentences = [s.words for s in short.wording.sentences if len(s.words) >= LENGTH]
    standing = sum(stands_in(words, long) for words in sentences)
    names = f"of {short.wording.article.path} stand in {long.wording.article.path}"
    if standing >= 2:
        return f"{standing} of {len(sentences)} sentences {names}"
    return f"{len(short.all & long.all)} of {len(short.all)} runs of five words {names}"
