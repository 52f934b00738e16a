from __future__ import annotations

from consolidate.models import Article
from consolidate.report.names import NAME_WIDTH, file_name, short_names


def article(key: str, path: str, publisher: str | None = None) -> Article:
    return Article(id=key, path=path, publisher=publisher, sha256="0")


def test_a_publisher_that_only_one_article_has_names_it() -> None:
    assert short_names([article("1", "x/one.txt", "Harbour Post"), article("2", "two.txt")]) == {
        "1": "Harbour Post",
        "2": "two",
    }


def test_two_articles_of_one_publisher_are_told_apart_by_their_files() -> None:
    names = short_names([article("1", "one.txt", "Harbour Post"), article("2", "two.txt", "Harbour Post")])
    assert names == {"1": "one", "2": "two"}


def test_a_long_name_is_cut() -> None:
    (name,) = short_names([article("1", "transcript_of_the_evening_broadcast.txt")]).values()
    assert len(name) == NAME_WIDTH
    assert name.startswith("transcript_of")


def test_long_names_that_would_read_the_same_are_left_whole() -> None:
    names = short_names(
        [article("1", "broadcast_of_monday_morning.txt"), article("2", "broadcast_of_monday_night.txt")]
    )
    assert names == {"1": "broadcast_of_monday_morning", "2": "broadcast_of_monday_night"}


def test_one_file_name_in_two_folders_is_numbered() -> None:
    assert short_names([article("1", "a/news.txt"), article("2", "b/news.txt")]) == {
        "1": "news (1)",
        "2": "news (2)",
    }


def test_stdin_is_named_by_its_dash() -> None:
    assert short_names([article("1", "-")]) == {"1": "-"}
    assert file_name(article("1", "-")) == "-"
