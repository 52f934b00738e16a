"""Claims from syntax alone: every proposition of every sentence, restated so that it can be read alone.

Where a pronoun at its head has no safe reference, the statement falls back to the sentence's own words: a claim
that reads badly is worse than one that is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consolidate.extraction.completion import Saying, make_claim
from consolidate.extraction.reading import Reading, parseable
from consolidate.extraction.references import Referents
from consolidate.extraction.speakers import named_speaker
from consolidate.language.attribution import noun_phrase
from consolidate.language.credit import Credit, find_credits
from consolidate.language.negation import is_denying
from consolidate.language.pipeline import analyse, analyse_ahead
from consolidate.language.propositions import Proposition
from consolidate.language.sentences import Span
from consolidate.language.trees import subject_within
from consolidate.models import ARTICLE_VOICE, Claim, EvidenceSpan, Polarity

_FEWEST_WORDS = 3
_MOST_WORDS = 1000
"""What is longer is a table or a list run together, and its parse would take minutes: no claims are drawn from it."""
_AHEAD = 500
"""Sentences that are parsed together: fewer than the parser's memory holds."""
_GAP = 7
"""Characters between two stretches that are no gap: a comma, a quotation mark, \"that\"."""
_WORD = re.compile(r"\w+")
_AS_FALSE = re.compile(
    r",?\s+as\s+(?:false|untrue|fake|baseless|groundless|unfounded|nonsense|fabricat\w+|disinformation|an?\s+lie)$"
)
_LINKED = re.compile(r"^(?:but|and|or|yet|so|however|meanwhile|also|still),?\s+", re.IGNORECASE)
_DENIED_REPORT = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed|e)|rebuff(?:s|ed)?)\s+"
    r"(?:(?:the|this|that|these|those|such|all|any|both|his|her|its|their|[A-Z]\w+['\u2019]s)\s+)?"
    r"(?:claims?|reports?|allegations?|accusations?|suggestions?|assertions?|charges?)\b(?!\s+(?:that|of|against))"
)


@dataclass(frozen=True)
class _Said:
    """A proposition with who says it, in which words, and whether it is denied."""

    statement: str
    spans: tuple[Span, ...]
    speaker: str
    cue: str
    polarity: Polarity = "affirmed"


def extract_by_syntax(reading: Reading) -> tuple[Claim, ...]:
    """The claims of an English article, in the order of its text; none of a text in another language."""
    referents = Referents()
    claims: list[Claim] = []
    too_long = set(left_out(reading))
    spans = [span for span in reading.sentences if reading.is_english and span not in too_long]
    for number, (start, end) in enumerate(spans):
        if number % _AHEAD == 0:
            analyse_ahead(parseable(reading.article.text[slice(*span)]) for span in spans[number : number + _AHEAD])
        sentence = reading.article.text[start:end]
        plain = parseable(sentence)
        for said in _said(plain, referents):
            evidence = tuple(EvidenceSpan(start=start + a, end=start + b, quote=sentence[a:b]) for a, b in said.spans)
            speaker = named_speaker(said.speaker, reading)
            saying = Saying(said.statement, evidence, (start, end), speaker, said.polarity, said.cue, plain)
            claims.append(make_claim(saying, reading))
        referents.finish(plain)
    return tuple(claims)


def left_out(reading: Reading) -> tuple[Span, ...]:
    """The sentences from which no claims are drawn, for their length."""
    text = reading.article.text
    return tuple(span for span in reading.sentences if len(text[slice(*span)].split()) > _MOST_WORDS)


def _said(sentence: str, referents: Referents) -> Iterator[_Said]:
    """What a sentence asserts; nothing where it asks."""
    if sentence.rstrip("\"'\u201d\u2019) ").endswith("?"):
        return
    made = False
    for credit in find_credits(sentence):
        said = _denied_report(credit, referents) or _one(credit, sentence, referents)
        if said is not None and len(_WORD.findall(said.statement)) >= _FEWEST_WORDS:
            made = True
            yield said
    if not made:
        whole = _whole(sentence, referents)
        if whole is not None:
            yield whole


def _one(credit: Credit, sentence: str, referents: Referents) -> _Said | None:
    proposition = credit.proposition
    speaker = referents.person_for(credit.speaker) if credit.speaker else None
    speaker = speaker or referents.quoted_before(sentence) or ARTICLE_VOICE
    reported = bool(proposition.credit) or proposition.reporter is not None
    polarity: Polarity = "denied" if reported and is_denying(credit.cue) else "affirmed"
    statement = referents.resolved(proposition, analyse(sentence), speaker)
    if statement is None:
        return None
    if polarity == "denied":
        statement = _AS_FALSE.sub("", statement)
    if reported and polarity == "affirmed":
        referents.report(statement, speaker)
    return _Said(statement, _merged(proposition.spans + proposition.credit), speaker, credit.cue, polarity)


def _denied_report(credit: Credit, referents: Referents) -> _Said | None:
    """ "Officials denied the claim", with the claim that was reported last for what they deny."""
    proposition = credit.proposition
    if proposition.kind != "main" or credit.speaker is None or not _DENIED_REPORT.search(proposition.statement):
        return None
    speaker = referents.person_for(credit.speaker)
    statement = referents.last_reported(speaker)
    return None if statement is None else _Said(statement, proposition.spans, speaker, credit.cue, "denied")


def _whole(sentence: str, referents: Referents) -> _Said | None:
    """The whole sentence as one claim, where no part of it can stand alone."""
    doc = analyse(sentence)
    root = next((token for token in doc if token.dep_ == "ROOT" and token.pos_ in {"VERB", "AUX"}), None)
    subject = None if root is None else subject_within(root)
    if root is None or subject is None:
        return None
    words = _LINKED.sub("", sentence).strip()
    name = noun_phrase(subject)
    proposition = Proposition("main", words, ((0, len(sentence)),), root.i, name, is_state=root.lemma_ == "be")
    speaker = referents.quoted_before(sentence) or ARTICLE_VOICE
    statement = referents.resolved(proposition, doc, speaker)
    return None if statement is None else _Said(statement, proposition.spans, speaker, "")


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """``spans`` in order, those that touch or are a few characters apart as one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + _GAP:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
