"""Clauses with "that" which tell what a noun of saying holds: "the claim that the dam burst"."""

from __future__ import annotations

from typing import Any

from consolidate.language.trees import SUBJECTS, first_of, marks_of, takes_object

CLAIM_NOUNS = frozenset(
    """
    claim report allegation accusation suggestion rumour rumor charge assertion notion idea finding view account
    conclusion theory version assessment
    """.split()
)
"""What is said or held: with "that", a clause which somebody may deny."""
_MAKING = frozenset("make voice put raise level repeat share hold spread publish advance".split())
"""What is done to a claim."""


def tells_claim(verb: Any) -> bool:
    """Heads ``verb`` what a noun of saying holds, and no part of "the claim that he made", in which something is
    missing?

    Parsers take some for relative clauses ("the claim that dams were blown up"), with "that" for a subject beside the
    clause's own, or as part of it.
    """
    helped = any(child.dep_ == "auxpass" for child in verb.children)
    lacks = verb.lemma_ in _MAKING and not helped and not takes_object(verb)
    if lacks or verb.head.lemma_.lower() not in CLAIM_NOUNS:
        return False
    tied = "that" in marks_of(verb)
    if verb.dep_ != "relcl":
        return tied and verb.dep_ in {"acl", "ccomp"}
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    own = [child for child in subjects if child.lower_ != "that"]
    first = first_of(verb)
    return tied or (bool(own) and first.lower_ == "that" and first.dep_ in SUBJECTS and first.head in {verb, *own})


def is_told(verb: Any) -> bool:
    """Heads ``verb`` what somebody is told, where parsers hang it on him ("tells national opinion that ...")?"""
    noun = verb.head
    tied = verb.dep_ in {"acl", "relcl"} and "that" in marks_of(verb) and first_of(verb).i == noun.i + 1
    return bool(tied and noun.dep_ == "dobj" and noun.head.lemma_ == "tell")
