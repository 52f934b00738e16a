"""Words that the tree does not safely place: behind "he said" in the midst of a sentence, or in relative clauses."""

from __future__ import annotations

from typing import Any

from consolidate.language.reporting import is_reporting
from consolidate.language.trees import NOMINAL, is_after_comma, subject_within

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
    """What a relative clause tells of: of "the battle for the port, which began at night" the battle."""
    noun = relative.head
    while relative.lemma_ in _HAPPENING and noun.dep_ == "pobj" and noun.head.head.pos_ in NOMINAL:
        noun = noun.head.head
    return noun


def is_time_that_tells(subject: Any, verb: Any) -> bool:
    """ "Since Sunday is said to show": a day that parsers take for a subject."""
    return subject.ent_type_ in {"DATE", "TIME"} and subject.i > 0 and is_reporting(verb.text)
