"""The propositions that an English sentence asserts, each restated as a sentence of its own: from its dependency tree.

A clause is a proposition where it has a verb and says something apart: the main clause, what somebody is said
to say, co-ordinate clauses, relative clauses and participles, adverbial clauses with a subject of their own,
and appositions that tell what somebody or something is.  A clause that only hangs on another ("if it rains",
"to save the child") stays part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from consolidate.language.inflection import past_tense
from consolidate.language.negation import is_denying
from consolidate.language.pipeline import analyse
from consolidate.language.quotations import is_quoted
from consolidate.language.reporting import is_reporting
from consolidate.language.roles import is_somebody

Kind = Literal["main", "first_report", "content", "coordinate", "relative", "participle", "adverbial", "apposition"]
Span = tuple[int, int]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_VERBAL = frozenset({"VERB", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
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
_EDGES = frozenset([*',;:.!?()[]\u2014\u2013-\u201c\u201d"', "--", "...", "\u2026"])
_LINKING = frozenset("but and or yet so however meanwhile also then".split())
_FEWEST = 3
"""Content words that a participle or an apposition needs to be worth a sentence."""


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
    found = [made for token in doc if (kind := _kind(token)) and (made := _restated(token, kind))]
    return tuple(sorted(found, key=lambda proposition: proposition.head))


def _kind(token: Any) -> Kind | None:
    """Which proposition ``token`` heads, if any."""
    if token.dep_ == "ROOT":
        has_subject = subject_within(token) is not None or any(child.dep_ == "expl" for child in token.children)
        return "main" if token.pos_ in _VERBAL and has_subject else None
    for test in (_content, _relative, _participle, _adverbial, _coordinate, _apposition):
        kind = test(token)
        if kind:
            return kind
    return None


def _content(token: Any) -> Kind | None:
    return "content" if _reporting_verb(token) is not None else None


def _reporting_verb(token: Any) -> Any | None:
    """The verb by which somebody says, or denies, the clause that ``token`` heads."""
    if token.pos_ not in _VERBAL or any(child.tag_ == "TO" for child in token.children):
        return None
    if token.dep_ in {"ccomp", "parataxis"} and token.head.pos_ in _VERBAL:
        verb = token.head
        credits = is_reporting(verb.text) and subject_of(verb) is not None and not _is_negated(verb)
        return verb if credits else None
    noun = token.head
    is_claim = noun.lemma_.lower() in CLAIM_NOUNS and token.dep_ in {"acl", "ccomp"} and "that" in _marks(token)
    if (
        is_claim
        and noun.dep_ == "dobj"
        and not _is_negated(noun.head)
        and is_denying(noun.head.text)
        and subject_of(noun.head) is not None
    ):
        return noun.head
    return None


def _is_negated(verb: Any) -> bool:
    """Nothing is credited by "did not say that" and "neither confirmed nor denied that"."""
    subject = subject_of(verb)
    nobody = subject is not None and _first(subject).lower_ in _NOBODY
    return nobody or _is_shared(verb) or any(t.dep_ in {"neg", "preconj"} for t in verb.children)


def _is_shared(verb: Any) -> bool:
    """Is it the second verb under one negation ("did not confirm or deny", "neither ... nor ...")?"""
    if verb.dep_ != "conj":
        return False
    words = {child.lower_ for child in (*verb.head.children, *_conjunct_head(verb).children)}
    negated = any(child.dep_ == "neg" for child in verb.head.children)
    return bool(words & {"neither", "nor"}) or (negated and "or" in words)


def _relative(token: Any) -> Kind | None:
    first = _first(token)
    clause = token.dep_ == "relcl" or (
        token.dep_ == "advcl" and first.tag_ in {"WDT", "WP", "WRB"} and first.lower_ != "when"
    )
    tells_more = _after_comma(token) or (first.lower_ in {"where", "who", "whose"} and not _is_generic(token.head))
    return (
        "relative"
        if clause and token.pos_ in _VERBAL and tells_more and not is_quoted(first.doc.text, first.idx - 1)
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
    if token.dep_ == "acl" and token.head.pos_ in _NOMINAL and not is_reporting(token.head.text):
        if token.head.dep_ == "dobj" and token.head.head.lemma_ == "have":
            return None
        if token.tag_ == "VBN" and (token.lemma_ in _INTRANSITIVE or _takes_object(token)):
            return None
        worth = (token.tag_ == "VBN" or _after_comma(token)) and _weight(token) >= _FEWEST
        return "participle" if worth else None
    loose = token.dep_ == "advcl" and token.tag_ == "VBG" and _after_comma(token) and not _marks(token)
    acts = token.lemma_ not in _OUTCOMES or any(child.dep_ == "dobj" for child in token.head.children)
    return "participle" if loose and acts and token.head.pos_ in _VERBAL else None


def _takes_object(verb: Any) -> bool:
    """Has it an object, and not just a measure ("located two miles away")?  Then it is no passive participle."""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    return any(all(child.dep_ != "nummod" for child in noun.children) for noun in objects)


def _adverbial(token: Any) -> Kind | None:
    subject = subject_within(token)
    if token.dep_ != "advcl" or token.pos_ not in _VERBAL or subject is None:
        return None
    bound = _marks(token) & _HYPOTHETICAL or subject.lower_ in {"this", "that", "it"}
    return None if bound or _weight(token) < _FEWEST else "adverbial"


def _coordinate(token: Any) -> Kind | None:
    if token.dep_ != "conj" or token.pos_ not in _VERBAL:
        return None
    subject = subject_within(token)
    if subject is not None and subject.lower_ in {"this", "that", "these", "those"}:
        return None
    first = _conjunct_head(token)
    if _is_shared(token):
        return None
    return "coordinate" if first.pos_ in _VERBAL and (first.dep_ == "ROOT" or _kind(first)) else None


def _apposition(token: Any) -> Kind | None:
    if _source_told(token) is not None:
        return "apposition"
    apart = token.dep_ == "appos" and token.pos_ in _NOMINAL and token.head.pos_ in _NOMINAL and _after_comma(token)
    return "apposition" if apart and _names_and_tells(token) and _weight(token) >= _FEWEST else None


def _names_and_tells(token: Any) -> bool:
    """Is one of an apposition and its noun a name, and the other what it is ("Anna Holm, the mayor of ...")?"""
    name, role = (token, token.head) if _is_role_before_name(token) else (token.head, token)
    if name.pos_ != "PROPN" or _is_list(token) or any(c.dep_ == "nummod" for t in (name, role) for c in t.children):
        return False
    articled = any(child.dep_ == "det" for child in role.children)
    is_role = is_somebody(role.text) or (name.ent_type_ == "PERSON" and role.tag_ == "NN")
    return articled or (is_role and name.ent_type_ not in _PLACES)


def _is_role_before_name(token: Any) -> bool:
    return bool(token.pos_ == "PROPN" and token.head.pos_ == "NOUN")


def _source_told(token: Any) -> Any | None:
    """The source that ``token`` tells more about in "according to X, a Y, ...", which parsers take for a subject."""
    if token.dep_ != "nsubj" or not _after_comma(token) or _first(token).i < 2:
        return None
    source = token.doc[_first(token).i - 2]
    while source.dep_ in {"compound", "poss", "appos"}:
        source = source.head
    again = any(child.dep_ == "nsubj" and child.i > token.i for child in token.head.children)
    return source if again and source.dep_ == "pobj" and source.head.head.lower_ == "according" else None


def _is_list(token: Any) -> bool:
    apart = any(child.dep_ in {"conj", "appos"} for child in token.children)
    return apart or token.ent_type_ in _PLACES | {"DATE", "CARDINAL"}


def _restated(token: Any, kind: Kind) -> Proposition | None:
    own = _own(token)
    told = [child for child in token.subtree if _content(child) and _reporting_verb(child) == token]
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
        return ways[kind](token, _trimmed(own))
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
    words = _trimmed(own)
    return _proposition(kind, token, _text(words), [words], subject_within(token))


def _first_report(verb: Any, told: Any, own: list[Any]) -> Proposition | None:
    """A clause that only introduces what is said asserts nothing more, but that it was said for the first time."""
    if not any(t.lower_ == "first" and t.head.lower_ == "time" for t in own):
        return None
    whole = _trimmed(sorted({t.i: t for t in (*own, *_own(told))}.values(), key=lambda t: t.i))
    return _proposition("first_report", verb, _text(whole), [whole], subject_within(verb))


def _restated_conjunct(token: Any, own: list[Any]) -> Proposition | None:
    if subject_within(token) is not None:
        return _restated_clause(token, "coordinate", own)
    subject, first = subject_of(token), _conjunct_head(token)
    if subject is None:
        return None
    phrase = _noun_phrase(subject)
    auxiliaries = [c.text for c in first.children if c.dep_ in {"aux", "auxpass"} and c.i < first.i]
    has_own = any(c.dep_ in {"aux", "auxpass"} for c in token.children)
    words = _text(own)
    if token.tag_ == "VBG" and first.tag_ == "VBG" and not auxiliaries:
        words = words.replace(token.text, past_tense(token.lemma_, token.text), 1)
    elif token.tag_ in {"VBN", "VBG", "VB"} and not has_own:
        words = " ".join([*auxiliaries, words])
    return _proposition("coordinate", token, f"{_text(phrase)} {words}", [phrase, own], subject)


def _restated_relative(token: Any, own: list[Any]) -> Proposition | None:
    relative = next((t for t in own if t.tag_ in {"WDT", "WP", "WRB", "WP$"}), None)
    if relative is None:
        return None
    before = token.doc[max(0, _first(token).i - 2)]
    antecedent = token.head if token.dep_ == "relcl" else before
    phrase = [t for t in _noun_phrase(antecedent) if t.i < relative.i]
    rest = _trimmed([t for t in own if t.i > relative.i])
    if not phrase or not rest:
        return None
    name = _text(phrase)
    if relative.lower_ == "where":
        return _proposition(
            "relative", token, f"{_text(rest)} in {_inside(name)}", [phrase, own], subject_within(token)
        )
    if relative.lower_ == "whose":
        return _proposition("relative", token, f"{name}'s {_text(rest)}", [phrase, own], antecedent)
    if relative.dep_ in SUBJECTS:
        return _proposition("relative", token, f"{name} {_text(rest)}", [phrase, own], antecedent)
    return None


def _restated_participle(token: Any, own: list[Any]) -> Proposition | None:
    if token.dep_ == "acl":
        phrase = [t for t in _noun_phrase(token.head) if t.i < _first(token).i]
        statement = f"{_text(phrase)} {_was(token.head)} {_text(own)}"
        return _proposition("participle", token, statement, [phrase, own], token.head) if phrase else None
    subject = subject_of(token)
    if subject is None:
        return None
    phrase = _noun_phrase(subject)
    words = _text(own).replace(token.text, past_tense(token.lemma_, token.text), 1)
    return _proposition("participle", token, f"{_text(phrase)} {words}", [phrase, own], subject)


def _restated_apposition(token: Any, own: list[Any]) -> Proposition | None:
    told = _source_told(token) or token.head
    other = [t for t in _noun_phrase(told) if t.i < _first(token).i]
    if not other:
        return None
    name, role = (own, other) if _is_role_before_name(token) else (other, own)
    statement = f"{_text(name)} {_is(told)} {_inside(_text(role))}"
    return _proposition("apposition", token, statement, [other, own], told)


def _proposition(
    kind: Kind, head: Any, statement: str, parts: Sequence[Sequence[Any]], subject: Any | None
) -> Proposition | None:
    tokens = sorted({t.i: t for part in parts for t in part}.values(), key=lambda t: t.i)
    if not tokens or not statement:
        return None
    said = "" if subject is None else _text(_noun_phrase(subject))
    verb = _reporting_verb(head) if kind == "content" else None
    credit = _spans(_trimmed(_own(verb))) if verb is not None else ()
    return Proposition(kind, statement, _spans(tokens), head.i, said, _reporter(head), credit, head.lemma_ == "be")


def _reporter(head: Any) -> int | None:
    """The verb of reporting whose content ``head`` belongs to; what a relative clause adds is the writer's own."""
    token = head
    while token.dep_ != "ROOT":
        verb = _reporting_verb(token)
        if verb is not None:
            return int(verb.i)
        here = _kind(token)
        own_word = here in {"relative", "apposition"} or (here == "adverbial" and _marks(token) & _ASIDE)
        if own_word and not is_quoted(token.doc.text, token.idx - 1):
            return None
        token = token.head
    return None


def subject_within(verb: Any) -> Any | None:
    """The subject that stands in the verb's own clause: the nearest before it where the parse has two.

    Parsers may hang it on the auxiliary ("has, for the first time, confirmed").
    """
    holders = [verb, *(child for child in verb.children if child.dep_ == "aux")]
    subjects = [child for holder in holders for child in holder.children if child.dep_ in SUBJECTS]
    before = [child for child in subjects if child.i < verb.i]
    return (before or subjects or [None])[-1 if before else 0]


def subject_of(verb: Any) -> Any | None:
    """The verb's own subject, else that of the verb it is co-ordinated with or hangs on."""
    for _ in range(5):
        own = subject_within(verb)
        if own is not None:
            is_relative = own.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
            return verb.head if is_relative else own
        if verb.dep_ == "acl":
            return verb.head if verb.head.pos_ in _NOMINAL else None
        if verb.dep_ not in {"conj", "xcomp", "pcomp", "advcl", "prep"}:
            return None
        loose = verb.dep_ == "advcl" and verb.tag_ == "VBG" and is_reporting(verb.text)
        outer = _reporting_verb(verb.head) if loose else None
        verb = outer if outer is not None else verb.head
    return None


def _own(head: Any) -> list[Any]:
    """The tokens of ``head``'s clause without those of the propositions below it, in order."""
    kept, stack = [], [head]
    while stack:
        token = stack.pop()
        kept.append(token)
        stack.extend(c for c in token.children if _kind(c) is None and c.lower_ != "according")
    return sorted(kept, key=lambda token: token.i)


def _noun_phrase(head: Any) -> list[Any]:
    return _trimmed(_own(head))


def _trimmed(tokens: Iterable[Any]) -> list[Any]:
    """``tokens`` without punctuation and conjunctions at the ends."""
    kept = list(tokens)
    while kept and (kept[0].text in _EDGES or kept[0].dep_ == "cc" or kept[0].lower_ in _LINKING):
        if [t.lower_ for t in kept[:2]] == ["so", "far"]:
            break
        kept.pop(0)
    while kept and (kept[-1].text in _EDGES - {")", "\u201d"} or kept[-1].lower_ in _LINKING):
        kept.pop()
    return kept


def _text(tokens: Sequence[Any]) -> str:
    """The words of ``tokens``, with no punctuation left over where something was taken out between them."""
    words, last = "", None
    for n, token in enumerate(tokens):
        follows = n > 0 and tokens[n - 1].i + 1 == token.i
        leads = n + 1 < len(tokens) and tokens[n + 1].i == token.i + 1
        if token.text == "," and not (follows and leads):
            continue
        words += ("" if last is None or last.i + 1 == token.i else " ") + token.text_with_ws
        last = token
    words = re.sub(r"\s+([,.;:!?)\u201d\u2019])", r"\1", re.sub(r"\s+", " ", words))
    words = re.sub(r"[\u2014\u2013-]\s+[\u2014\u2013-]\s*", "", words)
    words = re.sub(r",\s*(?=[,.!?])", "", words).strip(" ,;:\u2014\u2013-")
    if words.count("\u201c") != words.count("\u201d"):
        words = words.replace("\u201c", "").replace("\u201d", "")
    if words.count("(") != words.count(")"):
        words = words.replace("(", "").replace(")", "")
    return re.sub(r"[,\s]+(?:and|or|but)$", "", words.strip())


def _inside(words: str) -> str:
    """``words`` from the head of a sentence, as they are written inside one."""
    return re.sub(r"^(?:The|An?)\b", lambda article: article.group().lower(), words)


def _spans(tokens: Sequence[Any]) -> tuple[Span, ...]:
    """The stretches that ``tokens`` cover; a gap of punctuation only is no gap."""
    spans: list[list[int]] = []
    last = None
    for token in tokens:
        gap = token.doc[last.i + 1 : token.i] if last is not None else None
        if gap is not None and all(t.text in _EDGES for t in gap):
            spans[-1][1] = token.idx + len(token)
        else:
            spans.append([token.idx, token.idx + len(token)])
        last = token
    return tuple((start, end) for start, end in spans)


def _first(token: Any) -> Any:
    return token.doc[token.left_edge.i]


def _conjunct_head(token: Any) -> Any:
    while token.dep_ == "conj":
        token = token.head
    return token


def _after_comma(token: Any) -> bool:
    first = _first(token)
    return bool(first.i and first.nbor(-1).text in {",", "\u2014", "\u2013", "-", "--", "("})


def _marks(token: Any) -> set[str]:
    return {child.lower_ for child in token.children if child.dep_ == "mark"}


def _weight(token: Any) -> int:
    return sum(t.pos_ in {"NOUN", "PROPN", "VERB", "NUM", "ADJ"} for t in token.subtree)


def _is_plural(noun: Any) -> bool:
    counted = any(c.dep_ == "nummod" and c.lower_ not in {"one", "1"} for c in noun.children)
    return noun.tag_ in {"NNS", "NNPS"} or counted or any(c.dep_ == "conj" for c in noun.children)


def _was(noun: Any) -> str:
    return "were" if _is_plural(noun) else "was"


def _is(noun: Any) -> str:
    return "are" if _is_plural(noun) else "is"
