"""Who is credited with each proposition of an English sentence, and by which word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from consolidate.language.attribution import Attribution, find_attributions, speaker_phrase
from consolidate.language.pipeline import analyse
from consolidate.language.propositions import Proposition, find_propositions
from consolidate.language.reporting import is_reporting

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
    doc = analyse(sentence)
    attributions = find_attributions(sentence)
    return tuple(Credit(p, *_speaker(p, doc, attributions)) for p in find_propositions(sentence))


def _speaker(proposition: Proposition, doc: Any, attributions: tuple[Attribution, ...]) -> tuple[str | None, str]:
    if proposition.reporter is not None:
        verb = doc[proposition.reporter]
        return speaker_phrase(verb), verb.text
    start, end = proposition.spans[0][0], proposition.spans[-1][1]
    if proposition.kind != "apposition":
        for attribution in attributions:
            if attribution.cue.lower() == "according" and attribution.start <= start and end <= attribution.end + _NEAR:
                return attribution.speaker, attribution.cue
    head = doc[proposition.head]
    reports = (
        proposition.kind in {"main", "coordinate", "participle"} and head.pos_ == "VERB" and is_reporting(head.text)
    )
    return (speaker_phrase(head), head.text) if reports else (None, "")
