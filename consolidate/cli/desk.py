"""The reviewer's desk: single keys and screenfuls on a terminal, plain lines where stdin is none."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

from rich.console import Console
from rich.control import Control
from rich.segment import ControlType, SegmentLines
from rich.text import Text

from consolidate.cli.console import show
from consolidate.report import View, in_ascii, safe

MORE = "more: space · any other key is taken as an answer > "
BELOW = 2
"""Lines of a screen that stay free below a screenful: for the line that asks for more, and for the cursor."""
ENTER = ("\r", "\n")
_NO_LINE = Control(ControlType.CARRIAGE_RETURN, (ControlType.ERASE_IN_LINE, 2))


class Terminal:
    """A desk at a terminal.  ``getchar`` returns what one press of a key sends, perhaps with what was typed after it.

    Nothing is ever cleared, so that all that was shown can be scrolled back to, and a dumb terminal will do.
    """

    def __init__(self, console: Console, getchar: Callable[[], str]) -> None:
        self._console = console
        self._getchar = getchar
        self._typed: list[str] = []
        with suppress(ImportError):  # not on Windows, whose own line editor serves
            import readline  # noqa: F401 - gives input() its editing and its history
        self._gone: tuple[type[Exception], ...] = (OSError,)
        """What is raised where the terminal is gone: by reading from it, or by setting it to single keys."""
        with suppress(ImportError):  # not on Windows either
            import termios

            self._gone = (OSError, termios.error)

    def show(self, view: View) -> str | None:
        """Show a view by screenfuls; return the key pressed in between, unless it asked for more."""
        lines = self._console.render_lines(view, pad=False)
        screen = max(self._console.height - BELOW, 1)
        while lines:
            self._console.print(SegmentLines(lines[:screen], new_lines=True), end="")
            lines = lines[screen:]
            if lines and (key := self._more()) not in ("", " "):
                return key
        return None

    def _more(self) -> str:
        """Ask whether to go on, and take the question away again where the terminal can."""
        self._console.print(_inert(MORE, self._console), style="dim", end="", soft_wrap=True)
        key = self._next()
        if self._console.is_dumb_terminal:
            self._console.print()
        else:
            self._console.control(_NO_LINE)
        return "" if key in ENTER else key

    def say(self, words: str) -> None:
        """Show a line of the program's own."""
        self._console.print(_inert(words, self._console))

    def key(self, prompt: str) -> str:
        """Return the next key pressed; "" for enter, the whole sequence for an arrow and its like."""
        self._console.print(_inert(prompt, self._console), style="bold", end="", soft_wrap=True)
        key = self._next()
        self._console.print(Text(safe(key) if key.isprintable() else ""))
        return "" if key in ENTER else key

    def line(self, prompt: str) -> str:
        """Return a line that the user edits; raises EOFError at the end of input."""
        self.say(prompt)
        return input("> ")  # with its own prompt: readline would rub out one that it does not know of

    def _next(self) -> str:
        if not self._typed:
            self._typed = self._pressed()
        return self._typed.pop(0)

    def _pressed(self) -> list[str]:
        """Wait for a key; return it, or the keys that came together."""
        try:
            sent = self._getchar()
        except (KeyboardInterrupt, EOFError):
            self._console.print()  # what is said next begins a line
            raise
        except self._gone as error:
            raise EOFError from error
        if not sent:
            raise EOFError
        return [sent] if sent.startswith("\x1b") else list(sent)


class Lines:
    """A desk for scripts: an answer is a line, and is shown where it was asked for, so that a session can be read."""

    def __init__(self, answers: TextIO) -> None:
        self._answers = answers

    def show(self, view: View) -> None:
        """Show a view whole."""
        show(view)

    def say(self, words: str) -> None:
        """Show a line of the program's own."""
        show(_inert(words, Console()))

    def key(self, prompt: str) -> str:
        """Return the next line as a key, "" where it is blank."""
        return self.line(prompt).strip()

    def line(self, prompt: str) -> str:
        """Return the next line; raises EOFError after the last."""
        answer = self._answers.readline()
        if not answer:
            raise EOFError
        words = answer.rstrip("\r\n")
        self.say(f"{prompt.rstrip()} {safe(words)}")
        return words


def _inert(words: str, console: Console) -> Text:
    """Return the lines of ``words`` as text in which nothing is markup and every control character is spelled."""
    text = "\n".join(safe(line) for line in words.split("\n"))
    return Text(in_ascii(text) if console.options.ascii_only else text)
