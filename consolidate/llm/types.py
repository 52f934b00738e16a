"""What is asked of a language model, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol


@dataclass(frozen=True)
class Message:
    """One turn of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True)
class Request:
    """One question to a model.

    ``schema`` is the JSON schema that the answer has to fit, ``schema_name`` its name ([A-Za-z0-9_-]);
    ``max_tokens`` limits the completion of this call.  ``about`` says what the call is for (an article's
    path): it is used in messages to the user only, and is no part of the request's identity.
    """

    messages: tuple[Message, ...]
    schema: Mapping[str, Any]
    schema_name: str
    max_tokens: int
    about: str


@dataclass(frozen=True)
class Reply:
    """A model's answer.

    ``text`` is the answer without the fences and reasoning that some models put around JSON.
    ``finish_reason`` is "stop", or "length" where the answer was cut off.  ``cached`` is true where an
    equal earlier request of this run was answered; such a reply costs no tokens.
    """

    text: str
    finish_reason: str
    prompt_tokens: int
    completion_tokens: int
    cached: bool


@dataclass(frozen=True)
class Usage:
    """What a run has cost so far.

    ``calls`` counts every request sent, including those that failed and those that found out what the endpoint
    understands; ``cached_calls`` counts those that were answered without being sent.
    """

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_calls: int = 0


class LanguageModel(Protocol):
    """Whatever answers requests."""

    @property
    def name(self) -> str:
        """The model's name."""
        ...

    def ask(self, request: Request) -> Reply:
        """Answer one request; safe to call from several threads.  Raises the tree of ``ModelError``."""
        ...


class ReplyStore(Protocol):
    """Where replies are kept from run to run, by a key that stands for all that determines them."""

    def get(self, key: str) -> Reply | None:
        """The reply that was kept under ``key``."""
        ...

    def put(self, key: str, model: str, reply: Reply) -> None:
        """Keep ``reply`` of ``model``; safe to call from several threads.  Once it returns, the reply is not lost."""
        ...
