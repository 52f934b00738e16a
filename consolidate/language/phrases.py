"""The words of an English sentence that name somebody or something: from its dependency tree."""

from __future__ import annotations

from typing import Any

from consolidate.language.reporting import SPEECH_NOUNS

_TRIMMED = frozenset({"relcl", "appos", "acl", "advcl", "prep", "preconj", "cc", "conj"})
_KEPT_PREPOSITIONS = frozenset({"of", "for", "in"})
_OF_A_PERSON = frozenset(
    """
    mother father parent wife husband widow widower son daughter brother sister partner girlfriend boyfriend fiance
    fiancee friend lawyer attorney solicitor barrister neighbour neighbor cousin uncle aunt grandmother grandfather
    colleague relative
    """.split()
)
"""Nouns that tell whose somebody is, so that a name behind them may be either's."""
_POSSESSIVES = ("'s", "\u2019s")


def by_name(speaker: Any) -> Any:
    """The name that stands beside a speaker who is first told by role: "the mayor, Anna Holm,"."""
    names = (token for token in speaker.subtree if token.pos_ == "PROPN" and role_beside(token) == speaker)
    return next(names, speaker) if speaker.pos_ == "NOUN" else speaker


def role_beside(name: Any) -> Any | None:
    """The noun of role that ``name`` is an apposition to: "the mayor" and, in "the mayor of Lisbon, X", the same."""
    if name.dep_ != "appos":
        return None
    role = name.head
    if role.pos_ == "PROPN" and role.dep_ == "pobj" and name.ent_type_ == "PERSON" and role.ent_type_ != "PERSON":
        role = role.head.head
    return role if role.pos_ == "NOUN" and not may_be_anothers(role, name) else None


def may_be_anothers(role: Any, name: Any) -> bool:
    """Stands a person between the two whose ``name`` it may be: "the mother of the suspect, X"?"""
    if role.lemma_.lower() not in _OF_A_PERSON:
        return False
    of = (c for c in role.children if c.lower_ in {"of", "for"} and c.i < name.i)
    return any(t.dep_ == "pobj" and t.pos_ != "PROPN" for preposition in of for t in preposition.children)


def noun_phrase(head: Any) -> str:
    """The words that name ``head``: its noun phrase without what only tells more about it."""
    kept = sorted({t.i for t in _kept(head)})
    doc = head.doc
    while kept and doc[kept[-1]].pos_ == "PUNCT" and not doc[kept[-1]].is_right_punct:
        kept.pop()
    text = "".join(doc[i].text_with_ws if i + 1 in kept else doc[i].text + " " for i in kept).strip()
    for ending in _POSSESSIVES:
        text = text.removesuffix(ending)
    return text.strip() or str(head.text)


def _kept(head: Any) -> list[Any]:
    words = [head]
    for child in head.children:
        if child.dep_ == "prep" and _belongs(child, head):
            words.append(child)
            words += [t for grandchild in child.children for t in _kept(grandchild)]
        elif (child.dep_ == "punct" and not _is_inside(child, head)) or (child.dep_ == "amod" and child.i > head.i):
            continue
        elif child.dep_ not in _TRIMMED:
            words += _kept(child)
    return words


def _belongs(preposition: Any, head: Any) -> bool:
    """Is it part of what ``head`` is called ("ministry of defence"), and no way of speaking ("in a statement")?"""
    if preposition.lower_ not in _KEPT_PREPOSITIONS:
        return False
    if head.ent_type_ and preposition.ent_type_ == head.ent_type_:
        return True
    first = head.doc[preposition.left_edge.i]
    if first.i and first.nbor(-1).pos_ == "PUNCT" and first.nbor(-1).text not in {"-", ")", "'", "\u2019"}:
        return False
    told = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if told is None or told.lemma_.lower() in SPEECH_NOUNS or told.ent_type_ in {"DATE", "TIME"}:
        return False
    return bool(head.pos_ != "PROPN" or (head.ent_type_ != "PERSON" and preposition.lower_ == "of"))


def _is_inside(mark: Any, head: Any) -> bool:
    """Is a punctuation mark part of a name ("Radio-Telefis") and does not set something apart?"""
    if mark.text in {"-", "&", "/", "'", "\u2019"}:
        return True
    return bool(mark.i < head.i and mark.text not in {",", "(", ")"} and not mark.is_quote)
