"""The propositions that an English sentence asserts, each restated as a sentence of its own: from its dependency tree.

A clause is a proposition where it has a verb and says something apart: the main clause, what somebody is said
to say, co-ordinate clauses, relative clauses and participles, adverbial clauses with a subject of their own,
and appositions that tell what somebody or something is.  A clause that only hangs on another ("if it rains",
"to save the child") stays part of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from consolidate.language.clause_kinds import (
    Kind,
    _content,
    is_role_before_name,
    kind_of,
    noun_phrase,
    own_words,
    reporter_of,
    reporting_verb,
    source_told,
    subject_of,
)
from consolidate.language.inflection import past_tense
from consolidate.language.pipeline import analyse
from consolidate.language.trees import (
    SUBJECTS,
    Span,
    conjunct_head,
    first_of,
    inside,
    is_or_are,
    spans_of,
    subject_within,
    text_of,
    trimmed,
    was,
)


@dataclass(frozen=True)
class Proposition:
    """One assertion of a sentence.

    ``statement`` is the clause restated, without full stop; ``spans`` are the stretches of the sentence that
    carry it, in order; ``subject`` the words of its grammatical subject, as in the statement.  ``reporter`` is the
    position in the parse of the verb that credits it to somebody, where it is reported, and ``credit`` are the
    words around that verb.  ``is_state``: it says what something is, not what happens.
    """

    kind: Kind
    statement: str
    spans: tuple[Span, ...]
    head: int
    subject: str
    reporter: int | None = None
    credit: tuple[Span, ...] = ()
    is_state: bool = False

    def shifted(self, by: int) -> Proposition:
        """The same proposition of a sentence that has ``by`` characters more before it."""

        def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
            return tuple((start + by, end + by) for start, end in spans)

        return replace(self, spans=moved(self.spans), credit=moved(self.credit))


def find_propositions(sentence: str) -> tuple[Proposition, ...]:
    """The propositions of ``sentence`` in the order of their verbs; none where it has no finite verb."""
    doc = analyse(sentence)
    found = [made for token in doc if (kind := kind_of(token)) and (made := _restated(token, kind))]
    return tuple(sorted(found, key=lambda proposition: proposition.head))


def _restated(token: Any, kind: Kind) -> Proposition | None:
    own = own_words(token)
    told = [child for child in token.subtree if _content(child) and reporting_verb(child) == token]
    if (told and kind != "main") or not own or (not told and _says_nothing(token, kind, own)):
        return None
    if told:
        return _first_report(token, told[0], own)
    ways = {
        "coordinate": _restated_conjunct,
        "relative": _restated_relative,
        "participle": _restated_participle,
        "apposition": _restated_apposition,
    }
    if kind in ways:
        return ways[kind](token, trimmed(own))
    return _restated_clause(token, kind, own)


def _says_nothing(token: Any, kind: Kind, own: list[Any]) -> bool:
    """Is it left over from a report or an event told elsewhere: "she said on Monday", "the news comes"?"""
    if kind not in {"main", "coordinate"}:
        return False
    if token.lemma_ in {"come", "happen", "occur"}:
        return all(t == token or t.pos_ in {"NOUN", "PROPN", "PRON", "DET", "PUNCT"} for t in own)
    if token.lemma_ == "report":
        return any(child.dep_ == "dobj" and child.pos_ == "PROPN" for child in token.children)
    contents = {"dobj", "ccomp", "xcomp", "nsubjpass", "neg"}
    return token.lemma_ in {"say", "tell", "add"} and not any(child.dep_ in contents for child in token.children)


def _restated_clause(token: Any, kind: Kind, own: list[Any]) -> Proposition | None:
    """A clause with a subject of its own, without the word that ties it to another one."""
    if kind != "main":
        own = [t for t in own if not (t.head == token and (t.dep_ == "mark" or t.tag_ == "WRB"))]
        own = own[own[0].dep_ == "mark" :] if own else own
    words = trimmed(own)
    return _proposition(kind, token, text_of(words), [words], subject_within(token))


def _first_report(verb: Any, told: Any, own: list[Any]) -> Proposition | None:
    """A clause that only introduces what is said asserts nothing more, but that it was said for the first time."""
    if not any(t.lower_ == "first" and t.head.lower_ == "time" for t in own):
        return None
    whole = trimmed(sorted({t.i: t for t in (*own, *own_words(told))}.values(), key=lambda t: t.i))
    return _proposition("first_report", verb, text_of(whole), [whole], subject_within(verb))


def _restated_conjunct(token: Any, own: list[Any]) -> Proposition | None:
    if subject_within(token) is not None:
        return _restated_clause(token, "coordinate", own)
    subject, first = subject_of(token), conjunct_head(token)
    if subject is None:
        return None
    phrase = noun_phrase(subject)
    auxiliaries = [c.text for c in first.children if c.dep_ in {"aux", "auxpass"} and c.i < first.i]
    has_own = any(c.dep_ in {"aux", "auxpass"} for c in token.children)
    words = text_of(own)
    if token.tag_ == "VBG" and first.tag_ == "VBG" and not auxiliaries:
        words = words.replace(token.text, past_tense(token.lemma_, token.text), 1)
    elif token.tag_ in {"VBN", "VBG", "VB"} and not has_own:
        words = " ".join([*auxiliaries, words])
    return _proposition("coordinate", token, f"{text_of(phrase)} {words}", [phrase, own], subject)


def _restated_relative(token: Any, own: list[Any]) -> Proposition | None:
    relative = next((t for t in own if t.tag_ in {"WDT", "WP", "WRB", "WP$"}), None)
    if relative is None:
        return None
    before = token.doc[max(0, first_of(token).i - 2)]
    antecedent = token.head if token.dep_ == "relcl" else before
    phrase = [t for t in noun_phrase(antecedent) if t.i < relative.i]
    rest = trimmed([t for t in own if t.i > relative.i])
    if not phrase or not rest:
        return None
    name = text_of(phrase)
    if relative.lower_ == "where":
        return _proposition(
            "relative", token, f"{text_of(rest)} in {inside(name)}", [phrase, own], subject_within(token)
        )
    if relative.lower_ == "whose":
        return _proposition("relative", token, f"{name}'s {text_of(rest)}", [phrase, own], antecedent)
    if relative.dep_ in SUBJECTS:
        return _proposition("relative", token, f"{name} {text_of(rest)}", [phrase, own], antecedent)
    return None


def _restated_participle(token: Any, own: list[Any]) -> Proposition | None:
    if token.dep_ == "acl":
        phrase = [t for t in noun_phrase(token.head) if t.i < first_of(token).i]
        statement = f"{text_of(phrase)} {was(token.head)} {text_of(own)}"
        return _proposition("participle", token, statement, [phrase, own], token.head) if phrase else None
    subject = subject_of(token)
    if subject is None:
        return None
    phrase = noun_phrase(subject)
    words = text_of(own).replace(token.text, past_tense(token.lemma_, token.text), 1)
    return _proposition("participle", token, f"{text_of(phrase)} {words}", [phrase, own], subject)


def _restated_apposition(token: Any, own: list[Any]) -> Proposition | None:
    told = source_told(token) or token.head
    other = [t for t in noun_phrase(told) if t.i < first_of(token).i]
    if not other:
        return None
    name, role = (own, other) if is_role_before_name(token) else (other, own)
    statement = f"{text_of(name)} {is_or_are(told)} {inside(text_of(role))}"
    return _proposition("apposition", token, statement, [other, own], told)


def _proposition(
    kind: Kind, head: Any, statement: str, parts: Sequence[Sequence[Any]], subject: Any | None
) -> Proposition | None:
    tokens = sorted({t.i: t for part in parts for t in part}.values(), key=lambda t: t.i)
    if not tokens or not statement:
        return None
    said = "" if subject is None else text_of(noun_phrase(subject))
    verb = reporting_verb(head) if kind == "content" else None
    credit = spans_of(trimmed(own_words(verb))) if verb is not None else ()
    return Proposition(kind, statement, spans_of(tokens), head.i, said, reporter_of(head), credit, head.lemma_ == "be")
