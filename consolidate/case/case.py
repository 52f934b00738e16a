"""A case: one event's articles, what was drawn from them, what was paid for, and what reviewers decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from consolidate.case.articles import Added, Articles
from consolidate.case.database import Database
from consolidate.case.decisions import Decisions
from consolidate.case.derived import DerivedResults
from consolidate.case.extractions import Extractions
from consolidate.case.replies import Replies
from consolidate.case.runs import NEVER_RUN, Runs
from consolidate.consolidation import compared_claims, consolidate_articles
from consolidate.models import Article, Claim, Comparison, Consolidation, Decision, Rejection


@dataclass(frozen=True)
class Revision:
    """An article that has changed: both versions, when each came to the case, and the claims of one or both.

    ``withdrawn`` are those of the earlier version alone, ``added`` those of the later one alone, and ``repeated`` those
    of the later one that the earlier one made too.
    """

    earlier: Article
    later: Article
    earlier_at: datetime
    later_at: datetime
    withdrawn: tuple[Claim, ...]
    added: tuple[Claim, ...]
    repeated: tuple[Claim, ...]


def open_case(path: Path, *, to_read: bool = False) -> Case:
    """The case at ``path``, a new one where there is no file; close it, or use it in a ``with`` block.

    ``to_read``: one that cannot be written, by itself or for its folder, will do; only what writes to it then raises.
    Raises the tree of CaseError where the file is no case, was written by a later version of this program, is being
    written to by another process, or else cannot be written; it is then as it was.
    """
    return Case(Database(path, to_read=to_read))


class Case:
    """An open case, for any thread.  Every method raises CaseError where the file cannot be read or written."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._articles = Articles(database)
        self._decisions = Decisions(database)
        self.extractions = Extractions(database)
        self.runs = Runs(database)
        self.replies = Replies(database)
        self.derived = DerivedResults(database)

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def articles(self) -> tuple[Article, ...]:
        """The version in force of every article, by id, as extraction left it."""
        return self._articles.current()

    def claims(self) -> tuple[Claim, ...]:
        """The claims of the articles in force, as they were drawn."""
        return self.extractions.claims()

    def rejected(self) -> tuple[Rejection, ...]:
        """The drafts of the articles in force that did not pass the grounding gate."""
        return self.extractions.rejected()

    def decisions(self) -> tuple[Decision, ...]:
        """Every decision ever made, oldest first: those that were undone and those that undo them, too."""
        return self._decisions.all()

    def record(self, *decisions: Decision) -> int:
        """Keep ``decisions``, all or none, and say how many were new; one that is here already stays as it is.

        Once this returns they are not lost.  Raises UsageError where one undoes a decision that is not here.
        """
        return self._decisions.record(decisions)

    def add(self, articles: Sequence[Article], *, alone: bool = False) -> Added:
        """Put articles that have a text into the case; see :meth:`Articles.add`."""
        return self._articles.add(articles, alone=alone)

    def revisions(self) -> tuple[Revision, ...]:
        """The articles in force that replace an earlier version."""
        return tuple(self._revision(*row) for row in self._articles.replaced())

    def consolidation(self) -> Consolidation:
        """What follows from the articles in force, their claims, and the decisions; the run is the last one."""
        return consolidate_articles(
            self.articles(),
            self.claims(),
            self.rejected(),
            self.runs.last() or NEVER_RUN,
            sources=self.runs.sources(),
            decisions=self.decisions(),
            kept=self.derived,
        )

    def comparisons(self) -> tuple[Comparison, ...]:
        """Which claims of :meth:`consolidation` were held against each other, and what came of it."""
        return compared_claims(
            self.articles(),
            self.claims(),
            sources=self.runs.sources(),
            decisions=self.decisions(),
            kept=self.derived,
        )

    def _revision(self, earlier: str, later: str, earlier_at: datetime, later_at: datetime) -> Revision:
        before, after = self.extractions.of(earlier), self.extractions.of(later)
        kept = {_said(claim) for claim in before} & {_said(claim) for claim in after}
        return Revision(
            self._articles.one(earlier),
            self._articles.one(later),
            earlier_at,
            later_at,
            withdrawn=tuple(claim for claim in before if _said(claim) not in kept),
            added=tuple(claim for claim in after if _said(claim) not in kept),
            repeated=tuple(claim for claim in after if _said(claim) in kept),
        )


def _said(claim: Claim) -> tuple[str, ...]:
    return claim.statement.casefold(), claim.polarity, claim.speaker.name
