from __future__ import annotations

from typing import Any

from consolidate.language.pipeline import analyse
from consolidate.language.shared_words import is_elliptic, shared_words


def word(sentence: str, text: str) -> Any:
    return next(token for token in analyse(sentence) if token.text == text)


def test_the_object_behind_two_verbs_is_of_both() -> None:
    owns = word("Seatrans owns and operates 14 ships in Larnia.", "owns")
    assert [token.text for token in shared_words(owns)] == ["14", "ships", "in", "Larnia"]
    assert shared_words(word("Seatrans owns ships and operates 14 ports.", "owns")) == []


def test_it_did_not_leaves_out_what() -> None:
    left_out = word("The engine did not.", "did")
    assert is_elliptic(left_out, list(left_out.doc))
    told = word("The engine was not there.", "was")
    assert not is_elliptic(told, list(told.doc))
