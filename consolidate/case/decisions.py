"""The decisions of a case: rows that are only ever added."""

from __future__ import annotations

from collections.abc import Sequence

from consolidate.case.database import Database
from consolidate.errors import UsageError
from consolidate.models import Decision


class Decisions:
    """The decisions that a case holds; the file itself refuses to change or delete one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Decision, ...]:
        """Every decision, oldest first."""
        rows = self._database.rows("SELECT data FROM decisions ORDER BY number")
        return tuple(Decision.model_validate_json(row[0]) for row in rows)

    def record(self, decisions: Sequence[Decision]) -> int:
        """Keep ``decisions``, all or none; how many were new.  Raises UsageError where one undoes what is not here."""
        with self._database.writing():
            known = {row[0] for row in self._database.rows("SELECT id FROM decisions")}
            before = len(known)
            for decision in decisions:
                if decision.verdict == "undo" and decision.choice not in known:
                    raise UsageError(f"There is no decision {decision.choice} to undo in {self._database.path}.")
                if decision.id not in known:
                    self._database.write(
                        "INSERT INTO decisions (id, data) VALUES (?, ?)", decision.id, decision.model_dump_json()
                    )
                known.add(decision.id)
        return len(known) - before
