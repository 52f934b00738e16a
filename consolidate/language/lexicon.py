"""What words mean to one another, in English: opposites, the same meaning, and what follows from what.

The table is made from WordNet 3.1 (Princeton University; see ``data/LICENSE.wordnet``) by ``.ci/make_lexicon``:
single words with their most frequent senses.  It is read when first asked.
All functions take lemmas in lower case ("withdraw"; see :func:`lemmas`); words that the table lacks are like nothing.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from consolidate.language.inflection import IRREGULAR_PAST

PartOfSpeech = Literal["verb", "noun", "adjective", "adverb"]

_LETTERS: dict[PartOfSpeech, str] = {"verb": "v", "noun": "n", "adjective": "a", "adverb": "r"}
_ALL = tuple(_LETTERS)
_DEPTH = 3
"""How far up "a kind of" is followed: farther, everything is a kind of change or of state."""
_ENDINGS = (
    (re.compile(r"(?:i)es$"), ("y", "ie")),
    (re.compile(r"es$"), ("", "e")),
    (re.compile(r"s$"), ("",)),
    (re.compile(r"ied$"), ("y", "ie")),
    (re.compile(r"ed$"), ("", "e")),
    (re.compile(r"ing$"), ("", "e")),
)
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")
_PARTICIPLES = dict(
    pair.split(":")
    for pair in """
    been:be begun:begin bitten:bite blown:blow broken:break chosen:choose done:do drawn:draw driven:drive eaten:eat
    fallen:fall flown:fly forbidden:forbid forgotten:forget frozen:freeze given:give gone:go grown:grow hidden:hide
    known:know ridden:ride risen:rise seen:see shaken:shake shot:shoot shown:show spoken:speak stolen:steal sunk:sink
    sworn:swear taken:take thrown:throw torn:tear undergone:undergo withdrawn:withdraw worn:wear written:write
    is:be are:be am:be were:be has:have does:do children:child men:man women:woman people:people
    """.split()
)


@cache
def _table() -> dict[str, str]:
    """Word or sense -> the rest of its line, unread: most lines are never asked for."""
    packed = files("consolidate.language").joinpath("data", "lexicon.gz").read_bytes()
    return dict(line.split("\t", 1) for line in gzip.decompress(packed).decode().split("\n"))


@lru_cache(maxsize=16384)
def _row(key: str, column: int) -> frozenset[str]:
    fields = _table().get(key, "").split("\t")
    return frozenset(fields[column].split()) if column < len(fields) else frozenset()


def _keys(word: str, pos: PartOfSpeech | None) -> Iterator[str]:
    yield from (f"{_LETTERS[p]}:{word}" for p in ((pos,) if pos else _ALL))


def is_word(word: str, pos: PartOfSpeech | None = None) -> bool:
    """Does the table have ``word``?"""
    return any(key in _table() for key in _keys(word, pos))


@lru_cache(maxsize=16384)
def antonyms(word: str, pos: PartOfSpeech | None = None) -> frozenset[str]:
    """The opposites of ``word``, by part of speech or by any."""
    return frozenset().union(*(_row(key, 1) for key in _keys(word, pos)))


def are_antonyms(left: str, right: str, pos: PartOfSpeech | None = None) -> bool:
    """Is one the opposite of the other ("rise", "fall")?"""
    return left in antonyms(right, pos) or right in antonyms(left, pos)


@lru_cache(maxsize=65536)
def share_sense(left: str, right: str, pos: PartOfSpeech | None = None) -> bool:
    """Can both mean one and the same ("repel", "rebuff")?"""
    return left == right or any(
        not _row(a, 0).isdisjoint(_row(b, 0)) for a, b in zip(_keys(left, pos), _keys(right, pos), strict=True)
    )


@lru_cache(maxsize=16384)
def senses(word: str) -> frozenset[str]:
    """The numbers of what ``word`` can mean, as any part of speech; two words with one in common can mean the same."""
    return frozenset().union(*(_row(key, 0) for key in _keys(word, None)))


@lru_cache(maxsize=16384)
def general_senses(noun: str, steps: int) -> frozenset[str]:
    """The numbers of what ``noun`` can mean, and of what that is a kind of, so many ``steps`` up."""
    held = set(_row(f"n:{noun}", 0))
    for _ in range(steps):
        held |= {up for sense in held for up in _row(f"#{sense}", 0)}
    return frozenset(held)


@lru_cache(maxsize=65536)
def are_kin(left: str, right: str) -> bool:
    """Is one derived from the other, verb and noun ("withdraw", "withdrawal")?"""
    return any(f"{p}:{right}" in _row(key, 2) for p in "vn" for key in _keys(left, None)) or any(
        f"{p}:{left}" in _row(key, 2) for p in "vn" for key in _keys(right, None)
    )


def verbs_of(noun: str) -> tuple[str, ...]:
    """The verbs that ``noun`` is derived from, or they from it ("withdrawal": "withdraw"), sorted."""
    return tuple(sorted(key[2:] for key in _row(f"n:{noun}", 2) if key.startswith("v:")))


@lru_cache(maxsize=65536)
def entails(left: str, right: str) -> bool:
    """Does the verb ``left`` imply the verb ``right``: as a kind of it, or since it follows ("murder", "die")?"""
    wanted = _row(f"v:{right}", 0)
    held = reached = set(_row(f"v:{left}", 0))
    for _ in range(_DEPTH):
        if not held.isdisjoint(wanted):
            return True
        reached = {up for sense in reached for column in (0, 1) for up in _row(f"#{sense}", column)}
        held = held | reached
    return not held.isdisjoint(wanted)


@lru_cache(maxsize=65536)
def is_kind_of(left: str, right: str) -> bool:
    """Is the noun ``left`` a kind of the noun ``right`` ("ferry", "ship"), or the same?"""
    wanted = _row(f"n:{right}", 0)
    held = set(_row(f"n:{left}", 0))
    for _ in range(_DEPTH):
        if not held.isdisjoint(wanted):
            return True
        held |= {up for sense in held for up in _row(f"#{sense}", 0)}
    return not held.isdisjoint(wanted)


def related(left: str, right: str) -> bool:
    """Can the two speak of one thing or deed: the same word, one meaning, one derived from the other?"""
    return share_sense(left, right) or are_kin(left, right)


@lru_cache(maxsize=65536)
def lemmas(word: str) -> tuple[str, ...]:
    """What ``word``, in lower case, can be a form of, itself first if the table has it; itself if nothing is known."""
    if word in _PARTICIPLES:
        return (_PARTICIPLES[word],)
    found = [word] if is_word(word) else []
    found += [lemma for lemma, past in IRREGULAR_PAST.items() if past == word]
    for ending, puts in _ENDINGS:
        if ending.search(word) and len(word) > 3:
            base = ending.sub("", word)
            shapes = [base + put for put in puts] + ([base[:-1]] if _DOUBLED.search(base) else [])
            found += [shape for shape in shapes if is_word(shape)]
            break
    return tuple(dict.fromkeys(found)) or (word,)
