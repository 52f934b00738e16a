from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from consolidate.semantics import Vectors, neighbours


def unit(rows: Vectors) -> Vectors:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(np.where(lengths > 0, rows / np.where(lengths > 0, lengths, 1), 0), np.float32)


ROWS = arrays(np.float32, st.tuples(st.integers(0, 12), st.just(3)), elements=st.floats(-1, 1, width=32)).map(unit)


@given(ROWS, st.floats(0.1, 0.9), st.integers(1, 4))
def test_every_pair_is_near_enough_and_stands_once_in_order(rows: Vectors, least: float, most: int) -> None:
    found = list(neighbours(rows, least=least, most=most))
    pairs = [(i, j) for i, j, _ in found]
    assert pairs == sorted(set(pairs))
    assert all(i < j and cosine >= least for i, j, cosine in found)


@given(ROWS, st.floats(0.1, 0.9), st.integers(1, 4))
def test_every_row_has_its_nearest_and_no_more_than_asked_for_of_its_own(
    rows: Vectors, least: float, most: int
) -> None:
    found = {(i, j) for i, j, _ in neighbours(rows, least=least, most=most)}
    cosines = np.round(rows @ rows.T, 4)
    for i in range(len(rows)):
        near = [j for j in range(len(rows)) if j != i and cosines[i, j] >= least]
        near.sort(key=lambda j: (-cosines[i, j], j))
        assert all((min(i, j), max(i, j)) in found for j in near[:most])
    assert len(found) <= most * len(rows)


def test_what_is_not_near_finds_nobody() -> None:
    assert list(neighbours(np.eye(3, dtype=np.float32), least=0.5, most=2)) == []
    assert list(neighbours(np.empty((0, 3), np.float32), least=0.5, most=2)) == []
