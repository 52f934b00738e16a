"""What one affirms and another denies: as the comparisons found it, or as the words of the two show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log

from consolidate.conflicts.compared import ONE_MATTER
from consolidate.conflicts.deeds import contradicting, tells_of
from consolidate.conflicts.edges import AFFIRMED, DENIED, Edge
from consolidate.conflicts.readings import Reading, Readings, content_words, is_denial
from consolidate.conflicts.refutations import denial_of, is_negated, settles
from consolidate.conflicts.times import is_before
from consolidate.conflicts.voices import is_named, is_one_voice
from consolidate.language.pipeline import analyse_ahead
from consolidate.models import Claim, Comparison

MATTER = "denial"
_MOST_HELD = 200
"""Claims that share a word, beyond which the word tells nothing."""
_BEST = 0.85
"""How near to its best counterpart's another must come to be denied with it."""
_LEAST_SHARED = 0.1
"""What two claims must share where there are no others: one word of ten."""
_MOST_ASKED = 0.5
"""What two must share where there are many."""
_OF_A_DEED = 0.3
"""The same of two of which one negates the very deed that the other tells."""
_CONTRARY = 0.85
"""How surely two exclude each other by their meaning, from 0 to 1, for a denial that the words do not show."""
_FEW = 8
"""Claims of so small a case are taken to speak of one matter."""


def denials(readings: Readings, comparisons: Iterable[Comparison], claims: Mapping[str, Claim]) -> list[Edge]:
    """Edges between claims of different voices of which one affirms what the other denies.

    Of what a claim may deny, only that counts which has most of the words that it denies.
    """
    comparisons = tuple(comparisons)
    edges = [*_in_comparisons(comparisons, claims), *_in_words(readings), *_by_meaning(comparisons, claims)]
    shown = {edge.claims: _covered(*(claims[key] for key in edge.claims)) for edge in edges}
    most: dict[str, float] = {}
    for (denier, _), covered in shown.items():
        most[denier] = max(covered, most.get(denier, 0.0))
    return [edge for edge in edges if shown[edge.claims] >= _BEST * most[edge.claims[0]]]


def _covered(denier: Claim, other: Claim) -> float:
    """How much of what is denied the other says, from 0 to 1."""
    denial = denial_of(denier.statement)
    denied = content_words(denier.statement if denial is None or denier.polarity == "denied" else denial.of)
    return len(denied & content_words(other.statement)) / max(len(denied), 1)


def _in_comparisons(comparisons: Iterable[Comparison], claims: Mapping[str, Claim]) -> Iterator[Edge]:
    """The denier's claim comes first.  Two that part in other things as well speak of two matters."""
    for comparison in comparisons:
        left, right = (claims[key] for key in comparison.claims)
        if comparison.opposed and len(comparison.differences) == 1 and not is_one_voice(left, right):
            denier, other = (right, left) if _denies_more(right, left) else (left, right)
            if not _take_sides(denier, other):
                continue
            if len(claims) <= _FEW or (comparison.score >= ONE_MATTER and _bears_out(denier, other)):
                reason = "one denies what the other affirms"
                yield Edge("denial", MATTER, (denier.id, other.id), (DENIED, AFFIRMED), reason)


def _by_meaning(comparisons: Iterable[Comparison], claims: Mapping[str, Claim]) -> Iterator[Edge]:
    """Edges from what denies to what it excludes the most surely by its meaning, whatever its words.

    That alone is a surmise, as most that seems to exclude each other is of two matters: one of the two has to deny by
    its words or its polarity, both have to name or to tell something in common, and one to be somebody's by name.
    """
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for comparison in comparisons:
        pair = [claims[key] for key in comparison.claims]
        denying = [claim for claim in pair if is_denial(claim, denial_of(claim.statement))]
        if comparison.contrary < _CONTRARY or len(denying) != 1 or is_one_voice(*pair) or not any(map(is_named, pair)):
            continue
        (denier,), other = denying, next(claim for claim in pair if claim is not denying[0])
        if _take_sides(denier, other) and not is_before(denier, other) and _covered(denier, other) >= _OF_A_DEED:
            found[denier.id].append((comparison.contrary, other.id))
    for denier_id, others in sorted(found.items()):
        best = max(contrary for contrary, _ in others)
        for contrary, other_id in sorted(others):
            if contrary == best:
                reason = "by their meaning one denies what the other affirms"
                yield Edge("denial", MATTER, (denier_id, other_id), (DENIED, AFFIRMED), reason)


def _take_sides(denier: Claim, other: Claim) -> bool:
    """Is it plain on which side each stands?  Who is said to deny a negation may as well have called it nonsense."""
    negation = denial_of(other.statement)
    twice = other.polarity == "denied" and negation is not None and negation.strength == "negates"
    return not twice and all(settles(claim.statement, claim.speaker.name) for claim in (denier, other))


def _bears_out(denier: Claim, other: Claim) -> bool:
    """Do the speakers' stances, or the words, show that the one denies what the other says?"""
    if is_before(denier, other):
        return False
    if denier.polarity != other.polarity:
        return tells_of(denier.statement, other.statement)
    denial = denial_of(denier.statement)
    if denial is not None and denial.strength == "refutes":
        return _covered(denier, other) >= _MOST_ASKED and tells_of(denial.of, other.statement, denial.words)
    return any(contradicting(denier.statement, other.statement))


def _denies_more(claim: Claim, other: Claim) -> bool:
    """Is it ``claim`` that denies, by polarity and words together, or else by its polarity?"""
    ours, theirs = (is_denial(c, denial_of(c.statement)) for c in (claim, other))
    return ours if ours != theirs else claim.polarity == "denied"


def _in_words(readings: Readings) -> Iterator[Edge]:
    """Edges from each claim that denies, by its words or its polarity, to what it most likely denies."""
    deniers = [denier for _, denier in sorted(readings.by_claim.items()) if denier.denies]
    near = {denier.claim.id: _sharing(denier, readings) for denier in deniers}
    analyse_ahead(
        readings.by_claim[key].claim.statement for key in sorted({key for held in near.values() for key in held})
    )
    for denier in deniers:
        claim = denier.claim
        shares = near[claim.id].items()
        told = {key: score for key, score in shares if _may_stand_against(denier, readings.by_claim[key], readings)}
        best = max(told.values(), default=0.0)
        for other, score in told.items():
            if score >= _BEST * best:
                yield Edge("denial", MATTER, (claim.id, other), (DENIED, AFFIRMED), _reason(denier))


def _sharing(denier: Reading, readings: Readings) -> dict[str, float]:
    """How much of what ``denier`` denies others near it say, where it is enough; by claim, sorted."""
    shares = {key: _share(denier, readings.by_claim[key], readings) for key in _near(denier, readings)}
    return {key: share for key, share in shares.items() if share}


def _near(denier: Reading, readings: Readings) -> Sequence[str]:
    """Affirming claims of other voices that share a telling word with ``denier``, sorted."""
    held = (readings.holders.get(word, ()) for word in denier.words)
    found = {key for keys in held if len(keys) <= _MOST_HELD for key in keys}
    return sorted(
        key
        for key in found
        if _may_be_denied(denier, other := readings.by_claim[key], few=len(readings.by_claim) <= _FEW)
        and not is_one_voice(denier.claim, other.claim)
        and _take_sides(denier.claim, other.claim)
    )


def _may_be_denied(denier: Reading, other: Reading, *, few: bool) -> bool:
    """Does the other affirm, or only negate something where ``denier`` calls a report of that untrue?

    Of a ``few`` claims each speaks of the one report; among many, the report must have that "not" itself.
    """
    if not other.denies:
        return True
    if not few and denier.denial is not None and not is_negated(denier.denial):
        return False
    strengths = [reading.denial.strength if reading.denial else "" for reading in (denier, other)]
    return strengths == ["refutes", "negates"] and other.claim.polarity == "affirmed"


def _share(denier: Reading, other: Reading, readings: Readings) -> float:
    """How much of what ``denier`` denies ``other`` says, from 0 to 1; 0 where that is too little.

    Where there are few claims, they speak of one matter, and all words count; among many, only those of what is
    denied do.
    """
    claims = len(readings.by_claim)
    words = denier.denied if claims > _FEW else denier.words
    if is_before(denier.claim, other.claim) or not words & other.words:
        return 0.0
    share = readings.share(words, other.words)
    least = min(_OF_A_DEED, _asked(claims)) if _only_negates(denier, readings) else _asked(claims)
    return share if share >= least else 0.0


def _may_stand_against(denier: Reading, other: Reading, readings: Readings) -> bool:
    """Is it what ``other`` says that is denied?  Among many claims, a bare negation must be of the same deed."""
    if _only_negates(denier, readings):
        return any(contradicting(denier.claim.statement, other.claim.statement))
    return len(readings.by_claim) <= _FEW or _is_told(denier, other.claim)


def _only_negates(denier: Reading, readings: Readings) -> bool:
    negates = denier.denial is not None and denier.denial.strength == "negates"
    return negates and denier.claim.polarity == "affirmed" and len(readings.by_claim) > _FEW


def _is_told(denier: Reading, other: Claim) -> bool:
    """Does ``other`` tell of what the claim denies by its polarity, or by its words?"""
    if denier.denial is None or denier.claim.polarity == "denied":
        return tells_of(denier.claim.statement, other.statement)
    return tells_of(denier.denial.of, other.statement, denier.denial.words)


def _asked(claims: int) -> float:
    """What two must share: the more claims there are, the likelier one is alike by chance."""
    return min(_MOST_ASKED, _LEAST_SHARED * (1 + log(max(claims, 2) / 2)))


def _reason(denier: Reading) -> str:
    cue = denier.denial.cue if denier.denial and denier.claim.polarity == "affirmed" else ""
    return f"one says “{cue}” of what the other affirms" if cue else "one denies what the other affirms"
