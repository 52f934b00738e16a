"""An article made ready for extraction: its sentences, its windows and its vocabulary."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from consolidate.extraction.cast import Cast
from consolidate.extraction.entries import Entry, find_entries
from consolidate.language.clauses import count_clauses
from consolidate.language.entities import Entity, find_entities
from consolidate.language.marks import without_signs
from consolidate.language.names import capitalised_runs, vocabulary
from consolidate.language.normalise import Normalised, folded, normalise
from consolidate.language.sentences import Span, split_sentences
from consolidate.language.speech import follow_speech
from consolidate.models import Article

MOST_SENTENCES = 40
"""A whole article longer than this is asked for in several windows: answers grow with the text."""
_FEWEST_WORDS = 3
_MENU = 2
"""Bars from which a line is a row of links ("Contact | Subscribe | Advertise")."""
_WORDS_A_CLAUSE = 8
_PERSONAL = re.compile(r"\b(?:[Hh](?:e|is|er|ers|im)|[Ss]he|[Ww]e|[Oo]ur|us|[Mm]y|I)\b")
_IMPERSONAL = re.compile(
    r"\b(?:it|its|they|their|them|there|we|our|the\s+(?:region|area|group|company|firm|country|city|town|village|island|"
    r"territory|army|government|operation|move|border))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"(^|[\s(\[\-\u2013\u2014])\"")
_SINGLE = re.compile(r"(?<!\S)'(?=\w)([^\"\u201c\u201d]*?[,.!?])'(?=\s|$)")
"""Speech in single quotation marks: an apostrophe has no punctuation before it."""
_TAG = re.compile(r"(?<!\w)[#@](?=[^\W\d_])")
_QUOTES = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"'}


@dataclass(frozen=True)
class Window:
    """Consecutive sentences that are asked about in one call: ``sentences[first:last]`` of the reading."""

    first: int
    last: int

    def halves(self) -> tuple[Window, ...]:
        """Two windows of half the size; none where there is one sentence only."""
        middle = (self.first + self.last) // 2
        return () if self.last - self.first < 2 else (Window(self.first, middle), Window(middle, self.last))


@dataclass(frozen=True)
class Reading:
    """An article with its news sentences, as spans of ``article.text``."""

    article: Article
    sentences: tuple[Span, ...]
    body: int
    """Index of the first sentence that is not the title."""

    @cached_property
    def normalised(self) -> Normalised:
        """The article's text in comparable form."""
        return normalise(self.article.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the article, for the check on names."""
        return vocabulary(f"{self.article.title or ''}\n{self.article.text}")

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of a live report, in order; none of another report."""
        return find_entries(self.article.text, self.sentences, self.published)

    @property
    def published(self) -> date | None:
        """The day of the article."""
        return date.fromisoformat(self.article.published) if self.article.published else None

    @cached_property
    def cast(self) -> Cast:
        """Whom the article names, and what it says that they are; nobody where it is not English."""
        text = self.article.text
        return Cast(parseable(text[slice(*span)]) for span in self.sentences if self.is_english)

    @cached_property
    def speech(self) -> tuple[int | None, ...]:
        """For each sentence the place of the one that credits the quotation in which it wholly stands, or None."""
        text, spans = self.article.text, self.sentences
        ends = [0, *(end for _, end in spans)]
        paragraphs = ["\n" in text[end:start] for end, (start, _) in zip(ends, spans, strict=False)]
        return follow_speech([parseable(text[slice(*span)]) for span in spans], paragraphs)

    def text(self, first: int, last: int) -> str:
        """Sentences ``first`` to ``last`` (exclusive) as one passage, in the form that a prompt shows."""
        return presentable(" ".join(self.article.text[start:end] for start, end in self.sentences[first:last]))

    def passage(self, window: Window) -> str:
        """What the model is asked about."""
        return self.text(window.first, window.last)

    @property
    def is_english(self) -> bool:
        """Can the English pipeline be used?  A text of unknown language is too short to tell, and tried."""
        return self.article.language in {"en", None}

    def most_claims(self, window: Window) -> int:
        """How many claims to ask for at most: as many as the window has clauses, or a small model repeats itself."""
        texts = [self.text(i, i + 1) for i in range(window.first, window.last)]
        clauses = (count_clauses(t) if self.is_english else 1 + len(t.split()) // _WORDS_A_CLAUSE for t in texts)
        return sum(clauses) + len(texts) - 1

    def names(self, window: Window) -> tuple[str, ...]:
        """Whom and what the window's pronouns can mean, by the names before it: at most a person and something else.

        Names and not the sentences they stand in, and only where there is a pronoun or the like: a small
        model draws claims from whatever it is shown.
        """
        passage = self.passage(window)
        before = [self._named(self.text(i, i + 1)) for i in range(self.body, window.first)]
        found = []
        if _PERSONAL.search(passage):
            found.append(_last_named(before, {"person"}))
        if _IMPERSONAL.search(passage):
            found.append(_last_named(before, {"place", "organisation"}))
        return tuple(dict.fromkeys(name for name in found if name))

    def last_person(self, before: int) -> str | None:
        """The person named last before offset ``before`` of the text, outside the title, in the fullest form."""
        named = [self._named(self.article.text[s:e]) for s, e in self.sentences[self.body :] if e <= before]
        return _last_named(named, {"person"})

    def _named(self, sentence: str) -> tuple[Entity, ...]:
        if self.is_english:
            return find_entities(sentence)
        return tuple(Entity(name, kind) for name in capitalised_runs(sentence) for kind in ("person", "place"))


def _last_named(before: Sequence[tuple[Entity, ...]], kinds: set[str]) -> str | None:
    """The entity of these kinds that the last sentence with one names first, in its fullest form so far."""
    named = [[entity.text for entity in sentence if entity.kind in kinds] for sentence in before]
    last = next((texts[0] for texts in reversed(named) if texts), None)
    return last and max((text for texts in named for text in texts if last in text), key=len)


def read(article: Article) -> Reading:
    """Split the article into sentences, leaving out what is marked as no news."""
    spans = split_sentences(article.text, [(gap.start, gap.end) for gap in article.skipped])
    prose = tuple(span for span in spans if _is_prose(article.text[slice(*span)]))
    return Reading(article, prose, body=_title_sentences(article, prose))


def windows(reading: Reading, size: int | None) -> tuple[Window, ...]:
    """Cut the reading into windows of about ``size`` sentences (None: the whole article where it is not too long).

    Where a size is given, a title is a window of its own, so that the same copy under another title makes
    the same prompts.  A window is not closed inside an open quotation, so that the words that credit it are in sight.
    """
    title = reading.body if size else 0
    size = size or MOST_SENTENCES
    cut = [Window(0, title)] if title else []
    first = title
    total = len(reading.sentences)
    while first < total:
        last = min(first + size, total)
        while last < total and last - first < size + 2 and _is_open(reading, first, last):
            last += 1
        cut.append(Window(first, last))
        first = last
    return tuple(cut)


def presentable(text: str) -> str:
    """``text`` on one line, its quotation marks alike in every copy: typographic double ones need no escape in JSON."""
    line = "".join(
        _QUOTES.get(character, character) for character in unicodedata.normalize("NFC", " ".join(text.split()))
    )
    return _OPENING.sub("\\1\u201c", line).replace('"', "\u201d")


def parseable(text: str) -> str:
    """``text`` with typographic double quotes, without line breaks, emoji and the marks of tags and handles.

    It is changed character for character: offsets stay the same.
    """
    plain = "".join(" " if c.isspace() else _QUOTES.get(c, c) for c in without_signs(text))
    plain = _TAG.sub(" ", plain)
    plain = _SINGLE.sub("\u201c\\1\u201d", plain)
    return _OPENING.sub("\\1\u201c", plain).replace('"', "\u201d")


def _title_sentences(article: Article, sentences: tuple[Span, ...]) -> int:
    """How many sentences at the start of the text make up its title."""
    title = folded(article.title or "")
    count = 0
    while count < len(sentences) and title and folded(article.text[slice(*sentences[count])]) in title:
        count += 1
    return count


def _is_prose(sentence: str) -> bool:
    return len(_WORD.findall(sentence)) >= _FEWEST_WORDS and sentence.count(" | ") < _MENU


def _is_open(reading: Reading, first: int, last: int) -> bool:
    passage = reading.text(first, last)
    return passage.count("\u201c") > passage.count("\u201d")
