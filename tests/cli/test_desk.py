from __future__ import annotations

import io
import termios
from collections.abc import Callable

import pytest
from rich.console import Console
from rich.text import Text

from consolidate.cli.desk import Lines, Terminal


def terminal(*pressed: str, height: int = 6, dumb: bool = False) -> tuple[Terminal, io.StringIO]:
    """A terminal on which these keys will be pressed, and what it shows."""
    file = io.StringIO()
    console = Console(
        file=file, force_terminal=True, width=40, height=height, _environ={"TERM": "dumb" if dumb else ""}
    )
    keys = list(pressed)
    return Terminal(console, lambda: keys.pop(0)), file


def tall(lines: int) -> Text:
    return Text("\n".join(f"line {i}" for i in range(1, lines + 1)))


def test_what_fits_the_screen_is_shown_at_once() -> None:
    desk, file = terminal()
    assert desk.show(tall(4)) is None
    assert "more:" not in file.getvalue()


@pytest.mark.parametrize("key", [" ", "\r", "\n"])
def test_what_does_not_fit_is_shown_by_screenfuls(key: str) -> None:
    desk, file = terminal(key, key)
    assert desk.show(tall(10)) is None
    assert file.getvalue().count("more:") == 2
    assert all(f"line {i}" in file.getvalue() for i in range(1, 11))


def test_a_key_between_screenfuls_is_handed_on_as_an_answer() -> None:
    desk, file = terminal("B")
    assert desk.show(tall(10)) == "B"
    assert "line 5" not in file.getvalue()


def test_a_dumb_terminal_gets_no_control_sequences() -> None:
    desk, file = terminal(" ", dumb=True)
    desk.show(tall(7))
    assert "\x1b" not in file.getvalue()


@pytest.mark.parametrize(("sent", "key"), [("\r", ""), ("A", "A"), ("é", "é"), ("\x1b[A", "\x1b[A")])
def test_a_press_is_a_key_and_enter_is_the_empty_one(sent: str, key: str) -> None:
    desk, _ = terminal(sent)
    assert desk.key("? ") == key


def test_keys_that_come_together_are_taken_one_by_one() -> None:
    desk, _ = terminal("hq")
    assert [desk.key("? "), desk.key("? ")] == ["h", "q"]


def test_the_end_of_the_terminal_is_the_end_of_input() -> None:
    desk, _ = terminal("")
    with pytest.raises(EOFError):
        desk.key("? ")


@pytest.mark.parametrize("error", [OSError, termios.error])
def test_a_terminal_that_fails_is_the_end_of_input(error: type[Exception]) -> None:
    def failing() -> str:
        raise error(5, "Input/output error")

    desk = Terminal(Console(file=io.StringIO()), failing)
    with pytest.raises(EOFError):
        desk.key("? ")


def test_what_the_program_says_is_inert() -> None:
    desk, file = terminal()
    desk.say("[red]a\x1b[2J\nb")
    assert file.getvalue() == "[red]a<U+001B>[2J\nb\n"


def test_an_ascii_terminal_is_not_asked_in_question_marks() -> None:
    file = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    Terminal(Console(file=file), lambda: "").say("A stands · “Nine died”")
    assert file.buffer.getvalue() == b'A stands - "Nine died"\n'


def test_lines_are_answers_and_are_shown_with_their_questions(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    desk = Lines(io.StringIO("h\nWhy \x1b[2Jnot\n"))
    assert (desk.key("Key > "), desk.line("Why?")) == ("h", "Why \x1b[2Jnot")
    assert capfdbinary.readouterr().out.decode() == "Key > h\nWhy? Why <U+001B>[2Jnot\n"


@pytest.mark.parametrize("ask", [Lines.key, Lines.line])
def test_after_the_last_line_input_is_at_its_end(ask: Callable[[Lines, str], str]) -> None:
    with pytest.raises(EOFError):
        ask(Lines(io.StringIO()), "? ")
