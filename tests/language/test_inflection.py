from __future__ import annotations

import pytest

from consolidate.language.inflection import past_tense, third_person


@pytest.mark.parametrize(
    ("lemma", "participle", "past"),
    [
        ("close", "closing", "closed"),
        ("visit", "visiting", "visited"),
        ("carry", "carrying", "carried"),
        ("destroy", "destroying", "destroyed"),
        ("stop", "stopping", "stopped"),
        ("sink", "sinking", "sank"),
        ("leave", "leaving", "left"),
        ("hit", "hitting", "hit"),
        ("Leave", "Leaving", "left"),
    ],
    ids=str,
)
def test_the_past_tense_is_spelt_as_english_spells_it(lemma: str, participle: str, past: str) -> None:
    assert past_tense(lemma, participle) == past


@pytest.mark.parametrize(
    ("lemma", "form"), [("sink", "sinks"), ("watch", "watches"), ("carry", "carries"), ("be", "is"), ("stay", "stays")]
)
def test_what_it_does_has_its_ending(lemma: str, form: str) -> None:
    assert third_person(lemma) == form
