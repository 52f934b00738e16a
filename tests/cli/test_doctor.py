from __future__ import annotations

import re
import sqlite3
import tomllib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import Result

from consolidate import llm
from consolidate.cli.doctor import LIBRARIES, LOCAL_ENGINE, SPACY_MODELS
from consolidate.errors import ModelUnavailable
from consolidate.settings import Settings

Run = Callable[..., Result]
PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """Let every model answer; return the settings it was asked with."""
    seen: list[Settings] = []

    def check_model(settings: Settings) -> str:
        seen.append(settings)
        return "example-7b answers"

    monkeypatch.setattr(llm, "check_model", check_model)
    return seen


def one_line(result: Result) -> str:
    return " ".join(result.stdout.split())


def test_it_looks_for_just_the_libraries_that_the_package_declares() -> None:
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    declared = {re.split("[<>=]", name)[0] for name in project["dependencies"]}
    assert declared == {*LIBRARIES, SPACY_MODELS[-1]}
    assert re.split("[<>=]", project["optional-dependencies"]["local"][0])[0] == LOCAL_ENGINE


def test_with_nothing_configured_it_says_so_and_asks_nobody(run: Run, asked: list[Settings]) -> None:
    result = run("doctor")
    assert result.exit_code == 0
    assert "none: claims are drawn from syntax alone" in one_line(result)
    assert asked == []


def test_it_names_python_and_libraries(run: Run) -> None:
    text = one_line(run("doctor"))
    assert "Python 3." in text
    assert all(f"{name} " in text for name in LIBRARIES)


def test_an_endpoint_that_answers_is_well(run: Run, asked: list[Settings], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    result = run("doctor", "--base-url", "http://user:hidden@localhost:1/v1", "--model", "example-7b")
    assert result.exit_code == 0
    assert "answer example-7b answers" in one_line(result)
    assert "http://localhost:1/v1" in result.stdout
    assert [settings.model for settings in asked] == ["example-7b"]
    assert "sk-secret" not in result.output
    assert "hidden" not in result.output


def test_an_endpoint_that_does_not_answer_gives_status_1(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def check_model(_settings: Settings) -> str:
        raise ModelUnavailable("nobody answers at http://localhost:1/v1: start the server.")

    monkeypatch.setattr(llm, "check_model", check_model)
    result = run("doctor", "--base-url", "http://localhost:1/v1")
    assert result.exit_code == 1
    assert "nobody answers" in one_line(result)


def test_a_model_file_is_tried(run: Run, asked: list[Settings]) -> None:
    result = run("doctor", "--model-file", "small.gguf")
    assert result.exit_code == 0
    assert "small.gguf (in this process)" in one_line(result)
    assert [settings.model_file for settings in asked] == [Path("small.gguf")]


def test_a_missing_library_gives_status_1_and_the_command_to_run(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("consolidate.cli.doctor.LIBRARIES", ("rich", "no-such-library"))
    result = run("doctor")
    assert result.exit_code == 1
    assert "pip install no-such-library" in one_line(result)


def test_options_that_contradict_one_another_give_status_2(run: Run) -> None:
    assert run("doctor", "--model-file", "m.gguf", "--base-url", "http://h/v1").exit_code == 2


def test_a_sound_case_is_well_and_a_damaged_one_is_not(run: Run, case: Path) -> None:
    assert f"{case.name} is sound" in one_line(run("doctor", "--case", case.name))
    with closing(sqlite3.connect(case)) as connection, connection:
        connection.execute("DELETE FROM texts")
    result = run("doctor", "--case", case.name)
    assert result.exit_code == 1
    assert "is damaged" in one_line(result)


def test_what_is_no_case_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("The ferry sank.\n", encoding="utf-8")
    result = run("doctor", "--case", "notes.txt")
    assert result.exit_code == 1
    assert "no case of this program" in one_line(result)
