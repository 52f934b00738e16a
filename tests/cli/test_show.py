from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from consolidate.case import open_case
from consolidate.models import Claim

Run = Callable[..., Result]


def claim_of(case: Path, speaker: str) -> Claim:
    with open_case(case) as opened:
        return next(claim for claim in opened.consolidation().claims if claim.speaker.name == speaker)


@pytest.mark.parametrize("name", ["C1", "c1"])
def test_a_conflict_is_shown_by_its_handle_in_capitals_or_not(run: Run, case: Path, name: str) -> None:
    result = run("show", name, str(case))
    assert result.exit_code == 0
    assert result.stdout.startswith("C1 ")
    assert "POSITION B" in result.stdout


def test_a_fact_is_shown_with_the_words_it_rests_on(run: Run, case: Path) -> None:
    with open_case(case) as opened:
        (fact,) = [fact for fact in opened.consolidation().facts if fact.statement.startswith("Nine people died")]
    text = " ".join(run("show", fact.handle, str(case)).stdout.split())
    assert "«Nine people died in the capsizing of the Maren Sol, coast guard spokeswoman Ana Brisk said»" in text
    assert "stands in post.txt, characters" in text


def test_a_claim_is_shown_by_its_id_or_the_beginning_of_it(run: Run, case: Path) -> None:
    claim = claim_of(case, "Orm Tasker")
    for name in (claim.id, claim.id[:6]):
        assert f"id         {claim.id}" in run("show", name, str(case)).stdout


def test_an_unknown_handle_is_refused_with_those_near_to_it(run: Run, case: Path) -> None:
    result = run("show", "C11", str(case))
    assert result.exit_code == 2
    assert "C11 is no fact, claim or conflict of this case; near to it: " in result.stderr
    assert "C1" in result.stderr.rsplit("near to it", 1)[1]


def test_what_is_no_handle_at_all_is_told_what_there_is(run: Run, case: Path) -> None:
    result = run("show", "ferry", str(case))
    assert result.exit_code == 2
    assert "there are F1 to F" in result.stderr
    assert "and C1 to C2" in result.stderr
