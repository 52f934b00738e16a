"""The ledger of runs."""

from __future__ import annotations

from datetime import UTC, datetime

from consolidate.case.database import Database
from consolidate.models import Run
from consolidate.sources import Sources

NEVER_RUN = Run(extractor="none", started=datetime.min.replace(tzinfo=UTC))


class Runs:
    """What runs a case has seen, what each cost, and what the last one knew of sources."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, started: datetime, sources: Sources | None) -> int:
        """Note that a run begins, and what it knows of publishers and speakers, where it knows better; its number."""
        with self._database.writing():
            if sources is not None:
                self._database.write(
                    "INSERT OR REPLACE INTO settings VALUES ('sources', ?)",
                    sources.model_dump_json(),
                )
            return self._database.write("INSERT INTO runs (started) VALUES (?)", started.isoformat())

    def finish(self, number: int, run: Run) -> None:
        """Note what the run of this number came to."""
        self._database.write("UPDATE runs SET data = ? WHERE number = ?", run.model_dump_json(), number)

    def last(self) -> Run | None:
        """The last run that came to its end."""
        rows = self._database.rows("SELECT data FROM runs WHERE data IS NOT NULL ORDER BY number DESC LIMIT 1")
        return Run.model_validate_json(rows[0][0]) if rows else None

    def unseen(self) -> frozenset[str]:
        """The ids of the claims that no finished run has shown."""
        rows = self._database.rows(
            "SELECT claim FROM first_seen WHERE run > "
            "(SELECT coalesce(max(number), 0) FROM runs WHERE data IS NOT NULL)"
        )
        return frozenset(row[0] for row in rows)

    def sources(self) -> Sources:
        """What the last run knew of publishers and speakers."""
        rows = self._database.rows("SELECT value FROM settings WHERE name = 'sources'")
        return Sources.model_validate_json(rows[0][0]) if rows else Sources()
