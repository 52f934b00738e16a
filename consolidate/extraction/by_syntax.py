"""Claims from syntax alone: every proposition of every sentence, restated so that it can be read alone.

Where a pronoun at its head has no safe reference, the statement falls back to the sentence's own words: a claim
that reads badly is worse than one that is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consolidate.extraction.completion import Saying, make_claim
from consolidate.extraction.headlines import headline_statement
from consolidate.extraction.polarity import denied_part, denies_report
from consolidate.extraction.reading import Reading, parseable
from consolidate.extraction.references import Referents
from consolidate.extraction.speakers import named_relays, named_speaker
from consolidate.extraction.untruths import ANSWER, is_taken_back, is_untrue_source, shot_down, untrue_label
from consolidate.extraction.voices import Speech
from consolidate.language.attribution import noun_phrase
from consolidate.language.credit import Credit, find_credits, parse_ahead
from consolidate.language.negation import is_denying
from consolidate.language.pipeline import analyse, count_pieces
from consolidate.language.propositions import Proposition
from consolidate.language.reporting import is_speech_act
from consolidate.language.sentences import Span
from consolidate.language.trees import subject_within
from consolidate.models import ARTICLE_VOICE, Claim, EvidenceSpan, Polarity

_FEWEST_WORDS = 3
_MOST_PIECES = 400
"""Words and marks.  What is longer is a table or a list run together, slow to parse: no claims are drawn from it."""
_MOST_MISREAD = 2
"""Claims of a sentence in which "X rejects claims P" was taken for two clauses."""
_AHEAD = 500
"""Sentences that are parsed together: fewer than the parser's memory holds."""
_GAP = 7
"""Characters between two stretches that are no gap: a comma, a quotation mark, \"that\"."""
_WORD = re.compile(r"\w+")
_AS_FALSE = re.compile(
    r",?\s+as\s+(?:false|untrue|fake|baseless|groundless|unfounded|nonsense|fabricat\w+|disinformation|an?\s+lie)$"
)
_QUOTED_PRONOUN = re.compile(r"\s*\u201c(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_LINKED = re.compile(r"^(?:but|and|or|yet|so|however|meanwhile|also|still),?\s+", re.IGNORECASE)


@dataclass(frozen=True)
class _Said:
    """A proposition with who says it, in which words, and whether it is denied."""

    statement: str
    spans: tuple[Span, ...]
    speaker: str
    cue: str
    polarity: Polarity = "affirmed"
    relayed_by: tuple[str, ...] = ()


def extract_by_syntax(reading: Reading) -> tuple[Claim, ...]:
    """The claims of an English article, in the order of its text; none of a text in another language."""
    referents = Referents()
    claims: list[Claim] = []
    too_long = set(left_out(reading))
    spans = [span for span in reading.sentences if reading.is_english and span not in too_long]
    plain = [parseable(reading.article.text[slice(*span)]) for span in spans]
    speech = Speech(reading)
    titles = set(reading.sentences[: reading.body])
    for number, (start, end) in enumerate(spans):
        if number % _AHEAD == 0:
            parse_ahead(plain[number : number + _AHEAD])
        sentence = reading.article.text[start:end]
        found = tuple(_said(plain[number], referents, speech.speaker((start, end), referents)))
        if (start, end) in titles or len(reading.sentences) == 1:
            found = tuple(_headline(found, plain[number]))
        for said in _as_meant(found, plain[number]):
            spans_said = [(a, b) for a, b in said.spans if _WORD.search(sentence[a:b])]
            evidence = tuple(EvidenceSpan(start=start + a, end=start + b, quote=sentence[a:b]) for a, b in spans_said)
            speaker = named_speaker(said.speaker, reading)
            relays = named_relays(said.relayed_by, speaker, reading)
            source = plain[number]
            saying = Saying(said.statement, evidence, (start, end), speaker, said.polarity, said.cue, source, relays)
            claims.append(make_claim(saying, reading))
        speech.finish((start, end), referents)
        referents.finish(plain[number])
    return tuple(claims)


def _headline(found: Sequence[_Said], sentence: str) -> Sequence[_Said]:
    """What a headline says: as a sentence, where it could be read as one, else as headlines say it."""
    whole = ((0, len(sentence.rstrip(". "))),)
    shot = shot_down(sentence) if len(found) <= _MOST_MISREAD else None
    if shot is not None:
        return (_Said(shot[1], whole, shot[0], "rejected", "denied"),)
    statement = None if found else headline_statement(sentence)
    return found if statement is None else (_Said(statement, whole, ARTICLE_VOICE, ""),)


def _as_meant(found: Sequence[_Said], sentence: str) -> Iterator[_Said]:
    """What a sentence says, denied where it tells it only to say that it is untrue."""
    label, taken_back = untrue_label(sentence), is_taken_back(sentence)
    for said in found:
        reported = said.speaker != ARTICLE_VOICE
        hoax = is_untrue_source(said.speaker) or (taken_back and reported) or (label and not reported)
        if not hoax or said.polarity == "denied":
            yield said
            continue
        own = said.statement.startswith(sentence[:label])
        statement = said.statement[label:] if own else said.statement
        answer = ANSWER.match(statement)
        if answer:
            yield replace(said, statement=statement[answer.end() :], speaker=ARTICLE_VOICE)
        else:
            yield replace(said, statement=statement, speaker=ARTICLE_VOICE, polarity="denied")


def left_out(reading: Reading) -> tuple[Span, ...]:
    """The sentences from which no claims are drawn, for their length."""
    text = reading.article.text
    return tuple(span for span in reading.sentences if count_pieces(text[slice(*span)]) > _MOST_PIECES)


def _said(sentence: str, referents: Referents, quoted: str | None) -> Iterator[_Said]:
    """What a sentence asserts, wholly in the words of ``quoted`` where that is somebody; nothing where it asks."""
    if sentence.rstrip("\"'\u201d\u2019) ").endswith("?"):
        return
    made = False
    credits = find_credits(sentence)
    tellers = {credit.speaker for credit in credits if credit.speaker}
    for credit in credits:
        said = _denied_report(credit, referents) or _one(credit, sentence, referents, quoted)
        if said is not None and len(_WORD.findall(said.statement)) >= _FEWEST_WORDS:
            made = True
            yield said
    if not made:
        whole = _whole(sentence, referents, quoted or (tellers.pop() if len(tellers) == 1 else None))
        if whole is not None:
            yield whole


def _one(credit: Credit, sentence: str, referents: Referents, quoted: str | None) -> _Said | None:
    if quoted is not None:
        credit = credit.within(quoted)
    proposition = credit.proposition
    speaker = referents.person_for(credit.speaker) if credit.speaker else ARTICLE_VOICE
    reported = bool(proposition.credit) or proposition.reporter is not None
    doc = analyse(sentence)
    adds = proposition.kind == "participle" and is_speech_act(doc[proposition.head].lemma_)
    polarity: Polarity = "denied" if reported and is_denying(credit.cue) and not adds else "affirmed"
    own_deed = not reported and doc[proposition.head].text == credit.cue
    statement = referents.resolved(proposition, doc, ARTICLE_VOICE if own_deed else speaker)
    if statement is None:
        return None
    if polarity == "denied":
        statement = _AS_FALSE.sub("", statement)
    elif (denied := denied_part(statement)) is not None:
        statement, polarity = denied, "denied"
    if reported and polarity == "affirmed":
        referents.report(statement, speaker)
    spans = _merged(proposition.spans + proposition.credit)
    return _Said(statement, spans, speaker, credit.cue, polarity, credit.relayed_by)


def _denied_report(credit: Credit, referents: Referents) -> _Said | None:
    """ "Officials denied the claim", with the claim that was reported last for what they deny."""
    proposition = credit.proposition
    if credit.speaker is None or proposition.reporter is not None or not denies_report(proposition.statement):
        return None
    speaker = referents.person_for(credit.speaker)
    statement = referents.last_reported(speaker)
    return None if statement is None else _Said(statement, proposition.spans, speaker, credit.cue, "denied")


def _whole(sentence: str, referents: Referents, teller: str | None) -> _Said | None:
    """The whole sentence as one claim of ``teller``, or the article's own, where no part of it can stand alone."""
    doc = analyse(sentence)
    root = next((token for token in doc if token.dep_ == "ROOT" and token.pos_ in {"VERB", "AUX"}), None)
    subject = None if root is None else subject_within(root)
    if root is None or subject is None or _QUOTED_PRONOUN.match(sentence):
        return None
    words = _LINKED.sub("", sentence).strip()
    name = noun_phrase(subject)
    proposition = Proposition("main", words, ((0, len(sentence)),), root.i, name, is_state=root.lemma_ == "be")
    speaker = referents.person_for(teller) if teller else ARTICLE_VOICE
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
