"""Where cases are kept whose place nobody names."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

ENDING = ".case"
_NAME_LENGTH = 40


def folder() -> Path:
    """The folder for cases in the user's data folder, as the system has it (platformdirs)."""
    import platformdirs

    return platformdirs.user_data_path("consolidate", appauthor=False) / "cases"


def newest(where: Path) -> Path | None:
    """The case in the folder ``where`` that was written to last; None where there is none."""
    try:
        cases = [(_written(path), path) for path in where.glob(f"*{ENDING}")]
    except OSError:
        return None
    return max(cases, default=(0.0, None))[1]


def path_for(where: Path, inputs: Sequence[str]) -> Path:
    """The case in the folder ``where`` for these ``inputs``: the same for the same, whatever their order."""
    key = hashlib.sha256("\0".join(sorted(set(inputs))).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    stem = Path(sorted(inputs)[0]).stem if inputs else ""
    name = re.sub(r"[^\w-]+", "-", stem).strip("-")[:_NAME_LENGTH] or "case"
    return where / f"{name}-{key}{ENDING}"


def _written(path: Path) -> float:
    """When the case was last written to: SQLite writes to the log beside it first."""
    log = path.with_name(f"{path.name}-wal")
    return max(file.stat().st_mtime for file in (path, log) if file.exists())
