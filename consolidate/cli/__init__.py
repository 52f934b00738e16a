"""The command line: reads the environment, owns the consoles, exit statuses and progress bars."""

from __future__ import annotations

import io
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command that ``sys.argv`` names, and exit with its status."""
    from consolidate.cli.app import app

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot show a character shows a question mark; it gets no traceback.
            stream.reconfigure(errors="replace")
    app(prog_name="consolidate")
