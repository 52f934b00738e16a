"""What the model is asked to return, and how its answer is read: each item on its own."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

SCHEMA_NAME = "claims"
Failure = Literal[
    "invalid_item",
    "quote_not_found",
    "quote_outside",
    "statement_not_alone",
    "statement_off_quote",
    "number_unsupported",
    "name_unsupported",
    "place_swapped",
    "negation_added",
    "negation_dropped",
    "denial_dropped",
    "denial_unsupported",
]
"""Why a draft is no claim.  The words of each code are kept with the prompt, and versioned with it."""
_OBJECT = re.compile(r"\{.*\}|\[.*\]", re.DOTALL)


class ClaimDraft(BaseModel):
    """One claim as a model states it.

    The order of the fields is the order in which it decides them: the words that credit somebody and
    who that is come before the quote and the statement, which helped a small model.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)

    cue: str = Field(max_length=200)
    speaker: str = Field(max_length=200)
    quote: str = Field(min_length=1, max_length=2000)
    statement: str = Field(min_length=1, max_length=1000)


@dataclass(frozen=True)
class Answer:
    """The items of one answer: those that fit the schema, and those that do not, as they came."""

    drafts: tuple[ClaimDraft, ...]
    invalid: tuple[Any, ...]


def answer_schema(most: int) -> dict[str, Any]:
    """The JSON schema of an answer of one to ``most`` claims, closed and with every field required.

    The limits stop a small model that repeats itself; lengths of strings are left to the check on
    the answer, since not every endpoint knows them.
    """
    names = list(ClaimDraft.model_fields)
    item = {
        "type": "object",
        "properties": {name: {"type": "string"} for name in names},
        "required": names,
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {"claims": {"type": "array", "items": item, "minItems": 1, "maxItems": most}},
        "required": ["claims"],
        "additionalProperties": False,
    }


def read_answer(text: str) -> Answer | None:
    """The claims in ``text``; None where it holds no JSON with a list of items.

    One item that does not fit voids no other.
    """
    items = _items(text)
    if items is None:
        return None
    drafts: list[ClaimDraft] = []
    invalid: list[Any] = []
    for item in items:
        try:
            drafts.append(ClaimDraft.model_validate(item))
        except ValidationError:
            invalid.append(item)
    return Answer(tuple(drafts), tuple(invalid))


def _items(text: str) -> list[Any] | None:
    match = _OBJECT.search(text)
    if match is None:
        return None
    try:
        value = _encodable(json.loads(match.group()))
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict):
        value = value.get("claims")
    return value if isinstance(value, list) else None


def _encodable(value: Any) -> Any:
    """``value`` without half surrogate pairs, which JSON can escape and no request or export could hold."""
    return json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))
