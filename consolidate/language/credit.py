"""Who is credited with each proposition of an English sentence, and by which word."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from consolidate.language.attribution import Attribution, find_attributions, speaker_phrase
from consolidate.language.pipeline import analyse
from consolidate.language.propositions import Proposition, find_propositions
from consolidate.language.quotations import is_quoted
from consolidate.language.reporting import is_reporting

_QUOTATION = re.compile(r"\u201c(?P<said>[^\u201c\u201d]+?)[,.!?]?\u201d\s+(?P<tail>[^\u201c\u201d]{4,90})")
_NEAR = 40
"""Characters by which a proposition may reach beyond what "according to X" covers, for the phrase itself."""


@dataclass(frozen=True)
class Credit:
    """A proposition and the words that name its speaker; None where nobody but the writer says it."""

    proposition: Proposition
    speaker: str | None
    cue: str


def find_credits(sentence: str) -> tuple[Credit, ...]:
    """The propositions of ``sentence`` in order, each with its speaker as the sentence names him ("he")."""
    quotation = _QUOTATION.fullmatch(sentence)
    if quotation is not None:
        credits = _credits_of_quotation(quotation)
        if credits:
            return credits
    doc = analyse(sentence)
    attributions = find_attributions(sentence)
    return tuple(Credit(p, *_speaker(p, doc, attributions)) for p in find_propositions(sentence))


def _credits_of_quotation(quotation: re.Match[str]) -> tuple[Credit, ...]:
    """The propositions of a quotation that a few words after it credit: parsed apart, it is not misread."""
    tail = analyse(quotation["tail"])
    verb = next((t for t in tail if t.pos_ in {"VERB", "AUX"} and is_reporting(t.text)), None)
    speaker = None if verb is None else speaker_phrase(verb)
    if verb is None or speaker is None:
        return ()
    credit = (quotation.span("tail"),)
    inner = (p.shifted(quotation.start("said")) for p in find_propositions(quotation["said"]))
    return tuple(Credit(replace(p, credit=credit), speaker, verb.text) for p in inner if p.reporter is None)


def _speaker(proposition: Proposition, doc: Any, attributions: tuple[Attribution, ...]) -> tuple[str | None, str]:
    if proposition.reporter is not None:
        verb = doc[proposition.reporter]
        return speaker_phrase(verb), verb.text
    start, end = proposition.spans[0][0], proposition.spans[-1][1]
    if proposition.kind not in {"apposition", "participle", "relative"}:
        for attribution in attributions:
            if attribution.cue.lower() == "according" and attribution.start <= start and end <= attribution.end + _NEAR:
                return attribution.speaker, attribution.cue
    if proposition.kind == "first_report":
        return None, ""
    quoted = _quoting_verb(doc, start, end)
    if quoted is not None:
        return speaker_phrase(quoted), quoted.text
    head = doc[proposition.head]
    reports = (
        proposition.kind in {"main", "coordinate", "participle"} and head.pos_ == "VERB" and is_reporting(head.text)
    )
    return (speaker_phrase(head), head.text) if reports else (None, "")


def _quoting_verb(doc: Any, start: int, end: int) -> Any | None:
    """The verb outside the quotation marks that credits what stands inside them at ``start`` to ``end``."""
    if not is_quoted(doc.text, end - 1) or not is_quoted(doc.text, start):
        return None
    verbs = [t for t in doc if t.pos_ == "VERB" and is_reporting(t.text) and not is_quoted(doc.text, t.idx)]
    credits = [verb for verb in verbs if speaker_phrase(verb)]
    return min(credits, key=lambda verb: min(abs(verb.idx - start), abs(verb.idx - end)), default=None)
