"""Kill runs and reviews at random moments, and see that nothing is lost.

    python tests/benchmarks/kill.py [--kills N] [--seed N]

Each time a process (of a fresh case) adds articles, draws claims and records decisions one after another, until it is
killed with SIGKILL.  The next run has to come to the same facts and conflicts as a run that nobody killed, every
decision that was recorded has to be there, and the file has to be sound.  Ends with status 1 where one of these fails.
Works where processes can be forked, so that only the first one has to load the parser.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from consolidate.articles import article_from_text
from consolidate.case import open_case, problems
from consolidate.decisions import decide
from consolidate.models import Article, Consolidation
from consolidate.pipeline import consolidate, consolidate_case
from consolidate.settings import Settings

SETTINGS = Settings(extractor="syntactic", processes=1)
WITNESSES = ("Ilo Varn", "Ana Brisk", "Orm Tasker", "Pavel Drun", "Zoe Calder", "Mira Holt")
DECISIONS = 300


def articles() -> list[Article]:
    """Six short reports of one event that never was."""
    found = []
    for number, witness in enumerate(WITNESSES):
        verb = "denied" if number % 2 else "said"
        text = (
            f"Ferry capsizes off Teld, report {number}\n\n"
            f"{witness} {verb} that the bow door of the Maren Sol was open at departure.\n"
            f"The ferry left the harbour of Teld at {number + 1} in the morning, {witness} said.\n"
            f"{witness} said that {number + 7} people were brought to the hospital of Brack.\n"
        )
        found.append(article_from_text(text, name=f"report{number}.txt"))
    return found


def work(path: Path, recorded: int) -> None:
    """What is killed: a run, and then decisions, each told on the descriptor ``recorded`` once it is kept."""
    with open_case(path) as case:
        result = consolidate_case(case, articles(), SETTINGS)
        for number in range(DECISIONS):
            made = decide(result, result.conflicts[0], "unresolved", reason=f"look {number}", reviewer="Ana")
            case.record(made)
            os.write(recorded, f"{made.id}\n".encode())


def killed(path: Path, after: float | None) -> set[str]:
    """Let a process work on the case at ``path``, kill it ``after`` so many seconds, or let it end (None).

    Returns the ids of the decisions that it had recorded.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        work(path, writing)
        os._exit(0)
    os.close(writing)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="ascii") as pipe:
        return set(pipe.read().split())


def told(result: Consolidation) -> object:
    """Facts and conflicts, without what reviewers say of them."""
    return result.facts, [conflict.model_copy(update={"decisions": ()}) for conflict in result.conflicts]


def failures(path: Path, recorded: set[str], expected: object) -> list[str]:
    """What went wrong with the case at ``path``."""
    with open_case(path) as case:
        result = consolidate_case(case, articles(), SETTINGS)
        lost = recorded - {decision.id for decision in case.decisions()}
    wrong = [f"decisions lost: {len(lost)}"] if lost else []
    wrong += ["another result"] if told(result) != expected else []
    return wrong + list(problems(path))


def main() -> int:
    """Kill as often as asked for, and print what came of it."""
    parser = ArgumentParser()
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    expected = told(consolidate(articles(), SETTINGS))
    chance, wrong, kept = random.Random(options.seed), 0, []
    with TemporaryDirectory() as folder:
        began = time.monotonic()
        killed(Path(folder) / "whole.case", after=None)
        span = time.monotonic() - began
        for number in range(options.kills):
            path = Path(folder) / f"{number}.case"
            recorded = killed(path, chance.uniform(0.0, span))
            kept.append(len(recorded))
            found = failures(path, recorded, expected)
            wrong += bool(found)
            if found:
                print(f"kill {number}: {'; '.join(found)}")
    print(f"{options.kills} kills, {kept.count(0)} before the first decision; {sum(kept)} decisions, {wrong} failures")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
