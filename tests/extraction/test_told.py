from __future__ import annotations

import pytest

from consolidate.articles import article_from_text
from consolidate.extraction.by_syntax import extract_by_syntax
from consolidate.extraction.reading import read


def said(text: str) -> list[tuple[str, str, str]]:
    claims = extract_by_syntax(read(article_from_text(text, name="a.txt")))
    return [(claim.speaker.name, claim.polarity, claim.statement) for claim in claims]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The minister was obliged to deny that the dam had leaked.", ("minister", "denied", "The dam had leaked.")),
        ("It was denied that the ferry leaked.", ("unknown", "denied", "The ferry leaked.")),
        ("The mayor was forced to admit that the dam leaked.", ("mayor", "affirmed", "The dam leaked.")),
        ("The mayor came out to say that the dam was safe.", ("mayor", "affirmed", "The dam was safe.")),
    ],
)
def test_what_somebody_is_made_to_say_he_says(text: str, claim: tuple[str, str, str]) -> None:
    assert said(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "The company refused to deny that the dam leaked.",
        "The minister refused to confirm that the dam leaked.",
        "The mayor was asked to deny that the dam leaked.",
        "The army is expected to confirm that the town has fallen.",
        "The spokesman stopped short of saying that the bridge was unsafe.",
    ],
)
def test_what_is_not_said_in_fact_is_told_as_no_more_than_that(text: str) -> None:
    assert said(text) == [("article", "affirmed", text)]


def test_a_denial_denies_nothing_of_when_it_is_said_to_have_happened() -> None:
    text = "The general denied that the guards had fled after the prisoners took the keys."
    assert said(text) == [("general", "denied", "The guards had fled.")]
