"""How many of what, as an English statement counts them: from its dependency tree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from consolidate.conflicts.predicates import is_denied, is_open, phrase
from consolidate.language.lexicon import lemmas
from consolidate.language.numbers import Number, find_numbers
from consolidate.language.pipeline import analyse

_PERSONS = frozenset(
    """
    people person victim passenger casualty individual soul fatality death dead resident civilian consumer customer user
    """.split()
)
"""Nouns that may count the same persons in two accounts."""
_HAPPENED = {
    word: what
    for what, words in (
        ("dead", "kill die perish drown dead fatality death murder"),
        ("injured", "injure wound hurt injured wounded"),
        ("missing", "missing disappear vanish"),
        ("arrested", "arrest detain"),
        ("displaced", "displace evacuate homeless"),
        ("affected", "affect hit compromise impact expose"),
    )
    for word in words.split()
}
_CARRYING = frozenset({"be", "have", "carry"})
_ABOARD = re.compile(r"\b(?:aboard|on[\s-]board)\b", re.IGNORECASE)
_PART = frozenset("including among another other more further additional extra of".split())
_HEDGES = frozenset(
    "at least most about around nearly almost some over than roughly approximately up to all only just".split()
)
_PLAIN = frozenset("be have do get make take include see say tell report give".split())


@dataclass(frozen=True)
class Count:
    """So many of something, in some state: ``matter`` names both ("people dead"), ``number`` says how many."""

    matter: str
    number: Number


def find_counts(statement: str) -> tuple[Count, ...]:
    """What ``statement`` counts, in order; no parts ("including nine children"), additions or mere possibilities."""
    doc = analyse(statement)
    numbers = [number for number in find_numbers(statement) if not (number.ordinal or number.name)]
    found = []
    for number in numbers:
        token = next((t for t in doc if number.start <= t.idx < number.end and t.pos_ == "NUM"), None)
        noun = _counted(token) if token is not None else None
        what = _what(noun) if noun is not None else None
        if noun is not None and what is not None and not _is_part(noun):
            found.append(Count(f"{_kind(noun)} {what}", number))
    return tuple(found)


def _counted(token: Any) -> Any | None:
    """The noun that the number counts; the number itself where it stands for people ("12 were killed")."""
    noun = token
    while noun.dep_ in {"nummod", "compound", "quantmod"} and noun.head.i != noun.i:
        noun = noun.head
    return noun if noun.pos_ in {"NOUN", "PROPN", "NUM", "ADJ"} else None


def _what(noun: Any) -> str | None:
    """What happened to them: by the verb that they are subject or object of, or the adjective said of them."""
    if noun.lemma_.lower() in {"fatality", "death", "dead"}:
        return "dead"
    verb = noun.head
    if (
        noun.dep_ not in {"dobj", "nsubj", "nsubjpass", "attr"}
        or (is_open(verb) and not _is_estimate(verb))
        or is_denied(verb)
    ):
        return None
    said = next((c for c in verb.children if c.dep_ in {"acomp", "oprd"} and c.lemma_.lower() in _HAPPENED), None)
    lemma = (said or verb).lemma_.lower()
    if lemma in _CARRYING and _ABOARD.search(noun.doc.text):
        return "aboard"
    if lemma in _HAPPENED:
        return _HAPPENED[lemma]
    return None if lemma in _PLAIN else lemma


def _is_estimate(verb: Any) -> bool:
    """Is it said to have happened perhaps ("may have affected")?  Plans and forecasts are of what has not."""
    words = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return bool(words & {"may", "might", "could"}) and "have" in words


def _kind(noun: Any) -> str:
    """The noun with what narrows it; nouns for persons count as one."""
    lemma = lemmas(noun.lower_)[-1] if noun.pos_ != "NUM" else "people"
    narrowed = sorted(
        t.lemma_.lower()
        for t in phrase(noun)
        if t.i < noun.i and t.pos_ in {"NOUN", "PROPN", "ADJ"} and t.lower_ not in _HEDGES
    )
    return " ".join([*narrowed, "people" if lemma in _PERSONS else noun.lower_])


def _is_part(noun: Any) -> bool:
    words = {t.lower_ for t in phrase(noun) if t.i < noun.i}
    follows = noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ in {"of", "from"}
    return bool(words & _PART) or follows or (noun.dep_ == "pobj" and noun.head.lower_ in {"including", "of", "among"})
