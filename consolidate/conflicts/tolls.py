"""What tolls amount to ("the number of dead has risen to 14"): in the set phrases of news, which parsers misread."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from consolidate.conflicts.befallen import EITHER, GROUPS, PERSONS, UNTOLD, befell
from consolidate.language.antecedents import is_person
from consolidate.language.lexicon import lemmas
from consolidate.language.numbers import find_numbers

_WHAT = (
    r"(?:(?:overall|total|official|confirmed|known|final|provisional|civilian)\s+){0,2}"
    r"(?P<what>(?:death|casualty)\s+toll|toll|number|total|count|tally|loss(?:es)?)(?:\s+of\s+(?P<of>(?:(?!\b(?:in|at|from|to|by|has|had|have|is|are|"
    r"was|were|stands?|stood|rose|as)\b)[\w'\u2019-]+\s+){1,4}))?\s*(?:(?:from|in|at|of)\s+(?:the\s+)?(?:[A-Z\d][\w.'\u2019-]*\s+){1,4})?"
)
_HAS = r"(?:(?:has|had|have|been|was|were|is|are|now|then|since|already|officially|currently|later)\s+)*"
_REACHES = (
    r"(?:ris(?:en|es|e)|rose|climb(?:s|ed)?|gr(?:ows|own|ew)|increased|jump(?:s|ed)?|stands?|stood|fell|fallen|dropped|put|"
    r"raised|amounts?|amounted|revised|corrected|brought|lifted|given|at|passed|reach(?:es|ed)|now|is|was)"
)
_ON_THE_WAY = r"(?:\s+(?:up|down|further|again|overnight|sharply))?(?:\s+from\s+(?:\S+\s+){1,3}?)?\s*(?:to|at|as)?\s*$"
_REACHED = re.compile(rf"\b{_WHAT}{_HAS}{_REACHES}{_ON_THE_WAY}", re.IGNORECASE)
_SET = re.compile(
    rf"\b(?:br(?:ings?|inging|ought)|rais(?:es?|ed|ing)|puts?|putting|g(?:ives?|ave)|lift(?:s|ed|ing)?|push(?:es|ed|ing)?|revis(?:es?|ed|ing)|"
    rf"tak(?:es?|ing)|took)\s+(?:the|(?P<own>(?:its|their|his|her)(?:\s+own)?))\s+{_WHAT}(?:killed\s+|injured\s+|wounded\s+)?(?:now\s+|up\s+)?(?:from\s+(?:\S+\s+){{1,3}}?)?(?:to|at|as)\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_TOLL = "toll"
_BOTH = re.compile(r"\s+(?:killed\s+and\s+wounded|wounded\s+and\s+killed|dead\s+and\s+wounded)\b", re.IGNORECASE)
_NUMBER = re.compile(
    rf"\b(?P<put>puts?\s+the\s+)?number\s+of\s+(?P<of>[\w-]+)\b[^.;:,]{{0,80}}?(?(put)|\s{_HAS}(?:ris(?:en|es)|rose|climb(?:s|ed)|gr(?:ows|own|ew)|increased|jumped"
    rf"|stands?|stood|fell|fallen|dropped|reached)){_ON_THE_WAY}",
    re.IGNORECASE,
)
"""A number of persons of which is not said what happened to them."""
_ARMED = re.compile(r"\b(?:army|forces?|troops|military|navy|militia|brigade|general\s+staff)\b", re.IGNORECASE)


def find_tolls(statement: str) -> Mapping[int, str]:
    """By where its number begins, what each toll in ``statement`` counts ("people dead"); nothing of other totals."""
    found = {}
    for number in find_numbers(statement):
        before = statement[: number.start]
        toll = _SET.search(before) or _REACHED.search(before)
        matter = (None if toll is None else _matter(toll, statement[number.end :])) or _untold(before)
        if matter is not None:
            found[number.start] = matter
    return found


def _after_noun(toll: re.Match[str]) -> str:
    """What is said of them after the noun: "the number of servicemen killed"."""
    return " ".join(word for word in _WORD.findall(toll.group()) if word in {"killed", "injured", "wounded"})


def _matter(toll: re.Match[str], after: str) -> str | None:
    what, words = toll["what"].lower(), _WORD.findall(f"{toll['of'] or ''} {_after_noun(toll)}".lower())
    behind = _WORD.findall(after)[:1]
    state = EITHER if _BOTH.match(after) else next((told for w in (*words, *behind) if (told := befell(w))), None)
    if state is None and not words and _TOLL in what:
        state = "dead"
    if state is None:
        return None
    own = toll.re is _SET and toll["own"] and _ARMED.search(toll.string[: toll.start()])
    return f"{'soldiers' if own and not words else _kind(words)} {state}"


def _untold(before: str) -> str | None:
    number = _NUMBER.search(before)
    noun = "" if number is None else number["of"].lower()
    called = {*lemmas(noun), noun.removesuffix("s")}
    counts = any(word in PERSONS or word in GROUPS or is_person(word) for word in called)
    return f"{_kind([noun])} {UNTOLD}" if counts else None


def _kind(words: Sequence[str]) -> str:
    nouns = [lemmas(word)[-1] for word in words if befell(word) is None]
    group = next((GROUPS[noun] for noun in nouns if noun in GROUPS), None)
    kind = group or next((word for word, noun in zip(words, nouns, strict=False) if noun not in PERSONS), None)
    return "people" if kind is None or befell(kind) else kind
