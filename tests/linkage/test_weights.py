from __future__ import annotations

from consolidate.linkage.propositions import Proposition, Term
from consolidate.linkage.weights import Weights


def propositions(*statements: str) -> list[Proposition]:
    return [
        Proposition(text, {word: Term(word, word) for word in text.split()}, (), negative=False) for text in statements
    ]


def test_the_rarer_word_tells_more() -> None:
    weights = Weights(propositions(*["ferry"] * 30, *["ferry sank"] * 3))
    assert weights["sank"] > weights["ferry"] > 0


def test_a_word_that_all_statements_have_tells_little_and_never_less_than_nothing() -> None:
    weights = Weights(propositions(*["ferry"] * 1000))
    assert weights["ferry"] == 0


def test_two_statements_alone_have_weights_too() -> None:
    assert Weights(propositions("ferry", "ferry"))["ferry"] > 1
