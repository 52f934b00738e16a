"""Claims to facts: candidate pairs, how alike each is and in what it parts, and clusters without strangers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property

from consolidate.language.normalise import folded
from consolidate.linkage.candidates import candidate_pairs
from consolidate.linkage.clustering import UNRELATED, Pair, cluster
from consolidate.linkage.comparing import Likeness, Meaning, compare
from consolidate.linkage.constraints import NO_CONSTRAINTS, Constraints
from consolidate.linkage.facts import make_fact
from consolidate.linkage.propositions import asserted, read_propositions, speaks_of_self
from consolidate.linkage.sources import underlying_sources
from consolidate.linkage.weights import Weights
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Claim, Comparison, Difference, Fact, Polarity
from consolidate.semantics import centred, contrariness, cosines, neighbours, vectors

_NEAR = 0.3
"""The cosine from which two statements may be on one matter, whatever their words."""
_NEAREST = 10
"""As many of a statement are held against it, the nearest."""

_CONTRARY = 0.6
"""How likely two must exclude each other for their comparison to be handed on for that."""


@dataclass(frozen=True)
class Linked:
    """Every claim in exactly one fact, and the comparisons that the facts and their conflicts rest on."""

    facts: tuple[Fact, ...]
    comparisons: tuple[Comparison, ...]


@dataclass(frozen=True)
class _Wording:
    """Claims of one statement, word for word, one polarity and time; they are compared with others only once."""

    claims: tuple[Claim, ...]

    @property
    def polarity(self) -> Polarity:
        """Of all of its claims."""
        return self.claims[0].polarity

    @cached_property
    def voices(self) -> tuple[Claim, ...]:
        """One claim for each who makes it."""
        own = {ARTICLE_VOICE, UNKNOWN_SPEAKER}
        held: dict[tuple[str, str], Claim] = {}
        for claim in self.claims:
            held.setdefault((claim.speaker.name, claim.origin if claim.speaker.name in own else ""), claim)
        return tuple(held.values())


def link_claims(claims: Sequence[Claim], constraints: Constraints = NO_CONSTRAINTS) -> Linked:
    """Link ``claims``, whose ids differ, into facts, sorted by id and with no handle yet; order changes nothing.

    Two claims are linked only where they have the same polarity and part in nothing, unless ``constraints`` say
    otherwise, which go before all but the polarity.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    wordings = _wordings(ordered, constraints)
    likenesses = _compare(wordings)
    odds = {pair: likeness.odds if likeness.same else UNRELATED for pair, likeness in likenesses.items()}
    odds |= dict.fromkeys(_one_breath(wordings), UNRELATED)
    barred = frozenset(pair for pair, likeness in likenesses.items() if _is_barred(wordings, pair, likeness))
    clusters = cluster(len(wordings), odds, barred | _parted(wordings, constraints))
    facts = constraints.join([[claim for i in members for claim in wordings[i].claims] for members in clusters])
    sources = underlying_sources(ordered)
    made = sorted((make_fact(members, sources) for members in facts), key=lambda fact: fact.id)
    return Linked(tuple(made), _comparisons(wordings, likenesses))


def _wordings(claims: Sequence[Claim], constraints: Constraints) -> tuple[_Wording, ...]:
    held: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        alone = claim.id if claim.id in constraints.parted else ""
        voice = claim.speaker.name if speaks_of_self(claim.statement) else ""
        days = (claim.time.start, claim.time.end) if claim.time else None
        held[folded(claim.statement), claim.polarity, days, voice, alone].append(claim)
    return tuple(_Wording(tuple(same)) for same in held.values())


def _parted(wordings: Sequence[_Wording], constraints: Constraints) -> frozenset[Pair]:
    """The pairs of wordings that a reviewer keeps apart."""
    at = {claim.id: i for i, wording in enumerate(wordings) for claim in wording.claims}
    return frozenset((min(at[a], at[b]), max(at[a], at[b])) for a, b in constraints.apart if a in at and b in at)


def _one_breath(wordings: Sequence[_Wording]) -> frozenset[Pair]:
    """The pairs of wordings that rest on the same words of one article: it does not say one thing twice in a breath."""
    held: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for i, wording in enumerate(wordings):
        for claim in wording.claims:
            held[claim.article].extend((span.start, span.end, i) for span in claim.evidence)
    found: set[Pair] = set()
    for spans in held.values():
        spans.sort()
        for n, (_, end, i) in enumerate(spans):
            for start, _, j in spans[n + 1 :]:
                if start >= end:
                    break
                if i != j:
                    found.add((min(i, j), max(i, j)))
    return frozenset(found)


def _compare(wordings: Sequence[_Wording]) -> Mapping[Pair, Likeness]:
    claims = [wording.claims[0] for wording in wordings]
    with ThreadPoolExecutor(max_workers=1) as beside:  # the network leaves a core to the parser
        reading = beside.submit(vectors, [asserted(claim) for claim in claims])
        propositions = read_propositions(claims)
        weights = Weights(propositions)
        by_words = candidate_pairs(propositions, weights)
        rows = reading.result()
    apart = centred(rows)
    near = {(i, j) for i, j, _ in neighbours(apart, least=_NEAR, most=_NEAREST)}
    pairs = sorted({*near, *by_words})
    found: dict[Pair, Likeness] = {}
    for (i, j), cosine, contrary in zip(pairs, cosines(apart, pairs), contrariness(rows, pairs), strict=True):
        meaning = Meaning(cosine, contrary if (i, j) in near else 0.0)
        likeness = compare(propositions[i], propositions[j], weights, meaning)
        if likeness is not None:
            found[i, j] = likeness
    return found


def _is_barred(wordings: Sequence[_Wording], pair: Pair, likeness: Likeness) -> bool:
    other = wordings[pair[0]].polarity != wordings[pair[1]].polarity
    return other or bool(likeness.differences) or likeness.bars_link


def _comparisons(wordings: Sequence[_Wording], likenesses: Mapping[Pair, Likeness]) -> tuple[Comparison, ...]:
    found = [comparison for wording in wordings for comparison in _equal(wording)]
    for pair, likeness in likenesses.items():
        left, right = wordings[pair[0]], wordings[pair[1]]
        if likeness.differences or likeness.contrary >= _CONTRARY:
            found.extend(_parting(left, right, likeness))
        elif likeness.odds >= 0 and likeness.same and left.polarity == right.polarity:
            found.append(_comparison(left.claims[0], right.claims[0], likeness))
    return tuple(sorted(found, key=lambda comparison: comparison.claims))


def _equal(wording: _Wording) -> Iterator[Comparison]:
    first, *others = wording.claims
    for other in others:
        yield Comparison(claims=(first.id, other.id), score=1.0, reason="the same words")


def _parting(left: _Wording, right: _Wording, likeness: Likeness) -> Iterator[Comparison]:
    """Each voice of one side with the first of the other: if any two voices differ, two that are compared do.

    What parts in several things is of two matters, whoever says it: one pair is enough to show that.
    """
    if len(likeness.differences) > 1:
        yield _comparison(left.voices[0], right.voices[0], likeness)
        return
    for voice in right.voices:
        yield _comparison(left.voices[0], voice, likeness)
    for voice in left.voices[1:]:
        yield _comparison(voice, right.voices[0], likeness)


def _comparison(left: Claim, right: Claim, likeness: Likeness) -> Comparison:
    differences = likeness.differences
    if left.id > right.id:
        left, right = right, left
        differences = tuple(Difference(kind=d.kind, values=(d.values[1], d.values[0])) for d in differences)
    return Comparison(
        claims=(left.id, right.id),
        score=likeness.score,
        differences=differences,
        contrary=likeness.contrary,
        reason=likeness.reason,
    )
