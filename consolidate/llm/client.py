"""The client: one model behind one OpenAI-compatible endpoint."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Self

import httpx2
import openai
import tenacity

from consolidate.errors import ModelUnavailable
from consolidate.llm.budget import Meter, estimate_prompt_tokens
from consolidate.llm.connections import Connections
from consolidate.llm.dialect import SEED, Dialect, arguments, step_down
from consolidate.llm.endpoint import Endpoint
from consolidate.llm.failures import failure
from consolidate.llm.once import Once
from consolidate.llm.reading import read_reply, tokens_used
from consolidate.llm.recording import is_miss, miss
from consolidate.llm.retry import never_arrived, retrying
from consolidate.llm.types import Reply, ReplyStore, Request, Usage

CONNECT_TIMEOUT = 10.0
"""Seconds until an address that does not even accept the connection counts as dead."""


def _unheard(_words: object) -> None:
    """The listener of a client that nobody listens to."""


class ModelClient:
    """Asks one model; safe to use from several threads; a context manager.

    ``max_tokens``  budget of the run, prompt and completion tokens together; None is no limit
    ``notice``      hears one line whenever the client falls back to something lesser
    ``on_reply``    hears the dialect of every reply, before the reply is used
    ``replies``     keeps every reply before it is used, and answers what was asked in an earlier run
    ``sleep``       waits between attempts, in seconds; the default ends early when the client is closed
    """

    def __init__(
        self,
        endpoint: Endpoint,
        max_tokens: int | None = None,
        *,
        notice: Callable[[str], None] = _unheard,
        on_reply: Callable[[Dialect], None] = _unheard,
        replies: ReplyStore | None = None,
        sleep: Callable[[float], None] | None = None,
    ) -> None:
        self._endpoint = endpoint
        self._dialect = endpoint.dialect
        self._notice = notice
        self._on_reply = on_reply
        self._replies = replies
        self._meter = Meter(max_tokens)
        self._once: Once[str, Reply] = Once()
        self._slots = threading.BoundedSemaphore(endpoint.slots)
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._retrying = retrying(endpoint.attempts, sleep or tenacity.sleep_using_event(self._closed))
        self._connections = Connections()
        self._openai = sdk_client(endpoint, self._connections)

    @property
    def name(self) -> str:
        """The model's name."""
        return self._endpoint.model

    @property
    def usage(self) -> Usage:
        """What was used so far."""
        return self._meter.usage

    def ask(self, request: Request) -> Reply:
        """Answer one request, from an equal earlier one where there was one, in this run or before.

        Raises ``ModelError`` (each leaf as its docstring says), and ``RecordingMiss`` in a replay.
        """
        reply, cached = self._once.get(identity(request), lambda: self._kept(request) or self._ask(request))
        if not (cached or reply.cached):
            return reply
        self._meter.add(cached_calls=1)
        return replace(reply, prompt_tokens=0, completion_tokens=0, cached=True)

    def close(self) -> None:
        """End calls under way in other threads, and waits between attempts, at once."""
        self._closed.set()
        self._connections.cut()
        self._openai.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _ask(self, request: Request) -> Reply:
        try:
            completion = self._retrying(self._in_its_dialect, request)
        except Exception as error:
            # Without its cause: the endpoint may have repeated the key, and tracebacks are shown and logged.
            if self._closed.is_set():
                raise ModelUnavailable(f"The run was stopped before {request.about} was done.") from None
            if self._endpoint.recording is not None and is_miss(error):
                raise miss(self._endpoint.recording, request.about) from None
            if isinstance(error, openai.OpenAIError | ValueError):
                raise failure(error, self._endpoint, request.about) from None
            raise
        reply = read_reply(completion, request, self._endpoint)
        if self._replies is not None:
            self._replies.put(self._key(request), self.name, reply)
        return reply

    def _kept(self, request: Request) -> Reply | None:
        """The reply to an equal request of an earlier run."""
        reply = None if self._replies is None else self._replies.get(self._key(request))
        return None if reply is None else replace(reply, cached=True)

    def _key(self, request: Request) -> str:
        """What determines a reply: the model, where it answers, and everything that is sent."""
        determined = json.dumps([self.name, self._endpoint.shown, SEED, identity(request)])
        return hashlib.sha256(determined.encode("utf-8", "surrogatepass")).hexdigest()

    def _in_its_dialect(self, request: Request) -> object:
        while True:
            dialect = self._dialect
            try:
                return self._send(dialect, request)
            except openai.APIStatusError as error:
                if not self._learned(dialect, error):
                    raise

    def _learned(self, dialect: Dialect, error: openai.APIStatusError) -> bool:
        """Whether there is another dialect to try, by this complaint or since another thread found one."""
        with self._lock:
            if self._dialect is not dialect:
                return True
            lesser = step_down(dialect, error.status_code, error.body)
            if lesser is None:
                return False
            self._dialect = lesser
        if lesser.answer_format == "json_object" != dialect.answer_format:
            self._notice(f"{self._endpoint.shown} takes no JSON schema: asking for plain JSON instead.")
        elif lesser.answer_format == "text" != dialect.answer_format:
            self._notice(f"{self._endpoint.shown} takes no answer format: asking for JSON in words.")
        return True

    def _send(self, dialect: Dialect, request: Request) -> object:
        expected = estimate_prompt_tokens(request)
        with self._slots, self._meter.reserve(expected + request.max_tokens):
            self._meter.add(calls=1)
            try:
                completion = self._openai.chat.completions.create(**arguments(dialect, self._endpoint.model, request))
            except openai.APIConnectionError as error:
                # The endpoint may have read the prompt, and may charge for it.
                self._meter.add(prompt_tokens=0 if never_arrived(error) else expected)
                raise
            prompt_tokens, completion_tokens = tokens_used(completion, request)
            self._meter.add(prompt_tokens=prompt_tokens, completion_tokens=completion_tokens)
        self._on_reply(dialect)
        return completion


def sdk_client(endpoint: Endpoint, connections: Connections) -> openai.OpenAI:
    """The SDK's client for an endpoint.  It retries nothing by itself."""
    timeout = httpx2.Timeout(endpoint.timeout, connect=min(CONNECT_TIMEOUT, endpoint.timeout))
    return openai.OpenAI(
        base_url=endpoint.base_url,
        api_key=endpoint.api_key,
        max_retries=0,
        timeout=timeout,
        # vcrpy can decompress these two, so that recordings can be read.
        default_headers={"Accept-Encoding": "gzip, deflate"},
        http_client=openai.DefaultHttpxClient(
            timeout=timeout,
            trust_env=not endpoint.stays_here,
            event_hooks={"request": [connections.follow]},
        ),
    )


def identity(request: Request) -> str:
    """What makes two requests of one model equal: everything that is sent."""
    messages = [[message.role, message.content] for message in request.messages]
    return json.dumps([messages, dict(request.schema), request.schema_name, request.max_tokens], sort_keys=True)
