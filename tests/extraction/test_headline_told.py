from __future__ import annotations

import pytest

from consolidate.articles import article_from_text
from consolidate.extraction.by_syntax import extract_by_syntax
from consolidate.extraction.reading import read


def said(headline: str) -> list[tuple[str, str, str]]:
    claims = extract_by_syntax(read(article_from_text(headline, name="a.txt")))
    return [(claim.speaker.name, claim.polarity, claim.statement) for claim in claims]


@pytest.mark.parametrize(
    ("headline", "claim"),
    [
        ("Officials: Report that the quay collapsed is false.", ("Officials", "denied", "The quay collapsed.")),
        ("Ferry captain dead? No, he is at home in Larn.", ("article", "denied", "Ferry captain is dead.")),
        ("Fake news report claims captain sold the ferry.", ("article", "denied", "Captain sold the ferry.")),
        (
            "Site fooled readers into believing that the bank had failed.",
            ("article", "denied", "The bank had failed."),
        ),
        ("Third ferry likely a hoax.", ("article", "affirmed", "Third ferry is likely a hoax.")),
        (
            "You can still cross the strait at night.",
            ("article", "affirmed", "You can still cross the strait at night."),
        ),
    ],
)
def test_a_headline_says_who_holds_what_for_true(headline: str, claim: tuple[str, str, str]) -> None:
    assert claim in said(headline)


def test_what_fools_somebody_into_believing_is_not_told_without_what_is_believed() -> None:
    assert len(said("Site fooled readers into believing that the bank had failed.")) == 1


def test_every_claim_rests_on_the_words_of_the_headline() -> None:
    text = "Ferry captain dead? No, he is at home in Larn."
    claims = extract_by_syntax(read(article_from_text(text, name="a.txt")))
    assert claims
    assert all(text[span.start : span.end] == span.quote for claim in claims for span in claim.evidence)


def test_a_headline_that_only_asks_whether_a_story_is_a_hoax_asserts_nothing() -> None:
    (claim,) = extract_by_syntax(read(article_from_text("Was the video of the talking seal a hoax?", name="a.txt")))
    assert (claim.statement, claim.modality) == ("The video of the talking seal was a hoax.", "speculated")
