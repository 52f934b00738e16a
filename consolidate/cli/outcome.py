"""How a command ends: exit statuses, and the one place where the project's errors are caught."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from consolidate.cli.console import say
from consolidate.errors import ConsolidateError, UsageError

OK = 0
INCOMPLETE = 1
"""Finished, but some article failed or is partial (doctor: what is configured does not answer)."""
USAGE = 2
NOTHING = 3
"""Nothing could be processed."""
INTERRUPTED = 130
"""128 + SIGINT, as shells report it."""


@contextmanager
def ending() -> Iterator[None]:
    """Turn what a command raises into one line on stderr and an exit status."""
    try:
        yield
    except UsageError as error:
        say(str(error))
        raise typer.Exit(USAGE) from error
    except ConsolidateError as error:
        say(str(error))
        raise typer.Exit(NOTHING) from error
    except KeyboardInterrupt:
        say("interrupted")
        sys.stdout.flush()
        sys.stderr.flush()
        # A worker thread may wait minutes for a socket, and the interpreter would wait for the thread.
        # Whatever had to be saved was saved while the exception passed through its context managers.
        os._exit(INTERRUPTED)
