"""How old, deep, tall or long somebody or something is, as accounts differ in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from consolidate.conflicts.edges import Edge
from consolidate.language.lexicon import lemmas
from consolidate.language.numbers import find_numbers
from consolidate.language.units import SPELLINGS, to_si
from consolidate.models import Claim

_OWNER = r"(?P<owner>[a-z]{3,}|[A-Z][\w\u2019'-]*(?:\s+[A-Z][\w\u2019'-]*){0,2})"
_WHAT = r"(?P<unit>[a-z]+)[\s-](?P<what>old|deep|tall|high|long|wide)"
_BEFORE = re.compile(rf"(?P<number>[\w.,-]+?)[\s-]?{_WHAT}\s+{_OWNER}")
"""The measure before what it is of: "a six-year-old boy", "the 80m-deep well"."""
_AFTER = re.compile(
    rf"\b{_OWNER}\s+(?:is|was|measures?|measuring)\s+(?:about\s+|around\s+|some\s+)?(?P<number>[\w.,-]+?)\s?{_WHAT}\b"
)
_WORDS = {"old": "age", "deep": "depth", "tall": "height", "high": "height", "long": "length", "wide": "width"}
_CORRECTING = re.compile(r"\b(?:previously|earlier|initially|originally|at\s+first)\b", re.I)
_MOST_HELD = 200
"""Articles that are compared, of more than which nobody needs all."""
_FUNCTION_WORDS = frozenset("and but for from his her its our that the their they this who when where with".split())
_NEAR = 0.05
"""Measures this near are one, rounded or in another unit."""


@dataclass(frozen=True)
class Measure:
    """``value``, in SI units or years, of ``matter`` ("depth of well"), with its words."""

    matter: str
    value: float
    text: str


@lru_cache(maxsize=16384)
def find_measures(statement: str) -> tuple[Measure, ...]:
    """The measures that ``statement`` gives; none of a plural, nor what was only reported before."""
    if _CORRECTING.search(statement):
        return ()
    matches = [*_BEFORE.finditer(statement), *_AFTER.finditer(statement)]
    return tuple(measure for match in matches if (measure := _measure(match)) is not None)


def _measure(match: re.Match[str]) -> Measure | None:
    numbers = find_numbers(match.group("number"))
    unit = SPELLINGS.get(match.group("unit").lower(), match.group("unit").lower())
    what = match.group("what").lower()
    if len(numbers) != 1 or numbers[0].ordinal or (what == "old") != (match.group("unit").lower() in {"year", "years"}):
        return None
    value = numbers[0].figures[0]
    si = (value, "years") if what == "old" else to_si(value, unit)
    owner = _owner(match.group("owner"))
    if si is None or owner is None:
        return None
    return Measure(f"{_WORDS[what]} of {owner}", si[0], match.group().strip())


def _owner(words: str) -> str | None:
    """The last name, or a noun in the singular, which can be nothing else."""
    last = words.rsplit(maxsplit=1)[-1]
    if last[0].isupper():
        return last
    return last if last not in _FUNCTION_WORDS and lemmas(last) == (last,) else None


def differing_measures(claims: Sequence[Claim]) -> Iterator[Edge]:
    """Edges between claims of two articles that give one thing another measure.

    A noun of which one article gives two measures may be two things or persons: it gives none.
    """
    held: dict[str, list[tuple[Claim, Measure]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        for measure in find_measures(claim.statement):
            held[measure.matter].append((claim, measure))
    for matter, found in sorted(held.items()):
        if _is_several(found):
            continue
        values = sorted({measure.value for _, measure in found})
        for (a, x), (b, y) in combinations(_one_each(found)[:_MOST_HELD], 2):
            if a.origin != b.origin and not _is_near(x, y):
                reason = f"“{x.text}” and “{y.text}” cannot both be right"
                sides = _shown(x, values), _shown(y, values)
                yield Edge("quantity", matter, (a.id, b.id), sides, reason, matter.capitalize())


def _shown(measure: Measure, values: Iterable[float]) -> str:
    """The measure in SI units or years, as the least of the ``values`` near it puts it."""
    value = min(value for value in values if _is_near(replace(measure, value=value), measure))
    return f"{value:,.3g} {'years' if measure.matter.startswith('age') else 'm'}"


def _is_several(found: Iterable[tuple[Claim, Measure]]) -> bool:
    values: dict[str, list[Measure]] = defaultdict(list)
    for claim, measure in found:
        values[claim.article].append(measure)
    return any(not _is_near(x, y) for own in values.values() for x, y in combinations(own, 2))


def _one_each(found: Iterable[tuple[Claim, Measure]]) -> list[tuple[Claim, Measure]]:
    """The first claim of each article."""
    return list({claim.article: (claim, measure) for claim, measure in reversed(list(found))}.values())


def _is_near(x: Measure, y: Measure) -> bool:
    """Within rounding; ages count in whole years."""
    tolerance = 0.0 if x.matter.startswith("age") else _NEAR * max(x.value, y.value)
    return abs(x.value - y.value) <= tolerance
