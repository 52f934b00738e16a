"""How fast articles are read without a model, and how memory grows with their number.

    python tests/benchmarks/speed.py FOLDER [--articles N] [--processes N] [--distinct]

Repeats the articles of FOLDER under other names until there are N of them (500), reads them by syntax in so many
processes (as many as there are cores) and consolidates them.  A sentence met again is not parsed again in the same
process; with --distinct each bears a name that tells it apart from its copies, and all are parsed.  Prints words
per second of each stage and in all, and the most resident memory that all processes together had, until the first
50 articles were read and until the end.
"""

from __future__ import annotations

import threading
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path

from consolidate.articles import article_from_text, read_articles
from consolidate.consolidation import consolidate_claims
from consolidate.events import Event, Progress
from consolidate.extraction import extract_all_by_syntax, read
from consolidate.language.sentences import split_sentences
from consolidate.models import Article

FEW = 50
OFTEN = 0.05
"""Seconds between two looks at the memory."""


def resident() -> float:
    """Resident memory of this process and its children in MB (Linux)."""
    own = Path("/proc/self")
    children = [Path(f"/proc/{n}") for task in own.glob("task/*/children") for n in task.read_text().split()]
    return sum(_resident(process) for process in (own, *children)) / 1024


def _resident(process: Path) -> int:
    try:
        return int((process / "status").read_text(encoding="ascii").split("VmRSS:")[1].split()[0])
    except (OSError, IndexError):  # it has just ended
        return 0


@contextmanager
def highest() -> Iterator[Callable[[], float]]:
    """Watch the memory, and give a function that tells the most there was so far."""
    seen, over = [resident()], threading.Event()

    def watch() -> None:
        while not over.wait(OFTEN):
            seen[0] = max(seen[0], resident())

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield lambda: seen[0]
    finally:
        over.set()
        watcher.join()


def repeated(usable: Sequence[Article], number: int, *, distinct: bool) -> list[Article]:
    """``number`` articles, each text again and again, told apart by a line of its own or in every sentence."""
    tell_apart = _in_every_sentence if distinct else _at_the_end
    copies = enumerate(islice(cycle(usable), number))
    return [article_from_text(tell_apart(one.text, n), name=f"{n:05d}.txt") for n, one in copies]


def _at_the_end(text: str, number: int) -> str:
    return f"{text}\n\nEdition {number} of this report.\n"


def _in_every_sentence(text: str, number: int) -> str:
    """ "The harbour was closed" becomes "In Teld 17 The harbour was closed"."""
    sentences = [" ".join(text[start:end].split()) for start, end in split_sentences(text)]
    return "\n\n".join(f"In Teld {number} {sentence}" for sentence in sentences)


def measure(articles: Sequence[Article], processes: int | None) -> None:
    """Read and consolidate, and print the figures."""

    words = sum(len(article.text.split()) for article in articles)
    began = time.perf_counter()
    with highest() as most:
        early: list[float] = []

        def note(event: Event) -> None:
            if isinstance(event, Progress) and event.done == FEW:
                early.append(most())

        drawn = extract_all_by_syntax([read(article) for article in articles], note, processes=processes)
        extracted = time.perf_counter()
        result = consolidate_claims([claim for one in drawn for claim in one.claims], articles)
        done = time.perf_counter()
        memory = most()
    print(f"{len(articles)} articles, {words:,} words, {len(result.claims):,} claims, {len(result.facts):,} facts")
    print(f"  claims   {extracted - began:6.1f} s  {words / (extracted - began):8,.0f} words a second")
    print(f"  linking  {done - extracted:6.1f} s")
    print(f"  in all   {done - began:6.1f} s  {words / (done - began):8,.0f} words a second")
    print(f"  memory   {sum(early):6.0f} MB after {FEW}, {memory:.0f} MB at the end")


def main() -> None:
    """Read the options, and measure."""
    parser = ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--processes", type=int)
    parser.add_argument("--distinct", action="store_true")
    options = parser.parse_args()
    usable = [article for article in read_articles([options.folder]) if article.status == "ok"]
    measure(repeated(usable, options.articles, distinct=options.distinct), options.processes)


if __name__ == "__main__":
    main()
