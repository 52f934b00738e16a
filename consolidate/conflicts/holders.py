"""Who holds a place, where accounts give it to two who cannot both have it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations
from typing import Any

from consolidate.conflicts.edges import Edge
from consolidate.conflicts.predicates import is_denied, is_open, is_passive, phrase
from consolidate.conflicts.states import GROUND
from consolidate.conflicts.times import may_be_one_time
from consolidate.conflicts.voices import is_one_voice
from consolidate.language.clause_kinds import subject_of
from consolidate.language.names import same_name, tokens
from consolidate.language.pipeline import analyse
from consolidate.models import Claim

_HOLDING = frozenset("hold control occupy seize capture take retake recapture liberate overrun conquer".split())
_HAVING = frozenset("be remain stay have take gain regain keep retain fall assert".split())
_VAGUE = frozenset("part foothold position ground kilometre kilometer mile".split())
_PLACES = (GROUND - _VAGUE) | frozenset(
    "base station prison palace capital province crossing terminal tower headquarters".split()
)
_ENDS = frozenset("end side bank half part".split())
_OURS = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
_LOYAL = frozenset({"loyalist", "loyal", "government"})
_SAYING = frozenset({"claim", "pretend", "say", "believe"})
"""Who is said to claim to hold a place tells it of himself elsewhere."""
_NO_NAMES = frozenset("of for and in general staff office president air force navy department service".split())
_WHOLE = frozenset("whole all rest most".split())
_STATE = frozenset("army government troop ministry police military soldier force forces armed guard guards".split())
_REBELS = frozenset(
    "rebel insurgent militant terrorist guerrilla militia front separatist mutineer paramilitary junta jihadist".split()
)
_COMMON = _STATE | _REBELS | frozenset("national armed the republic defence defense people liberation".split())
_NOBODY = re.compile(r"^(?:neither|nobody|no\s+one|none)\b", re.IGNORECASE)
_CUES = re.compile(
    r"\b(?:hold|holds|held|control\w*|occup\w+|seiz\w+|captur\w+|t[ao]k\w+|retook|liberat\w+|overr[au]n|hands)\b", re.I
)
NOBODY = "nobody wholly"
MATTER = "who holds the"


@dataclass(frozen=True)
class Holding:
    """That a ``holder`` has a place: the noun for it, its names, and the words and names of the holder."""

    place: str
    names: frozenset[str]
    holder: str
    words: frozenset[str]
    own: frozenset[str]


def differing_holders(claims: Iterable[Claim]) -> Iterator[Edge]:
    """Edges between claims of two voices that give one place to two who cannot both hold it, as far as times go."""
    found = [
        (claim, holding)
        for claim in sorted(claims, key=lambda claim: claim.id)
        if claim.polarity == "affirmed" and claim.modality not in {"planned", "speculated"}
        for holding in (_owned(holding, claim) for holding in find_holdings(claim.statement))
    ]
    found = [(claim, _as_beside(claim, holding, found)) for claim, holding in found]
    label = _labels([holding for _, holding in found])
    for (a, x), (b, y) in combinations(found, 2):
        if not _is_one_place(x, y) or not are_apart(x, y) or is_one_voice(a, b) or not may_be_one_time(a, b):
            continue
        sides = label[x], label[y]
        if sides[0] != sides[1]:
            reason = f"“{x.holder}” and “{y.holder}” cannot both hold the {x.place}"
            yield Edge("outcome", f"{MATTER} {x.place}", (a.id, b.id), sides, reason, f"Who holds the {x.place}")


def _owned(holding: Holding, claim: Claim) -> Holding:
    """``holding``, where "we" or "our troops" hold it, with the side or, for a party's own words, the party's name."""
    if not _OURS.search(holding.holder):
        return holding
    speaker = claim.speaker
    named = speaker.side or (
        speaker.name if speaker.kind in {"military", "official"} and _is_body(speaker.name) else ""
    )
    own = frozenset(token.title() for token in tokens(named)) - {word.title() for word in _COMMON | _NO_NAMES}
    return replace(holding, own=holding.own | own, holder=f"{named} ({holding.holder})" if own else holding.holder)


def _as_beside(claim: Claim, holding: Holding, others: Iterable[tuple[Claim, Holding]]) -> Holding:
    """ "Our units", where nobody knows whose, are those to whom the same report gives the place by name."""
    if holding.own or not _OURS.search(holding.holder):
        return holding
    told = [(c, x) for c, x in others if x.own and _is_one_place(x, holding)]
    beside = {x.holder: x for _, x in told if _meet(x.own, tokens(claim.speaker.name))}
    beside = beside or {x.holder: x for c, x in told if c.origin == claim.origin}
    return replace(holding, own=next(iter(beside.values())).own) if len(beside) == 1 else holding


def _is_body(name: str) -> bool:
    """Is it the name of an army or an office, and not of a person?"""
    return not _COMMON.isdisjoint(word.lower() for word in tokens(name))


@lru_cache(maxsize=16384)
def find_holdings(statement: str) -> tuple[Holding, ...]:
    """Who holds or took what, as ``statement`` asserts; nothing of a part of a place, or only wanted."""
    if not _CUES.search(statement):
        return ()
    return tuple(found for token in analyse(statement) for found in _read(token))


def _read(token: Any) -> Iterator[Holding]:
    place, holder = _of_verb(token) if token.lemma_.lower() in _HOLDING and token.pos_ == "VERB" else _of_noun(token)
    if token.dep_ == "xcomp" and token.head.lemma_.lower() in _SAYING:
        return
    place = _whole(place) if place is not None else None
    if place is None or holder is None or is_open(token) or is_denied(token) or not _is_place(place):
        return
    if place.i in {t.i for t in phrase(holder)}:
        return
    words = [t for t in phrase(holder) if t.pos_ in {"NOUN", "PROPN", "ADJ"}]
    apart = {t.i for t in phrase(token)} if holder.head.i == token.i and token.pos_ == "NOUN" else set[int]()
    told = [holder] if holder.i in apart else list(phrase(holder))
    shown = "".join(t.text_with_ws for t in sorted(told, key=lambda t: int(t.i))).strip()
    yield Holding(
        place=place.lemma_.lower(),
        names=frozenset(t.text for t in phrase(place) if t.pos_ == "PROPN" and t.lower_ not in _PLACES),
        holder=NOBODY if _NOBODY.match(shown) else shown,
        words=frozenset(t.lemma_.lower() for t in words),
        own=frozenset(t.text for t in words if _is_own(t)),
    )


def _is_own(token: Any) -> bool:
    """Is it a name by which this holder is told from another?"""
    named = token.pos_ == "PROPN" or (token.pos_ == "ADJ" and token.text.istitle())
    return named and not {token.lower_, token.lemma_.lower()} & _COMMON


def _of_verb(verb: Any) -> tuple[Any | None, Any | None]:
    if is_passive(verb):
        agents = (o for c in verb.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj")
        return subject_of(verb), next(agents, None)
    objects = (c for c in verb.children if c.dep_ in {"dobj", "obj"})
    return next(objects, None), subject_of(verb)


def _of_noun(noun: Any) -> tuple[Any | None, Any | None]:
    """ "In control of the port", "took control of it"; "under the control of", "in the hands of" the army."""
    if noun.lower_ not in {"control", "hands"}:
        return None, None
    of = next((o for c in noun.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"), None)
    verb = noun.head
    under = verb.lower_ if verb.pos_ == "ADP" else ""
    joined = False
    while verb.pos_ == "ADP" or verb.dep_ in {"acomp", "advmod"}:
        joined |= verb.dep_ == "conj"
        verb = verb.head
    if verb.lemma_.lower() not in _HAVING and not joined:
        return None, None
    subject = subject_of(verb)
    if under == "under" or noun.lower_ == "hands":
        whose = (c for c in noun.children if c.dep_ == "poss" or (c.dep_ in {"amod", "compound"} and _is_holder(c)))
        return subject, of or next(whose, None)
    return of, subject


def _is_holder(word: Any) -> bool:
    """Does the word beside "hands" say whose they are: a people's name, or a kind of troops?"""
    return _is_own(word) or word.lemma_.lower() in _REBELS or word.lower_ in _LOYAL


def _whole(place: Any) -> Any | None:
    """The place of which it is "the whole", or of which both ends are told."""
    ends = place.lemma_.lower() in _ENDS and any(c.lower_ in {"both", "all"} for c in place.children)
    if place.lemma_.lower() not in _WHOLE and not ends:
        return place
    return next((o for c in place.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"), None)


def _is_place(noun: Any) -> bool:
    return noun.lemma_.lower() in _PLACES


def _is_one_place(x: Holding, y: Holding) -> bool:
    return x.place == y.place and (not (x.names and y.names) or _meet(x.names, y.names))


def are_apart(x: Holding, y: Holding) -> bool:
    """Are the two holders certainly not the same: other names, or a state's troops and rebels?"""
    if NOBODY in (x.holder, y.holder):
        return x.holder != y.holder
    if _meet(x.own, y.own):
        return False
    kinds = [(bool(h.words & _STATE), bool(h.words & _REBELS)) for h in (x, y)]
    if kinds[0] in {(True, False), (False, True)} and kinds[1] == kinds[0][::-1]:
        return True
    return bool(x.own and y.own)


def _meet(left: Iterable[str], right: Iterable[str]) -> bool:
    """Do they share a name, be it the country's or its people's?"""
    right = tuple(right)
    return any(same_name(a, b) or _is_stem(a, b) for a in left for b in right)


def _is_stem(left: str, right: str) -> bool:
    short, long = sorted((left.casefold(), right.casefold()), key=len)
    return len(short) >= _LEAST_STEM and long.startswith(short)


_LEAST_STEM = 5
"""So much of a country's name stands in that of its people."""


def _labels(holdings: Iterable[Holding]) -> dict[Holding, str]:
    """One name for each side: that of the first with which a holder shares its name or its kind."""
    told: list[Holding] = []
    label = {}
    for holding in sorted(set(holdings), key=lambda h: (not h.own, h.holder, sorted(h.names))):
        first = next((t for t in told if not are_apart(t, holding) and _is_alike(t, holding)), holding)
        told.append(first)
        label[holding] = first.holder
    return label


def _is_alike(x: Holding, y: Holding) -> bool:
    kinds = (_STATE, _REBELS)
    return _meet(x.own, y.own) or x.holder == y.holder or any(x.words & kind and y.words & kind for kind in kinds)
