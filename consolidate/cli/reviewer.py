"""Who decides: the name that goes with every decision."""

from __future__ import annotations

import getpass
import subprocess

from consolidate.errors import UsageError


def reviewer_name(given: str | None) -> str:
    """Return ``given``, else git's user.name, else the login.  Raises ``UsageError`` where there is none of these."""
    if given is not None:
        if not given.strip():
            raise UsageError("--reviewer is blank: give the name that decisions are to bear.")
        return given.strip()
    name = _git_name() or _login()
    if not name:
        raise UsageError("It is not known who you are: give --reviewer NAME.")
    return name


def _git_name() -> str:
    command = ["git", "config", "--get", "user.name"]
    try:
        found = subprocess.run(command, capture_output=True, timeout=5, check=False)  # noqa: S603 - no input in it
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return found.stdout.decode("utf-8", "replace").strip()


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
