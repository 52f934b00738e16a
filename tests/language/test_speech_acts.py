from __future__ import annotations

import pytest

from consolidate.language.pipeline import analyse
from consolidate.language.speech_acts import says_by_doing


def root_says(sentence: str) -> bool:
    return says_by_doing(next(token for token in analyse(sentence) if token.dep_ == "ROOT"))


@pytest.mark.parametrize(
    "sentence", ["The mayor praised the rescuers.", "The union made a promise.", "The council rejected the criticism."]
)
def test_a_deed_can_say_something(sentence: str) -> None:
    assert root_says(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council dismissed Anna Holm on Friday.",
        "The sample confirmed the result.",
        "The mayor did not praise the rescuers.",
        "The mayor left.",
    ],
)
def test_another_deed_and_a_thing_say_nothing(sentence: str) -> None:
    assert not root_says(sentence)
