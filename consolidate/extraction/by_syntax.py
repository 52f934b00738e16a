"""Claims from syntax alone: every proposition of every sentence, restated so that it can be read alone.

Where a pronoun at its head has no safe reference, the statement falls back to the sentence's own words: a claim
that reads badly is worse than one that is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consolidate.extraction.completion import Saying, make_claim
from consolidate.extraction.follow_ups import fact_label, rated, takes_back
from consolidate.extraction.headline_told import answered, headline_told, told_part
from consolidate.extraction.reading import Reading, parseable
from consolidate.extraction.references import Referents
from consolidate.extraction.rejoinders import told_and_denied
from consolidate.extraction.speakers import named_relays, named_speaker
from consolidate.extraction.told import Told
from consolidate.extraction.untruths import (
    ANSWER,
    believed_wrongly,
    false_tellers_words,
    is_taken_back,
    is_untrue_source,
    untrue_label,
)
from consolidate.extraction.voices import Speech
from consolidate.language.credit import parse_ahead
from consolidate.language.pipeline import count_pieces
from consolidate.language.sentences import Span
from consolidate.models import ARTICLE_VOICE, Claim, EvidenceSpan

_MOST_PIECES = 400
"""Words and marks.  What is longer is a table or a list run together, slow to parse: no claims are drawn from it."""
_AHEAD = 500
"""Sentences that are parsed together: fewer than the parser's memory holds."""
_LINE = 250
"""Characters of an article that is nothing but a headline, at most."""
_WORD = re.compile(r"\w+")
_REMAINS = frozenset([*".,;:!?", ""])
"""What the remains of another sentence begin with, where the splitter saw one."""


def extract_by_syntax(reading: Reading) -> tuple[Claim, ...]:
    """The claims of an English article, in the order of its text; none of a text in another language."""
    referents = Referents()
    claims: list[Claim] = []
    text = reading.article.text
    spans, plain = _sentences(reading)
    speech = Speech(reading)
    titles = _titles(reading)
    taken_back: tuple[Told, ...] = ()
    for number, span in enumerate(spans):
        if number % _AHEAD == 0:
            parse_ahead(_to_parse(spans, plain, titles, number))
        quoted = speech.speaker(span, referents)
        if span in titles:
            found = headline_told(plain[number], referents, quoted)
            found += _answered(spans, plain, number) if number + 1 < len(spans) and spans[number + 1] in titles else ()
        elif taken_back and takes_back(plain[number]):
            found = ()
        else:
            found = _rated(text, span) or _told(plain[number], referents, quoted)
            taken_back = tuple(_taken_back(found, spans, plain, number))
            found = (*found, *taken_back)
        meant = (told for told in as_meant(found, plain[number]) if told.statement.strip()[:1] not in _REMAINS)
        claims.extend(_claim(told, span, plain[number], reading) for told in meant)
        speech.finish(span, referents)
        referents.finish(plain[number])
    return tuple(claims)


def parse_openings(readings: Sequence[Reading]) -> None:
    """Parse the first sentences of all ``readings`` together; :func:`extract_by_syntax` then has them at hand."""
    parse_ahead([text for one in readings for text in _to_parse(*_sentences(one), _titles(one), 0)])


def _to_parse(spans: Sequence[Span], plain: Sequence[str], titles: frozenset[Span], first: int) -> list[str]:
    """What is parsed of the sentences from ``first`` on, as many as are parsed together; with the first, the titles."""
    told = [told_part(text) for span, text in zip(spans, plain, strict=True) if first == 0 and span in titles]
    return [*plain[first : first + _AHEAD], *told]


def _sentences(reading: Reading) -> tuple[list[Span], list[str]]:
    """The sentences that claims are drawn from, and each as it is parsed."""
    too_long = set(left_out(reading))
    spans = [span for span in reading.sentences if reading.is_english and span not in too_long]
    return spans, [parseable(reading.article.text[slice(*span)]) for span in spans]


def _titles(reading: Reading) -> frozenset[Span]:
    """The sentences of the title; all of an article that is nothing but a headline."""
    text = reading.article.text.strip()
    only = len(reading.sentences) == 1 or ("\n" not in text and len(text) <= _LINE)
    return frozenset(reading.sentences if only else reading.sentences[: reading.body])


def _answered(spans: Sequence[Span], plain: Sequence[str], number: int) -> tuple[Told, ...]:
    gap = spans[number + 1][0] - spans[number][0]
    told = answered(plain[number], plain[number + 1], gap)
    return () if told is None else (told,)


def _rated(text: str, span: Span) -> tuple[Told, ...]:
    """What a fact check rates, as true or as false, in its own words."""
    start, end = span
    found = rated(text, start, end)
    if found is None:
        return ()
    words = text[found.begins : end].rstrip(". ")
    evidence = ((found.begins - start, end - start), (found.rating[0] - start, found.rating[1] - start))
    return (Told(words, evidence, ARTICLE_VOICE, "", "affirmed" if found.so else "denied"),)


def _told(sentence: str, referents: Referents, quoted: str | None) -> tuple[Told, ...]:
    """What a sentence tells, without a "Fact:" before it."""
    by = fact_label(sentence)
    found = told_and_denied(sentence[by:], referents, quoted)
    return tuple(told.moved(by) for told in found)


def _taken_back(found: Sequence[Told], spans: Sequence[Span], plain: Sequence[str], number: int) -> Iterator[Told]:
    """What somebody is reported to say, once more as denied where the next sentence says that it is not so."""
    back = takes_back(plain[number + 1]) if number + 1 < len(plain) else None
    if back is None:
        return
    gap = spans[number + 1][0] - spans[number][0]
    spans_said = (gap, gap + len(plain[number + 1]))
    for told in found:
        if told.speaker != ARTICLE_VOICE and told.polarity == "affirmed":
            speaker = back.speaker or ARTICLE_VOICE
            spans = (*told.spans, spans_said)
            yield replace(told, spans=spans, speaker=speaker, cue="", polarity="denied", relayed_by=())


def _claim(told: Told, span: Span, source: str, reading: Reading) -> Claim:
    start, text = span[0], reading.article.text
    said = [(start + a, start + b) for a, b in told.spans if _WORD.search(text[start + a : start + b])]
    evidence = tuple(EvidenceSpan(start=a, end=b, quote=text[a:b]) for a, b in said)
    speaker = named_speaker(told.speaker, reading)
    relays = named_relays(told.relayed_by, speaker, reading)
    return make_claim(Saying(told.statement, evidence, span, speaker, told.polarity, told.cue, source, relays), reading)


def as_meant(found: Sequence[Told], sentence: str) -> Iterator[Told]:
    """What a sentence tells, denied where it tells it only to say that it is untrue."""
    label, taken_back, words = untrue_label(sentence), is_taken_back(sentence), false_tellers_words(sentence)
    fooled = believed_wrongly(sentence)
    for told in found:
        if fooled is not None and told.spans[-1][1] <= fooled[1] + 1:
            continue
        reported = told.speaker != ARTICLE_VOICE
        hoax = is_untrue_source(told.speaker) or (taken_back and reported) or (label and not reported)
        wrongly = words is not None or (fooled is not None and _stands_in(told, sentence[fooled[1] :]))
        if not (hoax or wrongly) or told.polarity == "denied":
            yield told
        else:
            yield _denied(told, sentence, label or words or 0)


def _stands_in(told: Told, words: str) -> bool:
    return told.statement.rstrip(".").casefold() in words.casefold()


def _denied(told: Told, sentence: str, opening: int) -> Told:
    """``told`` as denied by the article, without the ``opening`` words that call it untrue; an answer "no" is kept."""
    own = told.statement.startswith(sentence[:opening])
    statement = told.statement[opening:] if own else told.statement
    answer = ANSWER.match(statement)
    if answer:
        return replace(told, statement=statement[answer.end() :], speaker=ARTICLE_VOICE)
    return replace(told, statement=statement, speaker=ARTICLE_VOICE, polarity="denied")


def left_out(reading: Reading) -> tuple[Span, ...]:
    """The sentences from which no claims are drawn, for their length."""
    text = reading.article.text
    return tuple(span for span in reading.sentences if count_pieces(text[slice(*span)]) > _MOST_PIECES)
