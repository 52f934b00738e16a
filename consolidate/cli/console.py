"""Where output goes: results to stdout, notices and progress to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from consolidate.events import Event, Listener, Notice
from consolidate.report.safe import safe

PIPE_WIDTH = 80
"""Columns of a result that goes to a file or a pipe, unless COLUMNS says otherwise."""
BAR_LABEL_WIDTH = 24


def say(message: str, console: Console | None = None) -> None:
    """Put one line for the user on stderr, whatever characters the message holds."""
    line = Text(f"consolidate: {safe(message)}")
    (console or Console(stderr=True, highlight=False)).print(line, soft_wrap=True)


def show(result: RenderableType) -> None:
    """Print a result to stdout: coloured and as wide as the terminal, or plain for a pipe.

    Rich would take a pipe's width from whatever terminal stdin or stderr is on; a file that
    depends on the size of somebody's window is of no use.
    """
    width = None if sys.stdout.isatty() else _pipe_width()
    console = Console(width=width, highlight=False)
    with console.capture() as capture:
        console.print(result)
    text = capture.get()
    if not console.is_terminal:
        text = "".join(line.rstrip() + "\n" for line in text.splitlines())
    write(text.encode(sys.stdout.encoding or "utf-8", errors="replace"))


def write(data: bytes) -> None:
    """Write to stdout.  A reader that has read enough (``| head``) is not an error."""
    rest = memoryview(data)
    try:
        while rest:  # with PYTHONUNBUFFERED stdout is a raw file, which may take a part only
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The interpreter flushes stdout once more when it ends; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Notices:
    """Notices on stderr, each said once."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._said: set[str] = set()

    def say(self, message: str) -> None:
        """Put ``message`` on stderr unless it is there already."""
        if message not in self._said:
            self._said.add(message)
            say(message, self._console)


@contextmanager
def listening(console: Console, notices: Notices) -> Iterator[Listener]:
    """Give a listener that passes notices on, and draws a progress bar if ``console`` is a terminal."""
    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_interactive,
    )
    task = bar.add_task("reading", total=None)

    def listen(event: Event) -> None:
        if isinstance(event, Notice):
            notices.say(event.message)
        else:
            label = safe(event.article)[-BAR_LABEL_WIDTH:]
            bar.update(task, description=label, completed=event.done, total=event.total)

    with bar:
        yield listen


def _pipe_width() -> int:
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isascii() and columns.isdigit() and int(columns) > 0 else PIPE_WIDTH
