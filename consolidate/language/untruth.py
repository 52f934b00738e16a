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
    r"speculation|notions?|ideas?|findings?|conclusions?|theor(?:y|ies)|versions?)"
)
"""What is called untrue."""
_HOW = r"(?:(?:an?|all|also|just|now|still|quite|thus|therefore|however,?|complete|total|pure|utter|[\w-]+ly)\s+){0,3}"
_GROUND = r"(?:foundation|basis|merit|substance)(?:\s+in\s+(?:fact|reality|truth))?"
PREDICATE = (
    rf"(?:{_HOW}(?:{ADJECTIVES}|{NOUNS}|lies?|rubbish|invented|[\u201c\"]?(?:[\w-]+\s+)?propaganda[\u201d\"]?"
    rf"|without\s+(?:any\s+)?{_GROUND})|{NOT_SO})"
)
"""What "is" follows: "a complete hoax", "totally false", "not true"; "rubbish" means so only there."""
_DOES_NOT = r"(?:do(?:es)?|did)(?:\s+not|n['\u2019]t)\s+(?:\w+ly\s+)?"
GROUNDLESS = (
    rf"(?:(?:has|have|had)\s+(?:absolutely\s+)?no\s+{_GROUND}|lack(?:s|ed)?\s+(?:any\s+|all\s+)?{_GROUND}"
    rf"|{_DOES_NOT}(?:(?:correspond\s+(?:to|with)|reflect|match)\s+(?:the\s+)?(?:reality|facts?|truth)|(?:hold|stand)\s+up))"
)
"""What says by a verb that a report is untrue: "has no basis in fact", "do not correspond to reality"."""
