"""The independent sentences that one dash or semicolon joins: "the bridge is closed \u2014 the river is too high"."""

from __future__ import annotations

import re

from consolidate.language.pipeline import analyse
from consolidate.language.trees import VERBAL, Span, root_of, subject_within

_JOINT = re.compile(r"\s*\u2014\s*|\s+(?:\u2013|--?)\s+|;\s+")
_INTRODUCED = re.compile(r"(?P<who>[^:\u201c\u201d]+):\s+\u201c(?P<said>[^\u201c\u201d]+?)[.!]?\u201d\.?$", re.DOTALL)
_FINITE = frozenset({"VBD", "VBP", "VBZ"})


def independent_parts(sentence: str) -> tuple[Span, ...]:
    """The stretches of ``sentence`` that are sentences of their own; it whole where it is only one.

    Two dashes are brackets, and join nothing.
    """
    whole = ((0, len(sentence)),)
    joints = list(_JOINT.finditer(sentence))
    if len(joints) != 1:
        return whole
    parts = ((0, joints[0].start()), (joints[0].end(), len(sentence)))
    return parts if all(_is_sentence(sentence[start:end]) for start, end in parts) else whole


def parts_at_semicolons(sentence: str) -> tuple[Span, ...]:
    """The stretches of ``sentence`` between semicolons, where each is a sentence of its own; else it whole."""
    whole = ((0, len(sentence)),)
    ends = [i for i, mark in enumerate(sentence) if mark == ";"]
    if not ends or "\u201c" in sentence:
        return whole
    starts = [0, *(end + 2 for end in ends)]
    parts = tuple(zip(starts, [*ends, len(sentence)], strict=True))
    return parts if all(_is_sentence(sentence[start:end]) for start, end in parts) else whole


def parts_at_colon(sentence: str) -> tuple[Span, Span] | None:
    """The stretches before and behind the one colon of ``sentence``, where each is a sentence; else None."""
    at = sentence.find(": ")
    if at < 0 or sentence.count(":") > 1 or "\u201c" in sentence:
        return None
    before, behind = (0, at), (at + 2, len(sentence))
    return (before, behind) if all(_is_sentence(sentence[slice(*part)]) for part in (before, behind)) else None


def introduced(sentence: str) -> tuple[Span, Span] | None:
    """What introduces the quotation with which ``sentence`` ends, and what is quoted: "She denied it: “...”"."""
    found = _INTRODUCED.match(sentence)
    return None if found is None else (found.span("who"), found.span("said"))


def _is_sentence(text: str) -> bool:
    if text.count("\u201c") > text.count("\u201d") + (text[:1] == "\u201c"):
        return False
    root = root_of(analyse(text.rstrip(" .,!\u201d") + "."))
    if root is None or root.pos_ not in VERBAL:
        return False
    subject = subject_within(root)
    finite = root.tag_ in _FINITE or any(c.tag_ in _FINITE | {"MD"} for c in root.children if c.dep_[:3] == "aux")
    return subject is not None and finite and subject.tag_ not in {"WDT", "WP"} and subject.i <= root.i
