"""How many of what, as an English statement counts them: from its dependency tree."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Any

from consolidate.conflicts.befallen import EITHER, GROUPS, HAPPENED, PERSONS, befell
from consolidate.conflicts.predicates import is_denied, is_open, phrase
from consolidate.conflicts.tolls import find_tolls
from consolidate.language.lexicon import lemmas
from consolidate.language.numbers import Number, find_numbers
from consolidate.language.pipeline import analyse

_HURT = frozenset({"dead", "injured"})
_HOME = frozenset("home house town city village danger".split())
_SECOND = 2
_HELD_TO = frozenset("know believe fear report say confirm think presume estimate understand feel".split())
"""Verbs behind which stands what happened: "are known to have died"."""
_TAKES_LIVES = frozenset("claim take cost".split())
_SIDES = frozenset("regime government army enemy opposition".split())
_ILL_PLACED = frozenset("take treat be bring rush remain airlift admit stay".split())
"""Verbs of those who are "in hospital"."""
_CARRYING = frozenset({"be", "have", "carry"})
_ABOARD = re.compile(r"\b(?:aboard|on[\s-]board)\b", re.IGNORECASE)
_PART = frozenset("including among another other more further additional extra of".split())
_HEDGES = frozenset(
    "at least most about around nearly almost some over than roughly approximately up to all only just".split()
)
_YEAR = re.compile(r"\b(?:in|since|of|from|until|by|before|after)\s+(?:1[89]|20)\d\d$", re.IGNORECASE)
_PLAIN = frozenset("be have do get make take include see say tell report give".split())


@dataclass(frozen=True)
class Count:
    """So many of something, in some state: ``matter`` names both ("people dead"), ``number`` says how many.

    ``owners`` are names, in lower case, of those whose they are ("two Norvan soldiers").
    """

    matter: str
    number: Number
    owners: frozenset[str] = frozenset()


def find_counts(statement: str) -> tuple[Count, ...]:
    """What ``statement`` counts, in order; no parts ("including nine children"), additions or mere possibilities."""
    doc = analyse(statement)
    tolls = find_tolls(statement)
    found = []
    for number in find_numbers(statement):
        if number.start in tolls:
            found.append(Count(tolls[number.start], number))
            continue
        if number.ordinal and (matter := _nth(doc, number)):
            found.append(Count(matter, replace(number, ordinal=False), _owners(doc, number)))
        if number.ordinal or number.name or _YEAR.search(statement[: number.end]):
            continue
        inside = [t for t in doc if number.start <= t.idx < number.end]
        token = next((t for t in inside if t.pos_ == "NUM"), None) or next((t for t in inside if t.like_num), None)
        matter = (_deaths(token, number.end) or _matter(_counted(token, number.end))) if token is not None else None
        if matter and token is not None and not _is_summand(_counted(token, number.end)):
            found.append(Count(matter, number, _owners(doc, number)))
    return tuple(found)


def _owners(doc: Any, number: Number) -> frozenset[str]:
    """The names that stand between the number and what it counts."""
    after = [t for t in doc if t.idx >= number.end]
    named = takewhile(lambda t: t.pos_ in {"ADJ", "PROPN"} or t.lower_ in _SIDES, after)
    return frozenset(t.lower_ for t in named if _is_owner(t) and t.lower_ not in _SIDES)


def _is_owner(token: Any) -> bool:
    named = token.pos_ == "PROPN" or (token.pos_ == "ADJ" and token.text.istitle())
    return token.lower_ in _SIDES or (named and token.dep_ in {"amod", "compound", "nmod"})


def _matter(noun: Any | None) -> str | None:
    """Of what, in which state, the noun tells; of "a total of 20 people" the total does.

    A noun in the singular is not counted, but measured ("an 80 million contract").
    """
    if noun is None or (noun.tag_ == "NN" and not (noun.lemma_.lower() in PERSONS or _is_one(noun))):
        return None
    total = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "total"
    what = _what(noun.head.head if total else noun)
    return f"{_kind(noun)} {what}" if what is not None and (total or not _is_part(noun)) else None


def _nth(doc: Any, number: Number) -> str | None:
    """Of whom so many it is where "a fourth soldier has died"; "the fourth day" counts nothing."""
    token = next((t for t in doc if number.start <= t.idx < number.end), None)
    if token is None or number.low < _SECOND or token.dep_ not in {"amod", "compound"}:
        return None
    noun = token.head
    article = next((c.lower_ for c in noun.children if c.dep_ == "det"), None)
    what = _what(noun) if article in {None, "a"} else None
    return f"{_kind(noun, token)} {what}" if what in {"dead", "injured", "missing", "arrested"} else None


def _deaths(token: Any, end: int) -> str | None:
    """Those of whose death is told ("the death of four men")."""
    noun = _counted(token, end)
    of = noun.head if noun is not None and noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if of is None or noun is None or of.head.lemma_.lower() not in {"death", "killing"} or is_open(of.head):
        return None
    return f"{_kind(noun)} dead"


def _happened(token: Any) -> str | None:
    return befell(token.lower_)


def _hurt(token: Any) -> str | None:
    """What is said of the number or noun by participles after it: "700 killed and wounded"."""
    told = [c for c in token.children if c.dep_ == "acl"]
    told += [t for t in token.doc[token.i + 1 : token.i + 2] if t.dep_ == "advcl"]
    every = {_happened(t) for verb in told for t in (verb, *verb.conjuncts)}
    return EITHER if every >= _HURT else next((w for verb in told if (w := _happened(verb))), None)


def _counted(token: Any, end: int) -> Any | None:
    """The noun that the number, up to ``end``, counts; itself where it stands for people ("12 were killed")."""
    noun = token
    while (
        noun.dep_ in {"nummod", "compound", "quantmod", *(("amod",) if noun.like_num else ())} and noun.head.i != noun.i
    ):
        if noun.head.pos_ == "NUM" and noun.head.idx >= end:
            break
        noun = noun.head
    return noun if noun.pos_ in {"NOUN", "PROPN", "NUM", "ADJ"} else None


def _what(noun: Any) -> str | None:
    """What happened to them: by the verb that they are subject or object of, or the adjective said of them."""
    if noun.lemma_.lower() in {"fatality", "death", "dead"}:
        return "dead"
    return "searched" if _is_swooped_on(noun) else _what_befell(noun)


def _what_befell(noun: Any) -> str | None:
    verb = noun.head
    if (
        noun.dep_ not in {"dobj", "nsubj", "nsubjpass", "attr"}
        or (is_open(verb) and not _is_estimate(verb))
        or is_denied(verb)
    ):
        return None
    if verb.lemma_.lower() in _HELD_TO:
        verb = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX"}), verb)
    if special := _either(verb, noun) or _lost(verb, noun) or _in_hospital(verb) or _moved(verb):
        return special
    fits = {"acomp", "oprd", *(("advmod", "xcomp") if verb.lemma_.lower() in {"fall", "take"} else ())}
    told = [c for c in verb.children if not any(n.dep_ == "nummod" for n in c.children)]
    said = next((c for c in told if c.dep_ in fits and c.lemma_.lower() in HAPPENED), None) or _left(noun)
    lemma = (said or verb).lemma_.lower()
    if lemma in _CARRYING and _ABOARD.search(noun.doc.text):
        return "aboard"
    if lemma in HAPPENED:
        return HAPPENED[lemma]
    return None if lemma in _PLAIN else lemma


def _left(noun: Any) -> Any | None:
    """The word right after them for what they were left: "left 12 injured"."""
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    told = after is not None and noun.dep_ == "dobj" and noun.head.lemma_.lower() == "leave"
    return after if told and _happened(after) else None


def _is_swooped_on(noun: Any) -> bool:
    verb = noun.head.head
    return bool(
        noun.dep_ == "pobj" and noun.head.lower_ in {"on", "upon"} and verb.lemma_.lower() in {"swoop", "descend"}
    )


def _either(verb: Any, noun: Any) -> str | None:
    """Who "were killed or wounded", or whom a side lost so, are the dead and the injured together."""
    both = [t for t in verb.conjuncts if not any(c.dep_ in {"nsubj", "nsubjpass", "nummod"} for c in t.children)]
    told = (verb, *both)
    apart = any(t.like_num for t in verb.doc[min(t.i for t in told) : max(t.i for t in told)])
    if both and not apart and {_happened(t) for t in told} >= _HURT:
        return EITHER
    return EITHER if _hurt(noun) == EITHER else None


def _moved(verb: Any) -> str | None:
    """Who were taken out of a town, brought to safety, or had to leave their homes are displaced."""
    lemma = verb.lemma_.lower()
    reached = {(c.lower_, o.lower_) for c in verb.subtree if c.dep_ == "prep" for o in c.children}
    words = {word for _, word in reached} | {c.lemma_.lower() for c in verb.children if c.dep_ == "dobj"}
    out = any(c.lower_ == "out" for c in verb.children) and not words.isdisjoint(_HOME | {"of"})
    safe = "safety" in words
    left = lemma in {"flee", "leave"} and any(
        c.lemma_.lower() in _HOME and any(p.dep_ == "poss" for p in c.children) for c in verb.children
    )
    return "displaced" if (lemma in {"take", "bring", "move"} and (out or safe)) or left else None


def _lost(verb: Any, noun: Any) -> str | None:
    """Soldiers and men whom a side "lost" are dead, and so are those who lost their lives, or whose it claimed."""
    lemma = verb.lemma_.lower()
    if noun.lemma_.lower() == "life":
        return "dead" if lemma in {*_TAKES_LIVES, "lose"} else None
    if lemma != "lose":
        return None
    persons = lemmas(noun.lower_)[-1] in GROUPS or noun.lower_ in {"men", "people"}
    lives = any(c.dep_ == "dobj" and c.lemma_.lower() == "life" for c in verb.children)
    return "dead" if lives or (noun.dep_ == "dobj" and persons) else None


def _in_hospital(verb: Any) -> str | None:
    there = any(o.lower_ == "hospital" for c in verb.children if c.dep_ == "prep" for o in c.children)
    attended = verb.lemma_.lower() == "attend" and any(c.lower_ == "hospital" for c in verb.children)
    return "in hospital" if attended or (there and verb.lemma_.lower() in _ILL_PLACED) else None


def _is_one(noun: Any) -> bool:
    return any(c.dep_ == "nummod" and c.lower_ in {"one", "1"} for c in noun.children)


def _is_estimate(verb: Any) -> bool:
    """Is it said to have happened perhaps ("may have affected")?  Plans and forecasts are of what has not."""
    words = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return bool(words & {"may", "might", "could"}) and "have" in words


def _kind(noun: Any, number: Any | None = None) -> str:
    """The noun with what narrows it, beside the ``number``; nouns for persons, or for one group, count as one."""
    lemma = "people" if noun.like_num else lemmas(noun.lower_)[-1]
    narrowed = sorted(
        t.lemma_.lower()
        for t in phrase(noun)
        if t.i < noun.i
        and t.pos_ in {"NOUN", "PROPN", "ADJ"}
        and t.lower_ not in _HEDGES | {"more", "total"}
        and not _is_owner(t)
        and (number is None or t.i != number.i)
    )
    plain = (
        "people" if {lemma, noun.lemma_.lower()} & PERSONS else noun.lower_ if number is None else _several(noun.lower_)
    )
    return " ".join([*narrowed, GROUPS.get(lemma) or GROUPS.get(noun.lemma_.lower()) or plain])


def _several(noun: str) -> str:
    return f"{noun.removesuffix('man')}men" if noun.endswith("man") else f"{noun}s"


def _is_of_total(token: Any) -> bool:
    """Is it the "of" in "a total of 20"?"""
    return bool(token.lower_ == "of" and token.i > 0 and token.nbor(-1).lower_ == "total")


def _is_summand(noun: Any | None) -> bool:
    """Does it count some of the persons only, and others beside them ("ten passengers and two pilots")?"""
    if noun is None or noun.lemma_.lower() not in PERSONS:
        return False
    return any(c.dep_ == "nummod" for other in noun.conjuncts for c in other.children)


def _is_part(noun: Any) -> bool:
    before = [t for t in phrase(noun) if t.i < noun.i and not _is_of_total(t)]
    words = {t.lower_ for t in before if not (t.lower_ == "more" and t.nbor(1).lower_ == "than")}
    follows = noun.pos_ == "NUM" and noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ in {"of", "from"}
    return bool(words & _PART) or follows or (noun.dep_ == "pobj" and noun.head.lower_ in {"including", "of", "among"})
