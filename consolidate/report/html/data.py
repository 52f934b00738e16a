"""The page's data: the articles' texts as they are shown, and where in them each reference stands."""

from __future__ import annotations

import json
from typing import Any

from consolidate.models import Article
from consolidate.report.html.readable import Readable, readable
from consolidate.report.html.view import View
from consolidate.report.names import file_name
from consolidate.report.references import Reference
from consolidate.report.safe import safe

# A JSON string may spell any character by its code; so spelled, none of these can end or open anything in HTML.
_SPELLED = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def data_block(view: View) -> str:
    """Return the JSON that the page's script reads, safe to stand between script tags.

    ``articles`` are ``{name, title, about, language, text, skipped: [[start, end, reason]]}`` and ``references`` are
    ``{article: place among the articles, spans: [[start, end]], who, says: [text]}``, in the order of their numbers;
    offsets are UTF-16 code units of ``text``.
    """
    texts = {article.id: readable(article.text) for article in view.articles}
    data = {
        "articles": [_article(article, view.content.names[article.id], texts[article.id]) for article in view.articles],
        "references": [_reference(view, reference, texts[reference.article]) for reference in view.references],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_SPELLED)


def _article(article: Article, name: str, text: Readable) -> dict[str, Any]:
    known = (article.publisher, article.byline, article.published or "undated", file_name(article))
    return {
        "name": safe(name),
        "title": safe(article.title or name),
        "about": safe(" · ".join(part for part in known if part)),
        "language": safe(article.language or ""),
        "text": text.text,
        "skipped": [[*text.place(part.start, part.end), safe(part.reason)] for part in article.skipped],
    }


def _reference(view: View, reference: Reference, text: Readable) -> dict[str, Any]:
    voices = view.said_by(reference)
    says = [f"{voice.who} {voice.verb}: {statement}" for voice in voices for statement in view.stated(voice)]
    return {
        "article": view.places[reference.article],
        "spans": [text.place(reference.start, reference.end)],
        "who": safe("; ".join(f"{voice.who} {voice.verb}" for voice in voices)),
        "says": [safe(line) for line in [*says, *(f"Note: {note}" for note in reference.notes)]],
    }
