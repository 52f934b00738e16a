"""What a sentence says of a noun in passing: participles, appositions, parts of a number, where somebody spoke."""

from __future__ import annotations

from typing import Any, Literal

from consolidate.language.phrases import may_be_anothers
from consolidate.language.quotations import is_quoted
from consolidate.language.reporting import is_reporting
from consolidate.language.roles import is_somebody
from consolidate.language.trees import (
    NOMINAL,
    VERBAL,
    first_of,
    is_after_comma,
    marks_of,
    subject_within,
    takes_object,
    weight_of,
)

Kind = Literal[
    "main",
    "first_report",
    "content",
    "coordinate",
    "evaluation",
    "relative",
    "participle",
    "adverbial",
    "apposition",
    "inclusion",
    "setting",
]

_OUTCOMES = frozenset(
    """
    kill injure wound leave cause send force damage destroy spark trigger prompt raise make bring set create
    """.split()
)
"""What follows from the whole event ("it sank, killing nine"), not what its subject does."""

_INTRANSITIVE = frozenset("fall die go come arrive happen occur appear rise disappear".split())

_MEASURES = frozenset("number figure total amount rate level toll count increase rise fall drop decline record".split())
"""What a number is, and nobody and no place of a name beside it."""

_PLACES = frozenset({"GPE", "LOC", "FAC"})

_SPEECHES = frozenset(
    "address speech interview briefing conference broadcast sermon debate testimony hearing video podcast".split()
)

FEWEST_TELLING = 3
"""Content words that a participle or an apposition needs to be worth a sentence."""


def participle(token: Any) -> Kind | None:
    """ "participle" where ``token`` heads one that says something of its noun, or of the subject before it."""
    if token.tag_ not in {"VBN", "VBG"} or token.pos_ != "VERB" or subject_within(token) is not None:
        return None
    if token.dep_ == "acl" and token.head.pos_ in NOMINAL and not is_reporting(token.head.text):
        if (token.head.dep_ == "dobj" and token.head.head.lemma_ == "have") or _is_remark(token.head):
            return None
        if token.tag_ == "VBN" and (token.lemma_ in _INTRANSITIVE or takes_object(token)):
            return None
        known = token.head.dep_ == "ROOT" or _is_definite(token.head)
        apart = is_after_comma(token) or (token.tag_ == "VBN" and known)
        worth = apart and weight_of(token) >= FEWEST_TELLING
        return "participle" if worth else None
    loose = token.dep_ == "advcl" and token.tag_ == "VBG" and is_after_comma(token) and not marks_of(token)
    acts = token.lemma_ not in _OUTCOMES or any(child.dep_ == "dobj" for child in token.head.children)
    return "participle" if loose and acts and token.head.pos_ in VERBAL else None


def _is_definite(noun: Any) -> bool:
    """Is it known which is meant: by name, number, owner or "the"?"""
    noun = included_in(noun)
    shown = any(c.dep_ in {"poss", "nummod"} or c.lower_ in {"the", "this", "these"} for c in noun.children)
    return noun.pos_ == "PROPN" or shown


def _is_remark(noun: Any) -> bool:
    """ "..., a bold move": it speaks of all that was said before it."""
    return noun.dep_ == "appos" and any(child.lower_ in {"a", "an"} for child in noun.children) and noun.pos_ == "NOUN"


def apposition(token: Any) -> Kind | None:
    """ "apposition" where ``token`` tells what somebody or something named beside it is."""
    if source_told(token) is not None:
        return "apposition"
    apart = token.dep_ == "appos" and token.pos_ in NOMINAL and token.head.pos_ in NOMINAL and is_after_comma(token)
    return "apposition" if apart and _names_and_tells(token) and weight_of(token) >= FEWEST_TELLING else None


def _names_and_tells(token: Any) -> bool:
    """Is one of an apposition and its noun a name, and the other what it is ("Anna Holm, the mayor of ...")?"""
    name, role = (token, token.head) if is_role_before_name(token) else (token.head, token)
    if name.pos_ != "PROPN" or _is_list(token) or any(c.dep_ == "nummod" for t in (name, role) for c in t.children):
        return False
    if role.lemma_.lower() in _MEASURES or (name is token and may_be_anothers(role, name)):
        return False
    articled = any(child.dep_ == "det" for child in role.children)
    is_role = is_somebody(role.text) or (name.ent_type_ == "PERSON" and role.tag_ == "NN")
    return articled or (is_role and name.ent_type_ not in _PLACES)


def is_role_before_name(token: Any) -> bool:
    """Is ``token`` the name in "the mayor, Anna Holm"?"""
    return bool(token.pos_ == "PROPN" and token.head.pos_ == "NOUN")


def source_told(token: Any) -> Any | None:
    """The source that ``token`` tells more about in "according to X, a Y, ...", which parsers take for a subject."""
    if token.dep_ != "nsubj" or not is_after_comma(token) or first_of(token).i < 2:
        return None
    source = token.doc[first_of(token).i - 2]
    while source.dep_ in {"compound", "poss", "appos"}:
        source = source.head
    again = any(child.dep_ == "nsubj" and child.i > token.i for child in token.head.children)
    return source if again and source.dep_ == "pobj" and source.head.head.lower_ == "according" else None


def _is_list(token: Any) -> bool:
    apart = any(child.dep_ in {"conj", "appos"} for child in token.children)
    return apart or token.ent_type_ in _PLACES | {"DATE", "CARDINAL"}


def inclusion(token: Any) -> Kind | None:
    """ "20 people, including nine children"."""
    counted = [noun for noun in (token.head, *token.children) if any(c.dep_ == "nummod" for c in noun.children)]
    return "inclusion" if token.lower_ == "including" and token.dep_ == "prep" and len(counted) == 2 else None


def included_in(noun: Any) -> Any:
    """The whole that ``noun`` is told to be a part of ("people" of "children" above), else ``noun`` itself."""
    return noun.head.head if noun.dep_ == "pobj" and inclusion(noun.head) else noun


def setting(token: Any) -> Kind | None:
    """ "In a televised address": where somebody said what the sentence reports."""
    verb, nouns = token.head, [child for child in token.children if child.dep_ == "pobj"]
    shown = any(child.dep_ == "dobj" and verb.i < child.i < token.i for child in verb.children)
    near = token.dep_ == "prep" and token.lower_ in {"in", "during", "at"} and not shown
    spoken = near and nouns and _is_speech(nouns[0])
    subject = subject_within(verb) if verb.pos_ == "VERB" and is_reporting(verb.text) else None
    somebody = subject is not None and subject.pos_ in {"PROPN", "NOUN", "PRON"} and subject.tag_ not in {"WP", "WDT"}
    return "setting" if spoken and somebody and not is_quoted(token.doc.text, token.idx) else None


def _is_speech(noun: Any) -> bool:
    told = any(child.dep_ in {"amod", "compound", "poss", "prep"} for child in noun.children)
    return noun.lemma_.lower() in _SPEECHES and told
