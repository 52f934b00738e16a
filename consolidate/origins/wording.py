"""The words of an article as far as they show where it was taken from: page furniture and speech told apart.

Speech that two articles share is no sign of copying, since both reporters heard it.  It is what stands between
quotation marks, in a quoted block or an embedded post, and in paragraphs that say "I" or "we" throughout.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from consolidate.language.sentences import Span, split_sentences
from consolidate.models import Article

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
"""A word; in scripts that put no space between words, a character."""
_INVISIBLE = dict.fromkeys([0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF])
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_QUOTED = re.compile(
    r"[\u201c\u201e][^\u201c\u201d\u201e]{0,5000}\u201d|\u201e[^\u201c\u201d\u201e]{0,5000}\u201c"
    r"|[\u201c\u201e][^\u201c\u201d\u201e\n]*"
    r"|\u00ab[^\u00ab\u00bb]{0,5000}\u00bb|\u300c[^\u300c\u300d]{0,5000}\u300d"
    r"|(?<!\w)\"(?=\w)[^\"]{0,5000}(?<=[\w.,!?\u2026])\"(?!\w)|\"[^\"\n]*(?:\"|$)"
    r"|(?<![\w\u2019'])\u2018[^\u2018\n]{15,3000}?[\w.,!?]\u2019(?!\w)"
    r"|(?<![\w\u2019'])'(?=\w)[^'\n]{15,1000}?(?:'\w{1,2}\b[^'\n]{0,1000}?){0,40}[\w.,!?]'(?!\w)",
    re.MULTILINE,
)
"""A mark that nothing closes quotes to the end of its paragraph, as in speech of several paragraphs."""
_BLOCK_QUOTE = re.compile(r"\s*>|.*\(@\w{1,30}\)")
"""A line that is quoted as a block, or that ends with who posted it: "Ann (@ann) May 30"."""
_SIGNATURE = re.compile(r"\s*[-\u2013\u2014]{1,2}\s?[^\n]{1,60}\(@\w{1,30}\)")
"""Who posted the paragraph above."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur|[Oo]urselves)\b")
_WORDS_PER_I = 30
"""A paragraph that says "I" or "we" this often or oftener is spoken."""
_BREATH = 3
"""Paragraphs by which those that are spoken may be apart for what is between to be spoken too."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of news: its span in the article, its words, and those of them that are no speech."""

    start: int
    end: int
    words: tuple[str, ...]
    own: tuple[str, ...]


@dataclass(frozen=True)
class Wording:
    """An article's sentences of news, in order."""

    article: Article
    sentences: tuple[Sentence, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All words of news."""
        return tuple(word for sentence in self.sentences for word in sentence.words)

    @property
    def own(self) -> tuple[str, ...]:
        """The words of news that are the article's own, not speech that it repeats."""
        return tuple(word for sentence in self.sentences for word in sentence.own)


def read_wording(article: Article) -> Wording:
    """The wording of ``article``, without what its ``skipped`` says is no news."""
    text = article.text
    spoken = _speech(text)
    spans = split_sentences(text, [(gap.start, gap.end) for gap in article.skipped])
    return Wording(article, tuple(_sentence(text, span, spoken) for span in spans))


def words_of(text: str) -> tuple[str, ...]:
    """The words of ``text`` in order, in one spelling: small letters, composed accents, nothing invisible."""
    plain = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).casefold()
    return tuple(_WORD.findall(plain))


def _sentence(text: str, span: Span, spoken: Sequence[Span]) -> Sentence:
    start, end = span
    own, at = [], start
    for first, last in spoken:
        if first >= end:
            break
        if last > at:
            own.append(text[at : max(at, first)])
            at = min(end, last)
    words = words_of(text[start:end])
    return Sentence(start, end, words, words_of(" ".join([*own, text[at:end]])) if own else words)


def _speech(text: str) -> tuple[Span, ...]:
    """The stretches of ``text`` that repeat what somebody said or wrote, in order."""
    quoted = [mark.span() for mark in _QUOTED.finditer(text)]
    lines = list(_LINE.finditer(text))
    spoken = _without_gaps([at for at, line in enumerate(lines) if _is_spoken(text, line, quoted)])
    spoken |= {at - 1 for at, line in enumerate(lines) if at and _SIGNATURE.match(line[0])}
    spoken |= {at for at, line in enumerate(lines) if _BLOCK_QUOTE.match(line[0])}
    return tuple(sorted([*quoted, *(lines[at].span() for at in spoken)]))


def _without_gaps(places: Sequence[int]) -> set[int]:
    """``places`` with those in small gaps between them: a speaker does not say "I" in every paragraph."""
    filled = set(places)
    for before, after in pairwise(places):
        if after - before <= _BREATH:
            filled.update(range(before, after))
    return filled


def _is_spoken(text: str, line: re.Match[str], quoted: Sequence[Span]) -> bool:
    if not _FIRST_PERSON.search(line[0]):
        return False
    words = _outside(text, line, quoted)
    told = len(_FIRST_PERSON.findall(words))
    return told > 0 and len(words.split()) <= told * _WORDS_PER_I


def _outside(text: str, line: re.Match[str], quoted: Sequence[Span]) -> str:
    """The words of a line that are in no quotation."""
    kept, at = [], line.start()
    for start, end in quoted[bisect_left(quoted, line.start(), key=lambda span: span[1]) :]:
        if start >= line.end():
            break
        kept.append(text[at : max(at, start)])
        at = max(at, min(end, line.end()))
    return "".join([*kept, text[at : line.end()]])
