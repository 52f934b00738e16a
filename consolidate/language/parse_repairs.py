"""Words that parsers hang on the wrong word where a look at their neighbours shows the right one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from consolidate.language.faults import CLOCKS, FINITE, HEADING
from consolidate.language.reporting import is_reporting
from consolidate.language.trees import VERBAL, first_of, has_subject


def mended(doc: Any) -> Any:
    """``doc`` with clocks hung on their figures, whoever tells it as the subject of "reports our man", and what is
    said on the verb that says it."""
    clocks = {token.i: (token.i - 1, "nmod") for token in doc if _is_loose_clock(token)}
    doc = _hung(doc, clocks)
    teller = next((token for token in doc if _is_teller(token)), None)
    doc = doc if teller is None else _hung(doc, {teller.i: (teller.head.i, "nsubj")})
    return _hung(doc, {t.i: (verb.i, "ccomp") for t in doc if (verb := _untied_saying(t)) is not None})


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


def _hung(doc: Any, mends: Mapping[int, tuple[int, str]]) -> Any:
    """``doc`` with another head and role for some of its tokens, all by their positions."""
    if not mends:
        return doc
    read = [mends.get(token.i, (token.head.i, token.dep_)) for token in doc]
    return built(doc, list(doc), [head for head, _ in read], [dep for _, dep in read])
