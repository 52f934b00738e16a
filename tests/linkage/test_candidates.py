"""Candidate pairs are a short cut: in a small case they lose no pair that shares words of any weight."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from consolidate.linkage.candidates import LEAST, candidate_pairs
from consolidate.linkage.propositions import Proposition, Term
from consolidate.linkage.weights import Weights

KEYS = st.frozensets(st.sampled_from("amber birch cedar dune elm fern gorse heath".split()), min_size=1, max_size=6)


def proposition(keys: frozenset[str]) -> Proposition:
    return Proposition(" ".join(sorted(keys)), {key: Term(key, key) for key in sorted(keys)}, (), negative=False)


@given(st.lists(KEYS, max_size=12))
def test_every_pair_that_shares_words_of_some_weight_is_a_candidate(held: list[frozenset[str]]) -> None:
    propositions = [proposition(keys) for keys in held]
    weights = Weights(propositions)
    expected = [
        (i, j)
        for i, j in combinations(range(len(held)), 2)
        if held[i] == held[j] or sum(weights[key] for key in sorted(held[i] & held[j])) >= LEAST
    ]
    assert candidate_pairs(propositions, weights) == expected


def test_a_word_that_all_share_finds_nobody_and_two_that_few_share_together_do() -> None:
    propositions = [proposition(frozenset({"everywhere", "often" if n % 8 else "seldom", f"w{n}"})) for n in range(400)]
    pairs = candidate_pairs(propositions, Weights(propositions))
    assert pairs == [(i, j) for i, j in combinations(range(400), 2) if i % 8 == 0 and j % 8 == 0]
