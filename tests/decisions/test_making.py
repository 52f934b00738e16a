from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from consolidate.decisions import decide, decide_claims, decide_origins, letter, undo
from consolidate.errors import UsageError
from consolidate.models import Consolidation
from tests.decisions.conftest import Consolidated, Told

DOOR = "The bow door of the Maren Sol was open"


@pytest.fixture
def ferry(tell: Told, consolidated: Consolidated) -> Consolidation:
    return consolidated(tell("post.txt", ("Ilo Varn", f"{DOOR}.")), tell("line.txt", ("Norva Lines", f"not {DOOR}.")))


def test_positions_have_letters_and_go_on_after_z() -> None:
    assert [letter(place) for place in (0, 1, 25, 26, 27)] == ["A", "B", "Z", "AA", "AB"]


def test_a_decision_names_its_evidence_by_content_and_its_time_in_utc(ferry: Consolidation) -> None:
    (conflict,) = ferry.conflicts
    at = datetime(2031, 3, 5, 14, tzinfo=timezone(timedelta(hours=2)))
    made = decide(ferry, conflict, "position", choice="B", reason=" the log \n says so", reviewer="Ana", at=at)
    assert [[anchor.statement for anchor in side] for side in made.evidence] == [[f"{DOOR}."], [f"{DOOR}."]]
    assert {anchor.article for side in made.evidence for anchor in side} == {"post.txt", "line.txt"}
    assert made.at == datetime(2031, 3, 5, 12, tzinfo=UTC)
    assert made.at.tzinfo is UTC
    assert (made.choice, made.reason) == ("B", "the log says so")


def test_the_same_row_has_the_same_id_and_another_reason_another(ferry: Consolidation) -> None:
    (conflict,) = ferry.conflicts
    at = datetime(2031, 3, 5, tzinfo=UTC)
    first, again, other = (
        decide(ferry, conflict, "both_hold", reason=reason, reviewer="Ana", at=at) for reason in ("r", "r", "s")
    )
    assert first == again
    assert first.id != other.id


def test_what_cannot_be_decided_so_is_refused(ferry: Consolidation) -> None:
    (conflict,) = ferry.conflicts
    a, b = (claim.id for claim in ferry.claims)
    with pytest.raises(UsageError, match="no position C"):
        decide(ferry, conflict, "position", choice="C", reason="r", reviewer="Ana")
    with pytest.raises(UsageError, match="cannot be said of a conflict"):
        decide(ferry, conflict, "link", reason="r", reviewer="Ana")
    with pytest.raises(UsageError, match="needs a reason"):
        decide(ferry, conflict, "both_hold", reason=" \n", reviewer="Ana")
    with pytest.raises(UsageError, match="needs a reviewer"):
        decide(ferry, conflict, "both_hold", reason="r", reviewer=" ")
    with pytest.raises(UsageError, match="say that they conflict"):
        decide_claims(ferry, [[a], [b]], "link", reason="r", reviewer="Ana")
    with pytest.raises(UsageError, match="two sides"):
        decide_claims(ferry, [[a]], "unlink", reason="r", reviewer="Ana")
    with pytest.raises(UsageError, match="right speaker"):
        decide_claims(ferry, [[a]], "wrong_speaker", reason="r", reviewer="Ana")
    with pytest.raises(UsageError, match="no kind of conflict"):
        decide_claims(ferry, [[a], [b]], "conflicting", choice="odd", reason="r", reviewer="Ana")
    with pytest.raises(UsageError, match="no claim c0"):
        decide_claims(ferry, [["c0"]], "not_said", reason="r", reviewer="Ana")
    with pytest.raises(UsageError, match="two different articles"):
        decide_origins(ferry, (ferry.articles[0].id,) * 2, "same_origin", reason="r", reviewer="Ana")


def test_an_undoing_names_what_it_undoes(ferry: Consolidation) -> None:
    made = decide(ferry, ferry.conflicts[0], "both_hold", reason="r", reviewer="Ana")
    back = undo(made, reason="a slip", reviewer="Bo")
    assert (back.verdict, back.choice, back.target) == ("undo", made.id, "conflict")
