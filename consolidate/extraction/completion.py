"""A grounded draft made a claim: what code can work out better than a model is worked out here."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date

from consolidate.extraction.entries import entry_at
from consolidate.extraction.grounding import Grounded
from consolidate.extraction.reading import Reading
from consolidate.extraction.speakers import relays_of, speaker_of
from consolidate.language.dates import time_of
from consolidate.language.entities import find_names, find_places
from consolidate.language.quantities import find_quantities
from consolidate.language.sentences import Span
from consolidate.language.tenses import weekday_tense
from consolidate.models import Claim, EvidenceSpan, Modality, Polarity, Speaker, TimeRange

_CONFIRMING = re.compile(r"\b(?:confirm|acknowledg|admit|conced|verif)\w*", re.IGNORECASE)
_CLAIMING = re.compile(r"\b(?:claim|alleg|accus|insist|purport|boast)\w*", re.IGNORECASE)
_SPECULATING = re.compile(
    r"\b(?:(?-i:may)|might|could(?!\s*(?:not\b|[.,;\"\u201d]|$))|perhaps|possibly|probably|likely|suspect\w*|speculat\w*|"
    r"believ\w*(?!\s+in\b)|appear\w*(?!\s+(?:on|in|at|before)\b)|seem\w*|suggest\w*|"
    r"feared|thought|apparent\w*|presum(?:ably|ed(?:ly)?))\b",
    re.IGNORECASE,
)
_ALLEGEDLY = re.compile(r"\b(?:allegedly|supposedly|purportedly|reputedly|ostensibly)\b", re.IGNORECASE)
_ASKING = re.compile(r"\b(?:ask|wonder)(?:s|ed)?\b", re.IGNORECASE)
"""A cue of what nobody asserts."""
_PLANNING = re.compile(
    r"\b(?:(?-i:will)|plan(?:s|ned|ning)?|intend\w*\s+(?:to|for)|going\s+to|aim\w*\s+to|hop(?:e|es|ed|ing)\s+to|vow\w*|pledg\w*|promis\w*)\b",
    re.IGNORECASE,
)

_NOW = re.compile(
    r"\b(?:is|are|has|have)\s+(?:currently|now|still)\b|\b(?:currently|now|still)\s+(?:\w+s|are|is|have)\b|"
    r"\bremains?\b|\bto\s+date\b|\bso\s+far\b",
    re.IGNORECASE,
)
"""Words by which a present state is told: it is asserted as of the day of the article."""
_COUNTED = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?)\s+(?:later|earlier)\b", re.IGNORECASE)
"""It counts from another time, which its sentence may give."""
_STOPS = (".", "!", "?", "\u2026", "\u3002")


@dataclass(frozen=True)
class Saying:
    """What somebody says in an article: the statement, the words it rests on and the ``sentence`` around them.

    ``cue`` are the words that credit the speaker, "" where there are none.  ``source`` is the sentence in the
    form in which it was parsed, where the statement is made of its words.
    """

    statement: str
    evidence: tuple[EvidenceSpan, ...]
    sentence: Span
    speaker: Speaker
    polarity: Polarity
    cue: str
    source: str = ""
    relayed_by: tuple[str, ...] = ()


def complete(grounded: Grounded, reading: Reading) -> Claim:
    """The claim of a grounded draft, its speaker checked against the syntax of the sentence."""
    draft, speaker = grounded.draft, speaker_of(grounded, reading)
    evidence, sentence = (grounded.evidence,), grounded.sentence
    saying = Saying(
        draft.statement,
        evidence,
        sentence,
        speaker,
        grounded.polarity,
        draft.cue,
        relayed_by=relays_of(grounded, speaker, reading),
    )
    return make_claim(saying, reading)


def make_claim(saying: Saying, reading: Reading) -> Claim:
    """The claim of a saying, with its time, place, quantities, names and modality."""
    statement = _as_sentence(saying.statement)
    quote = " ".join(span.quote for span in saying.evidence)
    names, places = _named(saying, statement) if reading.is_english else ((), ())
    entry = entry_at(reading.entries, saying.sentence[0])
    return Claim(
        id=_claim_id(reading.article.sha256, saying, statement),
        article=reading.article.id,
        statement=statement,
        evidence=saying.evidence,
        speaker=saying.speaker,
        relayed_by=saying.relayed_by,
        polarity=saying.polarity,
        modality=_modality(saying.cue, quote),
        time=_time(quote, saying, reading, entry.day if entry else reading.published),
        told=entry.told if entry else None,
        place=places[-1] if places else None,
        quantities=tuple(found.to_model() for found in find_quantities(quote)),
        entities=names,
    )


def _named(saying: Saying, statement: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names in the statement, and the places among them, as its source, where there is one, has them."""
    source = saying.source or statement
    return (
        tuple(name for name in find_names(source) if name in statement),
        tuple(place for place in find_places(source) if place in statement),
    )


def _claim_id(sha256: str, saying: Saying, statement: str) -> str:
    """The same for the same words, speaker and statement of the same text, whatever the file is called."""
    spans = [[span.start, span.end] for span in saying.evidence]
    key = json.dumps([sha256, spans, saying.speaker.name, statement, saying.polarity], ensure_ascii=False)
    return "c" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _as_sentence(statement: str) -> str:
    statement = " ".join(statement.split())
    statement = statement[0].upper() + statement[1:]
    return statement if statement.rstrip('"\u201d')[-1:] in _STOPS else statement + "."


def _modality(cue: str, quote: str) -> Modality:
    """From general verbs of the cue and the quote, the most cautious reading first."""
    if _SPECULATING.search(quote) or _SPECULATING.search(cue) or _ASKING.search(cue):
        return "speculated"
    if _PLANNING.search(quote):
        return "planned"
    if _CONFIRMING.search(cue):
        return "confirmed"
    return "claimed" if _CLAIMING.search(cue) or _ALLEGEDLY.search(quote) else "stated"


def _time(quote: str, saying: Saying, reading: Reading, published: date | None) -> TimeRange | None:
    """When it happened: said in the quote, else in its sentence; for what goes on now, the day when it was told."""
    sentence = reading.article.text[slice(*saying.sentence)]
    told = reading.is_english and saying.source and saying.sentence not in reading.sentences[: reading.body]
    tense = weekday_tense(saying.source) if told else None
    found = time_of(quote, published, tense)
    now = None if found or published is None else _NOW.search(quote)
    if now and published and reading.is_english:
        return TimeRange(start=published.isoformat(), end=published.isoformat(), text=now.group())
    if found is None and _COUNTED.search(quote):
        return None
    found = found or time_of(sentence, published, tense)
    return found.to_model() if found else None
