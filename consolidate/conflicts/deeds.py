"""What an English statement says was done, or not done, by whom and to what: from its dependency tree."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from consolidate.conflicts.predicates import governors, is_denied, is_open, is_passive, phrase
from consolidate.language.clause_kinds import CLAIM_NOUNS, subject_of
from consolidate.language.lexicon import are_kin, entails, is_kind_of, related
from consolidate.language.names import same_name
from consolidate.language.pipeline import analyse
from consolidate.language.reporting import is_reporting

_PLAIN = frozenset("be do have get make take go come give become remain seem".split())
_REACHING = frozenset({"at", "to", "on", "for", "with", "from", "into"})
"""Prepositions after which stands what is done to, where there is no object ("shot at protesters")."""
_SETTINGS = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})
_TELLING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_OPEN = frozenset({"NOUN", "VERB", "ADJ"})
_BARE = _PLAIN | frozenset("use involve happen occur exist".split())
_MOST_OF_IT = 0.75
"""So much of what is denied must be told where its deed is not."""
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


def _deed(token: Any, *, every: bool = False) -> Deed | None:
    """The deed that ``token`` names; of what is only possible or wanted, where ``every`` is asked for."""
    if token.pos_ == "ADJ" and token.dep_ == "acomp" and (every or not is_open(token)):
        return Deed(token.lemma_.lower(), is_denied(token), frozenset(), _words([subject_of(token.head)]))
    if token.pos_ != "VERB" or token.lemma_.lower() in _PLAIN:
        return None
    if not every and (is_open(token) or _is_complement(token)):
        return None
    described = token.dep_ == "acomp"
    subject = subject_of(token.head) if described else subject_of(token)
    objects = [c for c in token.children if c.dep_ in {"dobj", "obj"}] or _reached(token)
    agents = [o for c in token.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"]
    doers, done_to = (agents, [subject]) if described or is_passive(token) else ([subject], objects)
    happened = token.tag_ in {"VBD", "VBN"}
    denied = is_denied(token) != any(_is_none(noun) for noun in (subject, *objects))
    return Deed(token.lemma_.lower(), denied, _words(doers), _words(done_to), happened)


def _is_none(noun: Any) -> bool:
    """Is it no such thing: "no door", "not a single soldier"?"""
    if noun is None:
        return False
    none = any(child.dep_ == "det" and child.lower_ == "no" for child in noun.children)
    first = noun.doc[noun.left_edge.i]
    return none or (first.lower_ == "not" and first.dep_ == "neg")


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


def tells_of(denied: str, other: str, cue: Collection[str] = ()) -> bool:
    """Does ``other`` tell of what ``denied`` says is not so?

    That is a deed of it, with nobody else in the same part; or the deed as a noun; or most of its words beside names.
    The words of the ``cue``, by which it is denied, and those of saying and claiming are no part of it.
    """
    here, there = _told(denied, cue), _told(other, ())
    alike = [(a, b) for a in here for b in there if _is_one_verb(a, b)]
    if alike:
        return any(_has_parts(a, b) for a, b in alike)
    return _is_named(here, other) or _covered(denied, other, cue) >= _MOST_OF_IT


def _told(statement: str, cue: Collection[str]) -> list[Deed]:
    """Every deed and quality in ``statement``, whether it is asserted or only possible."""
    tokens = (token for token in analyse(statement) if not _is_frame(token, cue))
    return [deed for token in tokens if (deed := _deed(token, every=True))]


def _is_frame(token: Any, cue: Collection[str]) -> bool:
    """Does it only say that somebody says, claims or denies something?"""
    return token.lower_ in cue or is_reporting(token.text) or token.lemma_.lower() in CLAIM_NOUNS


def _is_one_verb(denied: Deed, other: Deed) -> bool:
    return related(denied.verb, other.verb) or entails(other.verb, denied.verb)


def _has_parts(denied: Deed, other: Deed) -> bool:
    """Are those who act, and what is done to, the same where both say it?"""
    pairs = ((denied.doers, other.doers), (denied.objects, other.objects))
    return all(_meet(a, b) for a, b in pairs if a and b)


def _meet(left: frozenset[str], right: frozenset[str]) -> bool:
    return any(
        related(a, b) or is_kind_of(a, b) or is_kind_of(b, a) or same_name(a.title(), b.title())
        for a in left
        for b in right
    )


def _is_named(deeds: list[Deed], other: str) -> bool:
    """Does ``other`` call a deed by a noun ("the release of water"), with another word of what is denied?"""
    nouns = {str(t.lemma_).lower() for t in analyse(other) if t.pos_ in {"NOUN", "ADJ"}}
    rest = {str(t.lemma_).lower() for t in analyse(other) if t.pos_ in _TELLING}
    return any(
        are_kin(noun, deed.verb) and not (rest - {noun}).isdisjoint(deed.doers | deed.objects)
        for deed in deeds
        for noun in nouns
    )


def _covered(denied: str, other: str, cue: Collection[str]) -> float:
    """How much of what is denied the other says, from 0 to 1, names and days apart: they do not say what happened."""
    there = {str(t.lemma_).lower() for t in analyse(other)}
    words = {str(t.lemma_).lower() for t in analyse(denied) if _is_telling(t) and not _is_frame(t, cue)} - _BARE
    return len(words & there) / max(len(words), 1)


def _is_telling(token: Any) -> bool:
    return bool(token.pos_ in _OPEN and not token.is_stop and token.text.islower() and token.ent_type_ not in _SETTINGS)


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
