"""What an English text writes as one number, in digits or in words, before hedges and ranges are read.

Two passes: atoms (a figure, or one number word) and amounts (atoms that make one number: "two hundred and
five", "1.5 million").  :mod:`consolidate.language.numbers` builds on it.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

LONGEST = 18
"""More digits than this are an identifier: no text counts or measures so exactly."""

# --- atoms: a figure, or one number word --------------------------------------------------------------------


class _Kind(Enum):
    FIGURE = "in digits"
    NAME = "identifier"
    ARTICLE = "a, an: one, before a scale or a fraction"
    COUPLE = "couple"
    UNIT = "one to nineteen"
    TEN = "twenty to ninety"
    SCALE = "hundred, dozen"
    MANY = "hundreds, dozens"
    ORDINAL = "third, twentieth"
    FRACTION = "half, quarter, thirds"


@dataclass(frozen=True)
class _Atom:
    kind: _Kind
    start: int
    end: int
    value: float
    high: float | None = None  # of a decade
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
_SIGNS = frozenset("$£€¥₹₴₽")


def _lexicon() -> dict[str, tuple[_Kind, float]]:
    words: dict[str, tuple[_Kind, float]] = {word: (_Kind.UNIT, float(value)) for value, word in enumerate(_UNITS)}
    words |= {word: (_Kind.TEN, 10.0 * value) for value, word in enumerate(_TENS, 2)}
    words |= {word: (_Kind.ORDINAL, float(value)) for value, word in enumerate(_ORDINALS, 1)}
    words |= {word[:-1] + "ieth": (_Kind.ORDINAL, 10.0 * value) for value, word in enumerate(_TENS, 2)}
    words |= {word + "s": (_Kind.FRACTION, 1 / value) for value, word in enumerate(_ORDINALS, 1) if value > 2}
    words |= {word: (_Kind.SCALE, value) for word, value in _SCALES.items()}
    words |= {word + "s": (_Kind.MANY, value) for word, value in _SCALES.items()}
    return words | {
        "a": (_Kind.ARTICLE, 1.0),
        "an": (_Kind.ARTICLE, 1.0),
        "couple": (_Kind.COUPLE, 2.0),
        "half": (_Kind.FRACTION, 0.5),
        "quarter": (_Kind.FRACTION, 0.25),
        "quarters": (_Kind.FRACTION, 0.25),
        "tens": (_Kind.MANY, 10.0),
        "scores": (_Kind.MANY, 20.0),
    }


_LEXICON = _lexicon()
_DIGITS = (
    r"(?: \d{1,3} (?: (?:,\d{3})+ | (?:,\d\d)+,\d{3} | (?:[\u00a0\u2009\u202f]\d{3})+ ) (?!\d) (?:\.\d+)?"
    r" | \d++ (?:\.\d++)? | (?<!\.)\.\d++ )"
)
_VULGAR = "[¼-¾⅐-⅞]"
_ATOM = re.compile(
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


def _atoms(text: str) -> Iterator[_Atom]:
    for match in _ATOM.finditer(text):
        start, end = match.span()
        if match["word"]:
            known = _LEXICON.get(match["word"].casefold())
            if known:
                yield _Atom(known[0], start, end, known[1])
        elif match["name"] or match["dotted"]:
            yield _Atom(_Kind.NAME, start, end, _first_digits(match[0]))
        elif match["hour"]:
            minute = match["minute"] or match["dotminute"]
            yield _Atom(_Kind.FIGURE, start, end, int(match["hour"]) + int(minute) / 60)
        elif match["ratio"]:
            above, below = match["ratio"].split("/")
            yield from _ratio(start, end, int(above), int(below))
        elif match["lone"]:
            yield _Atom(_Kind.FIGURE, start, end, unicodedata.numeric(match["lone"]))
        else:
            atom = _figure(text, match)
            if atom:
                yield atom


def _first_digits(text: str) -> float:
    digits = re.search(r"\d+", text)
    return float(digits[0]) if digits and len(digits[0]) <= LONGEST else 0.0


def _ratio(start: int, end: int, above: int, below: int) -> Iterator[_Atom]:
    """3/4 is a fraction; of 5/4 (a date, a score) both numbers count by themselves."""
    if above < below:
        yield _Atom(_Kind.FIGURE, start, end, above / below)
    else:
        yield _Atom(_Kind.FIGURE, start, start + 1, above)
        yield _Atom(_Kind.FIGURE, start + 2, end, below)


def _figure(text: str, match: re.Match[str]) -> _Atom | None:
    """Digits with what is written on to them: an ordinal's ending, a scale, a decade's "s", a unit."""
    digits, tail = match["digits"], match["tail"] or ""
    start, end = match.start("digits"), match.end()
    if sum(letter.isdigit() for letter in digits) > LONGEST:
        return None
    value = float(re.sub(r"[,\s]", "", digits))
    if match["vulgar"]:
        value += unicodedata.numeric(match["vulgar"])
    plain = _Atom(_Kind.FIGURE, start, end - len(tail), value)
    scale = _scale_of(text, tail, start, end)
    if scale:
        plain = replace(plain, end=end, value=value * scale, scale=scale)
    elif tail.casefold() in {"st", "nd", "rd", "th"}:
        plain = replace(plain, end=end, ordinal=True)
    elif tail == "s" and value and value % 10 == 0:
        plain = replace(plain, end=end, high=value + 9)
    elif tail and (tail == "s" or not _UNIT_TAIL.fullmatch(tail)):
        plain = replace(plain, end=end, kind=_Kind.NAME)
    return plain


def _scale_of(text: str, tail: str, start: int, end: int) -> float | None:
    """What letters after a figure multiply it by: "44m users" are millions, "44m deep" is not, "2b" needs a sign."""
    scale = _SUFFIXES.get(tail.casefold()) or _SCALES.get(tail.casefold())
    if text[max(0, start - 2) : start].rstrip()[-1:] in _SIGNS:
        return scale
    return None if tail == "b" or (tail == "m" and _METRES_AFTER.match(text, end)) else scale


# --- amounts: atoms that make one number --------------------------------------------------------------------


@dataclass(frozen=True)
class Amount:
    """One number at ``text[start:end]``; ``low`` < ``high`` for a decade ("1990s") and for "dozens".

    ``scale`` is that of its last scale word, which the low end of a range may share ("10 to 20 million");
    ``bare`` is a scale word alone ("hundred"); ``name`` is an identifier ("F-16").
    """

    start: int
    end: int
    low: float
    high: float
    scale: float = 1.0
    bare: bool = False
    approx: bool = False
    ordinal: bool = False
    name: bool = False


_JOINT = re.compile(r"[^\S\r\n]+(?:(and|of)[^\S\r\n]+)?|[-‐‑]")
_AND_A_HALF = re.compile(r"[^\S\r\n]+and[^\S\r\n]+an?[^\S\r\n]+(half|quarter)\b", re.IGNORECASE)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_HALF_OF = re.compile(
    r"\s+(?:of|the|its|their|his|her|our|all|those|these)\b|[\s-](?:an?\s|hour|mile|day|year|century)",
    re.IGNORECASE,
)
_A_PART = re.compile(r"(?:first|second|latter|other|better|[a-z]+ern|top|bottom)\s+$", re.IGNORECASE)
_UNIT_OF_TIME = re.compile(r"(?:\b(?:per|split|every|each)[\s-]+|\d\s?-?\s?)$", re.IGNORECASE)
_MOMENT = re.compile(r"\s+(?:later|earlier|before|of|or|and|to|ago)\b|\s*(?:[.,;:!?)]|$)", re.IGNORECASE)


def find_amounts(text: str) -> Iterator[Amount]:
    """Every amount of ``text`` in order, none overlapping another; linear in the length of the text."""
    atoms = list(_atoms(text))
    at = 0
    while at < len(atoms):
        amount, used = _amount(text, atoms, at)
        if amount:
            yield amount
        at += used


def _amount(text: str, atoms: list[_Atom], at: int) -> tuple[Amount | None, int]:
    """The amount that begins at ``atoms[at]`` (None: it is no number), and how many atoms it uses."""
    atom = atoms[at]
    reader = _READERS.get(atom.kind)
    if reader and not atom.ordinal and not atom.high:
        return reader(text, atoms, at)
    if atom.value == 2 and text[atom.start : atom.end].casefold() == "second" and _is_moment(text, atoms, at):
        return None, 1
    ordinal = atom.ordinal or atom.kind is _Kind.ORDINAL
    name = atom.kind is _Kind.NAME
    return Amount(atom.start, atom.end, atom.value, atom.high or atom.value, ordinal=ordinal, name=name), 1


def _joint(text: str, atoms: list[_Atom], at: int) -> str | None:
    """What joins ``atoms[at]`` to the one before: " ", "and", "of", or None where nothing does."""
    if not 0 < at < len(atoms):
        return None
    gap = _JOINT.fullmatch(text, atoms[at - 1].end, atoms[at].start)
    return (gap[1] or " ") if gap else None


def _is_moment(text: str, atoms: list[_Atom], at: int) -> bool:
    """Whether "second" is the unit of time: "one second", "30-second", "per second", "a second later"."""
    start, end = atoms[at].start, atoms[at].end
    if _UNIT_OF_TIME.search(text, max(0, start - 12), start):
        return True
    counted = _joint(text, atoms, at) == " "
    before = atoms[at - 1].kind if counted else None
    return before in {_Kind.UNIT, _Kind.TEN} or (before is _Kind.ARTICLE and bool(_MOMENT.match(text, end)))


def _cardinal(text: str, atoms: list[_Atom], at: int) -> tuple[Amount | None, int]:
    """ "two hundred and five", "1.5 million", "twenty-first", "two thirds", "two and a half"."""
    first = last = atoms[at]
    total, group, used, ordinal = 0.0, first.value, 1, False
    scale = first.value if first.kind is _Kind.SCALE else first.scale
    while (joint := _joint(text, atoms, at + used)) is not None:
        atom = atoms[at + used]
        if _continues(last, atom, joint):
            group += atom.value
        elif atom.kind is _Kind.SCALE and joint == " " and (last.kind is not _Kind.SCALE or last.value < atom.value):
            group, scale = group * atom.value, atom.value
            if scale >= 1000:
                total, group = total + group, 0.0
        elif atom.kind is _Kind.FRACTION and joint == " " and first is last and first.kind is _Kind.UNIT:
            group *= atom.value
        elif atom.kind is _Kind.ORDINAL and joint == " " and first is last and first.value == 1 and atom.value > 2:
            group /= atom.value
        else:
            break
        last, used = atom, used + 1
        if atom.kind in {_Kind.ORDINAL, _Kind.FRACTION}:
            ordinal = atom.kind is _Kind.ORDINAL and group >= 1
            break
    value, end = total + group, last.end
    part = _AND_A_HALF.match(text, end)
    if part and not ordinal:
        value += (0.5 if part[1].casefold() == "half" else 0.25) * scale
        end, used = part.end(), used + 2
        if _joint(text, atoms, at + used) == " " and atoms[at + used].kind is _Kind.SCALE:
            scale = atoms[at + used].value
            value, end, used = value * scale, atoms[at + used].end, used + 1
    bare = first.kind is _Kind.SCALE and used == 1
    if bare and text[max(0, first.start - 6) : first.start].casefold() == "multi-":
        return None, used
    return Amount(first.start, end, value, value, scale=scale, bare=bare, ordinal=ordinal), used


def _continues(last: _Atom, atom: _Atom, joint: str) -> bool:
    """Whether ``atom`` adds to the number word before it: twenty-one, hundred and five, twenty-first."""
    if atom.kind is _Kind.ORDINAL and atom.value == 2 and last.kind is not _Kind.TEN:
        return False
    if last.kind is _Kind.TEN:
        return atom.kind in {_Kind.UNIT, _Kind.ORDINAL} and 0 < atom.value < 10 and joint == " "
    return (
        last.kind is _Kind.SCALE
        and last.value >= 100
        and atom.kind in {_Kind.UNIT, _Kind.TEN, _Kind.ORDINAL}
        and atom.value < last.value
        and joint in {" ", "and"}
    )


def _after_article(text: str, atoms: list[_Atom], at: int) -> tuple[Amount | None, int]:
    """ "a hundred", "a quarter of", "a third of", "a couple of (hundred)"; the article alone is no number."""
    start = atoms[at].start
    if _joint(text, atoms, at + 1) != " ":
        return None, 1
    following, amount, used = atoms[at + 1], None, 0
    if following.kind is _Kind.SCALE:
        amount, used = _cardinal(text, atoms, at + 1)
    elif following.kind is _Kind.FRACTION and following.value < 1:
        amount, used = _fraction(text, atoms, at + 1)
    elif following.kind is _Kind.ORDINAL and following.value > 2 and _OF.match(text, following.end):
        amount, used = Amount(start, following.end, 1 / following.value, 1 / following.value), 1
    elif following.kind is _Kind.COUPLE and _OF.match(text, following.end):
        amount, used = Amount(start, following.end, 2.0, 2.0, approx=True), 1
        if _joint(text, atoms, at + 2) == "of" and atoms[at + 2].kind is _Kind.SCALE:
            value = 2 * atoms[at + 2].value
            amount, used = Amount(start, atoms[at + 2].end, value, value, approx=True), 2
    return (replace(amount, start=start, bare=False) if amount else None), used + 1


def _fraction(text: str, atoms: list[_Atom], at: int) -> tuple[Amount | None, int]:
    """ "half a million", "half of", "a quarter of (a million)"; not "the second half", "the last quarter"."""
    atom = atoms[at]
    half = atom.value == 0.5
    article = at + 1
    joint = _joint(text, atoms, article)
    if joint == "of" or (joint == " " and half):
        by = (
            article + 1 if atoms[article].kind is _Kind.ARTICLE and _joint(text, atoms, article + 1) == " " else article
        )
        if atoms[by].kind is _Kind.SCALE:
            value = atom.value * atoms[by].value
            return Amount(atom.start, atoms[by].end, value, value), by - at + 1
    before = text[max(0, atom.start - 12) : atom.start]
    if half:
        fits = bool(_HALF_OF.match(text, atom.end)) or bool(re.search(r"\b(?:a|by)\s$", before, re.IGNORECASE))
    else:
        fits = bool(_OF.match(text, atom.end)) and bool(re.search(r"\ba\s$", before, re.IGNORECASE))
    if not fits or _A_PART.search(before):
        return None, 1
    return Amount(atom.start, atom.end, atom.value, atom.value), 1


def _many(text: str, atoms: list[_Atom], at: int) -> tuple[Amount | None, int]:
    """ "dozens", "tens of thousands": at least two of them."""
    atom = atoms[at]
    value, end, used = 2 * atom.value, atom.end, 1
    if _joint(text, atoms, at + 1) == "of" and atoms[at + 1].kind is _Kind.MANY:
        value, end, used = value * atoms[at + 1].value, atoms[at + 1].end, 2
    word = text[atom.start : atom.end].casefold()
    if used == 1 and (word == "tens" or (word == "scores" and not _OF.match(text, end))):
        return None, 1
    return Amount(atom.start, end, value, math.inf, approx=True), used


_READERS: dict[_Kind, Callable[[str, list[_Atom], int], tuple[Amount | None, int]]] = {
    _Kind.FIGURE: _cardinal,
    _Kind.UNIT: _cardinal,
    _Kind.TEN: _cardinal,
    _Kind.SCALE: _cardinal,
    _Kind.ARTICLE: _after_article,
    _Kind.COUPLE: _after_article,
    _Kind.FRACTION: _fraction,
    _Kind.MANY: _many,
}
