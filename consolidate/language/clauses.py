"""How many propositions a sentence can hold."""

from __future__ import annotations

from consolidate.language.pipeline import analyse

_HEADS = frozenset({"ROOT", "ccomp", "relcl", "advcl", "conj", "acl", "pcomp", "csubj", "parataxis"})
_VERBS = frozenset({"VERB", "AUX"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})


def count_clauses(sentence: str) -> int:
    """The clauses of an English sentence that assert something, at least one.

    A verb that only introduces what somebody said is not counted beside what he said.
    """
    heads = [token for token in analyse(sentence) if token.pos_ in _VERBS and token.dep_ in _HEADS]
    return max(1, sum(not any(child.dep_ == "ccomp" for child in head.children) for head in heads))


def has_verb(statement: str, source: str = "") -> bool:
    """Does an English statement have a verb at all?

    A word counts that is a finite one in the ``source`` it was drawn from: a short statement is easily misread
    ("Larenia borders Karsia").
    """
    verbs = {token.lower_ for token in analyse(source) if token.tag_ in _FINITE} if source else set()
    return any(token.pos_ in _VERBS or token.lower_ in verbs for token in analyse(statement))
