from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import Result

from consolidate.case import Case, folder, open_case
from consolidate.cli.cases import ON_THE_COMMAND_LINE
from consolidate.errors import CaseUnwritable

Run = Callable[..., Result]


def kept(result: Result) -> Path:
    """The case that a run says it was kept in."""
    (line,) = (line for line in result.stderr.splitlines() if "kept in " in line)
    return Path(line.partition("kept in ")[2].partition(" (consolidate review")[0])


def names(path: Path) -> set[str]:
    with open_case(path) as case:
        return {Path(article.path).name for article in case.articles()}


def test_each_run_is_kept_in_a_case_of_its_inputs_own(run: Run, ferry: Path) -> None:
    first = kept(run("summarise", "ferry.txt"))
    assert first.parent == folder()
    assert names(first) == {"ferry.txt"}
    assert kept(run("summarise", str(ferry))) == first
    ferry.with_name("yacht.txt").write_text("The yacht sank off Teld.\n", encoding="utf-8")
    assert kept(run("summarise", "yacht.txt")) != first


def test_two_texts_of_standard_input_have_a_case_each(run: Run) -> None:
    texts = (f"The {ship} sank off Teld.\n".encode() for ship in ("ferry", "yacht"))
    first, second = (kept(run("summarise", "-", stdin=text)) for text in texts)
    assert first != second


def test_what_is_no_longer_among_the_inputs_is_out_of_their_case(run: Run, ferry: Path) -> None:
    yacht = ferry.with_name("yacht.txt")
    yacht.write_text("The yacht sank off Teld.\n", encoding="utf-8")
    assert names(kept(run("summarise", "."))) == {"ferry.txt", "yacht.txt"}
    yacht.unlink()
    assert names(kept(run("summarise", "."))) == {"ferry.txt"}


@pytest.mark.usefixtures("ferry")
def test_a_case_that_is_named_is_added_to(run: Run, tmp_path: Path) -> None:
    (tmp_path / "yacht.txt").write_text("The yacht sank off Teld.\n", encoding="utf-8")
    for name in ("ferry.txt", "yacht.txt"):
        assert run("summarise", name, "--case", "event.case").exit_code == 0
    assert names(tmp_path / "event.case") == {"ferry.txt", "yacht.txt"}
    assert not folder().exists()


@pytest.mark.usefixtures("ferry")
def test_nothing_is_kept_where_nothing_is_to_be(run: Run) -> None:
    result = run("summarise", "ferry.txt", "--no-case")
    assert result.exit_code == 0
    assert "kept in" not in result.stderr
    assert not folder().exists()
    assert run("summarise", "ferry.txt", "--no-case", "--case", "event.case").exit_code == 2


@pytest.mark.usefixtures("ferry")
def test_a_file_that_is_no_case_is_refused_with_status_3_and_left_alone(run: Run, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("The ferry sank.\n", encoding="utf-8")
    result = run("summarise", "ferry.txt", "--case", "notes.txt")
    assert result.exit_code == 3
    assert "no case of this program" in result.stderr
    assert notes.read_text(encoding="utf-8") == "The ferry sank.\n"


@pytest.mark.usefixtures("ferry")
def test_a_later_version_is_refused_with_status_3(run: Run, tmp_path: Path) -> None:
    open_case(tmp_path / "event.case").close()
    with closing(sqlite3.connect(tmp_path / "event.case")) as connection:
        connection.execute("PRAGMA user_version = 99")
    result = run("summarise", "ferry.txt", "--case", "event.case")
    assert result.exit_code == 3
    assert "update consolidate" in result.stderr


@pytest.mark.usefixtures("ferry")
def test_a_run_goes_on_where_the_data_folder_cannot_be_written(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_path: Path) -> Case:
        raise CaseUnwritable("no room on the disk: make some.")

    monkeypatch.setattr("consolidate.cli.cases.open_case", refused)
    result = run("summarise", "ferry.txt")
    assert result.exit_code == 0
    assert "nothing is kept of this run: no room on the disk" in result.stderr


def test_what_the_command_line_says_of_origins_is_decided_once(run: Run, ferry: Path, tmp_path: Path) -> None:
    ferry.with_name("yacht.txt").write_text("The yacht sank off Teld.\n", encoding="utf-8")
    command = ("summarise", "ferry.txt", "yacht.txt", "--case", "event.case", "--same-origin", "ferry", "yacht")
    for _ in range(2):
        assert run(*command).exit_code == 0
    with open_case(tmp_path / "event.case") as case:
        (decision,) = case.decisions()
    assert (decision.verdict, decision.reason) == ("same_origin", ON_THE_COMMAND_LINE)
