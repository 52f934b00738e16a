"""The words at the end of a sentence that credit the rest of it to somebody: "the ferry sank, officials said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from consolidate.language.attribution import Source, source_of
from consolidate.language.phrases import by_name, noun_phrase
from consolidate.language.pipeline import analyse
from consolidate.language.reporting import is_reporting
from consolidate.language.trees import root_of

_BREAK = re.compile(r"(?P<mark>[,?!.]?\u201d|[,?!])\s+")
_INSERTED = re.compile(
    r"(?P<before>[^,.:;?!\u201c\u201d]{3,60})(?P<inserted>,\s+(?P<tag>[\w'\u2019. -]{5,60}?),)\s+(?=\w)"
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MOST_WORDS = 24
_MOST_BREAKS = 5
_LINKS = frozenset("and but or as while when who which that whose because since after before if where with".split())
_LOUD = frozenset(
    """
    fumed raged blasted snapped sobbed wept sighed laughed joked quipped shouted cried yelled screamed whispered
    muttered thundered stormed roared barked hissed blurted moaned groaned grumbled
    """.split()
)
"""Behind a quotation, how somebody said it; elsewhere, what he did."""
_TELLING = frozenset({"tell", "inform", "quote"})
_DONE_TO = _TELLING | frozenset(
    """
    dismiss reject deny accuse blame praise thank hail welcome credit criticize criticise condemn denounce urge call
    describe label brand term name cite notify advise brief refute dispute contradict rebut order threaten question
    identify promise
    """.split()
)
"""What is done to somebody: whose name stands behind it does not do it ("dismissed Anna Holm from the navy")."""
_OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "acomp", "attr", "oprd", "conj"})


def split_tag(sentence: str) -> tuple[int, int] | None:
    """Where the mark after what is said stands and where the words that credit it begin; None where none close it.

    A tag holds a verb of reporting with its subject, and nothing that is said by it.
    """
    found: tuple[int, int] | None = None
    for said, begins in _breaks(sentence):
        subject = _subject_of_tag(sentence[begins:], quoted=sentence[said] == "\u201d")
        if subject is not None and (found is None or any(child.dep_ == "appos" for child in subject.children)):
            found = said, begins
        elif found is not None:
            break
    return found


def inserted_tag(sentence: str) -> tuple[int, int] | None:
    """Where ", she said," parts the subject of ``sentence`` from its verb, both commas included; None for no such."""
    found = _INSERTED.match(sentence)
    if found is None or _subject_of_tag(f"{found['tag']}.", quoted=False) is None:
        return None
    if any(token.tag_ in _FINITE for token in analyse(found["before"])):
        return None
    opens = analyse(sentence[found.end() :])[0]
    return None if opens.lower_ in _LINKS or opens.tag_ not in _FINITE | {"RB"} else found.span("inserted")


def possible_tags(sentence: str) -> tuple[str, ...]:
    """The ends of ``sentence`` that :func:`split_tag` may parse by themselves."""
    tails = ((sentence[begins:], sentence[said] == "\u201d") for said, begins in _breaks(sentence))
    return tuple(tail for tail, quoted in tails if _may_be_tag(tail, quoted))


def _breaks(sentence: str) -> Iterator[tuple[int, int]]:
    """The marks before which what is said may end, with where a tag would begin, the last first."""
    for match in reversed(list(_BREAK.finditer(sentence))[-_MOST_BREAKS:]):
        said, begins = match.end("mark") - 1, match.end()
        tail = sentence[begins:]
        if len(tail.split()) > _MOST_WORDS or "\u201c" in tail:
            return
        yield said, begins
        if sentence[said] == "\u201d":
            return


def tag_verb(tail: str) -> Any:
    """The verb of a tag."""
    return root_of(analyse(tail))


def tag_source(tail: str) -> Source | None:
    """Who is credited by a tag, also where the verb comes first ("reported the Post")."""
    verb = tag_verb(tail)
    if any(child.dep_ == "nsubj" for child in verb.children):
        return source_of(verb)
    behind = _behind(verb)
    return None if behind is None else Source(noun_phrase(by_name(behind)))


def _behind(verb: Any) -> Any | None:
    """The name after a verb that opens a tag, or him who "fumed", which parsers take for its object."""
    if verb.lemma_.casefold() in _DONE_TO:
        return None
    loud = verb.text.casefold() in _LOUD
    objects = (c for c in verb.children if c.dep_ in {"dobj", "npadvmod"} and (c.pos_ == "PROPN" or loud))
    return next(objects, None) if verb.i == 0 else None


def _may_be_tag(tail: str, quoted: bool) -> bool:
    loud = quoted and not _LOUD.isdisjoint(re.findall(r"\w+", tail.casefold()))
    return tail.split(" ", 1)[0].casefold() not in _LINKS and (is_reporting(tail) or loud)


def _subject_of_tag(tail: str, quoted: bool) -> Any | None:
    """The one who says it, where ``tail`` is a tag: it opens with him or with its verb, and nothing is said in it."""
    if not _may_be_tag(tail, quoted):
        return None
    verb = tag_verb(tail)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), _behind(verb))
    misread = verb.tag_ == "NNS" and subject is not None
    tells = is_reporting(verb.text) or (quoted and verb.text.casefold() in _LOUD)
    if not (verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"} or misread) or not tells:
        return None
    if subject is None or subject.tag_ in {"WDT", "WP"} or 0 not in {subject.left_edge.i, verb.i}:
        return None
    objects = [c for c in verb.children if c.dep_ in _OBJECTS and c != subject]
    return subject if not objects or (verb.lemma_ in _TELLING and len(objects) == 1) else None
