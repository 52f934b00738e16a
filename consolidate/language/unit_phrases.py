"""What a number in an English text measures, costs or counts: the words beside it, read as a unit."""

from __future__ import annotations

import re
from collections.abc import Callable

from consolidate.language.currencies import CODES, DOLLARS, NAMES, SIGNS
from consolidate.language.numbers import Number
from consolidate.language.units import SPELLINGS

UnitPhrase = tuple[str, int, int]
"""A canonical unit, and the span of the number together with it."""


def unit_phrase(text: str, number: Number, stop: int) -> UnitPhrase | None:
    """The unit of ``number``, a number of ``text``, read no further than ``stop``; None where there is none.

    A measure ("km", "sq miles", "%", "years old"), a currency (ISO 4217), or the counted noun in lower case ("people").
    """
    readings = (read(text, number, stop) for read in _READERS)
    return next((reading for reading in readings if reading), None)


# --- money --------------------------------------------------------------------------------------------------

_CODE = "|".join(CODES)
_SIGN = rf"(?:(?:\b(?P<land>[A-Z]{{1,2}}))?(?P<sign>[{''.join(SIGNS)}])|\b(?P<code>{_CODE}))\s?"
_SIGN_IN = re.compile(_SIGN)
_SIGN_BEFORE = re.compile(_SIGN + "$")
_MONEY_AFTER = re.compile(rf"(?:[\s-]|\sof\s)?(?:({_CODE})|({'|'.join(NAMES)})s?)\b")


def _money(text: str, number: Number, _stop: int) -> UnitPhrase | None:
    """ "$5", "over £44million", "USD 5", "5 million dollars"; "pounds" are money from a million up."""
    inside = _SIGN_IN.search(text, number.start, number.end)
    sign = inside or _SIGN_BEFORE.search(text, max(0, number.start - 8), number.start)
    if sign:
        unit = sign["code"] or SIGNS[sign["sign"]]
        if sign["land"] and unit == "USD":
            unit = DOLLARS.get(sign["land"], unit)
        return unit, min(number.start, sign.start()), number.end
    name = _MONEY_AFTER.match(text, number.end)
    if not name or (name[2] == "pound" and number.low < 1e6):
        return None
    return name[1] or NAMES[name[2]], number.start, name.end()


# --- measures -----------------------------------------------------------------------------------------------

_UNIT_AFTER = re.compile(
    r"(?:\s|-)?("
    + "|".join(re.escape(name).replace(r"\ ", r"[\s-]") for name in sorted(SPELLINGS, key=len, reverse=True))
    + r")(?!\w)",
    re.IGNORECASE,
)
_DEGREE_AFTER = re.compile(r"\s?°?(?P<scale>[CF])\b")
_AGED_BEFORE = re.compile(r"\baged?\s+(?:between\s+)?$", re.IGNORECASE)


def _measured(text: str, number: Number, _stop: int) -> UnitPhrase | None:
    """ "2 km", "13-square-kilometre", "20%", "-5C", "six-year-old", "aged 12"."""
    degree = _DEGREE_AFTER.match(text, number.end)
    if degree and number.text[-1:].isdigit():
        return "°" + degree["scale"], number.start, degree.end()
    unit = _UNIT_AFTER.match(text, number.end)
    if unit:
        return SPELLINGS[re.sub(r"[\s-]+", " ", unit[1].casefold())], number.start, unit.end()
    aged = _AGED_BEFORE.search(text, max(0, number.start - 16), number.start)
    return ("years old", aged.start(), number.end) if aged else None


# --- counts -------------------------------------------------------------------------------------------------

_POPULATION_BEFORE = re.compile(r"\bpopulation\s+(?:of|is|was)\s+$", re.IGNORECASE)
_OF_GAP = re.compile(r"\s+(?:of\s+(?:(?:the|its|their|his|her|those|these)\s+)?)?")
_WORD = re.compile(r"([^\W\d_][\w.’'-]*)(\s?)")
_PLURAL = re.compile(r"[a-z][a-z-]+[^suiy'’-]s|[a-z-]*(?:people|men|women|children|lives|feet|ies|uses|ays|eys|oys)")
_SINGULAR = re.compile(r"[a-z]+(?<!ed)(?<!ing)(?<!ly)[.]?")
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


def _inhabitants(text: str, number: Number, _stop: int) -> UnitPhrase | None:
    """ "a population of about 1.5 million"."""
    populated = _POPULATION_BEFORE.search(text, max(0, number.start - 24), number.start)
    return ("people", number.start, number.end) if populated else None


def _counted(text: str, number: Number, stop: int) -> UnitPhrase | None:
    """ "nine children", "10 U.S. passengers", "dozens of homes": a plural noun among the next three words."""
    gap = _OF_GAP.match(text, number.end)
    if not gap or number.high < 1:
        return None
    words = _noun_phrase(text, gap.end(), stop)
    if number.low == number.high == 1:
        head = _singular(words)
    else:
        head = next((word for word in words if _is_plural(word[1].rstrip("."))), None)
    if head is None:
        return None
    noun = head[1].rstrip(".")
    return noun, number.start, head.start(1) + len(noun)


def _noun_phrase(text: str, at: int, stop: int) -> list[re.Match[str]]:
    """Up to three words from ``at`` that nothing but a space parts, and that may be a noun or stand before one."""
    words: list[re.Match[str]] = []
    while len(words) < 3 and (word := _WORD.match(text, at, stop)) and word[1].casefold() not in _NO_NOUN:
        words.append(word)
        if not word[2]:
            break
        at = word.end()
    return words


def _is_plural(word: str) -> bool:
    return word in _COLLECTIVES or bool(_PLURAL.fullmatch(word))


def _singular(words: list[re.Match[str]]) -> re.Match[str] | None:
    """The noun after "one": the last of one or two words that is no participle."""
    nouns = [word for word in words[:2] if _SINGULAR.fullmatch(word[1])]
    verb_follows = len(words) < 3 or words[2][1].endswith("ed")
    return nouns[-1] if nouns and verb_follows else None


_READERS: tuple[Callable[[str, Number, int], UnitPhrase | None], ...] = (
    _money,
    _measured,
    _inhabitants,
    _counted,
)
