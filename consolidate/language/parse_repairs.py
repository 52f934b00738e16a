"""Words that parsers hang on the wrong word where a look at their neighbours shows the right one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from consolidate.language.faults import CLOCKS, FINITE, HEADING
from consolidate.language.reporting import is_reporting
from consolidate.language.trees import VERBAL, first_of, has_subject


def mended(doc: Any) -> Any:
    """``doc`` with clocks hung on their figures, and with whoever tells it as the subject of "reports our man"."""
    if any(_is_loose_clock(token) for token in doc):
        doc = _with_clocks(doc)
    teller = next((token for token in doc if _is_teller(token)), None)
    if teller is not None:
        doc = _with_deps(doc, {teller.i: "nsubj"})
    told = {token.i: verb.i for token in doc if (verb := _untied_saying(token)) is not None}
    return _hung(doc, told) if told else doc


def built(
    doc: Any,
    read: Sequence[Any],
    heads: Sequence[int],
    deps: Sequence[str],
    tags: Sequence[str] = (),
    morphs: Sequence[str] = (),
) -> Any:
    """The words and entities of ``doc`` with the parse of the tokens ``read``, but for what is given."""
    from spacy.tokens import Doc

    return Doc(
        doc.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        tags=list(tags) or [t.tag_ for t in read],
        pos=[t.pos_ for t in read],
        morphs=list(morphs) or [str(t.morph) for t in read],
        lemmas=[t.lemma_ for t in read],
        heads=list(heads),
        deps=list(deps),
        ents=[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in doc],
    )


def _is_loose_clock(token: Any) -> bool:
    """The "a.m." of "from 7 p.m. to 5 a.m.", which parsers hang on the verb."""
    before = token.nbor(-1) if token.i else None
    if token.lower_ not in CLOCKS or before is None or not before.like_num:
        return False
    return before.head != token and token.head != before and not any(True for _ in token.children)


def _is_teller(noun: Any) -> bool:
    """Whoever tells it in "the road is closed, reports our man in Larn", whom parsers take for an object."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.dep_ != "ROOT" or verb.tag_ not in FINITE or not verb.i:
        return False
    told = any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.children)
    alone = not any(child.dep_ in HEADING for child in verb.children)
    return told and alone and verb.nbor(-1).text in {",", "\u201d"} and noun.left_edge.i == verb.i + 1


def _untied_saying(verb: Any) -> Any | None:
    """The verb of saying right before a clause without "that", where parsers hang it on a verb above.

    "Was forced to deny it was insolvent" is read as if it had been forced, and insolvent.
    """
    if verb.dep_ != "conj" or verb.pos_ not in VERBAL or not has_subject(verb):
        return None
    first = first_of(verb)
    saying = first.nbor(-1) if first.i else verb
    tied = any(child.dep_ == "cc" and child.i < verb.i for child in verb.head.children)
    hangs = saying.dep_ in {"xcomp", "pcomp"} and verb.head.is_ancestor(saying)
    says = hangs and is_reporting(saying.text) and not any(c.i > saying.i for c in saying.children)
    return saying if says and not tied and verb.i > saying.i else None


def _hung(doc: Any, heads: dict[int, int]) -> Any:
    deps = ["ccomp" if t.i in heads else t.dep_ for t in doc]
    return built(doc, list(doc), [heads.get(t.i, t.head.i) for t in doc], deps)


def _with_deps(doc: Any, deps: dict[int, str]) -> Any:
    return built(doc, list(doc), [t.head.i for t in doc], [deps.get(t.i, t.dep_) for t in doc])


def _with_clocks(doc: Any) -> Any:
    heads = [t.i - 1 if _is_loose_clock(t) else t.head.i for t in doc]
    return built(doc, list(doc), heads, ["nmod" if _is_loose_clock(t) else t.dep_ for t in doc])
