"""Where a reviewer sits, and what is asked there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from consolidate.report import View
from consolidate.review.keys import ESCAPE

Claims = tuple[str, ...]
Choices = Mapping[str, Claims]
"""The claims that can be named, by id: under the number of the words shown ("3"), or a fact's handle ("F12")."""


class Desk(Protocol):
    """Something that shows views and takes keys and lines; both raise EOFError where nobody is there any more."""

    def show(self, view: View) -> str | None:
        """Show a view, by screenfuls where it needs several; return the key that broke it off, if one did."""

    def say(self, words: str) -> None:
        """Show a line of the program's own."""

    def key(self, prompt: str) -> str:
        """Return one key; "" is the enter key."""

    def line(self, prompt: str) -> str:
        """Return one line, without its end."""


def ask_reason(desk: Desk, words: str) -> str | None:
    """Return the reason for a decision; None where it is called off: twice blank, or escape."""
    for question in (f"{words}. Why?", "A decision needs its reason (blank again calls it off). Why?"):
        answer = desk.line(question).strip()
        if ESCAPE in answer:
            return None
        if answer:
            return answer
    return None


def ask_claims(desk: Desk, question: str, choices: Choices, at_least: int = 1) -> list[Claims] | None:
    """Return what the user names of ``choices``, ``at_least`` so much; None where they call it off.

    Where the numbered words leave no choice, nothing is asked.
    """
    numbers = [name for name in choices if name.isdigit()]
    if len(numbers) == at_least == 1:
        return [choices[numbers[0]]]
    while True:
        named = list(dict.fromkeys(desk.line(question).replace(",", " ").upper().split()))
        if not named or ESCAPE in named[0]:
            return None
        unknown = [name for name in named if name not in choices]
        if not unknown and len(named) >= at_least:
            return [choices[name] for name in named]
        desk.say(f"{unknown[0]} is no number of the above and no fact." if unknown else f"Name at least {at_least}.")
