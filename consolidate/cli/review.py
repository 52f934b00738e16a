"""``consolidate review``: the conflicts of a case, decided one by one, listed, or decided by a file."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError
from rich.console import Console

from consolidate.case import Case, open_case
from consolidate.cli.cases import existing_case
from consolidate.cli.console import say, write
from consolidate.cli.desk import Lines, Terminal
from consolidate.cli.export import STDOUT
from consolidate.cli.outcome import OK
from consolidate.cli.reviewer import reviewer_name
from consolidate.errors import UsageError
from consolidate.report import decision_words, queue_lines
from consolidate.review import Desk, Session, Wanted, exported, imported, queue


@dataclass(frozen=True)
class Command:
    """Which case to review, by whom, and in what way; ``apply`` and ``export`` name a file, or "-"."""

    case: Path | None = None
    kinds: Sequence[str] = ()
    severities: Sequence[str] = ()
    open_only: bool = False
    reviewer: str | None = None
    listing: bool = False
    apply: str | None = None
    export: str | None = None


def review(command: Command, getchar: Callable[[], str]) -> int:
    """Run the command and return the exit status; ``getchar`` reads one press of a key from the terminal.

    Raises ``ConsolidateError`` when the call is wrong or the case cannot be used.
    """
    if sum((command.listing, command.apply is not None, command.export is not None)) > 1:
        raise UsageError("--list, --apply and --export do not go together: leave all but one out.")
    wanted = _wanted(command)
    listing = command.listing or (sys.stdin.isatty() and not sys.stdout.isatty())
    to_read = command.export is not None or (listing and command.apply is None)
    with open_case(existing_case(command.case), to_read=to_read) as case:
        if command.export is not None:
            _export(case, command.export)
        elif command.apply is not None:
            _apply(case, command.apply)
        elif listing:
            _list(case, wanted)
        else:
            _hold(case, wanted, command.reviewer, getchar)
    return OK


def _list(case: Case, wanted: Wanted) -> None:
    result = case.consolidation()
    for decision in result.unplaced:
        say(f"on words that are no longer there: {decision.reviewer}: {decision_words(decision)}")
    write(queue_lines(queue(result, wanted)).encode())


def _wanted(command: Command) -> Wanted:
    """Return the filters.  Raises ``UsageError`` for a word that is no kind or no severity."""
    try:
        return Wanted.model_validate(
            {
                "kinds": [word.replace("-", "_") for word in command.kinds],
                "severities": list(command.severities),
                "open_only": command.open_only,
            }
        )
    except ValidationError as error:
        first = error.errors()[0]
        option = {"kinds": "--kind", "severities": "--severity"}[str(first["loc"][0])]
        raise UsageError(f"{option} {first['input']}: {first['msg'].lower()}.") from error


def _hold(case: Case, wanted: Wanted, reviewer: str | None, getchar: Callable[[], str]) -> None:
    """Hold a session at the terminal, or with lines from stdin."""
    name = reviewer_name(reviewer)
    say(f"{case.path}, reviewed by {name}")
    desk: Desk = Terminal(Console(highlight=False), getchar) if sys.stdin.isatty() else Lines(sys.stdin)
    with _outliving_the_terminal():
        Session(case, desk, name, lambda: datetime.now(UTC)).run(wanted)


def _export(case: Case, name: str) -> None:
    text = exported(case.decisions())
    if name == STDOUT:
        write(text.encode())
        return
    try:
        Path(name).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise UsageError(f"--export {name} cannot be written ({error.strerror}): name another file.") from error


def _apply(case: Case, name: str) -> None:
    """Record the decisions of a file that the case does not hold yet, and say how many these are and do not land."""
    given = imported(_read(name), name)
    known = {decision.id for decision in case.decisions()}
    new = {decision.id: decision for decision in given if decision.id not in known}
    case.record(*new.values())
    nowhere = sum(decision.id in new for decision in case.consolidation().unplaced)
    say(
        f"{case.path}: {len(new)} of {len(given)} decisions were new and are recorded"
        + (f"; {nowhere} of them speak of words that this case does not hold." if nowhere else ".")
    )


def _read(name: str) -> str:
    try:
        return sys.stdin.read() if name == STDOUT else Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"--apply {name} cannot be read ({error}): name a file that --export wrote.") from error


@contextmanager
def _outliving_the_terminal() -> Iterator[None]:
    """End the session as at the end of input when the terminal goes away; what is said then goes nowhere."""

    def gone(*_: object) -> None:
        _say_to_nobody()
        raise EOFError

    hangup = getattr(signal, "SIGHUP", None)  # Windows has none
    before = signal.signal(hangup, gone) if hangup else None
    try:
        yield
    except EOFError:  # raised when the session was over already
        return
    except OSError as error:
        if error.errno != errno.EIO:  # that is what a terminal without a window says
            raise
        _say_to_nobody()
    finally:
        if hangup:
            signal.signal(hangup, before)


def _say_to_nobody() -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
