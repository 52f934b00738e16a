"""Opening the file of a case, and what can go wrong with it in words."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from consolidate.case.schema import APPLICATION_ID, MIGRATIONS
from consolidate.errors import CaseError, CaseLocked, CaseTooNew, CaseUnwritable, NotACase

PATIENCE = 10.0
"""Seconds to wait for another process to finish writing; each of ours writes for milliseconds."""
_MAGIC = b"SQLite format 3\0"
Value = str | bytes | int | None
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_NO_DATABASE = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}


class Database:
    """One open file, for any thread.  Every method raises the tree of CaseError where the file cannot be used."""

    def __init__(self, path: Path, *, to_read: bool = False) -> None:
        """Open the file at ``path``, made where there is none, and bring it to today's version.

        One that is there and cannot be written is opened ``to_read``, if that will do: then a copy of it is.
        """
        self.path = path
        self._lock = threading.RLock()
        self._is_copy = False
        try:
            self._connection = _connect(path)
        except CaseUnwritable:
            if not (to_read and path.is_file()):
                raise
            self._is_copy = True
            self._connection = _connect_to_copy(path)

    def rows(self, query: str, *values: Value) -> list[tuple[Any, ...]]:
        """What ``query`` finds."""
        with self._lock, _explaining(self.path):
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """What is written by this thread while the block runs is kept whole, or not at all."""
        self._check_writable()
        with self._lock, _explaining(self.path), _transaction(self._connection):
            yield

    def write(self, statement: str, *values: Value) -> int:
        """Carry out ``statement``, alone or within :meth:`writing`; the number of the row that was added."""
        self._check_writable()
        with self._lock, _explaining(self.path):
            return self._connection.execute(statement, values).lastrowid or 0

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def _check_writable(self) -> None:
        if self._is_copy:
            raise CaseUnwritable(
                f"The case {self.path} can only be read, since its file or its folder is write-protected: copy it to a "
                "folder of yours and work on the copy."
            )


def problems(path: Path) -> tuple[str, ...]:
    """What is wrong inside the case at ``path``, as SQLite finds; nothing is changed.  Raises the tree of CaseError."""
    if not path.exists():
        raise NotACase(f"There is no case {path}: check the name.")
    _check_header(path)
    with _explaining(path), closing(sqlite3.connect(path, timeout=PATIENCE)) as connection:
        _version(connection, path)
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    dangling = [f"a row of {row[0]} belongs to none of {row[2]}" for row in broken]
    return (*(line for line in found if line != "ok"), *dangling)


def _connect(path: Path) -> sqlite3.Connection:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CaseUnwritable(f"The case {path} cannot be made ({error.strerror}): name another place.") from error
    _check_header(path)
    with _explaining(path):
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            _migrate(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
        except BaseException:
            connection.close()
            raise
    return connection


def _connect_to_copy(path: Path) -> sqlite3.Connection:
    """A database in memory with what the file at ``path`` holds, in today's version.

    SQLite needs to write beside a file even to read it, as long as its log is in use; so file and log are copied.
    """
    with _explaining(path), TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        try:
            for ending in ("-wal", ""):  # the log first: what moves to the file meanwhile is then in both
                if (source := path.with_name(path.name + ending)).exists():
                    copy.with_name(copy.name + ending).write_bytes(source.read_bytes())
        except OSError as error:
            raise CaseUnwritable(f"The case {path} cannot be read ({error.strerror}): copy it to a folder.") from error
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        with closing(sqlite3.connect(copy)) as copied:
            copied.backup(connection)
    _migrate(connection, path)
    return connection


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def _explaining(path: Path) -> Iterator[None]:
    """Raise what SQLite raises as the error that tells the user what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explained(error, path) from error


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    if _version(connection, path) == len(MIGRATIONS):
        return
    with _transaction(connection):
        for number, migrate in enumerate(MIGRATIONS[_version(connection, path) :], _version(connection, path) + 1):
            migrate(connection)
            connection.execute(f"PRAGMA user_version = {number}")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the tables.  Raises CaseTooNew, and NotACase for a database of another program."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if tables and owner != APPLICATION_ID:
        raise _not_a_case(path)
    if version > len(MIGRATIONS):
        raise CaseTooNew(
            f"{path} was written by a later version of consolidate (format {version}, this one knows "
            f"{len(MIGRATIONS)}): update consolidate, or name another case."
        )
    return version


def _check_header(path: Path) -> None:
    """Raise NotACase where the file is surely none, before SQLite touches it."""
    try:
        if path.is_dir():
            raise NotACase(f"{path} is a folder: name a file in it for the case.")
        if not path.exists():
            return
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise CaseUnwritable(f"The case {path} cannot be opened ({error.strerror}): check its permissions.") from error
    if header and not header.startswith(_MAGIC):
        raise _not_a_case(path)


def _not_a_case(path: Path) -> NotACase:
    return NotACase(f"{path} is no case of this program: name another file, or one that does not exist yet.")


def _explained(error: sqlite3.Error, path: Path) -> CaseError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without the details of an extended code
    if code in _LOCKED:
        return CaseLocked(
            f"Another process has been writing to the case {path} for {PATIENCE:.0f} seconds: wait until it is done, "
            "and try again; what was finished is kept."
        )
    if code in _NO_DATABASE:
        return NotACase(
            f"{path} is damaged or no case ({error}): run `consolidate doctor --case {path}`, or go back to a copy."
        )
    if code == sqlite3.SQLITE_FULL:
        return CaseUnwritable(f"There is no room on the disk of the case {path}: make some, and run it again.")
    return CaseUnwritable(
        f"The case {path} cannot be written ({error}): name a file in a folder of yours, or summarise with --no-case."
    )
