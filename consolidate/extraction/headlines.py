"""What a headline asserts that leaves its verb bare ("Army to leave the island") or that parsers take for a list."""

from __future__ import annotations

import re
from typing import Any

from consolidate.language.inflection import IRREGULAR_PAST
from consolidate.language.lexicon import is_word, lemmas
from consolidate.language.pipeline import analyse
from consolidate.language.trees import NOMINAL, is_or_are

_FEWEST_WORDS = 4
_JUDGED = re.compile(
    r"(?<=\w)(?<!\bor)\s+(?=(?:(?:likely|probably|possibly|definitely|almost\s+certainly|totally|all)\s+)?not\s+(?:an?|the|among|true|real|so|in|at)\b"
    r"|(?:likely|probably|possibly|definitely|almost\s+certainly|totally)\s+(?:an?\s+\w|the\s+\w|fake|false|untrue|exaggerated))",
    re.IGNORECASE,
)
"""Before what a headline says of its subject without a verb: "not a meteorite", "likely a hoax"."""
_WORD = re.compile(r"[^\W_]+")
_NO_CLAIM = re.compile(
    r"^\W*(?:(?:what|how|why|when|where|who|which|watch|see|read|listen|meet|here|live|opinion|analysis|review|he|she|it|"
    r"they|i|we|your|you(?!\s+can\b|['\u2019](?:ll|re)\b|\s+(?:will|are)\b)|my|our|(?:this|that|these|those)\s+(?:is|are|was|were))\b|(?:\w+\s+)?(?:reasons?|facts?|things|ways|tips|photos|pictures)\b|.*\?)|"
    r":\s*(?:what|how|why|when|where|who|(?:\d+|five|ten)\s+(?:[\w-]+\s+){0,2}?(?:reasons?|facts?|things|ways|tips|photos|pictures|"
    r"questions|takeaways|quotes|times))\b",
    re.IGNORECASE,
)
_ABSENT = re.compile(r"(?:[^:]{3,40}:\s+)?No\s+(?=\w+\s+\w+)(?!\w+\s*[,:])")
"""A headline that says of something that there is none."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STATES = frozenset("dead alive missing unharmed unhurt".split())
_VERB_ENDING = re.compile(r"(?:s|ed|ing)$")


def headline_statement(title: str, fewest: int = _FEWEST_WORDS) -> str | None:
    """The headline ``title`` as a statement, without full stop, with "is" or "are" where headlines leave it out.

    None where it asks, orders, tells the reader what to do, has less than ``fewest`` words, or none that can be a
    verb: a label.
    """
    words = title.strip().rstrip(". ")
    doc = analyse(words)
    absent = _ABSENT.match(words)
    if absent:
        return f"There {is_or_are(_noun_after(doc, absent.end()))} no {words[absent.end() :]}"
    few = len(_WORD.findall(words)) < fewest
    orders = doc[0].tag_ == "VB" and doc[0].dep_ == "ROOT" and is_word(doc[0].lower_, "verb")
    if few or orders or _NO_CLAIM.search(words):
        return None
    judged = _JUDGED.search(words)
    if judged and not any(token.tag_ in _FINITE for token in doc if token.idx < judged.start()):
        subject = next((t for t in doc if t.pos_ in NOMINAL and t.dep_ not in {"pobj", "compound"}), doc[0])
        return f"{words[: judged.start()]} {is_or_are(subject)} {words[judged.end() :]}"
    if not any(map(_may_be_verb, doc)):
        return None
    bare = next((token for token in doc if token.i and _is_bare(token)), None)
    if bare is None or any(token.tag_ in _FINITE for token in doc[: bare.i]):
        return words
    subject = next((t for t in reversed(list(doc[: bare.i])) if t.pos_ in NOMINAL and t.dep_ != "pobj"), doc[0])
    return f"{words[: bare.idx]}{is_or_are(subject)} {words[bare.idx :]}"


def _noun_after(doc: Any, offset: int) -> Any:
    return next((t for t in doc if t.idx >= offset and t.pos_ in NOMINAL and t.dep_ != "compound"), doc[-1])


def _is_bare(token: Any) -> bool:
    """Does a verb without its "is" begin here: "to leave", "leaving", "not dead"?"""
    before = token.nbor(-1)
    if before.pos_ not in NOMINAL:
        return False
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    if after is None:
        return token.lower_ in _STATES
    ahead = token.tag_ == "TO" and after.tag_ == "VB" and token.head.dep_ != "xcomp"
    going_on = token.tag_ == "VBG" and token.pos_ == "VERB" and not _may_be_verb(before)
    so = token.lower_ in _STATES or (token.lower_ == "not" and after.pos_ == "ADJ")
    return bool(ahead or going_on or so)


def _may_be_verb(token: Any) -> bool:
    if token.pos_ in {"VERB", "AUX"} or (token.i and token.lower_ in {"not", *_STATES}):
        return True
    small = token.lower_
    ends_so = small in IRREGULAR_PAST or (
        _VERB_ENDING.search(small) and any(is_word(lemma, "verb") for lemma in lemmas(small))
    )
    return bool(token.i and ends_so)
