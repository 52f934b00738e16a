"""What in a clause makes it open, or plain, whom a pronoun means: by the parse of its sentence alone."""

from __future__ import annotations

from typing import Any

from consolidate.extraction.wording import first_word
from consolidate.language.antecedents import PERSONAL, PRONOUNS, fits, sort_of
from consolidate.language.clause_kinds import subject_of
from consolidate.language.propositions import Proposition
from consolidate.language.quotations import is_quoted
from consolidate.language.trees import NOMINAL, SUBJECTS, marks_of, subject_within

_TAKING = frozenset({"take", "cost", "need"})
_REPRESENTING = frozenset(
    """
    lawyer attorney solicitor barrister counsel doctor physician surgeon spokesman spokeswoman spokesperson agent
    manager publicist representative aide
    """.split()
)
_KIN = {"his": "he", "her": "she", "its": "it", "their": "they"}
_PLACING = frozenset("in at on inside under near outside within".split())
FIRST_PERSON = frozenset("we our i my us me ours ourselves myself".split())


def is_kin(word: str, pronoun: str) -> bool:
    """Are they forms of one pronoun ("she", "her")?"""
    return word in PRONOUNS and _KIN.get(word, word) == _KIN.get(pronoun, pronoun)


def client_of(speaker: Any, pronoun: str) -> Any | None:
    """Whom his lawyer, doctor or spokesman speaks of as ``pronoun``: "Carter's doctor said he was recovering"."""
    if speaker.lemma_.lower() not in _REPRESENTING or pronoun not in PERSONAL:
        return None
    owner = next((child for child in speaker.children if child.dep_ == "poss"), None)
    if owner is None:
        return None
    if owner.pos_ == "PRON":
        return owner if is_kin(owner.lower_, pronoun) else None
    return owner if fits(owner, pronoun) else None


def is_in_doubt(proposition: Proposition, doc: Any) -> bool:
    """May an "it" of which something is told mean another thing than the one that the sentence names?"""
    return proposition.is_state and (_is_placed(proposition, doc) or _is_rivalled(proposition, doc))


def _is_placed(proposition: Proposition, doc: Any) -> bool:
    """ "The museum says it is in the workshop": the museum, or the picture that it spoke of before?"""
    head = doc[proposition.head]
    return any(c.dep_ == "prep" and c.lower_ in _PLACING for c in head.children)


def _is_rivalled(proposition: Proposition, doc: Any) -> bool:
    """ "She says the vote was rigged; the board says it was clean": may it be what was told of before the board?"""
    speaker = None if proposition.reporter is None else subject_of(doc[proposition.reporter])
    if speaker is None:
        return False
    before = (t for t in doc[: speaker.left_edge.i] if t.dep_ in SUBJECTS and t.pos_ in NOMINAL)
    return any(sort_of(noun) == "thing" for noun in before)


def is_told_to_us(statement: str, proposition: Proposition, doc: Any) -> bool:
    """Is it a whole sentence of the writer's in which somebody told "me" or "us" something?"""
    whole = proposition.spans == ((0, len(doc.text)),)
    own = {t.lower_ for t in doc if t.lower_ in FIRST_PERSON and not is_quoted(doc.text, t.idx)}
    return whole and bool(own) and own <= {"me", "us"} and first_word(statement) not in own


def has_clause_for_subject(verb: Any) -> bool:
    """ "Who did it cannot be told": a statement, though it opens like a question."""
    subject = subject_within(verb)
    return subject is not None and subject.dep_ in {"csubj", "csubjpass"} and subject.i < verb.i


def opens_with_if(verb: Any) -> bool:
    """Opens its clause with the condition it is under, which names nobody by another pronoun than its own subject?"""
    opening = next((c for c in verb.children if c.dep_ == "advcl" and c.i < verb.i and "if" in marks_of(c)), None)
    subject = subject_within(verb)
    if opening is None or subject is None:
        return False
    return all(t.lower_ == subject.lower_ for t in opening.subtree if t.lower_ in PRONOUNS)


def is_impersonal(verb: Any) -> bool:
    """ "It appears that", "it remains unknown whether", "it will take days to": it stands for nothing."""
    if verb.lemma_ in _TAKING and any(
        c.dep_ in {"xcomp", "advcl", "relcl"} and _is_infinitive(c) for c in verb.subtree
    ):
        return True
    holders = [verb, *(child for child in verb.children if child.dep_ in {"acomp", "attr", "oprd"})]
    clauses = [
        child for holder in holders for child in holder.children if child.dep_ in {"ccomp", "csubj", "csubjpass"}
    ]
    return any(child.dep_ == "mark" for clause in clauses for child in clause.children)


def _is_infinitive(verb: Any) -> bool:
    return any(child.tag_ == "TO" for child in verb.children)
