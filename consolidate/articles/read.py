"""Paths to articles: files, folders and standard input."""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO, Literal

from consolidate.articles.assemble import article_id, assemble, dated_among, without_text
from consolidate.articles.decode import Decoded, decode
from consolidate.articles.html import page_article
from consolidate.articles.jsonfile import json_article, json_records
from consolidate.errors import ArticleError
from consolidate.models import Article

MAX_BYTES = 20_000_000
STDIN = "-"
Kind = Literal["text", "html", "json", "jsonl"]
_KINDS: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
}
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_TOO_LARGE = f"is larger than {MAX_BYTES // 1_000_000} MB, too large for one article: split it into articles"


def read_articles(
    paths: Sequence[str], *, published: date | None = None, stdin: BinaryIO | None = None
) -> list[Article]:
    """Read every article that the paths lead to, in the order given; a folder's are sorted by path.

    Args:
        paths: files, folders (read through all levels, hidden ones and files of other endings left out),
            and "-" for ``stdin``.  A path given twice is read once.
        published: the day to assume for articles that bear no date.  A day without a year is of the year in which
            it is nearest to that day, else to those of the other articles.
        stdin: where "-" is read from.

    Returns:
        One article for each file, or several for a JSON list.  What cannot be read is there too, with
        the status "failed" or "skipped" and its problem in one line.  All ids differ.
    """
    seen: set[str] = set()
    articles: list[Article] = []
    for path in paths:
        for found in _expand(path):
            file = found.path if isinstance(found, Article) else found
            key = file if file == STDIN else os.path.realpath(file.replace("\0", ""))
            if key not in seen:
                seen.add(key)
                articles += [found] if isinstance(found, Article) else _read(found, published, stdin)
    return _with_ids_of_their_own([dated_among(article, articles) for article in articles])


def read_article(path: str | Path, *, published: date | None = None) -> Article:
    """Read the one article in a file.

    Returns:
        The article; one with the status "failed" or "skipped", and its problem in one line, where the file
        is missing, cannot be read, holds no article or holds several.
    """
    articles = _read(str(path), published, None)
    if len(articles) == 1:
        return articles[0]
    return without_text(str(path), "failed", f"holds {len(articles)} articles: read it with read_articles")


def _expand(path: str) -> Iterator[str | Article]:
    """A folder's files, or one failed article where there are none; any other path as it is."""
    if path == STDIN or not _is_folder(path):
        yield path
        return
    unreadable: list[str] = []
    files = _files_under(path, unreadable)
    yield from sorted(files)
    for folder in unreadable:
        yield without_text(folder, "failed", "is a folder that cannot be opened: check its permissions")
    if not files and not unreadable:
        endings = " ".join(_KINDS)
        yield without_text(path, "failed", f"is a folder without an article: files ending in {endings} are read")


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _files_under(folder: str, unreadable: list[str]) -> list[str]:
    files = []
    for root, folders, names in os.walk(folder, onerror=lambda error: unreadable.append(str(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        visible = (name for name in names if not name.startswith("."))
        files += [os.path.join(root, name) for name in visible if Path(name).suffix.lower() in _KINDS]  # noqa: PTH118
    return files


def _read(path: str, published: date | None, stdin: BinaryIO | None) -> list[Article]:
    try:
        data = _bytes_of_stdin(stdin) if path == STDIN and stdin else _bytes_of_file(path)
        digest = hashlib.sha256(data).hexdigest()
        found = _articles(path, decode(data), published)
        return [article.model_copy(update={"file_sha256": digest}) for article in found]
    except ArticleError as error:
        return [without_text(path, "failed", str(error))]


def _bytes_of_file(path: str) -> bytes:
    """The bytes of a regular file that is not too large; nothing else is opened, since it may never end."""
    try:
        status = Path(path).stat()
        if stat.S_ISDIR(status.st_mode):
            raise ArticleError("is a folder: read it with read_articles")
        if not stat.S_ISREG(status.st_mode):
            raise ArticleError("is no ordinary file: save its text in one and give that")
        if status.st_size > MAX_BYTES:
            raise ArticleError(_TOO_LARGE)
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise ArticleError("does not exist: check the path") from None
    except PermissionError:
        raise ArticleError("cannot be opened: check its permissions") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise ArticleError(f"cannot be read ({reason}): check the path") from None


def _bytes_of_stdin(stdin: BinaryIO) -> bytes:
    data = stdin.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ArticleError(_TOO_LARGE)
    return data


def _articles(path: str, decoded: Decoded, published: date | None) -> list[Article]:
    broken = decoded.broken
    problem = f"has {broken} broken characters, shown as \ufffd: save it as UTF-8 again" if broken else None
    kind = _KINDS.get(Path(path).suffix.lower()) or _sniff(decoded.text)
    if kind == "text" or not decoded.text.strip():
        return [assemble(decoded.text, path=path, published=published, problem=problem)]
    if kind == "html":
        text, declared = page_article(decoded.text)
        return [assemble(text, path=path, published=published, declared=declared, problem=problem)]
    records = json_records(decoded.text, by_line=kind == "jsonl")
    return [_from_record(record, path, published, problem) for record in records]


def _from_record(record: object, path: str, published: date | None, problem: str | None) -> Article:
    try:
        text, declared = json_article(record)
    except ArticleError as error:
        return without_text(path, "failed", str(error))
    return assemble(text, path=path, published=published, declared=declared, problem=problem)


def _sniff(text: str) -> Kind:
    """What a file of unknown ending, or standard input, holds."""
    if _HTML.match(text):
        return "html"
    if text.lstrip()[:1] not in ("{", "["):
        return "text"
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return "text"
    records = value if isinstance(value, list) else [value]
    return "json" if records and all(isinstance(record, dict) for record in records) else "text"


def _with_ids_of_their_own(articles: list[Article]) -> list[Article]:
    """Files of the same name and text in two folders share an id; all but the first, by path, get another."""
    before: Counter[str] = Counter()
    ids: dict[int, str] = {}
    for place, article in sorted(enumerate(articles), key=lambda each: (each[1].path, each[0])):
        if twins := before[article.id]:
            ids[place] = article_id(article.text, article.path, twins)
        before[article.id] += 1
    return [
        article.model_copy(update={"id": ids[place]}) if place in ids else article
        for place, article in enumerate(articles)
    ]
