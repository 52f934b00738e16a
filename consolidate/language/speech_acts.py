"""Deeds by which somebody says something, though no clause tells what: "praised the rescuers", "made a promise"."""

from __future__ import annotations

from typing import Any

from consolidate.language.antecedents import sort_of
from consolidate.language.attribution import counted
from consolidate.language.clause_kinds import subject_of
from consolidate.language.reporting import SPEECH_NOUNS, is_speech_act
from consolidate.language.roles import names_nobody

_LIGHT_VERBS = frozenset("make give issue offer include contain".split())
_REFERENCES = frozenset("reference mention promise accusation threat appeal apology".split())


def _can_speak(verb: Any) -> bool:
    """Is who does it no sample, incident or time?"""
    subject = subject_of(verb)
    return subject is None or not names_nobody(counted(subject).text)


def says_by_doing(verb: Any) -> bool:
    """Says one who does it something by it ("praised the crew", "made a promise")?  What is not done is not said."""
    return _is_speech(verb) and _can_speak(verb)


def _is_speech(verb: Any) -> bool:
    children = list(verb.children)
    objects = [c for c in children if c.dep_ == "dobj"]
    if verb.lemma_ == "dismiss" and any(c.pos_ == "PROPN" or sort_of(c) == "person" for c in objects):
        return False
    if verb.pos_ != "VERB" or any(c.dep_ in {"neg", "auxpass"} for c in children) or verb.dep_ == "acl":
        return False
    said = any(c.dep_ in {"dobj", "pobj"} and c.lemma_.lower() in SPEECH_NOUNS | _REFERENCES for c in children)
    points = verb.lemma_ == "point" and any(t.lower_ == "to" for t in verb.doc[verb.i + 1 : verb.i + 2])
    phrasal = points or any(c.dep_ == "prt" and verb.lemma_ == "single" for c in children)
    return is_speech_act(verb.lemma_) or phrasal or (verb.lemma_ in _LIGHT_VERBS and said)
