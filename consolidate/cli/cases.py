"""Which case a command is about."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from consolidate.case import Case, folder, newest, open_case, path_for
from consolidate.cli.export import STDOUT
from consolidate.cli.reviewer import reviewer_name
from consolidate.decisions import decide_origins, in_force
from consolidate.errors import CaseError, UsageError
from consolidate.events import Listener, Notice
from consolidate.models import Article, Consolidation, Decision, Verdict
from consolidate.settings import Settings

ON_THE_COMMAND_LINE = "given on the command line"


def existing_case(given: Path | None) -> Path:
    """Return the case that was named, else the newest in the user's data folder.

    Raises ``UsageError`` where there is no such file, or no case at all.
    """
    if given is None:
        found = newest(folder())
        if found is None:
            raise UsageError("There is no case yet: consolidate summarise PATH... makes one.")
        return found
    if not given.is_file():
        raise UsageError(f"{given}: there is no such case; consolidate summarise PATH... --case {given} makes it.")
    return given


@contextmanager
def case_of_run(
    given: Path | None, paths: Sequence[str], articles: Sequence[Article], listener: Listener
) -> Iterator[Case | None]:
    """Open the case that was named, else the one of these inputs in the user's data folder; say which that is.

    Where the latter cannot be had the run goes on without one.  Raises ``CaseError`` for the one that was named.
    """
    if given is not None:
        with open_case(given) as case:
            yield case
        return
    try:
        case = open_case(path_for(folder(), _inputs(paths, articles)))
    except CaseError as error:
        listener(Notice(f"nothing is kept of this run: {error}"))
        yield None
        return
    with case:
        yield case
        listener(Notice(f"kept in {case.path} (consolidate review decides its conflicts)"))


def keep_overrides(case: Case, result: Consolidation, settings: Settings) -> None:
    """Record what the command line says of origins as decisions, unless they are in force already."""
    standing = {_said(decision) for decision in in_force(case.decisions())}
    pairs: list[tuple[Verdict, tuple[str, str]]] = [("independent", pair) for pair in settings.independent]
    pairs += [("same_origin", pair) for pair in settings.same_origin]
    made = []
    for verdict, pair in pairs:
        decision = decide_origins(result, pair, verdict, reason=ON_THE_COMMAND_LINE, reviewer=reviewer_name(None))
        if _said(decision) not in standing:
            made.append(decision)
    case.record(*made)


def _inputs(paths: Sequence[str], articles: Sequence[Article]) -> list[str]:
    """What tells the inputs of one run from those of another: where they are; of standard input, its text."""
    texts = [article.sha256 for article in articles if article.path == STDOUT]
    return [*(os.path.realpath(path) for path in paths if path != STDOUT), *texts]


def _said(decision: Decision) -> tuple[str, frozenset[str]]:
    return decision.verdict, frozenset(anchor.sha256 for side in decision.evidence for anchor in side)
