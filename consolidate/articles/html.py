"""A news page in HTML: its article's text and what the page declares about it."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from typing import Any

from consolidate.articles.dates import parse_date
from consolidate.articles.metadata import Metadata
from consolidate.errors import ArticleError

_NO_ARTICLE = "holds no article text that can be told from the rest of the page: save the article's text as .txt"
_MIN_WORDS = 15
_ARTICLE_TYPE = re.compile(
    r"(?:News|Reportage|Report|Opinion|Analysis|Background|Live|Blog|Tech)\w*(?:Article|Posting)|"
    r"Article|Report"
)
_JSON_LD = re.compile(r"<script\b[^>]{0,300}application/ld\+json[^>]{0,300}>", re.IGNORECASE)
_SCRIPT_END = re.compile("</script", re.IGNORECASE)
_MAX_BLOCKS = 50

Node = dict[str, Any]


def page_article(html: str) -> tuple[str, Metadata]:
    """The text of a page's article, a paragraph a line, and its metadata.

    The text begins with the headline, as the page does.  It is taken by trafilatura (2.x), which its authors
    and this project's measurements found the best of the free extractors.  Metadata is what the page
    declares: schema.org JSON-LD first, then Open Graph and other meta elements, then the visible by-line.

    Raises:
        ArticleError: the page holds no article.
    """
    document = _extract(html)
    text = (document.text or "").strip() if document is not None else ""
    if len(text.split()) < _MIN_WORDS:
        raise ArticleError(_NO_ARTICLE)
    declared = _json_ld(html)
    known = declared.filled_from(
        Metadata(
            title=_words(document.title),
            publisher=_words(document.sitename),
            byline=_people(_words(document.author)),
            published=parse_date(document.date or ""),
            url=_words(document.url),
        )
    )
    return _with_headline(text, known.title), known


def _extract(html: str) -> Any:
    import trafilatura

    # Its complaints about broken pages would reach the user's terminal; what matters is told by the result.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    logging.getLogger("htmldate").addHandler(logging.NullHandler())
    try:
        return trafilatura.bare_extraction(
            html,
            with_metadata=True,
            include_comments=False,
            # Only dates that the page states: its extensive search settles for any number that may be one.
            # The latest day allowed is fixed, since a result must not depend on the day it is made.
            date_extraction_params={
                "extensive_search": False,
                "original_date": True,
                "max_date": "2099-12-31",
            },
        )
    except Exception as error:  # a foreign parser on hostile input: one page must not stop the others
        raise ArticleError(f"{_NO_ARTICLE} ({type(error).__name__})") from error


def _with_headline(text: str, title: str | None) -> str:
    """The text under its headline, unless one of its first lines is the headline in much the same words."""
    wanted = _word_set(title or "")
    opening = [_word_set(line) for line in text.split("\n", 3)[:3]]
    there = any(len(wanted & line) >= 0.6 * len(wanted | line) for line in opening if line)
    return text if there or not wanted else f"{title}\n{text}"


def _word_set(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _json_ld(html: str) -> Metadata:
    """What the first schema.org article on the page says of itself."""
    nodes = [node for block in _blocks(html) for node in _nodes(block)]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    article = next((node for node in nodes if _is_article(node) and _text(node.get("headline"))), None)
    if article is None:
        return Metadata()
    return Metadata(
        title=_text(article.get("headline")),
        byline=_people("; ".join(_names(article.get("author"), by_id))),
        published=parse_date(_text(article.get("datePublished")) or ""),
    )


def _blocks(html: str) -> Iterator[Any]:
    for opening in islice(_JSON_LD.finditer(html), _MAX_BLOCKS):
        closing = _SCRIPT_END.search(html, opening.end())
        try:
            yield json.loads(html[opening.end() : closing.start() if closing else None], strict=False)
        except (ValueError, RecursionError):
            continue


def _nodes(block: Any) -> Iterator[Node]:
    """The objects of a JSON-LD block: itself, its list's members, and those of its ``@graph``."""
    for node in block if isinstance(block, list) else [block]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from ((member for member in graph if isinstance(member, dict)) if isinstance(graph, list) else ())


def _is_article(node: Node) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and _ARTICLE_TYPE.fullmatch(name) for name in names)


def _names(author: Any, by_id: dict[str, Node]) -> Iterator[str]:
    for one in author if isinstance(author, list) else [author]:
        node = by_id.get(str(one.get("@id")), one) if isinstance(one, dict) else {"name": one}
        name = node.get("name")
        yield from (word for each in (name if isinstance(name, list) else [name]) if (word := _text(each)))


def _people(names: str | None) -> str | None:
    """ "A; B; B" as "A, B"."""
    return ", ".join(dict.fromkeys(name.strip() for name in (names or "").split(";") if name.strip())) or None


def _text(value: Any) -> str | None:
    if not isinstance(value, str) or "://" in value:
        return None
    return _words(unescape(value))


def _words(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None
