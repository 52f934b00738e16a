"""Claims to facts: candidate pairs by a shared rare word, a score for each, and clusters in which every pair agrees."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consolidate.language.normalise import folded
from consolidate.linkage.propositions import Proposition, may_be_same, overlap, weigh, weights
from consolidate.linkage.sources import underlying_sources
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Claim, Comparison, Difference, Fact, FactStatus, Polarity

SAME = 0.72
"""Similarity from which two statements are held to assert the same.

High, since a wrong link misleads and a missed one shows twice.
"""
OPPOSED = 0.5
"""Similarity from which an affirmation and a denial speak of one matter.

Lower, since both are shown and none is merged.
"""
_MARGIN = 1e-9


@dataclass(frozen=True)
class Linked:
    """Every claim in exactly one fact, and the comparisons that the facts and their conflicts rest on."""

    facts: tuple[Fact, ...]
    comparisons: tuple[Comparison, ...]


@dataclass(frozen=True)
class _Wording:
    """Claims of one statement, word for word, and one polarity; they are compared with others only once."""

    claims: tuple[Claim, ...]
    polarity: Polarity
    proposition: Proposition

    @property
    def voices(self) -> tuple[Claim, ...]:
        """One claim for each who makes it."""
        own = {ARTICLE_VOICE, UNKNOWN_SPEAKER}
        return tuple(
            {(c.speaker.name, c.origin if c.speaker.name in own else ""): c for c in reversed(self.claims)}.values()
        )[::-1]


def link_claims(claims: Sequence[Claim]) -> Linked:
    """Link ``claims``, whose ids differ, into facts, sorted by id and with no handle yet; order changes nothing.

    Two claims are linked only when they have the same polarity and every pair of their clusters is
    similar (complete linkage), so that no chain joins strangers.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    wordings = _wordings(ordered)
    similar, comparisons = _compare(wordings)
    sources = underlying_sources(ordered)
    facts = [_fact(_members(wordings, cluster), sources) for cluster in _complete_linkage(len(wordings), similar)]
    return Linked(tuple(sorted(facts, key=lambda fact: fact.id)), comparisons)


def _wordings(claims: Sequence[Claim]) -> tuple[_Wording, ...]:
    held: dict[tuple[str, Polarity], list[Claim]] = defaultdict(list)
    for claim in claims:
        held[folded(claim.statement), claim.polarity].append(claim)
    return tuple(_Wording(tuple(same), key[1], Proposition.of(same[0])) for key, same in held.items())


def _members(wordings: Sequence[_Wording], cluster: Sequence[int]) -> list[Claim]:
    return sorted((claim for i in cluster for claim in wordings[i].claims), key=lambda claim: claim.id)


_Scored = tuple[float, int, int]


def _compare(wordings: Sequence[_Wording]) -> tuple[list[_Scored], tuple[Comparison, ...]]:
    """The pairs similar enough to be linked, by index, and the comparisons of claims, opposed ones too."""
    weight = weights(wording.proposition for wording in wordings)
    similar: list[_Scored] = []
    found = [comparison for wording in wordings for comparison in _equal(wording)]
    for i, j in _candidate_pairs(wordings, weight):
        left, right = wordings[i], wordings[j]
        opposed = left.polarity != right.polarity
        score = overlap(left.proposition, right.proposition, weight)
        if score < (OPPOSED if opposed else SAME) or not may_be_same(left.proposition, right.proposition):
            continue
        if opposed:
            found.extend(_opposed(left, right, score))
        else:
            similar.append((score, i, j))
            reason = f"the same in other words: {score:.2f} of the words, by weight"
            found.append(_comparison(left.claims[0], right.claims[0], score, reason))
    return similar, tuple(sorted(found, key=lambda comparison: comparison.claims))


def _equal(wording: _Wording) -> list[Comparison]:
    first, *others = wording.claims
    return [_comparison(first, other, 1.0, "the same words") for other in others]


def _opposed(left: _Wording, right: _Wording, score: float) -> list[Comparison]:
    """Each voice of one side with the first of the other: if any two voices differ, two that are compared do."""
    reason = f"one affirms what the other denies: {score:.2f} of the words, by weight"
    pairs = [(left.voices[0], voice) for voice in right.voices] + [
        (voice, right.voices[0]) for voice in left.voices[1:]
    ]
    return [_comparison(a, b, score, reason) for a, b in pairs]


def _comparison(left: Claim, right: Claim, score: float, reason: str) -> Comparison:
    first, second = sorted((left, right), key=lambda claim: claim.id)
    opposed = (Difference(kind="denial", values=(first.polarity, second.polarity)),)
    differences = opposed if first.polarity != second.polarity else ()
    return Comparison(claims=(first.id, second.id), score=score, differences=differences, reason=reason)


def _candidate_pairs(wordings: Sequence[_Wording], weight: Mapping[str, float]) -> list[tuple[int, int]]:
    """All pairs whose overlap can reach the threshold, and few others, sorted.

    Prefix filtering (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007): of two sets that overlap
    enough, the rarest stems of each, all but a tail too light to make up the overlap alone, have one in common.
    """
    same: dict[object, list[int]] = defaultdict(list)
    opposed: dict[object, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for i, wording in enumerate(wordings):
        proposition = wording.proposition
        block = (proposition.negated, proposition.figures)
        for stem in _prefix(proposition, weight, SAME):
            same[block, wording.polarity, stem].append(i)
        for stem in _prefix(proposition, weight, OPPOSED):
            opposed[block, stem][wording.polarity == "denied"].append(i)
    pairs = {(i, j) for held in same.values() for n, i in enumerate(held) for j in held[n + 1 :]}
    pairs |= {(min(i, j), max(i, j)) for affirmed, denied in opposed.values() for i in affirmed for j in denied}
    return sorted(pairs)


def _prefix(proposition: Proposition, weight: Mapping[str, float], threshold: float) -> Iterator[str]:
    """The rarest stems, until those that follow weigh less than any overlap of ``threshold`` must."""
    left = weigh(proposition.stems, weight)
    needed = left * threshold / (2 - threshold) - _MARGIN
    for stem in sorted(proposition.stems, key=lambda stem: (-weight[stem], stem)):
        if left < needed:
            return
        yield stem
        left -= weight[stem]


def _complete_linkage(size: int, scored: Sequence[_Scored]) -> list[list[int]]:
    """Join the most similar pair first, and two clusters only when all their pairs are similar enough."""
    owner = list(range(size))
    members = {i: [i] for i in range(size)}
    links: list[dict[int, int]] = [{} for _ in range(size)]
    """For each cluster, how many similar pairs it has with each other one."""
    for _, i, j in scored:
        links[i][j] = links[j][i] = 1
    for _, i, j in sorted(scored, key=lambda pair: (-pair[0], pair[1], pair[2])):
        left, right = sorted((owner[i], owner[j]), key=lambda cluster: (-len(members[cluster]), cluster))
        if left == right or links[left][right] < len(members[left]) * len(members[right]):
            continue
        for other, count in links[right].items():
            del links[other][right]
            if other != left:
                links[left][other] = links[other][left] = links[left].get(other, 0) + count
        for member in members[right]:
            owner[member] = left
        members[left] += members.pop(right)
    return sorted(sorted(cluster) for cluster in members.values())


def _fact(claims: Sequence[Claim], sources: Mapping[str, str]) -> Fact:
    origins = tuple(sorted({claim.origin for claim in claims}))
    behind = tuple(sorted({sources[claim.id] for claim in claims}))
    status = _status(len(origins), len(behind))
    return Fact(
        id="f" + hashlib.sha256("\n".join(claim.id for claim in claims).encode()).hexdigest()[:12],
        handle="",
        statement=_spokesman(claims).statement,
        polarity=claims[0].polarity,
        claims=tuple(claim.id for claim in claims),
        origins=origins,
        sources=behind,
        status=status,
        credibility=2 if status == "corroborated" else 3 if len(origins) > 1 else 6,
    )


def _status(origins: int, sources: int) -> FactStatus:
    """Several newsrooms that carry one speaker corroborate that he said it, not that it is so."""
    if origins < 2:
        return "single_origin"
    return "corroborated" if sources > 1 else "single_source"


def _spokesman(claims: Sequence[Claim]) -> Claim:
    """The claim whose statement stands for the fact: of middle length, so neither the barest nor the most adorned."""
    by_length = sorted(claims, key=lambda claim: (len(claim.statement), claim.statement, claim.id))
    return by_length[len(by_length) // 2]
