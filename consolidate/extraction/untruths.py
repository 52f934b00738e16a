"""What is told only to say that it is untrue: "Hoax: ...", "a fake report claims that ...", "but it was a hoax"."""

from __future__ import annotations

import re

from consolidate.language.untruth import ADJECTIVES, NOUNS, PREDICATE, REPORTED

_UNTRUE = rf"(?:{ADJECTIVES}|{NOUNS}|an?\s+lie|not\s+true)"
ANSWER = re.compile(r"no,\s+", re.IGNORECASE)
"""What opens a statement that says itself that something is not so."""
_LABEL = re.compile(
    rf"^\W*(?:(?:internet|death|viral|news)\s+)?(?:{_UNTRUE}|debunk(?:ed)?|wrong|no)\s*(?::|!|\u2014|\s-)\s*",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    rf"\b{_UNTRUE}\b(?:[\s-]+\w+){{0,4}}$|^(?:the\s+|an?\s+)?{_UNTRUE}\b(?!\s+(?:victims?|sense)\b)", re.IGNORECASE
)
_FORMER_VERSION = re.compile(
    r"(?:an?\s+|the\s+)?(?:earlier|previous|original)\s+versions?\b|corrections?$", re.IGNORECASE
)
"""Who tells what a newspaper puts right: "an earlier version of this article said"."""
_FALSE_TELLER = re.compile(
    rf"^(?:the\s+|an?\s+)?{_UNTRUE}(?:[\s-]+[\w.]+){{0,4}}?\s+(?:claim(?:s|ed|ing)?|says?|said|saying|report(?:s|ed|ing)?)\s+",
    re.IGNORECASE,
)
"""A sentence whose subject is a false report or a satirical site, and what it says."""
_AFTERWARDS = re.compile(
    rf"(?:\bbut|[,;:\u2014]|\s-)\s*(?:no,?\s+(?:\w+\s+){{0,2}}\w+n['\u2019]t\b.*?)?"
    rf"(?:it|that|this|they|the\s+(?:story|report|claim|rumou?r)s?)\s*(?:['\u2019](?:s|re)|is|was|are|were|turned\s+out\s+to\s+be)\s+"
    rf"{PREDICATE}\b",
    re.IGNORECASE,
)
_FOOLED = re.compile(
    r"\b(?:fool|trick|dup|troll|mislead|misled|deceiv|hoodwink|con|lull|goad)(?:s|e|es|ed|n?ed|ing)?\s+(?:[\w'\u2019-]+\s+){1,6}?"
    r"into\s+(?:thinking|believing)\b(?:\s+that\b)?",
    re.IGNORECASE,
)
_SHOT_DOWN = re.compile(
    r"^(?P<who>.+?)\s+(?:shoots?\s+down|shot\s+down|debunk(?:s|ed)?|reject(?:s|ed)?|dismiss(?:es|ed)?|den(?:y|ies|ied)|"
    rf"refute[sd]?|rubbish(?:es|ed)?)\s+(?:[\w'\u2019-]+\s+){{0,3}}?{REPORTED}\s+"
    r"(?!that\b)(?P<what>\S.*)$",
    re.IGNORECASE,
)
_FEWEST_WORDS = 4
_OWN = re.compile(r"^(?:(his|her|its|their)|he|she|it|they)\s+", re.IGNORECASE)
"""Whoever rejects a claim about "him" in a headline rejects it about himself."""
_OTHERS = re.compile(r"^(?:i|we|you|my|our|your)\b", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:he|she|it|they|we|i|you|who|which)\b", re.IGNORECASE)
_NO_CLAUSE = re.compile(r"^(?:\W|(?:of|about|on|in|as|against|by|from|for|and|over)\b)", re.IGNORECASE)


def untrue_label(sentence: str) -> int:
    """How many characters at the start of ``sentence`` only say that the rest is untrue ("Hoax: "); 0 for none."""
    match = _LABEL.match(sentence)
    return match.end() if match and match.group().strip(" :!-\u2014").casefold() != "no" else 0


def is_untrue_source(speaker: str) -> bool:
    """Is ``speaker`` one whose word is told to be untrue: "a fake report", "a satirical website"?"""
    return _SOURCE.search(speaker) is not None or _FORMER_VERSION.match(speaker) is not None


def false_tellers_words(sentence: str) -> int | None:
    """Where begins what a false report tells, as all that the sentence says ("Fake site claims mayor shot")?"""
    match = _FALSE_TELLER.match(sentence)
    return match.end() if match else None


def believed_wrongly(sentence: str) -> tuple[int, int] | None:
    """Where the words are that fool somebody into believing the rest: "tricked readers into thinking that ..."."""
    match = _FOOLED.search(sentence)
    return match.span() if match else None


def is_taken_back(sentence: str) -> bool:
    """Does ``sentence`` end by saying that what it told before is untrue: "..., but it was a hoax"?"""
    return _AFTERWARDS.search(sentence) is not None


def shot_down(sentence: str) -> tuple[str, str] | None:
    """Who denies which clause, where a headline leaves "that" out: "Officials reject claims ferries are unsafe"."""
    match = _SHOT_DOWN.match(sentence.strip().rstrip(". "))
    if match is None or _NO_CLAUSE.match(match["what"]) or _OTHERS.match(match["what"]) or _NOBODY.search(match["who"]):
        return None
    what = _OWN.sub(lambda own: f"{match['who']}'s " if own[1] else f"{match['who']} ", match["what"], count=1)
    return (match["who"], what) if len(what.split()) >= _FEWEST_WORDS else None
