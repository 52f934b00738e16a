"""Which of the claims that were reported somebody means who denies "the accusation", "the rumour" or "this"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from consolidate.language.negation import find_negations

_ACCUSATIONS = frozenset("accusation accusations allegation allegations charge charges".split())
_POINTERS = frozenset("this that it".split())
_NAME = re.compile(r"\b[A-Z][^\W\d_]+")
_OPENING = 4
_KEPT = 5
"""Letters that a name and what is called after it have in common: "Peru", "Peruvian"."""


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
