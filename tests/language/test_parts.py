from __future__ import annotations

import pytest

from consolidate.language.parts import independent_parts


def parts(sentence: str) -> list[str]:
    return [sentence[start:end] for start, end in independent_parts(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge is closed \u2014 the river must not rise any more.",
        "The bridge is closed\u2014the river has risen since noon.",
        "The ferry sank off the island; nine people died.",
    ],
)
def test_what_a_single_dash_or_semicolon_joins_is_two_sentences(sentence: str) -> None:
    first, second = parts(sentence)
    assert sentence.startswith(first)
    assert sentence.endswith(second)
    assert second[0].isalpha()


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge is closed \u2014 a heavy blow for the town.",
        "The ferry \u2014 it was built in 1962 \u2014 sank off the island.",
        "The well-known captain slept.",
        "The union \u2014 which represents the crew \u2014 met.",
        "",
    ],
)
def test_a_dash_that_sets_off_an_aside_joins_nothing(sentence: str) -> None:
    assert parts(sentence) == [sentence]
