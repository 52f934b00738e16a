"""What an endpoint understands of the OpenAI protocol, and how to ask in those words.

Endpoints differ in the structured output they offer and in the parameters they take.  A ``Dialect`` says
what to send; ``step_down`` reads an endpoint's complaint and says what to try instead.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from consolidate.llm.types import Request

AnswerFormat = Literal["strict_schema", "schema", "json_object", "text"]
"""How the shape of an answer is asked for, most binding first."""

SEED = 7
SHAPE = "Answer with one JSON object that fits this JSON schema, and with nothing else:\n{schema}"

_FORMATS: tuple[AnswerFormat, ...] = get_args(AnswerFormat)
# The words in which endpoints refuse a response format (OpenAI, vLLM, llama.cpp, LM Studio, OpenRouter,
# Groq, DeepSeek, Mistral).
_ABOUT_FORMAT = re.compile(
    r"response_?\s?format|json_?\s?schema|json_?\s?object|structured[ _]outputs?|guided_json|grammar"
    r"|requested parameters",
    re.IGNORECASE,
)
# Complaints about one prompt or one answer, which no other dialect would mend.
_ABOUT_CONTENT = re.compile(
    r"context[ _](length|size|window)|too long|json_validate_failed|failed to (generate|validate) json"
    r"|content[ _](filter|management|policy)",
    re.IGNORECASE,
)
_SAID_IN = ("message", "msg", "code", "param", "type", "loc", "error", "detail", "errors")


@dataclass(frozen=True)
class Dialect:
    """What to send to one endpoint: the answer's format, the limit's name, and the optional parameters."""

    answer_format: AnswerFormat = "strict_schema"
    limit: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    temperature: bool = True
    seed: bool = True


def arguments(dialect: Dialect, model: str, request: Request) -> dict[str, Any]:
    """The arguments of a chat completion that asks ``request`` of ``model`` in this dialect."""
    messages = [{"role": message.role, "content": message.content} for message in request.messages]
    asked: dict[str, Any] = {"model": model, "messages": messages, dialect.limit: request.max_tokens}
    if dialect.temperature:
        asked["temperature"] = 0
    if dialect.seed:
        asked["seed"] = SEED
    if dialect.answer_format in ("strict_schema", "schema"):
        strict = dialect.answer_format == "strict_schema"
        schema = {"name": request.schema_name, "strict": strict, "schema": dict(request.schema)}
        asked["response_format"] = {"type": "json_schema", "json_schema": schema}
        return asked
    # Not a message of its own: some chat templates take one system message only, at the beginning.
    shape = SHAPE.format(schema=json.dumps(dict(request.schema), ensure_ascii=False))
    messages[0]["content"] += f"\n\n{shape}"
    if dialect.answer_format == "json_object":
        asked["response_format"] = {"type": "json_object"}
    return asked


def step_down(dialect: Dialect, status: int, body: object) -> Dialect | None:
    """The dialect to try after an endpoint answered ``status`` and ``body`` to a request in ``dialect``.

    None where the complaint is not about the dialect (a context too long, a wrong model name, ...).
    """
    said = complaint(body)
    if status not in (400, 404, 422) or _ABOUT_CONTENT.search(said):
        return None
    if dialect.limit == "max_tokens" and "max_completion_tokens" in said:
        return replace(dialect, limit="max_completion_tokens")
    if dialect.temperature and re.search(r"\btemperature\b", said):
        return replace(dialect, temperature=False)
    if dialect.seed and re.search(r"\bseed\b", said):
        return replace(dialect, seed=False)
    if dialect.answer_format != "text" and _ABOUT_FORMAT.search(said):
        return replace(dialect, answer_format=_FORMATS[_FORMATS.index(dialect.answer_format) + 1])
    return None


def complaint(body: object) -> str:
    """What an error body says, without what it merely repeats of the request."""
    return "; ".join(dict.fromkeys(said for said in _sayings(body) if said))


def _sayings(body: object) -> Iterator[str]:
    if isinstance(body, str):
        yield " ".join(body.split())
    elif isinstance(body, list):
        for item in body:
            yield from _sayings(item)
    elif isinstance(body, dict):
        for key in _SAID_IN:
            yield from _sayings(body.get(key))


def answer_text(content: str) -> str:
    """The JSON of an answer, freed of the reasoning, the fence or the prose that models put around it.

    A text that holds no JSON object is returned as it is.
    """
    text = re.sub(r"\A\s*<think>.*?</think>", "", content, flags=re.DOTALL).strip()
    if text.startswith(("{", "[")):
        return text
    start, end = text.find("{"), text.rfind("}")
    if start < 0:
        return text
    # An answer that was cut off has no end; what there is of it is kept.
    return text[start : end + 1] if end > start else text[start:]
