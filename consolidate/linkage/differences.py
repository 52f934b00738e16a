"""In what two statements on one matter part: their values, held against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import floor, inf, isclose, log10

from consolidate.language.quantities import FoundQuantity, to_si
from consolidate.linkage.propositions import Proposition
from consolidate.linkage.words import are_alike, are_opposites, lemma
from consolidate.models import ConflictKind, Difference

_ROUGH = 0.1
"""How far apart, of the greater, two values may be where one is "about" so much."""
_ROUNDING = 0.05
"""The same where one is the other in round figures."""
_UNITS_AGREE = 0.06
"""The same where the two are in different units, each rounded ("5 km", "3 miles")."""
_NIGHT = timedelta(days=1)
"""A day more or less is the time zone's, or the night's."""
_STANDING = frozenset("former ex acting interim deputy vice late ex-president alleged would-be retired".split())
"""What changes who somebody is when it is put before the role."""


def find_differences(left: Proposition, right: Proposition) -> tuple[Difference, ...]:
    """In what ``left`` and ``right``, which speak of one matter, part; nothing where one only says more."""
    return tuple(_differences(left, right))


def _differences(left: Proposition, right: Proposition) -> Iterator[Difference]:
    if left.negative != right.negative and _is_denied(*((left, right) if left.negative else (right, left))):
        said = ("denied", "affirmed")
        yield Difference(kind="denial", values=(said[not left.negative], said[not right.negative]))
    yield from _pair("quantity", quantities_apart(left.quantities, right.quantities))
    yield from _pair("time", _times_apart(left.time, right.time))
    yield from _pair("place", _places_apart(left, right))
    yield from _pair("identity", _identities_apart(left, right))
    yield from _pair("outcome", _outcomes_apart(left, right))


def _is_denied(negative: Proposition, other: Proposition) -> bool:
    """Does what is negated stand in the other, so that one says no to what the other says?"""
    return negative.negated is None or not negative.negated.isdisjoint(other.terms)


def _pair(kind: ConflictKind, values: tuple[str, str] | None) -> Iterator[Difference]:
    if values:
        yield Difference(kind=kind, values=values)


# --- quantities -------------------------------------------------------------------------------------------


def quantities_apart(left: Sequence[FoundQuantity], right: Sequence[FoundQuantity]) -> tuple[str, str] | None:
    """The words of the first quantities of one thing that cannot both hold; None where all can."""
    lone = [a for a in left if not any(_comparable(a, b) and agree(a, b) for b in right)]
    other = [b for b in right if not any(_comparable(a, b) and agree(a, b) for a in left)]
    return next(((a.text, b.text) for a in lone for b in other if _comparable(a, b)), None)


def figures_differ(left: Sequence[FoundQuantity], right: Sequence[FoundQuantity]) -> bool:
    """Has each a figure of one thing that the other lacks, though both may hold ("at least 12", "15")?"""
    lone = [a for a in left if not any(same_figure(a, b) for b in right)]
    other = [b for b in right if not any(same_figure(a, b) for a in left)]
    return any(_comparable(a, b) or (_is_measure(a.unit) and _is_measure(b.unit)) for a in lone for b in other)


def lacks_figure(left: Sequence[FoundQuantity], right: Sequence[FoundQuantity]) -> bool:
    """Has ``left`` a figure that ``right`` lacks?"""
    return any(not any(same_figure(a, b) for b in right) for a in left)


def agree(left: FoundQuantity, right: FoundQuantity) -> bool:
    """Can both hold: ranges that meet, a rounder figure, the same in another unit?"""
    a, b = _bounds(left), _bounds(right)
    if a[0] <= b[1] and b[0] <= a[1]:
        return True
    x, y = _value(left), _value(right)
    largest = max(abs(x), abs(y))
    slack = _ROUGH if left.approx or right.approx else 0.0
    if left.unit != right.unit and to_si(1.0, left.unit or ""):
        slack = max(slack, _UNITS_AGREE)
    return abs(x - y) <= slack * largest or (left.unit == right.unit and _is_rounder(left.value, right.value))


def same_figure(left: FoundQuantity, right: FoundQuantity) -> bool:
    """Is the figure itself the same, whatever is counted, and not merely compatible with the other?"""
    if _is_measure(left.unit) and _is_measure(right.unit) and not _comparable(left, right):
        return False
    if (left.high == inf and right.low == 0) or (right.high == inf and left.low == 0):
        return False
    if left.unit != right.unit and _comparable(left, right):
        return agree(left, right)
    return (isclose(left.value, right.value, rel_tol=1e-9) and left.high - left.low == right.high - right.low) or (
        isclose(left.value, right.value, rel_tol=1e-9) and inf in (left.high, right.high)
    )


def _comparable(left: FoundQuantity, right: FoundQuantity) -> bool:
    """Do both measure or count the same kind of thing?"""
    if left.unit == right.unit:
        return True
    a, b = (to_si(1.0, q.unit) if q.unit else None for q in (left, right))
    if a or b:
        return bool(a and b and a[1] == b[1])
    if left.unit is None or right.unit is None or _is_measure(left.unit) or _is_measure(right.unit):
        return False
    return are_alike(lemma(left.unit), lemma(right.unit))


def _is_measure(unit: str | None) -> bool:
    """Does the unit say how much is meant, and not just what is counted?"""
    return unit is not None and (unit == "%" or (len(unit) == 3 and unit.isupper()) or to_si(1.0, unit) is not None)


def _value(quantity: FoundQuantity) -> float:
    measured = to_si(quantity.value, quantity.unit) if quantity.unit else None
    return measured[0] if measured else quantity.value


def _bounds(quantity: FoundQuantity) -> tuple[float, float]:
    if quantity.unit and to_si(1.0, quantity.unit):
        low, high = to_si(quantity.low, quantity.unit), to_si(quantity.high, quantity.unit)
        return (low[0], high[0]) if low and high else (quantity.low, quantity.high)
    return quantity.low, quantity.high


def _is_rounder(left: float, right: float) -> bool:
    """Is one the other, rounded to fewer figures and hardly changed by it ("1,500", "1,487")?"""
    coarse, fine = sorted((left, right), key=_figures)
    if not coarse or not fine or _figures(coarse) >= _figures(fine):
        return False
    digits = _figures(coarse) - 1 - floor(log10(abs(fine)))
    return isclose(round(fine, digits), coarse, rel_tol=1e-9) and isclose(fine, coarse, rel_tol=_ROUNDING)


def _figures(value: float) -> int:
    """How many figures of ``value`` are written before only noughts follow."""
    return len(f"{value:.12g}".replace(".", "").replace("-", "").strip("0")) if abs(value) < 1e12 else 12


# --- times and places -------------------------------------------------------------------------------------


def _times_apart(left: tuple[date, date] | None, right: tuple[date, date] | None) -> tuple[str, str] | None:
    if left is None or right is None or (left[0] <= right[1] + _NIGHT and right[0] <= left[1] + _NIGHT):
        return None
    return _days(left), _days(right)


def _days(time: tuple[date, date]) -> str:
    return time[0].isoformat() if time[0] == time[1] else f"{time[0].isoformat()}/{time[1].isoformat()}"


def _places_apart(left: Proposition, right: Proposition) -> tuple[str, str] | None:
    """Where each says where, and names a place that the other does not name at all."""
    mine, yours = (frozenset(key for key in p.places if p.terms[key].is_name) for p in (left, right))
    if mine and yours:
        only = mine - right.core, yours - left.core
    elif mine or yours:
        return None
    else:
        only = left.places - right.core, right.places - left.core
        if not left.places.isdisjoint(right.places):
            return None
    if not only[0] or not only[1] or _any_alike(left, only[0], right, only[1]):
        return None
    return _shown(left, only[0]), _shown(right, only[1])


def _any_alike(left: Proposition, mine: frozenset[str], right: Proposition, yours: frozenset[str]) -> bool:
    return any(
        a and b and are_alike(a, b)
        for a in (left.terms[key].lemma for key in mine)
        for b in (right.terms[key].lemma for key in yours)
    )


def _shown(proposition: Proposition, keys: frozenset[str]) -> str:
    return " ".join(term.text for key, term in proposition.terms.items() if key in keys)


# --- who, and how it ended ----------------------------------------------------------------------------------


def _identities_apart(left: Proposition, right: Proposition) -> tuple[str, str] | None:
    """Both say what one and the same is, and only one says "former"."""
    if not (left.copular and right.copular) or left.agents.isdisjoint(right.agents):
        return None
    mine, yours = ({term.lemma for term in p.terms.values() if term.lemma in _STANDING} for p in (left, right))
    return (left.text, right.text) if mine != yours else None


def _outcomes_apart(left: Proposition, right: Proposition) -> tuple[str, str] | None:
    """Are the predicates opposites?"""
    for a in sorted(left.heads - right.heads):
        for b in sorted(right.heads - left.heads):
            first, second = left.terms[a].lemma, right.terms[b].lemma
            if first and second and are_opposites(first, second):
                return left.terms[a].text, right.terms[b].text
    return None
