from __future__ import annotations

import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest
from typer.testing import CliRunner, Result

from consolidate import article_from_text, pipeline
from consolidate.case import open_case
from consolidate.cli.app import app
from consolidate.settings import Settings

ROOT = Path(__file__).parents[2]
STAGED = Path(__file__).with_name("staged.py")
MODEL_VARIABLES = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "CONSOLIDATE_MODEL", "CONSOLIDATE_STAGE")
TERMINAL_VARIABLES = ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "PYTHONIOENCODING")
VARIABLES = MODEL_VARIABLES + TERMINAL_VARIABLES

Run = Callable[..., Result]
Spawn = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    data = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_names, **_options: data)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run a command in this process, in ``tmp_path``, with the stand-in for the pipeline."""
    monkeypatch.chdir(tmp_path)
    staged = runpy.run_path(str(STAGED))
    for name in ("consolidate", "consolidate_case"):
        monkeypatch.setattr(pipeline, name, staged[name])

    def call(*arguments: str, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(app, arguments, input=stdin)

    return call


@pytest.fixture
def spawn(tmp_path: Path) -> Spawn:
    """Run a command in a process of its own, in ``tmp_path``, with the stand-in for the pipeline."""

    def call(
        *arguments: str, pipe_into: str | None = None, stdin: IO[bytes] | None = None, **variables: str
    ) -> subprocess.CompletedProcess[bytes]:
        environ = {key: value for key, value in os.environ.items() if key not in VARIABLES}
        path = os.pathsep.join([str(ROOT), environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
        command = [sys.executable, str(STAGED), *arguments]
        if pipe_into is not None:
            command = ["bash", "-c", f'"$@" | {pipe_into}; exit "${{PIPESTATUS[0]}}"', "bash", *command]
        return subprocess.run(
            command,
            cwd=tmp_path,
            env={**environ, "PYTHONPATH": path, **variables},
            stdin=stdin or subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )

    return call


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text("The ferry sank off Teld.\n\nNine people died, Zoë “Zo” Brisk said.\n", encoding="utf-8")
    return path


POST = """Ferry capsizes off Teld

The bow door of the Maren Sol was open at departure, deckhand Ilo Varn said.
Norva Lines denied that the bow door of the Maren Sol was open at departure.
Nine people died in the capsizing of the Maren Sol, coast guard spokeswoman Ana Brisk said.
"""
COURIER = """Dead of the Maren Sol brought to Brack

Twelve people died in the capsizing of the Maren Sol, the parish priest Orm Tasker said.
"""


@pytest.fixture(scope="session")
def _reviewable(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("case") / "ferry.case"
    articles = [article_from_text(POST, name="post.txt"), article_from_text(COURIER, name="courier.txt")]
    with open_case(path) as case:
        pipeline.consolidate_case(case, articles, Settings(processes=1))
    return path.read_bytes()


@pytest.fixture
def case(tmp_path: Path, _reviewable: bytes) -> Path:
    """Return a case of two articles with two conflicts: on a door, and on how many died."""
    path = tmp_path / "ferry.case"
    path.write_bytes(_reviewable)
    return path
