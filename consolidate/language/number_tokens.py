"""The tokens of numbers in English texts: figures ("1,500", "44m", "225th") and single number words ("twenty").

:mod:`~consolidate.language.amounts` reads from them what is written as one number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from consolidate.language.currencies import SIGNS

LONGEST = 18
"""More digits than this are an identifier: no text counts or measures so exactly."""


class Kind(Enum):
    """What a token is.  "third" is an ordinal here, though it may mean a fraction ("a third of")."""

    FIGURE = "in digits"
    NAME = "identifier"
    ARTICLE = "a, an: one, before a scale or a fraction"
    COUPLE = "couple"
    UNIT = "zero to nineteen"
    TEN = "twenty to ninety"
    SCALE = "hundred, dozen"
    MANY = "hundreds, dozens"
    ORDINAL = "third, twentieth"
    FRACTION = "half, quarter, thirds"


@dataclass(frozen=True)
class Token:
    """A figure or a number word at ``text[start:end]``, and its value.

    ``high`` is the last year of a decade in digits ("1990s"); ``scale`` what letters after a figure multiplied it by
    ("44m"), contained in ``value``; ``ordinal`` marks a figure with an ordinal's ending ("225th").
    """

    kind: Kind
    start: int
    end: int
    value: float
    high: float | None = None
    scale: float = 1.0
    ordinal: bool = False


_UNITS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
_ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
]  # fmt: skip
_SUFFIXES = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}


def _lexicon() -> dict[str, tuple[Kind, float]]:
    words: dict[str, tuple[Kind, float]] = {word: (Kind.UNIT, float(value)) for value, word in enumerate(_UNITS)}
    words |= {word: (Kind.TEN, 10.0 * value) for value, word in enumerate(_TENS, 2)}
    words |= {word: (Kind.ORDINAL, float(value)) for value, word in enumerate(_ORDINALS, 1)}
    words |= {word[:-1] + "ieth": (Kind.ORDINAL, 10.0 * value) for value, word in enumerate(_TENS, 2)}
    words |= {word + "s": (Kind.FRACTION, 1 / value) for value, word in enumerate(_ORDINALS, 1) if value > 2}
    words |= {word: (Kind.SCALE, value) for word, value in _SCALES.items()}
    words |= {word + "s": (Kind.MANY, value) for word, value in _SCALES.items()}
    return words | {
        "a": (Kind.ARTICLE, 1.0),
        "an": (Kind.ARTICLE, 1.0),
        "couple": (Kind.COUPLE, 2.0),
        "half": (Kind.FRACTION, 0.5),
        "quarter": (Kind.FRACTION, 0.25),
        "quarters": (Kind.FRACTION, 0.25),
        "tens": (Kind.MANY, 10.0),
        "scores": (Kind.MANY, 20.0),
    }


_LEXICON = _lexicon()
_DIGITS = (
    r"(?: \d{1,3} (?: (?:,\d{3})+ | (?:,\d\d)+,\d{3} | (?:[\u00a0\u2009\u202f]\d{3})+ ) (?!\d) (?:\.\d+)?"
    r" | \d++ (?:\.\d++)? | (?<!\.)\.\d++ )"
)
_VULGAR = "[¼-¾⅐-⅞]"
_TOKEN = re.compile(
    rf"""
    (?P<dotted> (?<![\w.]) \d++ (?:\.\d++){{2,}} )
  | (?<![\w.:]) (?P<hour> \d{{1,2}} ) (?: : (?P<minute>[0-5]\d) (?::[0-5]\d)?
        | \. (?P<dotminute>[0-5]\d) (?=[ \u00a0]?[ap]\.?m\b) ) (?!\d)
  | (?P<ratio> (?<![\w./]) [1-9] / (?:[2-58]|10) (?![\w/]) )
  | (?: (?<!\w) | (?<=USD|EUR|GBP) ) (?P<digits>{_DIGITS}) (?P<vulgar>{_VULGAR})? (?P<tail> [^\W\d_]\w*+ )?
  | (?<!\w) (?P<lone>{_VULGAR}) (?!\w)
  | (?P<name> (?<!\w) (?! (?:mid|pre|post|under|over|sub|top|non|early|late|nearly|almost|about)[-‐‑] )
        (?! (?:USD|EUR|GBP)\d ) [^\W\d_]++ [-‐‑]? \d++ \w*+ (?: [-‐‑]\d++ (?!\w) )? )
  | (?P<word> [^\W\d_]++ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_METRES_AFTER = re.compile(
    r"[ -](?:long|deep|high|tall|wide|thick|away|above|below|down|up|from|off|of|to|at|by|and|or|under|over|north|south"
    r"|east|west|in(?:to)?)\b|\s?(?:[^\w\s]|$)"
)
_UNIT_TAIL = re.compile(r"[a-zµ]+[²³]?|[CFVWK]|[kMGT]?(?:W|Wh|Hz|V|B|Pa)", re.ASCII)


def find_tokens(text: str) -> Iterator[Token]:
    """The tokens of ``text`` in order, none overlapping another; linear in the length of the text."""
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match["word"]:
            known = _LEXICON.get(match["word"].casefold())
            if known:
                yield Token(known[0], start, end, known[1])
        elif match["name"] or match["dotted"]:
            yield Token(Kind.NAME, start, end, _first_digits(match[0]))
        elif match["hour"]:
            minute = match["minute"] or match["dotminute"]
            yield Token(Kind.FIGURE, start, end, int(match["hour"]) + int(minute) / 60)
        elif match["ratio"]:
            above, below = match["ratio"].split("/")
            yield from _ratio(start, end, int(above), int(below))
        elif match["lone"]:
            yield Token(Kind.FIGURE, start, end, unicodedata.numeric(match["lone"]))
        else:
            token = _figure(text, match)
            if token:
                yield token


def _first_digits(text: str) -> float:
    digits = re.search(r"\d+", text)
    return float(digits[0]) if digits and len(digits[0]) <= LONGEST else 0.0


def _ratio(start: int, end: int, above: int, below: int) -> Iterator[Token]:
    """3/4 is a fraction; of 5/4 (a date, a score) both numbers count by themselves."""
    if above < below:
        yield Token(Kind.FIGURE, start, end, above / below)
    else:
        yield Token(Kind.FIGURE, start, start + 1, above)
        yield Token(Kind.FIGURE, start + 2, end, below)


def _figure(text: str, match: re.Match[str]) -> Token | None:
    """Digits with what is written on to them: an ordinal's ending, a scale, a decade's "s", a unit."""
    digits, tail = match["digits"], match["tail"] or ""
    start, end = match.start("digits"), match.end()
    if sum(letter.isdigit() for letter in digits) > LONGEST:
        return None
    value = float(re.sub(r"[,\s]", "", digits))
    if match["vulgar"]:
        value += unicodedata.numeric(match["vulgar"])
    plain = Token(Kind.FIGURE, start, end - len(tail), value)
    scale = _scale_of(text, tail, start, end)
    if scale:
        plain = replace(plain, end=end, value=value * scale, scale=scale)
    elif tail.casefold() in {"st", "nd", "rd", "th"}:
        plain = replace(plain, end=end, ordinal=True)
    elif tail == "s" and value and value % 10 == 0:
        plain = replace(plain, end=end, high=value + 9)
    elif tail and (tail == "s" or not _UNIT_TAIL.fullmatch(tail)):
        plain = replace(plain, end=end, kind=Kind.NAME)
    return plain


def _scale_of(text: str, tail: str, start: int, end: int) -> float | None:
    """What letters after a figure multiply it by: "44m users" are millions, "44m deep" is not, "2b" needs a sign."""
    scale = _SUFFIXES.get(tail.casefold()) or _SCALES.get(tail.casefold())
    if text[max(0, start - 2) : start].rstrip()[-1:] in SIGNS:
        return scale
    return None if tail == "b" or (tail == "m" and _METRES_AFTER.match(text, end)) else scale
