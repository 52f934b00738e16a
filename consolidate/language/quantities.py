"""Numbers with what they measure, cost or count, in English texts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace

from consolidate.language.dates import find_times
from consolidate.language.numbers import Number, find_numbers
from consolidate.language.units import SPELLINGS, to_si
from consolidate.models import Quantity

__all__ = ["FoundQuantity", "find_quantities", "to_si"]


@dataclass(frozen=True)
class FoundQuantity:
    """A quantity ``text[start:end]``, with its hedge, currency sign and unit.

    ``value`` is the stated figure, the low end of a range; ``low`` and ``high`` bound what is meant, as in
    :class:`consolidate.language.numbers.Number`.  ``unit`` is canonical ("km", "sq miles", "%",
    "years old"), a currency (ISO 4217), the counted noun as a lower-case word ("people"), or None where it is
    not clear.  ``twin`` is the same quantity in another unit, in brackets: "two kilometres (1.2 miles)".
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

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_MONTH_AFTER = re.compile(rf"\s+(?:of\s+)?(?:{_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)")
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)\s+$")
_CLOCK_AFTER = re.compile(r"\s?(?:[ap]\.?m\b\.?|o['’]clock|GMT|UTC|hrs\s+local|local\s+time)", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"(?:\b(?:in|since|during|until)\s+|[(/-])$", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(r"\bat\s+(?:about\s+|around\s+)?$", re.IGNORECASE)
_NAMED = re.compile(r"(?:(?:^|\s)(?!(?:In|At|The|Of|And|But|With|Only|Some)\b)[A-Z][\w’'.-]*|\b[Nn]o\.|#)\s?$")
_SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH"}
_DOLLARS = {
    "US": "USD",
    "A": "AUD",
    "AU": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "NZ": "NZD",
    "HK": "HKD",
    "S": "SGD",
}
_CODES = r"USD|EUR|GBP|CHF|JPY|CNY|AUD|CAD|INR|RUB|UAH|SEK|NOK|DKK|PLN|TRY|BRL|ZAR|KRW"
_SIGN = rf"(?:(?:\b(?P<land>[A-Z]{{1,2}}))?(?P<sign>[$£€¥₹₽₴])|\b(?P<code>{_CODES}))\s?"
_SIGN_IN = re.compile(_SIGN)
_SIGN_BEFORE = re.compile(_SIGN + "$")
_MONEY = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP",
    "yuan": "CNY", "yen": "JPY", "rupee": "INR", "ruble": "RUB", "rouble": "RUB",
    "hryvnia": "UAH", "swiss franc": "CHF", "zloty": "PLN", "lira": "TRY", "rand": "ZAR",
}  # fmt: skip
_MONEY_AFTER = re.compile(rf"(?:[\s-]|\sof\s)?(?:({_CODES})|({'|'.join(_MONEY)})s?)\b")
_UNIT_AFTER = re.compile(
    r"(?:\s|-)?("
    + "|".join(re.escape(name).replace(r"\ ", r"[\s-]") for name in sorted(SPELLINGS, key=len, reverse=True))
    + r")(?!\w)",
    re.IGNORECASE,
)
_DEGREE_AFTER = re.compile(r"\s?°?(?P<scale>[CF])\b")
_PATH = re.compile(r"[/_]\w|(?<=\w)[/_]$")
_TIMES = {"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"}
_ROLLING_BEFORE = re.compile(r"\b(?:past|last|previous|next|coming)\s+$", re.IGNORECASE)
_AGED_BEFORE = re.compile(r"\baged?\s+(?:between\s+)?$", re.IGNORECASE)
_POPULATION_BEFORE = re.compile(r"\bpopulation\s+(?:of|is|was)\s+$", re.IGNORECASE)


_OF_GAP = re.compile(r"\s+(?:of\s+(?:(?:the|its|their|his|her|those|these)\s+)?)?")
_WORD = re.compile(r"([^\W\d_][\w.’'-]*)(\s?)")
_PLURAL = re.compile(r"[a-z][a-z-]+[^suiy'’-]s|[a-z-]*(?:people|men|women|children|lives|feet|ies|uses|ays|eys|oys)")
_COLLECTIVES = frozenset(
    {"police", "troops", "staff", "personnel", "crew", "cattle", "aircraft", "sheep", "fish", "hostages"}
)
_NO_NOUN = frozenset({
    "of", "in", "on", "at", "to", "from", "by", "for", "with", "and", "or", "but", "as", "is", "are",
    "was", "were", "be", "been", "being", "have", "has", "had", "will", "would", "can", "could", "may",
    "might", "must", "should", "do", "does", "did", "who", "whom", "whose", "which", "that", "when",
    "where", "while", "after", "before", "during", "since", "until", "against", "between", "into",
    "over", "under", "near", "per", "than", "then", "now", "ago", "later", "earlier", "each", "every",
    "the", "a", "an", "this", "these", "those", "its", "their", "his", "her", "our", "your", "my",
    "all", "not", "so", "if", "because", "though", "although", "across", "around", "about", "among",
    "within", "without", "say", "says", "said", "told", "remains", "goes", "comes", "makes",
})  # fmt: skip


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
    readings = (read(text, number, stop) for read in _READERS)
    unit, start, end = next((reading for reading in readings if reading), (None, number.start, number.end))
    if unit is None and number.text[:1].isdigit():
        before = max(0, start - 32)
        if _PATH.match(text, end) or _PATH.search(text, before, start):
            return None
        if _NAMED.search(text, before, start) or (number.low <= 24 and _CLOCK_BEFORE.search(text, before, start)):
            return None
    if unit in _TIMES and _ROLLING_BEFORE.search(text, max(0, start - 16), start):
        return None
    value = number.figures[0]
    return FoundQuantity(start, end, text[start:end], value, number.low, number.high, unit=unit, approx=number.approx)


_Reading = tuple[str, int, int]
"""A unit, and the span of the number with it."""


def _money(text: str, number: Number, _stop: int) -> _Reading | None:
    """ "$5", "over £44million", "USD 5", "5 million dollars"; "pounds" are money from a million up."""
    inside = _SIGN_IN.search(text, number.start, number.end)
    sign = inside or _SIGN_BEFORE.search(text, max(0, number.start - 8), number.start)
    if sign:
        unit = sign["code"] or _SIGNS[sign["sign"]]
        if sign["land"] and unit == "USD":
            unit = _DOLLARS.get(sign["land"], unit)
        return unit, min(number.start, sign.start()), number.end
    name = _MONEY_AFTER.match(text, number.end)
    if not name or (name[2] == "pound" and number.low < 1e6):
        return None
    return name[1] or _MONEY[name[2]], number.start, name.end()


def _measured(text: str, number: Number, _stop: int) -> _Reading | None:
    """ "2 km", "13-square-kilometre", "20%", "-5C", "six-year-old", "aged 12"."""
    degree = _DEGREE_AFTER.match(text, number.end)
    if degree and number.text[-1:].isdigit():
        return "°" + degree["scale"], number.start, degree.end()
    unit = _UNIT_AFTER.match(text, number.end)
    if unit:
        return SPELLINGS[re.sub(r"[\s-]+", " ", unit[1].casefold())], number.start, unit.end()
    aged = _AGED_BEFORE.search(text, max(0, number.start - 16), number.start)
    return ("years old", aged.start(), number.end) if aged else None


def _counted(text: str, number: Number, stop: int) -> _Reading | None:
    """ "nine children", "10 U.S. passengers", "dozens of homes": a plural noun among the next three words."""
    gap = _OF_GAP.match(text, number.end)
    if not gap or number.high < 1:
        return None
    at, words = gap.end(), list[re.Match[str]]()
    while len(words) < 3 and (word := _WORD.match(text, at, stop)) and word[1].casefold() not in _NO_NOUN:
        words.append(word)
        if not word[2]:
            break
        at = word.end()
    if number.low == number.high == 1:
        head = _singular(words)
    else:
        head = next((word for word in words if _is_plural(word[1].rstrip("."))), None)
    if head is None:
        return None
    noun = head[1].rstrip(".")
    return noun, number.start, head.start(1) + len(noun)


def _inhabitants(text: str, number: Number, _stop: int) -> _Reading | None:
    """ "a population of about 1.5 million"."""
    populated = _POPULATION_BEFORE.search(text, max(0, number.start - 24), number.start)
    return ("people", number.start, number.end) if populated else None


def _is_plural(word: str) -> bool:
    return word in _COLLECTIVES or bool(_PLURAL.fullmatch(word))


def _singular(words: list[re.Match[str]]) -> re.Match[str] | None:
    """The noun after "one": the last of one or two words that is no participle."""
    nouns = [word for word in words[:2] if re.fullmatch(r"[a-z]+(?<!ed)(?<!ing)(?<!ly)[.]?", word[1])]
    verb_follows = len(words) < 3 or words[2][1].endswith("ed")
    return nouns[-1] if nouns and verb_follows else None


_READERS: tuple[Callable[[str, Number, int], _Reading | None], ...] = (
    _money,
    _measured,
    _inhabitants,
    _counted,
)

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
