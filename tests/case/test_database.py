from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from consolidate.case import Case, database, open_case, problems
from consolidate.case.database import Database
from consolidate.case.schema import APPLICATION_ID, MIGRATIONS
from consolidate.errors import CaseError, CaseLocked, CaseTooNew, CaseUnwritable, NotACase
from consolidate.models import Article, Decision

VERSION_1 = f"""
PRAGMA application_id = {APPLICATION_ID};
CREATE TABLE texts (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE articles (id TEXT PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES texts, file_sha256 TEXT,
    place TEXT NOT NULL, url TEXT, version_of TEXT REFERENCES articles, is_current INTEGER NOT NULL,
    added TEXT NOT NULL, data TEXT NOT NULL);
CREATE INDEX articles_by_place ON articles (place);
CREATE TABLE extractions (article TEXT PRIMARY KEY REFERENCES articles, source TEXT NOT NULL, method TEXT NOT NULL,
    is_complete INTEGER NOT NULL, status TEXT NOT NULL, problem TEXT);
CREATE TABLE claims (article TEXT NOT NULL REFERENCES extractions ON DELETE CASCADE, place INTEGER NOT NULL,
    id TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (article, place));
CREATE TABLE rejected (article TEXT NOT NULL REFERENCES extractions ON DELETE CASCADE, place INTEGER NOT NULL,
    data TEXT NOT NULL, PRIMARY KEY (article, place));
CREATE TABLE runs (number INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, data TEXT);
CREATE TABLE replies (key TEXT PRIMARY KEY, model TEXT NOT NULL, text TEXT NOT NULL, finish_reason TEXT NOT NULL,
    prompt_tokens INTEGER NOT NULL, completion_tokens INTEGER NOT NULL, at TEXT NOT NULL);
CREATE TABLE decisions (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, data TEXT NOT NULL);
INSERT INTO texts VALUES ('5e', 'The ferry sank.');
INSERT INTO articles VALUES ('a1', '5e', NULL, '/a.txt', NULL, NULL, 1, '2031-03-05T12:00:00+00:00',
    '{{"id": "a1", "path": "a.txt", "sha256": "5e"}}');
INSERT INTO runs VALUES (1, '2031-03-05T12:00:00+00:00', NULL);
INSERT INTO extractions VALUES ('a1', 's', 'm', 1, 'ok', NULL);
INSERT INTO claims VALUES ('a1', 0, 'c1', '{{"id": "c1", "article": "a1", "statement": "The ferry sank.", "evidence":
    [{{"start": 0, "end": 15, "quote": "The ferry sank."}}], "speaker": {{"name": "article", "kind": "article"}}}}');
INSERT INTO decisions VALUES (1, 'd1', '{{"id": "d1", "target": "claims", "verdict": "not_said", "reason": "r",
    "reviewer": "Ana", "at": "2031-03-05T12:00:00Z"}}');
PRAGMA user_version = 1;
"""


def write(path: Path, script: str) -> bytes:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    return path.read_bytes()


def test_a_file_of_version_1_is_brought_to_today_with_all_it_holds(path: Path) -> None:
    write(path, VERSION_1)
    with open_case(path) as case:
        assert [article.text for article in case.articles()] == ["The ferry sank."]
        assert [claim.id for claim in case.claims()] == ["c1"]
        assert [decision.id for decision in case.decisions()] == ["d1"]
        assert case.runs.unseen() == {"c1"}
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert problems(path) == ()


def test_a_migration_that_breaks_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(path, VERSION_1)

    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE claims")
        raise sqlite3.OperationalError

    monkeypatch.setattr(database, "MIGRATIONS", (MIGRATIONS[0], broken))
    with pytest.raises(CaseError):
        open_case(path)
    monkeypatch.undo()
    with open_case(path) as case:
        assert [claim.id for claim in case.claims()] == ["c1"]


def test_a_file_of_a_later_version_is_refused_and_left_alone(path: Path) -> None:
    before = write(path, VERSION_1.replace("user_version = 1", "user_version = 99"))
    with pytest.raises(CaseTooNew, match=r"later version.*update consolidate"):
        open_case(path)
    with pytest.raises(CaseTooNew):
        problems(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"The ferry sank.\n", b"SQLite format 3\0" + b"\0" * 2000, b"\0\1\2"])
def test_a_file_that_is_no_case_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NotACase, match=r"ferry\.case"):
        open_case(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    before = write(path, "CREATE TABLE songs (title TEXT);")
    with pytest.raises(NotACase, match="no case of this program"):
        open_case(path)
    assert path.read_bytes() == before


def test_a_folder_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(NotACase, match="is a folder"):
        open_case(tmp_path)


def test_a_place_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CaseUnwritable, match="name another place"):
        open_case(tmp_path / "file" / "ferry.case")


def test_a_write_protected_case_is_told_and_left_alone(path: Path, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    case.close()
    before = path.read_bytes()
    real = sqlite3.connect

    def read_only(name: Path, **options: object) -> sqlite3.Connection:
        return real(f"file:{name}?mode=ro", uri=True, isolation_level=None)

    monkeypatch.setattr(sqlite3, "connect", read_only)
    with open_case(path) as opened, pytest.raises(CaseUnwritable, match="--no-case"):
        opened.record(decision())
    assert path.read_bytes() == before


def test_a_full_disk_is_told_and_what_was_kept_stays(path: Path) -> None:
    with open_case(path) as case:
        case.record(decision())
    script = (
        "import resource, sys; from pathlib import Path; from consolidate.case import open_case\n"
        "from consolidate.articles import article_from_text\n"
        "case = open_case(Path(sys.argv[1])); size = Path(sys.argv[1]).stat().st_size\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))\n"
        "case.add([article_from_text('The ferry sank off Teld. ' * 20000, name='long.txt')])\n"
    )
    done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=False)
    assert "CaseUnwritable" in done.stderr
    with open_case(path) as case:
        assert len(case.decisions()) == 1
        assert case.articles() == ()
    assert problems(path) == ()


def test_a_case_that_another_process_writes_to_is_told(path: Path, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    other = Database(path)
    with case._database.writing(), pytest.raises(CaseLocked, match="wait until it is done"):
        other.write("INSERT INTO runs (started) VALUES ('now')")
    other.write("INSERT INTO runs (started) VALUES ('now')")
    other.close()


def test_two_processes_that_write_in_turn_both_get_through(path: Path, case: Case, post: Article) -> None:
    with open_case(path) as other:
        case.add([post])
        other.record(decision())
        assert other.articles() == case.articles()
        assert case.decisions() == other.decisions()


def test_damage_is_found(path: Path, case: Case, post: Article) -> None:
    case.add([post])
    case.close()
    assert problems(path) == ()
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM texts")
    connection.close()
    assert problems(path) == ("a row of articles belongs to none of texts",)


def test_a_case_that_is_not_there_is_no_sound_one(path: Path) -> None:
    with pytest.raises(NotACase, match="There is no case"):
        problems(path)
    assert not path.exists()


def decision() -> Decision:
    return Decision.model_validate(
        {
            "id": "d1",
            "target": "claims",
            "verdict": "not_said",
            "reason": "r",
            "reviewer": "Ana",
            "at": "2031-03-05T12:00:00Z",
        }
    )


class _Locked:
    """What SQLite says of a database in whose folder nothing may be written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._real: Callable[..., sqlite3.Connection] = sqlite3.connect

    def __call__(self, name: str | Path, **options: Any) -> sqlite3.Connection:
        if Path(name).parent == self._folder:
            return self._real("file:/no/such/folder/file?mode=ro", uri=True)
        return self._real(name, **options)


@pytest.fixture
def protected(path: Path, case: Case, post: Article, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case in a folder where nothing can be written; its last row is still in the log beside it."""
    case.add([post])
    case.record(decision())
    monkeypatch.setattr(sqlite3, "connect", _Locked(path.parent))
    return path


def test_a_case_in_a_folder_that_is_write_protected_can_be_read_log_and_all(protected: Path, post: Article) -> None:
    assert protected.with_name(f"{protected.name}-wal").stat().st_size > 0
    before = protected.read_bytes()
    with open_case(protected, to_read=True) as opened:
        assert [article.id for article in opened.articles()] == [post.id]
        assert len(opened.decisions()) == 1
        assert [article.id for article in opened.consolidation().articles] == [post.id]
    assert protected.read_bytes() == before


def test_writing_to_a_protected_case_says_that_it_can_only_be_read(protected: Path) -> None:
    with open_case(protected, to_read=True) as opened, pytest.raises(CaseUnwritable, match="copy it to a folder"):
        opened.record(decision())


def test_a_protected_case_is_refused_to_whoever_wants_to_write(protected: Path) -> None:
    with pytest.raises(CaseUnwritable):
        open_case(protected)


def test_a_protected_case_of_version_1_is_read_and_left_as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = write(path, VERSION_1)
    monkeypatch.setattr(sqlite3, "connect", _Locked(path.parent))
    with open_case(path, to_read=True) as opened:
        assert [claim.statement for claim in opened.consolidation().claims] == ["The ferry sank."]
        assert [row.id for row in opened.decisions()] == ["d1"]
    assert path.read_bytes() == before
