import hashlib
import io
import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consolidate.articles import read, read_article, read_articles

NEWS = "Ferry sinks off Tarn\r\n\r\nA ferry sank off Tarn on Monday.\r\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_bytes(NEWS.encode())
    return path


def problem_of(path: Path) -> str:
    article = read_article(path)
    assert article.status == "failed"
    assert article.problem is not None
    assert "\n" not in article.problem
    assert article.problem.startswith(str(path))
    return article.problem


def test_a_text_file_is_read_with_its_line_ends(file: Path) -> None:
    article = read_article(file)
    assert (article.status, article.problem) == ("ok", None)
    assert article.text == NEWS
    assert article.path == str(file)
    assert article.title == "Ferry sinks off Tarn"


def test_a_utf16_file_is_read(file: Path) -> None:
    file.write_bytes(NEWS.encode("utf-16"))
    assert read_article(file).text == NEWS


def test_a_json_article_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"text": "It sank.", "url": "https://www.tarn.example/a"}))
    article = read_article(path, published=date(2031, 3, 4))
    assert (article.text, article.publisher, article.published) == ("It sank.", "tarn.example", "2031-03-04")


def test_a_list_of_articles_is_several(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    path.write_text('{"text": "It sank."}\n{"title": "No text"}\n{"text": "It sank."}\n')
    articles = read_articles([str(path)])
    assert [article.status for article in articles] == ["ok", "failed", "ok"]
    assert len({article.id for article in articles}) == 3
    assert "holds 3 articles" in problem_of(path)


@pytest.mark.parametrize("ending", ["html", "unknown"])
def test_a_page_is_read_by_its_ending_or_its_look(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"page.{ending}"
    paragraphs = "".join(
        f"<p>{n} divers searched the wreck all night and found two people alive.</p>" for n in range(9)
    )
    path.write_text(f"<!DOCTYPE html><html><body><article>{paragraphs}</article></body></html>")
    assert read_article(path).text.startswith("0 divers searched")


def test_a_json_article_is_known_by_its_look(tmp_path: Path) -> None:
    path = tmp_path / "noending"
    path.write_text('  {"text": "It sank."}')
    assert read_article(path).text == "It sank."


def test_prose_in_brackets_is_text(tmp_path: Path) -> None:
    path = tmp_path / "noending"
    path.write_text("[Tarn] It sank.")
    assert read_article(path).text == "[Tarn] It sank."


def test_a_folder_is_read_sorted_through_all_levels(tmp_path: Path) -> None:
    for name in ["b.txt", "a.md", "sub/c.txt", ".hidden.txt", ".git/d.txt", "picture.png"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"It sank: {name}.")
    names = [Path(article.path).name for article in read_articles([str(tmp_path)])]
    assert names == ["a.md", "b.txt", "c.txt"]


def test_a_folder_without_articles_says_which_endings_are_read(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (article,) = read_articles([str(tmp_path)])
    assert article.status == "failed"
    assert ".txt" in (article.problem or "")


def test_a_path_given_twice_is_read_once(file: Path, tmp_path: Path) -> None:
    roundabout = str(tmp_path / "." / "ferry.txt")
    assert len(read_articles([str(file), str(tmp_path), roundabout])) == 1


def test_twins_in_two_folders_have_two_ids_whatever_their_order(tmp_path: Path) -> None:
    paths = []
    for folder in ["one", "two"]:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("It sank.")
        paths.append(str(tmp_path / folder / "a.txt"))
    ids = {article.path: article.id for article in read_articles(paths)}
    assert len(set(ids.values())) == 2
    assert {article.path: article.id for article in read_articles(paths[::-1])} == ids


def test_standard_input_is_an_article_like_any_other() -> None:
    (article,) = read_articles(["-", "-"], stdin=io.BytesIO(NEWS.encode()))
    assert (article.path, article.text, article.status) == ("-", NEWS, "ok")


def test_a_missing_file_fails(tmp_path: Path) -> None:
    assert "does not exist" in problem_of(tmp_path / "none.txt")


def test_a_binary_file_fails(file: Path) -> None:
    file.write_bytes(b"\x00\x01\x02" * 99)
    assert "is not text" in problem_of(file)


def test_a_file_too_large_is_not_opened(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MAX_BYTES", 10)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("opened"))
    assert "too large" in problem_of(file)


def test_standard_input_too_large_is_not_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MAX_BYTES", 10)
    stream = io.BytesIO(b"x" * 100)
    (article,) = read_articles(["-"], stdin=stream)
    assert article.status == "failed"
    assert stream.tell() == 11


def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert "no ordinary file" in problem_of(path)


def test_a_file_without_permission_fails(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "permissions" in problem_of(file)


def test_an_impossible_path_fails() -> None:
    (article,) = read_articles(["a\0b.txt"])
    assert article.status == "failed"


def test_an_empty_file_is_skipped_whatever_its_ending(tmp_path: Path) -> None:
    for ending in ["txt", "html", "json", "jsonl"]:
        path = tmp_path / f"empty.{ending}"
        path.write_text(" \n")
        assert read_article(path).status == "skipped"


def test_a_file_with_a_broken_character_is_partial_and_says_so(file: Path) -> None:
    file.write_bytes("“Zoë” – café".encode() + b"\xe2\x80")
    article = read_article(file)
    assert article.status == "partial"
    assert "1 broken" in (article.problem or "")


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0\0\0")
    (tmp_path / "b.json").write_text("{")
    (tmp_path / "c.txt").write_text("It sank.")
    assert [article.status for article in read_articles([str(tmp_path)])] == ["failed", "failed", "ok"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(data=st.binary(max_size=400), ending=st.sampled_from(["txt", "json", "jsonl", "html", "md", "odd"]))
def test_no_bytes_make_reading_raise(tmp_path: Path, data: bytes, ending: str) -> None:
    path = tmp_path / f"any.{ending}"
    path.write_bytes(data)
    article = read_article(path)
    assert (article.problem is None) == (article.status == "ok")
    article.model_dump_json()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\r\n\t"), max_size=300))
def test_the_text_of_a_text_file_is_unchanged(tmp_path: Path, text: str) -> None:
    path = tmp_path / "any.txt"
    path.write_bytes(text.encode())
    assert read_article(path).text == text.removeprefix("\ufeff")


def test_the_bytes_that_were_read_are_told_by_their_hash(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_bytes("Fähre sank.\r\n".encode("utf-16"))
    article = read_article(path)
    assert article.file_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert article.sha256 == hashlib.sha256(article.text.encode()).hexdigest()


def test_a_day_without_a_year_is_of_the_year_of_the_other_articles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Ferry sinks off Tarn\n\n4 March 2031\n\n{NEWS}")
    (tmp_path / "b.txt").write_text(f"Ferry sinks off Tarn\n\nExclusive by Ann Holt, Wednesday March 5\n\n{NEWS}")
    (tmp_path / "c.txt").write_text(NEWS)
    published = [article.published for article in read_articles([str(tmp_path)])]
    assert published == ["2031-03-04", "2031-03-05", None]
    assert read_article(tmp_path / "b.txt").published is None
    assert read_article(tmp_path / "b.txt", published=date(2030, 3, 20)).published == "2030-03-05"
