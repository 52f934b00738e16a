"""What an English statement says of whom: states that somebody or something is put in, from its dependency tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from consolidate.conflicts.states import ATTEMPTS, GROUND, STATES_OF, Family, Role, State
from consolidate.language.clause_kinds import subject_of
from consolidate.language.lexicon import lemmas
from consolidate.language.pipeline import analyse
from consolidate.language.reporting import is_reporting
from consolidate.language.that_clauses import CLAIM_NOUNS
from consolidate.language.trees import VERBAL, conjunct_head

_NAMES = frozenset({"PROPN"})
_PLACING = frozenset(
    "in into inside within at near towards toward from on around to across through outside out of".split()
)
_SHARED = frozenset({"NORP", "GPE", "LOC"})
_TAKING = frozenset("enter occupy control hold leave reach seize capture cross take retake".split())
_OPEN = frozenset("could may might would should will can shall".split())
"""What may or will be is not yet so."""
_INTENDING = frozenset(
    "plan want aim hope try attempt intend seek vow threaten order prepare expect ask urge demand agree".split()
)
_HOLDING_BACK = frozenset("stop fail refuse decline refrain avoid deny forget prevent".split())
"""Verbs whose complement did not happen ("stopped short of confirming", "failed to win")."""
_OFFICES = frozenset("office post job role charge position helm minister president chief head leader".split())
_ONCE = frozenset("once previously formerly earlier originally then briefly ago".split())


@dataclass(frozen=True)
class Predicate:
    """A state that a statement says somebody or something is in, or ``denied`` that it is.

    ``theme`` are the lemmas of what is in the state, ``names`` the names among them, ``agents`` the names of those
    who did it, ``places`` the names of where.  ``ongoing``: it is said to last, not to have happened once;
    ``counts``: of a number of people or things.
    """

    family: Family
    state: str
    denied: bool
    theme: frozenset[str]
    names: frozenset[str]
    agents: frozenset[str]
    places: frozenset[str]
    ongoing: bool
    counts: bool


def mentions_state(lowered: str) -> bool:
    """Can a statement, in lower case, say any state?  A quick look, before it is parsed."""
    return any(lemma in _FIRST_WORDS for word in lowered.replace("-", " ").split() for lemma in lemmas(_bare(word)))


_FIRST_WORDS = frozenset(word.split()[0] for word in STATES_OF)


def _bare(word: str) -> str:
    return word.strip(".,;:!?()\"'\u2019\u201c\u201d")


def find_predicates(statement: str) -> tuple[Predicate, ...]:
    """The states that ``statement`` asserts, in order; none that is only planned, feared or asked for."""
    return tuple(found for token in analyse(statement) for found in _read(token))


def _read(token: Any) -> Iterator[Predicate]:
    for family, state, role in STATES_OF.get(_lemma(token), ()):
        if is_open(token) or _is_told(token):
            continue
        theme = _theme(token, role)
        if theme is None or not _fits(token, theme, family, state):
            continue
        agent = _agent(token, role)
        yield Predicate(
            family=family,
            state=state.name,
            denied=is_denied(token),
            theme=_content(theme),
            names=_names(theme, own=family.persons),
            agents=_names(agent) if agent is not None else frozenset(),
            places=_places(token.doc),
            ongoing=_is_ongoing(token),
            counts=any(t.pos_ == "NUM" for t in phrase(theme)),
        )


def _lemma(token: Any) -> str:
    """The lemma that the table is asked for, with a verb's particle."""
    known = (lemma for lemma in (token.lemma_.lower(), *lemmas(token.lower_)) if lemma in STATES_OF)
    lemma = next(known, token.lemma_.lower())
    after = (c.lower_ for c in token.children if c.dep_ == "prt" or (c.dep_ in {"advmod", "prep"} and c.i > token.i))
    return next((joined for particle in after if (joined := f"{lemma} {particle}") in STATES_OF), lemma)


def _theme(token: Any, role: Role) -> Any | None:
    """Who or what is in the state."""
    if token.pos_ in VERBAL and role != "names":
        return _object(token) if role == "done" else _subject(token)
    if role != "names" or token.pos_ in VERBAL:
        return None
    return _owner(token) if token.pos_ in {"NOUN", "PROPN"} else _described(token)


def _object(verb: Any) -> Any | None:
    if is_passive(verb):
        holders = (verb, *(c for c in verb.children if c.dep_ == "auxpass"))
        return next((who for holder in holders if (who := subject_of(holder)) is not None), None)
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return verb.head
    return next((c for c in verb.children if c.dep_ in {"dobj", "obj", "ccomp"}), None)


def _subject(verb: Any) -> Any | None:
    return None if is_passive(verb) else subject_of(verb)


def is_passive(verb: Any) -> bool:
    """Is what it is done to its subject?"""
    return any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children)


def _owner(noun: Any) -> Any | None:
    """Whose presence or withdrawal it is: "their", "of troops", or the subject that has it; or what is "a fake"."""
    for child in noun.children:
        if child.dep_ in {"poss", "compound", "amod"} and (child.pos_ in _NAMES or child.ent_type_):
            return child
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"of", "by"}), None)
    if of is not None:
        return next((c for c in of.children if c.dep_ == "pobj"), None)
    return _described(noun) if noun.dep_ in {"attr", "dobj", "oprd", "acomp"} else None


def _described(word: Any) -> Any | None:
    verb = word.head
    if word.dep_ in {"acomp", "attr", "oprd", "dobj", "advmod"} and verb.pos_ in VERBAL:
        return next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return None


def _agent(token: Any, role: Role) -> Any | None:
    if role != "done":
        return None
    by = next((c for c in token.children if c.dep_ == "agent"), None)
    if by is not None:
        return next((c for c in by.children if c.dep_ == "pobj"), None)
    if is_passive(token):
        return None
    return next((who for t in governors(token) if (who := subject_of(t)) is not None), None)


def _fits(token: Any, theme: Any, family: Family, state: State) -> bool:
    """Is the word meant as the table means it?  What is repelled is an attempt; what is held is ground."""
    if family.name == "presence":
        if state.name == "kept out":
            return _noun_lemma(theme) in ATTEMPTS
        held = _object(token) if token.lemma_ in {"hold", "control", "occupy"} else None
        return bool(_places(token.doc)) and (held is None or _is_ground(held))
    if state.name == "in office":
        return any(t.lower_ in _OFFICES for child in token.children if child.dep_ == "prep" for t in child.subtree)
    return True


def _is_ground(noun: Any) -> bool:
    return noun.pos_ in _NAMES or _noun_lemma(noun) in GROUND


def _noun_lemma(noun: Any) -> str:
    return str(next((lemma for lemma in lemmas(noun.lower_) if lemma in ATTEMPTS | GROUND), noun.lemma_)).lower()


def is_denied(token: Any) -> bool:
    """Negated itself, or the complement of a verb that says it did not happen."""
    chain = governors(token)
    holding = any(t.lemma_.lower() in _HOLDING_BACK and t.pos_ in VERBAL for t in chain[1:])
    negated = any(c.dep_ == "neg" for t in chain if t.pos_ in VERBAL or t is token for c in t.children)
    return negated != holding or any(c.lower_ == "no" for c in token.children)


def governors(token: Any) -> list[Any]:
    """``token`` and the words that it completes."""
    chain = [token]
    while chain[-1].dep_ in {"acomp", "attr", "oprd", "dobj", "pobj", "pcomp", "xcomp", "prep", "advmod"}:
        chain.append(chain[-1].head)
    return chain


def _is_told(token: Any) -> bool:
    """Is it what somebody does, or does not, confirm or say ("stopped short of confirming the presence")?"""
    chain = governors(token)[1:]
    return any(t.pos_ in VERBAL and is_reporting(t.text) for t in chain) and is_denied(token)


def is_open(token: Any) -> bool:
    """Is it only possible, planned or asked for, or what a claim says that the sentence is about?"""
    for link in (token, token.head):
        if any(c.dep_ == "aux" and c.lower_ in _OPEN for c in link.children if link.pos_ in VERBAL):
            return True
    clause = conjunct_head(token)
    if clause.dep_ in {"acl", "ccomp", "relcl"} and clause.head.lemma_.lower() in CLAIM_NOUNS:
        return True
    governed = token.dep_ in {"xcomp", "ccomp", "advcl", "acl"} and any(c.tag_ == "TO" for c in token.children)
    verb = token.head if governed else None
    if verb is None:
        return any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether"} for c in token.children)
    return verb.lemma_.lower() in _INTENDING or token.dep_ in {"advcl", "acl"} or verb.pos_ == "NOUN"


def _is_ongoing(token: Any) -> bool:
    """Present tense, a progressive form, or something that is rather than happens; not with "once" or "last year"."""
    verb = token if token.pos_ in VERBAL else token.head
    if any(word.lower_ in _ONCE for word in token.doc):
        return False
    goes_on = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in {"continue", "keep", "remain"}
    return verb.tag_ in {"VBZ", "VBP", "VBG"} or token.pos_ not in VERBAL or goes_on


def _content(head: Any) -> frozenset[str]:
    return frozenset(str(t.lemma_).lower() for t in phrase(head) if t.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"})


def _names(head: Any, *, own: bool = False) -> frozenset[str]:
    """Names in the phrase that do not only say where; ``own`` ones, that nobody shares as he does a nationality."""
    return frozenset(
        t.text
        for t in phrase(head)
        if _is_name(t) and not _says_where(t, head) and not (own and (t.pos_ == "ADJ" or t.ent_type_ in _SHARED))
    )


def phrase(head: Any) -> Iterator[Any]:
    """``head`` and what hangs on it, relative clauses apart."""
    stack = [head]
    while stack:
        token = stack.pop()
        yield token
        stack.extend(c for c in token.children if c.dep_ not in {"relcl", "appos", "acl", "punct"} or c.lower_ == "to")


def _is_name(token: Any) -> bool:
    return token.pos_ in _NAMES or (
        token.pos_ == "ADJ" and token.text.istitle() and token.ent_type_ in {"NORP", "GPE", "ORG"}
    )


def _says_where(token: Any, head: Any) -> bool:
    while token.i != head.i and token.dep_ != "ROOT":
        if token.pos_ == "ADP" and token.lower_ in _PLACING - {"of"}:
            return True
        token = token.head
    return False


def _places(doc: Any) -> frozenset[str]:
    """Names that say where; countries that only qualify a place ("Larenia's coast") do not."""
    return frozenset(
        t.text
        for t in doc
        if t.pos_ in _NAMES
        and t.dep_ != "poss"
        and t.ent_type_ not in {"DATE", "TIME"}
        and (_says_where(t, doc[0].sent.root) or _is_taken(t))
    )


def _is_taken(name: Any) -> bool:
    """Is it the object of a verb that takes a place, or the name of ground that is ("the town of Orm")?"""
    if name.head.lower_ == "of" and _noun_lemma(name.head.head) in GROUND:
        name = name.head.head
    return name.dep_ in {"dobj", "nsubjpass"} and name.head.lemma_.lower() in _TAKING
