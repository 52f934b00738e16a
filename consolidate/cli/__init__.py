"""The command line: reads the environment, owns the consoles, exit statuses and progress bars."""

from __future__ import annotations

import gc
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
    # Claims and comparisons are millions of small things that refer to nothing in a circle: looking for circles among
    # them as often as Python does by itself takes a tenth of the time, and more of a large case.
    gc.set_threshold(200_000, 20, 100)
    app(prog_name="consolidate")
