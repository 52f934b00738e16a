"""What was drawn from each article of a case, and from what and how."""

from __future__ import annotations

from dataclasses import dataclass

from consolidate.case.database import Database
from consolidate.models import Article, Claim, Rejection


@dataclass(frozen=True)
class Drawn:
    """What was drawn from one article.

    ``article``   as extraction left it, with its status and problem
    ``source``    stands for all of the article that extraction reads, ``method`` for how it was read
    ``complete``  is false where a part of it could not be read, so that it is worth another try
    """

    article: Article
    claims: tuple[Claim, ...]
    rejected: tuple[Rejection, ...]
    source: str
    method: str
    complete: bool


class Extractions:
    """The claims and rejected drafts that a case holds: of each article, those drawn last."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, drawn: Drawn, run: int) -> None:
        """Keep what was drawn in the run of this number, instead of what was drawn from the article before."""
        article = drawn.article
        write = self._database.write
        with self._database.writing():
            write("DELETE FROM extractions WHERE article = ?", article.id)
            write(
                "INSERT INTO extractions VALUES (?, ?, ?, ?, ?, ?)",
                article.id,
                drawn.source,
                drawn.method,
                drawn.complete,
                article.status,
                article.problem,
            )
            for place, claim in enumerate(drawn.claims):
                write("INSERT INTO claims VALUES (?, ?, ?, ?)", article.id, place, claim.id, claim.model_dump_json())
                write("INSERT OR IGNORE INTO first_seen VALUES (?, ?)", claim.id, run)
            for place, rejection in enumerate(drawn.rejected):
                write("INSERT INTO rejected VALUES (?, ?, ?)", article.id, place, rejection.model_dump_json())

    def key(self, article: str) -> tuple[str, str] | None:
        """From what and how the article with this id was last read, where that was complete."""
        rows = self._database.rows("SELECT source, method FROM extractions WHERE article = ? AND is_complete", article)
        return (rows[0][0], rows[0][1]) if rows else None

    def of(self, article: str) -> tuple[Claim, ...]:
        """The claims of one article, by its id, in the order of its text."""
        rows = self._database.rows("SELECT data FROM claims WHERE article = ? ORDER BY place", article)
        return tuple(Claim.model_validate_json(row[0]) for row in rows)

    def claims(self) -> tuple[Claim, ...]:
        """The claims of all articles in force."""
        rows = self._database.rows(
            "SELECT c.data FROM claims c JOIN articles a ON a.id = c.article WHERE a.is_current ORDER BY a.id, c.place"
        )
        return tuple(Claim.model_validate_json(row[0]) for row in rows)

    def rejected(self) -> tuple[Rejection, ...]:
        """The drafts of all articles in force that did not pass the grounding gate."""
        rows = self._database.rows(
            "SELECT r.data FROM rejected r JOIN articles a ON a.id = r.article "
            "WHERE a.is_current ORDER BY a.id, r.place"
        )
        return tuple(Rejection.model_validate_json(row[0]) for row in rows)
