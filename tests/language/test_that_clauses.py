from __future__ import annotations

import pytest

from consolidate.language.pipeline import analyse
from consolidate.language.that_clauses import is_told, tells_claim


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("The board rejects the allegation that dams were blown up.", "blown"),
        ("The company rejected the finding that the ferry was overloaded.", "overloaded"),
        ("Holm denied the claim that the quay was sinking.", "sinking"),
    ],
)
def test_a_noun_of_saying_holds_a_whole_clause(sentence: str, verb: str) -> None:
    assert [token.text for token in analyse(sentence) if tells_claim(token)] == [verb]


@pytest.mark.parametrize(
    "sentence",
    ["Holm rejected the claim that Brandt had made.", "Holm rejected the offer that was made.", "Holm left."],
)
def test_a_clause_in_which_something_is_missing_tells_of_the_noun(sentence: str) -> None:
    assert not any(tells_claim(token) for token in analyse(sentence))


def test_what_somebody_is_told_may_hang_on_him() -> None:
    doc = analyse("The office informs national opinion that Governor Jan Holm has not resigned.")
    assert [token.text for token in doc if is_told(token)] == ["resigned"]
