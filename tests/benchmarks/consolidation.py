"""How long it takes to consolidate claims that are already drawn, and how that grows with the number of articles.

    python tests/benchmarks/consolidation.py FOLDER [ARTICLES]

Repeats the articles of FOLDER under other names until there are ARTICLES of them (500), draws claims by syntax, and
prints the seconds of origins, linkage and conflicts together at a tenth of them and at all, and the exponent of growth.
Each copy reports its own numbers, so that not all statements are the same words.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Sequence
from itertools import cycle, islice
from math import log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from consolidate.articles import article_from_text, read_articles
from consolidate.consolidation import Consolidated, consolidate_claims
from consolidate.events import ignore
from consolidate.extraction import extract_all_by_syntax, read
from consolidate.models import Article, Claim

_COUNT = re.compile(r"(?<![\d.,:/-])[2-9]\d?(?![\d.,:/-])")


def repeated(folder: str, number: int, varied: bool) -> list[Article]:
    """``number`` articles, each text of the folder again and again; ``varied``: every copy with other counts."""
    usable = [article for article in read_articles([folder]) if article.status == "ok"]
    texts = islice(cycle(article.text for article in usable), number)
    return [
        article_from_text(_with_counts(text, n // len(usable)) if varied else text, name=f"{n:05d}.txt")
        for n, text in enumerate(texts)
    ]


def _with_counts(text: str, more: int) -> str:
    return _COUNT.sub(lambda match: str(int(match.group()) + more), text)


def timed(claims: Sequence[Claim], articles: Sequence[Article]) -> tuple[float, Consolidated]:
    """Seconds of one consolidation, and what comes of it."""
    began = time.perf_counter()
    result = consolidate_claims(claims, articles)
    return time.perf_counter() - began, result


def main(folder: str, number: int) -> None:
    """Measure and print, for plain copies and for copies with other counts."""
    for varied in (False, True):
        articles = repeated(folder, number, varied)
        extracted = extract_all_by_syntax([read(article) for article in articles], ignore)
        claims = {one.article.id: one.claims for one in extracted}
        seconds = []
        for part in (articles[: number // 10], articles):
            taken, result = timed([claim for article in part for claim in claims[article.id]], part)
            seconds.append(taken)
            print(
                f"{'varied' if varied else 'copies'}  {len(part):6} articles  {len(result.claims):7,} claims  "
                f"{len(result.facts):6,} facts  {len(result.conflicts):5} conflicts  {taken:7.2f} s"
            )
        print(f"exponent {log(seconds[1] / seconds[0]) / log(10):.2f}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500)
