from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from consolidate.decisions import decide, in_force, state
from consolidate.errors import CaseLocked
from consolidate.models import Claim, Conflict, Decision
from consolidate.review import Session, Wanted

NOON = datetime.fromisoformat("2031-03-07T12:00:00+00:00")
Scripted = Callable[..., Any]


def conflict_of(drawer: Any, claim: str) -> Conflict:
    """The conflict in which the claim stands."""
    found: list[Conflict] = drawer.consolidation().conflicts
    return next(c for c in found if any(claim in position.claims for position in c.positions))


def letter_of(drawer: Any, claim: str) -> str:
    positions = conflict_of(drawer, claim).positions
    return next(letter for letter, position in zip("AB", positions, strict=True) if claim in position.claims)


def number_of(drawer: Any, claim: str) -> str:
    """The number of the claim's words, where every claim of the conflict is a saying of its own."""
    keys = [key for position in conflict_of(drawer, claim).positions for key in position.claims]
    return str(keys.index(claim) + 1)


def claim_of(drawer: Any, key: str) -> Claim:
    found: tuple[Claim, ...] = drawer.consolidation().claims
    return next(claim for claim in found if claim.id == key)


def reviewed(drawer: Any, desk: Any, reviewer: str = "Ro Lind", wanted: Wanted | None = None) -> list[Decision]:
    Session(drawer, desk, reviewer, lambda: NOON).run(wanted or Wanted())
    held: list[Decision] = drawer.held
    return held


def first_is(drawer: Any, claim: str) -> tuple[str, ...]:
    """The keys that lead from the head of the queue to the conflict of the claim."""
    return () if conflict_of(drawer, claim).handle == "C1" else ("",)


def test_a_position_stands_with_a_reason(drawer: Any, script: Scripted) -> None:
    letter = letter_of(drawer, "c-nine")
    (decision,) = reviewed(drawer, script(*first_is(drawer, "c-nine"), letter, "The coast guard counted", "q"))
    assert (decision.verdict, decision.choice, decision.reason) == ("position", letter, "The coast guard counted")
    assert (decision.reviewer, decision.at) == ("Ro Lind", NOON)
    assert state(conflict_of(drawer, "c-nine")) == "decided"


@pytest.mark.parametrize(
    ("key", "verdict"), [("h", "both_hold"), ("s", "superseded"), ("n", "not_a_conflict"), ("u", "unresolved")]
)
def test_each_verdict_has_its_key(drawer: Any, script: Scripted, key: str, verdict: str) -> None:
    (decision,) = reviewed(drawer, script(key, "So it is", "q"))
    assert decision.verdict == verdict


def test_a_blank_reason_is_asked_for_again(drawer: Any, script: Scripted) -> None:
    (decision,) = reviewed(drawer, script("h", "  ", "Two counts of two days", "q"))
    assert decision.reason == "Two counts of two days"


@pytest.mark.parametrize("answers", [("", " "), ("\x1b",)])
def test_blank_twice_or_escape_calls_a_decision_off(drawer: Any, script: Scripted, answers: tuple[str, ...]) -> None:
    assert reviewed(drawer, script("h", *answers, "q")) == []


def test_a_decision_leads_on_to_the_next_conflict_and_back_leads_to_it_again(drawer: Any, script: Scripted) -> None:
    desk = script("h", "Both can be", "b", "u", "Not to be told", "q")
    first, second = reviewed(drawer, desk)
    assert first.evidence == second.evidence


def test_skipping_decides_nothing_and_the_end_of_the_queue_ends_the_review(drawer: Any, script: Scripted) -> None:
    desk = script("", " ", "")
    assert reviewed(drawer, desk) == []
    assert desk.answers == []
    assert desk.said == ["2 open"]


def test_behind_the_last_conflict_one_can_turn_back_and_undo(drawer: Any, script: Scripted) -> None:
    desk = script("", "h", "Both can be", "z", "A slip", "", "b", "u", "Not to be told", "")
    assert [decision.verdict for decision in reviewed(drawer, desk)] == ["both_hold", "undo", "unresolved"]
    assert desk.said[-1] == "2 open"


def test_a_conflict_that_undoing_brings_back_is_in_the_queue_again(drawer: Any, script: Scripted) -> None:
    way = first_is(drawer, "c-twelve")
    gone = ("x", number_of(drawer, "c-twelve"), "He spoke of bodies")
    rest = ("",) * (2 - len(way) - 1)
    letter = letter_of(drawer, "c-nine")
    desk = script(*way, *gone, *rest, "z", "He did", letter, "The coast guard counted", "")
    assert [decision.verdict for decision in reviewed(drawer, desk)] == ["not_said", "undo", "position"]


def test_the_end_of_input_ends_the_review_and_what_was_decided_stays(drawer: Any, script: Scripted) -> None:
    assert len(reviewed(drawer, script("h", "Both can be"))) == 1


def test_a_review_begins_at_the_first_conflict_that_is_not_decided(drawer: Any, script: Scripted) -> None:
    reviewed(drawer, script("h", "Both can be", "q"))
    first, second = reviewed(drawer, script("n", "Of two days", "q"))
    assert first.evidence != second.evidence


def test_undo_takes_back_ones_own_last_decision_and_leads_back_to_it(drawer: Any, script: Scripted) -> None:
    decisions = reviewed(drawer, script("h", "Both can be", "z", "A slip", "n", "Of two days", "q"))
    assert [decision.verdict for decision in decisions] == ["both_hold", "undo", "not_a_conflict"]
    assert decisions[1].choice == decisions[0].id
    assert decisions[2].evidence == decisions[0].evidence
    assert in_force(decisions) == (decisions[2],)


def test_undo_leaves_the_decisions_of_others_alone(drawer: Any, script: Scripted) -> None:
    result = drawer.consolidation()
    drawer.record(decide(result, result.conflicts[0], "both_hold", reason="Why not", reviewer="Ina Moor", at=NOON))
    desk = script("z", "q")
    assert len(reviewed(drawer, desk)) == 1
    assert desk.said[0] == "There is no decision of Ro Lind to undo."


def test_reviewers_who_disagree_are_both_kept_and_the_conflict_is_still_open(drawer: Any, script: Scripted) -> None:
    way = first_is(drawer, "c-nine")
    reviewed(drawer, script(*way, letter_of(drawer, "c-nine"), "The coast guard counted", "q"))
    reviewed(drawer, script(*way, letter_of(drawer, "c-twelve"), "The priest saw them", "q"), "Ina Moor")
    conflict = conflict_of(drawer, "c-nine")
    assert {ruling.reviewer for ruling in conflict.decisions} == {"Ro Lind", "Ina Moor"}
    assert Wanted(open_only=True).has(conflict)


def test_the_right_speaker_is_asked_for_and_recorded(drawer: Any, script: Scripted) -> None:
    answers = (*first_is(drawer, "c-twelve"), "w", number_of(drawer, "c-twelve"), "Parish of Brack", "By the text", "q")
    (decision,) = reviewed(drawer, script(*answers))
    assert (decision.verdict, decision.choice) == ("wrong_speaker", "Parish of Brack")
    assert claim_of(drawer, "c-twelve").speaker.name == "Parish of Brack"


def test_what_is_not_said_leaves_the_conflict(drawer: Any, script: Scripted) -> None:
    desk = script(*first_is(drawer, "c-twelve"), "x", number_of(drawer, "c-twelve"), "He spoke of bodies", "q")
    (decision,) = reviewed(drawer, desk)
    assert decision.verdict == "not_said"
    assert "c-twelve" not in {claim.id for claim in drawer.consolidation().claims}
    assert "With that it is no conflict any more." in desk.said


def test_claims_are_unlinked_by_their_numbers(drawer: Any, script: Scripted) -> None:
    numbers = f"{number_of(drawer, 'c-varn')} {number_of(drawer, 'c-mechanic')}"
    (decision,) = reviewed(drawer, script(*first_is(drawer, "c-varn"), "l", "u", numbers, "He was not aboard", "q"))
    assert decision.verdict == "unlink"
    together = [fact for fact in drawer.consolidation().facts if {"c-varn", "c-mechanic"} <= set(fact.claims)]
    assert together == []


def test_a_fact_is_named_by_its_handle(drawer: Any, script: Scripted) -> None:
    (handle,) = [fact.handle for fact in drawer.consolidation().facts if "c-nine" in fact.claims]
    answers = (
        *first_is(drawer, "c-varn"),
        "l",
        "c",
        f"{number_of(drawer, 'c-varn')} {handle.lower()}",
        "o",
        "Odd",
        "q",
    )
    (decision,) = reviewed(drawer, script(*answers))
    assert (decision.verdict, decision.choice) == ("conflicting", "outcome")
    assert [anchor.statement for anchor in decision.evidence[1]] == [
        "Nine people died in the capsizing of the Maren Sol."
    ]


def origins_of(drawer: Any) -> list[tuple[str, ...]]:
    return sorted(tuple(sorted(origin.articles)) for origin in drawer.consolidation().origins)


def test_two_articles_are_one_report_or_independent_by_the_numbers_of_their_words(
    drawer: Any, script: Scripted
) -> None:
    two = f"{number_of(drawer, 'c-lines')} {number_of(drawer, 'c-mechanic')}"
    to_door = first_is(drawer, "c-lines")
    (one,) = reviewed(drawer, script(*to_door, "o", "o", two, "Both took it from the wire", "q"))
    assert (one.target, one.verdict) == ("origins", "same_origin")
    assert {anchor.article for side in one.evidence for anchor in side} == {"post.txt", "courier.txt"}
    assert origins_of(drawer) == [("a-courier", "a-post")]
    two = f"{number_of(drawer, 'c-lines')} {number_of(drawer, 'c-mechanic')}"
    reviewed(drawer, script(*first_is(drawer, "c-lines"), "o", "i", two, "Each paper was there", "q"))
    assert drawer.held[-1].verdict == "independent"
    assert origins_of(drawer) == [("a-courier",), ("a-post",)]


@pytest.mark.parametrize("answers", [("z",), ("o", ""), ("o", "1 2", "", "")])
def test_a_word_on_origins_can_be_called_off(drawer: Any, script: Scripted, answers: tuple[str, ...]) -> None:
    assert reviewed(drawer, script(*first_is(drawer, "c-nine"), "o", *answers, "q")) == []


def test_one_article_is_no_two_reports_and_the_review_goes_on(drawer: Any, script: Scripted) -> None:
    varn, lines = number_of(drawer, "c-varn"), number_of(drawer, "c-lines")
    desk = script(*first_is(drawer, "c-lines"), "o", "o", f"{varn} {lines}", "q")
    assert reviewed(drawer, desk) == []
    assert any("name words of two articles" in line for line in desk.said)


def test_an_affirmation_and_a_denial_cannot_be_linked_and_the_review_goes_on(drawer: Any, script: Scripted) -> None:
    numbers = f"{number_of(drawer, 'c-varn')} {number_of(drawer, 'c-lines')}"
    desk = script(*first_is(drawer, "c-varn"), "l", "l", numbers, "They are one", "u", "Not to be told", "q")
    (decision,) = reviewed(drawer, desk)
    assert decision.verdict == "unresolved"
    assert any("conflict instead" in words for words in desk.said)


def test_a_number_that_is_not_there_is_asked_for_again(drawer: Any, script: Scripted) -> None:
    desk = script("x", "99", "", "q")
    assert reviewed(drawer, desk) == []
    assert desk.said[0] == "99 is no number of the above and no fact."


def test_reading_help_and_more_decide_nothing(drawer: Any, script: Scripted) -> None:
    desk = script("r", "1", "?", "m", "q")
    assert reviewed(drawer, desk) == []
    assert len(desk.views) == 4  # the queue, the conflict, the article, the conflict in full
    assert "capital letters" in desk.said[0]


def test_an_unknown_key_is_said_to_be_none_and_a_small_letter_is_no_position(drawer: Any, script: Scripted) -> None:
    desk = script("a", "Q", "q")
    assert reviewed(drawer, desk) == []
    assert desk.said[0] == "There is no key 'a' here (positions have capital letters): ? shows all."
    assert desk.said[1] == "There is no key 'Q' here: ? shows all."


def test_a_decision_that_cannot_be_kept_is_told_and_the_review_goes_on(
    drawer: Any, script: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: Decision) -> int:
        monkeypatch.undo()
        raise CaseLocked("Another process is writing: try again in a moment.")

    monkeypatch.setattr(drawer, "record", locked)
    desk = script("h", "Two days", "h", "Of two days", "q")
    (decision,) = reviewed(drawer, desk)
    assert decision.reason == "Of two days"
    assert desk.said[0] == "Not recorded. Another process is writing: try again in a moment."


def test_with_nothing_to_review_that_is_said(drawer: Any, script: Scripted) -> None:
    desk = script()
    assert reviewed(drawer, desk, wanted=Wanted(kinds=frozenset({"place"}))) == []
    assert desk.said == ["No conflict waits here."]


def test_the_key_pressed_while_a_long_view_is_shown_is_an_answer(drawer: Any, script: Scripted) -> None:
    desk = script("Both can be", "q")
    keys = [None, "m", "h", None]  # in between the queue, the conflict, the conflict in full, the next conflict
    desk.show = lambda _: keys.pop(0)
    (decision,) = reviewed(drawer, desk)
    assert decision.verdict == "both_hold"


def test_the_review_can_be_quit_while_the_queue_is_shown(drawer: Any, script: Scripted) -> None:
    desk = script()
    desk.show = lambda _: "q"
    assert reviewed(drawer, desk) == []
    assert desk.asked == []
