"""What a written report tells, in what order, and on which words each of its lines rests: the same for every format.

Strings are as the articles have them: whoever sets them in a format makes them harmless there (``report.safe``, and
the format's own escaping).  ``consolidate.report.telling.content_of`` makes it from a result.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from consolidate.decisions import State
from consolidate.models import (
    Article,
    ConflictKind,
    Consolidation,
    FactStatus,
    Fold,
    Polarity,
    Ruling,
    Severity,
)
from consolidate.report.attribution import Voice
from consolidate.report.references import Reference

Cell = Literal["tells", "otherwise", "silent"]
"""What an origin does with a fact: it carries it; it carries what cannot stand beside it; it has neither."""


@dataclass(frozen=True)
class Line:
    """A fact as a line of the report, or the part of one that the place is about.

    ``sources`` and ``origins`` are how many underlying sources and origins the whole fact has, ``conflicts`` the
    handles of the conflicts in which it stands.
    """

    fact: str
    handle: str
    statement: str
    polarity: Polarity
    status: FactStatus
    voices: tuple[Voice, ...]
    sources: int
    origins: int
    conflicts: tuple[str, ...]

    @property
    def references(self) -> tuple[int, ...]:
        """The numbers of all words that the line rests on."""
        return tuple(sorted({number for voice in self.voices for number in voice.references}))


@dataclass(frozen=True)
class Side:
    """A position of a conflict: its letter, what it comes to in a word or a sentence, and who says what for it.

    ``references`` are those of ``answer``; the one that states it best is the first of ``lines``.
    """

    letter: str
    answer: str
    references: tuple[int, ...]
    origins: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Contest:
    """A conflict, how it stands after its rulings, and whether the reviewers agree that it is none."""

    conflict: str
    handle: str
    kind: ConflictKind
    severity: Severity
    summary: str
    reasons: tuple[str, ...]
    sides: tuple[Side, ...]
    rulings: tuple[Ruling, ...]
    state: State
    set_aside: bool


@dataclass(frozen=True)
class Source:
    """An origin with the articles of it that were read, by its number in the report; None if it counts nowhere."""

    number: int | None
    origin: str
    articles: tuple[Article, ...]
    folds: tuple[Fold, ...]
    off_topic: str | None


@dataclass(frozen=True)
class Silence:
    """Origins against core facts: ``cells[i][j]`` is what ``sources[i]`` does with ``facts[j]``.

    ``omitted`` is how many more facts two or more origins carry.
    """

    facts: tuple[Line, ...]
    sources: tuple[Source, ...]
    cells: tuple[tuple[Cell, ...], ...]
    omitted: int


@dataclass(frozen=True)
class Moment:
    """What is told of a time: ISO days, both inclusive, and the words by which the articles name that time.

    ``of_saying``: the time is when it was said, since what was said does not name it.
    """

    start: str
    end: str
    words: tuple[str, ...]
    line: Line
    of_saying: bool


@dataclass(frozen=True)
class Step:
    """One state of a thing that changed: as of when ("" where that is unknown), and who says so."""

    day: str
    statement: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True)
class Change:
    """A figure or state that a later report replaced, the oldest step first."""

    update: str
    steps: tuple[Step, ...]
    reasons: tuple[str, ...]

    @property
    def start(self) -> str:
        """The day from which the last state holds; "" where that is unknown."""
        return self.steps[-1].day

    @property
    def end(self) -> str:
        """The same: it has no end."""
        return self.start


@dataclass(frozen=True)
class Content:
    """The report's parts in the order in which they are told; ``references[n - 1]`` has the number n.

    ``names`` are the articles' short names by id.  Facts of origins that are about something else are ``elsewhere``
    and in no other part.  ``single_origin`` stands by origin, in the order of ``sources``.  ``unread`` are the
    articles from which no claim could be drawn.
    """

    result: Consolidation
    names: Mapping[str, str]
    agreed: tuple[Line, ...]
    contested: tuple[Contest, ...]
    single_speaker: tuple[Line, ...]
    single_origin: tuple[tuple[Source, tuple[Line, ...]], ...]
    timeline: tuple[Moment | Change, ...]
    silence: Silence
    elsewhere: tuple[Line, ...]
    sources: tuple[Source, ...]
    unread: tuple[Article, ...]
    references: tuple[Reference, ...]
