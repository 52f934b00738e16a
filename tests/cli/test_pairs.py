from __future__ import annotations

import pytest
import typer

from consolidate.cli.pairs import Pair, joined, pair


def pairs(*words: str) -> list[Pair]:
    args = joined(words)
    return [pair(args[i + 1]) for i, word in enumerate(args) if word == "--independent"]


def test_two_words_after_the_option_are_one_pair() -> None:
    assert pairs("a", "--independent", "b", "c d", "e") == [("b", "c d")]


def test_the_option_can_be_given_again() -> None:
    assert pairs("--independent", "a", "b", "--independent=c", "d") == [("a", "b"), ("c", "d")]


def test_all_other_words_stay_in_place() -> None:
    words = ["x", "--top", "3", "-", "--same-origin", "a", "b", "--all"]
    args = joined(words)
    assert args[:5] == words[:5]
    assert args[6:] == ["--all"]


def test_standard_input_can_be_one_of_two() -> None:
    assert pairs("--independent", "-", "a") == [("-", "a")]


def test_nothing_is_read_after_the_end_of_options() -> None:
    words = ["--", "--independent", "a", "b"]
    assert joined(words) == words


@pytest.mark.parametrize("words", [["a"], [], ["a", "--all"], ["--all"], ["", "a"]])
def test_one_article_alone_is_wrong_usage(words: list[str]) -> None:
    with pytest.raises(typer.BadParameter, match="two articles"):
        pairs("--independent", *words)
