"""Which common nouns say what a name is ("the mayor, Ana Vell", "Colonel Drun"), and whose a thing is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from consolidate.language.lexicon import is_kind_of
from consolidate.language.roles import PERSONS, is_somebody

_TITLES = frozenset(
    """
    mr mrs ms miss mx dr sir dame lord lady prof professor rev reverend hon gov sen rep gen col lt capt maj sgt cpl insp
    """.split()
)


def read_ties(doc: Any) -> Iterator[tuple[Any, Any]]:
    """(noun, name): the tokens of a noun and of the last word of a name that are the same in the parse ``doc``."""
    for token in doc:
        if token.pos_ != "PROPN" or token.dep_ == "compound" or _is_noun(token):
            continue
        yield from ((noun, token) for noun in _nouns_of(token))


def is_person(noun: str) -> bool:
    """Is ``noun``, in lower case, what persons alone are called?  "The company" is now this one and now that."""
    return noun in PERSONS or (not is_somebody(noun) and is_kind_of(noun, "person"))


def describing(doc: Any) -> frozenset[int]:
    """The positions of the words that do no more than say what a name beside them is."""
    found: set[int] = set()
    for noun, _ in read_ties(doc):
        if noun.dep_ != "attr":
            found.add(noun.i)
            found.update(child.i for child in noun.children if child.dep_ == "compound" or child.lower_ == "chief")
    return frozenset(found)


def is_title(word: str) -> bool:
    """Is it what anybody's name may be put after ("Mr", "Dr.")?"""
    return word.rstrip(".").casefold() in _TITLES


def _nouns_of(name: Any) -> Iterator[Any]:
    for child in name.children:
        if child.dep_ in {"compound", "amod", "appos"} and _is_noun(child):
            yield child
    if name.dep_ == "appos" and _is_noun(name.head):
        yield name.head
    if name.dep_ == "nsubj" and name.head.lemma_ == "be":
        yield from (child for child in name.head.children if child.dep_ == "attr" and child.pos_ == "NOUN")


def _is_noun(token: Any) -> bool:
    """Is it a common noun, or one that is written with a capital before or beside a name ("Mayor Vell")?"""
    return token.pos_ == "NOUN" or (token.pos_ == "PROPN" and is_somebody(token.lower_) and not is_title(token.text))


def read_owners(doc: Any) -> dict[int, set[int]]:
    """The positions of those whose a thing is, by its own: "army positions", "the ship of Marlin".

    Of things only: a person is called by many ("the Larenian singer", "the band's singer").
    """
    things = (noun for noun in doc if noun.pos_ == "NOUN" and not is_person(noun.lemma_.lower()))
    return {noun.i: owners for noun in things if (owners := {one.i for one in _modifiers(noun) if _may_own(one)})}


def _modifiers(noun: Any) -> Iterator[Any]:
    for child in noun.children:
        if child.dep_ in {"poss", "compound", "amod"}:
            yield child
        elif child.lower_ == "of":
            yield from (one for one in child.children if one.dep_ == "pobj")


def _may_own(word: Any) -> bool:
    noun = word.lower_
    acts = word.pos_ == "NOUN" and (is_somebody(noun) or is_somebody(f"{noun}s") or is_person(noun))
    return bool(acts or word.pos_ == "PROPN" or word.ent_type_ == "NORP")
