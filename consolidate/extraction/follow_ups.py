"""What a sentence says of the one before it: "That was wrong.", "She did not.", "Rating: false"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consolidate.language.reporting_tags import tag_source
from consolidate.language.untruth import GROUNDLESS, PREDICATE, REPORTED

_POINTING = (
    rf"(?:this|that|it|they|these|those|(?:the|this|that|these|those)\s+(?:\w+\s+)?{REPORTED}"
    rf"|(?:the|this|that)\s+(?:post|tweet|video|photo|claim)|(?:both|all)(?:\s+of)?(?:\s+(?:the|these|those))?\s+{REPORTED}"
    r"|both)"
)
_NEITHER = re.compile(
    rf"(?:but\s+)?(?:neither|none)(?:\s+of\s+(?:it|this|that|them|(?:the|these|those)\s+(?:\w+\s+)?{REPORTED})|\s+{REPORTED})?"
    r"\s+(?:is|was|are|were)\s+(?:true|correct|accurate|so)\W*$",
    re.IGNORECASE,
)
_WRONG = re.compile(
    rf"\u201c?(?:but\s+|however,?\s+|in\s+fact,?\s+)?{_POINTING}\s*(?:\s{GROUNDLESS}|"
    rf"(?:['\u2019]s|is|was|are|were|turned\s+out\s+to\s+be|prove[dn]?)\s+(?:{PREDICATE}"
    r"|(?:simply\s+|completely\s+)?wrong|not\s+the\s+case))(?:\s+and\s+[\w ]+)?(?:,\u201d?\s+(?P<tag>[^,]+))?\W*$",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?:but\s+)?(?:he|she|it|they|this|that)\s+(?:did|was|were|is|are|has|have|had|does|do|will|would)(?:\s+not|n['\u2019]t)\W*$",
    re.IGNORECASE,
)
_CLAIM = re.compile(r"(?:the\s+)?(?:claim|myth|fiction|rumou?r)\s*:\s*", re.IGNORECASE)
_FACT = re.compile(r"\s*(?P<label>(?:the\s+)?(?:facts?|reality|truth)\s*:\s*)(?P<verdict>[^.!\n]+)", re.IGNORECASE)
"""What opens the answer to a claim."""
_RATING = re.compile(
    r"\b(?:rating|verdict|ruling|conclusion|finding|status|assessment)\s*:\s*(?P<verdict>[^.!\n]+)",
    re.IGNORECASE,
)
_FALSE = re.compile(rf"(?:mostly\s+|this\s+is\s+|pants\s+on\s+fire|no\b|wrong|{PREDICATE})", re.IGNORECASE)
_TRUE = re.compile(r"(?:mostly\s+|this\s+is\s+)?(?:true|correct|accurate|real|confirmed)\b", re.IGNORECASE)
_NEAR = 300
"""So many characters after a claim its rating may begin."""


@dataclass(frozen=True)
class TakenBack:
    """That what was told before is not so; ``speaker`` is who says it, None for the article itself."""

    speaker: str | None


@dataclass(frozen=True)
class Rated:
    """The claim begins at ``begins`` of the text; ``text[slice(*rating)]`` says whether it is ``so``."""

    begins: int
    rating: tuple[int, int]
    so: bool


def takes_back(sentence: str) -> TakenBack | None:
    """Does ``sentence`` only say that what the one before it reports is untrue?"""
    if _SHORT.match(sentence) or _NEITHER.match(sentence):
        return TakenBack(None)
    wrong = _WRONG.match(sentence)
    if wrong is None:
        return None
    source = tag_source(wrong["tag"]) if wrong["tag"] else None
    return TakenBack(source.speaker if source else None) if source or not wrong["tag"] else None


def rated(text: str, start: int, end: int) -> Rated | None:
    """How a fact check rates the claim that ``text[start:end]``, one of its sentences, states ("Claim: ...").

    None where the sentence is no such claim, or where no rating is near it, or one that is neither true nor false.
    What is answered by "Fact: ..." right behind it is false, unless that says that it is true.
    """
    claim = _CLAIM.match(text, start, end)
    if claim is None:
        return None
    fact = _FACT.match(text, end)
    rating = fact or _RATING.search(text, end, end + _NEAR)
    if rating is None or _CLAIM.search(text, end, rating.start()):
        return None
    so = _TRUE.match(rating["verdict"]) is not None
    judged = so or fact or _FALSE.match(rating["verdict"])
    return Rated(claim.end(), rating.span(), so) if judged else None


def fact_label(sentence: str) -> int:
    """How many characters at the start of ``sentence`` only say that it answers a claim ("Fact: "); 0 for none."""
    match = _FACT.match(sentence)
    return match.end("label") if match else 0
