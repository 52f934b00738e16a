"""Options and environment variables in, ``Settings`` out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import SecretStr

from consolidate.errors import UsageError
from consolidate.settings import ExtractorChoice, Settings


@dataclass(frozen=True)
class Options:
    """What was given on the command line; None is not given."""

    model: str | None = None
    base_url: str | None = None
    model_file: Path | None = None
    record: Path | None = None
    replay: Path | None = None
    published: date | None = None
    max_tokens: int | None = None
    window: int | None = None
    extractor: ExtractorChoice = "auto"
    sources: Path | None = None


def settings_from(options: Options, environ: Mapping[str, str]) -> Settings:
    """Return the settings: options first, then OPENAI_API_KEY, OPENAI_BASE_URL and CONSOLIDATE_MODEL.

    A model file or a recording brings its own model, so that the variables are then left
    aside.  Raises ``UsageError`` for options that cannot go together and for a base URL that is none.
    """
    _refuse_contradictions(options)
    own_model = options.model_file is not None or options.replay is not None
    variables: Mapping[str, str] = {} if own_model else environ
    base_url = options.base_url or variables.get("OPENAI_BASE_URL") or None
    if base_url is not None:
        _check_url(base_url)
    key = variables.get("OPENAI_API_KEY")
    return Settings(
        model=options.model or variables.get("CONSOLIDATE_MODEL") or None,
        base_url=base_url,
        api_key=SecretStr(key) if key else None,
        model_file=options.model_file,
        record=options.record,
        replay=options.replay,
        window=options.window,
        max_tokens=options.max_tokens,
        published=options.published,
        extractor=options.extractor,
        sources=options.sources,
    )


def _refuse_contradictions(options: Options) -> None:
    if options.extractor == "syntactic" and options.record is not None:
        raise UsageError("--extractor syntactic asks no model, so there is nothing to --record: leave one of them out.")
    given = {
        "--model": options.model,
        "--base-url": options.base_url,
        "--model-file": options.model_file,
        "--record": options.record,
        "--window": options.window,
    }
    if options.replay is not None:
        _refuse("--replay", given, "a recording brings its own model and settings")
    if options.model_file is not None:
        _refuse("--model-file", {key: given[key] for key in ("--model", "--base-url")}, "the file is the model")


def _refuse(option: str, others: Mapping[str, object], why: str) -> None:
    for other, value in others.items():
        if value is not None:
            raise UsageError(f"{option} and {other} do not go together ({why}): leave one of them out.")


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable:
        raise UsageError(f"{url} is no address of an endpoint: give one like http://localhost:11434/v1.")
