"""Articles in JSON: one object, a list of objects, or one object a line."""

from __future__ import annotations

import json
from typing import Any

from consolidate.articles.dates import parse_date
from consolidate.articles.metadata import Metadata
from consolidate.errors import ArticleError

_SHAPE = 'an article is an object with "text" and, if known, "title", "published", "publisher", "byline" and "url"'


def json_records(text: str, *, by_line: bool = False) -> list[Any]:
    """The values that may be articles: those of a list, or of the lines, or the one value.

    Raises:
        ArticleError: the text is not JSON, or holds nothing.
    """
    try:
        value = [json.loads(line) for line in text.split("\n") if line.strip()] if by_line else json.loads(text)
    except ValueError as error:
        raise ArticleError(f"is not valid JSON ({error}): correct it, or give the text as .txt") from error
    except RecursionError:
        raise ArticleError(f"nests too deeply to be an article: {_SHAPE}") from None
    if value == []:
        raise ArticleError(f"holds no article: {_SHAPE}")
    return value if isinstance(value, list) else [value]


def json_article(record: Any) -> tuple[str, Metadata]:
    """The text of one article and the metadata beside it; fields of another type than text count as absent.

    Raises:
        ArticleError: the value is no object, or has no text.
    """
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str):
        raise ArticleError(f'has no "text": {_SHAPE}')
    return text, Metadata(
        title=_field(record, "title"),
        publisher=_field(record, "publisher"),
        byline=_field(record, "byline") or _field(record, "author"),
        published=parse_date(_field(record, "published") or ""),
        url=_field(record, "url"),
    )


def _field(record: dict[str, Any], name: str) -> str | None:
    value = record.get(name)
    return " ".join(value.split()) or None if isinstance(value, str) else None
