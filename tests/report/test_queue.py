from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.console import Console

from consolidate.models import Consolidation
from consolidate.report.queue import queue_lines
from consolidate.report.views import queue_view


def shown(result: Consolidation, width: int) -> list[str]:
    console = Console(width=width, color_system=None)
    with console.capture() as capture:
        console.print(queue_view(result, result.conflicts))
    return [line.rstrip() for line in capture.get().splitlines()]


def test_the_table_has_handle_kind_subject_and_state_in_a_row(ferry: Consolidation) -> None:
    (row,) = [line for line in shown(ferry, 80) if line.startswith("C2")]
    assert row.split() == "C2 quantity How many people died when the Maren Sol capsized open".split()


def test_the_table_has_severity_and_positions_with_their_origins(ferry: Consolidation) -> None:
    text = "\n".join(shown(ferry, 80))
    assert "medium" in text
    assert "A 2 origins · Nine people died" in text
    assert "B 1 origin · Twelve people died" in text


@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_table_fits_the_screen(ferry: Consolidation, width: int) -> None:
    assert max(cell_len(line) for line in shown(ferry, width)) <= width


def test_a_pipe_gets_one_line_a_conflict_with_nothing_cut(ferry: Consolidation) -> None:
    long = "Whether the bow door was open " * 12
    conflicts = (ferry.conflicts[0].model_copy(update={"summary": long.strip()}), ferry.conflicts[1])
    names, first, second = queue_lines(conflicts).splitlines()
    assert names.split("\t") == ["handle", "kind", "severity", "state", "about", "positions", "said"]
    assert first.split("\t")[:5] == ["C2", "quantity", "medium", "open", long.strip()]
    assert second.split("\t")[5] == "A (1 origin): The bow door was open | B (2 origins): The bow door was not open"


def test_a_field_holds_no_tab_line_break_or_control_character(ferry: Consolidation) -> None:
    conflict = ferry.conflicts[0].model_copy(update={"summary": "How\tmany\ndied\x1b[2J"})
    lines = queue_lines([conflict]).splitlines()
    assert len(lines) == 2
    assert lines[1].split("\t")[4] == "How many died<U+001B>[2J"
