from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from typer.testing import Result

from consolidate.case import open_case
from consolidate.decisions import in_force
from consolidate.models import Decision

Run = Callable[..., Result]
ROOT = Path(__file__).parents[2]
PATIENCE = 60
PROGRAM = "from consolidate.cli import main; main()"
CONTROLLED = "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "


def decisions(case: Path) -> tuple[Decision, ...]:
    with open_case(case) as opened:
        return opened.decisions()


def test_a_review_by_lines_shows_the_queue_and_each_conflict_and_records_decisions(run: Run, case: Path) -> None:
    lines = b"A\nThe priest saw them\nh\nTwo doors\n\n"
    result = run("review", str(case), "--reviewer", "Ro Lind", stdin=lines)
    assert result.exit_code == 0
    assert "what it is about" in result.stdout
    assert "Why? The priest saw them" in result.stdout
    assert [(one.verdict, one.reviewer) for one in decisions(case)] == [
        ("position", "Ro Lind"),
        ("both_hold", "Ro Lind"),
    ]
    assert result.stdout.endswith("2 decided\n")


def test_lines_that_end_early_end_the_review_well(run: Run, case: Path) -> None:
    result = run("review", str(case), "--reviewer", "Ro Lind", stdin=b"n\nOf two days\nh\n")
    assert result.exit_code == 0
    assert len(decisions(case)) == 1


def test_a_list_is_one_line_a_conflict_and_asks_nothing(run: Run, case: Path) -> None:
    result = run("review", str(case), "--list")
    names, *rows = result.stdout.splitlines()
    assert names.startswith("handle\tkind\tseverity\tstate\t")
    assert [row.split("\t")[0] for row in rows] == ["C1", "C2"]
    assert decisions(case) == ()


def test_filters_choose_what_is_listed(run: Run, case: Path) -> None:
    kinds = {row.split("\t")[1] for row in run("review", str(case), "--list").stdout.splitlines()[1:]}
    assert "quantity" in kinds
    rows = run("review", str(case), "--list", "--kind", "quantity").stdout.splitlines()[1:]
    assert [row.split("\t")[1] for row in rows] == ["quantity"]
    assert run("review", str(case), "--list", "--severity", "low").stdout.count("\n") == 1
    run("review", str(case), "--reviewer", "Ro", "--kind", "quantity", stdin=b"h\nOf two days\n")
    rows = run("review", str(case), "--list", "--open").stdout.splitlines()[1:]
    assert [row.split("\t")[1] for row in rows] == sorted(kinds - {"quantity"})


@pytest.mark.parametrize(
    ("option", "word", "advice"),
    [("--kind", "denail", "'denial'"), ("--severity", "grave", "'high'")],
)
def test_a_filter_that_is_none_is_wrong_usage(run: Run, case: Path, option: str, word: str, advice: str) -> None:
    result = run("review", str(case), "--list", option, word)
    assert result.exit_code == 2
    assert f"{option} {word}" in result.stderr
    assert advice in result.stderr


def test_decisions_go_from_one_case_to_another_of_the_same_articles(run: Run, case: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "colleague.case"
    fresh.write_bytes(case.read_bytes())
    run("review", str(case), "--reviewer", "Ro Lind", stdin=b"h\nOf two days\nu\nNot to be told\n")
    exported = run("review", str(case), "--export", "-").stdout
    result = run("review", str(fresh), "--apply", "-", stdin=exported.encode())
    assert result.exit_code == 0
    assert "2 of 2 decisions were new" in result.stderr
    assert decisions(fresh) == decisions(case)
    again = run("review", str(fresh), "--apply", "-", stdin=exported.encode())
    assert "0 of 2 decisions were new" in again.stderr


def test_an_export_to_a_file_is_lines_of_json(run: Run, case: Path, tmp_path: Path) -> None:
    run("review", str(case), "--reviewer", "Ro Lind", stdin=b"h\nOf two days\n")
    assert run("review", str(case), "--export", "decisions.jsonl").exit_code == 0
    (line,) = (tmp_path / "decisions.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["reason"] == "Of two days"


def test_a_file_that_holds_no_decisions_changes_nothing(run: Run, case: Path, tmp_path: Path) -> None:
    run("review", str(case), "--reviewer", "Ro Lind", stdin=b"h\nOf two days\n")
    good = run("review", str(case), "--export", "-").stdout
    fresh = tmp_path / "fresh.jsonl"
    fresh.write_text(f'{good}{{"verdict": "shrug"}}\n', encoding="utf-8")
    result = run("review", str(case), "--apply", "fresh.jsonl")
    assert result.exit_code == 2
    assert "fresh.jsonl, line 2" in result.stderr
    assert len(decisions(case)) == 1


@pytest.mark.parametrize("pair", [("--list", "--export", "-"), ("--apply", "a", "--export", "b")])
def test_one_way_at_a_time(run: Run, case: Path, pair: tuple[str, ...]) -> None:
    result = run("review", str(case), *pair)
    assert result.exit_code == 2
    assert "do not go together" in result.stderr


def test_a_case_that_is_not_there_is_wrong_usage_and_is_not_made(run: Run, tmp_path: Path) -> None:
    result = run("review", "nowhere.case", "--list")
    assert result.exit_code == 2
    assert "nowhere.case: there is no such case" in result.stderr
    assert not (tmp_path / "nowhere.case").exists()


def test_a_correction_of_the_speaker_shows_at_once(run: Run, case: Path) -> None:
    lines = b"w\n1\nParish of Brack\nBy the text\n"
    result = run("review", str(case), "--reviewer", "Ro", "--kind", "quantity", stdin=lines)
    assert "before Ro corrected it: By the text" in " ".join(result.stdout.split())
    assert [one.verdict for one in decisions(case)] == ["wrong_speaker"]


# At a terminal.


class Terminal:
    """The program at a terminal of 80 columns and 24 lines."""

    def __init__(self, case: Path, *, controlling: bool) -> None:
        self.keyboard, other = pty.openpty()
        environ = {**os.environ, "TERM": "xterm", "COLUMNS": "80", "LINES": "24", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", CONTROLLED + PROGRAM if controlling else PROGRAM, "review", str(case)]
        self.process = subprocess.Popen(
            [*command, "--reviewer", "Ro Lind"],
            stdin=other,
            stdout=other,
            stderr=other,
            env=environ,
            start_new_session=True,
        )
        os.close(other)
        self.shown = ""

    def until(self, words: str) -> str:
        """Read until the terminal shows ``words``; what was shown since the last time."""
        seen, deadline = "", time.monotonic() + PATIENCE
        while words not in seen:
            assert time.monotonic() < deadline, seen
            if select.select([self.keyboard], [], [], 0.1)[0]:
                seen += os.read(self.keyboard, 65536).decode("utf-8", "replace")
        self.shown += seen
        return seen

    def press(self, key: str) -> None:
        """Press a key as soon as the program takes single keys: the terminal throws away what comes before."""
        deadline = time.monotonic() + PATIENCE
        while termios.tcgetattr(self.keyboard)[3] & termios.ICANON:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        self.type(key)

    def type(self, words: str) -> None:
        os.write(self.keyboard, words.encode())

    def close(self) -> None:
        with suppress(OSError):
            os.close(self.keyboard)
        self.keyboard = -1

    def to_prompt(self) -> None:
        """Page on until a conflict waits for its key."""
        seen = ""
        while "quits > " not in seen:
            seen += self.until("> ")
            if "more: space" in seen:
                self.press(" ")
                seen = ""


@contextmanager
def at_terminal(case: Path, *, controlling: bool = True) -> Iterator[Terminal]:
    terminal = Terminal(case, controlling=controlling)
    try:
        yield terminal
    finally:
        terminal.process.kill()
        terminal.process.wait()
        terminal.close()


@pytest.fixture
def terminal(case: Path) -> Iterator[Terminal]:
    with at_terminal(case) as terminal:
        yield terminal


def test_single_keys_decide_at_a_terminal_and_long_views_are_paged(terminal: Terminal, case: Path) -> None:
    terminal.until("more: space")
    terminal.press(" ")
    terminal.to_prompt()
    terminal.press("h")
    terminal.until("Why?")
    terminal.type("Of two days\n")
    terminal.to_prompt()
    terminal.press("q")
    assert terminal.process.wait(PATIENCE) == 0
    (decision,) = decisions(case)
    assert (decision.verdict, decision.reason) == ("both_hold", "Of two days")


def test_ctrl_c_loses_no_decision(terminal: Terminal, case: Path) -> None:
    terminal.to_prompt()
    terminal.press("h")
    terminal.until("Why?")
    terminal.type("Of two days\n")
    terminal.to_prompt()
    terminal.press("\x03")
    assert terminal.process.wait(PATIENCE) == 130
    assert len(decisions(case)) == 1


@pytest.mark.parametrize("controlling", [True, False], ids=["with a hangup", "without a hangup"])
def test_a_terminal_that_is_closed_ends_the_review_well(case: Path, controlling: bool) -> None:
    with at_terminal(case, controlling=controlling) as terminal:
        terminal.to_prompt()
        terminal.press("h")
        terminal.until("Why?")
        terminal.type("Of two days\n")
        terminal.to_prompt()
        terminal.close()
        assert terminal.process.wait(PATIENCE) == 0
    assert [one.verdict for one in in_force(decisions(case))] == ["both_hold"]


def test_a_terminal_that_is_closed_in_the_middle_of_a_reason_records_nothing(terminal: Terminal, case: Path) -> None:
    terminal.to_prompt()
    terminal.press("h")
    terminal.until("Why?")
    terminal.type("Of tw")
    terminal.close()
    assert terminal.process.wait(PATIENCE) == 0
    assert decisions(case) == ()
