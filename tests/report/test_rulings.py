from __future__ import annotations

from datetime import UTC, datetime

from rich.console import Console

from consolidate.models import Anchor, Conflict, Consolidation, Decision, Ruling, Verdict
from consolidate.report.conflicts import ConflictEntry
from consolidate.report.page import Page
from consolidate.report.rulings import decision_words, ruling_lines, ruling_words


def ruling(verdict: Verdict, choice: str | None = None, reviewer: str = "Ro Lind", *, stale: bool = False) -> Ruling:
    return Ruling(
        decision="d1",
        verdict=verdict,
        choice=choice,
        reason="The port's log has it",
        reviewer=reviewer,
        at=datetime(2031, 3, 7, 9, 30, tzinfo=UTC),
        stale=stale,
    )


def ruled(result: Consolidation, *rulings: Ruling) -> Conflict:
    return result.conflicts[0].model_copy(update={"decisions": rulings})


def test_a_ruling_is_shown_with_day_reviewer_verdict_and_reason(ferry: Consolidation) -> None:
    (line,) = ruling_lines(Page.of(ferry, ascii_only=False), ruled(ferry, ruling("position", "A")))
    assert line.plain == "2031-03-07 Ro Lind: A stands — The port's log has it"


def test_a_stale_ruling_is_shown_and_said_to_be_so(ferry: Consolidation) -> None:
    rulings = ruled(ferry, ruling("both_hold"), ruling("superseded", None, "Ina Moor", stale=True))
    first, second = (line.plain for line in ruling_lines(Page.of(ferry, ascii_only=False), rulings))
    assert first.endswith("both hold — The port's log has it")
    assert second.endswith("(stale: the words behind it have changed)")


def test_a_ruling_for_a_position_that_is_gone_says_so() -> None:
    assert ruling_words("position", None) == "a position stands that is gone"


def test_a_decision_says_of_what_it_speaks_and_hides_nothing() -> None:
    anchor = Anchor(sha256="0" * 64, article="post.txt", statement="Nine \x1b[2Jpeople died.", speaker="Ana Brisk")
    decision = Decision(
        id="d1",
        target="claims",
        verdict="wrong_speaker",
        evidence=((anchor,),),
        choice="Orm Tasker",
        reason="He says it",
        reviewer="Ro Lind",
        at=datetime(2031, 3, 7, tzinfo=UTC),
    )
    assert decision_words(decision) == "wrong speaker: it is Orm Tasker: Ana Brisk on “Nine <U+001B>[2Jpeople died”"


def test_the_brief_shows_what_reviewers_said_of_a_conflict(ferry: Consolidation) -> None:
    conflict = ruled(ferry, ruling("position", "A"))
    console = Console(width=100, color_system=None)
    with console.capture() as capture:
        console.print(ConflictEntry(Page.of(ferry, ascii_only=False), conflict))
    assert "2031-03-07 Ro Lind: A stands — The port's log has it" in capture.get()
