from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from consolidate.decisions import decide, decide_claims
from consolidate.review.queue import Wanted, followed, queue


def test_the_gravest_conflicts_come_first(drawer: Any) -> None:
    result = drawer.consolidation()
    light = result.conflicts[0].model_copy(update={"severity": "low"})
    turned = result.model_copy(update={"conflicts": (light, *result.conflicts[1:])})
    assert [conflict.severity for conflict in queue(turned, Wanted())] == ["high", "low"]


def test_filters_let_through_what_they_name(drawer: Any) -> None:
    result = drawer.consolidation()
    assert [one.kind for one in queue(result, Wanted(kinds=frozenset({"quantity"})))] == ["quantity"]
    assert queue(result, Wanted(severities=frozenset({"low"}))) == []


def test_a_decided_conflict_is_not_open(drawer: Any) -> None:
    result = drawer.consolidation()
    first = result.conflicts[0]
    drawer.record(decide(result, first, "both_hold", reason="Two days", reviewer="Ro"))
    assert first.id not in {conflict.id for conflict in queue(drawer.consolidation(), Wanted(open_only=True))}


def test_a_filter_for_a_kind_that_is_none_is_refused() -> None:
    with pytest.raises(ValidationError):
        Wanted.model_validate({"kinds": ["denail"]})


def test_a_conflict_is_followed_through_a_change_of_its_claims(drawer: Any) -> None:
    before = drawer.consolidation()
    ids = [conflict.id for conflict in before.conflicts]
    drawer.record(decide_claims(before, [["c-mechanic"]], "not_said", reason="He was not aboard", reviewer="Ro"))
    after = drawer.consolidation()
    names = followed(before, after, ids)
    assert list(names) == ids
    assert set(names.values()) == {conflict.id for conflict in after.conflicts}


def test_a_conflict_that_is_no_more_is_left_out(drawer: Any) -> None:
    before = drawer.consolidation()
    drawer.record(decide_claims(before, [["c-lines"]], "not_said", reason="They did not", reviewer="Ro"))
    after = drawer.consolidation()
    names = followed(before, after, [conflict.id for conflict in before.conflicts])
    assert set(names.values()) == {conflict.id for conflict in after.conflicts}
    assert len(names) == 1
