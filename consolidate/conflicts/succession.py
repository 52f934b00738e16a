"""Which of two figures replaced the other: by when they were reported, by who gave both, by the words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consolidate.conflicts.moments import Moments
from consolidate.conflicts.voices import are_rivals, is_named, is_one_voice
from consolidate.language.numbers import find_numbers
from consolidate.models import Claim

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
    r"\b(?:dead|deaths?|killed|died|injured|wounded|hurt|rescued|lifted|saved|viewed|views|arrested|infected|ill|victims?)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\bnot\s+(?:the\s+|just\s+)?$", re.IGNORECASE)
_COUNTING = re.compile(
    r"((?:The\s+)?(?:[A-Z][\w'’-]*\s+){1,5})(?:counts|counted|puts?|estimates|estimated|speaks\s+of|spoke\s+of|tallied)\b"
)
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
    if _counter(later.claim) != _counter(earlier.claim) or are_rivals(later.claim, earlier.claim):
        return False
    if _contests(later, earlier) or _contests(earlier, later):
        return False
    then, now = moments.of(earlier.claim), moments.of(later.claim)
    if now.is_before(then):
        return False
    one_voice = is_one_voice(later.claim, earlier.claim)
    more = later.value > earlier.value
    if then.is_before(now):
        return more or one_voice or not later.grows
    if says_later(later.claim, more=more) and (more or not later.grows):
        return True
    same_day = then.day is not None and then.day == now.day and (then.minute is None) != (now.minute is None)
    return later.grows and more and ((one_voice and is_named(later.claim)) or same_day)


def can_only_grow(statement: str) -> bool:
    """Does it count what, over an event, only becomes more: its victims, those saved, who saw it?"""
    return _COUNTED_UP.search(statement) is not None


def _counter(claim: Claim) -> str:
    """Who counts so many, where the sentence itself says so ("Free Teld counts 19 dead"), else nothing."""
    counter = _COUNTING.match(claim.statement)
    return counter.group(1) if counter else ""


def _contests(one: Figure, other: Figure) -> bool:
    """Does the one say that it is "not" the other's figure?"""
    numbers = find_numbers(one.claim.statement)
    against = [n for n in numbers if _NOT.search(one.claim.statement[: n.start])]
    value = other.value
    return any(f == value or (f and value % f == 0 and value / f in _SCALES) for n in against for f in n.figures)


def says_later(claim: Claim, *, more: bool) -> bool:
    """Do the words of ``claim`` show that there was another figure before, and that it was less, or was ``more``?"""
    words = " ".join((claim.statement, *(span.quote for span in claim.evidence)))
    return bool((_GROWN if more else _FALLEN).search(words) or _NOW.search(words))


def has_replaced(later: Sequence[Figure], earlier: Sequence[Figure], moments: Moments) -> bool:
    """Has one side replaced the other: some claim of it one of theirs, and none of theirs one of it?"""
    if not any(replaces(x, y, moments) for x in later for y in earlier):
        return False
    return not any(replaces(y, x, moments) for x in later for y in earlier)
