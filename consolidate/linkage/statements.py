"""The words of a statement and what each does in it; what is compared by other means is set apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from consolidate.language.dates import find_times
from consolidate.language.names import tokens as name_words
from consolidate.language.normalise import folded
from consolidate.language.numbers import find_numbers
from consolidate.language.pipeline import analyse, analyse_ahead
from consolidate.linkage.roles import Role, Roles, read_roles, slot
from consolidate.linkage.stance import Reversal, find_reversals
from consolidate.linkage.ties import describing, is_person, is_title, read_ties
from consolidate.linkage.words import STOP, is_shouted, is_titled, lemma
from consolidate.models import Claim

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019.][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['\u2019](?:s|re|ve|ll|d|t|m)?$")
_AMONG = re.compile(r"\b(?:among (?:them|whom)|of (?:them|whom)|including)\W+(?:[\w'\u2019]+\W+)?$", re.IGNORECASE)
"""Before a number of some of those that were counted."""
_ANY_DAY = date(2000, 1, 1)
"""Only where a time phrase stands is asked, not what day it names."""
_SUBORDINATE = frozenset({"relcl", "advcl", "acl", "ccomp", "pcomp", "csubj"})


@dataclass(frozen=True)
class Word:
    """A word ``text[start:]`` without its possessive, at ``position`` in the parse (-1 where there is none).

    ``is_proper``: its capital and the parse show it to be a name; ``slot`` is then what it is to what, if that matters.
    ``describes``: it says what the name beside it is.
    """

    start: int
    text: str
    lemma: str
    role: Role = "adjunct"
    position: int = -1
    is_proper: bool = False
    slot: str | None = None
    describes: bool = False

    @property
    def end(self) -> int:
        """Where it ends, its possessive apart."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Statement:
    """The statement of ``claim``: its telling ``words`` without numbers, times and ``reversals``, who says it apart.

    ``roles`` is None for what is written as a headline, which the parser misreads.  ``counts`` are the offsets of the
    numbers that say how many act or suffer.  ``ties`` are nouns for persons, each with the last word of a name
    that is so called.
    """

    claim: Claim
    text: str
    words: tuple[Word, ...]
    roles: Roles | None
    reversals: tuple[Reversal, ...]
    counts: frozenset[int] = frozenset()
    ties: frozenset[tuple[str, str]] = frozenset()


def read_statements(claims: Sequence[Claim]) -> tuple[Statement, ...]:
    """The statements of ``claims``, in their order."""
    texts = [folded(claim.statement) for claim in claims]
    mentions = {claim.speaker.mention for claim in claims if claim.speaker.mention and " " in claim.speaker.mention}
    analyse_ahead([*(text for text in texts if not _is_titled(text)), *sorted(mentions)])
    return tuple(_read(claim, text) for claim, text in zip(claims, texts, strict=True))


def _is_titled(text: str) -> bool:
    return is_titled(_WORD.findall(text))


def _read(claim: Claim, text: str) -> Statement:
    doc = None if _is_titled(text) else analyse(text)
    roles = read_roles(doc, claim.speaker.name) if doc is not None else None
    tokens = {token.idx + n: token for token in doc or () for n in range(len(token))}
    reversals = find_reversals(text)
    if roles is not None:
        reversals = tuple(r for r in reversals if r.kind == "denial" or _governs(tokens.get(r.start), roles))
    apart = {at for span in _apart(text, reversals) for at in range(*span)}
    named = {token for entity in claim.entities for token in name_words(entity)}
    beside = describing(doc) if doc is not None else frozenset()
    words = (word for word in _words(text, tokens, roles, named, beside) if word.start not in apart and _tells(word))
    counts = {doc[i].idx for i in roles.counts} if doc is not None and roles is not None else set()
    counts -= {at for at in counts if _AMONG.search(text, 0, at)}
    ties = frozenset((noun.text, name.text) for noun, name in _ties(claim, doc) if is_person(noun.lower_))
    return Statement(claim, text, tuple(words), roles, reversals, frozenset(counts), ties)


def _ties(claim: Claim, doc: Any) -> Iterator[tuple[Any, Any]]:
    if doc is not None:
        yield from read_ties(doc)
    mention = claim.speaker.mention
    if mention and " " in mention:
        yield from read_ties(analyse(mention))


def _governs(token: Any, roles: Roles) -> bool:
    """Does the negation ``token`` concern what is asserted, and not just some clause inside it?"""
    while token is not None and token.i in roles.of and roles.of[token.i] not in {"head", "light"}:
        if token.dep_ in _SUBORDINATE:
            return False
        token = token.head if token.head.i != token.i else None
    return True


def _apart(text: str, reversals: Sequence[Reversal]) -> Iterator[tuple[int, int]]:
    yield from ((time.start, time.end) for time in find_times(text, _ANY_DAY))
    yield from ((number.start, number.end) for number in find_numbers(text))
    yield from ((reversal.start, reversal.end) for reversal in reversals)


def _words(
    text: str, tokens: Mapping[int, Any], roles: Roles | None, named: Collection[str], beside: Collection[int]
) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        bare = _POSSESSIVE.sub("", match.group())
        token = tokens.get(match.start())
        if token is None or roles is None:
            yield Word(match.start(), bare, lemma(bare.casefold()))
        elif token.i in roles.of and token.i not in roles.taken:
            verb = token.pos_ in {"VERB", "AUX"} and token.text == match.group()
            base = roles.lemmas.get(token.i) or (token.lemma_.lower() if verb else lemma(bare.casefold()))
            shown = token.i > 0 or token.pos_ == "PROPN" or bool(token.ent_type_) or bare in named
            proper = bare[:1].isupper() and shown and not is_shouted(bare)
            if is_title(bare) and proper:
                continue
            to = slot(token) if proper else None
            yield Word(match.start(), bare, base, roles.of[token.i], token.i, proper, to, token.i in beside)


def _tells(word: Word) -> bool:
    told = word.role == "head" and word.lemma == "tell"
    return bool(word.text) and word.role != "light" and (told or word.text.casefold() not in STOP)
