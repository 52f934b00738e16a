"""Words that the tree does not safely place: behind "he said" in the midst of a sentence, or in relative clauses."""

from __future__ import annotations

from typing import Any

from consolidate.language.asides import participle
from consolidate.language.reporting import is_reporting
from consolidate.language.trees import NOMINAL, VERBAL, first_of, is_after_comma, subject_within

_NEAR = 4
"""Words before "since" in which a superlative may stand."""
_HAPPENING = frozenset("begin start last end erupt break occur happen continue follow".split())
"""What events do, and not the places and things that they are about."""


def tag_within(verb: Any) -> Any | None:
    """The verb of "he said" in "the raid was planned, he said, and had been for weeks"."""
    tags = (c for c in verb.children if c.dep_ == "parataxis" and c.pos_ == "VERB" and c.i > verb.i)
    return next((tag for tag in tags if _is_tag(tag)), None)


def _is_tag(verb: Any) -> bool:
    subject = subject_within(verb)
    whole = subject is not None and subject.tag_ not in {"WDT", "WP"} and is_after_comma(subject)
    told = any(child.dep_ in {"ccomp", "xcomp", "dobj"} for child in verb.children)
    return whole and is_reporting(verb.text) and not told


def is_behind_tag(verb: Any) -> bool:
    """Does it go on, without a subject of its own, behind such a tag?  Who did it, then, is open."""
    tag = tag_within(verb.head) if verb.dep_ == "conj" and subject_within(verb) is None else None
    return tag is not None and tag.i < verb.i


def may_be_relative(verb: Any) -> bool:
    """May it go on from a relative clause before it ("after a storm that lasted an hour and left nine dead")?"""
    tie = next((child for child in verb.head.children if child.dep_ == "cc" and child.i < verb.i), None)
    if tie is None or verb.i != tie.i + 1 or tie.i == 0 or tie.nbor(-1).text in {",", ";"}:
        return False
    clauses = [t for t in verb.doc[verb.head.i : tie.i] if t.dep_ == "relcl" and t.right_edge.i == tie.i - 1]
    return any(clause.tag_ == verb.tag_ and subject_within(clause) is not None for clause in clauses)


def event_of(relative: Any) -> Any:
    """What a relative clause tells of: of "the battle for the port, which began at night" the battle.

    It tells of no number ("a town of 1,900, where ..."), but of what is counted.
    """
    noun = relative.head
    if noun.pos_ == "NUM" and noun.dep_ == "pobj" and noun.head.head.pos_ in NOMINAL:
        noun = noun.head.head
    while relative.lemma_ in _HAPPENING and noun.dep_ == "pobj" and noun.head.head.pos_ in NOMINAL:
        noun = noun.head.head
    return noun


def is_time_that_tells(subject: Any, verb: Any) -> bool:
    """ "Since Sunday is said to show": a day that parsers take for a subject."""
    return subject.ent_type_ in {"DATE", "TIME"} and subject.i > 0 and is_reporting(verb.text)


def is_measured(verb: Any) -> bool:
    """ "Ten minutes after the dam failed", "the most since records began": only a measure of what is said before it."""
    mark = next((child for child in verb.children if child.dep_ == "mark"), None)
    if mark is None or is_reporting(verb.text):
        return False
    measured = any(child.dep_ == "npadvmod" and child.i < mark.i for child in verb.children)
    before = verb.doc[max(0, first_of(verb).i - _NEAR) : first_of(verb).i]
    return measured or (mark.lower_ == "since" and any(t.tag_ in {"JJS", "RBS"} for t in before))


def is_untied(verb: Any) -> bool:
    """Does nothing tie it to what parsers hang it on ("told to keep the doors and windows shut")?"""
    between = verb.doc[verb.head.i + 1 : verb.i]
    ties = any(t.text in {",", ";", ":", "\u2014", "\u2013", "-", "--", "\u201d"} for t in between)
    tied = ties or any(child.dep_ in {"cc", "preconj", "mark"} for child in (*verb.head.children, *verb.children))
    return not tied and subject_within(verb) is None


def is_alternative(verb: Any) -> bool:
    """ "300 were killed or wounded": of neither is it said."""
    ties = [child.lower_ for child in verb.head.children if child.dep_ == "cc" and child.i < verb.i]
    return bool(ties) and ties[-1] in {"or", "nor"}


def is_elided_clause(noun: Any) -> bool:
    """ "17 people" of "five were killed and 17 people injured here", where the participle tells it."""
    joined = noun.dep_ == "conj" and noun.pos_ in NOMINAL and noun.head.pos_ == "VERB"
    return joined and any(child.dep_ == "acl" and participle(child) is not None for child in noun.children)


def is_among_others(noun: Any) -> bool:
    """ "Nine died and 20 were hurt, among them a nurse": of which of them she was one, the tree does not tell."""
    first = first_of(noun).lower_
    return first == "among" and any(
        child.dep_ == "conj" and child.pos_ in VERBAL and noun.head.i < child.i < noun.i for child in noun.head.children
    )
