from __future__ import annotations

import io

from rich.console import Console

from consolidate.cli.console import Notices, listening, say
from consolidate.events import Notice, Progress


def console(*, terminal: bool) -> tuple[Console, io.StringIO]:
    file = io.StringIO()
    return Console(file=file, force_terminal=terminal, width=60, color_system=None), file


def test_a_notice_is_one_line_however_long_and_hostile() -> None:
    target, file = console(terminal=False)
    say("x" * 200 + " [red]\n\x1b[2J", target)
    assert file.getvalue() == "consolidate: " + "x" * 200 + " [red] <U+001B>[2J\n"


def test_a_notice_is_said_once() -> None:
    target, file = console(terminal=False)
    notices = Notices(target)
    for message in ("one", "two", "one"):
        notices.say(message)
    assert file.getvalue() == "consolidate: one\nconsolidate: two\n"


def test_a_terminal_sees_progress_with_inert_names() -> None:
    target, file = console(terminal=True)
    with listening(target, Notices(target)) as listener:
        listener(Progress("[red]a\x1b]0;x.txt", 1, 3))
        listener(Notice("a fallback"))
    text = file.getvalue()
    assert "1/3" in text
    assert "[red]a<U+001B>]0;x.txt" in text
    assert "consolidate: a fallback" in text
    assert "\x1b]0;" not in text


def test_no_terminal_sees_notices_only() -> None:
    target, file = console(terminal=False)
    with listening(target, Notices(target)) as listener:
        listener(Progress("a.txt", 1, 3))
        listener(Notice("a fallback"))
    assert file.getvalue() == "consolidate: a fallback\n"
