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


def test_a_long_name_is_cut_in_the_middle() -> None:
    (name,) = short_names([article("1", "transcript_of_the_evening_broadcast.txt")]).values()
    assert name == "transcript…roadcast"
    assert len(name) <= NAME_WIDTH


def test_long_names_that_would_read_the_same_are_left_whole() -> None:
    names = short_names([article("1", "broadcast_of_monday_at_night.txt"), article("2", "broadcast_one_at_night.txt")])
    assert names == {"1": "broadcast_of_monday_at_night", "2": "broadcast_one_at_night"}


def test_a_hash_in_a_file_name_is_cut_to_its_first_digits() -> None:
    names = short_names([article("1", "000_07c990b277ded356.txt"), article("2", "ferry-550e8400e29b.html")])
    assert names == {"1": "000_07c9…", "2": "ferry-550e…"}


def test_words_and_dates_are_no_hashes() -> None:
    names = short_names([article("1", "ferry_20310303.txt"), article("2", "defaced-facade.txt")])
    assert names == {"1": "ferry_20310303", "2": "defaced-facade"}


def test_hashes_that_begin_alike_are_left_whole() -> None:
    names = short_names([article("1", "07c990b277de.txt"), article("2", "07c991b277de.txt")])
    assert names == {"1": "07c990b277de", "2": "07c991b277de"}


def test_one_file_name_in_two_folders_is_numbered() -> None:
    assert short_names([article("1", "a/news.txt"), article("2", "b/news.txt")]) == {
        "1": "news (1)",
        "2": "news (2)",
    }


def test_stdin_is_named_by_its_dash() -> None:
    assert short_names([article("1", "-")]) == {"1": "-"}
    assert file_name(article("1", "-")) == "-"
