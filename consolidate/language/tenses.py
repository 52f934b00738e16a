"""Which way a weekday points: "opens on Wednesday" to the next one, "opened on Wednesday" to the last."""

from __future__ import annotations

from typing import Any, Literal

from consolidate.language.date_words import WEEKDAYS
from consolidate.language.pipeline import analyse
from consolidate.language.reporting import is_reporting

_PHRASE = frozenset("pobj npadvmod compound nummod tmod nmod".split())
_VERBAL = frozenset({"VERB", "AUX"})
_COMPLEMENTS = frozenset({"acomp", "oprd", "prt", "advmod"})
_ON = frozenset({"on", "from"})
_MODALS = frozenset("will shall may can must 'll \u2019ll wo".split())
_TIMETABLE = frozenset(
    """
    open reopen close start begin end finish leave arrive depart fly travel sail meet vote play face return resume
    restart expire stay remain take come go launch decide run speak visit host hold move join
    """.split()
)
"""What the present tense may announce; other verbs tell in it what is or was ("the film shows tanks on Sunday")."""


def weekday_tense(sentence: str) -> Literal["past", "future"] | None:
    """The tense of the verbs to which the weekdays of an English ``sentence`` belong, where they agree; else None.

    The present tense of what goes by the timetable looks ahead ("the games open on Wednesday").
    """
    if not any(day in sentence for day in WEEKDAYS):
        return None
    found = {_tense(verb) for token in analyse(sentence) if token.text in WEEKDAYS for verb in [_verb_of(token)]}
    return found.pop() if len(found) == 1 else None


def _verb_of(day: Any) -> Any | None:
    """The verb that "on Wednesday morning" goes with; None where it goes with a noun ("the raid on Wednesday")."""
    token = day
    while token.dep_ in _PHRASE and token.pos_ not in {"VERB", "AUX", "ADP"}:
        token = token.head
    if token.pos_ == "ADP" and token.lower_ in _ON and token.dep_ == "prep":
        token = token.head
    if token.pos_ == "PROPN" and token.dep_ == "pobj":  # a place: "in Larn on Wednesday"
        token = token.head.head
    while _completes(token):
        token = token.head
    return token if token.pos_ in _VERBAL else None


def _completes(token: Any) -> bool:
    """Is it the "shut" of "stays shut"?"""
    completes = token.dep_ in _COMPLEMENTS or (token.dep_ == "xcomp" and token.tag_ == "VBN")
    return completes and token.head.pos_ in _VERBAL


def _tense(verb: Any | None) -> Literal["past", "future"] | None:
    if verb is None or is_reporting(verb.text):
        return None
    if verb.tag_ == "VB" and verb.dep_ == "xcomp":
        return None
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    forms = {helper.tag_ for helper in helpers} or {verb.tag_}
    alone = verb.tag_ == "VBN" and verb.dep_ == "ROOT" and not helpers  # "opened", misread as a participle
    if alone or any(helper.lemma_ == "have" for helper in helpers) or "VBD" in forms:
        return "past"
    if any(helper.tag_ == "MD" for helper in helpers):
        return "future" if any(helper.lower_ in _MODALS for helper in helpers) else None
    planned = verb.lemma_ in _TIMETABLE or (verb.tag_ in {"VBN", "VBG"} and bool(helpers))
    return "future" if planned and forms & {"VBZ", "VBP"} else None
