from __future__ import annotations

import pytest

from consolidate.models import Consolidation
from consolidate.report.content import Change
from consolidate.report.html.view import Day, View


@pytest.fixture
def view(ferry: Consolidation) -> View:
    return View(ferry)


def test_every_fact_is_a_whole_line_with_all_its_claims(ferry: Consolidation, view: View) -> None:
    told = {line.fact: {key for voice in line.voices for key in voice.claims} for line in view.facts}
    assert told == {fact.id: set(fact.claims) for fact in ferry.facts}


def test_references_of_the_content_keep_their_numbers(view: View) -> None:
    assert view.references[: len(view.content.references)] == view.content.references
    assert [reference.number for reference in view.references] == list(range(1, len(view.references) + 1))


def test_speakers_are_offered_by_name_after_those_who_have_none(view: View) -> None:
    labels = [view.label(speaker) for speaker in view.speakers]
    assert labels[:2] == ["the articles themselves", "unnamed sources"]
    assert labels[2:] == sorted(labels[2:], key=str.casefold)


def test_a_fact_is_found_by_its_speakers_and_by_its_conflicts_kind(view: View) -> None:
    denied = next(line for line in view.facts if line.handle == "F6")
    assert view.speakers_in([denied]) == str(view.speakers["Norva Lines"])
    assert view.kinds_in([denied]) == "conflict-denial speaker-organisation"


def test_an_update_goes_with_the_facts_of_its_steps(view: View) -> None:
    change = next(entry for day in view.days() for entry in day.entries if isinstance(entry, Change))
    assert set(view.handles_of(change).split()) == {"F8", "F10"}


def test_the_matrix_leads_each_origin_to_its_own_words(view: View) -> None:
    capsized, cells = next((line, cells) for line, cells in view.matrix.rows if line.handle == "F2")
    assert [cell.does for cell in cells] == ["tells", "tells", "tells"]
    assert sorted(number for cell in cells for number in cell.references) == sorted(capsized.references)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2031-03-04", "2031-03-04", "2031-03-04"),
        ("2031-03-04", "2031-03-06", "2031-03-04 to 2031-03-06"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2031-02-01", "2031-02-28", "2031-02"),
        ("2031-02-01", "2031-02-27", "2031-02-01 to 2031-02-27"),
        ("", "", "day unknown"),
    ],
)
def test_a_time_is_said_as_short_as_it_can_be(start: str, end: str, words: str) -> None:
    assert Day(start, end, ()).words == words


def test_a_large_matrix_is_cut_to_what_most_origins_tell(ferry: Consolidation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("consolidate.report.html.view.MATRIX_FACTS", 1)
    monkeypatch.setattr("consolidate.report.html.view.MATRIX_SOURCES", 2)
    view = View(ferry)
    told = [sum(cell == "tells" for cell in cells) for cells in view.content.silence.cells]
    most = {source.origin for source, number in zip(view.content.silence.sources, told, strict=True) if number > 1}
    assert len(view.matrix.rows) == 1
    assert {source.origin for source in view.matrix.sources} == most


def test_facts_about_something_else_are_known_as_such(ferry: Consolidation) -> None:
    origins = tuple(
        one.model_copy(update={"off_topic": "it tells of a regatta"}) if one.id == "o3" else one
        for one in ferry.origins
    )
    view = View(ferry.model_copy(update={"origins": origins}))
    assert view.elsewhere == {fact.id for fact in ferry.facts if fact.origins == ("o3",)}
