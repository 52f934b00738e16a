"""``consolidate report``: what a case comes to, in a format for people or programs."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from consolidate.case import open_case
from consolidate.cli.cases import existing_case
from consolidate.cli.export import STDOUT, target
from consolidate.cli.formats import KINDS, Format, rendered, tables
from consolidate.cli.outcome import OK
from consolidate.errors import UsageError
from consolidate.models import Consolidation

OPTION = "--output"


def report(case: Path | None, form: Format, output: str) -> int:
    """Write the report on a case to ``output`` and return the exit status; nothing is extracted anew.

    ``output`` is a file or "-" for stdout; for CSV a folder, which is made where there is none.
    Raises ``ConsolidateError`` where there is no case, nothing in it, or no writing to ``output``.
    """
    if form is Format.CSV and output == STDOUT:
        raise UsageError("--format csv is four tables: name a folder for them with --output.")
    path = existing_case(case)
    with open_case(path, to_read=True) as opened:
        result = opened.consolidation()
    if not result.articles:
        raise UsageError(f"{path} holds no articles yet: consolidate summarise PATH... --case {path} adds them.")
    inputs = [str(path), *(article.path for article in result.articles)]
    try:
        if form is Format.CSV:
            _write_tables(result, Path(output), inputs)
        else:
            with target(OPTION, output, KINDS[form], inputs) as writer:
                writer(rendered(form, result))
    except OSError as error:
        raise UsageError(f"{OPTION} {output} could not be written ({error.strerror}): name another place.") from error
    return OK


def _write_tables(result: Consolidation, folder: Path, inputs: Sequence[str]) -> None:
    """Write all tables, or none where one of the files is something else."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{OPTION} {folder}: this is a file; name a folder for the tables.")
    folder.mkdir(exist_ok=True)
    with ExitStack() as stack:
        writers = [
            (stack.enter_context(target(OPTION, str(folder / name), kind, inputs)), text)
            for name, (text, kind) in tables(result).items()
        ]
        for writer, text in writers:
            writer(text)
