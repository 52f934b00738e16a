from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.language.headlines import sentence_case
from consolidate.language.pipeline import analyse


@pytest.mark.parametrize(
    ("headline", "plain"),
    [
        ("Teenager Wakes Up During Long Storm", "teenager wakes up during long storm"),
        ("FERRY SINKS OFF NORLUND, NINE DEAD", "ferry sinks off Norlund, nine dead"),
        ("UN Sends Ships to Norlund's Harbour", "UN sends ships to Norlund's harbour"),
    ],
)
def test_common_words_of_a_headline_lose_their_capitals(headline: str, plain: str) -> None:
    assert sentence_case(headline) == plain


@pytest.mark.parametrize(
    "sentence", ["The ferry sank off the island on Monday.", "Anna Holm met Clara Berg.", "Nine dead", ""]
)
def test_a_sentence_is_left_as_it_is(sentence: str) -> None:
    assert sentence_case(sentence) == sentence


@given(st.text(max_size=80))
def test_no_offset_moves(text: str) -> None:
    assert len(sentence_case(text)) == len(text)
    assert sentence_case(text).lower() == text.lower()


def test_a_headline_is_parsed_as_a_sentence_and_keeps_its_spelling() -> None:
    doc = analyse("Drunken Captain Wakes Up During Rescue, Talks To Diver")
    assert doc.text == "Drunken Captain Wakes Up During Rescue, Talks To Diver"
    assert next(token.text for token in doc if token.dep_ == "ROOT") == "Wakes"


def test_a_short_line_in_capitals_is_a_headline_too() -> None:
    assert sentence_case("THE MAYOR OF NORLUND HAS NOT RESIGNED") == "the mayor of Norlund has not resigned"
