from __future__ import annotations

import pytest

from consolidate.language.phrases import by_name, noun_phrase
from consolidate.language.pipeline import analyse


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("The minister of transport said that the ferry sank.", "The minister of transport"),
        ("Anna Holm of the harbour union said that the ferry sank.", "Anna Holm"),
        ("The owner, who was on board, said that the ferry sank.", "The owner"),
        ("A relative of the captain, who was on board, said that the ferry sank.", "A relative of the captain"),
        ("The Porto Institute (PI) said that the ferry sank.", "The Porto Institute"),
        ("The rescuers in a statement said that the ferry sank.", "The rescuers"),
    ],
)
def test_a_speaker_is_named_without_what_only_tells_more_about_him(sentence: str, phrase: str) -> None:
    subject = next(token for token in analyse(sentence) if token.dep_ == "nsubj" and token.head.dep_ == "ROOT")
    assert noun_phrase(subject) == phrase


def test_a_name_beside_a_role_is_the_name() -> None:
    subject = next(token for token in analyse("The mayor, Anna Holm, said so.") if token.dep_ == "nsubj")
    assert noun_phrase(by_name(subject)) == "Anna Holm"
