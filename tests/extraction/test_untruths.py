from __future__ import annotations

import pytest

from consolidate.articles import article_from_text
from consolidate.extraction.by_syntax import extract_by_syntax
from consolidate.extraction.reading import read
from consolidate.extraction.untruths import is_taken_back, is_untrue_source, shot_down, untrue_label


def said(text: str) -> list[tuple[str, str, str]]:
    claims = extract_by_syntax(read(article_from_text(f"{text}.", name="a.txt")))
    return [(claim.speaker.name, claim.polarity, claim.statement) for claim in claims]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("HOAX: Ferry captain sells his ship for one coin", "Ferry captain sells his ship for one coin."),
        ("A satirical website reported that the mayor had died", "The mayor had died."),
        ("Many people thought the captain got arrested, but it was a hoax", "The captain got arrested."),
    ],
)
def test_what_is_told_to_be_untrue_is_denied_by_the_article(text: str, claim: str) -> None:
    assert said(text) == [("article", "denied", claim)]


def test_an_answer_of_no_after_such_a_label_says_itself_what_is_not_so() -> None:
    assert said("Debunked: No, the captain didn't sell his ship to the union") == [
        ("article", "affirmed", "The captain didn't sell his ship to the union.")
    ]


def test_claims_that_are_shot_down_without_that_are_denied() -> None:
    assert shot_down("Officials reject claims ferries are unsafe in winter.") == (
        "Officials",
        "ferries are unsafe in winter",
    )


def test_a_claim_about_him_that_somebody_rejects_is_about_himself() -> None:
    assert shot_down("Mayor rejects claims he stole the ferry.") == ("Mayor", "Mayor stole the ferry")
    assert shot_down("Teldair denies reports its old ferries leak.") == ("Teldair", "Teldair's old ferries leak")


@pytest.mark.parametrize(
    "text",
    ["Seaways denied reports of a leak in the tank.", "The mayor rejected the claims.", "The ferry sank at noon."],
)
def test_what_has_no_clause_to_deny_shoots_nothing_down(text: str) -> None:
    assert shot_down(text) is None


def test_words_of_untruth_elsewhere_mark_nothing() -> None:
    assert untrue_label("The hoax: how it began.") == 0
    assert not is_untrue_source("the coast guard")
    assert is_untrue_source("a fake news report")
    assert not is_taken_back("The ferry sank, and the false bottom was found.")
