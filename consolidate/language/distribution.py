"""One clause that says the same of several things, as several clauses: "patrols along the river and in the port".

Only what may safely be said of each thing apart is taken apart: objects and adverbials, never subjects ("A and B
met"), nothing under a negation, an "or" or a count that covers all of them ("12 killed in A and B").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from consolidate.language.trees import NOMINAL, SUBJECTS, is_plural

_MOST = 4
"""More parts than this are a list, and read best as one."""
_FEWEST_WORDS = 2
_TOGETHER = frozenset("between among from of with both each together total combined respectively altogether".split())
_HEDGES = frozenset("alleged reported possible potential suspected planned purported supposed apparent".split())
_OBJECTS = frozenset("dobj pobj attr oprd".split())
_CONTENT = frozenset("NOUN PROPN VERB NUM ADJ".split())
_TIMES = frozenset("DATE TIME ORDINAL".split())
_HANGING = frozenset({"advcl", "relcl", "acl"})
_ONLY = frozenset("only just merely simply".split())


@dataclass(frozen=True)
class _Series:
    """The parts of one co-ordination, each the positions of its words, and the words that tie them together."""

    parts: tuple[frozenset[int], ...]
    ties: frozenset[int]


def alternatives(clause: Sequence[Any]) -> list[list[Any]]:
    """The words of ``clause`` (tokens of one parse), once for each thing that it says the same of; at most four.

    ``clause`` itself, alone, where it says it of one thing only or cannot safely be taken apart.
    """
    clause = _without_pairing(clause)
    found = next((series for series in _all_series(clause) if _is_safe(series, clause)), None)
    if found is None:
        return [list(clause)]
    whole = frozenset().union(*found.parts) | found.ties
    parts = [[t for t in clause if t.i in part or t.i not in whole] for part in found.parts]
    split = [one for part in parts for one in alternatives(part)]
    return split if len(split) <= _MOST else [list(clause)]


def _without_pairing(clause: Sequence[Any]) -> list[Any]:
    """ "Not only", where "but" follows, adds nothing to what stands after it."""
    dropped: set[int] = set()
    for token in clause:
        after = token.i + 1 < len(token.doc) and token.nbor()
        if token.lower_ == "not" and after and after.lower_ in _ONLY and _has_but(token.doc, token.i):
            dropped |= {token.i, after.i}
    return [token for token in clause if token.i not in dropped]


def _has_but(doc: Any, position: int) -> bool:
    return any(token.lower_ == "but" for token in doc[position:])


def _all_series(clause: Sequence[Any]) -> Iterator[_Series]:
    here = {token.i for token in clause}
    for find in (_paired, _as_well, _including, _coordinated):
        yield from (series for token in clause if (series := find(token, here)) is not None)


def _paired(token: Any, here: set[int]) -> _Series | None:
    """ "Troops not just in Larn, but also parts of Tresk", where parsers hang the parts on the troops."""
    pair = [t.lower_ for t in token.doc[max(0, token.i - 2) : token.i]]
    if token.pos_ != "ADP" or pair[:1] != ["not"] or pair[-1] not in _ONLY:
        return None
    ties = [t for t in token.doc[token.i :] if t.dep_ == "cc" and t.lower_ == "but" and t.i in here]
    heads = {token.head, *(tie.head for tie in ties)}
    after = [t for head in heads for t in head.children if t.dep_ in {"conj", "appos"} and t.i > token.right_edge.i]
    added = min(after, key=lambda t: t.i, default=None) if ties else None
    if added is None or added.i not in here or added.pos_ not in NOMINAL:
        return None
    also = {t.i for tie in ties for t in tie.subtree}
    own = frozenset(t.i for t in token.subtree) & here - also
    parts = (own, frozenset((*(t.i for t in added.subtree), token.i)) & here)
    return _Series(parts, frozenset(also & here))


def _coordinated(token: Any, here: set[int]) -> _Series | None:
    members = [token, *_conjuncts(token, here)]
    return _series(members, here) if len(members) > 1 and token.dep_ != "conj" and _may_part(members) else None


def _including(token: Any, here: set[int]) -> _Series | None:
    """ "Several officials, including the mayor of Larn": the officials, and the mayor."""
    whole, part = token.head, next((child for child in token.children if child.dep_ == "pobj"), None)
    if token.lower_ != "including" or part is None or whole.dep_ not in _OBJECTS or not is_plural(whole):
        return None
    named = any(t.pos_ == "PROPN" for t in part.subtree)
    counted = any(child.dep_ == "nummod" for noun in (whole, part) for child in noun.children)
    if not named or counted or _conjuncts(part, here):
        return None
    added = frozenset(t.i for t in part.subtree) & here
    others = frozenset(t.i for t in whole.subtree) & here - frozenset(t.i for t in token.subtree)
    return _Series((others, added), frozenset({token.i}))


def _conjuncts(token: Any, here: set[int]) -> list[Any]:
    found = [child for child in token.children if child.dep_ == "conj" and child.i in here]
    return [member for child in found for member in (child, *_conjuncts(child, here))]


def _may_part(members: Sequence[Any]) -> bool:
    first = members[0]
    ties = {token.lower_ for token in _ties(members) if token.dep_ == "cc"}
    if not ties <= {"and", "but", "&"} or not ties:
        return False
    if first.pos_ == "ADP":
        return all(member.pos_ == "ADP" for member in members) or (
            "but" in ties and all(member.pos_ in NOMINAL for member in members[1:])
        )
    if first.tag_ in {"VB", "VBG"} and first.dep_ in {"xcomp", "pcomp"}:
        return all(member.tag_ == first.tag_ and _weight(member, members) > 1 for member in members)
    counted = any(child.dep_ == "nummod" for member in members for child in member.children)
    full = all(_is_full(member, members) for member in members)
    return first.dep_ in _OBJECTS and full and not counted and _is_distributed(first) and not _may_be_lower(members)


def _may_be_lower(members: Sequence[Any]) -> bool:
    """ "Found fighters in the terminal and the tower": the tower may as well be where they were found."""
    first, second = members[0], members[1]
    inner = [t for c in first.children if c.dep_ == "prep" and c.i < second.i for t in c.children if t.dep_ == "pobj"]
    articled = {any(child.dep_ == "det" for child in noun.children) for noun in (*inner, second)}
    return bool(inner) and articled == {True} and all(c.dep_ != "det" for c in first.children)


def _is_full(noun: Any, members: Sequence[Any]) -> bool:
    """Does it stand for itself: three words that tell, or two with an article or an owner?"""
    own = {child.dep_ for child in noun.children} & {"det", "poss"}
    return noun.pos_ in NOMINAL and _weight(noun, members) >= (2 if own else 3)


def _is_distributed(noun: Any) -> bool:
    """Nothing that covers all of them stands before them ("between", "alleged")."""
    hedged = any(child.lower_ in _HEDGES for child in noun.children)
    return not hedged and noun.head.lower_ not in _TOGETHER


def _weight(member: Any, members: Sequence[Any]) -> int:
    return sum(member.doc[i].pos_ in _CONTENT for i in _own(member, members))


def _own(member: Any, members: Sequence[Any]) -> set[int]:
    """The words of ``member`` without those of the members that hang on it, and without what ties it to them."""
    others = {t.i for other in members if other != member and not other.is_ancestor(member) for t in other.subtree}
    return {t.i for t in member.subtree} - others - {t.i for t in _ties(members)}


def _ties(members: Sequence[Any]) -> list[Any]:
    """The words that tie the members together; parsers hang some of them on what stands above."""
    above = [child for child in members[0].head.children if members[0].i < child.i < members[-1].i]
    own = [child for member in members for child in member.children] + above
    return [t for child in own if child.dep_ in {"cc", "preconj"} for t in child.subtree]


def _series(members: Sequence[Any], here: set[int]) -> _Series:
    first = members[0]
    ties = {t.i for t in _ties(members)}
    parts = [_own(member, members) & here for member in members]
    if first.pos_ == "ADP":
        parts = [part if m.pos_ == "ADP" else part | {first.i} for m, part in zip(members, parts, strict=True)]
    marker = next((child.i for child in first.children if child.tag_ == "TO"), None)
    if marker is not None:
        has_own = [any(child.tag_ == "TO" for child in member.children) for member in members]
        parts = [part if own else part | {marker} for own, part in zip(has_own, parts, strict=True)]
    return _Series(tuple(frozenset(part) for part in parts), frozenset(ties & here))


def _as_well(token: Any, here: set[int]) -> _Series | None:
    """ "Along the river, as well as in the port", which parsers hang on different words."""
    doc, at = token.doc, token.i
    if [t.lower_ for t in doc[at : at + 3]] != ["as", "well", "as"] or at + 3 >= len(doc):
        return None
    added = doc[at + 3]
    end = at - 2 if at and doc[at - 1].text == "," else at - 1
    before = [t for t in doc[: max(0, end)] if t.pos_ == "ADP" and t.right_edge.i == end and t.i in here]
    if not before or added.pos_ != "ADP" or added.dep_ == "conj":
        return None
    members = [added, *_conjuncts(added, here)]
    rest = (
        _series(members, here) if len(members) > 1 else _Series((frozenset(t.i for t in added.subtree),), frozenset())
    )
    parts = (frozenset(t.i for t in before[-1].subtree) & here, *(part - {at, at + 1, at + 2} for part in rest.parts))
    return _Series(parts, rest.ties | {at, at + 1, at + 2})


def _is_safe(series: _Series, clause: Sequence[Any]) -> bool:
    held = frozenset().union(*series.parts)
    outside = [token for token in clause if token.i not in held]
    if any(_is_second_object(t, held) for t in outside):
        return False
    if any(t.dep_ == "neg" or t.lower_ in _TOGETHER - {"of", "from", "with"} for t in outside):
        return False
    if any(t.like_num and t.ent_type_ not in _TIMES for t in outside):
        return False
    inner = any(_is_inner(clause, i) for part in series.parts for i in sorted(part)[:1])
    return not inner and all(len(part) >= 2 for part in series.parts) and len(outside) >= _FEWEST_WORDS


def _is_second_object(token: Any, held: frozenset[int]) -> bool:
    """Is it one more object of the verb ("the airport, the barracks and the station", which parsers hang apart)?"""
    beside = (child for child in token.head.children if child.i in held)
    return token.dep_ == "dobj" and any(child.dep_ == "dobj" for child in beside)


def _is_inner(clause: Sequence[Any], position: int) -> bool:
    """Does it stand in the subject, or in a clause that hangs on this one?"""
    here = {token.i for token in clause}
    token = clause[0].doc[position]
    while token.head.i in here and token.dep_ != "ROOT":
        if token.dep_ in SUBJECTS | _HANGING:
            return True
        token = token.head
    return False
