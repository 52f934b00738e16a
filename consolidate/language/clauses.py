"""How many propositions a sentence can hold."""

from __future__ import annotations

from typing import Any

from consolidate.language.pipeline import analyse
from consolidate.language.trees import first_of, root_of, subject_within

_HEADS = frozenset({"ROOT", "ccomp", "relcl", "advcl", "conj", "acl", "pcomp", "csubj", "parataxis"})
_VERBS = frozenset({"VERB", "AUX"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_CONTENT_VERBS = frozenset("say show claim allege assert announce understand suggest".split())


def count_clauses(sentence: str) -> int:
    """The clauses of an English sentence that assert something, at least one.

    A verb that only introduces what somebody said is not counted beside what he said.
    """
    heads = [token for token in analyse(sentence) if token.pos_ in _VERBS and token.dep_ in _HEADS]
    return max(1, sum(not any(child.dep_ == "ccomp" for child in head.children) for head in heads))


def is_clause(statement: str) -> bool:
    """Is an English statement a whole one: has it a subject where it begins, and what "say" and "show" need?

    "Had taken power", "The Ledger understands", "A picture said to show" are none.  Whether it has a verb at all is
    left open: a short statement is easily misread.
    """
    doc = analyse(statement)
    words = [token for token in doc if not token.is_punct]
    if not words or "\u201c" in statement:
        return bool(words)
    root = root_of(doc)
    helped = words[0].dep_ in {"aux", "auxpass"} and words[0].tag_ in _FINITE
    if helped and words[0].head == root and subject_within(root) is None:
        return False
    return not _wants_content(words[-1])


def _wants_content(verb: Any) -> bool:
    """Is it a verb of saying or showing, at the end, of which nothing is said ("anyone who claims")?"""
    subject = subject_within(verb) if verb.pos_ == "VERB" else None
    if subject is None or verb.lemma_.lower() not in _CONTENT_VERBS:
        return False
    near = verb.doc[max(0, min(first_of(verb).i, verb.i - 3)) : verb.i]
    if any(t.lower_ == "as" or t.lower_.startswith("what") for t in near):
        return False
    tag = verb.i - subject.i == 1 and first_of(subject).i and first_of(subject).nbor(-1).text == ","
    return not tag and not any(child.dep_ in {"auxpass", "neg", "ccomp"} for child in verb.children)


def has_verb(statement: str, source: str = "") -> bool:
    """Does an English statement have a verb at all?

    A word counts that is a finite one in the ``source`` it was drawn from: a short statement is easily misread
    ("Larenia borders Karsia").
    """
    verbs = {token.lower_ for token in analyse(source) if token.tag_ in _FINITE} if source else set()
    return any(token.pos_ in _VERBS or token.lower_ in verbs for token in analyse(statement))
