"""What a run tells its listener while it goes on.  Nothing below the command line prints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """``done`` of ``total`` steps of extraction are finished; ``article`` is the path just worked on."""

    article: str
    done: int
    total: int


@dataclass(frozen=True)
class Notice:
    """One line for the user that is not a result: a fallback taken, a budget reached, an article left out."""

    message: str


Event = Progress | Notice
Listener = Callable[[Event], None]


def ignore(_event: Event) -> None:
    """A listener that hears nothing."""
