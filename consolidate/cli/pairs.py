"""Options that take two articles, any number of times: ``--independent A B --independent A C``.

Typer (0.29) has no repeatable option of two values, so that the two words are handed to it as one, joined
by a character that no command line can hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand


class Pair(NamedTuple):
    """The two words given to a paired option; a class of its own, since Typer takes no list of plain tuples."""

    first: str
    second: str


PAIRED = ("--independent", "--same-origin")
_JOINT = "\0"


class CommandWithPairs(TyperCommand):
    """A command that knows the ``PAIRED`` options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line ``args``."""
        return super().parse_args(ctx, joined(args))


def joined(args: Sequence[str]) -> list[str]:
    """Return ``args`` with the two words after each paired option made one; other options end a pair."""
    rest, done = list(args), list[str]()
    while rest:
        word = rest.pop(0)
        option, _, value = word.partition("=")
        if word == "--":
            return [*done, word, *rest]
        done.append(word)
        if option in PAIRED:
            given = [value] if value else []
            while rest and len(given) < 2 and not _is_option(rest[0]):
                given.append(rest.pop(0))
            done[-1:] = [option, _JOINT.join(given)]
    return done


def pair(value: str) -> Pair:
    """Return the two words that :func:`joined` made one."""
    first, _, second = value.partition(_JOINT)
    if not first or not second:
        raise typer.BadParameter("two articles belong to it: A B.")
    return Pair(first, second)


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "-"
