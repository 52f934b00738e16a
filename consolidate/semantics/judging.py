"""Whether two statements can both be true, as the network judges it."""

from __future__ import annotations

from collections.abc import Sequence

from consolidate.semantics.network import Vectors, opinions

_DIGITS = 3
"""Beyond these, sums of floating-point numbers depend on the machine."""
_CONTRARY = 1


def contrariness(rows: Vectors, pairs: Sequence[tuple[int, int]]) -> list[float]:
    """How likely, from 0 to 1, each of ``pairs`` of the statements whose ``rows`` these are exclude each other.

    Either order of the two gives the same.
    """
    return [float(value) for value in opinions(rows, pairs)[:, _CONTRARY].astype(float).round(_DIGITS)]
