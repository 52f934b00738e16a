"""Words that negate or deny, in English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from consolidate.language.untruth import ADJECTIVES, NOUNS

Cue = Literal["negation", "denial"]

_BOUND = r"(?:fewer|less|more|later|earlier|longer)\s+than"
"""With "no" or "not" before it, it bounds a number and negates nothing."""
_NEGATION = re.compile(
    rf"\b(?:(?<!\bor\s)not(?!-)(?!\s+(?:only|just|merely|simply|least|to\s+mention|{_BOUND})\b)|never|nobody|none|nothing"
    rf"|nowhere|neither|nor|no(?!\s*\.?\s*\d)(?!\s+(?:doubt|matter|sooner|wonder|{_BOUND})\b)|cannot"
    r"|without(?!\s+(?:an?y?\s+)?(?:doubt|question)\b))\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_SAID = r"(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?|charges?|assertions?|statements?)"
_BETWEEN = (
    r"(?:(?!(?:over|after|amid|for|from|with|to|in|on|at|by|of|and|but|because|following|who|which|that)\b)"
    r"[\w'\u2019-]+\s+){0,4}?"
)
_OBJECTED_TO = rf"(?=\s+(?:{_BETWEEN}(?:{_SAID}|(?:notions?|ideas?)\s+that)|that)\b)"
"""What makes "reject" and "dismiss" a denial: an offer is rejected and a minister dismissed without one."""
_WITHHELD = (
    r"(?!\s+(?:(?:him|her|them|us|me)\s+)?(?:access|entry|bail|visas?|permission|asylum|boarding|parole)\b"
    r"(?!\s+(?:was|were|is|are|had|has|have|would|will)\b))"
)
"""What is denied to somebody, which denies no claim."""
_DENIAL = re.compile(
    rf"\b(?:den(?:y|ies|ied|ying){_WITHHELD}|denials?|refut(?:e|es|ed|ing)|(?<!\bthe\s)(?<!\ba\s)disputed|disput(?:e|es|ing)"
    r"|rebut(?:s|ted|ting)?|disavow(?:s|ed|ing)?|contradict(?:s|ed|ing)?|debunk(?:s|ed|ing)?|disclaim(?:s|ed|ing)?"
    rf"|disprov(?:e|es|ed|ing)|(?:reject|dismiss)(?:s|es|ed|ing)?{_OBJECTED_TO}"
    rf"|{ADJECTIVES}|{NOUNS}|no\s+(?:evidence|truth|proof)|a\s+lie)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class NegationCue:
    """A word or phrase that negates ("not", "never") or denies ("denied", "called it false"): ``text[start:end]``."""

    start: int
    end: int
    text: str
    kind: Cue


def find_negations(text: str) -> tuple[NegationCue, ...]:
    """All negations and denials of ``text``, in order.  "Not only", "no doubt" and "no. 5" are none."""
    denials = [NegationCue(*m.span(), m.group(), "denial") for m in _DENIAL.finditer(text)]
    inside = {at for cue in denials for at in range(cue.start, cue.end)}
    found = [NegationCue(*m.span(), m.group(), "negation") for m in _NEGATION.finditer(text) if m.start() not in inside]
    return tuple(sorted(found + denials, key=lambda cue: cue.start))


_DENYING_CUE = re.compile(
    r"(?<!\bnot\s)(?<!n['\u2019]t\s)(?<!\bnor\s)(?<!\bnever\s)"
    r"\b(?:den(?:y|ies|ied|ying|ials?)\b|reject|dismiss|refut|disput|rebut|disavow|contradict|debunk|disprov|disclaim"
    rf"|{ADJECTIVES}|{NOUNS}|fabricat|lies?\b|no\s+(?:evidence|truth|proof))",
    re.IGNORECASE,
)


def is_denying(cue: str) -> bool:
    """Do the words that credit a speaker ("rejected", "called it disinformation") say that he denies the claim?

    "Did not deny" and "neither confirmed nor denied" do not.
    """
    return _DENYING_CUE.search(cue) is not None
