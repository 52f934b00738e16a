"""Numbers with what they measure, cost or count, in English texts."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache

from consolidate.language.date_words import MONTHS, SHORT_MONTH
from consolidate.language.dates import find_times
from consolidate.language.numbers import Number, find_numbers
from consolidate.language.unit_phrases import unit_phrase
from consolidate.language.units import to_si
from consolidate.models import Quantity

__all__ = ["FoundQuantity", "find_quantities", "to_si"]


@dataclass(frozen=True)
class FoundQuantity:
    """A quantity ``text[start:end]``, with its hedge, currency sign and unit.

    ``value`` is the stated figure, the low end of a range; ``low`` and ``high`` bound what is meant, as in
    :class:`~consolidate.language.numbers.Number`.  ``unit`` is what
    :func:`~consolidate.language.unit_phrases.unit_phrase` gives ("km", "GBP", "people"), or None where it is not
    clear.  ``twin`` is the same quantity in another unit, in brackets: "two kilometres (1.2 miles)".
    """

    start: int
    end: int
    text: str
    value: float
    low: float
    high: float
    unit: str | None = None
    approx: bool = False
    twin: FoundQuantity | None = None

    def to_model(self) -> Quantity:
        """The stated figure, its unit and its words."""
        return Quantity(value=self.value, unit=self.unit, text=self.text)


@lru_cache(maxsize=32768)
def find_quantities(text: str) -> tuple[FoundQuantity, ...]:
    """The quantities of ``text`` in order, none overlapping another.

    Dates, years, clock times, ordinals and numbers that are part of a name ("Flight 12") are none.
    """
    dates = find_times(text, None)
    numbers = find_numbers(text)
    starts = [time.start for time in dates]
    found: list[FoundQuantity] = []
    for index, number in enumerate(numbers):
        near = bisect_right(starts, number.end) - 1
        dated = near >= 0 and dates[near].start <= number.end and number.start < dates[near].end
        if dated or number.ordinal or number.name or _is_date_or_clock(text, number):
            continue
        stop = numbers[index + 1].start if index + 1 < len(numbers) else len(text)
        quantity = _quantity(text, number, stop)
        if quantity and (not found or quantity.start >= found[-1].end):
            found.append(quantity)
    return _with_twins(text, found)


# --- one quantity -------------------------------------------------------------------------------------------

_MONTH = rf"(?:{'|'.join(MONTHS)})"
_MONTH_AFTER = re.compile(rf"\s+(?:of\s+)?(?:{_MONTH}|{SHORT_MONTH}\b)")
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTH}|{SHORT_MONTH}\.?)\s+$")
_CLOCK_AFTER = re.compile(r"\s?(?:[ap]\.?m\b\.?|o['’]clock|GMT|UTC|hrs\s+local|local\s+time)", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(r"\bat\s+(?:about\s+|around\s+)?$", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"(?:\b(?:in|since|during|until)\s+|[(/-])$", re.IGNORECASE)
_NAMED = re.compile(r"(?:(?:^|\s)(?!(?:In|At|The|Of|And|But|With|Only|Some)\b)[A-Z][\w’'.-]*|\b[Nn]o\.|#)\s?$")
_PATH = re.compile(r"[/_]\w|(?<=\w)[/_]$")
_TIMES = {"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"}
_ROLLING_BEFORE = re.compile(r"\b(?:past|last|previous|next|coming)\s+$", re.IGNORECASE)


def _is_date_or_clock(text: str, number: Number) -> bool:
    """Whether the number is a day of a month, a year, a decade or a time of day."""
    before, start, end = max(0, number.start - 24), number.start, number.end
    if ":" in number.text or _CLOCK_AFTER.match(text, end):
        return True
    if _MONTH_AFTER.match(text, end) or _MONTH_BEFORE.search(text, before, start):
        return True
    if number.text.isdigit() and len(number.text) == 4 and 1500 <= number.low < 2100:
        return bool(_YEAR_BEFORE.search(text, before, start))
    return number.text[-1:] == "s" and number.high - number.low == 9


def _quantity(text: str, number: Number, stop: int) -> FoundQuantity | None:
    """The number with its unit, read no further than ``stop``; None where it is part of a name or a time."""
    unit, start, end = unit_phrase(text, number, stop) or (None, number.start, number.end)
    if unit is None and number.text[:1].isdigit() and _is_label(text, number):
        return None
    if unit in _TIMES and _ROLLING_BEFORE.search(text, max(0, start - 16), start):
        return None
    value = number.figures[0]
    return FoundQuantity(start, end, text[start:end], value, number.low, number.high, unit=unit, approx=number.approx)


def _is_label(text: str, number: Number) -> bool:
    """Whether a number without a unit is part of an address or a name, or an hour: "Flight 12", "at 11"."""
    before, start = max(0, number.start - 32), number.start
    if _PATH.match(text, number.end) or _PATH.search(text, before, start) or _NAMED.search(text, before, start):
        return True
    return number.low <= 24 and bool(_CLOCK_BEFORE.search(text, before, start))


# --- twins --------------------------------------------------------------------------------------------------

_OPENING = re.compile(r"[-\s]*[(\[]\s*(?:or\s+)?")
_CLOSING = re.compile(r"[-\s]*[)\]]")
_ROUNDING = 0.1
"""How far a converted figure may be off, as a part of it: "two kilometres (1.2 miles)" is 3% off."""
_DEGREES = 1.5
"""The same for temperatures, in kelvin."""


def _with_twins(text: str, found: list[FoundQuantity]) -> tuple[FoundQuantity, ...]:
    """Each quantity that a conversion in brackets follows, made one with it."""
    joined: list[FoundQuantity] = []
    for quantity in found:
        first = joined[-1] if joined else None
        closing = _CLOSING.match(text, quantity.end)
        if first and closing and _OPENING.fullmatch(text, first.end, quantity.start) and _same_size(first, quantity):
            end = closing.end()
            joined[-1] = replace(first, end=end, text=text[first.start : end], twin=quantity)
        else:
            joined.append(quantity)
    return tuple(joined)


def _same_size(a: FoundQuantity, b: FoundQuantity) -> bool:
    """Whether one is the other converted: another unit of the same kind, the same size but for rounding."""
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return False
    first, second = to_si(a.value, a.unit), to_si(b.value, b.unit)
    if first is None or second is None or first[1] != second[1]:
        return False
    tolerance = _DEGREES if first[1] == "K" else _ROUNDING * max(abs(first[0]), abs(second[0]))
    return abs(first[0] - second[0]) <= tolerance
