"""Writing a result where the user wants it, whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from consolidate.cli.console import write
from consolidate.errors import UsageError

STDOUT = "-"
WHITE_SPACE = 64
"""Bytes of white space that may stand before what tells a file's kind."""

Writer = Callable[[str], None]


@dataclass(frozen=True)
class Kind:
    """A kind of file: its name in words, and how such a file begins, so that nothing else is overwritten."""

    name: str
    beginning: bytes


JSON = Kind("JSON", b"{")


@contextmanager
def target(option: str, name: str, kind: Kind, inputs: Sequence[str]) -> Iterator[Writer]:
    """Give a function that writes a text to ``name``, as ``option`` asks for it: a file, or "-" for stdout.

    Raises ``UsageError`` at once, before any model is asked, when the file cannot be written, is one of
    the ``inputs``, or holds something that is not of this ``kind`` (``--json article.txt`` taken for a switch).
    The file appears complete, by renaming, or not at all; the writer raises ``OSError``
    when that fails (a full disk).
    """
    if name == STDOUT:
        yield lambda text: write(text.encode())
        return
    path, given = Path(name).resolve(), f"{option} {name}"
    _check(path, given, kind, inputs)
    if path.exists() and not path.is_file():  # /dev/stdout, a named pipe: nothing to rename over
        yield lambda text: _write_through(path, text)
    else:
        with _renamed(path, given) as writer:
            yield writer


@contextmanager
def _renamed(path: Path, given: str) -> Iterator[Writer]:
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        draft.touch(exist_ok=False)
    except OSError as error:
        raise _unwritable(given, error) from error

    def put(text: str) -> None:
        draft.write_text(text, encoding="utf-8", newline="")
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)

    try:
        yield put
    finally:
        draft.unlink(missing_ok=True)


def _check(path: Path, given: str, kind: Kind, inputs: Sequence[str]) -> None:
    if path.is_dir():
        raise UsageError(f"{given}: this is a folder; name a file in it.")
    if any(item != STDOUT and Path(item).resolve() == path for item in inputs):
        raise UsageError(f"{given}: this is one of the articles or their case; name another file.")
    if not path.is_file():
        return
    if not os.access(path, os.W_OK):
        raise UsageError(f"{given}: the file is write-protected; name another one.")
    try:
        with path.open("rb") as file:
            start = file.read(WHITE_SPACE + len(kind.beginning)).lstrip()
    except OSError as error:
        raise _unwritable(given, error) from error
    if start and not start.lower().startswith(kind.beginning):
        raise UsageError(f"{given}: the file exists and is no {kind.name}; remove it or name another one.")


def _write_through(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)


def _unwritable(given: str, error: OSError) -> UsageError:
    return UsageError(f"{given} cannot be written ({error.strerror}): name a file in a folder of yours.")
