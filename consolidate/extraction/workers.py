"""Work shared out among processes: the caller's own, and helpers beside it.

A helper is a fresh interpreter with a command line of its own.  The pools of multiprocessing and concurrent.futures
would import the caller's main module again, which breaks programs that do not guard theirs or are read from standard
input, or would fork, which may hang where the caller has threads.  Here a helper knows nothing of the caller but its
module path; it ends, even in the middle of its work, when the caller ends or closes its standard input; and one
that cannot start or crashes takes at most the item away that it had in hand.
"""

from __future__ import annotations

import os
import pickle
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, BinaryIO, Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_PROGRAM = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); "
    f"from {__name__} import serve; serve(sys.stdin.buffer)"
)
_READY = "ready"


@dataclass(frozen=True)
class Job(Generic[Item, Result]):
    """What a helper does: ``prepare`` once, then ``work`` on each item.  Both are functions of an importable module."""

    prepare: Callable[[], object]
    work: Callable[[Item], Result]


@dataclass(frozen=True)
class Lost:
    """No result: the helper ended, or could not pass the item on, for this ``reason``."""

    reason: str


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def share_out(
    job: Job[Item, Result], items: Sequence[Item], helpers: int
) -> Generator[tuple[int, Result | Lost], None, None]:
    """Yield (index, result) of every item as it is done: worked on here, and by up to ``helpers`` other processes.

    Close the iterator (:func:`contextlib.closing`) where it may be left early, so that no helper is left behind.
    An exception of ``work`` is raised here, wherever it happened.
    """
    tasks = deque(enumerate(items))
    done: queue.SimpleQueue[tuple[int, Any]] = queue.SimpleQueue()
    crew = [_Helper(job, tasks, done) for _ in range(helpers if _can_start() else 0)]
    missing = len(items)
    try:
        for helper in crew:
            helper.start()
        while missing:
            task = _next(tasks)
            if task is not None:
                done.put((task[0], job.work(task[1])))
            for number, result in _arrived(done):
                if isinstance(result, Exception):
                    raise result
                missing -= 1
                yield number, result
    finally:
        tasks.clear()
        for helper in crew:
            helper.stop()


def serve(requests: BinaryIO) -> None:
    """Be a helper: read a job and its items, pickled, from ``requests``, and answer on what was standard output."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever else is printed must not get among the answers
    job: Job[Any, Any] = pickle.load(requests)  # noqa: S301 - written by the process that started this one
    inbox: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(requests, inbox), daemon=True).start()
    job.prepare()
    _send(answers, _READY)
    while True:
        item = inbox.get()
        try:
            result = job.work(item)
        except Exception as error:
            result = error
        _send(answers, result)


def _read(requests: BinaryIO, inbox: queue.SimpleQueue[Any]) -> None:
    """Pass the items on; with the end of the requests everything ends at once, whatever is being worked on."""
    with suppress(EOFError, OSError):
        while True:
            inbox.put(pickle.load(requests))  # noqa: S301 - as above
    os._exit(0)


class _Helper:
    """A thread that feeds a process with tasks, and the process after it where that one crashes."""

    def __init__(self, job: Job[Any, Any], tasks: deque[tuple[int, Any]], done: queue.SimpleQueue[Any]) -> None:
        self._job, self._tasks, self._done = job, tasks, done
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="helper", daemon=True)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def stop(self) -> None:
        """End the process at once."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        """A process that cannot even start is not replaced: the others do its share."""
        while self._tasks and (process := self._started()) is not None:
            try:
                if not self._is_ready(process):
                    return
                self._feed(process)
            finally:
                _end(process)

    def _started(self) -> subprocess.Popen[bytes] | None:
        with self._lock, suppress(OSError):
            if not self._stopped:
                self._process = subprocess.Popen(  # noqa: S603 - this interpreter, and a program of this module
                    [sys.executable, "-P", "-c", _PROGRAM],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,  # an interruption typed at the terminal is the caller's to handle
                )
                return self._process
        return None

    def _is_ready(self, process: subprocess.Popen[bytes]) -> bool:
        try:
            _send(process.stdin, sys.path)
            _send(process.stdin, self._job)
            return bool(_receive(process) == _READY)
        except Exception:
            return False

    def _feed(self, process: subprocess.Popen[bytes]) -> None:
        while (task := _next(self._tasks)) is not None:
            number, item = task
            try:
                _send(process.stdin, item)
                self._done.put((number, _receive(process)))
            except Exception as error:  # the item must be accounted for, whatever became of it
                self._done.put((number, Lost(_why(process, error))))
                return


def _can_start() -> bool:
    """Is there an interpreter to start?  In a frozen program ``sys.executable`` is that program."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


def _next(tasks: deque[tuple[int, Any]]) -> tuple[int, Any] | None:
    with suppress(IndexError):
        return tasks.popleft()
    return None


def _arrived(done: queue.SimpleQueue[tuple[int, Any]]) -> Iterator[tuple[int, Any]]:
    """What is done: at least one, waited for."""
    yield done.get()
    while not done.empty():
        yield done.get()


def _send(pipe: Any, message: object) -> None:
    pipe.write(pickle.dumps(message, pickle.HIGHEST_PROTOCOL))
    pipe.flush()


def _receive(process: subprocess.Popen[bytes]) -> Any:
    assert process.stdout is not None
    return pickle.load(process.stdout)  # noqa: S301 - written by the process that was started for it


def _why(process: subprocess.Popen[bytes], error: Exception) -> str:
    """How the process ended, where that was the reason, else the error."""
    if not isinstance(error, (EOFError, OSError, pickle.UnpicklingError)):
        return f"it could not be passed between processes ({type(error).__name__}: {error})"
    process.kill()  # changes nothing about one that has ended by itself
    code = process.wait()
    return f"the process that read it ended ({f'signal {-code}' if code < 0 else f'status {code}'})"


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            if pipe is not None:
                pipe.close()
