from __future__ import annotations

import pytest

from consolidate.models import Consolidation
from consolidate.report.content import Cell
from consolidate.report.telling import content_of


def row(result: Consolidation, handle: str) -> list[Cell]:
    table = content_of(result).silence
    column = [line.handle for line in table.facts].index(handle)
    return [cells[column] for cells in table.cells]


def test_what_is_beyond_the_core_is_counted(ferry: Consolidation, monkeypatch: pytest.MonkeyPatch) -> None:
    assert content_of(ferry).silence.omitted == 0
    monkeypatch.setattr("consolidate.report.silence.MAX_CORE", 1)
    table = content_of(ferry).silence
    assert (len(table.facts), table.omitted, {len(cells) for cells in table.cells}) == (1, 2, {1})


def test_only_what_two_origins_carry_is_held_against_the_others(ferry: Consolidation) -> None:
    assert {line.handle for line in content_of(ferry).silence.facts} == {"F2", "F3", "F6"}


def test_an_origin_tells_is_silent_or_tells_what_cannot_stand_beside_it(ferry: Consolidation) -> None:
    assert row(ferry, "F2") == ["tells", "tells", "tells"]
    assert row(ferry, "F3") == ["tells", "tells", "otherwise"]
    assert row(ferry, "F6") == ["tells", "tells", "silent"]


def test_an_origin_carries_what_its_article_credits_to_another_outlet(ferry: Consolidation) -> None:
    credited = [claim.model_copy(update={"origin": "o2"}) if claim.id == "c3" else claim for claim in ferry.claims]
    assert row(ferry.model_copy(update={"claims": tuple(credited)}), "F2") == ["tells", "tells", "tells"]


def test_an_origin_about_something_else_is_not_called_silent(ferry: Consolidation) -> None:
    aside = [
        origin.model_copy(update={"off_topic": "about a harbour fair"}) if origin.id == "o3" else origin
        for origin in ferry.origins
    ]
    content = content_of(ferry.model_copy(update={"origins": tuple(aside)}))
    assert [source.origin for source in content.silence.sources] == ["o1", "o2"]
    assert [source.number for source in content.sources] == [1, 2, None]
