"""The articles of a case, in their versions."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from consolidate.case.database import Database
from consolidate.models import Article

_COLUMNS = """a.data, t.text, e.status, e.problem, a.version_of
    FROM articles a JOIN texts t USING (sha256) LEFT JOIN extractions e ON e.article = a.id"""


@dataclass(frozen=True)
class Added:
    """What adding articles came to, by id: how many were there before, which are new, and which replace an earlier one.

    ``revised`` is the earlier version of each article that has one and took its place just now.
    """

    before: int
    new: tuple[str, ...]
    revised: dict[str, str]


@dataclass(frozen=True)
class _Known:
    id: str
    place: str
    url: str | None


class Articles:
    """The articles that a case holds: each text once, and of each article the versions that it went through."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def current(self) -> tuple[Article, ...]:
        """The version in force of every article, by id, with the status that extraction gave it."""
        rows = self._database.rows(f"SELECT {_COLUMNS} WHERE a.is_current ORDER BY a.id")
        return tuple(_article(row) for row in rows)

    def one(self, identity: str) -> Article:
        """The article with this id, whether it is in force or replaced."""
        return _article(self._database.rows(f"SELECT {_COLUMNS} WHERE a.id = ?", identity)[0])

    def replaced(self) -> tuple[tuple[str, str, datetime, datetime], ...]:
        """Of each later version in force: the id of the one before it, its own, and when each was added."""
        rows = self._database.rows(
            "SELECT b.id, a.id, b.added, a.added FROM articles a JOIN articles b ON b.id = a.version_of "
            "WHERE a.is_current AND NOT b.is_current ORDER BY a.id"
        )
        return tuple((row[0], row[1], datetime.fromisoformat(row[2]), datetime.fromisoformat(row[3])) for row in rows)

    def add(self, articles: Sequence[Article], *, alone: bool) -> Added:
        """Put ``articles``, which have a text, into the case; ``alone`` takes all others out of force.

        One that has the address or the path of another and a different text is a new version of it.
        """
        with self._database.writing():
            known = [
                _Known(*row) for row in self._database.rows("SELECT id, place, url FROM articles WHERE is_current")
            ]
            revised = _predecessors(articles, known)
            for article in articles:
                self._put(article, revised.get(article.id))
            out = set(revised.values()) if not alone else {one.id for one in known} - {a.id for a in articles}
            for identity in sorted(out):
                self._database.write("UPDATE articles SET is_current = 0 WHERE id = ?", identity)
        before = {one.id for one in known}
        return Added(len(before), tuple(a.id for a in articles if a.id not in before), revised)

    def _put(self, article: Article, version_of: str | None) -> None:
        """What is known about an article may have changed since it was put here first, its text may not."""
        self._database.write("INSERT OR IGNORE INTO texts VALUES (?, ?)", article.sha256, article.text)
        self._database.write(
            """INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)
               ON CONFLICT (id) DO UPDATE SET place = excluded.place, url = excluded.url, data = excluded.data,
               file_sha256 = excluded.file_sha256, is_current = 1""",
            article.id,
            article.sha256,
            article.file_sha256,
            _place(article),
            article.url,
            version_of,
            datetime.now(UTC).isoformat(),
            article.model_dump_json(exclude={"text", "version_of"}),
        )


def _article(row: Sequence[Any]) -> Article:
    data, text, status, problem, version_of = row
    article = Article.model_validate_json(data)
    ended = {"status": status, "problem": problem} if status else {}
    return article.model_copy(update={"text": text, "version_of": version_of, **ended})


def _place(article: Article) -> str:
    return article.path if article.path == "-" else os.path.realpath(article.path)


def _predecessors(articles: Sequence[Article], known: Sequence[_Known]) -> dict[str, str]:
    """The article in force that each of ``articles`` is a new version of, by id: of its address, else of its path.

    Only where it is one for one: a file may hold many articles, and a page be given in two versions.
    """
    given = {article.id for article in articles}
    in_force = {one.id for one in known}
    fresh = [_Known(a.id, _place(a), a.url) for a in articles if a.id not in in_force]
    gone = [one for one in known if one.id not in given]
    found = _one_for_one(fresh, gone, lambda one: one.url)
    fresh = [one for one in fresh if one.id not in found]
    gone = [one for one in gone if one.id not in found.values()]
    return {**found, **_one_for_one(fresh, gone, lambda one: None if one.place == "-" else one.place)}


def _one_for_one(fresh: Iterable[_Known], gone: Iterable[_Known], key: Callable[[_Known], Hashable]) -> dict[str, str]:
    new, old = _by(fresh, key), _by(gone, key)
    return {new[k][0]: old[k][0] for k in new if k is not None and len(new[k]) == len(old.get(k, ())) == 1}


def _by(known: Iterable[_Known], key: Callable[[_Known], Hashable]) -> dict[Hashable, list[str]]:
    held: dict[Hashable, list[str]] = defaultdict(list)
    for one in known:
        held[key(one)].append(one.id)
    return held
