"""Headlines in the spelling of sentences: "Teenager Wakes Up During Surgery", whose capitals mislead a parser."""

from __future__ import annotations

import re

from consolidate.language.lexicon import is_word, lemmas

_WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019-]*")
_FEWEST_WORDS = 4
_FEWEST_SHOUTED = 2
"""Telling words where all of a line is in capitals."""
_CAPITALS = 0.85
"""Share of the telling words with a capital from which a sentence is set as a headline is."""
_FUNCTION = frozenset(
    """
    a an the and or but nor of in on at to for from by with as if after before during over under into onto off up down
    out about against between through without within is are was were be been being am has have had do does did will
    would can could may might must shall should not no this that these those it its he his him she her they their them
    we our us you your i my me who which what when where why how than then there here so very more most
    """.split()
)


def sentence_case(text: str) -> str:
    """``text`` with common words in small letters where it is set as a headline, else itself; of the same length.

    A word that is no common one, or may be an abbreviation, keeps its capitals.
    """
    words = _WORD.findall(text)
    telling = [word for word in words if word.lower() not in _FUNCTION]
    capital = sum(word[0].isupper() for word in telling)
    shouted = len(words) >= _FEWEST_WORDS and all(word.isupper() for word in words)
    if len(telling) < (_FEWEST_SHOUTED if shouted else _FEWEST_WORDS) or capital < _CAPITALS * len(telling):
        return text
    loud = sum(word.isupper() for word in words) > len(words) / 2
    return _WORD.sub(lambda match: _lowered(match.group(), loud), text)


def _lowered(word: str, loud: bool) -> str:
    if not word.isascii() or (word.isupper() and len(word) > 1 and not loud):
        return word
    small = word.lower()
    stem = re.sub(r"['\u2019]s?$", "", small)
    if stem in _FUNCTION or any(is_word(part) for part in lemmas(stem)):
        return small
    return word.capitalize() if loud else word
