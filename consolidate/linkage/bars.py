"""What keeps two statements from being one fact, though their words are alike."""

from __future__ import annotations

import re
from collections.abc import Collection

from consolidate.language.names import is_form_of
from consolidate.linkage.differences import figures_differ, lacks_figure
from consolidate.linkage.propositions import Proposition
from consolidate.linkage.words import any_opposites
from consolidate.models import ARTICLE_VOICE

_PARTS = frozenset("part half portion section edge outskirt suburb stretch".split())
"""What is taken, lost or hit of something, where it is not all of it."""
_ALL = re.compile(r"\b(?:all|every|entire|whole)\b(?!\s+(?:of|day|night|week|month|year)\b)", re.IGNORECASE)
_UNDOING = frozenset(
    """
    cancel suspend postpone delay scrap abandon avoid avert prevent ban oppose demand propose consider threaten correct
    revise
    """.split()
)
"""Verbs whose object thereby has not come about, or is not told to have."""
_OPEN_MODES = frozenset({"possible", "asked"})
_MODAL = re.compile(r"\b(?:may|might|can|could|must|should|shall|ought)\b", re.IGNORECASE)

_QUOTED = ': "'


def bars_link(left: Proposition, right: Proposition) -> bool:
    """May they never be in one fact, for a reason that is no difference between them?"""
    return (
        left.negative != right.negative
        or _is_judged(left, right)
        or _reversed(left, right)
        or figures_differ(left.quantities, right.quantities)
        or _named_apart(left, right)
    )


def hinders_link(left: Proposition, right: Proposition, alike: Collection[tuple[str, str]]) -> bool:
    """Are they not the same by themselves, though both may be in one fact by what others tell?

    ``alike`` are the keys of words that mean the same, of the left one and the right.
    """
    if _elsewhere(left, right) or _other_voice(left, right) or _says_opposite(left, right):
        return True
    if _of_another(left, right) or _of_another(right, left) or _others_own(left, right, alike):
        return True
    if not (left.parsed and right.parsed):
        return False
    apart = _in_other_modes(left, right) or _counts_apart(left, right)
    return apart or _of_part(left, right) or _calls_off(left, right, alike)


def _is_judged(left: Proposition, right: Proposition) -> bool:
    """Does only one judge what the other may tell ("the claims that P remain unverified")?"""
    return left.parsed and right.parsed and (left.mode == "judged") != (right.mode == "judged")


def _says_opposite(left: Proposition, right: Proposition) -> bool:
    """Does each have a word that is the opposite of one of the other's ("dead", "alive")?"""
    mine, yours = (
        [term.lemma for key, term in p.terms.items() if term.lemma and key not in other.terms]
        for p, other in ((left, right), (right, left))
    )
    return any_opposites(mine, yours)


def _counts_apart(left: Proposition, right: Proposition) -> bool:
    """Does one say how many act or suffer, and the other not?"""
    return lacks_figure(left.counts, right.quantities) or lacks_figure(right.counts, left.quantities)


def _named_apart(left: Proposition, right: Proposition) -> bool:
    """Does a name stand in the one where another stands in the other, and neither in both?"""
    mine, yours = (
        {term.slot for key, term in p.terms.items() if term.slot and key not in other.terms}
        for p, other in ((left, right), (right, left))
    )
    return not mine.isdisjoint(yours)


def _other_voice(left: Proposition, right: Proposition) -> bool:
    """Does one speak of himself, and another speaker make the other, or another author who names who acts?"""
    if not (left.of_speaker or right.of_speaker):
        return False
    if left.speaker == right.speaker == ARTICLE_VOICE and left.article != right.article:
        pairs = ((left, right), (right, left))
        return any(_QUOTED in p.text and p.of_speaker and bool(other.agents or other.of_speaker) for p, other in pairs)
    return not (is_form_of(left.speaker, right.speaker) or is_form_of(right.speaker, left.speaker))


def _of_another(left: Proposition, right: Proposition) -> bool:
    """Is who acts in the left one called by a noun ("the mayor"), and in the right one by another bearer's name?"""
    if not left.agents.isdisjoint(right.agents):
        return False
    names = {key for key in right.agents if key in right.terms and right.terms[key].is_name} - left.terms.keys()
    nouns = [key for key in left.agents if key in left.ties and not left.terms[key].is_name]
    return bool(names) and any(names.isdisjoint(left.ties[noun]) for noun in nouns)


def _others_own(left: Proposition, right: Proposition, alike: Collection[tuple[str, str]]) -> bool:
    """Is one thing of both somebody's in the one and in the other somebody else's ("army positions")?"""
    met = {key for pair in alike for key in pair}
    for noun in left.owners.keys() & right.owners.keys():
        mine, yours = left.owners[noun] - right.terms.keys() - met, right.owners[noun] - left.terms.keys() - met
        if mine and yours and left.owners[noun].isdisjoint(right.owners[noun]):
            return True
    return False


def _elsewhere(left: Proposition, right: Proposition) -> bool:
    """Does each say of its place what the other does not say at all, and name they no place in common?"""
    if any(left.terms[key].is_name for key in left.places & right.places):
        return False
    return not (left.places <= right.core or right.places <= left.core)


def _reversed(left: Proposition, right: Proposition) -> bool:
    """Does one say that A did to B what B did to A?"""
    return not left.agents.isdisjoint(right.patients - left.patients) and not left.patients.isdisjoint(
        right.agents - left.agents
    )


def _in_other_modes(left: Proposition, right: Proposition) -> bool:
    """Is it so in the one, and counted, tried, judged, only possible or asked for in the other?

    Not every modal in the words is read as one.
    """
    if left.mode == right.mode or not {left.mode, right.mode} & _OPEN_MODES:
        return left.mode != right.mode
    return not (_MODAL.search(left.text) and _MODAL.search(right.text))


def _of_part(left: Proposition, right: Proposition) -> bool:
    """Does only one speak of all of something, or only of a part of it?"""
    if (_ALL.search(left.text) is None) != (_ALL.search(right.text) is None):
        return True
    mine, yours = (
        {t.lemma for t in p.terms.values() if t.role in {"argument", "head"}} & _PARTS for p in (left, right)
    )
    return bool(mine) != bool(yours)


def _calls_off(left: Proposition, right: Proposition, alike: Collection[tuple[str, str]]) -> bool:
    """Does only one tell that something was called off, asked for or put right ("cancelled the visit")?"""
    met = {key for pair in alike for key in pair}
    return any(
        p.terms[head].lemma in _UNDOING and head not in other.terms and head not in met
        for p, other in ((left, right), (right, left))
        for head in p.heads
    )
