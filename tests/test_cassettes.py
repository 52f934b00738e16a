"""The recordings, played by the whole program: with no network, and to figures that only go up."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from consolidate import Consolidation, Settings, consolidate
from consolidate.articles import read_articles
from consolidate.errors import RecordingMiss
from consolidate.settings import Extractor
from tests.eval.score import score

ROOT = Path(__file__).parent.parent
CASSETTES = ROOT / "cassettes"
INPUTS = {"seeds": ROOT / "seeds", "bridge": ROOT / "tests" / "data" / "bridge"}
"""What each cassette was recorded from."""
SECRETS = re.compile(
    r"sk-[A-Za-z0-9_-]{12,}|bearer |authorization|api[-_]key|set-cookie|openai-organization|x-request-id", re.IGNORECASE
)

FLOORS: Mapping[Extractor, Mapping[str, float]] = {
    "model": {
        "grounding": 1.0,
        "recall": 0.89,
        "atomic_recall": 0.7,
        "precision": 0.92,
        "statement": 0.66,
        "speaker": 0.95,
        "narrator": 0.89,
        "denials": 0.8,
        "time": 0.82,
        "origin_f1": 1.0,
        "conflict_precision": 1.0,
    },
    "syntactic": {
        "grounding": 1.0,
        "recall": 0.98,
        "atomic_recall": 0.85,
        "precision": 0.97,
        "statement": 0.74,
        "speaker": 0.96,
        "narrator": 1.0,
        "denials": 1.0,
        "time": 0.81,
        "link_f1": 0.85,
        "link_b3": 0.88,
        "origin_f1": 1.0,
        "conflict_high": 1.0,
        "conflict_medium": 0.57,
        "conflict_precision": 1.0,
        "conflict_kind": 0.8,
    },
    "both": {
        "grounding": 1.0,
        "recall": 0.99,
        "atomic_recall": 0.87,
        "precision": 0.95,
        "statement": 0.74,
        "speaker": 0.96,
        "narrator": 1.0,
        "denials": 1.0,
        "time": 0.81,
        "link_f1": 0.85,
        "link_b3": 0.88,
        "origin_f1": 1.0,
        "conflict_high": 1.0,
        "conflict_medium": 0.57,
        "conflict_precision": 1.0,
        "conflict_kind": 0.8,
    },
}
CEILINGS: Mapping[str, float] = {"dangling": 0.02, "unsupported": 0.0, "boilerplate": 0, "false_alarms": 0}


@cache
def replayed(name: str) -> Consolidation:
    return consolidate(read_articles([str(INPUTS[name])]), by_model(name))


def by_model(name: str) -> Settings:
    return Settings(extractor="model", replay=CASSETTES / f"{name}.yaml")


@cache
def figures(extractor: Extractor) -> dict[str, Any]:
    gold = json.loads((ROOT / "tests" / "gold" / "seeds.json").read_text(encoding="utf-8"))
    articles = read_articles([str(INPUTS["seeds"])], published=date(2025, 4, 8))
    replay = None if extractor == "syntactic" else CASSETTES / "seeds.yaml"
    result = consolidate(articles, Settings(extractor=extractor, replay=replay))
    return score(result.model_dump(mode="json"), gold)[0]


def test_every_cassette_is_played() -> None:
    assert {path.stem for path in CASSETTES.glob("*.yaml")} == set(INPUTS)


@pytest.mark.parametrize("name", INPUTS)
def test_no_cassette_holds_a_secret(name: str) -> None:
    assert not SECRETS.search((CASSETTES / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", INPUTS)
def test_a_replay_covers_every_article(name: str) -> None:
    result = replayed(name)
    assert [article.status for article in result.articles] == ["ok"] * len(result.articles)
    assert {claim.article for claim in result.claims} == {article.id for article in result.articles}


@pytest.mark.parametrize("name", INPUTS)
def test_every_claim_of_a_replay_stands_in_its_article(name: str) -> None:
    result = replayed(name)
    text = {article.id: article.text for article in result.articles}
    spans = [(claim, span) for claim in result.claims for span in claim.evidence]
    assert spans
    assert all(text[claim.article][span.start : span.end] == span.quote for claim, span in spans)


@pytest.mark.parametrize("name", INPUTS)
def test_a_second_replay_gives_the_same(name: str) -> None:
    first = replayed(name)
    second = consolidate(read_articles([str(INPUTS[name])])[::-1], by_model(name))
    assert first.model_copy(update={"run": second.run}) == second


def test_an_article_that_was_not_recorded_is_named(tmp_path: Path) -> None:
    path = tmp_path / "new.txt"
    path.write_text("The lighthouse of Skarn burnt down on Sunday.\n", encoding="utf-8")
    with pytest.raises(RecordingMiss, match=r"new\.txt"):
        consolidate(read_articles([str(path)]), by_model("seeds"))


@pytest.mark.parametrize(("extractor", "figure"), [(e, f) for e, floors in FLOORS.items() for f in floors])
def test_the_seeds_score_no_lower_than_before(extractor: Extractor, figure: str) -> None:
    assert figures(extractor)[figure] >= FLOORS[extractor][figure]


@pytest.mark.parametrize("extractor", FLOORS)
@pytest.mark.parametrize("figure", CEILINGS)
def test_the_seeds_score_no_higher_than_before(extractor: Extractor, figure: str) -> None:
    assert figures(extractor)[figure] <= CEILINGS[figure]


def test_both_extractors_together_find_more_than_either() -> None:
    alone: tuple[Extractor, ...] = ("model", "syntactic")
    for figure in ("recall", "atomic_recall"):
        assert figures("both")[figure] > max(figures(extractor)[figure] for extractor in alone)


def test_what_is_no_news_yields_no_claim() -> None:
    for name in INPUTS:
        result = replayed(name)
        skipped = {article.id: article.skipped for article in result.articles}
        for claim in result.claims:
            for span in claim.evidence:
                assert not any(gap.start < span.end and span.start < gap.end for gap in skipped[claim.article])


def test_what_is_denied_is_never_told_as_the_deniers_word() -> None:
    own = [claim for claim in replayed("bridge").claims if claim.speaker.name == "Nordbro"]
    assert own
    assert all(claim.polarity == "denied" or "denied" in claim.statement for claim in own)
