"""What the page needs beside the report's content: every fact as a whole line, and what its filters go by."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Article, Claim, Consolidation, Fold
from consolidate.report.articles import fold_words
from consolidate.report.attribution import Voice, voices_of
from consolidate.report.content import Change, Content, Contest, Line, Moment, Source
from consolidate.report.lines import Lines
from consolidate.report.references import Reference
from consolidate.report.telling import content_of

SPEAKER_LABELS: Mapping[str, str] = {ARTICLE_VOICE: "the articles themselves", UNKNOWN_SPEAKER: "unnamed sources"}

MATRIX_FACTS = 60
MATRIX_SOURCES = 40
"""Beyond these a table can neither be read nor drawn at once."""


@dataclass(frozen=True)
class Day:
    """What is told of one time: ISO days, both inclusive, ``start`` empty where the time is unknown."""

    start: str
    end: str
    entries: tuple[Moment | Change, ...]

    @property
    def words(self) -> str:
        """The time as short as it can be said: "2031", "2031-03", "2031-03-04", "2031-03-04 to 2031-03-06"."""
        year, month = self.start[:4], self.start[:7]
        if not self.start:
            return "day unknown"
        if (self.start, self.end) == (f"{year}-01-01", f"{year}-12-31"):
            return year
        if self.start == f"{month}-01" and self.end == f"{month}-{_days_of(month)}":
            return month
        return self.start if self.start == self.end else f"{self.start} to {self.end}"


@dataclass(frozen=True)
class Cell:
    """What an origin does with a fact, and the numbers of the words in which it does so."""

    does: str
    references: tuple[int, ...]


@dataclass(frozen=True)
class Matrix:
    """Origins as columns, facts as rows, each with a cell for every origin."""

    sources: tuple[Source, ...]
    rows: tuple[tuple[Line, tuple[Cell, ...]], ...]


class View:
    """The content of one result, with look-ups for the templates.  Strings are as the articles have them."""

    def __init__(self, result: Consolidation) -> None:
        self.content: Content = content_of(result)
        self._claims: Mapping[str, Claim] = {claim.id: claim for claim in result.claims}
        lines = Lines(result, self.content.references)
        self.facts: tuple[Line, ...] = lines.of(result.facts)
        self.references: tuple[Reference, ...] = lines.references()
        self.articles: Sequence[Article] = result.articles

    @cached_property
    def elsewhere(self) -> frozenset[str]:
        """The ids of the facts that are about something else than the rest."""
        return frozenset(line.fact for line in self.content.elsewhere)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Article id -> its place among the articles, from 0."""
        return {article.id: place for place, article in enumerate(self.articles)}

    @cached_property
    def speakers(self) -> Mapping[str, int]:
        """The names to filter by, in alphabetical order after the two that are no names, each with its number."""
        used = {claim.speaker.name for claim in self._claims.values()}
        named = sorted(used - SPEAKER_LABELS.keys(), key=str.casefold)
        return {name: number for number, name in enumerate([*(n for n in SPEAKER_LABELS if n in used), *named])}

    @cached_property
    def speaker_kinds(self) -> list[str]:
        """The kinds of speakers that occur."""
        known = {claim.speaker.kind for claim in self._claims.values()} - {"article", "unknown"}
        return sorted(known)

    @cached_property
    def conflict_kinds(self) -> list[str]:
        """The kinds of conflicts that occur."""
        return sorted({contest.kind for contest in self.content.contested})

    def label(self, speaker: str) -> str:
        """Return how a speaker is named in the filter."""
        return SPEAKER_LABELS.get(speaker, speaker)

    def speakers_in(self, lines: Iterable[Line]) -> str:
        """Return the numbers of those who speak in ``lines``, parted by spaces."""
        numbers = {self.speakers[claim.speaker.name] for claim in self._claims_in(lines)}
        return " ".join(map(str, sorted(numbers)))

    def kinds_in(self, lines: Iterable[Line], contests: Iterable[str] = ()) -> str:
        """Return the kinds to filter ``lines`` by, parted by spaces: of their speakers, and of their conflicts."""
        lines = tuple(lines)
        handles = {handle for line in lines for handle in line.conflicts} | set(contests)
        speakers = {f"speaker-{claim.speaker.kind}" for claim in self._claims_in(lines)}
        conflicts = {f"conflict-{contest.kind}" for contest in self.content.contested if contest.handle in handles}
        return " ".join(sorted(speakers | conflicts))

    def days(self) -> list[Day]:
        """Return the timeline by day, what has no day last."""
        grouped = groupby(self.content.timeline, key=lambda entry: (entry.start, entry.end))
        return [Day(start, end, tuple(entries)) for (start, end), entries in grouped]

    @cached_property
    def matrix(self) -> Matrix:
        """The core facts against the origins: the first ``MATRIX_FACTS``, and the ``MATRIX_SOURCES`` that tell most."""
        silence = self.content.silence
        told = [sum(cell == "tells" for cell in cells) for cells in silence.cells]
        most = sorted(sorted(range(len(told)), key=lambda i: -told[i])[:MATRIX_SOURCES])
        rows = tuple(
            (line, tuple(Cell(silence.cells[i][j], self._told(line, silence.sources[i])) for i in most))
            for j, line in enumerate(silence.facts[:MATRIX_FACTS])
        )
        return Matrix(tuple(silence.sources[i] for i in most), rows)

    def _told(self, line: Line, source: Source) -> tuple[int, ...]:
        """The references of ``line`` that are words of ``source``."""
        own = {article.id for article in source.articles}
        found = (self.references[number - 1] for number in line.references)
        return tuple(reference.number for reference in found if reference.article in own)

    def said_by(self, reference: Reference) -> tuple[Voice, ...]:
        """Return who says something in these words, by the claims that rest on them."""
        claims = (self._claims[key] for key in reference.claims)
        return voices_of(claims, self.content.names, lambda _claims: (reference.number,))

    def stated(self, voice: Voice) -> tuple[str, ...]:
        """Return what a voice says, each statement once."""
        return tuple(dict.fromkeys(self._claims[key].statement for key in voice.claims))

    def quote(self, number: int) -> str:
        """Return the words that a reference stands for."""
        return self.references[number - 1].quote

    def fold_words(self, fold: Fold) -> str:
        """Return why two articles are held to be one report, with their files' names."""
        return fold_words(fold, {article.id: article for article in self.articles})

    def named(self, source: Source) -> str:
        """Return the short names of a source's articles."""
        return " + ".join(self.content.names[article.id] for article in source.articles)

    def lines_of(self, contest: Contest) -> list[Line]:
        """Return the lines of all sides of a conflict."""
        return [line for side in contest.sides for line in side.lines]

    def standing(self, contest: Contest) -> set[str]:
        """Return the letters of the positions that stand by a ruling whose words have not changed."""
        return {ruling.choice for ruling in contest.rulings if ruling.choice and not ruling.stale}

    def handles_of(self, change: Change) -> str:
        """Return the handles of the facts that an update's steps are claims of, parted by spaces."""
        claims = {key for step in change.steps for voice in step.voices for key in voice.claims}
        return " ".join(fact.handle for fact in self.content.result.facts if not claims.isdisjoint(fact.claims))

    def _claims_in(self, lines: Iterable[Line]) -> Iterable[Claim]:
        return (self._claims[key] for line in lines for voice in line.voices for key in voice.claims)


def _days_of(month: str) -> int:
    """The number of days of a month: "2031-02" has 28."""
    return monthrange(int(month[:4]), int(month[5:7]))[1]
