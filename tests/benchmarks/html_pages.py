"""How well news pages are read: ``python tests/benchmarks/html_pages.py FOLDER``.

FOLDER holds ``gold.jsonl`` (one page a line: ``file``, ``title``, ``authors``, ``publishing_date``,
``paragraphs``) and the pages, gzipped.  Printed for each page and on average: token F1 of the body, as
extracted and without what is marked as no news; whether title, day and authors are exactly right; and the
share of the gold paragraphs' characters that was wrongly marked as no news.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from consolidate.articles import read_article
from consolidate.models import Article


def token_f1(ours: str, gold: str) -> float:
    """F1 of two texts as bags of words."""
    a, b = (Counter(re.findall(r"\w+", text.casefold())) for text in (ours, gold))
    return 2 * (a & b).total() / max(a.total() + b.total(), 1)


def news_of(article: Article) -> str:
    """The article's text without what is marked as no news."""
    parts, position = [], 0
    for span in article.skipped:
        parts.append(article.text[position : span.start])
        position = span.end
    return " ".join([*parts, article.text[position:]])


def wrongly_skipped(article: Article, paragraphs: Iterable[str]) -> float:
    """The share of the gold paragraphs' characters that stand in stretches marked as no news."""
    places = {
        i for i, c in enumerate(article.text) for s in article.skipped if s.start <= i < s.end and not c.isspace()
    }
    lost = total = 0
    for paragraph in paragraphs:
        total += len(paragraph)
        if (start := article.text.find(paragraph)) >= 0:
            lost += sum(start <= place < start + len(paragraph) for place in places)
    return lost / max(total, 1)


def measure(folder: Path, gold: dict[str, Any], scratch: Path) -> dict[str, float]:
    """The figures of one page."""
    page = scratch / gold["file"].removesuffix(".gz")
    page.write_bytes(gzip.decompress((folder / gold["file"]).read_bytes()))
    article = read_article(page)
    body = "\n".join(gold["paragraphs"])
    authors = {name.strip().casefold() for name in (article.byline or "").split(",") if name.strip()}
    return {
        "body": token_f1(article.text, body),
        "news": token_f1(news_of(article), body),
        "title": float(article.title == gold["title"]),
        "date": float(article.published == str(gold["publishing_date"])[:10]),
        "author": float(authors == {name.casefold() for name in gold["authors"]}),
        "lost": wrongly_skipped(article, gold["paragraphs"]),
    }


def main(folder: Path) -> None:
    """Print a line a page and the averages."""
    pages = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as scratch:
        rows = [measure(folder, page, Path(scratch)) for page in pages]
    for page, row in zip(pages, rows, strict=True):
        print(f"{page['file'][:44]:44}", *(f"{name} {value:.3f}" for name, value in row.items()))
    means = {name: sum(row[name] for row in rows) / len(rows) for name in rows[0]}
    print(f"{len(rows)} pages".ljust(44), *(f"{name} {value:.3f}" for name, value in means.items()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
