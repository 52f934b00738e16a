"""How many of what two accounts count, and when two figures cannot both be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from consolidate.conflicts.counts import find_counts
from consolidate.conflicts.edges import Edge
from consolidate.conflicts.readings import Reading, Readings, content_words
from consolidate.conflicts.times import may_be_one_time
from consolidate.conflicts.voices import is_one_voice
from consolidate.language.numbers import Number, same_value

_ROUNDED = 0.05
"""How far a round figure may be from the exact one it stands for."""
_ALIKE = 0.3
"""What two that share no name must share, to be of one occasion."""
_MOST_HELD = 300
"""Claims of one count that are compared, of more than which nobody needs all."""
_BARE = 2
"""Words besides what is counted, its number among them, of a claim that names no occasion: it means the main one."""
_ABOUT = 0.1
"""How far "about" may be off."""


def differing_counts(readings: Readings) -> Iterator[Edge]:
    """Edges between claims of two origins that count the same otherwise, on one occasion as far as they say."""
    held: dict[str, list[tuple[Reading, Number]]] = defaultdict(list)
    for _, reading in sorted(readings.by_claim.items()):
        if any(c.isdigit() for c in reading.claim.statement) or reading.claim.quantities:
            for count in find_counts(reading.claim.statement):
                held[count.matter].append((reading, count.number))
    for matter, every in sorted(held.items()):
        counted = _of_one_event(every)
        for (a, x), (b, y) in combinations(counted[:_MOST_HELD], 2):
            if a.claim.origin != b.claim.origin and numbers_part(x, y) and _one_occasion(a, b, matter, readings):
                reason = f"“{x.text} {matter}” and “{y.text} {matter}” cannot both be right"
                sides = f"{x.figures[0]:,.12g}", f"{y.figures[0]:,.12g}"
                yield Edge(
                    "quantity", f"how many {matter}", (a.claim.id, b.claim.id), sides, reason, f"How many {matter}"
                )


def _of_one_event(counted: Sequence[tuple[Reading, Number]]) -> list[tuple[Reading, Number]]:
    """Without those of articles that count two different things so."""
    by_article: dict[str, list[Number]] = defaultdict(list)
    for reading, number in counted:
        by_article[reading.claim.article].append(number)
    several = {key for key, own in by_article.items() if any(numbers_part(x, y) for x, y in combinations(own, 2))}
    return [(reading, number) for reading, number in counted if reading.claim.article not in several]


def _one_occasion(a: Reading, b: Reading, matter: str, readings: Readings) -> bool:
    if {a.claim.modality, b.claim.modality} & {"planned", "speculated"} or is_one_voice(a.claim, b.claim):
        return False
    if a.names and b.names:
        return bool(a.names & b.names) and may_be_one_time(a.claim, b.claim)
    counted = content_words(matter)
    left, right = a.words - counted, b.words - counted
    bare = min(len(left), len(right)) <= _BARE
    alike = bare or (len(left & right) > 1 and readings.share(left, right) >= _ALIKE)
    return alike and may_be_one_time(a.claim, b.claim)


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
