from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from pytest_socket import disable_socket

from consolidate.llm import Message, ModelClient, ReplyStore, Request, open_model
from consolidate.llm.endpoint import Endpoint
from consolidate.settings import Settings

KEY = "sk-very-secret-0123456789"


@dataclass(frozen=True)
class Answer:
    """What the server sends: a dict as JSON, bytes as they are; ``wait_for`` holds it back."""

    status: int
    body: dict[str, Any] | bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    wait_for: threading.Event | None = None


@dataclass(frozen=True)
class Received:
    """One request as the server got it."""

    path: str
    headers: Mapping[str, str]
    body: dict[str, Any]


class Server:
    """A stand-in for an OpenAI-compatible endpoint: real HTTP, answers as told, and "{}" beyond that."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.answers: list[Answer] = []
        self.rule: Callable[[dict[str, Any]], Answer] | None = None
        self.models = ["small"]
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return self._http.server_port

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def asked(self) -> list[dict[str, Any]]:
        """The bodies of the completions asked for."""
        return [received.body for received in self.received if received.path.endswith("/chat/completions")]

    def says(self, text: str | None = "{}", *, tokens: tuple[int, int] | None = (20, 10), **choice: Any) -> None:
        """Answer the next request with a completion."""
        self.answers.append(Answer(200, completion(text, tokens=tokens, **choice)))

    def fails(self, status: int, message: str = "", headers: Mapping[str, str] | None = None, **more: Any) -> None:
        """Answer the next request with an error in OpenAI's form."""
        self.answers.append(Answer(status, {"error": {"message": message, **more}}, headers or {}))

    @staticmethod
    def answer(
        status: int,
        body: dict[str, Any] | bytes,
        headers: Mapping[str, str] | None = None,
        wait_for: threading.Event | None = None,
    ) -> Answer:
        """What a rule of a test returns, or puts into ``answers``."""
        return Answer(status, body, headers or {}, wait_for)

    @staticmethod
    def completion(text: str | None = "{}") -> dict[str, Any]:
        """A chat completion in OpenAI's form."""
        return completion(text)

    def stop(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def _next(self, body: dict[str, Any]) -> Answer:
        with self._lock:
            if self.answers:
                return self.answers.pop(0)
        return self.rule(body) if self.rule is not None else Answer(200, completion("{}"))

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                pass

            def do_GET(self) -> None:
                server.received.append(Received(self.path, dict(self.headers), {}))
                listed = {
                    "object": "list",
                    "data": [{"id": name, "object": "model"} for name in server.models],
                }
                self.send(server.answers.pop(0) if server.answers else Answer(200, listed))

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                server.received.append(Received(self.path, dict(self.headers), body))
                self.send(server._next(body))

            def send(self, answer: Answer) -> None:
                if answer.wait_for is not None:
                    answer.wait_for.wait(10)
                raw = isinstance(answer.body, bytes)
                content = answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body).encode()
                headers = {} if raw else {"Content-Type": "application/json"}
                try:
                    self.send_response(answer.status)
                    for name, value in {**headers, **answer.headers}.items():
                        self.send_header(name, value)
                    self.end_headers()
                    self.wfile.write(content)
                except OSError:
                    # The client has given up waiting, as some tests want it to.
                    self.close_connection = True

        return Handler


def completion(text: str | None, *, tokens: tuple[int, int] | None = (20, 10), **choice: Any) -> dict[str, Any]:
    """A chat completion in OpenAI's form."""
    message = {"role": "assistant", "content": text, **choice.pop("message", {})}
    answer: dict[str, Any] = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "small",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message, **choice}],
    }
    if tokens is not None:
        answer["usage"] = {
            "prompt_tokens": tokens[0],
            "completion_tokens": tokens[1],
            "total_tokens": sum(tokens),
        }
    return answer


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.stop()


@pytest.fixture
def key() -> str:
    return KEY


@pytest.fixture
def naps() -> list[float]:
    """The seconds that a client waited between attempts; no test really waits."""
    return []


@pytest.fixture
def notices() -> list[str]:
    """The lines that a client told its user."""
    return []


Connect = Callable[..., ModelClient]


@pytest.fixture
def connect(server: Server, naps: list[float], notices: list[str]) -> Iterator[Connect]:
    """Make clients of the server: ``connect(max_tokens=None, replies=None, **fields of Endpoint)``."""
    clients: list[ModelClient] = []

    def make(max_tokens: int | None = None, replies: ReplyStore | None = None, **fields: Any) -> ModelClient:
        endpoint = Endpoint(**{"model": "small", "base_url": server.base_url, "api_key": KEY, **fields})
        client = ModelClient(endpoint, max_tokens, notice=notices.append, replies=replies, sleep=naps.append)
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.close()


Ask = Callable[..., Request]


@pytest.fixture
def request_of() -> Ask:
    """Make requests: ``request_of(words, **fields of Request)``."""

    def make(words: str = "The ferry Marit ran aground.", **fields: Any) -> Request:
        schema = {"type": "object", "properties": {"claims": {"type": "array"}}}
        messages = (Message("system", "List the claims as JSON."), Message("user", words))
        given = {"messages": messages, "schema": schema, "schema_name": "claims", "max_tokens": 100}
        return Request(**{**given, "about": "ferry.txt", **fields})

    return make


Record = Callable[..., list[str]]


@pytest.fixture
def cassette(tmp_path: Path) -> Path:
    return tmp_path / "ferry.yaml"


@pytest.fixture
def record(server: Server, cassette: Path, key: str, request_of: Ask, notices: list[str]) -> Record:
    """Record the answers to some words: ``record(*words, prompts=..., **settings)``."""

    def make(*words: str, prompts: dict[str, str] | None = None, **settings: Any) -> list[str]:
        given = {"model": "small", "base_url": server.base_url, "api_key": SecretStr(key), "record": cassette}
        with open_model(Settings(**{**given, **settings}), notices.append, prompts or {"claims": "abc"}) as model:
            return [model.ask(request_of(text)).text for text in words]

    return make


@pytest.fixture
def replay(cassette: Path, request_of: Ask, notices: list[str]) -> Record:
    """Ask the recording, with every socket blocked."""

    def make(*words: str, **settings: Any) -> list[str]:
        disable_socket()
        with open_model(Settings(replay=cassette, **settings), notices.append) as model:
            return [model.ask(request_of(text)).text for text in words]

    return make
