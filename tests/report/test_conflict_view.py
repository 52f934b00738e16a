from __future__ import annotations

from datetime import UTC, datetime

import pytest
from rich.cells import cell_len
from rich.console import Console

from consolidate.models import Consolidation, Ruling
from consolidate.report.views import conflict_view, sayings


def shown(result: Consolidation, handle: str, width: int, *, everything: bool = False) -> list[str]:
    console = Console(width=width, color_system=None)
    (conflict,) = [conflict for conflict in result.conflicts if conflict.handle == handle]
    with console.capture() as capture:
        console.print(conflict_view(result, conflict, "2 of 7", everything=everything))
    return [line.rstrip() for line in capture.get().splitlines()]


def long_position(result: Consolidation) -> Consolidation:
    conflict = result.conflicts[0]
    wide = conflict.positions[0].model_copy(update={"claims": ("c5", "c6", "c1", "c2", "c14")})
    return result.model_copy(
        update={"conflicts": (conflict.model_copy(update={"positions": (wide, conflict.positions[1])}),)}
    )


def test_positions_stand_side_by_side_from_100_columns(ferry: Consolidation) -> None:
    assert any("A  Nine people died" in line and "B  Twelve people died" in line for line in shown(ferry, "C2", 100))


def test_positions_are_stacked_below_100_columns(ferry: Consolidation) -> None:
    lines = shown(ferry, "C2", 99)
    assert "A  Nine people died" in lines
    assert "B  Twelve people died" in lines


@pytest.mark.parametrize("width", [24, 40, 80, 120, 300])
def test_no_line_is_wider_than_the_screen(ferry: Consolidation, width: int) -> None:
    assert max(cell_len(line) for line in shown(ferry, "C1", width)) <= width


def test_a_conflict_says_where_it_stands_in_the_queue_and_its_state(ferry: Consolidation) -> None:
    head, kind, about, *_ = shown(ferry, "C2", 80)
    assert head.startswith("C2  2 of 7 ─")
    assert kind == "quantity · medium severity · open"
    assert about == "How many people died when the Maren Sol capsized"


def test_each_words_speaker_article_day_and_sentence_are_there(ferry: Consolidation) -> None:
    lines = shown(ferry, "C2", 80)
    start = lines.index(" 2 interior ministry (official)")
    assert lines[start + 1] == "   Teld Courier · 2031-03-04"
    assert lines[start + 2].startswith("   «Nine passengers died» when the Maren Sol overturned")
    assert "   2 origins · F3" in lines


def test_why_the_program_thinks_so_stands_below(ferry: Consolidation) -> None:
    assert "why  9 and 12 people differ by a third" in shown(ferry, "C2", 80)


def test_of_many_words_a_few_are_shown_and_all_on_demand(ferry: Consolidation) -> None:
    result = long_position(ferry)
    assert "… 3 more: m" in shown(result, "C2", 80)
    assert any(line.startswith("… 2 more: m") for line in shown(result, "C2", 120))
    whole = "\n".join(shown(result, "C2", 80, everything=True))
    assert "more: m" not in whole
    assert "Norva News Agency" in whole


def test_numbers_are_the_same_whether_all_is_shown_or_not(ferry: Consolidation) -> None:
    result = long_position(ferry)
    (tasker,) = [s for s in sayings(result, result.conflicts[0]) if s.first.speaker.name == "Orm Tasker"]
    for everything in (False, True):
        assert f" {tasker.number} Orm Tasker (witness)" in shown(result, "C2", 80, everything=everything)


def test_what_reviewers_said_stands_below_with_their_reasons(ferry: Consolidation) -> None:
    ruling = Ruling(
        decision="d1",
        verdict="position",
        choice="B",
        reason="He saw the [bold]bodies\x1b[2J",
        reviewer="Ro Lind",
        at=datetime(2031, 3, 7, tzinfo=UTC),
    )
    conflicts = tuple(conflict.model_copy(update={"decisions": (ruling,)}) for conflict in ferry.conflicts)
    lines = shown(ferry.model_copy(update={"conflicts": conflicts}), "C2", 120)
    assert "said 2031-03-07 Ro Lind: B stands — He saw the [bold]bodies<U+001B>[2J" in lines
    assert "quantity · medium severity · decided" in lines
