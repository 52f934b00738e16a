from __future__ import annotations

import pytest

from consolidate.cli.overrides import article_pairs
from consolidate.cli.pairs import Pair
from consolidate.errors import UsageError
from consolidate.models import Article


def article(key: str, path: str, publisher: str | None = None) -> Article:
    return Article(id=key, path=path, publisher=publisher, sha256="0")


ARTICLES = [
    article("a11", "cuttings/ferry-monday.txt", "Harbour Post"),
    article("a12", "cuttings/ferry-tuesday.txt"),
    article("a13", "other/ferry.txt"),
    article("a14", "other/ferry.txt.bak/ferry.html"),
    article("a15", "-"),
]


def found(first: str, second: str = "a12") -> str:
    pairs = article_pairs({"--independent": [Pair(first, second)]}, ARTICLES)
    return pairs["--independent"][0].first


@pytest.mark.parametrize(
    "name", ["a11", "cuttings/ferry-monday.txt", "./cuttings/ferry-monday.txt", "ferry-monday.txt", "ferry-m"]
)
def test_an_article_is_named_by_id_path_file_or_beginning(name: str) -> None:
    assert found(name) == "a11"


def test_an_article_is_named_as_in_the_brief() -> None:
    assert found("Harbour Post") == "a11"
    assert found("ferry-tuesday", "a11") == "a12"


def test_a_whole_name_wins_over_the_beginning_of_another() -> None:
    assert found("ferry.txt") == "a13"


def test_standard_input_is_named_by_its_dash() -> None:
    assert found("-") == "a15"


def test_an_unknown_name_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"--independent boat: no article .* name one of ferry-monday.txt, ferry-tu"):
        found("boat")


def test_a_beginning_of_several_is_refused_with_those_it_fits() -> None:
    with pytest.raises(UsageError, match=r"--independent ferry-: this fits ferry-monday.txt, ferry-tuesday.txt; write"):
        found("ferry-")


def test_one_file_name_in_two_folders_asks_for_the_path() -> None:
    twins = [article("a1", "x/news.txt"), article("a2", "y/news.txt")]
    with pytest.raises(UsageError, match=r"fits x/news.txt, y/news.txt; write"):
        article_pairs({"--same-origin": [Pair("news.txt", "a1")]}, twins)


def test_of_many_candidates_a_few_are_listed() -> None:
    many = [article(f"a{i}", f"n{i}.txt") for i in range(50)]
    with pytest.raises(UsageError, match=r"n7\.txt and 42 more\.$"):
        article_pairs({"--same-origin": [Pair("zzz", "a1")]}, many)


def test_an_article_is_no_pair_with_itself() -> None:
    with pytest.raises(UsageError, match="both are one article; name two"):
        found("a11", "ferry-monday.txt")
