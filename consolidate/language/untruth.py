"""Words that call a report untrue, in English: the one list that other modules build on."""

from __future__ import annotations

ADJECTIVES = (
    r"(?:false|untrue|fake|bogus|phone?y|baseless|groundless|unfounded|fabricated|made[- ]up|fictional|fictitious|"
    r"satirical|debunked|doctored|photoshopp?ed|erroneous|incorrect|inaccurate|nonsensical)"
)
NOUNS = (
    r"(?:hoax(?:es)?|myths?|nonsense|fiction|fabrications?|fakes?|satire|pranks?|disinformation|"
    r"misinformation|inventions?|falsehoods?|bullshit)"
)
NOT_SO = r"(?:not\s+(?:true|correct|accurate|so|real)|n['\u2019]t\s+(?:true|correct|accurate|so|real))"
REPORTED = (
    r"(?:claims?|reports?|allegations?|accusations?|suggestions?|assertions?|charges?|rumou?rs?|stor(?:y|ies)|tales?|"
    r"speculation|notions?|ideas?)"
)
"""What is called untrue."""
_HOW = r"(?:(?:an?|all|also|just|now|still|quite|complete|total|pure|utter|[\w-]+ly)\s+){0,3}"
PREDICATE = rf"(?:{_HOW}(?:{ADJECTIVES}|{NOUNS}|lies?|rubbish|invented)|{NOT_SO})"
"""What "is" follows: "a complete hoax", "totally false", "not true"; "rubbish" means so only there."""
