"""Which words of a sentence head a proposition, and of which kind: the clauses that assert something of their own."""

from __future__ import annotations

import re
from typing import Any

from consolidate.language.asides import FEWEST_TELLING, Kind, apposition, inclusion, participle, setting
from consolidate.language.doing import is_demanded, is_done
from consolidate.language.loose_ends import (
    is_alternative,
    is_among_others,
    is_behind_tag,
    is_elided_clause,
    is_measured,
    is_untied,
    may_be_relative,
    tag_within,
)
from consolidate.language.negation import is_denying
from consolidate.language.quotations import is_quoted
from consolidate.language.reporting import is_reporting
from consolidate.language.roles import is_somebody
from consolidate.language.that_clauses import is_told, tells_claim
from consolidate.language.trees import (
    NOBODY,
    NOMINAL,
    SUBJECTS,
    VERBAL,
    conjunct_head,
    first_of,
    has_subject,
    is_after_comma,
    marks_of,
    subject_within,
    takes_object,
    tense_of,
    trimmed,
    weight_of,
)
from consolidate.language.untruth import ADJECTIVES, NOUNS

_KINDS = "kinds of clauses"

_ASIDE = frozenset("as while whereas although though".split())


_HYPOTHETICAL = frozenset("if unless whether than to though lest until till before".split())
"""What these open is not said to have happened, or only bounds in time what is said."""

_OPEN = frozenset("whether if what who whom whose why how when where which".split())
"""What opens a question, or stands for what is not told: "asked whether", "confirmed what they had reported"."""

_UNTRUE = re.compile(rf"{ADJECTIVES}|{NOUNS}|lie")

_DEMONSTRATIVES = frozenset("this that these those".split())

SAYINGS = frozenset(
    "acknowledgement acknowledgment admission confirmation concession denial announcement apology mention".split()
)


_WRITTEN_ON = frozenset("sign banner placard poster shirt t-shirt flag graffiti sticker leaflet slogan".split())
_NEGATIVE = frozenset("no not never nowhere hardly scarcely".split())
_LONGEST_ADVERBIAL = 4


def kind_of(token: Any) -> Kind | None:
    """Which proposition ``token`` heads, if any; worked out once for each word of a parse."""
    known: dict[int, Kind | None] = token.doc.user_data.setdefault(_KINDS, {})
    if token.i not in known:
        known[token.i] = _kind(token)
    return known[token.i]


def _kind(token: Any) -> Kind | None:
    if token.dep_ == "ROOT":
        subject = subject_within(token)
        if subject is not None and any(t.tag_ == "WP$" and t.head.pos_ == "VERB" for t in subject.subtree):
            return None
        return "main" if token.pos_ in VERBAL and has_subject(token) else None
    return next((kind for test in _TESTS if (kind := test(token))), None)


def _content(token: Any) -> Kind | None:
    return "content" if reporting_verb(token) is not None else None


def reporting_verb(token: Any) -> Any | None:
    """The verb by which somebody says, or denies, the clause that ``token`` heads."""
    if token.pos_ not in VERBAL or any(child.tag_ == "TO" for child in token.children):
        return None
    if first_of(token).lower_ in _OPEN:
        return None
    if token.dep_ in {"ccomp", "parataxis"} and token.head.pos_ in VERBAL:
        verb = token.head
        if verb.dep_ == "relcl" and not has_subject(token):
            return None
        credits = is_reporting(verb.text) and subject_of(verb) is not None and not is_negated(verb)
        told = credits and is_done(verb) and not is_demanded(token, verb) and not _is_written_on(verb)
        return verb if told else None
    return _verb_before_noun(token)


def _is_written_on(verb: Any) -> bool:
    """Is it what a sign says that somebody holds up, which nobody is said to hold?"""
    return verb.dep_ == "acl" and verb.head.lemma_.lower() in _WRITTEN_ON


def _verb_before_noun(token: Any) -> Any | None:
    """The verb of reporting of a clause that hangs on a noun: "denied the claim that", "tells the public that"."""
    noun = token.head
    if _is_first_time(noun) and first_of(token).lower_ == "that" and first_of(token).i == noun.i + 1:
        verb = noun.head.head
        credits = is_reporting(verb.text)
    else:
        verb = noun.head
        denied = tells_claim(token) and noun.dep_ == "dobj" and is_denying(verb.text)
        credits = (denied or is_told(token)) and not is_negated(verb)
    return verb if credits and subject_of(verb) is not None and is_done(verb) else None


def _emerged(token: Any) -> Kind | None:
    """ "It emerged that P": P."""
    verb = token.head
    subject = subject_within(verb) if token.dep_ == "ccomp" else None
    emerged = subject is not None and subject.lower_ == "it" and verb.lemma_ in {"emerge", "transpire"}
    return "adverbial" if emerged and token.pos_ in VERBAL else None


def _is_first_time(noun: Any) -> bool:
    """Is it "time" in "confirmed for the first time that ...", on which parsers hang what is confirmed?"""
    first = any(child.lower_ == "first" for child in noun.children)
    return bool(noun.lower_ == "time" and first and noun.head.pos_ == "ADP")


def is_negated(verb: Any) -> bool:
    """Nothing is credited by "did not say that" and "neither confirmed nor denied that"."""
    subject = subject_of(verb)
    nobody = subject is not None and first_of(subject).lower_ in NOBODY
    negated = any(t.dep_ in {"neg", "preconj"} or _is_negative_adverbial(t) for t in verb.children)
    return nobody or negated or _is_shared(verb)


def _is_negative_adverbial(token: Any) -> bool:
    """Is it an "at no point", "not once" or "no longer" before its verb?"""
    if token.dep_ not in {"prep", "advmod", "npadvmod"} or token.i > token.head.i:
        return False
    words = [t.lower_ for t in token.subtree]
    return len(words) <= _LONGEST_ADVERBIAL and not _NEGATIVE.isdisjoint(words)


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
    if _is_of_a_hoax(token):
        return None
    tells_more = is_after_comma(token) or (first.lower_ in {"where", "who", "whose"} and not _is_generic(token.head))
    return (
        "relative"
        if clause and token.pos_ in VERBAL and tells_more and not is_quoted(first.doc.text, first.idx - 1)
        else None
    )


def _is_of_a_hoax(token: Any) -> bool:
    """Does it tell what is said to be untrue ("the story of a man who ... is a hoax")?"""
    while token.dep_ not in SUBJECTS and token.head != token:
        token = token.head
    judged = [child.lemma_.lower() for child in token.head.children if child.dep_ in {"attr", "acomp"}]
    return token.dep_ in SUBJECTS and any(_UNTRUE.fullmatch(word) for word in judged)


def _is_generic(noun: Any) -> bool:
    """A bare plural, or "anyone": "people who wish to check" says of nobody that he wishes to."""
    if noun.pos_ == "PRON" or noun.lower_ in {"one", "ones"}:
        return True
    return noun.tag_ == "NNS" and not any(c.dep_ in {"det", "nummod", "poss", "amod"} for c in noun.children)


def _adverbial(token: Any) -> Kind | None:
    subject = subject_within(token)
    if token.dep_ != "advcl" or token.pos_ not in VERBAL or subject is None:
        return None
    if is_absolute(token) and any(child.dep_ == "cc" for child in token.children):
        return None
    first = first_of(token)
    if first.pos_ == "ADP" and first.nbor().tag_ in {"WDT", "WP"}:
        return None
    if is_measured(token):
        return None
    remark = subject.lower_ in {"this", "that", "it"} and not tells_of_words(token)
    bound = marks_of(token) & _HYPOTHETICAL or remark
    return None if bound or weight_of(token) < FEWEST_TELLING else "adverbial"


def _misread(verb: Any) -> bool:
    """A passive with an object is an adjective or noun that the parser took for a verb."""
    helped = any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    return verb.tag_ == "VBN" and takes_object(verb) and not helped


def is_absolute(verb: Any) -> bool:
    """ "With the lines shifting": a clause of which the verb is a participle by itself."""
    helped = any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    return verb.tag_ in {"VBG", "VBN"} and verb.dep_ != "ROOT" and not helped


def tells_of_words(verb: Any) -> bool:
    """Is its object or complement something said: "this marks the first admission that ..."?"""
    return any(child.dep_ in {"attr", "dobj"} and child.lemma_.lower() in SAYINGS for child in verb.children)


def _coordinate(token: Any) -> Kind | None:
    if token.dep_ != "conj" or token.pos_ not in VERBAL or _misread(token):
        return None
    asks = first_of(token).lower_ in _OPEN - {"when", "if", "where"}
    if asks or is_untied(token) or is_alternative(token) or _is_shared(token):
        return None
    subject = subject_within(token)
    first = conjunct_head(token)
    if first.pos_ not in VERBAL or (first.dep_ != "ROOT" and not kind_of(first)):
        return None
    if subject is None and (may_be_relative(token) or is_behind_tag(token)):
        return None
    if subject is not None and subject.lower_ in _DEMONSTRATIVES:
        judges = token.lemma_ == "be" and any(child.dep_ in {"acomp", "attr"} for child in token.children)
        return "evaluation" if judges and subject.lower_ in {"this", "that"} else None
    return "coordinate"


def reporter_of(head: Any) -> int | None:
    """The verb of reporting whose content ``head`` belongs to; what a relative clause adds is the writer's own."""
    token = head
    while True:
        tag = tag_within(token)
        if tag is not None:
            return int(tag.i)
        if token.dep_ == "ROOT":
            return None
        verb = reporting_verb(token)
        if verb is not None:
            return int(verb.i)
        here = kind_of(token)
        own_word = here in {"relative", "apposition"} or (here == "adverbial" and marks_of(token) & _ASIDE)
        if own_word and not is_quoted(token.doc.text, token.idx - 1):
            return None
        token = reporter_joined(token) or token.head


def reporter_joined(token: Any) -> Any | None:
    """The verb of reporting that ``token`` goes on from, where parsers hang it on what is reported.

    "She admitted a leak had begun but stopped short of an apology": she did, and not the leak.  "She said that nine
    had died and denied that more were missing": she did, and not the nine.
    """
    told, ties = token.head, [child.lower_ for child in token.head.children if child.dep_ == "cc"]
    if token.dep_ != "conj" or told.dep_ != "ccomp" or subject_within(token) is not None:
        return None
    verb = reporting_verb(told)
    if verb is None or tense_of(token) is None or tense_of(token) != tense_of(verb):
        return None
    goes_on = "but" in ties and tense_of(token) == "VBD" and not marks_of(told)
    says = is_reporting(token.text) and any(child.dep_ in {"ccomp", "oprd"} for child in token.children)
    return verb if goes_on or (says and _cannot_go_on(told, token)) else None


def _cannot_go_on(told: Any, token: Any) -> bool:
    """Is ``told`` of another tense than ``token``, or of something that says nothing?"""
    subject = subject_within(told)
    silent = subject is not None and subject.pos_ == "NOUN" and not is_somebody(subject.lemma_)
    return silent or tense_of(told) != tense_of(token)


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
        verb = outer if outer is not None else reporter_joined(verb) or verb.head
    return None


def own_words(head: Any) -> list[Any]:
    """The tokens of ``head``'s clause without those of the propositions below it, in order."""
    kept, stack = [], [head]
    while stack:
        token = stack.pop()
        kept.append(token)
        stack.extend(c for c in token.children if kind_of(c) is None and not _is_apart(c))
    return sorted(kept, key=lambda token: token.i)


def _is_apart(token: Any) -> bool:
    """Is it no part of the clause that parsers hang it on?"""
    return _only_credits(token) or is_behind_tag(token) or is_elided_clause(token) or is_among_others(token)


def _only_credits(token: Any) -> bool:
    """ "According to X", "X said" in the midst, or "adding" of "adding that P", where P is told apart."""
    if tag_within(token.head) == token:
        return True
    adds = token.dep_ == "advcl" and token.tag_ == "VBG" and any(_content(child) for child in token.children)
    return adds or token.lower_ == "according"


def noun_phrase(head: Any) -> list[Any]:
    """The words of the noun phrase that ``head`` heads, without what is a proposition of its own."""
    return trimmed(own_words(head))


_TESTS = (
    _content,
    _emerged,
    _relative,
    participle,
    _adverbial,
    _coordinate,
    apposition,
    inclusion,
    setting,
)
