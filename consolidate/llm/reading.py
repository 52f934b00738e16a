"""From the SDK's chat completion to a ``Reply``.

Endpoints are trusted with nothing: the SDK does not check what it received, so any part may be missing.
"""

from __future__ import annotations

from openai.types.chat import ChatCompletion

from consolidate.errors import ModelRefused, ModelReplyInvalid
from consolidate.llm.budget import estimate_prompt_tokens, estimate_tokens
from consolidate.llm.dialect import answer_text, complaint
from consolidate.llm.endpoint import Endpoint
from consolidate.llm.failures import FILTERED, NO_COMPLETION, worded
from consolidate.llm.types import Reply, Request

DECLINED = "{model} declined to answer{detail} (asked for {about}): try another --model."
EMPTY = "{model} answered with nothing (asked for {about}): try again, or try another --model."
NO_ROOM = (
    "{model} used up its tokens before it answered (asked for {about}): use a model that reasons less, or a "
    "smaller --window."
)


def tokens_used(completion: object, request: Request) -> tuple[int, int]:
    """Prompt and completion tokens of a completion: as the endpoint counts them, or else estimated."""
    usage = getattr(completion, "usage", None)
    prompt = getattr(usage, "prompt_tokens", None)
    answered = getattr(usage, "completion_tokens", None)
    if not isinstance(prompt, int):
        prompt = estimate_prompt_tokens(request)
    if not isinstance(answered, int):
        answered = estimate_tokens(_content(completion) or "")
    return prompt, answered


def read_reply(completion: object, request: Request, endpoint: Endpoint) -> Reply:
    """The reply in a completion.

    Raises ``ModelReplyInvalid`` where there is no answer in it, and ``ModelRefused`` where the model or the
    endpoint's content filter declined.
    """
    choices = completion.choices if isinstance(completion, ChatCompletion) else None
    if not choices:
        said = complaint(getattr(completion, "error", None))
        raise ModelReplyInvalid(worded(NO_COMPLETION, endpoint, request.about, said))
    reason = choices[0].finish_reason or "stop"
    content = _content(completion)
    refusal = getattr(choices[0].message, "refusal", None)
    if reason == "content_filter":
        raise ModelRefused(worded(FILTERED, endpoint, request.about))
    if refusal and not content:
        raise ModelRefused(worded(DECLINED, endpoint, request.about, str(refusal)))
    if not content or not content.strip():
        raise ModelReplyInvalid(worded(NO_ROOM if reason == "length" else EMPTY, endpoint, request.about))
    prompt_tokens, completion_tokens = tokens_used(completion, request)
    return Reply(answer_text(content), reason, prompt_tokens, completion_tokens, cached=False)


def _content(completion: object) -> str | None:
    choices = getattr(completion, "choices", None)
    content = getattr(getattr(choices[0], "message", None), "content", None) if choices else None
    return content if isinstance(content, str) else None
