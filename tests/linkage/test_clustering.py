from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from consolidate.linkage.clustering import cluster

SIZE = 7
PAIRS = st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)).filter(lambda pair: pair[0] < pair[1])
ODDS = st.dictionaries(PAIRS, st.floats(-6, 12), max_size=15)
BARS = st.frozensets(PAIRS, max_size=5)


def test_a_chain_joins_no_strangers() -> None:
    assert cluster(3, {(0, 1): 5.0, (1, 2): 1.0}, frozenset()) == [[0, 1], [2]]


def test_one_that_tells_two_things_does_not_join_those_who_tell_one_of_them() -> None:
    assert cluster(3, {(0, 1): 5.5, (1, 2): 5.0}, frozenset()) == [[0, 1], [2]]


def test_one_that_tells_little_joins_a_family_of_which_some_are_alike_it() -> None:
    family = {(0, 1): 6.0, (0, 2): 6.0, (1, 2): 6.0, (0, 3): 6.0, (1, 3): 6.0, (2, 3): 6.0}
    assert cluster(5, family | {(0, 4): 4.0, (1, 4): 4.0, (2, 4): -1.0, (3, 4): -1.0}, frozenset()) == [[0, 1, 2, 3, 4]]
    assert cluster(5, family | {(0, 4): 6.0, (1, 4): -0.5, (2, 4): -0.5, (3, 4): -0.5}, frozenset()) == [
        [0, 1, 2, 3],
        [4],
    ]


def test_what_is_alike_on_the_whole_is_one_though_one_pair_is_not() -> None:
    odds = {(0, 1): 5.0, (1, 2): 5.0, (0, 2): 5.0, (0, 3): 5.0, (1, 3): 5.0, (2, 3): -1.0}
    assert cluster(4, odds, frozenset()) == [[0, 1, 2, 3]]


def test_one_pair_that_is_barred_keeps_two_groups_apart() -> None:
    odds = {(0, 1): 5.0, (1, 2): 4.0}
    assert cluster(3, odds, frozenset({(0, 2)})) == [[0, 1], [2]]


def test_twins_do_not_bring_two_families_together() -> None:
    twins = {(0, 2): 1000.0, (0, 1): 1.0, (2, 3): 1.0}
    assert [0, 1, 2, 3] not in cluster(4, twins, frozenset())


@given(ODDS, BARS)
def test_every_number_is_in_one_group_and_none_with_one_that_it_is_barred_from(
    odds: dict[tuple[int, int], float], barred: frozenset[tuple[int, int]]
) -> None:
    groups = cluster(SIZE, odds, barred)
    assert sorted(number for group in groups for number in group) == list(range(SIZE))
    assert all(not (i in group and j in group) for group in groups for i, j in barred)


@given(ODDS, BARS)
def test_the_order_of_the_pairs_changes_nothing(
    odds: dict[tuple[int, int], float], barred: frozenset[tuple[int, int]]
) -> None:
    assert cluster(SIZE, dict(reversed(odds.items())), barred) == cluster(SIZE, odds, barred)
