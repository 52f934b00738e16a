"""Articles that carry the same copy are one origin.

Only copies are folded: every news sentence of one article stands in the other.  An article that
shares no copy with another is an origin of its own.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from consolidate.language.normalise import folded
from consolidate.language.sentences import split_sentences
from consolidate.models import Article, Fold, Origin

_FEWEST_WORDS = 5
"""A shorter sentence ("He gave no details.") is no sign of copying."""
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_LETTERS_A_WORD = 2
"""In scripts that put no space between words, about two characters make one."""
_FEWEST_SENTENCES = 3
"""Fewer shared sentences may be a quotation that two reporters heard."""

Sentences = Mapping[str, frozenset[str]]


def find_origins(articles: Sequence[Article]) -> tuple[Origin, ...]:
    """Every article in exactly one origin, sorted by id; the order of ``articles`` changes nothing.

    Two articles are folded, for certain, when their texts are equal and not empty, or when all sentences of
    five words and more of the one stand in the other and there are at least three of them.
    """
    by_id = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    sentences = {identity: _news_sentences(article) for identity, article in by_id.items()}
    group = {identity: [identity] for identity in by_id}
    folds: dict[str, list[Fold]] = defaultdict(list)
    for left, right in _candidates(by_id, sentences):
        reason = _copy_reason(by_id[left], by_id[right], sentences)
        if reason is None or group[left] is group[right]:
            continue
        fold = Fold(articles=(left, right), reason=reason, certainty="certain")
        first, second = sorted((group[left], group[right]), key=lambda members: members[0])
        folds[first[0]] += [*folds.pop(second[0], []), fold]
        first.extend(second)
        first.sort()
        for identity in second:
            group[identity] = first
    groups = {members[0]: members for members in group.values()}
    return tuple(
        Origin(id=_origin_id(members), articles=tuple(members), folds=tuple(folds[first]))
        for first, members in sorted(groups.items())
    )


def _origin_id(members: Sequence[str]) -> str:
    return "o" + hashlib.sha256("\n".join(members).encode()).hexdigest()[:12]


def _news_sentences(article: Article) -> frozenset[str]:
    spans = split_sentences(article.text, [(gap.start, gap.end) for gap in article.skipped])
    texts = (folded(article.text[start:end]) for start, end in spans)
    return frozenset(text for text in texts if _words(text) >= _FEWEST_WORDS)


def _words(sentence: str) -> int:
    return len(sentence.split()) + len(_UNSPACED.findall(sentence)) // _LETTERS_A_WORD


def _candidates(articles: Mapping[str, Article], sentences: Sentences) -> list[tuple[str, str]]:
    """Pairs of which one may be a copy of the other, each once, sorted.

    Equal articles are paired in a row and looked up once; what holds all sentences of a text holds its rarest.
    """
    rows: dict[object, list[str]] = defaultdict(list)
    holders: dict[str, list[str]] = defaultdict(list)
    for identity in articles:
        rows[articles[identity].sha256].append(identity)
        rows[sentences[identity]].append(identity)
        if rows[sentences[identity]] == [identity]:
            for sentence in sentences[identity]:
                holders[sentence].append(identity)
    pairs = {pair for row in rows.values() for pair in pairwise(row)}
    for identity in {identity for held in holders.values() for identity in held}:
        rarest = min((holders[sentence] for sentence in sentences[identity]), key=len)
        pairs |= {(min(identity, other), max(identity, other)) for other in rarest if other != identity}
    return sorted(pairs)


def _copy_reason(left: Article, right: Article, sentences: Sentences) -> str | None:
    if left.sha256 == right.sha256 and left.text.strip():
        return f"the texts of {left.path} and {right.path} are equal"
    short, long = sorted((left, right), key=lambda article: (len(sentences[article.id]), article.id))
    total = len(sentences[short.id])
    if total < _FEWEST_SENTENCES or not sentences[short.id] <= sentences[long.id]:
        return None
    return f"all {total} sentences of {short.path} stand in {long.path}"
