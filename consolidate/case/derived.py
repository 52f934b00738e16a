"""What follows from a case, kept so that it need not be worked out at every command and decision."""

from __future__ import annotations

from contextlib import suppress

from consolidate.case.database import Database
from consolidate.errors import CaseError

_MOST = 4
"""Results that are kept, the last ones: facts and comparisons, with and without a decision that was just undone."""


class DerivedResults:
    """The results that a case holds, by key; a ``Kept`` for several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> bytes | None:
        """What was kept under ``key``, if it is still there."""
        rows = self._database.rows("SELECT data FROM derived WHERE key = ?", key)
        return rows[0][0] if rows else None

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data``; where that cannot be done nothing is lost but time."""
        with suppress(CaseError), self._database.writing():
            self._database.write("INSERT OR REPLACE INTO derived (key, data) VALUES (?, ?)", key, data)
            self._database.write(
                "DELETE FROM derived WHERE number <= (SELECT max(number) FROM derived) - ?",
                _MOST,
            )
