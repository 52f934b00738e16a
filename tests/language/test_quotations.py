from __future__ import annotations

import pytest

from consolidate.language.quotations import is_quoted


@pytest.mark.parametrize("text", ["He said “go on” and left.", 'He said "go on" and left.'])
def test_only_what_stands_between_the_marks_is_quoted(text: str) -> None:
    assert is_quoted(text, text.index("go"))
    assert not is_quoted(text, text.index("said"))
    assert not is_quoted(text, text.index("and left"))


def test_before_the_first_character_nothing_is_quoted() -> None:
    assert not is_quoted("“Go on.”", -1)


def test_what_stands_before_a_first_closing_mark_is_the_end_of_a_quotation() -> None:
    text = "It was dark,” he said."
    assert is_quoted(text, text.index("dark"))
    assert not is_quoted(text, text.index("he"))
