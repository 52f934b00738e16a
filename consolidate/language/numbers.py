"""Numbers as English texts write them, in digits and in words, with what hedges them.

Amounts ("two hundred and five", "1.5 million") are given their bounds here ("at least 12", "10 to 20").
Nothing here knows units or dates: "18 March 2022" is the numbers 18 and 2022.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

from consolidate.language.amounts import Amount, find_amounts
from consolidate.language.currencies import SIGNS


@dataclass(frozen=True)
class Number:
    """A number in a text: ``text[start:end]``, hedges ("about", "at least") and scale words included.

    ``low`` and ``high`` (low <= high) bound what is meant, both inclusive: equal for a plain number;
    "at least 12" and "more than 12" are 12 to infinity; "up to 12" and "fewer than 12" are 0 to 12;
    "dozens" is 24 to infinity; "the 1990s" is 1990 to 1999.  ``figures`` are the numbers as written, without
    their hedge (two for "10 to 20").  ``approx``: "about", "nearly", "some".  ``ordinal``: "225th", "first".
    ``name``: part of an identifier ("F-16", "G7", "10.0.0.1"), that counts nothing.
    A clock time is in hours on its face: "11:30" and "11.30pm" are 11.5.
    """

    start: int
    end: int
    text: str
    low: float
    high: float
    figures: tuple[float, ...]
    approx: bool = False
    ordinal: bool = False
    name: bool = False


def same_value(a: Number, b: Number) -> bool:
    """Whether two numbers state the same figures, however they are written ("nine", "9").

    A hedge on one side only is no difference ("12" and "at least 12"); opposite bounds are ("at least 12" and
    "at most 12"), and so are a range and one of its ends.  An ordinal equals a cardinal only where both stand
    in digits, as in dates ("18th March", "18 March").  Identifiers are compared by their letters and digits.
    """
    if a.name or b.name:
        return a.name and b.name and _identity(a.text) == _identity(b.text)
    if a.ordinal != b.ordinal and not (_has_digit(a.text) and _has_digit(b.text)):
        return False
    if {_direction(a), _direction(b)} == {"least", "most"}:
        return False
    return len(a.figures) == len(b.figures) and all(
        math.isclose(x, y, rel_tol=1e-9) for x, y in zip(a.figures, b.figures, strict=True)
    )


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number of ``text`` in order, none overlapping another.

    "one" is returned only where it counts something ("one person", "at least one"), not as a pronoun
    ("one of them", "no one").  Linear in the length of the text.
    """
    amounts = list(find_amounts(text))
    found: list[Number] = []
    at = 0
    while at < len(amounts):
        number, at = _number(text, amounts, at, found[-1].end if found else 0)
        if not _is_pronoun(text, number):
            found.append(number)
    return tuple(found)


def _identity(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold().removesuffix("s")


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _direction(number: Number) -> str:
    if number.high == math.inf:
        return "least"
    return "most" if len(number.figures) == 1 and number.low < number.figures[0] == number.high else "plain"


_REACH = 48
"""How many characters round a number its hedge or the other end of its range may reach."""
_CURRENCY = rf"(?:(?:[A-Z]{{1,3}})?[{''.join(SIGNS)}]|\b(?:USD|EUR|GBP|Rs\.?))\s?"
_HEDGE = re.compile(
    rf"""
    (?<![\w-]) (?:
      (?P<least> at\s+least | more\s+than | over | (?:no|not)\s+(?:fewer|less)\s+than | upwards?\s+of
        | in\s+excess\s+of | (?:an?\s+)?minimum\s+of | greater\s+than
        | exceed(?:s|ed|ing) | (?:just|well)\s+over )
    | (?P<most> up\s+to | at\s+most | (?:fewer|less)\s+than | under | below | as\s+(?:many|much)\s+as
        | (?:no|not)\s+more\s+than | (?:an?\s+)?maximum\s+of | just\s+under )
    | (?P<vague> several | (?:an?\s+)?few | many )
    | (?P<approx> about | around | some | nearly | almost | roughly | approximately | (?:an?\s+)?estimated
        | circa | close\s+to )
    ) (?: \s+(?P<also>about|around|some|nearly|almost|roughly|approximately|an?\s+estimated) )?
    \s+ (?:{_CURRENCY})? $ | (?P<tilde>[~≈]) \s? (?:{_CURRENCY})? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MINUS = re.compile(rf"(?:\bminus\s+|(?:^|(?<=[\s(]))[-−–])(?:{_CURRENCY})?$", re.IGNORECASE)
_DEGREES = re.compile(r"\s?(?:°|º|[CF]\b|degrees?\b|%|per\s?cent\b)")
_AFTER = re.compile(r"(?P<more>\s?\+(?!\d)|-plus\b|\s+or\s+more\b)|\s+or\s+(?:(?P<so>so)|(?P<fewer>fewer|less))\b")
_TO = re.compile(rf"\s?(?:%|per\s?cent)?(?:\s?[-‐‑–]|\s+(?:to|(?P<or>or))\s+)\s?(?:{_CURRENCY})?", re.IGNORECASE)
_AND = re.compile(rf"\s?(?:%|per\s?cent)?\s+and\s+(?:{_CURRENCY})?", re.IGNORECASE)
_CHAIN_BEFORE = re.compile(r"\d[-/]$")
_CHAIN_AFTER = re.compile(r"[-/]\d")
_BETWEEN = re.compile(rf"\bbetween\s+(?:{_CURRENCY})?$", re.IGNORECASE)
_FROM = re.compile(rf"\bfrom\s+(?:{_CURRENCY})?$", re.IGNORECASE)


def _number(text: str, amounts: list[Amount], at: int, floor: int) -> tuple[Number, int]:
    """The number that begins at ``amounts[at]``, reaching back no further than ``floor``; the next index."""
    first = amounts[at]
    start, end, high = first.start, first.end, first.high
    figures: tuple[float, ...] = (first.low,)
    second = amounts[at + 1] if at + 1 < len(amounts) else None
    low = _range(text, first, second) if second else None
    if second and low is not None:
        between = _BETWEEN.search(text, max(floor, start - _REACH), start)
        start = between.start() if between else start
        end, figures, high, at = second.end, (low, second.low), second.high, at + 1
    flags = {"approx": first.approx, "ordinal": first.ordinal, "name": first.name}
    plain = Number(start, end, text[start:end], figures[0], high, figures, **flags)
    if first.ordinal or first.name:
        return plain, at + 1
    return _hedged(text, _negative(text, plain, floor), floor, vague=first.bare), at + 1


def _range(text: str, first: Amount, second: Amount) -> float | None:
    """The low end, if both are a range: "10 to 20", "10-20", "two or three", "between 10 and 20 million".

    "from 10 to 20" may be a change, so it stays two numbers; so do what falls ("3-1"), a date (2030-04-08)
    and alternatives that are far apart ("5 or 500").
    """
    if second.start - first.end > _REACH or any(
        amount.name or amount.ordinal or amount.high == math.inf for amount in (first, second)
    ):
        return None
    low = first.low * (second.scale if first.scale == 1.0 and first.low < 1000 else 1.0)
    if low >= second.high:
        low = first.low
    if _BETWEEN.search(text, max(0, first.start - _REACH), first.start):
        joint = _AND.fullmatch(text, first.end, second.start)
    else:
        joint = _TO.fullmatch(text, first.end, second.start)
        if joint and joint["or"] and second.high > 10 * low:
            return None
        if _FROM.search(text, max(0, first.start - _REACH), first.start):
            return None
    chained = _CHAIN_BEFORE.search(text, max(0, first.start - 2), first.start) or _CHAIN_AFTER.match(text, second.end)
    return low if joint and not chained and low < second.high else None


def _negative(text: str, number: Number, floor: int) -> Number:
    """The number below zero, where a minus stands before it: only temperatures and percentages have one."""
    sign = _MINUS.search(text, max(floor, number.start - _REACH), number.start)
    if not sign or not (text[sign.start()].isalpha() or _DEGREES.match(text, number.end)):
        return number
    figures = tuple(-figure for figure in number.figures)
    low, high = -number.high, -number.low
    return replace(
        number, start=sign.start(), text=text[sign.start() : number.end], low=low, high=high, figures=figures
    )


def _hedged(text: str, number: Number, floor: int, *, vague: bool) -> Number:
    """The number with its hedge, before or after it; ``vague``: "several" doubles it ("several hundred")."""
    start, end, low, high = number.start, number.end, number.low, number.high
    figures, approx = number.figures, number.approx
    before = _HEDGE.search(text, max(floor, start - _REACH), start)
    after = _AFTER.match(text, end)
    if before and (vague or not before["vague"]):
        start = before.start()
        approx = approx or not (before["least"] or before["most"]) or bool(before["also"])
        if before["vague"]:
            low, high, figures = 2 * low, math.inf, (2 * low,)
    elif after:
        end = after.end()
        approx = approx or bool(after["so"])
    if (before and before["least"]) or (after and after["more"]):
        high = math.inf
    if (before and before["most"]) or (after and after["fewer"]):
        low = 0.0 if high >= 0 else -math.inf
    return Number(start, end, text[start:end], low, high, figures, approx=approx)


_NOT_COUNTING = re.compile(
    r"(?:\b(?:no|any|each|every|which|this|that|the|another|some|first|last|next|only\s+the)|\bat)\s+$",
    re.IGNORECASE,
)
_NOT_COUNTED = re.compile(
    r"\s+(?:of|another|who|that|which|and|or|but|to|in|on|at|for|by|with|from|as|is|was|has|had|can|could|should|would"
    r"|may|might|must|will|does|did|point|thing|day|time|way|where|when|if|than)\b"
    r"|[-‐‑](?:on|off|way|sided|time|to|another)\b|\s*(?:[^\w\s-]|$)",
    re.IGNORECASE,
)


def _is_pronoun(text: str, number: Number) -> bool:
    if number.text.casefold() != "one":
        return False
    before = _NOT_COUNTING.search(text, max(0, number.start - 12), number.start)
    return bool(before) or bool(_NOT_COUNTED.match(text, number.end))
