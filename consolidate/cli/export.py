"""Writing the JSON export where the user wants it, whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from consolidate.cli.console import write
from consolidate.errors import UsageError

STDOUT = "-"

Writer = Callable[[str], None]


@contextmanager
def json_target(name: str | None, inputs: Sequence[str]) -> Iterator[Writer]:
    """Give a function that writes the export to ``name``: a file, "-" for stdout, None for nowhere.

    Raises ``UsageError`` at once, before any model is asked, when the file cannot be written, is one of
    the ``inputs``, or holds something that is no JSON (``--json article.txt`` taken for a switch).
    The file appears complete, by renaming, or not at all; the writer raises ``OSError``
    when that fails (a full disk).
    """
    if name is None:
        yield lambda _text: None
    elif name == STDOUT:
        yield lambda text: write(text.encode())
    else:
        path = Path(name).resolve()
        _check(path, name, inputs)
        if path.exists() and not path.is_file():  # /dev/stdout, a named pipe: nothing to rename over
            yield lambda text: _write_through(path, text)
        else:
            with _renamed(path, name) as writer:
                yield writer


@contextmanager
def _renamed(path: Path, name: str) -> Iterator[Writer]:
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        draft.touch(exist_ok=False)
    except OSError as error:
        raise _unwritable(name, error) from error

    def put(text: str) -> None:
        draft.write_text(text, encoding="utf-8", newline="")
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)

    try:
        yield put
    finally:
        draft.unlink(missing_ok=True)


def _check(path: Path, name: str, inputs: Sequence[str]) -> None:
    if path.is_dir():
        raise UsageError(f"--json {name}: this is a folder; name a file in it.")
    if any(item != STDOUT and Path(item).resolve() == path for item in inputs):
        raise UsageError(f"--json {name}: this is one of the articles; name another file.")
    if not path.is_file():
        return
    if not os.access(path, os.W_OK):
        raise UsageError(f"--json {name}: the file is write-protected; name another one.")
    try:
        with path.open("rb") as file:
            start = file.read(64).lstrip()
    except OSError as error:
        raise _unwritable(name, error) from error
    if start and not start.startswith(b"{"):
        raise UsageError(f"--json {name}: the file exists and is no JSON; remove it or name another one.")


def _write_through(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)


def _unwritable(name: str, error: OSError) -> UsageError:
    return UsageError(f"--json {name} cannot be written ({error.strerror}): name a file in a folder of yours.")
