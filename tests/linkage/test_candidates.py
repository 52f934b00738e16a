"""Candidate pairs are a short cut: they must lose no pair that the full comparison would find."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from consolidate.linkage import link_claims
from consolidate.linkage.linking import OPPOSED, SAME
from consolidate.linkage.propositions import Proposition, similarity, weights

if TYPE_CHECKING:
    from tests.linkage.conftest import MakeClaim

STATEMENT = st.lists(
    st.sampled_from("amber birch cedar dune elm 7 fern 8 gorse heath not".split()), min_size=1, max_size=7
)


@given(st.lists(st.tuples(STATEMENT.map(" ".join), st.booleans()), max_size=10, unique=True))
def test_every_pair_that_reaches_the_threshold_is_compared(
    make_claim: MakeClaim, statements: list[tuple[str, bool]]
) -> None:
    claims = [
        make_claim(f"c{n}", text, polarity="denied" if denied else "affirmed")
        for n, (text, denied) in enumerate(statements)
    ]
    distinct = {claim.statement + claim.polarity: Proposition.of(claim) for claim in claims}
    weight = weights(distinct.values())
    expected = set()
    for left, right in combinations(claims, 2):
        limit = SAME if left.polarity == right.polarity else OPPOSED
        if similarity(Proposition.of(left), Proposition.of(right), weight) >= limit:
            expected.add((left.id, right.id))
    assert {comparison.claims for comparison in link_claims(claims).comparisons} == expected
