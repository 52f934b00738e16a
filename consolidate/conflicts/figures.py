"""How many of what two accounts count, and when two figures cannot both be right."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from consolidate.conflicts.befallen import EITHER, UNTOLD, WHOLE_GROUPS
from consolidate.conflicts.counts import Count, find_counts
from consolidate.conflicts.edges import Edge
from consolidate.conflicts.moments import Moments
from consolidate.conflicts.readings import Reading, Readings, content_words, word_key
from consolidate.conflicts.succession import Figure, is_what_is_left, narrower_places, replaces, says_later
from consolidate.conflicts.times import may_be_one_time
from consolidate.conflicts.voices import is_named
from consolidate.language.numbers import Number, find_numbers, same_value

_ROUNDED = 0.05
"""How far a round figure may be from the exact one it stands for."""
_ALIKE = 0.3
"""What two that share no name must share, to be of one occasion."""
_MOST_HELD = 300
"""Claims of one count that are compared, of more than which nobody needs all."""
_BARE = 2
"""Words besides what is counted, its number among them, of a claim that names no occasion: it means the main one."""
_SEVERAL = 2
_OWN = re.compile(r"\b(?:our|its|their|his)\s+(?:own\s+)?(?:losses|casualties)\b", re.IGNORECASE)
_OF_THE_EVENT = frozenset({"firefighters deployed", "rescuers deployed", "premises searched"})
"""What is counted of a whole event, whatever else is said of it."""
_DAYS = frozenset(word_key(day) for day in "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_GROWING = frozenset("dead injured affected arrested ill rescued displaced deployed".split()) | {EITHER}
"""What only becomes more: the last word of what is counted."""
_ABOUT = 0.1
"""How far "about" may be off."""


def differing_counts(readings: Readings, moments: Moments) -> Iterator[Edge]:
    """Edges between claims that count the same otherwise, on one occasion as far as they say.

    Of one speaker or one origin too: it has then put its own figure right.
    """
    for matter, told in sorted(_counted(readings).items()):
        every = [(reading, number) for reading, number in told if not moments.is_of_a_post(reading.claim)]
        counted = _of_one_event(every, moments)
        for left, right in combinations(counted[:_MOST_HELD], 2):
            (a, x), (b, y) = left, right
            fits = not numbers_part(x, y) or is_what_is_left(a.claim) != is_what_is_left(b.claim)
            if fits and (_is_near(x, y) or not _is_renewed(left, right, moments)):
                continue
            if moments.is_of_old(a.claim) == moments.is_of_old(b.claim) and _one_occasion(a, b, matter, readings):
                yield _edge(matter, left, right, fits=fits)


def _edge(matter: str, left: tuple[Reading, Number], right: tuple[Reading, Number], *, fits: bool) -> Edge:
    (a, x), (b, y) = left, right
    return Edge(
        kind="quantity",
        matter=f"how many {matter}",
        claims=(a.claim.id, b.claim.id),
        sides=(f"{x.figures[0]:,.12g}", f"{y.figures[0]:,.12g}"),
        reason=f"“{x.text} {matter}” and “{y.text} {matter}” cannot both be right",
        about=f"How many {matter}",
        values=(x.figures[0], y.figures[0]),
        grows=matter.rsplit(maxsplit=1)[-1] in _GROWING,
        fits=fits,
    )


def _is_near(x: Number, y: Number) -> bool:
    """Are the figures themselves one, but for rounding?"""
    return abs(x.figures[0] - y.figures[0]) <= _ABOUT * max(x.figures[0], y.figures[0])


def _counted(readings: Readings) -> dict[str, list[tuple[Reading, Number]]]:
    """Who gives which number, by matter; not those of which nobody can say whose of several are counted."""
    held: dict[str, list[tuple[Reading, Count]]] = defaultdict(list)
    for _, reading in sorted(readings.by_claim.items()):
        if any(c.isdigit() for c in reading.claim.statement) or find_numbers(reading.claim.statement):
            for count in find_counts(reading.claim.statement):
                held[count.matter].append((reading, count))
    found: dict[str, list[tuple[Reading, Number]]] = defaultdict(list)
    civil = {reading.claim.article for reading in readings.by_claim.values() if "civilian" in reading.words}
    for matter, counted in held.items():
        parts = sorted({tuple(sorted(count.owners)) for _, count in counted if count.owners})
        for reading, count in counted:
            whose = " ".join(sorted(count.owners)) if len(parts) > 1 else ""
            if whose or len(parts) < _SEVERAL:
                meant = matter if reading.claim.article in civil else _meant(matter, held)
                found[f"{whose} {meant}".strip()].append((reading, count.number))
    return found


def _meant(matter: str, others: Collection[str]) -> str:
    """What is counted, where it is said less plainly: the dead, where all others say that they are soldiers."""
    who, what = matter.split(" ", 1) if matter.startswith("people ") else ("", matter.rsplit(maxsplit=1)[-1])
    if what == UNTOLD:
        told = {other for other in others if other.startswith(matter.removesuffix(UNTOLD)) and other != matter}
        told = {other for other in told if other.rsplit(maxsplit=1)[-1] in _GROWING}
        return told.pop() if len(told) == 1 else matter
    groups = {other for other in others if other.endswith(f" {what}") and other != matter} if who else set()
    return groups.pop() if len(groups) == 1 and groups <= {f"{group} {what}" for group in WHOLE_GROUPS} else matter


def _of_one_event(counted: Sequence[tuple[Reading, Number]], moments: Moments) -> list[tuple[Reading, Number]]:
    """Without those of articles that count two different things so; a new figure of the same thing is none."""
    by_article: dict[str, list[tuple[Reading, Number]]] = defaultdict(list)
    for reading, number in counted:
        by_article[reading.claim.article].append((reading, number))
    several = {
        key
        for key, own in by_article.items()
        if any(numbers_part(x[1], y[1]) and not _is_renewed(x, y, moments) for x, y in combinations(own, 2))
    }
    return [(reading, number) for reading, number in counted if reading.claim.article not in several]


def _is_renewed(left: tuple[Reading, Number], right: tuple[Reading, Number], moments: Moments) -> bool:
    """Is one of the two, of one article, the new figure and the other the old one; or do two speakers give them?"""
    (a, _), (b, _) = left, right
    if a.claim.speaker.name != b.claim.speaker.name and is_named(a.claim) and is_named(b.claim):
        return True
    ours, theirs = (Figure(r.claim, n.figures[0], grows=False) for r, n in (left, right))
    return replaces(ours, theirs, moments) or replaces(theirs, ours, moments)


def _one_occasion(a: Reading, b: Reading, matter: str, readings: Readings) -> bool:
    if {a.claim.modality, b.claim.modality} & {"planned", "speculated"} or a.claim.id == b.claim.id:
        return False
    if "denied" in (a.claim.polarity, b.claim.polarity) or _is_of_a_spot(a, b):
        return False
    here, there = (reading.names - _DAYS for reading in (a, b))
    if here and there:
        return bool(here & there) and may_be_one_time(a.claim, b.claim)
    counted = content_words(matter)
    left, right = a.words - counted, b.words - counted
    bare = min(len(left), len(right)) <= _BARE
    bare = bare or matter in _OF_THE_EVENT or any(says_later(reading.claim, more=True) for reading in (a, b))
    alike = bare or (len(left & right) > 1 and readings.share(left, right) >= _ALIKE)
    return alike and may_be_one_time(a.claim, b.claim)


def _is_of_a_spot(a: Reading, b: Reading) -> bool:
    """Do the two count at two spots, or the one at a spot ("at the Brel crossing") or its own, and the other in all?"""
    here, there = (reading.claim.statement for reading in (a, b))
    return narrower_places(here) != narrower_places(there) or bool(_OWN.search(here)) != bool(_OWN.search(there))


def numbers_part(a: Number, b: Number) -> bool:
    """Do the bounds that the two give exclude each other, and by more than rounding?"""
    if same_value(a, b) or (a.low <= b.high and b.low <= a.high):
        return False
    x, y = a.figures[0], b.figures[0]
    loose = _ABOUT if a.approx or b.approx else _ROUNDED if _is_round(x) or _is_round(y) else 0.0
    return abs(x - y) > loose * max(abs(x), abs(y))


def _is_round(value: float) -> bool:
    """Does it end in two noughts, or is it one digit and noughts?"""
    digits = str(int(value))
    told = len(digits.rstrip("0"))
    return len(digits) - told >= 2 or (told == 1 and len(digits) == 2)
