from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

from consolidate.decisions import decide, decide_claims, is_set_aside, state, undo
from consolidate.models import Consolidation, Decision, Verdict
from tests.decisions.conftest import Consolidated, Told

DOOR = "The bow door of the Maren Sol was open"
_CLOCK = count()


def now() -> datetime:
    return datetime(2031, 3, 5, tzinfo=UTC) + timedelta(minutes=next(_CLOCK))


def ruled(result: Consolidation, verdict: Verdict, choice: str | None = None, by: str = "Ana") -> Decision:
    (conflict,) = result.conflicts
    return decide(result, conflict, verdict, choice=choice, reason="the log", reviewer=by, at=now())


def test_a_ruling_stands_with_its_conflict_and_closes_it(tell: Told, consolidated: Consolidated) -> None:
    told = tell("a.txt", ("Ilo Varn", f"{DOOR}.")), tell("b.txt", ("Norva Lines", f"not {DOOR}."))
    result = consolidated(*told)
    assert state(result.conflicts[0]) == "open"
    (conflict,) = consolidated(*told, decisions=(ruled(result, "position", "B"),)).conflicts
    (ruling,) = conflict.decisions
    assert (ruling.verdict, ruling.choice, ruling.reason, ruling.reviewer) == ("position", "B", "the log", "Ana")
    assert not ruling.stale
    assert state(conflict) == "decided"


def test_the_letter_follows_its_position(tell: Told, consolidated: Consolidated) -> None:
    told = tell("a.txt", ("Ilo Varn", f"{DOOR}.")), tell("b.txt", ("Norva Lines", f"not {DOOR}."))
    result = consolidated(*told)
    made = ruled(result, "position", "A")
    swapped = made.model_copy(update={"evidence": made.evidence[::-1], "choice": "B"})
    (conflict,) = consolidated(*told, decisions=(swapped,)).conflicts
    assert conflict.decisions[0].choice == "A"


def test_two_reviewers_who_disagree_are_both_kept_and_one_who_changes_his_mind_once(
    tell: Told, consolidated: Consolidated
) -> None:
    told = tell("a.txt", ("Ilo Varn", f"{DOOR}.")), tell("b.txt", ("Norva Lines", f"not {DOOR}."))
    result = consolidated(*told)
    rows = ruled(result, "position", "A"), ruled(result, "position", "B", by="Bo"), ruled(result, "both_hold")
    (conflict,) = consolidated(*told, decisions=rows).conflicts
    assert [(one.reviewer, one.verdict) for one in conflict.decisions] == [("Bo", "position"), ("Ana", "both_hold")]
    assert state(conflict) == "contested"
    (conflict,) = consolidated(*told, decisions=(*rows, undo(rows[1], reason="r", reviewer="Bo"))).conflicts
    assert state(conflict) == "decided"


def test_what_is_no_conflict_disputes_no_fact_and_is_still_listed(tell: Told, consolidated: Consolidated) -> None:
    told = tell("a.txt", ("Ilo Varn", f"{DOOR}.")), tell("b.txt", ("Norva Lines", f"not {DOOR}."))
    result = consolidated(*told)
    assert {fact.status for fact in result.facts} == {"disputed"}
    after = consolidated(*told, decisions=(ruled(result, "not_a_conflict"),))
    assert "disputed" not in {fact.status for fact in after.facts}
    assert [is_set_aside(conflict) for conflict in after.conflicts] == [True]


def test_a_ruling_whose_words_have_changed_is_stale_and_shown(tell: Told, consolidated: Consolidated) -> None:
    told = tell("a.txt", ("Ilo Varn", f"{DOOR}.")), tell("b.txt", ("Norva Lines", f"not {DOOR}."))
    made = ruled(consolidated(*told), "position", "A")
    changed = tell("b.txt", ("Norva Lines", f"not {DOOR} at departure."))
    after = consolidated(told[0], changed, decisions=(made,))
    (conflict,) = after.conflicts
    assert [ruling.stale for ruling in conflict.decisions] == [True]
    assert state(conflict) == "stale"
    assert after.unplaced == ()


def test_a_ruling_is_not_stale_for_one_more_witness_of_a_position(tell: Told, consolidated: Consolidated) -> None:
    told = tell("a.txt", ("Ilo Varn", f"{DOOR}.")), tell("b.txt", ("Norva Lines", f"not {DOOR}."))
    made = ruled(consolidated(*told), "position", "A")
    (conflict,) = consolidated(*told, tell("c.txt", ("Orm Tasker", f"{DOOR}.")), decisions=(made,)).conflicts
    assert [ruling.stale for ruling in conflict.decisions] == [False]


def test_a_ruling_on_what_is_gone_is_kept_as_unplaced(tell: Told, consolidated: Consolidated) -> None:
    told = tell("a.txt", ("Ilo Varn", f"{DOOR}.")), tell("b.txt", ("Norva Lines", f"not {DOOR}."))
    made = ruled(consolidated(*told), "position", "A")
    after = consolidated(told[0], decisions=(made,))
    assert after.conflicts == ()
    assert after.unplaced == (made,)


def test_what_a_reviewer_sees_as_conflicting_is_a_conflict_that_can_be_decided(
    tell: Told, consolidated: Consolidated
) -> None:
    told = (
        tell("a.txt", ("Ilo Varn", "The captain was on the bridge.")),
        tell("b.txt", ("Ana Brisk", "The mate steered alone all night.")),
    )
    result = consolidated(*told)
    assert result.conflicts == ()
    sides = [[claims[0].id] for _, claims in told]
    seen = decide_claims(result, sides, "conflicting", choice="identity", reason="who?", reviewer="Ana", at=now())
    found = consolidated(*told, decisions=(seen,))
    (conflict,) = found.conflicts
    assert (conflict.kind, conflict.handle) == ("identity", "C1")
    assert [position.speakers for position in conflict.positions] == [("Ilo Varn",), ("Ana Brisk",)]
    assert state(conflict) == "open"
    assert {fact.status for fact in found.facts} == {"disputed"}
    (decided,) = consolidated(*told, decisions=(seen, ruled(found, "position", "A", by="Bo"))).conflicts
    assert state(decided) == "decided"


def test_what_conflicts_is_no_longer_one_fact(tell: Told, consolidated: Consolidated) -> None:
    told = [tell(f"{n}.txt", (who, "The ferry sank off Teld.")) for n, who in enumerate(("Ilo Varn", "Ana Brisk"))]
    result = consolidated(*told)
    assert len(result.facts) == 1
    sides = [[claims[0].id] for _, claims in told]
    seen = decide_claims(result, sides, "conflicting", reason="two ferries", reviewer="Ana", at=now())
    after = consolidated(*told, decisions=(seen,))
    assert len(after.facts) == 2
    assert len(after.conflicts) == 1


def test_all_decisions_of_one_case_land_in_another_of_the_same_articles(tell: Told, consolidated: Consolidated) -> None:
    lines = ("Ilo Varn", f"{DOOR}."), ("Ana Brisk", "The mate steered alone all night.")
    told = tell("a.txt", *lines), tell("b.txt", ("Norva Lines", f"not {DOOR}."))
    result = consolidated(*told)
    mate = next(claim.id for claim in result.claims if "mate" in claim.statement)
    rows = (
        ruled(result, "both_hold"),
        decide_claims(result, [[mate]], "wrong_speaker", choice="Orm Tasker", reason="r", reviewer="Bo", at=now()),
    )
    fresh = tell("copy of a.txt", *lines), tell("copy of b.txt", ("Norva Lines", f"not {DOOR}."))
    after = consolidated(*fresh, decisions=rows)
    assert after.unplaced == ()
    assert [ruling.stale for conflict in after.conflicts for ruling in conflict.decisions] == [False]
    assert "Orm Tasker" in {claim.speaker.name for claim in after.claims}
