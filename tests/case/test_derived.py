from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from consolidate import derivation
from consolidate.case import Case, open_case
from consolidate.decisions import decide, decide_claims, decide_origins, undo
from consolidate.linkage import Constraints, Linked, link_claims
from consolidate.models import Article, Claim
from consolidate.pipeline import consolidate_case
from consolidate.settings import Settings

AT = datetime(2031, 3, 5, 12, tzinfo=UTC)
WHO = {"reason": "the log says so", "reviewer": "Ana"}


@pytest.fixture
def told(path: Path, post: Article, line: Article) -> Iterator[Case]:
    """A case with a denial, after its first run."""
    with open_case(path) as case:
        consolidate_case(case, [post, line], Settings(processes=1))
        yield case


@pytest.fixture
def linked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many claims were linked, at each time that claims were."""
    seen: list[int] = []

    def link(claims: Sequence[Claim], constraints: Constraints) -> Linked:
        seen.append(len(claims))
        return link_claims(claims, constraints)

    monkeypatch.setattr(derivation, "link_claims", link)
    return seen


def test_what_a_run_worked_out_is_not_worked_out_again(told: Case, linked: list[int], path: Path) -> None:
    first = told.consolidation()
    told.close()
    with open_case(path) as again:
        assert again.consolidation() == first
        assert again.comparisons()
    assert linked == []


def test_a_decision_on_a_conflict_works_nothing_out_again_and_shows(told: Case, linked: list[int]) -> None:
    (conflict,) = told.consolidation().conflicts
    told.record(decide(told.consolidation(), conflict, "not_a_conflict", at=AT, **WHO))
    result = told.consolidation()
    assert [ruling.verdict for ruling in result.conflicts[0].decisions] == ["not_a_conflict"]
    assert not any(fact.conflicts for fact in result.facts)
    assert linked == []


def test_a_decision_on_claims_or_origins_is_worked_out_and_undone_from_what_is_kept(
    told: Case, linked: list[int], post: Article, line: Article
) -> None:
    before = told.consolidation()
    one = decide_claims(before, [(before.claims[0].id,)], "not_said", at=AT, **WHO)
    told.record(one)
    assert len(told.consolidation().claims) == len(before.claims) - 1
    assert max(linked) == len(before.claims) - 1
    linked.clear()
    told.record(undo(one, at=AT, **WHO))
    assert told.consolidation() == before
    assert linked == []
    told.record(decide_origins(before, (post.id, line.id), "same_origin", at=AT, **WHO))
    assert len(told.consolidation().origins) == 1


def test_what_a_case_forgets_is_worked_out_again_and_only_the_last_are_kept(told: Case, linked: list[int]) -> None:
    before = told.consolidation()
    for number in range(3):
        told.derived.put(f"another {number}", b"result")
    assert told.derived.get("another 0") == b"result"
    told.derived.put("another 3", b"result")
    assert told.consolidation() == before
    assert linked != []
    assert told.derived.get("another 0") is None


def test_another_program_works_out_its_own(told: Case, linked: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derivation, "source_version", lambda *_: "another")
    told.consolidation()
    assert linked != []
