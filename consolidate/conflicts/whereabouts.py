"""Where somebody is, where accounts put him in a place and out of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

from consolidate.conflicts.edges import Edge
from consolidate.conflicts.identities import OFFICES
from consolidate.conflicts.predicates import is_denied, is_open, phrase
from consolidate.conflicts.refutations import settles
from consolidate.conflicts.times import may_be_one_time
from consolidate.conflicts.voices import is_one_voice
from consolidate.language.clause_kinds import subject_of
from consolidate.language.names import same_name
from consolidate.language.pipeline import analyse
from consolidate.models import Claim

MATTER = "whereabouts"
IN, OUT = "there", "not there"
_STAYING = frozenset("be stay remain live hide shelter stand sit".split())
_HELD = frozenset("hold detain see spot imprison jail shelter".split())
_GOING = frozenset("flee escape cross arrive travel fly move go return run".split())
_LEAVING = frozenset("leave flee abandon quit depart".split())
_ENTERING = frozenset("enter reach".split())
_AT = frozenset({"in", "at", "inside"})
_TO = frozenset({"to", "into"})
ABROAD = "country entered"
_AREAS = frozenset("town city village country capital district region island province".split()) | {ABROAD}
"""Nouns for a place that others call by its name."""
_PERSONS = OFFICES | frozenset(
    """
    rider cyclist player athlete singer actor suspect pilot driver captain prince doctor bishop man woman coach owner
    """.split()
)
_CUES = re.compile(
    r"\b(?:in|at|inside|to|into|left|leave[sd]?|leaving|fled|flee\w*|enter\w*|reach\w*|abandon\w*|quit|depart\w*)\b",
    re.IGNORECASE,
)
_NO_PERSONS = frozenset({"GPE", "LOC", "FAC", "ORG", "NORP", "PRODUCT", "EVENT"})
_FORMER = frozenset({"former", "ex"})


@dataclass(frozen=True)
class Whereabouts:
    """That somebody, by ``names`` and ``roles``, is in a ``place``, or is not ``there``.

    ``place`` are its names, or the noun where it has none.
    """

    names: frozenset[str]
    roles: frozenset[str]
    place: frozenset[str]
    there: bool


def differing_whereabouts(claims: Iterable[Claim]) -> Iterator[Edge]:
    """Edges between claims of two voices of which one puts somebody in a place that the other says he is not in."""
    found = [
        (claim, told)
        for claim in sorted(claims, key=lambda claim: claim.id)
        if claim.modality not in {"planned", "speculated"} and settles(claim.statement, claim.speaker.name)
        for told in find_whereabouts(claim.statement)
    ]
    known = _offices_of(told for _, told in found)
    for (a, x), (b, y) in combinations(found, 2):
        there = x.there != (a.polarity == "denied"), y.there != (b.polarity == "denied")
        if there[0] == there[1] or is_one_voice(a, b) or not may_be_one_time(a, b):
            continue
        if _is_one_person(x, y, known) and _is_one_place(x, y):
            sides = (IN, OUT) if there[0] else (OUT, IN)
            who = " ".join(sorted(x.names or y.names)) or " ".join(sorted(x.roles))
            reason = f"one says that {who} is there, the other that not"
            yield Edge("place", f"{MATTER} of {_key(x, y)}", (a.id, b.id), sides, reason, f"Where is {who}")


def _key(x: Whereabouts, y: Whereabouts) -> str:
    return " ".join(sorted(x.names & y.names or x.roles & y.roles or x.names | y.names))


def _offices_of(told: Iterable[Whereabouts]) -> dict[str, frozenset[str]]:
    """The names of those who bear each title ("Mayor Anna Lind")."""
    held: dict[str, set[str]] = {}
    for one in told:
        for role in one.roles if one.names else ():
            held.setdefault(role, set()).update(one.names)
    return {role: frozenset(names) for role, names in held.items()}


def _is_one_person(x: Whereabouts, y: Whereabouts, known: dict[str, frozenset[str]]) -> bool:
    """Do they share a name; or is one "the mayor", whom the other names so, or "the rider", named or not?"""
    if x.names and y.names:
        return any(same_name(a, b) for a in x.names for b in y.names)
    if x.roles & y.roles:
        return True
    named, bare = (x, y) if x.names else (y, x)
    if named.names and not named.roles and bare.roles:
        titled = frozenset[str]().union(*(known.get(role, frozenset()) for role in bare.roles))
        return not titled or bool(titled & named.names)
    return False


def _is_one_place(x: Whereabouts, y: Whereabouts) -> bool:
    """Do they share a name of the place, or is it only "the town" in one of them?"""
    if x.place & y.place:
        return True
    return bool(x.place & _AREAS) != bool(y.place & _AREAS) and _is_settlement(x, y)


def _is_settlement(x: Whereabouts, y: Whereabouts) -> bool:
    """The one that is named is no building or camp: its name alone says where."""
    named = x.place if not x.place & _AREAS else y.place
    return len(named) == 1


@lru_cache(maxsize=16384)
def find_whereabouts(statement: str) -> tuple[Whereabouts, ...]:
    """Where ``statement`` says that a person is, has gone to or has left."""
    if not _CUES.search(statement):
        return ()
    return tuple(found for token in analyse(statement) for found in _read(token))


def _read(verb: Any) -> Iterator[Whereabouts]:
    lemma = verb.lemma_.lower()
    if verb.pos_ not in {"VERB", "AUX"} or (is_open(verb) and not _is_said(verb)):
        return
    named = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.pos_ == "PROPN")
    subject = next(named, None) or subject_of(verb) or (subject_of(verb.head) if _is_said(verb) else None)
    person = _person(subject, moving=lemma in _GOING | _LEAVING | _ENTERING) if subject is not None else None
    if person is None:
        return
    denied = is_denied(verb)
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    after = [c for c in verb.children if c.dep_ == "prep"]
    inside = _places(after, _AT) if lemma in _STAYING | _HELD and not objects else []
    inside += _places(after, _TO) if lemma in _GOING else []
    inside += [_abroad(_named(o)) for o in objects] if lemma in _ENTERING else []
    outside = [_named(o) for o in objects] if lemma in _LEAVING else []
    for places, there in ((inside, True), (outside, False)):
        for place in places:
            if place:
                yield Whereabouts(*person, place, there != denied)


def _is_said(verb: Any) -> bool:
    """Is it what somebody "is said" to have done, and not what he wants to do?"""
    said = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in {"say", "report", "believe", "think", "understand"}
    return said and any(c.dep_ == "auxpass" for c in verb.head.children)


def _person(subject: Any, *, moving: bool) -> tuple[frozenset[str], frozenset[str]] | None:
    """The names and the title of whom the subject is; None for what is no person, or several.

    A name that is not known to be something else is a person's where it is ``moving``.
    """
    words = list(phrase(subject))
    if subject.tag_ in {"NNS", "NNPS"} or any(t.dep_ in {"conj", "poss"} for t in words):
        return None
    near = [subject, *(c for c in subject.children if c.dep_ in {"compound", "amod", "nmod"} and c.i < subject.i)]
    roles = frozenset(t.lemma_.lower() for t in near if t.lemma_.lower() in _PERSONS)
    own = (t for t in near if t.pos_ == "PROPN" and t.lemma_.lower() not in _PERSONS | _FORMER)
    names = frozenset(t.text for t in own if t.is_alpha)
    human = bool(roles) or any(t.ent_type_ == "PERSON" for t in near)
    others = _NO_PERSONS - {"ORG"} if len(near) == 1 else _NO_PERSONS
    human |= moving and subject.pos_ == "PROPN" and not any(t.ent_type_ in others for t in near)
    return (names, roles) if human else None


def _places(prepositions: Sequence[Any], wanted: frozenset[str]) -> list[frozenset[str]]:
    return [_named(o) for p in prepositions if p.lower_ in wanted for o in p.children if o.dep_ == "pobj"]


def _abroad(place: frozenset[str]) -> frozenset[str]:
    """Who enters "the country" is from another than who leaves it."""
    return frozenset({ABROAD}) if place == {"country"} else place


def _named(noun: Any) -> frozenset[str]:
    """The names of a place, or "town" and the like; nothing for what is none, or is a day."""
    if noun.ent_type_ in {"DATE", "TIME", "PERSON"}:
        return frozenset()
    names = frozenset(t.text for t in (noun, *noun.children) if t.pos_ == "PROPN" and t.dep_ in {"compound", noun.dep_})
    return names or (frozenset({noun.lemma_.lower()}) if noun.lemma_.lower() in _AREAS else frozenset())
