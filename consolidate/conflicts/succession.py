"""Which of two figures replaced the other: by when they were reported, by who gave both, by the words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from consolidate.conflicts.moments import Moments
from consolidate.conflicts.voices import are_rivals, is_named, is_official, is_one_voice
from consolidate.language.names import same_name, tokens
from consolidate.language.numbers import find_numbers
from consolidate.models import UNKNOWN_SPEAKER, Claim, Speaker

_GROWN = re.compile(
    r"""\b(?:
      (?:has|have|had|having)\s+(?:risen|climbed|grown|increased|jumped)
    | (?:ris|climb)(?:es|ing)\s+to|rose\s+to|climbed\s+to|rais(?:es|ed|ing)\s+(?:\S+\s+){1,6}?to
    | (?:jumps|jumped|increased|increases|grows|grew|grown)\s+to
    | (?:(?:bring|push|tak)(?:s|es|ing)|brought|pushed|took)\s+the\s+(?:\w+\s+){0,2}(?:toll|number|total)
    | (?:a|another)\s+(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th)
    | up\s+from|more\s+than\s+first\s+(?:thought|reported)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_FALLEN = re.compile(
    r"\b(?:(?:fallen|fell|falls|dropped|drops|declined|lowered|cut|reduced|revised\s+down)\s+(?:\w+\s+){0,3}?to|down\s+from)\b",
    re.IGNORECASE,
)
_COUNTED_UP = re.compile(
    r"\b(?:dead|deaths?|killed|died|injured|wounded|hurt|rescued|lifted|saved|viewed|views|arrested|infected|ill|victims?|hospitali[sz]ed|(?:to|in)\s+hospital)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\bnot\s+(?:the\s+|just\s+)?$", re.IGNORECASE)
_COUNTING = re.compile(
    r"((?:The\s+)?(?:[A-Z][\w'’-]*\s+){1,5})(?:(?:now\s+)?(?:counts|counted|puts?|estimates|estimated|speaks\s+of|spoke\s+of|tallied))\b"
)
_FAR = 2.0
"""Another's figure so many times the one that a source gave is another account, and no later count."""
_LEFT = re.compile(r"\b(?:(?:is|are|was|were)\s+still|still\s+(?:in|held|missing)|remain(?:s|ed)?)\b", re.IGNORECASE)
_SPOT = re.compile(
    r"\b(?:at|outside|near)\s+(?:the\s+)?(?P<spot>(?:[A-Z][\w'\u2019-]+\s+){1,4}(?!in\b|on\b|and\b|at\b|by\b|for\b)[a-z]+)\b"
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_SCALES = frozenset({1e3, 1e6, 1e9})
"""What may be left out of a figure that is told a second time ("15 million, not the 11")."""
_NOW = re.compile(r"\b(?:now|by\s+now|in\s+the\s+meantime|since\s+then|revised|updated|corrected)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Figure:
    """A ``value`` that a claim gives; ``grows`` says that what is counted can only become more, as the dead do."""

    claim: Claim
    value: float
    grows: bool


def replaces(later: Figure, earlier: Figure, moments: Moments) -> bool:
    """Does ``later`` replace ``earlier``: the newer report, the same speaker's new figure, or so its words say?

    Of one day, a running report's greater count goes past one without an hour.
    """
    then, now = moments.of(earlier.claim), moments.of(later.claim)
    if is_what_is_left(later.claim) and later.value < earlier.value and not now.is_before(then):
        return True
    later, earlier = _by_counter(later), _by_counter(earlier)
    if now.is_before(then) or not _may_replace(later, earlier) or not _is_of_one_scope(later, earlier):
        return False
    one_voice = is_one_voice(later.claim, earlier.claim)
    more = later.value > earlier.value
    if then.is_before(now):
        return more or one_voice or not later.grows
    if says_later(later.claim, more=more) and (more or not later.grows):
        return True
    same_day = then.day is not None and then.day == now.day and (then.minute is None) != (now.minute is None)
    return later.grows and more and ((one_voice and is_named(later.claim)) or same_day)


def _is_of_one_scope(later: Figure, earlier: Figure) -> bool:
    """Do the two count at one spot, and neither says that it is not the other's figure?"""
    contested = _contests(later, earlier) or _contests(earlier, later)
    return not contested and narrower_places(later.claim.statement) == narrower_places(earlier.claim.statement)


def _may_replace(later: Figure, earlier: Figure) -> bool:
    """Are the two of one source, or one is of no source of its own, but a report of what grows?

    Nobody's figure replaces another's: a post's replaces nothing, a rival's neither.
    """
    ours, theirs = later.claim, earlier.claim
    if is_one_voice(ours, theirs) or _is_of_one_state(ours, theirs):
        return True
    if UNKNOWN_SPEAKER in (ours.speaker.name, theirs.speaker.name):
        return ours.origin == theirs.origin
    if are_rivals(ours, theirs):
        return False
    return ours.origin == theirs.origin or (is_named(ours) and is_named(theirs)) or _takes_over(later, earlier)


def _takes_over(later: Figure, earlier: Figure) -> bool:
    """Is ``later``, where the one is an article's own, the newer count of what grows, or says that it is newer?"""
    said = says_later(later.claim, more=later.value > earlier.value)
    if is_named(later.claim):
        return later.grows and (said or is_official(later.claim))
    far = is_named(earlier.claim) and later.value > _FAR * earlier.value
    return said or (not far and (later.grows or can_only_grow(later.claim.statement)))


def _is_of_one_state(left: Claim, right: Claim) -> bool:
    """Does a country speak in the one, and its ministry in the other ("Norva", "Norva's defence ministry")?"""
    names = sorted((tokens(claim.speaker.name) for claim in (left, right) if is_named(claim)), key=len)
    return len(names) > 1 and all(any(same_name(a, b) for b in names[1]) for a in names[0])


def is_what_is_left(claim: Claim) -> bool:
    """Does it count those who are "still" so, of more who were before?"""
    return _is_of_the_left(claim.statement)


@lru_cache(maxsize=16384)
def _is_of_the_left(statement: str) -> bool:
    return _LEFT.search(statement) is not None


@lru_cache(maxsize=16384)
def narrower_places(statement: str) -> frozenset[str]:
    """The names of the spot at which it happened ("at the Harbour Street crossing"): a figure for it is no other's."""
    return frozenset(
        word
        for match in _SPOT.finditer(statement)
        for word in re.findall(r"[A-Z][\w'\u2019-]+", match.group("spot"))
        if word.casefold() not in _DAYS
    )


def can_only_grow(statement: str) -> bool:
    """Does it count what, over an event, only becomes more: its victims, those saved, who saw it?"""
    return _COUNTED_UP.search(statement) is not None


def _by_counter(figure: Figure) -> Figure:
    """``figure``, with who counts so many as its speaker, where the sentence says so ("Free Teld counts 19 dead")."""
    counter = _COUNTING.match(figure.claim.statement)
    if counter is None or is_named(figure.claim):
        return figure
    name = counter.group(1).removeprefix("The ").strip()
    return replace(figure, claim=figure.claim.model_copy(update={"speaker": Speaker(name=name)}))


def _contests(one: Figure, other: Figure) -> bool:
    """Does the one say that it is "not" the other's figure?"""
    value = other.value
    refused = _figures_refused(one.claim.statement)
    return any(f == value or (f and value % f == 0 and value / f in _SCALES) for f in refused)


@lru_cache(maxsize=16384)
def _figures_refused(statement: str) -> tuple[float, ...]:
    """The figures that a statement says are "not" right."""
    against = (number for number in find_numbers(statement) if _NOT.search(statement[: number.start]))
    return tuple(figure for number in against for figure in number.figures)


def says_later(claim: Claim, *, more: bool) -> bool:
    """Do the words of ``claim`` show that there was another figure before, and that it was less, or was ``more``?"""
    return _shows_later(" ".join((claim.statement, *(span.quote for span in claim.evidence))), more)


@lru_cache(maxsize=16384)
def _shows_later(words: str, more: bool) -> bool:
    return bool((_GROWN if more else _FALLEN).search(words) or _NOW.search(words))


def has_replaced(later: Sequence[Figure], earlier: Sequence[Figure], moments: Moments) -> bool:
    """Has one side replaced the other: some claim of it one of theirs, and none of theirs one of it?"""
    later, earlier = _told_apart(later, moments), _told_apart(earlier, moments)
    if not any(replaces(x, y, moments) for x in later for y in earlier):
        return False
    return not any(replaces(y, x, moments) for x in later for y in earlier)


def _told_apart(figures: Sequence[Figure], moments: Moments) -> Sequence[Figure]:
    """One of those that the same source gives in the same words at the same time."""
    held: dict[tuple[str, ...], Figure] = {}
    for figure in figures:
        claim = figure.claim
        quotes = (span.quote for span in claim.evidence)
        held.setdefault((claim.statement, claim.speaker.name, claim.origin, str(moments.of(claim)), *quotes), figure)
    return tuple(held.values())
