"""What an English statement says was done, or not done, by whom and to what: from its dependency tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from consolidate.conflicts.predicates import governors, is_denied, is_open, is_passive, phrase
from consolidate.language.clause_kinds import subject_of
from consolidate.language.lexicon import entails, related
from consolidate.language.pipeline import analyse

_PLAIN = frozenset("be do have get make take go come give become remain seem".split())
_REACHING = frozenset({"at", "to", "on", "for", "with", "from", "into"})
"""Prepositions after which stands what is done to, where there is no object ("shot at protesters")."""
_SETTINGS = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})
_TELLING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_ANYBODY = frozenset("people person man woman child official officer police other thing anyone everyone number".split())


@dataclass(frozen=True)
class Deed:
    """A verb, or an adjective said of something, and the lemmas of its subject and of what it is done to.

    A passive is put the right way round.
    """

    verb: str
    denied: bool
    doers: frozenset[str]
    objects: frozenset[str]
    happened: bool = False
    """It is told in the past tense, as what happened once."""


def find_deeds(statement: str) -> tuple[Deed, ...]:
    """What ``statement`` asserts or denies, in order; nothing that is only possible, planned or attempted."""
    return tuple(deed for token in analyse(statement) if (deed := _deed(token)) is not None)


def _deed(token: Any) -> Deed | None:
    if token.pos_ == "ADJ" and token.dep_ == "acomp" and not is_open(token):
        return Deed(token.lemma_.lower(), is_denied(token), frozenset(), _words([subject_of(token.head)]))
    if token.pos_ != "VERB" or token.lemma_.lower() in _PLAIN or is_open(token) or _is_complement(token):
        return None
    described = token.dep_ == "acomp"
    subject = subject_of(token.head) if described else subject_of(token)
    objects = [c for c in token.children if c.dep_ in {"dobj", "obj"}] or _reached(token)
    agents = [o for c in token.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"]
    doers, done_to = (agents, [subject]) if described or is_passive(token) else ([subject], objects)
    happened = token.tag_ in {"VBD", "VBN"}
    return Deed(token.lemma_.lower(), is_denied(token), _words(doers), _words(done_to), happened)


def _reached(verb: Any) -> list[Any]:
    """What a verb without an object is aimed at: no day, and no place."""
    after = (o for c in verb.children if c.dep_ == "prep" and c.lower_ in _REACHING for o in c.children)
    return [o for o in after if o.dep_ == "pobj" and o.ent_type_ not in _SETTINGS]


def _is_complement(token: Any) -> bool:
    """Is it what somebody failed, tried or refused to do?  Its governor then says whether it was done."""
    return token.dep_ in {"xcomp", "pcomp"} and len(governors(token)) > 1 and token.tag_ in {"VB", "VBG"}


def _words(heads: list[Any]) -> frozenset[str]:
    return frozenset(
        str(t.lemma_).lower() for head in heads if head is not None for t in phrase(head) if t.pos_ in _TELLING
    )


def contradicting(denying: str, affirming: str) -> Iterator[Deed]:
    """The deeds that ``denying`` denies and ``affirming`` affirms, of the same doers and to the same things."""
    affirmed = [deed for deed in find_deeds(affirming) if not deed.denied]
    for deed in find_deeds(denying):
        if deed.denied and any(_is_same(deed, other) for other in affirmed):
            yield deed


def is_one_event(left: str, right: str) -> bool:
    """Do both tell that one and the same did one and the same, once?"""
    told = [[deed for deed in find_deeds(text) if deed.happened and not deed.denied] for text in (left, right)]
    return any(
        related(a.verb, b.verb)
        and (a.doers, a.objects) == (b.doers, b.objects)
        and bool((a.doers | a.objects) - _ANYBODY)
        for a in told[0]
        for b in told[1]
    )


def _is_same(denied: Deed, done: Deed) -> bool:
    if not (related(denied.verb, done.verb) or entails(done.verb, denied.verb)):
        return False
    pairs = ((denied.doers, done.doers), (denied.objects, done.objects))
    known = [(a, b) for a, b in pairs if a and b]
    return any((a & b) - _ANYBODY for a, b in known) and all(a & b for a, b in known)
