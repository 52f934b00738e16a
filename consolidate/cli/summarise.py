"""``consolidate summarise``: articles in, brief and export out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

from rich.console import Console

from consolidate import articles, pipeline
from consolidate.cli.console import Notices, listening, show
from consolidate.cli.environment import Options, settings_from
from consolidate.cli.export import STDOUT, Writer, json_target
from consolidate.cli.outcome import INCOMPLETE, NOTHING, OK
from consolidate.errors import UsageError
from consolidate.models import Article, Consolidation
from consolidate.report import brief, to_json
from consolidate.settings import Settings


@dataclass(frozen=True)
class Command:
    """What to summarise, and how much of the result to show where."""

    paths: Sequence[str]
    options: Options = field(default_factory=Options)
    json: str | None = None
    top: int | None = None
    everything: bool = False


def summarise(command: Command, environ: dict[str, str]) -> int:
    """Run the command and return the exit status.

    Raises ``ConsolidateError`` when the call is wrong or nothing at all can be done.
    """
    if command.top is not None and command.everything:
        raise UsageError("--top and --all do not go together: leave one of them out.")
    settings = settings_from(command.options, environ)
    console = Console(stderr=True, highlight=False)
    notices = Notices(console)
    with json_target(command.json, command.paths) as writer:
        read = _read(command, settings, notices)
        if not any(_usable(article) for article in read):
            notices.say("nothing to summarise: none of the files could be used.")
            return NOTHING
        with listening(console, notices) as listener:
            result = pipeline.consolidate(read, settings, listener=listener)
        _tell_problems(result.articles, notices)
        saved = _save(writer, result, command.json, notices)
    if command.json != STDOUT:
        show(brief(result, top=command.top, everything=command.everything))
    return max(_status(result), OK if saved else INCOMPLETE)


def _read(command: Command, settings: Settings, notices: Notices) -> list[Article]:
    stdin = sys.stdin.buffer if STDOUT in command.paths else None
    read = articles.read_articles(command.paths, published=settings.published, stdin=stdin)
    _tell_problems(read, notices)
    return read


def _tell_problems(read: Sequence[Article], notices: Notices) -> None:
    for article in read:
        if article.status != "ok":
            problem = article.problem or article.path
            notices.say(problem if article.path in problem else f"{article.path}: {problem}")


def _save(writer: Writer, result: Consolidation, name: str | None, notices: Notices) -> bool:
    """Write the export; a failure is told but does not take the brief away, since the model has been paid."""
    try:
        writer(to_json(result))
    except OSError as error:
        notices.say(f"--json {name} could not be written ({error.strerror}): the brief is all there is.")
        return False
    return True


def _usable(article: Article) -> bool:
    return article.status in ("ok", "partial")


def _status(result: Consolidation) -> int:
    if not any(_usable(article) for article in result.articles):
        return NOTHING
    incomplete = any(article.status in ("failed", "partial") for article in result.articles)
    return INCOMPLETE if incomplete else OK
