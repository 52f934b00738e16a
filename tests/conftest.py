from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import settings

from consolidate.llm import Reply, Request, Usage

settings.register_profile("untimed", deadline=None)  # no test asserts a time
settings.load_profile("untimed")

Script = Callable[[Request], "Reply | str"]
Scripted = Callable[[Script], "ScriptedModel"]
Item = Mapping[str, Any]


class ScriptedModel:
    """A language model that answers from a function of the request, and remembers what it was asked."""

    name = "scripted"

    def __init__(self, script: Script) -> None:
        self._script = script
        self._lock = threading.Lock()
        self.requests: list[Request] = []

    @property
    def usage(self) -> Usage:
        return Usage(calls=len(self.requests))

    def ask(self, request: Request) -> Reply:
        with self._lock:
            self.requests.append(request)
        answer = self._script(request)
        return Reply(answer, "stop", 0, 0, cached=False) if isinstance(answer, str) else answer


@pytest.fixture(scope="session")
def scripted() -> Scripted:
    return ScriptedModel


@pytest.fixture(scope="session")
def claims_json() -> Callable[..., str]:
    """The answer that holds these items: dicts, or (quote, statement) of the article's own voice."""

    def answer(*items: Item | tuple[str, str]) -> str:
        whole = [
            {"cue": "", "speaker": "article", "quote": item[0], "statement": item[1]}
            if isinstance(item, tuple)
            else item
            for item in items
        ]
        return json.dumps({"claims": whole})

    return answer
