"""Which statements are near each other in meaning: far fewer than all pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from consolidate.semantics.network import Vectors

_ROWS, _PAIRS = 1024, 65536
"""So many rows are held against all others at a time, and so many pairs looked at."""
_DIGITS = 4
"""Beyond these, sums of floating-point numbers depend on their order."""


_NOTHING = 50
"""As many statements of no matter are thought to stand beside those of the case, so that two alone keep theirs."""


def centred(rows: Vectors) -> Vectors:
    """``rows``, of length 1 again, without what all of them have in common: of one event's every statement is near."""
    if not len(rows):
        return rows
    apart = rows - rows.sum(axis=0) / (len(rows) + _NOTHING)
    lengths = np.linalg.norm(apart, axis=1, keepdims=True)
    return np.asarray(apart / np.maximum(lengths, 1e-6), np.float32)


def cosines(rows: Vectors, pairs: Sequence[tuple[int, int]]) -> list[float]:
    """How near the two of each of ``pairs`` of ``rows`` are, from -1 to 1."""
    found: list[float] = []
    for first in range(0, len(pairs), _PAIRS):
        left, right = np.array(pairs[first : first + _PAIRS], np.intp).T
        found += np.round((rows[left] * rows[right]).sum(axis=1), _DIGITS).tolist()
    return found


def neighbours(rows: Vectors, *, least: float, most: int) -> Iterator[tuple[int, int, float]]:
    """(i, j, cosine), i < j, of ``rows``: for each its ``most`` nearest that are ``least`` near; sorted.

    The rows are of length 1.  Of equally near rows the first are taken.
    """
    found: dict[tuple[int, int], float] = {}
    for first in range(0, len(rows), _ROWS):
        cosines = np.round(rows[first : first + _ROWS] @ rows.T, _DIGITS)
        for row, values in enumerate(cosines):
            i = first + row
            values[i] = -1.0
            near = np.flatnonzero(values >= least)
            for j in near[np.argsort(-values[near], kind="stable")][:most]:
                found[min(i, int(j)), max(i, int(j))] = float(values[j])
    return iter(sorted((i, j, cosine) for (i, j), cosine in found.items()))
