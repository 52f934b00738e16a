"""What something amounts to, in money or per cent, as accounts differ in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

from consolidate.conflicts.edges import Edge
from consolidate.conflicts.figures import numbers_part
from consolidate.conflicts.moments import Moments
from consolidate.conflicts.predicates import is_denied, is_open
from consolidate.conflicts.times import may_be_one_time
from consolidate.language.clause_kinds import subject_of
from consolidate.language.numbers import Number, find_numbers
from consolidate.language.pipeline import analyse
from consolidate.language.quantities import find_quantities
from consolidate.models import Claim

_AMOUNTING = frozenset("be stand total amount reach".split())
_HOLDING = frozenset("have hold own".split())
_MONEY = 3
"""A currency's code has three letters."""
_SHARE = "the share of "
_LEAST_WORDS = 2
"""One noun ("the cost") may be of anything."""


@dataclass(frozen=True)
class Amount:
    """``number`` of ``unit``, which ``matter`` ("net debt", "the share of Norva") is said to be."""

    matter: str
    unit: str
    number: Number


def differing_amounts(claims: Iterable[Claim], moments: Moments) -> Iterator[Edge]:
    """Edges between claims that put one thing at other amounts, of one time as far as they say."""
    held: dict[tuple[str, str], list[tuple[Claim, Number]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        if claim.polarity == "affirmed" and claim.modality not in {"planned", "speculated"}:
            for amount in find_amounts(claim.statement):
                held[amount.matter, amount.unit].append((claim, amount.number))
    for (matter, unit), found in sorted(held.items()):
        for (a, x), (b, y) in combinations(found, 2):
            if a.id == b.id or not numbers_part(x, y) or moments.is_of_old(a) != moments.is_of_old(b):
                continue
            if matter.startswith(_SHARE) or may_be_one_time(a, b):
                reason = f"“{x.text}” and “{y.text}” cannot both be right"
                sides = f"{x.figures[0]:,.12g} {unit}", f"{y.figures[0]:,.12g} {unit}"
                values = None if a.time and b.time and may_be_one_time(a, b) else (x.figures[0], y.figures[0])
                yield Edge("quantity", matter, (a.id, b.id), sides, reason, matter.capitalize(), values)


@lru_cache(maxsize=16384)
def find_amounts(statement: str) -> tuple[Amount, ...]:
    """What ``statement`` says that something is, in money, or what part somebody has."""
    figures = [q for q in find_quantities(statement) if q.unit and (q.unit == "%" or _is_money(q.unit))]
    return tuple(found for token in analyse(statement) for found in _read(token, figures) if figures)


def _is_money(unit: str) -> bool:
    return len(unit) == _MONEY and unit.isupper()


def _read(verb: Any, figures: Iterable[Any]) -> Iterator[Amount]:
    lemma = verb.lemma_.lower()
    if lemma not in _AMOUNTING | _HOLDING or is_open(verb) or is_denied(verb):
        return
    matter = _thing(verb) if lemma in _AMOUNTING else _share(verb)
    after = [o for c in verb.children if c.i > verb.i for o in (c, *(c.children if c.dep_ == "prep" else ()))]
    objects = [o for o in after if o.dep_ in {"attr", "dobj", "pobj", "npadvmod"}]
    for figure in figures:
        fits = (figure.unit == "%") == (lemma in _HOLDING)
        said = any(figure.start <= t.idx < figure.end for o in objects for t in o.subtree)
        numbers = find_numbers(str(verb.doc.text)[figure.start : figure.end])
        if matter and fits and said and numbers:
            yield Amount(matter, figure.unit, numbers[0])


def _thing(verb: Any) -> str | None:
    """The noun with what narrows it: "net debt", "annual loss"; whose it is, others may leave out."""
    subject = subject_of(verb)
    if subject is None or subject.pos_ != "NOUN":
        return None
    words = [c for c in subject.children if c.dep_ in {"amod", "compound", "nmod"} and c.pos_ in {"ADJ", "NOUN"}]
    told = [str(t.lemma_).lower() for t in (*words, subject)]
    return " ".join(told) if len(told) >= _LEAST_WORDS else None


def _share(verb: Any) -> str | None:
    subject = subject_of(verb)
    if subject is None or subject.pos_ != "PROPN":
        return None
    names = [t.text for t in subject.subtree if t.pos_ == "PROPN"]
    return f"{_SHARE}{' '.join(names)}"
