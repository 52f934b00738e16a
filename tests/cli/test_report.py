from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from consolidate.case import open_case
from consolidate.models import Consolidation

Run = Callable[..., Result]
TABLES = {"articles.csv", "facts.csv", "claims.csv", "conflicts.csv"}


def test_the_brief_of_a_case_goes_to_stdout(run: Run, case: Path) -> None:
    result = run("report", str(case))
    assert result.exit_code == 0
    assert "# What 2 articles report" in result.stdout
    assert re.search(r"Ana Brisk \(.*\) said\[\^\d+\]", result.stdout)


def test_without_a_name_it_is_the_newest_case(run: Run, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("report").exit_code == 2
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_names, **_options: case.parent)
    (case.parent / "cases").mkdir()
    case.rename(case.parent / "cases" / case.name)
    result = run("report")
    assert (result.exit_code, "# What 2 articles report" in result.stdout) == (0, True)


def test_the_json_is_the_result_of_the_case(run: Run, case: Path) -> None:
    assert run("report", str(case), "--format", "json", "--output", "out.json").exit_code == 0
    with open_case(case) as opened:
        expected = opened.consolidation()
    assert Consolidation.model_validate_json(Path("out.json").read_text(encoding="utf-8")) == expected


def test_the_linked_data_is_a_graph(run: Run, case: Path) -> None:
    document = json.loads(run("report", str(case), "--format", "jsonld").stdout)
    assert {node["type"] for node in document["@graph"]} == {"Article", "Claim", "ItemList", "Annotation"}


def test_the_page_is_html(run: Run, case: Path) -> None:
    assert run("report", str(case), "--format", "html", "--output", "out.html").exit_code == 0
    assert Path("out.html").read_text(encoding="utf-8").lower().startswith("<!doctype html>")


def test_the_tables_are_put_into_a_folder(run: Run, case: Path) -> None:
    assert run("report", str(case), "--format", "csv", "--output", "tables").exit_code == 0
    assert {path.name for path in Path("tables").iterdir()} == TABLES


@pytest.mark.parametrize("form", ["markdown", "html", "json", "jsonld"])
def test_the_same_case_gives_the_same_bytes_and_an_earlier_report_is_replaced(run: Run, case: Path, form: str) -> None:
    written = []
    for _ in range(2):
        assert run("report", str(case), "--format", form, "--output", "out").exit_code == 0
        written.append(Path("out").read_bytes())
    assert written[0] == written[1]


def test_earlier_tables_are_replaced(run: Run, case: Path) -> None:
    for _ in range(2):
        assert run("report", str(case), "--format", "csv", "--output", "tables").exit_code == 0


def test_tables_need_a_folder(run: Run, case: Path) -> None:
    result = run("report", str(case), "--format", "csv")
    assert (result.exit_code, "name a folder for them with --output" in result.stderr) == (2, True)
    Path("file").write_text("x", encoding="utf-8")
    result = run("report", str(case), "--format", "csv", "--output", "file")
    assert (result.exit_code, "this is a file; name a folder" in result.stderr) == (2, True)


def test_no_table_is_written_where_one_would_replace_something_else(run: Run, case: Path) -> None:
    Path("tables").mkdir()
    Path("tables/facts.csv").write_text("my,own\n1,2\n", encoding="utf-8")
    result = run("report", str(case), "--format", "csv", "--output", "tables")
    assert (result.exit_code, "facts.csv: the file exists and is no table of this program" in result.stderr) == (
        2,
        True,
    )
    assert [path.name for path in Path("tables").iterdir()] == ["facts.csv"]


@pytest.mark.parametrize("form", ["markdown", "html", "json", "jsonld"])
def test_nothing_else_is_overwritten(run: Run, case: Path, form: str) -> None:
    Path("notes.txt").write_text("My notes.", encoding="utf-8")
    result = run("report", str(case), "--format", form, "--output", "notes.txt")
    assert (result.exit_code, "remove it or name another one" in result.stderr) == (2, True)
    assert Path("notes.txt").read_text(encoding="utf-8") == "My notes."


def test_the_case_itself_is_not_overwritten(run: Run, case: Path) -> None:
    before = case.read_bytes()
    assert run("report", str(case), "--output", str(case)).exit_code == 2
    assert case.read_bytes() == before


def test_a_case_that_is_not_there_is_named(run: Run) -> None:
    result = run("report", "nowhere.case")
    assert (result.exit_code, "there is no such case" in result.stderr) == (2, True)


def test_a_case_without_articles_says_how_to_add_some(run: Run, tmp_path: Path) -> None:
    open_case(tmp_path / "empty.case").close()
    result = run("report", str(tmp_path / "empty.case"))
    assert (result.exit_code, "holds no articles yet: consolidate summarise" in result.stderr) == (2, True)


@pytest.mark.parametrize("place", ["/dev/full", "nowhere/out.md"])
def test_a_report_that_cannot_be_written_is_told(run: Run, case: Path, place: str) -> None:
    result = run("report", str(case), "--output", place)
    assert result.exit_code == 2
    assert f"--output {place}" in result.stderr
    assert "name another place" in result.stderr or "name a file in a folder of yours" in result.stderr


def test_summarise_writes_the_files_that_are_asked_for_beside_its_brief(run: Run, ferry: Path) -> None:
    files = ("--json", "out.json", "--markdown", "out.md", "--html", "out.html")
    result = run("summarise", ferry.name, "--no-case", *files)
    assert result.exit_code == 0
    assert "1 article" in result.stdout
    assert "# What 1 article reports" in Path("out.md").read_text(encoding="utf-8")
    assert Path("out.html").is_file()
    assert Path("out.json").is_file()


def test_summarise_can_send_one_of_them_to_stdout_alone(run: Run, ferry: Path) -> None:
    result = run("summarise", ferry.name, "--no-case", "--markdown", "-")
    assert result.stdout.startswith("<!-- consolidate -->")
    refused = run("summarise", ferry.name, "--no-case", "--markdown", "-", "--json", "-")
    assert (refused.exit_code, "only one of --json, --markdown and --html" in refused.stderr) == (2, True)
