from __future__ import annotations

import pytest

from consolidate.articles import article_from_text
from consolidate.extraction.by_syntax import extract_by_syntax
from consolidate.extraction.follow_ups import TakenBack, rated, takes_back
from consolidate.extraction.reading import read


def said(text: str) -> list[tuple[str, str, str]]:
    article = article_from_text(f"Harbour news of the day\n\n{text}", name="a.txt")
    claims = extract_by_syntax(read(article))
    assert all(article.text[span.start : span.end] == span.quote for claim in claims for span in claim.evidence)
    return [(claim.speaker.name, claim.polarity, claim.statement) for claim in claims]


@pytest.mark.parametrize(
    "sentence", ["This was wrong.", "That is completely false.", "The story was a hoax.", "She did not.", "It hasn't."]
)
def test_a_sentence_can_take_back_what_the_one_before_it_reports(sentence: str) -> None:
    assert takes_back(sentence) == TakenBack(None)


def test_who_says_that_it_is_untrue_is_told_with_it() -> None:
    assert takes_back("That is not true, the harbour office said.") == TakenBack("the harbour office")


@pytest.mark.parametrize(
    "sentence", ["This was the first time.", "She did not leave the ship.", "It is true.", "The story was long."]
)
def test_other_sentences_take_nothing_back(sentence: str) -> None:
    assert takes_back(sentence) is None


def test_what_was_reported_and_taken_back_is_denied_beside_it() -> None:
    assert said("A blogger reported that the captain had died. This was wrong.") == [
        ("blogger", "affirmed", "The captain had died."),
        ("article", "denied", "The captain had died."),
    ]


def test_what_the_article_says_itself_is_not_taken_back() -> None:
    assert said("The captain had left the ship. She did not.")[0] == (
        "article",
        "affirmed",
        "The captain had left the ship.",
    )


@pytest.mark.parametrize(("rating", "polarity"), [("False", "denied"), ("FAKE!", "denied"), ("True", "affirmed")])
def test_a_fact_check_holds_its_claim_for_what_it_rates_it(rating: str, polarity: str) -> None:
    assert said(f"Claim: The ferry sank off Larn on Sunday.\n\nRating: {rating}") == [
        ("article", polarity, "The ferry sank off Larn on Sunday.")
    ]


@pytest.mark.parametrize("rating", ["Rating: Misleading", "Nobody knows."])
def test_a_claim_that_is_rated_neither_true_nor_false_is_not_judged(rating: str) -> None:
    text = f"Claim: The ferry sank off Larn. {rating}"
    assert rated(text, 0, 31) is None


@pytest.mark.parametrize(
    "sentence", ["Neither is true.", "None of this is true.", "Both claims are false.", "This has no basis in fact."]
)
def test_several_claims_can_be_taken_back_at_once(sentence: str) -> None:
    assert takes_back(sentence) == TakenBack(None)


def test_neither_is_here_takes_nothing_back() -> None:
    assert takes_back("Neither is here.") is None


def test_a_claim_that_a_fact_answers_is_false_unless_that_says_true() -> None:
    text = "Claim: The mayor sold the park. Fact: {} the park in May."
    false, true = text.format("The council sold"), text.format("True, he sold")
    assert [found.so for told in (false, true) if (found := rated(told, 0, 31))] == [False, True]
