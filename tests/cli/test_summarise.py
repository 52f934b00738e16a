from __future__ import annotations

import json
import os
import pty
import subprocess
import termios
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from typer.testing import Result

from consolidate import pipeline
from consolidate.errors import (
    ArticleError,
    ConsolidateError,
    ModelRefused,
    PromptError,
    RecordingMiss,
    UsageError,
)
from consolidate.events import Listener
from consolidate.models import Article, Consolidation
from consolidate.settings import Settings

Run = Callable[..., Result]
Spawn = Callable[..., "subprocess.CompletedProcess[bytes]"]


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def consolidate(*_arguments: object, **_options: object) -> Consolidation:
        raise error

    monkeypatch.setattr(pipeline, "consolidate_case", consolidate)


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize("name", ["summarise", "summarize"])
def test_a_readable_article_gives_a_brief_on_stdout_and_status_0(run: Run, name: str) -> None:
    result = run(name, "ferry.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith("1 article, from 1 origin")
    assert "The ferry sank off Teld." in result.stdout
    first, kept = result.stderr.splitlines()
    assert first == "consolidate: using the stand-in"
    assert kept.startswith("consolidate: kept in ")


def test_the_other_spelling_is_not_listed(run: Run) -> None:
    text = run("--help").stdout
    assert "summarise" in text
    assert "summarize" not in text


def test_stdin_is_read_when_asked_for_by_a_dash(run: Run) -> None:
    result = run("summarise", "-", stdin=b"The ferry sank off Teld.\n\nNobody died in the accident.\n")
    assert result.exit_code == 0
    assert "Nobody died in the accident." in result.stdout


def test_no_path_is_wrong_usage_even_with_a_pipe(run: Run) -> None:
    result = run("summarise", stdin=b"The ferry sank.\n")
    assert result.exit_code == 2
    assert "PATH" in result.stderr


def test_no_command_prints_the_help(run: Run) -> None:
    assert "summarise" in run().output


def test_a_skipped_article_is_noticed_and_no_failure(run: Run, ferry: Path) -> None:
    ferry.with_name("empty.txt").write_bytes(b"")
    result = run("summarise", "ferry.txt", "empty.txt")
    assert result.exit_code == 0
    assert sum("empty.txt" in line for line in result.stderr.splitlines()) == 1


def test_a_failed_article_gives_status_1_and_one_line(run: Run, ferry: Path) -> None:
    result = run("summarise", "ferry.txt", "missing.txt")
    assert result.exit_code == 1
    assert "The ferry sank off Teld." in result.stdout
    assert sum("missing.txt" in line for line in result.stderr.splitlines()) == 1


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize(("ends", "status"), [("partial", 1), ("failed", 3)])
def test_how_articles_end_in_the_pipeline_decides_the_status(
    run: Run, monkeypatch: pytest.MonkeyPatch, ends: str, status: int
) -> None:
    monkeypatch.setenv("CONSOLIDATE_STAGE", ends)
    result = run("summarise", "ferry.txt")
    assert result.exit_code == status
    assert f"consolidate: ferry.txt is {ends}: raise --max-tokens.\n" in result.stderr


def test_nothing_readable_gives_status_3_and_asks_no_model(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, AssertionError("the pipeline must not be called"))
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run("summarise", "empty.txt", "missing.txt")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr.splitlines()[-1] == "consolidate: nothing to summarise: none of the files could be used."


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UsageError("no model is named: pass --model."), 2),
        (ModelRefused("the key is not accepted: check OPENAI_API_KEY."), 3),
        (RecordingMiss("the prompt has changed: record again."), 3),
        (ArticleError("no article can be read."), 3),
        (PromptError("the prompt is malformed."), 3),
    ],
)
def test_an_error_is_one_line_on_stderr_and_a_status(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: ConsolidateError, status: int
) -> None:
    failing(monkeypatch, error)
    result = run("summarise", "ferry.txt", "--json", "out.json")
    assert result.exit_code == status
    assert result.stderr == f"consolidate: {error}\n"
    assert result.stdout == ""
    assert not list(Path.cwd().glob("*out.json*"))


@pytest.mark.usefixtures("ferry")
def test_a_hostile_message_reaches_stderr_unarmed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, ModelRefused("the server says [bold]\x1b[2Jgone"))
    assert run("summarise", "ferry.txt").stderr == "consolidate: the server says [bold]<U+001B>[2Jgone\n"


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["--record", "a", "--replay", "b"], "--record"),
        (["--model-file", "m.gguf", "--base-url", "http://localhost/v1"], "--base-url"),
        (["--top", "3", "--all"], "--top"),
        (["--top", "0"], "--top"),
        (["--window", "0"], "--window"),
        (["--max-tokens", "many"], "--max-tokens"),
        (["--published", "yesterday"], "--published"),
        (["--base-url", "localhost:80"], "localhost:80"),
        (["--json", "ferry.txt"], "--json ferry.txt"),
        (["--json", "nowhere/out.json"], "--json nowhere/out.json"),
        (["--no-such-option"], "--no-such-option"),
        (["--independent", "ferry.txt"], "two articles"),
        (["--same-origin", "ferry.txt", "boat.txt"], "--same-origin boat.txt: no article"),
    ],
)
def test_options_that_cannot_be_carried_out_give_status_2(
    run: Run, monkeypatch: pytest.MonkeyPatch, options: list[str], named: str
) -> None:
    failing(monkeypatch, AssertionError("the pipeline must not be called"))
    result = run("summarise", "ferry.txt", *options)
    assert result.exit_code == 2
    assert named in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.usefixtures("ferry")
def test_the_day_given_reaches_the_articles(run: Run) -> None:
    run("summarise", "ferry.txt", "--published", "2031-03-04", "--json", "out.json")
    exported = Consolidation.model_validate_json(Path("out.json").read_text(encoding="utf-8"))
    assert exported.articles[0].published == "2031-03-04"


def test_what_is_known_of_sources_and_origins_reaches_the_pipeline(
    run: Run, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("boat.txt", "ship.txt"):
        ferry.with_name(name).write_text(f"The {name} sank off Teld on Monday.\n", encoding="utf-8")
    seen: list[Settings] = []
    stand_in = pipeline.consolidate

    def consolidate(articles: Sequence[Article], settings: Settings, *, listener: Listener) -> Consolidation:
        seen.append(settings)
        paths = {article.id: Path(article.path).name for article in articles}
        for pairs in (settings.independent, settings.same_origin):
            named.append([(paths[a], paths[b]) for a, b in pairs])
        return stand_in(articles, settings, listener=listener)

    named: list[list[tuple[str, str]]] = []
    monkeypatch.setattr(pipeline, "consolidate", consolidate)
    options = "--independent ferry boat --same-origin ship.txt ferry.txt --independent ship boat --sources s.toml"
    result = run("summarise", ".", "--no-case", *options.split())
    assert result.exit_code == 0
    assert seen[0].sources == Path("s.toml")
    assert named == [[("ferry.txt", "boat.txt"), ("ship.txt", "boat.txt")], [("ship.txt", "ferry.txt")]]


@pytest.mark.usefixtures("ferry")
def test_the_export_goes_to_a_file_beside_the_brief(run: Run) -> None:
    result = run("summarise", "ferry.txt", "--json", "out.json")
    assert "The ferry sank" in result.stdout
    exported = Consolidation.model_validate_json(Path("out.json").read_text(encoding="utf-8"))
    assert "The ferry sank off Teld." in [fact.statement for fact in exported.facts]


@pytest.mark.usefixtures("ferry")
def test_with_the_export_on_stdout_nothing_else_goes_there(run: Run) -> None:
    result = run("summarise", "ferry.txt", "--json", "-")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["schema_version"] == "1"


@pytest.mark.usefixtures("ferry")
def test_a_full_disk_does_not_take_the_brief_away(run: Run) -> None:
    result = run("summarise", "ferry.txt", "--json", "/dev/full")
    assert result.exit_code == 1
    assert "--json /dev/full could not be written" in result.stderr
    assert "The ferry sank off Teld." in result.stdout


@pytest.mark.usefixtures("ferry")
def test_top_and_all_reach_the_brief(run: Run, tmp_path: Path) -> None:
    long = "\n".join(f"Ferry number {i} sank in the bay." for i in range(80)) + "\n"
    (tmp_path / "long.txt").write_text(long, encoding="utf-8")
    assert "more facts: --all" in run("summarise", "long.txt").stdout
    assert "F2 " not in run("summarise", "long.txt", "--top", "1").stdout
    assert "F80" in run("summarise", "long.txt", "--all").stdout


def test_a_pipe_gets_plain_text_of_80_columns_or_what_columns_says(spawn: Spawn, ferry: Path) -> None:
    ferry.write_text(f"The ferry {'very ' * 60}slowly sank.\n", encoding="utf-8")
    for width, variables in ((80, {}), (100, {"COLUMNS": "100"}), (80, {"COLUMNS": "wide"})):
        text = spawn("summarise", "ferry.txt", "--all", **variables).stdout.decode()
        assert "\x1b" not in text
        longest = max(len(line) for line in text.splitlines())
        assert width - 6 <= longest <= width
        assert all(line == line.rstrip() for line in text.splitlines())


@pytest.mark.usefixtures("ferry")
def test_a_pipe_does_not_get_the_width_of_the_terminal_that_the_user_types_in(spawn: Spawn, ferry: Path) -> None:
    ferry.write_text(f"The ferry {'very ' * 60}slowly sank.\n", encoding="utf-8")
    typing, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (50, 100))
    with os.fdopen(typing, "wb"), os.fdopen(terminal, "rb") as stdin:
        text = spawn("summarise", "ferry.txt", stdin=stdin).stdout.decode()
    assert max(len(line) for line in text.splitlines()) <= 80


@pytest.mark.usefixtures("ferry")
def test_an_output_that_knows_only_ascii_gets_a_readable_brief(spawn: Spawn) -> None:
    done = spawn("summarise", "ferry.txt", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert b'Nine people died, Zo? "Zo" Brisk said.' in done.stdout


@pytest.mark.usefixtures("ferry")
def test_the_export_on_stdout_is_utf_8_whatever_the_locale(spawn: Spawn) -> None:
    done = spawn("summarise", "ferry.txt", "--json", "-", PYTHONIOENCODING="ascii")
    assert "Zoë “Zo” Brisk" in done.stdout.decode("utf-8")


@pytest.mark.usefixtures("ferry")
def test_no_color_takes_the_colours_away(spawn: Spawn) -> None:
    coloured = spawn("summarise", "ferry.txt", FORCE_COLOR="1", TERM="xterm-256color").stdout
    plain = spawn("summarise", "ferry.txt", FORCE_COLOR="1", TERM="xterm-256color", NO_COLOR="1").stdout
    assert b"\x1b[1;36m" in coloured
    assert b"36m" not in plain


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("options", [["--all"], ["--json", "-"]])
def test_a_reader_that_has_read_enough_is_no_error(
    spawn: Spawn, tmp_path: Path, options: list[str], unbuffered: str
) -> None:
    long = "\n".join(f"Ferry number {i} sank in the bay." for i in range(2000)) + "\n"
    (tmp_path / "long.txt").write_text(long, encoding="utf-8")
    done = spawn("summarise", "long.txt", *options, pipe_into="head -1", PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == 0
    assert done.stderr.splitlines()[0] == b"consolidate: using the stand-in"


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize("stage", ["interrupt", "hang"])
def test_an_interruption_ends_at_once_with_status_130_and_leaves_no_file(
    spawn: Spawn, tmp_path: Path, stage: str
) -> None:
    done = spawn("summarise", "ferry.txt", "--json", "out.json", CONSOLIDATE_STAGE=stage)
    assert done.returncode == 130
    assert done.stderr == b"consolidate: interrupted\n"
    assert done.stdout == b""
    assert [path.name for path in tmp_path.iterdir()] == ["ferry.txt"]
