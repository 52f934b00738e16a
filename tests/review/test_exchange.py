from __future__ import annotations

from typing import Any

import pytest

from consolidate.decisions import decide, undo
from consolidate.errors import UsageError
from consolidate.review import exported, imported


def test_decisions_come_back_as_they_went(drawer: Any) -> None:
    result = drawer.consolidation()
    first = decide(result, result.conflicts[0], "both_hold", reason="Two days", reviewer="Ro")
    first = first.model_copy(update={"choice": "a\u2028line\x85break"})
    both = [first, undo(first, reason="A slip", reviewer="Ro")]
    assert imported(exported(both), "a.jsonl") == both


def test_blank_lines_are_passed_over() -> None:
    assert imported("\n  \n", "a.jsonl") == []


@pytest.mark.parametrize("line", ["no json", "{}", '["a"]', '{"verdict": "shrug"}'])
def test_a_line_that_is_no_decision_is_named_by_its_number(line: str) -> None:
    with pytest.raises(UsageError, match=r"a\.jsonl, line 2 is no decision"):
        imported(f"\n{line}\n", "a.jsonl")
