"""What two statements are to each other: do they say the same, or can they not both be true?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consolidate.semantics.network import Vectors, opinions

_DIGITS = 3
"""Beyond these, sums of floating-point numbers depend on the machine."""


@dataclass(frozen=True)
class Judgement:
    """How likely two statements say the ``same``, and how likely they are ``contrary``: each from 0 to 1.

    What is left is the chance of neither: of two matters, or of two sides of one.
    """

    same: float
    contrary: float


def judge(rows: Vectors, pairs: Sequence[tuple[int, int]]) -> list[Judgement]:
    """A judgement of each of ``pairs`` of the statements whose ``rows`` these are; either order gives the same."""
    return [Judgement(same, contrary) for same, contrary, _ in opinions(rows, pairs).round(_DIGITS).tolist()]
