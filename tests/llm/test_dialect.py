from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from consolidate.llm.dialect import Dialect, answer_text, arguments, complaint, step_down

if TYPE_CHECKING:
    from tests.llm.conftest import Answer, Ask, Connect, Server

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

FULL = Dialect()


def error(message: str, **more: Any) -> dict[str, Any]:
    return {"message": message, **more}


# As these servers word it: OpenAI (also about a schema that is not strict enough), DeepSeek, vLLM, Groq,
# LM Studio, OpenRouter, Mistral's FastAPI.
@pytest.mark.parametrize(
    ("status", "body"),
    [
        (
            400,
            error("Invalid parameter: 'response_format' of type 'json_schema' is not supported", param=None),
        ),
        (
            400,
            error("Invalid schema for response_format 'claims': 'additionalProperties' is required to be false"),
        ),
        (400, error("This response_format type is unavailable now")),
        (400, error("The provided JSON schema contains features not supported by xgrammar")),
        (400, error("This model does not support response format `json_schema`.")),
        (400, "'response_format.type' must be 'json_schema' or 'text'"),
        (404, error("No endpoints found that can handle the requested parameters.")),
        (
            422,
            {"detail": [{"type": "extra_forbidden", "loc": ["body", "response_format"], "msg": "Extra inputs"}]},
        ),
    ],
)
def test_a_refused_format_is_replaced_by_the_next_looser_one(status: int, body: object) -> None:
    assert step_down(FULL, status, body) == replace(FULL, answer_format="schema")


def test_the_formats_end_with_plain_text() -> None:
    refusal = error("response_format is not supported")
    tried = [FULL]
    while (lesser := step_down(tried[-1], 400, refusal)) is not None:
        tried.append(lesser)
    formats = [dialect.answer_format for dialect in tried]
    assert formats == ["strict_schema", "schema", "json_object", "text"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            error(
                "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
                param="max_tokens",
            ),
            replace(FULL, limit="max_completion_tokens"),
        ),
        (
            error("Unsupported value: 'temperature' does not support 0 with this model.", param="temperature"),
            replace(FULL, temperature=False),
        ),
        (
            {"detail": [{"type": "extra_forbidden", "loc": ["body", "seed"], "msg": "Extra inputs"}]},
            replace(FULL, seed=False),
        ),
    ],
)
def test_a_refused_parameter_is_left_out_or_renamed(body: object, expected: Dialect) -> None:
    assert step_down(FULL, 400, body) == expected


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (400, error("This model's maximum context length is 8192 tokens", code="context_length_exceeded")),
        (400, error("the request exceeds the available context size", type="exceed_context_size_error")),
        (400, error("prompt and response_format are too long")),
        (400, error("Failed to generate JSON. Please adjust your prompt.", code="json_validate_failed")),
        (400, error("The response was filtered by content management policy; see response_format")),
        (400, error("max_tokens is too large: 90000")),
        (404, error("The model `smal` does not exist", code="model_not_found")),
        (401, error("response_format")),
        (500, error("response_format")),
        (400, None),
        (400, ""),
    ],
)
def test_other_complaints_leave_the_dialect_alone(status: int, body: object) -> None:
    assert step_down(FULL, status, body) is None


def test_what_an_error_repeats_of_the_request_is_no_complaint() -> None:
    body = {"detail": [{"loc": ["body", "model"], "msg": "unknown", "input": "seed and temperature rose"}]}
    assert complaint(body) == "unknown; body; model"
    assert step_down(FULL, 422, body) is None


def test_without_a_schema_parameter_the_schema_stands_in_the_first_message(request_of: Ask) -> None:
    request = request_of(schema={"type": "object", "title": "Überschrift"})
    for answer_format in ("json_object", "text"):
        sent = arguments(replace(FULL, answer_format=answer_format), "small", request)
        first, second = sent["messages"]
        assert first["content"].startswith(request.messages[0].content)
        assert '"title": "Überschrift"' in first["content"]
        assert "JSON" in first["content"]
        assert second["content"] == request.messages[1].content
    assert "response_format" not in sent


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('{"claims": []}', '{"claims": []}'),
        ('\n {"a": "} ```"}\n', '{"a": "} ```"}'),
        ('```json\n{"a": 1}\n```', '{"a": 1}'),
        ('Sure! Here it is: {"a": {"b": 1}} Anything else?', '{"a": {"b": 1}}'),
        ('<think>\nPerhaps {"a": 0}?\n</think>\n\n{"a": 1}', '{"a": 1}'),
        ('```json\n{"a": [{"b"', '{"a": [{"b"'),
        ('[{"a": 1}]', '[{"a": 1}]'),
        ("I cannot do that.", "I cannot do that."),
    ],
)
def test_the_json_is_taken_out_of_what_a_model_puts_around_it(content: str, text: str) -> None:
    assert answer_text(content) == text


def test_a_second_format_is_found_out_once(
    server: Server, connect: Connect, request_of: Ask, notices: list[str]
) -> None:
    def old_server(body: dict[str, Any]) -> Answer:
        if body.get("response_format", {}).get("type") == "json_schema":
            return server.answer(400, {"error": {"message": "response_format json_schema is not supported"}})
        return server.answer(200, server.completion())

    server.rule = old_server
    client = connect()
    for number in range(3):
        client.ask(request_of(f"Text {number}."))
    formats = [body["response_format"]["type"] for body in server.asked]
    assert formats == ["json_schema", "json_schema", "json_object", "json_object", "json_object"]
    assert client.usage.calls == 5
    assert len(notices) == 1


def test_a_thread_learns_from_what_another_has_found_out(server: Server, connect: Connect, request_of: Ask) -> None:
    late_asked, found_out = threading.Event(), threading.Event()

    def old_server(body: dict[str, Any]) -> Answer:
        is_late = body["messages"][1]["content"] == "Late."
        if is_late:
            late_asked.set()
        if body["response_format"]["type"] == "json_schema":
            refusal = {"error": {"message": "response_format json_schema is not supported"}}
            return server.answer(400, refusal, wait_for=found_out if is_late else None)
        return server.answer(200, server.completion())

    server.rule = old_server
    client = connect()
    with ThreadPoolExecutor() as pool:
        late = pool.submit(client.ask, request_of("Late."))
        late_asked.wait()
        client.ask(request_of("Early."))
        found_out.set()
        assert late.result().text == "{}"
    asked_late = [body for body in server.asked if body["messages"][1]["content"] == "Late."]
    assert [body["response_format"]["type"] for body in asked_late] == ["json_schema", "json_object"]


def test_an_endpoint_without_any_format_is_asked_in_words(
    server: Server, connect: Connect, request_of: Ask, notices: list[str]
) -> None:
    def plain_server(body: dict[str, Any]) -> Answer:
        refused = {"detail": [{"loc": ["body", "response_format"], "msg": "Extra inputs are not permitted"}]}
        said = 'Here it is:\n```json\n{"claims": []}\n```'
        return server.answer(422, refused) if "response_format" in body else server.answer(200, server.completion(said))

    server.rule = plain_server
    assert connect().ask(request_of()).text == '{"claims": []}'
    assert '"claims"' in server.asked[-1]["messages"][0]["content"]
    assert len(notices) == 2


def test_parameters_that_an_endpoint_refuses_are_left_out(server: Server, connect: Connect, request_of: Ask) -> None:
    def newer_model(body: dict[str, Any]) -> Answer:
        if "max_tokens" in body:
            said = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."
        elif "temperature" in body:
            said = "Unsupported value: 'temperature' does not support 0 with this model."
        elif "seed" in body:
            said = "Unrecognized request argument supplied: seed"
        else:
            return server.answer(200, server.completion())
        return server.answer(400, {"error": {"message": said, "code": "unsupported_parameter"}})

    server.rule = newer_model
    client = connect()
    client.ask(request_of())
    client.ask(request_of("Another text."))
    assert len(server.asked) == 5
    assert server.asked[-1]["max_completion_tokens"] == 100
    assert server.asked[-1]["response_format"]["json_schema"]["strict"] is True
