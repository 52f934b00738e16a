"""A model file in this process: llama.cpp's own server on the loopback address (xllamacpp, extra "local")."""

from __future__ import annotations

import gc
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from consolidate.errors import LocalModelError

CONTEXT_TOKENS = 8192
"""Prompt and completion of one call; what a whole news article, the instructions and its claims take."""
LOOPBACK = "127.0.0.1"

_GGUF_MAGIC = b"GGUF"
_QUIET = 0


@dataclass(frozen=True)
class LocalServer:
    """Where the engine listens, and the key that keeps other programs of this machine away from it."""

    base_url: str
    api_key: str


@contextmanager
def local_server(model_file: Path, context_tokens: int = CONTEXT_TOKENS) -> Iterator[LocalServer]:
    """Load ``model_file`` and serve it on a free loopback port while the block runs.

    Raises ``LocalModelError`` where the extra is not installed, or the file cannot be loaded.
    """
    check_model_file(model_file)
    engine = _engine()
    api_key = secrets.token_urlsafe()
    try:
        server = engine.Server(_parameters(engine, model_file, context_tokens, api_key))
    except Exception as error:
        raise LocalModelError(
            f"{model_file} cannot be loaded ({error}): check that the file is complete, that llama.cpp knows "
            "this kind of model, and that there is memory for it."
        ) from error
    try:
        yield LocalServer(f"{server.listening_address}/v1", api_key)
    finally:
        # The engine stops, and gives its port and memory back, when nothing refers to it any more.
        del server
        gc.collect()


def check_model_file(model_file: Path) -> None:
    """Raise ``LocalModelError`` unless ``model_file`` looks like GGUF: on others the engine can abort."""
    try:
        with model_file.open("rb") as file:
            magic = file.read(len(_GGUF_MAGIC))
    except OSError as error:
        raise LocalModelError(
            f"The model file {model_file} cannot be read ({error.strerror}): check the path of --model-file."
        ) from error
    if magic != _GGUF_MAGIC:
        raise LocalModelError(f"{model_file} is no GGUF file: give --model-file a model in llama.cpp's format (.gguf).")


def _engine() -> Any:
    try:
        import xllamacpp
    except ImportError as error:
        raise LocalModelError(
            'The local engine is not installed: pip install "consolidate[local]", or use an endpoint '
            "(--model, --base-url)."
        ) from error
    return xllamacpp


def _parameters(engine: Any, model_file: Path, context_tokens: int, api_key: str) -> Any:
    parameters = engine.CommonParams()
    parameters.model.path = str(model_file)
    # Otherwise the whole path would stand in every reply, and so in recordings.
    parameters.model_alias = {model_file.stem}
    parameters.n_ctx = context_tokens
    parameters.n_parallel = 1
    parameters.hostnames = [LOOPBACK]
    parameters.port = 0
    parameters.api_keys = [api_key]
    parameters.ui = False
    parameters.endpoint_slots = False
    parameters.verbosity = _QUIET
    parameters.cpuparams.n_threads = physical_cores()
    return parameters


def physical_cores() -> int:
    """Cores that this process may use, two hardware threads counted once where the system tells (Linux)."""
    usable = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    return len({_siblings(cpu) for cpu in usable})


def _siblings(cpu: int) -> str:
    topology = Path(f"/sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list")
    try:
        return topology.read_text(encoding="ascii").strip()
    except OSError:
        return str(cpu)
