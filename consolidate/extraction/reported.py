"""What has been reported in an article so far, and which of it somebody means who denies "the claim" or "this"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from consolidate.extraction.wording import is_same_name
from consolidate.language.negation import find_negations

_ACCUSATIONS = frozenset("accusation accusations allegation allegations charge charges".split())
_POINTERS = frozenset("this that it".split())
_NAME = re.compile(r"\b[A-Z][^\W\d_]+")
_OPENING = 4
_KEPT = 5
"""Letters that a name and what is called after it have in common: "Peru", "Peruvian"."""


class Reported:
    """The claims of the last sentences, each with its speaker."""

    def __init__(self) -> None:
        self._now: list[tuple[str, str]] = []
        self._before: list[tuple[str, str]] = []
        self._run: list[tuple[str, str]] = []

    def add(self, statement: str, speaker: str) -> None:
        """Remember that ``speaker`` is said to claim ``statement``."""
        self._now.append((statement, speaker))

    def finish(self) -> None:
        """The sentence is at its end; one that goes on with the same speaker belongs to the same claims."""
        goes_on = self._run and self._now and all(is_same_name(self._run[-1][1], speaker) for _, speaker in self._now)
        self._run = [*self._run, *self._now] if goes_on else self._now
        self._before, self._now = self._now, []

    def in_last_sentence(self) -> list[str]:
        """What was claimed in the last sentence, by whoever came last in it."""
        return [statement for statement, speaker in self._before if speaker == self._before[-1][1]]

    def by_others(self, denier: str) -> list[tuple[str, str]]:
        """What others than ``denier`` were said to claim, here or before, each with its speaker."""
        return [(statement, speaker) for statement, speaker in self._run + self._now if speaker != denier]


def claim_denied(
    told: Sequence[tuple[str, str]], denier: str, report: str, same: Callable[[str, str], bool]
) -> str | None:
    """The statement that ``denier`` denies by the word ``report``, of those ``told`` by others, (statement, speaker).

    "This" is what was said last; an "accusation" tells of the denier; "the claim" is what the last to claim something
    began with.  What itself says that something is not so is no rumour or claim to deny.  ``same``: are two names one
    speaker's?
    """
    positive = [(statement, speaker) for statement, speaker in told if not find_negations(statement)]
    if report in _ACCUSATIONS:
        positive = [(statement, speaker) for statement, speaker in positive if _tells_of(statement, denier)] or positive
    if report in _POINTERS and positive:
        return positive[-1][0]
    return next((statement for statement, speaker in positive if same(speaker, positive[-1][1])), None)


def _tells_of(statement: str, name: str) -> bool:
    """Does a name among the first words of ``statement``, where who acts is told, begin as one in ``name`` does?"""
    stems = {word[:_KEPT].casefold() for word in _NAME.findall(name)}
    opening = " ".join(statement.split()[:_OPENING])
    return any(word[:_KEPT].casefold() in stems for word in _NAME.findall(opening))
