"""Every way in which a call can fail, as an error of the project's tree that says what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import openai

from consolidate.errors import ModelError, ModelOverloaded, ModelRefused, ModelReplyInvalid, ModelUnavailable
from consolidate.llm.dialect import complaint
from consolidate.llm.endpoint import NO_KEY, Endpoint
from consolidate.llm.retry import is_quota_used_up, never_arrived

MAX_DETAIL = 300
"""Characters of an endpoint's own words in a message."""

NO_COMPLETION = (
    "{at} answered with something that is no chat completion{detail} (asked for {about}): check that "
    "--base-url is the address of an OpenAI-compatible API, up to and with /v1."
)
FILTERED = "The content filter of {at} refused {about}: use a model without one (--model, --model-file)."
TOO_LONG = "{about} is too long for {model}{detail}: ask for less at a time with a smaller --window."

# The words of OpenAI, Azure, vLLM, llama.cpp and Anthropic's and Mistral's compatible endpoints.
_TOO_LONG = re.compile(
    r"context[ _](length|size|window)|exceed_context|too long|too large|reduce the length"
    r"|maximum.{0,20}tokens",
    re.IGNORECASE,
)
_FILTERED = re.compile(r"content[ _](filter|management|policy)|safety|moderation", re.IGNORECASE)


@dataclass(frozen=True)
class _Rule:
    """What a status and the endpoint's words mean.  The first rule that applies is taken."""

    applies: Callable[[int, str], bool]
    kind: type[ModelError]
    message: str


_RULES = (
    _Rule(
        lambda status, _: status == 401,
        ModelRefused,
        "{at} refuses the key{detail}: set OPENAI_API_KEY to one it accepts.",
    ),
    _Rule(
        lambda status, _: status == 402,
        ModelRefused,
        "The account at {at} has no quota left{detail}: check its plan and billing.",
    ),
    _Rule(
        lambda status, said: status in (400, 403, 422) and bool(_FILTERED.search(said)),
        ModelRefused,
        FILTERED,
    ),
    _Rule(
        lambda status, _: status == 403,
        ModelRefused,
        "The key may not use {model} at {at}{detail}: choose another --model, or use a key that may.",
    ),
    _Rule(
        lambda status, said: status == 404 and "model" in said.lower(),
        ModelRefused,
        "{at} has no model {model}{detail}: choose another with --model.",
    ),
    _Rule(
        lambda status, _: status == 404,
        ModelRefused,
        "{at} has no chat completions{detail}: give --base-url up to and with /v1, or check --model.",
    ),
    _Rule(
        lambda status, said: status == 413 or (status in (400, 422) and bool(_TOO_LONG.search(said))),
        ModelRefused,
        TOO_LONG,
    ),
    _Rule(
        lambda status, said: status == 400 and "json_validate_failed" in said,
        ModelReplyInvalid,
        "{model} did not manage to answer in JSON{detail} (asked for {about}): ask for less at a time with a "
        "smaller --window, or try another --model.",
    ),
    _Rule(
        lambda status, _: status == 429,
        ModelOverloaded,
        "{at} limits the rate of requests, and still did after the last attempt{detail}: try again later.",
    ),
    _Rule(
        lambda status, _: status in (408, 409, 425) or status >= 500,
        ModelOverloaded,
        "{at} fails with status {status}{detail}: try again later, or look into the server's log.",
    ),
    _Rule(
        lambda *_: True,
        ModelRefused,
        "{at} refuses the request with status {status}{detail}: check --model and --base-url.",
    ),
)


def failure(error: Exception, endpoint: Endpoint, about: str) -> ModelError:
    """The project's error for whatever a call to ``endpoint`` raised; ``about`` is what the call was for.

    Takes any ``openai.OpenAIError``, and the ``ValueError`` of a body that is not the JSON it claims to be.
    No message holds the key, not even where the endpoint repeats it.
    """
    if isinstance(error, openai.APIStatusError):
        status = 402 if is_quota_used_up(error) else error.status_code
        said = complaint(error.body)
        rule = next(rule for rule in _RULES if rule.applies(status, said))
        return rule.kind(worded(rule.message, endpoint, about, said, status))
    if isinstance(error, openai.APIConnectionError):
        return _connection_failure(error, endpoint, about)
    if isinstance(error, openai.ContentFilterFinishReasonError):
        return ModelRefused(worded(FILTERED, endpoint, about))
    if isinstance(error, openai.APIResponseValidationError | openai.LengthFinishReasonError | ValueError):
        return ModelReplyInvalid(worded(NO_COMPLETION, endpoint, about))
    unsent = f"The call to {{at}} failed before it was sent ({type(error).__name__}){{detail}}: "
    return ModelRefused(worded(unsent + "check OPENAI_API_KEY and --base-url.", endpoint, about, str(error)))


def _connection_failure(error: openai.APIConnectionError, endpoint: Endpoint, about: str) -> ModelError:
    if never_arrived(error):
        message = (
            "{at} cannot be reached{detail}: check that the server runs, the address (--base-url) and the network."
        )
    elif isinstance(error, openai.APITimeoutError):
        message = (
            f"{{model}} at {{at}} did not answer within {endpoint.timeout:g} s (asked for {{about}}): ask "
            "for less at a time with a smaller --window, or use a faster model."
        )
    else:
        message = (
            "{at} broke the connection off{detail} (asked for {about}): look into the server's log, and try again."
        )
    return ModelUnavailable(worded(message, endpoint, about, str(error.__cause__ or "")))


def worded(message: str, endpoint: Endpoint, about: str, said: str = "", status: int = 0) -> str:
    """A message with its blanks filled in, and the key taken out wherever it came from.

    The blanks: {at}, {model}, {about}, {status}, and {detail} for what the endpoint ``said``.
    """
    filled = message.format(at=endpoint.shown, model=endpoint.model, about=about, status=status, detail=_detail(said))
    return filled if endpoint.api_key == NO_KEY else filled.replace(endpoint.api_key, "***")


def _detail(said: str) -> str:
    """An endpoint's own words in brackets, printable and short; nothing for a web page."""
    if not said or said.startswith("<"):
        return ""
    said = "".join(char if char.isprintable() else " " for char in said)
    return f" ({said if len(said) <= MAX_DETAIL else said[:MAX_DETAIL] + '…'})"
