"""Who passes on what somebody else says: "X, citing Y, reported", "Y told X", "the BBC reported that police said"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from consolidate.language.antecedents import is_person
from consolidate.language.outlets import is_outlet
from consolidate.language.phrases import by_name, noun_phrase
from consolidate.language.reporting import SPEECH_NOUNS, is_reporting
from consolidate.language.roles import is_somebody

_CITING = frozenset({"cite", "quote"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BESIDE = frozenset({"acl", "appos", "advcl"})


def source_cited(verb: Any) -> Any | None:
    """The source (a token) that the one who reports by ``verb`` cites: "X reported, citing Y", "X, citing Y, said"."""
    near = [child for child in verb.children if child.dep_ in {"advcl", "prep", "conj", "xcomp"}]
    near += [c for s in verb.children if s.dep_ in _SUBJECTS for c in s.children if c.dep_ in _BESIDE]
    citing = next((token for token in near if token.tag_ == "VBG" and token.lemma_ in _CITING), None)
    cited = None if citing is None else next((c for c in citing.children if c.dep_ in {"dobj", "pobj"}), None)
    return cited if cited is not None and _can_be_cited(cited) else None


def only_cites(participle: Any) -> bool:
    """Does it only say whom somebody cites ("citing police", "cited by the Post"), which is no claim of its own?"""
    if participle.lemma_ not in _CITING:
        return False
    cited = next((c for c in participle.children if c.dep_ in {"dobj", "pobj"}), None)
    return participle.tag_ == "VBN" or (cited is not None and _can_be_cited(cited))


def relays_of(cue: Any, speaker: Any) -> tuple[str, ...]:
    """Those who pass on what ``speaker`` says by the word ``cue``, the nearest first."""
    found = [*_cited_by(speaker), *_told(cue), *_reporters_of(cue)]
    names = (noun_phrase(by_name(token)) for token in found if token != speaker)
    return tuple(dict.fromkeys(names))


def _can_be_cited(noun: Any) -> bool:
    word = noun.lemma_.casefold()
    return bool(noun.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}) or is_somebody(word) or is_person(word)


def _cited_by(speaker: Any) -> Iterator[Any]:
    """ "An official cited by the Post"."""
    for clause in speaker.children:
        if clause.dep_ == "acl" and clause.tag_ == "VBN" and clause.lemma_ in _CITING:
            agents = [t for by in clause.children if by.lower_ == "by" for t in by.children if t.dep_ == "pobj"]
            yield from agents


def _told(verb: Any) -> Iterator[Any]:
    """ "She told the Post", "he told a reporter from the Post", "she said in an interview with the Post"."""
    if verb.pos_ != "VERB":
        return
    if verb.lemma_ == "tell":
        for child in verb.children:
            if child.dep_ in {"dobj", "dative"}:
                yield from (t for t in child.subtree if _is_named_outlet(t))
                return
    for preposition in verb.children:
        noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
        if preposition.dep_ == "prep" and noun is not None and noun.lemma_ in {"interview", "briefing"}:
            yield from (t for t in noun.subtree if t.head.lower_ in {"with", "by"} and _is_named_outlet(t))


def _is_named_outlet(token: Any) -> bool:
    is_head = token.dep_ in {"dobj", "dative", "pobj", "conj", "appos"}
    return bool(is_head and token.pos_ == "PROPN" and is_outlet(noun_phrase(token)))


def _reporters_of(cue: Any) -> Iterator[Any]:
    """Those within whose report the clause of ``cue`` stands: "the Post reported that police said".

    A semicolon parts two reports, of which parsers take one for what the other says.
    """
    token = cue
    while token.dep_ != "ROOT":
        parent = token.head
        between = token.doc[min(token.i, parent.i) : max(token.i, parent.i)]
        if any(word.text == ";" for word in between):
            return
        finite = parent.tag_ in {"VBD", "VBZ", "VBP"} or any(c.dep_ == "aux" for c in parent.children)
        if token.dep_ == "ccomp" and parent.pos_ == "VERB" and finite and is_reporting(parent.text):
            subject = next((c for c in parent.children if c.dep_ == "nsubj"), None)
            if subject is not None and subject.pos_ in {"NOUN", "PROPN"} and subject.lemma_ not in SPEECH_NOUNS:
                yield subject
        token = parent
