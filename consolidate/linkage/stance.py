"""Whether a claim holds its matter for true or for false."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from consolidate.language.negation import find_negations
from consolidate.language.untruth import ADJECTIVES, NOUNS, REPORTED

_SAID = (
    rf"(?:{REPORTED}|news|posts?|tweets?|photos?|pictures?|images?|videos?|alarms?|quotes?|viral|and|or|by|in|on|at|of"
    r"|for|from|to|that|as|but|says?|said)"
)
_DOUBTED = (
    r"(?:hoax(?:ed|er|ers)|debunk\w*|satir\w+|urban\s+legends?|fak(?:ed|ery)|fabricat\w+|staged?|fooled|duped|doubts?"
    r"|doubtful|unlikely|implausible|wrong(?:ly)?|falsely|conspiracy|exaggerated|called\s+(?:\w+\s+)?rubbish)"
)
"""What calls a report untrue or unlikely beside the words that are plain verdicts."""
_PUT_DOWN = (
    rf"(?:(?:quash|squash|squelch|dispel|kill|rebuff|mock|ridicule)(?:es|ed|s|led|d)?\s+(?:\S+\s+){{0,4}}?{REPORTED}"
    rf"|makes?\s+fun\s+of\s+(?:\S+\s+){{0,4}}?{REPORTED}|(?:put|lays?|laid|puts)\s+to\s+rest"
    rf"|shoots?\s+down\s+{REPORTED}|despite\s+(?:\w+\s+){{0,3}}?rumou?rs|made\s+it\s+(?:all\s+)?up)"
)
_UNTRUE = re.compile(
    rf"\b(?:{ADJECTIVES}|{NOUNS}|{_DOUBTED}|{_PUT_DOWN}|alive\s+and\s+well|nope|if\s+only)\b", re.IGNORECASE
)
"""What says of a report that it is wrong."""
_ATTRIBUTE = re.compile(rf"\b(?:{ADJECTIVES}|wrong)\s+(?!{_SAID}\b)(?=[\w'\u2019-]+)", re.IGNORECASE)
"""A fake doctor is no denied doctor."""
_SHORT_OF = re.compile(
    r"\b(?:(?:stop(?:s|ped)?|f[ae]ll?s?)\s+short\s+of|fail(?:s|ed)?\s+to|refus(?:es?|ed)\s+to|declin(?:es?|ed)\s+to"
    r"|rul(?:es?|ed)\s+out|unable\s+to)\b",
    re.IGNORECASE,
)
"""What negates without a "not"."""


@dataclass(frozen=True)
class Reversal:
    """``statement[start:end]`` turns what is spoken of into its opposite.

    A "denial" says so of a report as a whole, a "negation" of the word after it.
    """

    start: int
    end: int
    kind: Literal["denial", "negation"]


def find_reversals(statement: str) -> tuple[Reversal, ...]:
    """The reversals of ``statement`` in order; they may overlap."""
    return tuple(sorted(_reversals(statement), key=lambda reversal: (reversal.start, reversal.end)))


def _reversals(statement: str) -> Iterator[Reversal]:
    attributes = {match.start() for match in _ATTRIBUTE.finditer(statement)}
    for cue in find_negations(statement):
        if cue.start not in attributes and cue.text.casefold() != "without":
            yield Reversal(cue.start, cue.end, cue.kind)
    for match in _UNTRUE.finditer(statement):
        if match.start() not in attributes:
            yield Reversal(*match.span(), "denial")
    for match in _SHORT_OF.finditer(statement):
        yield Reversal(*match.span(), "negation")


def is_negative(reversals: Iterable[Reversal], denied: bool) -> bool:
    """Does who makes the claim hold what it speaks of to be untrue: by denying it, or by a reversal inside?

    A denied "not" affirms; a denial that the statement tells once more does not.
    """
    kinds = {reversal.kind for reversal in reversals}
    return "denial" in kinds or (denied != ("negation" in kinds))
