from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from consolidate.llm.dialect import Dialect, answer_text, arguments, complaint, step_down

if TYPE_CHECKING:
    from tests.llm.conftest import Ask

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
