"""What a dependency tree shows of a clause: its subject, its edges, its words as text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from consolidate.language.quotations import is_quoted

Span = tuple[int, int]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})

VERBAL = frozenset({"VERB", "AUX"})

NOMINAL = frozenset({"NOUN", "PROPN"})

NOBODY = frozenset("no nobody none neither nothing few hardly scarcely barely not".split())

_QUOTES = frozenset('\u201c\u201d"')

_OPENED = re.compile(r"(?<![^\s(\u201c\u2014])['\u2018](?=\w)")
_CLOSED = re.compile(r"(?<=[\w.,!?])['\u2019](?!\w)")

EDGES = frozenset([*',;:.!?()[]\u2014\u2013-\u201c\u201d"', "--", "...", "\u2026"])

_NO_LINKS = frozenset({("so", "far"), ("but", "for")})
"""What begins with a word that links elsewhere, and links nothing."""
LINKING = frozenset("but and or yet so however meanwhile also then".split())


def root_of(doc: Any) -> Any:
    """The word that a sentence hangs on; None where ``doc`` has no words."""
    return next((token for token in doc if token.dep_ == "ROOT"), None)


def subject_within(verb: Any) -> Any | None:
    """The subject that stands in the verb's own clause: the nearest before it where the parse has two.

    Parsers may hang it on the auxiliary ("has, for the first time, confirmed").
    """
    holders = [verb, *(child for child in verb.children if child.dep_ in {"aux", "auxpass"})]
    subjects = [child for holder in holders for child in holder.children if child.dep_ in SUBJECTS]
    before = [child for child in subjects if child.i < verb.i]
    return (before or subjects or [None])[-1 if before else 0]


def has_subject(verb: Any) -> bool:
    """Has it a subject of its own, or a "there" in place of one?"""
    return subject_within(verb) is not None or any(child.dep_ == "expl" for child in verb.children)


def first_of(token: Any) -> Any:
    """The first word of all that hangs on ``token``."""
    return token.doc[token.left_edge.i]


def conjunct_head(token: Any) -> Any:
    """The first of the words that ``token`` is co-ordinated with."""
    while token.dep_ == "conj":
        token = token.head
    return token


def is_after_comma(token: Any) -> bool:
    """Does what hangs on ``token`` begin after a comma, a dash or a bracket?"""
    first = first_of(token)
    return bool(first.i and first.nbor(-1).text in {",", "\u2014", "\u2013", "-", "--", "("})


def marks_of(token: Any) -> set[str]:
    """The words that tie the clause of ``token`` to another ("that", "if"), in small letters."""
    return {child.lower_ for child in token.children if child.dep_ == "mark"}


def weight_of(token: Any) -> int:
    """The content words of all that hangs on ``token``."""
    return sum(t.pos_ in {"NOUN", "PROPN", "VERB", "NUM", "ADJ"} for t in token.subtree)


def tense_of(verb: Any) -> str | None:
    """The tag of the finite verb, be it an auxiliary ("had died", "did not say"); "had died" is apart from "died"."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if not helpers:
        return str(verb.tag_) if verb.tag_ in {"VBD", "VBZ", "VBP"} else None
    supports = helpers[0].lemma_ == "do"
    return str(helpers[0].tag_) if supports else f"{helpers[0].lemma_} {helpers[0].tag_}"


def takes_object(verb: Any) -> bool:
    """Has it an object, and not just a measure ("located two miles away")?  Then it is no passive participle."""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    return any(all(child.dep_ != "nummod" for child in noun.children) for noun in objects)


def is_plural(noun: Any) -> bool:
    """Does ``noun`` take a plural verb?"""
    if noun.tag_ == "CD":
        return noun.lower_ not in {"one", "1"}
    return noun.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in noun.children)


def was(noun: Any) -> str:
    """ "Were" or "was", as ``noun`` takes it."""
    return "were" if is_plural(noun) else "was"


def is_or_are(noun: Any) -> str:
    """ "Are" or "is", as ``noun`` takes it."""
    return "are" if is_plural(noun) else "is"


def trimmed(tokens: Iterable[Any]) -> list[Any]:
    """``tokens`` without punctuation and conjunctions at the ends."""
    kept = list(tokens)
    while kept and (kept[0].text in EDGES or kept[0].dep_ == "cc" or kept[0].lower_ in LINKING):
        if tuple(t.lower_ for t in kept[:2]) in _NO_LINKS:
            break
        kept.pop(0)
    while kept and (
        kept[-1].text in EDGES - {")", "\u201d"} or (kept[-1].lower_ in LINKING and not _says_so(kept[-1]))
    ):
        kept.pop()
    return kept


def _says_so(token: Any) -> bool:
    """Is it the "so" of "anyone who says so"?"""
    return bool(token.lower_ == "so" and token.i and token.nbor(-1).pos_ in VERBAL)


def text_of(tokens: Sequence[Any]) -> str:
    """The words of ``tokens``, with no punctuation left over where something was taken out between them.

    What stands in quotation marks in the sentence does so here, unless all of it does.
    """
    kept = [token for n, token in enumerate(tokens) if token.text not in _QUOTES and not _is_loose_comma(tokens, n)]
    while kept and kept[-1].text in {".", ",", ";", ":"}:
        kept.pop()
    quoted = [is_quoted(token.doc.text, token.idx) for token in kept]
    marked = not all(quoted)
    for n, token in enumerate(kept):
        quoted[n] = quoted[n] and not (token.is_punct and not (n and quoted[n - 1]))
    words = ""
    for n, token in enumerate(kept):
        opens = marked and quoted[n] and not (n and quoted[n - 1])
        closes = marked and quoted[n] and not (n + 1 < len(kept) and quoted[n + 1])
        after = token.whitespace_ or (n + 1 < len(kept) and kept[n + 1].i != token.i + 1 and not kept[n + 1].is_punct)
        words += "\u201c" * opens + token.text + "\u201d" * closes + (" " if after else "")
    words = re.sub(r"\s+([,.;:!?)\u201d\u2019])", r"\1", re.sub(r"\s+", " ", words))
    words = re.sub(r"[\u2014\u2013-]\s+[\u2014\u2013-]\s*", "", words)
    words = re.sub(r",\s*(?=[,.!?])", "", words).strip(" ,;:\u2014\u2013-")
    if len(_OPENED.findall(words)) > len(_CLOSED.findall(words)):
        words = _OPENED.sub("", words)
    if words.count("(") != words.count(")"):
        words = words.replace("(", "").replace(")", "")
    return re.sub(r"[,\s]+(?:and|or|but)$", "", words.strip())


def _is_loose_comma(tokens: Sequence[Any], place: int) -> bool:
    """A comma beside which something was taken out."""
    token = tokens[place]
    follows = place > 0 and tokens[place - 1].i + 1 == token.i
    leads = place + 1 < len(tokens) and tokens[place + 1].i == token.i + 1
    return token.text == "," and not (follows and leads)


def inside(words: str) -> str:
    """``words`` from the head of a sentence, as they are written inside one."""
    return re.sub(r"^(?:The|An?)\b", lambda article: article.group().lower(), words)


def in_sentence(first: Any, words: str) -> str:
    """``words``, which begin with the token ``first``, as they are written inside a sentence."""
    keeps = first.pos_ == "PROPN" or first.lower_ == "i" or not first.is_title
    return words if keeps else words[:1].lower() + words[1:]


def spans_of(tokens: Sequence[Any]) -> tuple[Span, ...]:
    """The stretches that ``tokens`` cover; a gap of punctuation only is no gap."""
    spans: list[list[int]] = []
    last = None
    for token in tokens:
        gap = token.doc[last.i + 1 : token.i] if last is not None else None
        if gap is not None and all(t.text in EDGES for t in gap):
            spans[-1][1] = token.idx + len(token)
        else:
            spans.append([token.idx, token.idx + len(token)])
        last = token
    return tuple((start, end) for start, end in spans)
