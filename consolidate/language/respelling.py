"""A sentence as the parser reads it best, word for word, and the words as they stand, for what it found."""

from __future__ import annotations

import re
from typing import Any

from consolidate.language.headlines import sentence_case
from consolidate.language.untruth import REPORTED

_REJECTS = re.compile(
    rf"\b(?P<verb>reject|dismiss|dispute|refute|debunk)(?:e?s)?(?=\s+(?:[\w'\u2019-]+\s+){{0,3}}?{REPORTED}\s+that\b)",
    re.IGNORECASE,
)
"""In "the ministry rejects claims that P" parsers take "claims" for the verb; in the past tense they do not."""
_INFORMS = re.compile(
    r"\b(?:inform|notif(?:y|ie)|assure)(?P<ending>s|e?d)?(?=\s+(?:[\w'\u2019-]+\s+){1,6}?that\b)", re.IGNORECASE
)
"""Of "informs the public that P" parsers make a public that P tells of; of "tells the public that P" they do not."""


def for_parser(text: str) -> str:
    """``text`` with no headline's capitals, and with other forms of a few verbs; of as many words as before."""
    words = _INFORMS.sub(lambda found: _told(found["ending"]), sentence_case(text))
    return _REJECTS.sub(lambda found: re.sub("e?$", "ed", found["verb"], count=1), words)


def _told(ending: str | None) -> str:
    return "tell" if ending is None else "tells" if ending.casefold() == "s" else "told"


def words_as(doc: Any, text: str) -> list[str]:
    """The words of ``text`` for the tokens of ``doc``, the parse of :func:`for_parser` of it."""
    words, at = [], 0
    for token in doc:
        here = text[at : at + len(token)]
        other = None if here.casefold() == token.lower_ else _REJECTS.match(text, at) or _INFORMS.match(text, at)
        words.append(other.group() if other else here)
        at += len(words[-1]) + len(token.whitespace_)
    return words
