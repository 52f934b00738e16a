"""Linkage and conflicts on the hand-made claims, where extraction cannot blur them: floors that only rise."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from tests.eval.from_gold import consolidated, gold
from tests.eval.score import score

FLOORS = {
    "grounding": 1.0,
    "link_p": 0.96,
    "link_f1": 0.88,
    "link_b3": 0.91,
    "origin_f1": 1.0,
    "conflict_high": 1.0,
    "conflict_medium": 0.57,
    "conflict_precision": 1.0,
    "conflict_kind": 1.0,
}


@cache
def figures() -> dict[str, Any]:
    found: dict[str, Any] = score(consolidated().model_dump(mode="json"), gold())[0]
    return found


@pytest.mark.parametrize("figure", FLOORS)
def test_the_gold_claims_score_no_lower_than_before(figure: str) -> None:
    assert figures()[figure] >= FLOORS[figure]


def test_no_conflict_is_found_where_there_is_none() -> None:
    assert figures()["false_alarms"] == 0
