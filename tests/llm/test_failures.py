from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx2
import openai
import pytest

from consolidate.errors import ModelError, ModelOverloaded, ModelRefused, ModelReplyInvalid, ModelUnavailable
from consolidate.llm.endpoint import Endpoint
from consolidate.llm.failures import failure

KEY = "sk-very-secret-0123456789"
ENDPOINT = Endpoint("small", "https://mia:hunter2@models.example/v1", KEY)
REQUEST = httpx2.Request("POST", "https://models.example/v1/chat/completions")


def family(kind: type[Exception]) -> Iterator[type[Exception]]:
    yield kind
    for child in kind.__subclasses__():
        if child.__module__.startswith("openai"):
            yield from family(child)


def example(kind: type[Exception]) -> Exception:
    """An error of this class, made without its constructor: each has another."""
    error = kind.__new__(kind)
    if isinstance(error, openai.APIStatusError):
        status = getattr(kind, "status_code", 500)
        response = httpx2.Response(status if isinstance(status, int) else 500, request=REQUEST)
        openai.APIStatusError.__init__(error, f"key {KEY}", response=response, body=f"key {KEY}")
    elif isinstance(error, openai.APIConnectionError):
        openai.APIConnectionError.__init__(error, message=f"key {KEY}", request=REQUEST)
    elif isinstance(error, openai.APIError):
        openai.APIError.__init__(error, f"key {KEY}", REQUEST, body=None)
    else:
        Exception.__init__(error, f"key {KEY}")
    return error


@pytest.mark.parametrize("kind", list(family(openai.OpenAIError)), ids=lambda kind: kind.__name__)
def test_every_error_of_the_sdk_becomes_one_of_the_project_that_says_what_to_do(
    kind: type[Exception],
) -> None:
    translated = failure(example(kind), ENDPOINT, "ferry.txt")
    assert type(translated) in (ModelUnavailable, ModelRefused, ModelOverloaded, ModelReplyInvalid)
    message = str(translated)
    assert any(advice in message for advice in ("--", "OPENAI_API_KEY", "try again"))
    assert KEY not in message
    assert "hunter2" not in message


def status_error(status: int, body: object, headers: dict[str, str] | None = None) -> openai.APIStatusError:
    response = httpx2.Response(status, request=REQUEST, headers=headers)
    return openai.APIStatusError("said", response=response, body=body)


@pytest.mark.parametrize(
    ("status", "body", "kind", "advice"),
    [
        (401, {"message": "Incorrect API key provided"}, ModelRefused, "OPENAI_API_KEY"),
        (402, {"message": "Insufficient Balance"}, ModelRefused, "billing"),
        (403, {"message": "Project has no access to small"}, ModelRefused, "--model"),
        (404, {"message": "The model `small` does not exist"}, ModelRefused, "choose another with --model"),
        (404, "404 page not found", ModelRefused, "--base-url up to and with /v1"),
        (405, "<html>nginx</html>", ModelRefused, "--base-url"),
        (413, None, ModelRefused, "--window"),
        (
            400,
            {"message": "maximum context length is 8192", "code": "context_length_exceeded"},
            ModelRefused,
            "--window",
        ),
        (400, {"message": "blocked", "code": "content_filter"}, ModelRefused, "content filter"),
        (
            400,
            {"message": "Failed to generate JSON", "code": "json_validate_failed"},
            ModelReplyInvalid,
            "--window",
        ),
        (400, {"message": "strange"}, ModelRefused, "--model"),
        (429, {"message": "quota", "code": "insufficient_quota"}, ModelRefused, "billing"),
        (429, {"message": "Rate limit reached"}, ModelOverloaded, "later"),
        (409, None, ModelOverloaded, "later"),
        (500, {"message": "oops"}, ModelOverloaded, "later"),
        (529, {"message": "Overloaded"}, ModelOverloaded, "later"),
    ],
)
def test_a_status_is_told_by_what_to_do_about_it(status: int, body: Any, kind: type[ModelError], advice: str) -> None:
    translated = failure(status_error(status, body), ENDPOINT, "ferry.txt")
    assert type(translated) is kind
    assert advice in str(translated)


def test_what_the_endpoint_says_is_told_short_and_printable() -> None:
    translated = failure(status_error(400, {"message": "odd\x1b[31m {braces} " + "x" * 5000}), ENDPOINT, "a.txt")
    message = str(translated)
    assert "{braces}" in message
    assert message.isprintable()
    assert len(message) < 600


def test_a_web_page_is_not_told() -> None:
    assert "html" not in str(failure(status_error(502, "<html>Bad gateway</html>"), ENDPOINT, "a.txt"))
