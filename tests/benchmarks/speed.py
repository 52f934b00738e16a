"""How fast articles are read without a model, and how memory grows with their number.

    python tests/benchmarks/speed.py FOLDER [ARTICLES]

Repeats the articles of FOLDER under other names until there are ARTICLES of them (500), reads them by syntax and
consolidates them, and prints words per second, seconds of each stage, and resident memory after 50 and at the end.
"""

from __future__ import annotations

import sys
import time
from itertools import cycle, islice
from pathlib import Path

from consolidate.articles import article_from_text, read_articles
from consolidate.events import ignore
from consolidate.extraction import extract_all_by_syntax, read
from consolidate.models import Article
from consolidate.pipeline import consolidate_claims

FEW = 50


def resident() -> float:
    """Resident memory of this process in MB (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def repeated(folder: str, number: int) -> list[Article]:
    """``number`` articles, each text of the folder again and again, told apart by a line of its own."""
    usable = [article for article in read_articles([folder]) if article.status == "ok"]
    return [
        article_from_text(f"{article.text}\n\nEdition {n} of this report.\n", name=f"{n:05d}.txt")
        for n, article in enumerate(islice(cycle(usable), number))
    ]


def main(folder: str, number: int) -> None:
    """Measure and print."""
    articles = repeated(folder, number)
    words = sum(len(article.text.split()) for article in articles)
    began = time.perf_counter()
    few = extract_all_by_syntax([read(article) for article in articles[:FEW]], ignore)
    memory = resident()
    rest = extract_all_by_syntax([read(article) for article in articles[FEW:]], ignore)
    drawn = time.perf_counter()
    result = consolidate_claims([claim for one in (*few, *rest) for claim in one.claims], articles)
    done = time.perf_counter()
    print(f"{len(articles)} articles, {words:,} words, {len(result.claims):,} claims, {len(result.facts):,} facts")
    print(f"claims   {drawn - began:6.1f} s  {words / (drawn - began):8,.0f} words a second")
    print(f"linking  {done - drawn:6.1f} s")
    print(f"memory   {memory:6.0f} MB after {FEW}, {resident():.0f} MB at the end")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500)
