from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]
Spawn = Callable[..., "subprocess.CompletedProcess[bytes]"]
ROOT = Path(__file__).parents[2]


def test_the_version_is_printed(run: Run) -> None:
    result = run("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("consolidate ")


def test_help_loads_none_of_the_heavy_libraries() -> None:
    heavy = {"spacy", "openai", "trafilatura", "vcr", "consolidate.pipeline"}
    code = f"""
import sys
from consolidate.cli import main
sys.argv = ["consolidate", "summarise", "--help"]
try:
    main()
except SystemExit:
    print(sorted({heavy} & set(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr == "[]\n"
    assert "--replay" in done.stdout


@pytest.mark.parametrize("command", [["--help"], ["summarise", "-h"], ["doctor", "--help"]])
def test_help_can_be_read_on_an_ascii_output(spawn: Spawn, command: list[str]) -> None:
    done = spawn(*command, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert b"Usage: consolidate" in done.stdout


def test_an_unknown_command_is_wrong_usage(run: Run) -> None:
    assert run("sumarise").exit_code == 2
