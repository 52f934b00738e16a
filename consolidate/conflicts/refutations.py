"""How a statement says that something is not so: it negates, or it calls a report untrue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from consolidate.language.negation import find_negations
from consolidate.language.untruth import ADJECTIVES, NOUNS, REPORTED

_WORDS = re.compile(r"[^\W\d_]+")
_REFUTING = re.compile(
    rf"""\b(?:
      {ADJECTIVES}|{NOUNS}|hoax\w*|fake(?:d|ry)|debunk\w*|fabricat\w+|satir\w+|spoof|pranked|rubbish|falsely
    | imposters?|impostors?|retract\w*|quash\w*|refut\w+|disprov\w+|exaggerated
    | (?<!the\s)(?<!a\s)disputed|disputes\s+(?:that|the)
    | (?:is|are|was|were|be|been)\s+(?:\w+\s+)?(?:false|wrong|lying|untrue|invented|nonsense)
    | (?:is|was|are|were)n['’]?t\s+(?:really\s+)?(?:true|real|a\s+thing)
    | not\s+(?:really\s+)?(?:true|real|a\s+thing|happening)
    | ma(?:d|k)e\s+(?:it|this|that|them|the\s+\w+)?\s*(?:all\s+)?up|made[- ]up
    | (?:shoot|shot|shoots|knock\w*)\s+down(?=\s+(?:\w+['’]?\w*\s+){{0,2}}{REPORTED})
    | despite\s+(?:\w+\s+){{0,3}}?rumou?rs
    | no\s+(?:truth|evidence|proof|basis)|too\s+good\s+to\s+(?:be\s+true|check)
    | (?:cast\w*|rais\w+|sow\w*)\s+(?:\w+\s+)?doubts?|doubts?\s+(?:cast|raised|over|about|on)|doubtful
    | (?:{REPORTED}|theor(?:y|ies))\s+(?:\w+\s+){{0,6}}?
      (?:denied|dismissed|rejected|debunked|refuted|unfounded|untrue|false)
    | (?:rebuff|dismiss|reject|den)(?:s|es|ed|ies|ied)\s+(?:\w+\s+){{0,3}}?{REPORTED}
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_DISCREDITING = re.compile(
    r"\b(?:hoax\w*|fake|bogus|debunk\w*|satir\w+|fabricat\w+|rubbish|untrue|too\s+good\s+to\s+(?:be\s+true|check))\b",
    re.IGNORECASE,
)
_LATER_THAN = re.compile(r"\b(?:after|following|amid|despite)\s+(?:[\w'\u2019]+\s+){0,3}$", re.IGNORECASE)
"""What came "after" a hoax is not it."""
_DENYING = re.compile(
    r"\b(?:(?<!was\s)(?<!were\s)(?<!been\s)(?<!being\s)(?<!are\s)(?<!is\s)den(?:y|ies|ied|ying)|disavow\w*|contradict\w*)\b"
    r"(?!\s+(?:\w+\s+){0,3}?(?:access|entry|permission|bail|parole|asylum|visas?|boarding|the\s+(?:chance|right)))",
    re.IGNORECASE,
)
"""To be denied something, as access, is to be refused it."""
_UNDONE = re.compile(r"\b(?:not|n['’]t|never|nor|neither)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)

_RULED_OUT = re.compile(r"\brul(?:e|es|ed|ing)\s+out\b", re.IGNORECASE)
_GERUND = re.compile(r"\s+[a-z]+ing\b", re.IGNORECASE)
_SHORT = 3
_ANSWER = re.compile(r"(no|nope|sorry),?\s(?=.*\b(?:not?|never|\w+n['’]t)\b)", re.IGNORECASE)
"""A denial that answers what others told: "No, the bridge has not collapsed"."""

_UNSETTLED = re.compile(
    r"""\b(?:
      unclear|unknown|whether
    | (?:not|n['’]t|never|nobody|no\s+one)\s+(?:\w+\s+){0,2}?
      (?:know\w*|clear|certain|sure|confirm\w*|verif\w+|comment\w*)
    | no\s+(?:information|word|details|comment|news)
    | (?:ask|wonder|investigat|establish|determin|examin|look\w*\s+into)\w*\s+(?:if|who|what|how|why|when|where)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EVERYBODY = (
    r"(?:everybody|everyone|(?:both|all)\s+(?:the\s+)?(?:sides|parties|camps)|each\s+(?:side|party)|either\s+side)"
)
_SAID_BY_ALL = re.compile(
    rf"^{_EVERYBODY}(?:\s+\w+)?\s+(?:claim|say|insist|blam|boast|assert)\w*|^{_EVERYBODY}$|\bclaimed\s+by\s+{_EVERYBODY}\b",
    re.IGNORECASE,
)

Strength = Literal["refutes", "negates"]


@dataclass(frozen=True)
class Denial:
    """That a statement denies, by which ``words`` (lower case), and how.

    It ``refutes`` where it says of a report that it is untrue, ``negates`` where it says "not" of a deed or state;
    ``of`` is the text that holds what is denied: what follows "denies", else the whole.
    """

    strength: Strength
    words: frozenset[str]
    cue: str
    of: str


@lru_cache(maxsize=65536)
def denial_of(statement: str) -> Denial | None:
    """How ``statement`` denies something, or None; a denial that is itself negated is none."""
    for pattern in (_REFUTING, _DENYING):
        cue = pattern.search(statement)
        if cue and _UNDONE.search(statement[: cue.start()]):
            return None
        if cue:
            of = _object(statement, cue) if pattern is _DENYING else statement
            return Denial("refutes", _lower(cue.group()), cue.group(), of)
    answer = _ANSWER.match(statement)
    if answer:
        return Denial("refutes", _lower(answer.group()), answer.group(1), statement)
    cues = [cue.text for cue in find_negations(statement) if cue.kind == "negation" and cue.text.lower() != "without"]
    cues += _RULED_OUT.findall(statement)
    if not cues or len(cues) % 2 == 0:
        return None
    return Denial("negates", _lower(cues[0]), cues[0], statement)


def _object(statement: str, cue: re.Match[str]) -> str:
    """What is denied: what follows, with its doer where only a gerund does ("Norva denied dumping waste")."""
    rest = statement[cue.end() :]
    return f"{statement[: cue.start()].rstrip()} was{rest}" if _GERUND.match(rest) else rest


def is_negated(denial: Denial) -> bool:
    """Is there a "not" in what is denied, beside the words that deny it?"""
    rest = denial.of.replace(denial.cue, " ", 1)
    return any(cue.kind == "negation" and cue.text.lower() not in denial.words for cue in find_negations(rest))


@lru_cache(maxsize=65536)
def settles(statement: str, speaker: str) -> bool:
    """Does ``statement`` take a side?  Not where it tells what nobody knows yet, nor what "everybody" claims."""
    return not (_UNSETTLED.search(statement) or _SAID_BY_ALL.match(speaker) or _SAID_BY_ALL.search(statement))


def discredit(around: str, statement: str) -> Denial | None:
    """The denial of ``statement`` by words that stand ``around`` it and call it untrue ("a hoax site claims")."""
    cue = _DISCREDITING.search(around)
    return Denial("refutes", frozenset(), cue.group(), statement) if cue else None


def is_of_later(headline: str) -> bool:
    """Does a ``headline`` tell what came after a hoax, rather than call what it tells one?"""
    cue = _DISCREDITING.search(headline)
    return cue is not None and _LATER_THAN.search(headline[: cue.start()]) is not None


def _lower(cue: str) -> frozenset[str]:
    """The words of a cue; of a long one, that goes around what is denied, the first and the last."""
    words = [word.lower() for word in _WORDS.findall(cue)]
    return frozenset(words if len(words) <= _SHORT else (words[0], words[-1]))
