"""Replies of models: what was paid for, kept before it is used."""

from __future__ import annotations

from datetime import UTC, datetime

from consolidate.case.database import Database
from consolidate.llm import Reply


class Replies:
    """The replies that a case holds; a ``ReplyStore`` for several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> Reply | None:
        """The reply that was kept under ``key``."""
        rows = self._database.rows(
            "SELECT text, finish_reason, prompt_tokens, completion_tokens FROM replies WHERE key = ?", key
        )
        if not rows:
            return None
        text, reason, prompt_tokens, completion_tokens = rows[0]
        return Reply(text, reason, prompt_tokens, completion_tokens, cached=False)

    def put(self, key: str, model: str, reply: Reply) -> None:
        """Keep ``reply`` of ``model``, unless there is one under ``key``."""
        self._database.write(
            "INSERT OR IGNORE INTO replies VALUES (?, ?, ?, ?, ?, ?, ?)",
            key,
            model,
            reply.text,
            reply.finish_reason,
            reply.prompt_tokens,
            reply.completion_tokens,
            datetime.now(UTC).isoformat(),
        )
