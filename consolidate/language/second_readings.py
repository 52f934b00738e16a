"""Sentences that the parser misreads, read once more with a word that makes them plain.

"Samples taken on Monday showed lead" is read as if the samples took something.  Where a parse cannot be right (a finite
verb without a subject, a noun as the verb of a sentence), the sentence is parsed again with "that were" before the
participle, "do" before the verb or a comma before the conjunction; the words added are taken out of the parse again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from consolidate.language.faults import CLOCKS, faults, is_homograph, is_that_clause, label_end
from consolidate.language.parse_repairs import built, mended

_PAST = frozenset({"VBD", "VBN"})
_TIMES = frozenset("morning afternoon evening night noon midday midnight dawn dusk week month year now then".split())
_NO_PARTICIPLES = frozenset(
    """
    became began blew broke came chose did drew drank drove ate fell flew forbade forgot forgave froze gave went grew
    hid knew overcame oversaw rode rang rose ran saw shook sang sank spoke sprang stole swam swore took tore threw
    underwent was were woke wore withdrew wrote
    """.split()
)
"""Past tenses that are no participles: "broke" is not "broken"."""
_LONGEST = 80
"""Words of a sentence; what is longer is parsed once."""
_MOST = 4
"""Ways in which one sentence is read again, at most."""


@dataclass(frozen=True)
class _Reading:
    """Words put in before the token at ``place``; with ``base`` that token in its base form.

    Without ``words`` what stands before ``place`` is read apart.
    """

    place: int
    words: tuple[str, ...]
    base: str | None = None


def second_reading(doc: Any, parse: Callable[[Any], Any]) -> Any:
    """``doc`` itself, or another parse of its words where it cannot be right and another can.

    ``parse`` makes the pipeline's parse of a Doc of words and spaces.
    """
    if not 3 < len(doc) <= _LONGEST or not doc[-1].text.endswith((".", "!", "\u201d")):
        return doc
    if doc[-1].lower_ in CLOCKS:
        doc = _read(doc, _Reading(len(doc), (".",)), parse) or doc
    for _ in range(2):
        wrong = faults(doc)
        found = next(_better(doc, wrong, parse), None) if wrong else None
        if found is None:
            break
        doc = found
    return mended(doc)


def _better(doc: Any, wrong: Sequence[Any], parse: Callable[[Any], Any]) -> Iterator[Any]:
    readings = [reading for fault in wrong for reading in _readings(fault)]
    for reading in list(dict.fromkeys(readings))[:_MOST]:
        again = _tail_read(doc, reading.place, parse) if not reading.words else _read(doc, reading, parse)
        if again is not None and _has_verb(again) and len(faults(again)) < len(wrong):
            yield again


def _has_verb(doc: Any) -> bool:
    return any(token.dep_ == "ROOT" and token.pos_ in {"VERB", "AUX"} for token in doc)


def _readings(fault: Any) -> Iterator[_Reading]:
    """The ways to read the sentence that may mend ``fault``."""
    doc = fault.doc
    if fault.tag_ in {"NN", "NNS"}:
        end = label_end(fault)
        yield from _as_verb(fault) if end is None else [_Reading(end, ())]
        return
    for verb in doc[: fault.i + 1]:
        if _may_be_participle(verb):
            number = "were" if doc[verb.i - 1].tag_ in {"NNS", "NNPS"} else "was"
            yield _Reading(verb.i, ("that", number))
    for tie in reversed(doc[: fault.i]):
        if tie.lower_ == "and" and tie.i and tie.nbor(-1).text != ",":
            yield _Reading(tie.i, (",",))
            break
    if doc[0].tag_ == "IN":
        ends = (t.i + 1 for t in doc[: fault.i - 1] if t.text == "," or (t.lower_ in _TIMES and t.nbor().text != ","))
        yield from (_Reading(end, ()) for end in ends if end > 1)


def _as_verb(noun: Any) -> Iterator[_Reading]:
    doc = noun.doc
    heads = [doc[c.left_edge.i - 1] for c in noun.children if is_that_clause(c)]
    heads = heads or ([noun] if any(c.dep_ == "nsubj" for c in noun.children) else [])
    for verb in heads or [t for t in doc[noun.i + 1 : -2] if is_homograph(t)]:
        plural = verb.tag_ == "NNS"
        noun_before = verb.i and verb.nbor(-1).tag_ not in {"DT", "PRP$", "JJ", "IN"}
        if noun_before and verb.tag_ in {"NN", "NNS"} and not verb.nbor().is_punct:
            yield _Reading(verb.i, ("does",) if plural else ("do",), verb.lemma_.lower())


def _may_be_participle(verb: Any) -> bool:
    if verb.pos_ != "VERB" or verb.tag_ not in _PAST or not verb.i or verb.lower_ in _NO_PARTICIPLES:
        return False
    before = verb.nbor(-1)
    if verb.lower_ == "said" and verb.nbor().lower_ not in {"to", "by"}:
        return False
    if before.tag_ not in {"NN", "NNS", "NNP", "NNPS"}:
        return False
    return not any(child.dep_ in {"aux", "auxpass", "neg"} for child in verb.children)


def _read(doc: Any, reading: _Reading, parse: Callable[[Any], Any]) -> Any | None:
    """The parse of the words read so, without the words put in; None where these do not stand as they should."""
    from spacy.tokens import Doc

    at, size = reading.place, len(reading.words)
    words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
    put = [w if n != at or reading.base is None else reading.base for n, w in enumerate(words)]
    if reading.words == (",",):
        spaced = [*spaces[: at - 1], False, True, *spaces[at:]]
    else:
        spaced = [*spaces[:at], *[True] * size, *spaces[at:]]
    again = parse(Doc(doc.vocab, words=[*put[:at], *reading.words, *put[at:]], spaces=spaced))
    inserted = again[at : at + size]
    head = again[min(at + size, len(again) - 1)]
    if any(t.dep_ == "ROOT" or any(True for _ in t.children) for t in inserted):
        return None
    if not inserted[0].is_punct and any(t.head != head for t in inserted):
        return None
    kept = [t for t in again if not at <= t.i < at + size]
    deps, tags, morphs = [t.dep_ for t in kept], [t.tag_ for t in kept], [str(t.morph) for t in kept]
    if reading.words[0] == "that":
        if deps[at] != "relcl" or kept[at].head.i >= at or any(child.dep_ == "dobj" for child in head.children):
            return None
        deps[at], tags[at], morphs[at] = "acl", "VBN", "Aspect=Perf|Tense=Past|VerbForm=Part"
    elif reading.base is not None:
        if kept[at].pos_ != "VERB":
            return None
        tags[at] = "VBZ" if reading.words == ("does",) else "VBP"
        morphs[at] = "Tense=Pres|VerbForm=Fin"
    heads = [t.head.i - size * (t.head.i > at) for t in kept]
    return built(doc, kept, heads, deps, tags, morphs)


def _tail_read(doc: Any, at: int, parse: Callable[[Any], Any]) -> Any:
    """The parse of the words from ``at`` on, and that of ``doc`` for those before them, which hang on its verb."""
    from spacy.tokens import Doc

    words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
    tail = parse(Doc(doc.vocab, words=words[at:], spaces=spaces[at:]))
    root = at + next((t.i for t in tail if t.dep_ == "ROOT"), 0)
    kept = [*doc[:at], *tail]
    loose = [n < at and t.head.i >= at for n, t in enumerate(kept)]
    heads = [root if loose[n] else t.head.i + at * (n >= at) for n, t in enumerate(kept)]
    own = [t.dep_ for t in kept]
    deps = [
        ("punct" if kept[n].is_punct else "npadvmod" if n else "prep") if loose[n] else own[n] for n in range(len(kept))
    ]
    return built(doc, kept, heads, deps)
