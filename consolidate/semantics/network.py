"""The network that reads statements: loaded once, when first used, and run by ONNX Runtime on the processor.

It is all-MiniLM-L6-v2 (Apache-2.0; see ``data/LICENSE.network``), trained further by ``.ci/judge/train`` on groups of
statements that say the same, exclude each other, or do neither; a second, small network judges pairs of its rows.
The weights are kept in eight bits and computed with in thirty-two, so that what is made of a statement does not depend
on those it is read with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

_SIZE = 384
_LONGEST = 96
"""Tokens; of what is longer the rest is not read."""
_BATCH = 32
_PAIRS = 8192
_OPINIONS = 3


def vectors(statements: Sequence[str]) -> Vectors:
    """A row of length 1 for each of ``statements``, (n, 384): the nearer two, the likelier they are on one matter."""
    rows = np.zeros((len(statements), _SIZE), np.float32)
    for batch in _batches(statements):
        read = _tokenizer().encode_batch([statements[i] for i in batch])
        inputs = {
            "input_ids": np.array([one.ids for one in read], np.int64),
            "attention_mask": np.array([one.attention_mask for one in read], np.int64),
        }
        rows[batch] = _session("reader.onnx").run(["vector"], inputs)[0]
    return rows


def opinions(rows: Vectors, pairs: Sequence[tuple[int, int]]) -> Vectors:
    """A row for each of ``pairs`` of ``rows``, (n, 3): how likely, from 0 to 1, the two statements say the same,
    exclude each other, or do neither.  The order of the two changes nothing."""
    found = np.zeros((len(pairs), _OPINIONS), np.float32)
    for first in range(0, len(pairs), _PAIRS):
        left, right = np.array(pairs[first : first + _PAIRS], np.intp).T
        inputs = {"left": rows[left], "right": rows[right]}
        found[first : first + _PAIRS] = _session("judge.onnx").run(["opinion"], inputs)[0]
    return found


def _batches(statements: Sequence[str]) -> Iterator[list[int]]:
    """Those of like length together, as the shorter are filled up."""
    order = sorted(range(len(statements)), key=lambda i: (len(statements[i]), i))
    for first in range(0, len(order), _BATCH):
        yield order[first : first + _BATCH]


@cache
def _session(name: str) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # weights are widened once, when it is loaded
    options.log_severity_level = 3
    with as_file(files("consolidate.semantics") / "data" / name) as path:
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


@cache
def _tokenizer() -> Any:
    from tokenizers import Tokenizer

    with as_file(files("consolidate.semantics") / "data" / "tokenizer.json") as path:
        tokenizer = Tokenizer.from_file(str(path))
    tokenizer.enable_truncation(_LONGEST)
    tokenizer.enable_padding()
    return tokenizer
