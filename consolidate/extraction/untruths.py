"""What is told only to say that it is untrue: "Hoax: ...", "a fake report claims that ...", "but it was a hoax"."""

from __future__ import annotations

import re

_UNTRUE = r"(?:hoax(?:es)?|fakes?|bogus|false|untrue|fabricat\w+|satir\w+|debunked|made[- ]up|a\s+lie|not\s+true)"
ANSWER = re.compile(r"no,\s+", re.IGNORECASE)
"""What opens a statement that says itself that something is not so."""
_LABEL = re.compile(
    rf"^\W*(?:(?:internet|death|viral|news)\s+)?(?:{_UNTRUE}|debunk(?:ed)?|no)\s*(?::|!|\u2014|\s-)\s*", re.IGNORECASE
)
_SOURCE = re.compile(rf"\b{_UNTRUE}\b(?:[\s-]+\w+){{0,4}}$|^(?:the\s+|an?\s+)?{_UNTRUE}\b", re.IGNORECASE)
_AFTERWARDS = re.compile(
    rf"(?:\bbut|[,;:\u2014]|\s-)\s*(?:no,?\s+(?:\w+\s+){{0,2}}\w+n['\u2019]t\b.*?)?"
    rf"(?:it|that|this|they|the\s+(?:story|report|claim|rumou?r)s?)\s*(?:['\u2019](?:s|re)|is|was|are|were|turned\s+out\s+to\s+be)\s+"
    rf"(?:\w+\s+){{0,2}}?(?:an?\s+)?{_UNTRUE}\b",
    re.IGNORECASE,
)
_SHOT_DOWN = re.compile(
    r"^(?P<who>.+?)\s+(?:shoots?\s+down|shot\s+down|debunk(?:s|ed)?|reject(?:s|ed)?|dismiss(?:es|ed)?|den(?:y|ies|ied)|"
    r"refute[sd]?|rubbish(?:es|ed)?)\s+(?:[\w'\u2019-]+\s+){0,3}?(?:claims?|reports?|rumou?rs?|allegations?|stor(?:y|ies))\s+"
    r"(?!that\b)(?P<what>\S.*)$",
    re.IGNORECASE,
)
_FEWEST_WORDS = 4
_NO_CLAUSE = re.compile(r"^(?:of|about|on|in|as|against|by|from|for|and|over)\b", re.IGNORECASE)


def untrue_label(sentence: str) -> int:
    """How many characters at the start of ``sentence`` only say that the rest is untrue ("Hoax: "); 0 for none."""
    match = _LABEL.match(sentence)
    return match.end() if match and match.group().strip(" :!-\u2014").casefold() != "no" else 0


def is_untrue_source(speaker: str) -> bool:
    """Is ``speaker`` one whose word is told to be untrue: "a fake report", "a satirical website"?"""
    return _SOURCE.search(speaker) is not None


def is_taken_back(sentence: str) -> bool:
    """Does ``sentence`` end by saying that what it told before is untrue: "..., but it was a hoax"?"""
    return _AFTERWARDS.search(sentence) is not None


def shot_down(sentence: str) -> tuple[str, str] | None:
    """Who denies which clause, where a headline leaves "that" out: "Officials reject claims ferries are unsafe"."""
    match = _SHOT_DOWN.match(sentence.strip().rstrip(". "))
    if match is None or _NO_CLAUSE.match(match["what"]) or len(match["what"].split()) < _FEWEST_WORDS:
        return None
    return match["who"], match["what"]
