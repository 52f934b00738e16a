"""The tables of a case, and how those of an earlier version become today's."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

APPLICATION_ID = 0x436F6E73
""" "Cons", where SQLite keeps for which program a file is (PRAGMA application_id)."""

Migration = Callable[[sqlite3.Connection], None]


def _execute(statements: Sequence[str]) -> Migration:
    def migrate(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return migrate


_FIRST = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    # Decoded texts apart from what is known about them: two files of one text share it.
    "CREATE TABLE texts (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL)",
    """CREATE TABLE articles (
        id TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL REFERENCES texts,
        file_sha256 TEXT,
        place TEXT NOT NULL,
        url TEXT,
        version_of TEXT REFERENCES articles,
        is_current INTEGER NOT NULL,
        added TEXT NOT NULL,
        data TEXT NOT NULL
    )""",
    "CREATE INDEX articles_by_place ON articles (place)",
    """CREATE TABLE extractions (
        article TEXT PRIMARY KEY REFERENCES articles,
        source TEXT NOT NULL,
        method TEXT NOT NULL,
        is_complete INTEGER NOT NULL,
        status TEXT NOT NULL,
        problem TEXT
    )""",
    """CREATE TABLE claims (
        article TEXT NOT NULL REFERENCES extractions ON DELETE CASCADE,
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        data TEXT NOT NULL,
        PRIMARY KEY (article, place)
    )""",
    """CREATE TABLE rejected (
        article TEXT NOT NULL REFERENCES extractions ON DELETE CASCADE,
        place INTEGER NOT NULL,
        data TEXT NOT NULL,
        PRIMARY KEY (article, place)
    )""",
    """CREATE TABLE runs (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        started TEXT NOT NULL,
        data TEXT
    )""",
    """CREATE TABLE replies (
        key TEXT PRIMARY KEY,
        model TEXT NOT NULL,
        text TEXT NOT NULL,
        finish_reason TEXT NOT NULL,
        prompt_tokens INTEGER NOT NULL,
        completion_tokens INTEGER NOT NULL,
        at TEXT NOT NULL
    )""",
    """CREATE TABLE decisions (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        data TEXT NOT NULL
    )""",
    """CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
       BEGIN SELECT RAISE(ABORT, 'a decision is never changed: add another one'); END""",
    """CREATE TRIGGER decisions_last BEFORE DELETE ON decisions
       BEGIN SELECT RAISE(ABORT, 'a decision is never deleted: add one that undoes it'); END""",
)
_SECOND = (
    # The run that first met a claim tells what is new, also where claims are drawn again by another extractor.
    "CREATE TABLE first_seen (claim TEXT PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs)",
    "INSERT OR IGNORE INTO first_seen SELECT id, (SELECT max(number) FROM runs) FROM claims "
    "WHERE EXISTS (SELECT 1 FROM runs)",
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)
_THIRD = (
    # What can be worked out again from the rest; here so that it need not be.
    "CREATE TABLE derived (number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, data BLOB NOT NULL)",
)

MIGRATIONS: tuple[Migration, ...] = (_execute(_FIRST), _execute(_SECOND), _execute(_THIRD))
"""Each takes a file from the version that is its place here to the next; a new file starts at 0."""
