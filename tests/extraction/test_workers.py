"""What helpers do is told apart by the caller's process id, which is part of each item."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from consolidate.articles import article_from_text
from consolidate.errors import ConsolidateError
from consolidate.extraction.reading import Reading, read
from consolidate.extraction.syntactic import extract_one
from consolidate.extraction.workers import Job, Lost, share_out
from consolidate.language.pipeline import pipeline

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds after which something has gone wrong."""
KILLED = """
import os, pathlib, signal, sys
from consolidate.extraction.workers import Job, share_out
from tests.extraction.test_workers import lock_and_stay, nothing
print("begun", flush=True)
next(share_out(Job(nothing, lock_and_stay), [(os.getpid(), pathlib.Path(sys.argv[1]))] * 2, 1))
os.kill(os.getpid(), signal.SIGKILL)
"""
Item = tuple[int, Path]


def wait_for(sign: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not sign.exists() and time.monotonic() < until:
        time.sleep(0.01)
    assert sign.exists()


def where(item: Item) -> bool:
    """Is it the caller who works?  He waits until a helper has worked too."""
    caller, sign = item
    if os.getpid() == caller:
        wait_for(sign)
        return True
    sign.touch()
    return False


def crash(item: Item) -> bool:
    if not where(item):
        os.kill(os.getpid(), signal.SIGKILL)
    return True


def fail(item: Item) -> bool:
    if not where(item):
        raise ConsolidateError("no model: install one.")
    return True


def say(item: Item) -> bool:
    os.write(1, b"not among the answers\n")
    return where(item)


def lock_and_stay(item: Item) -> bool:
    """In a helper, hold a lock for as long as the process lives."""
    caller, sign = item
    if os.getpid() != caller:
        with sign.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            sign.touch()
            time.sleep(2 * PATIENCE)
    wait_for(sign)
    return True


def is_free(lock: Path) -> bool:
    until = time.monotonic() + PATIENCE
    with lock.open() as file:
        while time.monotonic() < until:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(0.01)
            else:
                return True
    return False


def last_is_done(item: tuple[int, Path, Reading, bool]) -> object:
    """The caller waits with his first item until a helper has done the last; helpers draw claims."""
    caller, sign, reading, is_last = item
    if os.getpid() == caller:
        wait_for(sign)
        return None
    extracted = extract_one(reading)
    if is_last:
        sign.touch()
    return extracted


def doubled(number: int) -> int:
    return 2 * number


def nothing() -> None:
    """What a helper needs no preparation for."""


@pytest.fixture
def items(tmp_path: Path) -> list[Item]:
    return [(os.getpid(), tmp_path / "helped")] * 5


def test_alone_the_caller_does_everything_in_order() -> None:
    assert list(share_out(Job(nothing, doubled), [1, 2, 3], 0)) == [(0, 2), (1, 4), (2, 6)]


def test_every_item_is_done_once_here_or_by_a_helper(items: list[Item]) -> None:
    results = dict(share_out(Job(nothing, where), items, 2))
    assert sorted(results) == [0, 1, 2, 3, 4]
    assert set(results.values()) == {True, False}


def test_what_is_printed_while_helping_does_not_disturb(items: list[Item]) -> None:
    assert set(dict(share_out(Job(nothing, say), items, 1)).values()) == {True, False}


def test_a_crash_loses_one_item_and_says_how_the_process_ended(items: list[Item]) -> None:
    results = dict(share_out(Job(nothing, crash), items, 1))
    assert sorted(results) == [0, 1, 2, 3, 4]
    lost = {result.reason for result in results.values() if isinstance(result, Lost)}
    assert lost == {"the process that read it ended (signal 9)"}
    assert True in results.values()


def test_an_error_in_a_helper_is_raised_where_the_caller_is(items: list[Item]) -> None:
    with pytest.raises(ConsolidateError, match="install one"):
        list(share_out(Job(nothing, fail), items, 1))


@pytest.mark.parametrize("executable", ["", "/nowhere/python", "/bin/false"])
def test_where_no_helper_can_start_the_caller_does_everything(monkeypatch: pytest.MonkeyPatch, executable: str) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    assert dict(share_out(Job(nothing, doubled), [1, 2, 3], 2)) == {0: 2, 1: 4, 2: 6}


def test_what_cannot_be_passed_on_is_lost_with_the_reason(tmp_path: Path) -> None:
    item = (os.getpid(), tmp_path / "helped")
    items: list[Any] = [item, lambda: None, item]
    lost = [result for _, result in share_out(Job(nothing, where), items, 1) if isinstance(result, Lost)]
    assert len(lost) == 1
    assert "could not be passed between processes" in lost[0].reason


def test_no_helper_is_left_where_the_caller_stops_early(items: list[Item]) -> None:
    with closing(share_out(Job(nothing, lock_and_stay), items, 1)) as results:
        next(results)
    assert is_free(items[0][1].with_suffix(".lock"))


def test_a_helper_ends_with_a_caller_that_is_killed_and_whose_program_is_read_from_stdin(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-", str(tmp_path / "helped")],
        input=KILLED,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (-signal.SIGKILL, "begun\n")
    assert is_free(tmp_path / "helped.lock")


def test_claims_drawn_by_a_helper_are_those_drawn_here(tmp_path: Path) -> None:
    texts = [
        "The ferry Corda sank off Teld on Monday, killing nine people, officials said.\n\nSeaways denied the claim.",
        "“We heard a bang,” said Anna Holm, the mayor of Brack. Rescuers found the wreck at 40 metres.",
    ]
    readings = [read(article_from_text(text, name=f"{n}.txt")) for n, text in enumerate(texts)]
    items = [(os.getpid(), tmp_path / "done", reading, reading is readings[-1]) for reading in (readings[0], *readings)]
    results = dict(share_out(Job(pipeline, last_is_done), items, 1))
    assert [results[1], results[2]] == [extract_one(reading) for reading in readings]
