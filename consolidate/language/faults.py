"""What no right parse of an English sentence has: a finite verb without a subject, a noun as its verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

FINITE = frozenset({"VBD", "VBZ", "VBP"})
_VERBAL = frozenset({"VERB", "AUX"})
HEADING = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_LOOSE = frozenset({"parataxis", "intj", "aux", "auxpass", "dep"})
_SAID_TO = frozenset("said believed thought reported alleged rumoured rumored understood".split())
CLOCKS = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m"})
_HOMOGRAPHS = frozenset("show claim report plan fear hope face name call cost cover rank rate".split())
"""Verbs that are nouns as well, which follow upon a plural in news."""
_LABEL = 4
"""Words before the colon of a label, at most."""


def faults(doc: Any) -> list[Any]:
    """The words that no right parse has where this one has them."""
    return [token for token in doc if _is_fault(token)]


def misread(doc: Any) -> frozenset[int]:
    """The positions of verbs of which the parse cannot be right: nothing is to be restated from their clauses.

    "A picture said to show a wreck was taken here", "a clip shared since Sunday is said to", "two of them was viewed".
    """
    found: set[int] = set()
    for token in doc:
        if _is_said_to(token) or _disagrees(token):
            found.update(t.i for t in (token, *token.subtree) if t.pos_ in _VERBAL)
        elif token.pos_ in _VERBAL and any(_is_time(c, token) for c in token.children if c.dep_ in HEADING):
            found |= {token.i, token.head.i}
    return frozenset(found)


def _is_fault(token: Any) -> bool:
    if token.dep_ == "ROOT" and token.tag_ in {"NN", "NNS"}:
        own = any(child.dep_ == "nsubj" for child in token.children)
        hidden = _hides_verb(token) or label_end(token) is not None
        return own or hidden or any(is_that_clause(child) for child in token.children)
    if token.pos_ not in _VERBAL or token.dep_ in _LOOSE:
        return False
    subjects = [child for child in token.children if child.dep_ in HEADING]
    helpers = [child for child in token.children if child.dep_ in {"aux", "auxpass"}]
    if _is_said_to(token):
        return True
    if not any(verb.tag_ in FINITE | {"MD"} for verb in (token, *helpers)):
        return False
    if not subjects:
        return not _is_excused(token, helpers)
    marked = any(child.dep_ == "mark" or child.tag_ in {"WRB", "WP", "WDT"} for child in token.children)
    joined = token.dep_ == "advcl" and not marked and not helpers and token.tag_ == "VBD" and token.head.i > token.i
    return joined or any(_is_time(subject, token) for subject in subjects)


def _is_said_to(verb: Any) -> bool:
    """ "Said to show" with a subject: nobody says to do, but something is said to."""
    if verb.lower_ not in _SAID_TO or any(child.dep_ in {"aux", "auxpass"} for child in verb.children):
        return False
    told = any(c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children) for c in verb.children)
    return told and any(child.dep_ in HEADING for child in verb.children)


def _disagrees(verb: Any) -> bool:
    """Has a counted plural with a participle "was" for its verb ("two men being led away was seen")?"""
    if verb.pos_ not in _VERBAL:
        return False
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}] or [verb]
    nouns = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    told = {child.dep_ for child in nouns[0].children} if nouns and nouns[0].tag_ == "NNS" else set()
    return told >= {"nummod", "acl"} and helpers[0].lower_ in {"was", "is", "has"}


def is_that_clause(token: Any) -> bool:
    """A finite clause with "that", which parsers hang on a noun that is none ("pictures show that it has gone")."""
    before = token.doc[token.left_edge.i - 1] if token.left_edge.i else None
    return token.dep_ in {"acl", "ccomp", "relcl"} and token.left_edge.lower_ == "that" and before != token.head


def _hides_verb(noun: Any) -> bool:
    """Is there no verb but one that is read as a noun ("images taken on Monday at noon show trucks")?"""
    finite = any(t.tag_ in FINITE | {"MD"} for t in noun.doc)
    return not finite and noun.tag_ == "NNS" and any(is_homograph(t) for t in noun.doc[noun.i + 1 : -2])


def label_end(noun: Any) -> int | None:
    """Where "my view:" ends before a clause with a finite verb that parsers hang on it; None without one."""
    colon = next((t.i for t in noun.doc[: _LABEL + 1] if t.text == ":"), None)
    clause = (t for t in noun.children if t.pos_ in _VERBAL and any(c.dep_ in HEADING for c in t.children))
    owned = any(child.tag_ == "PRP$" for child in noun.children)
    return None if colon is None or not owned or noun.i > colon or next(clause, None) is None else colon + 1


def is_homograph(token: Any) -> bool:
    """May it be the verb of its sentence, though it is read as a noun ("show")?"""
    return token.tag_ == "NN" and token.lower_ in _HOMOGRAPHS and not token.nbor().is_punct


def _is_time(subject: Any, verb: Any) -> bool:
    """ "Since Sunday is said", "after 6 a.m. had": a time that parsers take for a subject."""
    marked = any(child.dep_ == "mark" and child.i < subject.i for child in verb.children)
    return marked and (subject.lower_ in CLOCKS or subject.ent_type_ in {"DATE", "TIME"})


def _is_excused(verb: Any, helpers: Sequence[Any]) -> bool:
    """May it stand without a subject: after "and" or a comma, in a comparison, before the one who says it?"""
    if verb.dep_ == "conj":
        between = verb.doc[verb.head.i : verb.i]
        return any(t.dep_ == "cc" or t.text in {",", ";", "\u2014", "\u2013", "-", ":"} for t in between)
    if any(child.lower_ in {"than", "as", "if"} or child.tag_ in {"WDT", "WP", "WRB"} for child in verb.children):
        return True
    first = min((verb, *helpers), key=lambda t: t.i)
    return bool(first.i == 0 or verb.doc[first.i - 1].text in {"\u201d", "\u201c", ":"} or verb.dep_ == "acl")
