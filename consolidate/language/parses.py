"""Parses that are kept: the last as they are, earlier ones packed; unpacking one takes a hundredth of parsing it."""

from __future__ import annotations

import zlib
from collections import OrderedDict
from typing import Any

_FIELDS = ("ORTH", "SPACY", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE")
"""All that the pipeline says of a token and that anything here reads."""
_WORDING = 2
"""The first of these are the token's own spelling, and whether a space follows."""


class Parses:
    """spaCy Docs by their texts, for one thread at a time.

    ``recent`` of them, those asked for last, are as they were put (some 10 kB each); of those asked for before
    ``packed`` more are kept in some 0.4 kB each, and are equal to what was put, but not the same object.
    """

    def __init__(self, recent: int, packed: int) -> None:
        self._most_recent, self._most_packed = recent, packed
        self._recent: OrderedDict[str, Any] = OrderedDict()
        self._packed: OrderedDict[str, tuple[Any, bytes]] = OrderedDict()

    def __contains__(self, text: str) -> bool:
        return text in self._recent or text in self._packed

    def __len__(self) -> int:
        return len(self._recent) + len(self._packed)

    def get(self, text: str) -> Any | None:
        """The Doc of ``text``, None where there is none."""
        if text in self._packed:
            doc = _unpacked(*self._packed.pop(text))
            self.put(text, doc)
            return doc
        if text in self._recent:
            self._recent.move_to_end(text)
        return self._recent.get(text)

    def put(self, text: str, doc: Any) -> None:
        """Keep ``doc`` for ``text``."""
        self._recent[text] = doc
        if len(self._recent) > self._most_recent:
            oldest, parse = self._recent.popitem(last=False)
            self._packed[oldest] = (parse.vocab, _packed(parse))
        if len(self._packed) > self._most_packed:
            self._packed.popitem(last=False)


def _packed(doc: Any) -> bytes:
    return zlib.compress(doc.to_array(list(_FIELDS)).tobytes(), 1)


def _unpacked(vocab: Any, packed: bytes) -> Any:
    import numpy
    from spacy.tokens import Doc

    rows: Any = numpy.frombuffer(zlib.decompress(packed), dtype=numpy.uint64).reshape(-1, len(_FIELDS))
    words = [vocab.strings[orth] for orth in rows[:, 0]]
    doc = Doc(vocab, words=words, spaces=[bool(space) for space in rows[:, 1]])
    return doc.from_array(list(_FIELDS[_WORDING:]), rows[:, _WORDING:].copy())
