"""Which words of a sentence head a proposition, and of which kind: the clauses that assert something of their own."""

from __future__ import annotations

from typing import Any, Literal

from consolidate.language.negation import is_denying
from consolidate.language.quotations import is_quoted
from consolidate.language.reporting import is_reporting
from consolidate.language.roles import is_somebody
from consolidate.language.trees import (
    NOMINAL,
    VERBAL,
    conjunct_head,
    first_of,
    is_after_comma,
    marks_of,
    subject_within,
    takes_object,
    trimmed,
    weight_of,
)

Kind = Literal["main", "first_report", "content", "coordinate", "relative", "participle", "adverbial", "apposition"]

CLAIM_NOUNS = frozenset("claim report allegation accusation suggestion rumour rumor charge assertion notion".split())

_ASIDE = frozenset("as while whereas although though".split())

_NOBODY = frozenset("no nobody none neither".split())

_OUTCOMES = frozenset(
    """
    kill injure wound leave cause send force damage destroy spark trigger prompt raise make bring set create
    """.split()
)
"""What follows from the whole event ("it sank, killing nine"), not what its subject does."""

_INTRANSITIVE = frozenset("fall die go come arrive happen occur appear rise disappear".split())

_HYPOTHETICAL = frozenset("if unless whether than to though lest".split())

_PLACES = frozenset({"GPE", "LOC", "FAC"})

_FEWEST = 3
"""Content words that a participle or an apposition needs to be worth a sentence."""


def kind_of(token: Any) -> Kind | None:
    """Which proposition ``token`` heads, if any."""
    if token.dep_ == "ROOT":
        has_subject = subject_within(token) is not None or any(child.dep_ == "expl" for child in token.children)
        return "main" if token.pos_ in VERBAL and has_subject else None
    for test in (_content, _relative, _participle, _adverbial, _coordinate, _apposition):
        kind = test(token)
        if kind:
            return kind
    return None


def _content(token: Any) -> Kind | None:
    return "content" if reporting_verb(token) is not None else None


def reporting_verb(token: Any) -> Any | None:
    """The verb by which somebody says, or denies, the clause that ``token`` heads."""
    if token.pos_ not in VERBAL or any(child.tag_ == "TO" for child in token.children):
        return None
    if token.dep_ in {"ccomp", "parataxis"} and token.head.pos_ in VERBAL:
        verb = token.head
        credits = is_reporting(verb.text) and subject_of(verb) is not None and not is_negated(verb)
        return verb if credits else None
    noun = token.head
    is_claim = noun.lemma_.lower() in CLAIM_NOUNS and token.dep_ in {"acl", "ccomp"} and "that" in marks_of(token)
    if (
        is_claim
        and noun.dep_ == "dobj"
        and not is_negated(noun.head)
        and is_denying(noun.head.text)
        and subject_of(noun.head) is not None
    ):
        return noun.head
    return None


def is_negated(verb: Any) -> bool:
    """Nothing is credited by "did not say that" and "neither confirmed nor denied that"."""
    subject = subject_of(verb)
    nobody = subject is not None and first_of(subject).lower_ in _NOBODY
    return nobody or _is_shared(verb) or any(t.dep_ in {"neg", "preconj"} for t in verb.children)


def _is_shared(verb: Any) -> bool:
    """Is it the second verb under one negation ("did not confirm or deny", "neither ... nor ...")?"""
    if verb.dep_ != "conj":
        return False
    words = {child.lower_ for child in (*verb.head.children, *conjunct_head(verb).children)}
    negated = any(child.dep_ == "neg" for child in verb.head.children)
    return bool(words & {"neither", "nor"}) or (negated and "or" in words)


def _relative(token: Any) -> Kind | None:
    first = first_of(token)
    clause = token.dep_ == "relcl" or (
        token.dep_ == "advcl" and first.tag_ in {"WDT", "WP", "WRB"} and first.lower_ != "when"
    )
    tells_more = is_after_comma(token) or (first.lower_ in {"where", "who", "whose"} and not _is_generic(token.head))
    return (
        "relative"
        if clause and token.pos_ in VERBAL and tells_more and not is_quoted(first.doc.text, first.idx - 1)
        else None
    )


def _is_generic(noun: Any) -> bool:
    """A bare plural, or "anyone": "people who wish to check" says of nobody that he wishes to."""
    if noun.pos_ == "PRON":
        return True
    return noun.tag_ == "NNS" and not any(c.dep_ in {"det", "nummod", "poss", "amod"} for c in noun.children)


def _participle(token: Any) -> Kind | None:
    if token.tag_ not in {"VBN", "VBG"} or token.pos_ != "VERB" or subject_within(token) is not None:
        return None
    if token.dep_ == "acl" and token.head.pos_ in NOMINAL and not is_reporting(token.head.text):
        if token.head.dep_ == "dobj" and token.head.head.lemma_ == "have":
            return None
        if token.tag_ == "VBN" and (token.lemma_ in _INTRANSITIVE or takes_object(token)):
            return None
        worth = (token.tag_ == "VBN" or is_after_comma(token)) and weight_of(token) >= _FEWEST
        return "participle" if worth else None
    loose = token.dep_ == "advcl" and token.tag_ == "VBG" and is_after_comma(token) and not marks_of(token)
    acts = token.lemma_ not in _OUTCOMES or any(child.dep_ == "dobj" for child in token.head.children)
    return "participle" if loose and acts and token.head.pos_ in VERBAL else None


def _adverbial(token: Any) -> Kind | None:
    subject = subject_within(token)
    if token.dep_ != "advcl" or token.pos_ not in VERBAL or subject is None:
        return None
    bound = marks_of(token) & _HYPOTHETICAL or subject.lower_ in {"this", "that", "it"}
    return None if bound or weight_of(token) < _FEWEST else "adverbial"


def _coordinate(token: Any) -> Kind | None:
    if token.dep_ != "conj" or token.pos_ not in VERBAL:
        return None
    subject = subject_within(token)
    if subject is not None and subject.lower_ in {"this", "that", "these", "those"}:
        return None
    first = conjunct_head(token)
    if _is_shared(token):
        return None
    return "coordinate" if first.pos_ in VERBAL and (first.dep_ == "ROOT" or kind_of(first)) else None


def _apposition(token: Any) -> Kind | None:
    if source_told(token) is not None:
        return "apposition"
    apart = token.dep_ == "appos" and token.pos_ in NOMINAL and token.head.pos_ in NOMINAL and is_after_comma(token)
    return "apposition" if apart and _names_and_tells(token) and weight_of(token) >= _FEWEST else None


def _names_and_tells(token: Any) -> bool:
    """Is one of an apposition and its noun a name, and the other what it is ("Anna Holm, the mayor of ...")?"""
    name, role = (token, token.head) if is_role_before_name(token) else (token.head, token)
    if name.pos_ != "PROPN" or _is_list(token) or any(c.dep_ == "nummod" for t in (name, role) for c in t.children):
        return False
    articled = any(child.dep_ == "det" for child in role.children)
    is_role = is_somebody(role.text) or (name.ent_type_ == "PERSON" and role.tag_ == "NN")
    return articled or (is_role and name.ent_type_ not in _PLACES)


def is_role_before_name(token: Any) -> bool:
    """Is ``token`` the name in "the mayor, Anna Holm"?"""
    return bool(token.pos_ == "PROPN" and token.head.pos_ == "NOUN")


def source_told(token: Any) -> Any | None:
    """The source that ``token`` tells more about in "according to X, a Y, ...", which parsers take for a subject."""
    if token.dep_ != "nsubj" or not is_after_comma(token) or first_of(token).i < 2:
        return None
    source = token.doc[first_of(token).i - 2]
    while source.dep_ in {"compound", "poss", "appos"}:
        source = source.head
    again = any(child.dep_ == "nsubj" and child.i > token.i for child in token.head.children)
    return source if again and source.dep_ == "pobj" and source.head.head.lower_ == "according" else None


def _is_list(token: Any) -> bool:
    apart = any(child.dep_ in {"conj", "appos"} for child in token.children)
    return apart or token.ent_type_ in _PLACES | {"DATE", "CARDINAL"}


def reporter_of(head: Any) -> int | None:
    """The verb of reporting whose content ``head`` belongs to; what a relative clause adds is the writer's own."""
    token = head
    while token.dep_ != "ROOT":
        verb = reporting_verb(token)
        if verb is not None:
            return int(verb.i)
        here = kind_of(token)
        own_word = here in {"relative", "apposition"} or (here == "adverbial" and marks_of(token) & _ASIDE)
        if own_word and not is_quoted(token.doc.text, token.idx - 1):
            return None
        token = token.head
    return None


def subject_of(verb: Any) -> Any | None:
    """The verb's own subject, else that of the verb it is co-ordinated with or hangs on."""
    for _ in range(5):
        own = subject_within(verb)
        if own is not None:
            is_relative = own.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
            return verb.head if is_relative else own
        if verb.dep_ == "acl":
            return verb.head if verb.head.pos_ in NOMINAL else None
        if verb.dep_ not in {"conj", "xcomp", "pcomp", "advcl", "prep"}:
            return None
        loose = verb.dep_ == "advcl" and verb.tag_ == "VBG" and is_reporting(verb.text)
        outer = reporting_verb(verb.head) if loose else None
        verb = outer if outer is not None else verb.head
    return None


def own_words(head: Any) -> list[Any]:
    """The tokens of ``head``'s clause without those of the propositions below it, in order."""
    kept, stack = [], [head]
    while stack:
        token = stack.pop()
        kept.append(token)
        stack.extend(c for c in token.children if kind_of(c) is None and c.lower_ != "according")
    return sorted(kept, key=lambda token: token.i)


def noun_phrase(head: Any) -> list[Any]:
    """The words of the noun phrase that ``head`` heads, without what is a proposition of its own."""
    return trimmed(own_words(head))
