from __future__ import annotations

from datetime import UTC, datetime

from consolidate.models import Consolidation, Position, Ruling
from consolidate.report.content import Change, Content, Contest, Line
from consolidate.report.telling import content_of


def contest(ferry: Consolidation, first: Position, second: Position) -> Contest:
    """The content of the conflict C2 with other positions."""
    changed = [
        conflict.model_copy(update={"positions": (first, second)}) if conflict.handle == "C2" else conflict
        for conflict in ferry.conflicts
    ]
    told = content_of(ferry.model_copy(update={"conflicts": tuple(changed)})).contested
    return next(one for one in told if one.handle == "C2")


def appearing(content: Content) -> list[int]:
    """All references in the order in which a reader meets them."""
    lines: list[Line] = list(content.agreed)
    numbers = [number for line in lines for voice in line.voices for number in voice.references]
    for conflict in content.contested:
        for side in conflict.sides:
            numbers += [*side.references]
    lines = [*content.single_speaker, *(line for _, own in content.single_origin for line in own)]
    numbers += [number for line in lines for voice in line.voices for number in voice.references]
    for entry in content.timeline:
        voices = [v for s in entry.steps for v in s.voices] if isinstance(entry, Change) else entry.line.voices
        numbers += [number for voice in voices for number in voice.references]
    return numbers


def test_every_fact_stands_in_just_the_part_of_its_status(ferry: Consolidation) -> None:
    content = content_of(ferry)
    assert [line.handle for line in content.agreed] == ["F2"]
    assert content.single_speaker == ()
    assert [source.origin for source, _ in content.single_origin] == ["o1", "o2", "o3"]
    alone = {line.handle for _, lines in content.single_origin for line in lines}
    assert alone == {"F1", "F7", "F8", "F9", "F10", "F11", "F12", "F13"}
    held = {line.handle for conflict in content.contested for side in conflict.sides for line in side.lines}
    assert held == {"F3", "F4", "F5", "F6"}


def test_references_are_numbered_as_they_appear(ferry: Consolidation) -> None:
    first_met = list(dict.fromkeys(appearing(content_of(ferry))))
    assert first_met == list(range(1, len(first_met) + 1))
    assert len(content_of(ferry).references) == len(first_met)


def test_the_gravest_conflict_comes_first_with_its_rulings(ferry: Consolidation) -> None:
    ruling = Ruling(
        decision="d1",
        verdict="not_a_conflict",
        reason="Two doors.",
        reviewer="Ada",
        at=datetime(2031, 3, 6, tzinfo=UTC),
    )
    ruled = [c.model_copy(update={"decisions": (ruling,)}) if c.handle == "C1" else c for c in ferry.conflicts]
    first, second = content_of(ferry.model_copy(update={"conflicts": tuple(ruled)})).contested
    assert (first.handle, first.state, first.set_aside, first.rulings) == ("C1", "decided", True, (ruling,))
    assert (second.handle, second.state, second.set_aside) == ("C2", "open", False)


def test_of_a_summary_that_ends_in_a_statement_the_rest_is_the_answer_and_its_fact_comes_first(
    ferry: Consolidation,
) -> None:
    conflict = next(conflict for conflict in ferry.conflicts if conflict.handle == "C2")
    nine, twelve = conflict.positions
    both = nine.model_copy(
        update={
            "summary": "nine: Fifty-two people were brought ashore.",
            "facts": (*nine.facts, "f8"),
            "claims": (*nine.claims, "c14"),
        }
    )
    side, other = contest(ferry, both, twelve).sides
    assert (side.letter, side.answer) == ("A", "nine")
    assert [line.handle for line in side.lines] == ["F8", "F3"]
    assert (other.letter, other.answer) == ("B", "Twelve people died")


def test_a_line_of_a_position_has_only_the_claims_of_that_position(ferry: Consolidation) -> None:
    conflict = next(conflict for conflict in ferry.conflicts if conflict.handle == "C2")
    nine, twelve = conflict.positions
    part = nine.model_copy(update={"claims": ("c6",)})
    (line,) = contest(ferry, part, twelve).sides[0].lines
    assert [voice.claims for voice in line.voices] == [("c6",)]
    assert line.statement == "Nine passengers died."


def test_facts_of_an_origin_about_something_else_are_apart(ferry: Consolidation) -> None:
    aside = [o.model_copy(update={"off_topic": "a fair"}) if o.id == "o3" else o for o in ferry.origins]
    content = content_of(ferry.model_copy(update={"origins": tuple(aside)}))
    assert {line.handle for line in content.elsewhere} == {"F4", "F11"}
    assert "o3" not in {source.origin for source, _ in content.single_origin}


def test_what_was_not_read_is_told_apart_from_the_sources(ferry: Consolidation) -> None:
    content = content_of(ferry)
    assert [article.status for article in content.unread] == ["skipped", "failed"]
    assert [source.number for source in content.sources] == [1, 2, 3]
