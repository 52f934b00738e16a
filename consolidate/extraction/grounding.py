"""The gate: a draft becomes evidence only when the article bears it, word for word.

The quote must stand in the passage that was asked about.  Then the numbers and the negation of the
statement must be in the quote or its sentence, and its names in the article.  A draft that fails gets a
short code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from consolidate.extraction.drafts import ClaimDraft, Failure
from consolidate.extraction.polarity import Surroundings, check_negation
from consolidate.extraction.quotes import content, find_quote, sentence_around
from consolidate.extraction.reading import Reading, Window
from consolidate.language import entities, names
from consolidate.language.clauses import has_verb
from consolidate.language.negation import is_denying
from consolidate.language.normalise import normalise
from consolidate.language.numbers import find_numbers, same_value
from consolidate.language.sentences import Span
from consolidate.models import EvidenceSpan, Polarity

_OPENERS = frozenset(
    """
    he she it they we i you his her hers its their theirs our ours my your this that these those which who
    whom whose where when while and or but because although since after before as including such also
    however meanwhile there whether if than to
    """.split()
)
_WORD = re.compile(r"\w+")
_SHORTEST_STATEMENT = 3
_LEAST_SHARED = 1 / 3
"""Share of the statement's content words that its sentence or the context must hold."""


@dataclass(frozen=True)
class Grounded:
    """A draft that passed: where it stands, the sentence around it, and what the speaker does with it."""

    draft: ClaimDraft
    evidence: EvidenceSpan
    sentence: Span
    polarity: Polarity


def ground(draft: ClaimDraft, reading: Reading, window: Window) -> Grounded | Failure:
    """Pass ``draft`` or say why not."""
    span = find_quote(draft, reading, window)
    if isinstance(span, str):
        return span
    text = reading.article.text
    sentence = sentence_around(reading.sentences, span)
    quote, around = text[slice(*span)], text[slice(*sentence)]
    denied = is_denying(draft.cue)
    failure = (
        _check_form(draft.statement, around, reading)
        or _check_substance(draft, reading, window, around)
        or _check_numbers(draft.statement, around)
        or _check_names(draft.statement, quote, around, reading)
        or check_negation(draft.statement, Surroundings.of(text, span, sentence), denied)
    )
    if failure:
        return failure
    evidence = EvidenceSpan(start=span[0], end=span[1], quote=quote)
    return Grounded(draft, evidence, sentence, "denied" if denied else "affirmed")


def _check_form(statement: str, around: str, reading: Reading) -> Failure | None:
    words = _WORD.findall(statement)
    is_fragment = len(words) < _SHORTEST_STATEMENT or (reading.is_english and not has_verb(statement, around))
    if is_fragment or words[0].casefold() in _OPENERS or statement.rstrip().endswith("?"):
        return "statement_not_alone"
    return None


def _check_substance(draft: ClaimDraft, reading: Reading, window: Window, around: str) -> Failure | None:
    """The statement must be about what its sentence says; the context may only lend it names."""
    words = content(draft.statement)
    said = content(around)
    known = said | content(" ".join(reading.names(window)))
    if not words & said or len(words & known) < len(words) * _LEAST_SHARED:
        return "statement_off_quote"
    return None


def _check_numbers(statement: str, around: str) -> Failure | None:
    there = find_numbers(normalise(around).text)
    for number in find_numbers(normalise(statement).text):
        if not any(same_value(number, other) for other in there):
            return "number_unsupported"
    return None


def _check_names(statement: str, quote: str, around: str, reading: Reading) -> Failure | None:
    written = names.name_tokens(statement)
    if reading.is_english and entities.starts_with_name(statement):
        written = (*names.tokens(statement)[:1], *written)
    if any(not names.is_known(token, reading.vocabulary) for token in written):
        return "name_unsupported"
    if reading.is_english and _is_swapped(statement, quote, around):
        return "place_swapped"
    return None


def _is_swapped(statement: str, quote: str, around: str) -> bool:
    """Does the statement put another place where the quote has one ("in Amel" for "in Tel")?

    True where it names a place that is not in the quote's sentence, and leaves out one that the
    quote names.  A place that only replaces a pronoun is no swap.
    """
    in_sentence, in_statement = names.vocabulary(around), names.vocabulary(statement)
    brought = [place for place in entities.find_settings(statement) if not _is_all_known(place, in_sentence)]
    return bool(brought) and any(not _is_part_known(place, in_statement) for place in entities.find_settings(quote))


def _is_all_known(place: str, known: frozenset[str]) -> bool:
    return all(names.is_known(token, known) for token in names.tokens(place))


def _is_part_known(place: str, known: frozenset[str]) -> bool:
    return any(names.is_known(token, known) for token in names.tokens(place) if token[:1].isupper())
