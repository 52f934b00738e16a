"""Turns of phrase that tell one deed in other words: who "signed his resignation" resigned, who was told knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from consolidate.conflicts.predicates import is_passive
from consolidate.language.clause_kinds import subject_of

EXIST = "exist"
_TELLING = frozenset("inform notify tell alert".split())
_ALARMS = frozenset("siren alarm bell horn".split())
_RESIGNING = frozenset("sign tender submit present hand".split())
_SHOWING = frozenset({("turn", "up"), ("show", "up"), ("crop", "up")})
OBSERVING = frozenset("find detect measure discover identify record observe".split())
"""Verbs of which it matters little who does them: a thing is there or it is not."""
EVIDENCE = frozenset("sample test result analysis reading measurement examination record picture footage image".split())
"""What something is found by, not where it is."""


@dataclass(frozen=True)
class Turn:
    """The verb that says it plainly, and the heads of who does it and of what it is done to."""

    verb: str
    doers: tuple[Any, ...] = ()
    objects: tuple[Any, ...] = ()
    bare: bool = False
    """Only the noun itself counts, without what hangs on it."""


def turn_of(token: Any) -> Turn | None:
    """What the verb ``token`` and its complement say together, where that is plain; else None."""
    return _existing(token) or _knowing(token) or _resigning(token) or _showing(token) or _sounding(token)


def _existing(verb: Any) -> Turn | None:
    """ "There was no danger"."""
    if verb.lemma_.lower() != "be" or not any(c.dep_ == "expl" for c in verb.children):
        return None
    noun = next((c for c in verb.children if c.dep_ == "attr" and c.pos_ == "NOUN"), None)
    return Turn(EXIST, objects=(noun,), bare=True) if noun is not None else None


def _knowing(verb: Any) -> Turn | None:
    """Who was informed knows, and so does who learned of it."""
    lemma = verb.lemma_.lower()
    if lemma in _TELLING and is_passive(verb):
        return Turn("know", doers=_told(subject_of(verb)))
    if lemma == "learn" and any(c.lower_ == "of" for c in verb.children):
        return Turn("know", doers=_told(subject_of(verb)))
    return None


def _resigning(verb: Any) -> Turn | None:
    objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    if verb.lemma_.lower() in _RESIGNING and any(o.lemma_.lower() == "resignation" for o in objects):
        own = [o for o in objects[0].children if o.dep_ == "poss" and o.pos_ != "PRON"]
        return Turn("resign", doers=tuple(own) or _told(subject_of(verb)))
    return None


def _showing(verb: Any) -> Turn | None:
    """What "turned up" somewhere was found; so was what somebody tested positive for, or was caught with."""
    lemma = verb.lemma_.lower()
    after = {c.lower_: c for c in verb.children if c.dep_ in {"prt", "prep", "advmod", "acomp", "oprd", "dobj"}}
    if any((lemma, word) in _SHOWING for word in after):
        return Turn("find", objects=_told(subject_of(verb)))
    positive = after.get("positive")
    if lemma == "test" and positive is not None:
        after = {c.lower_: c for c in (*positive.children, *verb.children) if c.dep_ == "prep"}
    elif not (lemma == "catch" and is_passive(verb)):
        return None
    reached = after.get("for" if lemma == "test" else "with")
    return Turn("find", objects=tuple(c for c in reached.children if c.dep_ == "pobj")) if reached is not None else None


def _sounding(verb: Any) -> Turn | None:
    """A siren that was set off or went off sounded."""
    passive = is_passive(verb)
    subject = subject_of(verb)
    alarm = subject if passive else next((c for c in verb.children if c.dep_ == "dobj"), subject)
    if alarm is None or alarm.lemma_.lower() not in _ALARMS:
        return None
    lemma, after = verb.lemma_.lower(), {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod"}}
    sounded = lemma in {"sound", "wail", "ring", "blare", "activate", "trigger"}
    return (
        Turn("sound", objects=(alarm,), bare=True) if sounded or (lemma in {"set", "go"} and "off" in after) else None
    )


def _told(subject: Any | None) -> tuple[Any, ...]:
    return () if subject is None else (subject,)
