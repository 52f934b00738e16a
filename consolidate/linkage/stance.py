"""Whether a claim holds its matter for true or for false."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from consolidate.language.negation import find_negations

_SAID = (
    r"(?:stor(?:y|ies)|reports?|claims?|rumou?rs?|news|tales?|posts?|tweets?|photos?|pictures?|images?|videos?|alarms?"
    r"|quotes?|viral|and|or|by|in|on|at|of|for|from|to|that|as|but|says?|said)"
)
_UNTRUE = re.compile(
    r"\b(?:hoax(?:es|ed|er|ers)?|myths?|bogus|debunk\w*|satir\w+|pranks?|made[\s-]up|urban\s+legends?|photoshopp?ed"
    r"|untrue|fals(?:e|ely|ehood)|fak(?:e|es|ed|ery)|fabricat\w+|phoney|fiction(?:al)?|doctored|staged?|fooled|duped"
    r"|doubts?|doubtful|unlikely|implausible|inaccurate|incorrect|wrong(?:ly)?|nonsense|rubbish"
    r"|(?:put|lays?|laid|puts)\s+to\s+rest|shoots?\s+down\s+(?:claims|reports|rumou?rs)|alive\s+and\s+well|conspiracy"
    r"|nope|if\s+only|(?:quash|squash|squelch|dispel|kill|rebuff|mock|ridicule)(?:es|ed|s|led|d)?\s+(?:\S+\s+){0,4}?(?:rumou?rs?|reports?|claims?))\b",
    re.IGNORECASE,
)
"""What says of a report that it is wrong."""
_ATTRIBUTE = re.compile(
    rf"\b(?:fake|false|bogus|phoney|satirical|wrong|fictional|doctored)\s+(?!{_SAID}\b)(?=[\w'\u2019-]+)", re.IGNORECASE
)
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
