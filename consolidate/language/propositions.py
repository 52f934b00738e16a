"""The propositions that an English sentence asserts, each restated as a sentence of its own: from its dependency tree.

A clause is a proposition where it has a verb and says something apart: the main clause, what somebody is said
to say, co-ordinate clauses, relative clauses and participles, adverbial clauses with a subject of their own,
and appositions that tell what somebody or something is.  A clause that only hangs on another ("if it rains",
"to save the child") stays part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any

from consolidate.language.asides import Kind, included_in, is_role_before_name, source_told
from consolidate.language.clause_kinds import (
    is_absolute,
    kind_of,
    noun_phrase,
    own_words,
    reporter_joined,
    reporter_of,
    reporting_verb,
    subject_of,
)
from consolidate.language.distribution import alternatives
from consolidate.language.faults import misread
from consolidate.language.inflection import past_tense
from consolidate.language.loose_ends import event_of, is_time_that_tells
from consolidate.language.pipeline import analyse
from consolidate.language.quotations import is_quoted
from consolidate.language.shared_words import is_elliptic, shared_words
from consolidate.language.trees import (
    NOMINAL,
    SUBJECTS,
    Span,
    conjunct_head,
    first_of,
    in_sentence,
    inside,
    is_or_are,
    is_plural,
    spans_of,
    subject_within,
    text_of,
    trimmed,
    was,
)

_OWN = frozenset("i we my our us me ours mine ourselves myself".split())
"""First persons: words of whoever is quoted."""


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

    def moved(self, place: Callable[[int], int]) -> Proposition:
        """The same proposition of a sentence in which its characters stand at ``place``."""

        def there(spans: tuple[Span, ...]) -> tuple[Span, ...]:
            return tuple((place(start), place(end)) for start, end in spans)

        return replace(self, spans=there(self.spans), credit=there(self.credit))


@lru_cache(maxsize=4096)
def find_propositions(sentence: str) -> tuple[Proposition, ...]:
    """The propositions of ``sentence`` in the order of their verbs; none where it has no finite verb."""
    doc = analyse(sentence)
    doubtful = misread(doc)
    heads = (token for token in doc if token.i not in doubtful)
    found = [made for token in heads if (kind := kind_of(token)) for made in _restated(token, kind)]
    return tuple(sorted(found, key=lambda proposition: proposition.head))


def _restated(token: Any, kind: Kind) -> Iterator[Proposition]:
    own, shared = own_words(token), shared_words(token)
    own = [*(t for t in own if t.i <= token.i), *shared] if shared else own
    verbs = {token, *(child for child in token.children if child.dep_ == "xcomp")}
    told = [child for child in token.subtree if kind_of(child) == "content" and reporting_verb(child) in verbs]
    if (told and kind != "main") or not own or (not told and _says_nothing(token, kind, own)):
        return
    if told:
        ways = [_first_report(token, told[0], own)]
    elif kind in _WHOLE:
        ways = [_WHOLE[kind](token, trimmed(own))]
    else:
        restate = _BY_KIND.get(kind, partial(_restated_clause, kind=kind))
        ways = [restate(token, trimmed(words) if kind in _BY_KIND else words) for words in alternatives(own)]
    yield from (made for made in ways if made is not None)


def _says_nothing(token: Any, kind: Kind, own: list[Any]) -> bool:
    """Is it left over from a report or an event told elsewhere: "she said on Monday", "the news comes"?"""
    if token.lemma_ in {"be", "do", "have"} and is_elliptic(token, own):
        return True
    if kind not in {"main", "coordinate"}:
        return False
    if token.lemma_ in {"come", "happen", "occur"}:
        return all(t == token or t.pos_ in {"NOUN", "PROPN", "PRON", "DET", "PUNCT"} for t in own)
    if token.lemma_ in {"emerge", "transpire"}:
        return any(child.dep_ == "ccomp" for child in token.children)
    if token.lemma_ == "report":
        return any(child.dep_ == "dobj" and child.pos_ == "PROPN" for child in token.children)
    contents = {"dobj", "ccomp", "xcomp", "nsubjpass", "neg"}
    told = any(child.dep_ in contents or child.lower_ in {"of", "about"} for child in token.children)
    return token.lemma_ in {"say", "tell", "add"} and not told


def _restated_clause(token: Any, own: list[Any], kind: Kind) -> Proposition | None:
    """A clause with a subject of its own, without the word that ties it to another one."""
    if kind != "main":
        own = [t for t in own if not (t.head == token and (t.dep_ == "mark" or t.tag_ == "WRB"))]
        own = own[own[0].dep_ == "mark" or own[0].tag_ == "WDT" or _is_that(own[0]) :] if own else own
    words, subject = trimmed(own), subject_within(token)
    if is_absolute(token) and subject is not None:
        phrase = [t for t in words if t in subject.subtree]
        rest = trimmed([t for t in words if t.i > subject.i and t not in phrase])
        return _proposition(kind, token, f"{text_of(phrase)} {is_or_are(subject)} {text_of(rest)}", [words], subject)
    return _proposition(kind, token, text_of(words), [words], subject)


def _is_that(token: Any) -> bool:
    """Is it the "that" which opens a clause, whatever part in it parsers give it?"""
    return bool(token.lower_ == "that" and token.tag_ == "IN")


def _first_report(verb: Any, told: Any, own: list[Any]) -> Proposition | None:
    """A clause that only introduces what is said asserts nothing more, but that it was said for the first time."""
    if not any(t.lower_ == "first" and t.head.lower_ == "time" for t in own):
        return None
    whole = trimmed(sorted({t.i: t for t in (*own, *own_words(told))}.values(), key=lambda t: t.i))
    return _proposition("first_report", verb, text_of(whole), [whole], subject_within(verb))


def _restated_conjunct(token: Any, own: list[Any]) -> Proposition | None:
    if subject_within(token) is not None or any(child.dep_ == "expl" for child in token.children):
        return _restated_clause(token, own, "coordinate")
    joined = reporter_joined(token)
    subject, first = subject_of(joined or token), joined or conjunct_head(token)
    if subject is None:
        return None
    phrase = noun_phrase(subject)
    auxiliaries = [c.text for c in first.children if c.dep_ in {"aux", "auxpass"} and c.i < first.i]
    if token.tag_ == "VBN" and first.lemma_ == "be" and not auxiliaries:
        auxiliaries = [first.text]
    has_own = any(c.dep_ in {"aux", "auxpass"} for c in token.children)
    words = text_of(own)
    if token.tag_ == "VBG" and first.tag_ == "VBG" and not auxiliaries:
        words = words.replace(token.text, past_tense(token.lemma_, token.text), 1)
    elif token.tag_ in {"VBN", "VBG", "VB"} and not has_own:
        words = " ".join([*auxiliaries, words])
    place = "" if joined is not None else _place_of(first)
    return _proposition("coordinate", token, f"{text_of(phrase)} {words}{place}", [phrase, own], subject)


def _place_of(relative: Any) -> str:
    """ " in Larn", for what goes on from "Larn, where ..."; "" for any other clause."""
    where = relative.dep_ == "relcl" and any(c.lower_ == "where" for c in relative.children)
    return f" in {inside(text_of(noun_phrase(relative.head)))}" if where else ""


def _restated_evaluation(token: Any, own: list[Any]) -> Proposition | None:
    """ "P, and this is right" as "the fact that P is right"."""
    before = trimmed(own_words(conjunct_head(token)))
    subject = subject_within(token)
    if subject is None or not before:
        return None
    judged = in_sentence(before[0], text_of(before))
    judged = f"\u201c{judged}\u201d" if any(t.lower_ in _OWN for t in before) else judged
    rest = text_of([t for t in own if t.i > subject.i])
    return _proposition("evaluation", token, f"the fact that {judged} {rest}", [own], None)


def _restated_inclusion(token: Any, own: list[Any]) -> Proposition | None:
    """ "20 people, including nine children, killed here" as "nine children were among the 20 people killed here"."""
    part = trimmed([t for t in own if t != token])
    whole = noun_phrase(token.head)
    if not part or not whole:
        return None
    told = [t for c in token.head.children if c.dep_ == "acl" for t in own_words(c)]
    among = text_of(trimmed([*whole, *told]))
    among = among if whole[0].dep_ in {"det", "poss"} else f"the {among}"
    verb = was(next(t for t in token.children if t.dep_ == "pobj"))
    return _proposition("inclusion", token, f"{text_of(part)} {verb} among {among}", [whole, own], token.head)


def _restated_setting(token: Any, own: list[Any]) -> Proposition | None:
    """ "In his daily address, X said that P" as "X spoke in his daily address"."""
    subject = subject_within(token.head)
    phrase = [] if subject is None else noun_phrase(subject)
    if not phrase:
        return None
    days = [t for c in token.head.children if c.dep_ == "npadvmod" or _is_day(c) for t in c.subtree]
    when = text_of(sorted(days, key=lambda t: t.i))
    statement = f"{text_of(phrase)} spoke {in_sentence(token, text_of(own))} {when}".strip()
    return _proposition("setting", token, statement, [phrase, [token.head], own, days], subject)


def _is_day(token: Any) -> bool:
    return token.dep_ == "prep" and token.lower_ == "on" and any(c.ent_type_ == "DATE" for c in token.children)


def _restated_relative(token: Any, own: list[Any]) -> Proposition | None:
    relative = next((t for t in own if t.tag_ in {"WDT", "WP", "WRB", "WP$"}), None)
    if relative is None:
        return None
    before = token.doc[max(0, first_of(token).i - 2)]
    antecedent = _named(included_in(event_of(token))) if token.dep_ == "relcl" else before
    phrase = [t for t in noun_phrase(antecedent) if t.i < relative.i]
    rest = trimmed([t for t in own if t.i > relative.i])
    if not phrase or not rest:
        return None
    name = text_of(phrase)
    if relative.lower_ == "where":
        return _proposition(
            "relative", token, f"{text_of(rest)} in {inside(name)}", [phrase, own], subject_within(token)
        )
    if relative.lower_ == "whose" and relative.head != token:
        return _proposition("relative", token, f"{name}'s {text_of(rest)}", [phrase, own], antecedent)
    if relative.dep_ in SUBJECTS and not _is_said_of(relative, token):
        return _proposition("relative", token, f"{name} {text_of(rest)}", [phrase, own], antecedent)
    return None


def _is_said_of(relative: Any, verb: Any) -> bool:
    """Is it the subject of what others say in its clause ("who witnesses say was masked"), or read as a second one?"""
    told = relative.head
    others = any(child.dep_ in SUBJECTS and child != relative for child in told.children)
    return others or bool(told.dep_ == "ccomp" and told.head == verb)


def _named(noun: Any) -> Any:
    """Whom an apposition tells about ("Anna Holm, a nurse who lost two sons"), else ``noun`` itself."""
    return noun.head if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.pos_ == "NOUN" else noun


def _restated_participle(token: Any, own: list[Any]) -> Proposition | None:
    if token.dep_ == "acl":
        told = included_in(token.head)
        listed = told.dep_ in {"appos", "conj"} and told.head.dep_ == "ROOT" and told.head.pos_ in NOMINAL
        phrase = [t for t in noun_phrase(told) if t.i < first_of(token).i]
        phrase = [*told.doc[told.head.left_edge.i : phrase[0].i], *phrase] if listed and phrase else phrase
        statement = f"{text_of(phrase)} {was(told)} {text_of(own)}"
        return _proposition("participle", token, statement, [phrase, own], told) if phrase else None
    subject = subject_of(token)
    if subject is None:
        return None
    phrase = noun_phrase(subject)
    words = text_of(own).replace(token.text, past_tense(token.lemma_, token.text), 1)
    return _proposition("participle", token, f"{text_of(phrase)} {words}", [phrase, own], subject)


def _last(noun: Any, role: Any) -> Any:
    """Of "X and Y, the mayor of Larn": Y, since one role is told."""
    others = [child for child in noun.children if child.dep_ == "conj" and child.i < role.i]
    return others[-1] if others and not is_plural(role) else noun


def _unquoted(phrase: list[Any]) -> list[Any]:
    """A name without the quotation before it, which parsers take into its phrase."""
    quoted = [is_quoted(t.doc.text, t.idx) or t.text == "\u201d" for t in phrase]
    return trimmed(phrase) if all(quoted) else trimmed([t for t, q in zip(phrase, quoted, strict=True) if not q])


def _restated_apposition(token: Any, own: list[Any]) -> Proposition | None:
    told = source_told(token) or _last(token.head, token)
    other = _unquoted([t for t in noun_phrase(told) if t.i < first_of(token).i])
    if not other:
        return None
    name, role = (own, other) if is_role_before_name(token) else (other, own)
    statement = f"{text_of(name)} {is_or_are(told)} {inside(text_of(role))}"
    return _proposition("apposition", token, statement, [other, own], told)


_BY_KIND: Mapping[Kind, Callable[[Any, list[Any]], Proposition | None]] = {
    "coordinate": _restated_conjunct,
    "relative": _restated_relative,
    "participle": _restated_participle,
}
_WHOLE: Mapping[Kind, Callable[[Any, list[Any]], Proposition | None]] = {
    "apposition": _restated_apposition,
    "evaluation": _restated_evaluation,
    "inclusion": _restated_inclusion,
    "setting": _restated_setting,
}
"""Kinds that are one statement, whatever is co-ordinated in them."""


def _proposition(
    kind: Kind, head: Any, statement: str, parts: Sequence[Sequence[Any]], subject: Any | None
) -> Proposition | None:
    tokens = sorted({t.i: t for part in parts for t in part}.values(), key=lambda t: t.i)
    if not tokens or not statement or (subject is not None and is_time_that_tells(subject, head)):
        return None
    said = "" if subject is None else text_of(noun_phrase(subject))
    verb = reporting_verb(head) if kind == "content" else None
    credit = spans_of(trimmed(own_words(verb))) if verb is not None else ()
    return Proposition(kind, statement, spans_of(tokens), head.i, said, reporter_of(head), credit, head.lemma_ == "be")
