"""``consolidate summarise``: articles in, brief and export out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console

from consolidate import articles, pipeline
from consolidate.cli.cases import case_of_run, keep_overrides
from consolidate.cli.console import Notices, listening, show
from consolidate.cli.environment import Options, settings_from
from consolidate.cli.export import STDOUT, Writer, target
from consolidate.cli.formats import KINDS, Format, rendered
from consolidate.cli.outcome import INCOMPLETE, NOTHING, OK
from consolidate.cli.overrides import article_pairs
from consolidate.cli.pairs import Pair
from consolidate.errors import UsageError
from consolidate.events import Listener
from consolidate.models import Article, Consolidation
from consolidate.report import brief
from consolidate.settings import Settings


@dataclass(frozen=True)
class Command:
    """What to summarise, and how much of the result to show where; ``files`` has what to write, each to where."""

    paths: Sequence[str]
    options: Options = field(default_factory=Options)
    files: Mapping[Format, str | None] = field(default_factory=dict)
    top: int | None = None
    everything: bool = False
    independent: Sequence[Pair] = ()
    same_origin: Sequence[Pair] = ()
    case: Path | None = None
    no_case: bool = False


def summarise(command: Command, environ: dict[str, str]) -> int:
    """Run the command and return the exit status.

    Raises ``ConsolidateError`` when the call is wrong or nothing at all can be done.
    """
    if command.top is not None and command.everything:
        raise UsageError("--top and --all do not go together: leave one of them out.")
    if command.case is not None and command.no_case:
        raise UsageError("--case and --no-case do not go together: leave one of them out.")
    settings = settings_from(command.options, environ)
    console = Console(stderr=True, highlight=False)
    notices = Notices(console)
    with _targets(command) as writers:
        read = _read(command, settings, notices)
        if not any(_usable(article) for article in read):
            notices.say("nothing to summarise: none of the files could be used.")
            return NOTHING
        settings = settings.model_copy(update=_overrides(command, read))
        with listening(console, notices) as listener:
            result = _consolidate(command, read, settings, listener)
        _tell_problems(result.articles, notices)
        lost = [form for form, writer in writers.items() if not _save(writer, form, command, result, notices)]
    if STDOUT not in command.files.values():
        show(brief(result, top=command.top, everything=command.everything))
    return max(_status(result), INCOMPLETE if lost else OK)


def _consolidate(command: Command, read: Sequence[Article], settings: Settings, listener: Listener) -> Consolidation:
    """Run on the case that the command names, on one of these inputs' own, or on none."""
    if command.no_case:
        return pipeline.consolidate(read, settings, listener=listener)
    with case_of_run(command.case, command.paths, read, listener) as case:
        if case is None:
            return pipeline.consolidate(read, settings, listener=listener)
        result = pipeline.consolidate_case(case, read, settings, alone=command.case is None, listener=listener)
        keep_overrides(case, result, settings)
    return result


def _read(command: Command, settings: Settings, notices: Notices) -> list[Article]:
    stdin = sys.stdin.buffer if STDOUT in command.paths else None
    read = articles.read_articles(command.paths, published=settings.published, stdin=stdin)
    _tell_problems(read, notices)
    return read


def _overrides(command: Command, read: Sequence[Article]) -> Mapping[str, Sequence[Pair]]:
    """The settings that the pairs of names come to, now that it is known which articles they name."""
    given = {"--independent": command.independent, "--same-origin": command.same_origin}
    found = article_pairs(given, [article for article in read if _usable(article)])
    return {option.removeprefix("--").replace("-", "_"): pairs for option, pairs in found.items()}


def _tell_problems(read: Sequence[Article], notices: Notices) -> None:
    for article in read:
        if article.status != "ok":
            problem = article.problem or article.path
            notices.say(problem if article.path in problem else f"{article.path}: {problem}")


@contextmanager
def _targets(command: Command) -> Iterator[Mapping[Format, Writer]]:
    """Give what writes each file that is wanted.  Raises ``UsageError`` before anything is read where one cannot be."""
    wanted = {form: name for form, name in command.files.items() if name is not None}
    if list(wanted.values()).count(STDOUT) > 1:
        raise UsageError("only one of --json, --markdown and --html can go to stdout: name files for the others.")
    with ExitStack() as stack:
        yield {
            form: stack.enter_context(target(f"--{form}", name, KINDS[form], command.paths))
            for form, name in wanted.items()
        }


def _save(writer: Writer, form: Format, command: Command, result: Consolidation, notices: Notices) -> bool:
    """Write one file; a failure is told but does not take the brief away, since the model has been paid."""
    try:
        writer(rendered(form, result))
    except OSError as error:
        notices.say(
            f"--{form} {command.files[form]} could not be written ({error.strerror}): the brief is all there is."
        )
        return False
    return True


def _usable(article: Article) -> bool:
    return article.status in ("ok", "partial")


def _status(result: Consolidation) -> int:
    if not any(_usable(article) for article in result.articles):
        return NOTHING
    incomplete = any(article.status in ("failed", "partial") for article in result.articles)
    return INCOMPLETE if incomplete else OK
