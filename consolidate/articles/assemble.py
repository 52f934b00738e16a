"""An article put together: its text, what is known about it, and what in it is no news."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from datetime import date

from consolidate.articles.boilerplate import find_boilerplate
from consolidate.articles.dates import with_year
from consolidate.articles.headfoot import find_metadata
from consolidate.articles.languages import guess_language
from consolidate.articles.lines import disjoint, split_lines
from consolidate.articles.metadata import Metadata, domain_of
from consolidate.models import Article, ArticleStatus

_EMPTY = "is empty: there is nothing to read, so leave it out or put the article's text in it"


def article_from_text(text: str, *, name: str, published: date | None = None) -> Article:
    """An article from plain text or Markdown.

    Args:
        text: the article, with the title, date, by-line and so on that real texts carry.
        name: its name or path; a file's base name is part of the article's id.
        published: the day to assume where the text bears no date.

    Returns:
        The article.  ``article.text`` is ``text`` unchanged, but that half a surrogate pair, which no file
        can hold, becomes U+FFFD.  An empty text gives an article with the status "skipped".
    """
    return assemble(text, path=name, published=published)


def assemble(
    text: str,
    *,
    path: str,
    published: date | None = None,
    declared: Metadata | None = None,
    problem: str | None = None,
) -> Article:
    """An article from its text and what its file declares beside it, which goes before what the text says.

    With a ``problem`` the article is "partial": it could be read, but not whole.
    """
    text = _encodable(text)
    if not text.strip():
        return without_text(path, "skipped", _EMPTY, text=text)
    lines = split_lines(text)
    boilerplate = find_boilerplate(text, lines)
    no_news = {span.start for span in boilerplate}
    found, spans = find_metadata(lines, no_news)
    known = (declared or Metadata()).filled_from(found)
    return Article(
        id=article_id(text, path),
        path=_encodable(path),
        title=known.title,
        publisher=known.publisher or domain_of(known.url),
        byline=known.byline,
        published=known.published or _assumed(known.day, published),
        url=known.url,
        credit=known.credit,
        language=guess_language(text),
        text=text,
        sha256=_sha256(text),
        skipped=disjoint([*boilerplate, *spans]),
        status="partial" if problem else "ok",
        problem=f"{_encodable(path)} {problem}" if problem else None,
    )


def dated_among(article: Article, others: Iterable[Article]) -> Article:
    """The article with the day that its text gives without a year, in the year in which it is nearest to the others.

    It stays as it is where it has a date, bears no such day, or none of ``others`` has a date.
    """
    days = sorted(other.published for other in others if other.published)
    if article.published or not days or not article.text.strip():
        return article
    lines = split_lines(article.text)
    known, _ = find_metadata(lines, {span.start for span in find_boilerplate(article.text, lines)})
    day = with_year(known.day, date.fromisoformat(days[len(days) // 2])) if known.day else None
    return article.model_copy(update={"published": day})


def _assumed(day: str | None, published: date | None) -> str | None:
    """The day to assume; where a text gives one without a year, that in the year in which they are nearest."""
    if published is None:
        return None
    return (day and with_year(day, published)) or published.isoformat()


def without_text(path: str, status: ArticleStatus, problem: str, *, text: str = "") -> Article:
    """An article of which nothing can be used; ``problem`` follows the path in its one line."""
    shown = _encodable(path)
    line = " ".join(f"{shown} {problem}".split())
    return Article(id=article_id(text, path), path=shown, text=text, sha256=_sha256(text), status=status, problem=line)


def article_id(text: str, path: str, twin: int = 0) -> str:
    """ "a" and twelve hexadecimal digits, from the text and the file's base name.

    ``twin`` counts the articles of the same text and base name before this one.
    """
    parts = [os.path.basename(_encodable(path)), text, *([str(twin)] if twin else [])]  # noqa: PTH119
    return "a" + _sha256("\0".join(parts))[:12]


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _encodable(text: str) -> str:
    """The text with half surrogate pairs replaced, one character for one: no export could hold them."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
