from __future__ import annotations

from rich.console import Console

from consolidate.models import Consolidation
from consolidate.report.conflicts import ConflictEntry, ranked
from consolidate.report.page import Page


def lines(result: Consolidation, handle: str, width: int) -> list[str]:
    conflict = next(conflict for conflict in result.conflicts if conflict.handle == handle)
    console = Console(width=width, color_system=None)
    with console.capture() as capture:
        console.print(ConflictEntry(Page.of(result, ascii_only=False), conflict))
    return capture.get().splitlines()


def test_the_gravest_conflict_comes_first(ferry: Consolidation) -> None:
    assert [conflict.handle for conflict in ranked(ferry.conflicts)] == ["C1", "C2"]


def test_positions_stand_side_by_side(ferry: Consolidation) -> None:
    row = next(line for line in lines(ferry, "C1", 80) if "The bow door was open" in line)
    assert "The bow door was not open" in row


def test_positions_are_stacked_where_columns_would_be_too_narrow(ferry: Consolidation) -> None:
    row = next(line for line in lines(ferry, "C1", 50) if "The bow door was open" in line)
    assert "The bow door was not open" not in row


def test_a_conflict_says_kind_severity_and_subject(ferry: Consolidation) -> None:
    first, second, *_ = lines(ferry, "C2", 100)
    assert "C2   quantity · medium severity" in first
    assert "How many people died" in second


def test_each_position_has_its_facts_speakers_origins_and_words(ferry: Consolidation) -> None:
    text = " ".join(" ".join(lines(ferry, "C2", 50)).split())
    assert "Nine people died (F3) Ana Brisk (official), interior ministry (official) · 2 origins" in text
    assert "“Nine passengers died” — Teld Courier “At least nine people died” — Harbour Post" in text
    assert "Orm Tasker (witness), unnamed witness in island_radi…tuesday · 1 origin" in text


def test_three_positions_all_stay(ferry: Consolidation) -> None:
    conflict = ferry.conflicts[1]
    third = conflict.positions[0].model_copy(update={"summary": "Nobody can know"})
    wider = conflict.model_copy(update={"positions": (*conflict.positions, third)})
    result = ferry.model_copy(update={"conflicts": (wider,)})
    for width in (60, 120):
        assert "Nobody can know" in "\n".join(lines(result, "C1", width))


def test_why_it_is_a_conflict_stands_under_what_it_is_about(ferry: Consolidation) -> None:
    conflict = ferry.conflicts[1]
    explained = conflict.model_copy(update={"reasons": ("who says what", "nine is not twelve", "as of May", "more")})
    text = "\n".join(lines(ferry.model_copy(update={"conflicts": (explained,)}), explained.handle, 80))
    assert "nine is not twelve" in text
    assert "as of May" in text
    assert "who says what" not in text
    assert "more" not in text.split("as of May")[1].splitlines()[1]
