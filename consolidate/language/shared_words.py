"""Words that one verb has in common with another: an object of two verbs, or what "it did not" leaves out."""

from __future__ import annotations

from typing import Any

from consolidate.language.clause_kinds import own_words
from consolidate.language.trees import subject_within

_SHARED = frozenset({"dobj", "attr", "acomp"})


def is_elliptic(verb: Any, own: list[Any]) -> bool:
    """ "It did not": what, another sentence tells."""
    subject = subject_within(verb)
    told = set() if subject is None else {t.i for t in subject.subtree}
    return all(t == verb or t.i in told or t.dep_ in {"neg", "punct", "cc", "mark"} for t in own)


def shared_words(verb: Any) -> list[Any]:
    """ "14 ships" for "owns" in "owns and operates 14 ships": what stands behind the second verb is of both."""
    behind = [c for c in verb.children if c.i > verb.i and not c.is_punct and c.dep_ != "cc"]
    second = behind[0] if len(behind) == 1 and behind[0].dep_ == "conj" and behind[0].i == verb.i + 2 else None
    roles = _SHARED | {"prep"} if verb.lemma_ == "be" else _SHARED
    alike = second is not None and (second.tag_ == verb.tag_ or verb.lemma_ == "be")
    if second is None or not alike or second.pos_ != verb.pos_ or not any(c.dep_ in roles for c in second.children):
        return []
    return [t for t in own_words(second) if t.i > second.i and not t.is_punct]
