"""Claims by a language model: ask, check each item, ask once more for those that fail, keep the rest as rejected."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from consolidate.errors import ModelError, RecordingMiss
from consolidate.extraction.completion import complete
from consolidate.extraction.drafts import SCHEMA_NAME, ClaimDraft, Failure, answer_schema, read_answer
from consolidate.extraction.grounding import Grounded, ground
from consolidate.extraction.quotes import content
from consolidate.extraction.reading import Reading, Window
from consolidate.llm import LanguageModel, Message, Request
from consolidate.models import Claim, Rejection
from consolidate.prompts import Prompt

PROMPT_NAME = "extract_claims"
_TOKENS_PER_SENTENCE = 320
_TOKENS_AT_MOST = 16_000
_LONGEST_SHOWN = 500
_BEYOND_REPAIR: frozenset[Failure] = frozenset({"quote_outside"})
"""A claim drawn from another passage than the one asked about has its place in that passage's answer."""


@dataclass(frozen=True)
class Extraction:
    """What came of one window: claims in the order of the text, rejected drafts, and what was not covered."""

    claims: tuple[Claim, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    problem: str | None = None


@dataclass(frozen=True)
class _Failed:
    draft: ClaimDraft | Any
    failure: Failure


@dataclass(frozen=True)
class _Checked:
    """What came of one answer; ``problem`` where it could not be read or had."""

    passed: tuple[Grounded, ...] = ()
    failed: tuple[_Failed, ...] = ()
    problem: str | None = None


_UNREADABLE = _Failed({}, "invalid_item")
"""What stands in the second question for an answer in which no items could be told apart."""


def extract_window(reading: Reading, window: Window, model: LanguageModel, prompt: Prompt) -> Extraction:
    """The claims of one window.  Raises ModelError or RecordingMiss where the model gives no answer at all.

    An answer that was cut off is never taken as complete: both halves of the window are asked for
    instead.  What could not be covered is told in ``problem``, and what was answered is kept.
    """
    messages = opening(reading, window, prompt)
    size = window.last - window.first
    reply = model.ask(_request(messages, reading.most_claims(window), size, reading))
    if reply.finish_reason == "length":
        return _in_halves(reading, window, model, prompt)
    first = _check(reply.text, reading, window)
    faulty = [item for item in first.failed if item.failure not in _BEYOND_REPAIR]
    if first.problem:
        faulty = [_UNREADABLE]
    second = _Checked()
    if faulty:
        turns = (*messages, *_repair(faulty, reading.passage(window), prompt))
        second = _ask_again(_request(turns, len(faulty), size, reading), faulty, reading, window, model)
    claims = sorted((complete(g, reading) for g in first.passed + second.passed), key=lambda c: c.evidence[0].start)
    failed = [item for item in first.failed if item.failure in _BEYOND_REPAIR] + list(second.failed)
    rejected = tuple(_rejection(item, reading, prompt) for item in failed if item is not _UNREADABLE)
    return Extraction(tuple(claims), rejected, first.problem or second.problem)


def _in_halves(reading: Reading, window: Window, model: LanguageModel, prompt: Prompt) -> Extraction:
    """Both halves of a window whose answer was cut off; one that gets no answer does not void the other."""
    halves = window.halves()
    if not halves:
        return Extraction(problem=f"the answer about {_place(reading, window)} was cut off: use another model")
    parts: list[Extraction] = []
    errors: list[Exception] = []
    for half in halves:
        try:
            parts.append(extract_window(reading, half, model, prompt))
        except (ModelError, RecordingMiss) as error:
            errors.append(error)
            parts.append(Extraction(problem=f"{_place(reading, half)} was not read: {error}"))
    if len(errors) == len(halves):
        raise errors[0]
    return _joined(parts)


def _ask_again(
    request: Request, faulty: Sequence[_Failed], reading: Reading, window: Window, model: LanguageModel
) -> _Checked:
    """What came of the second and last question about ``faulty`` items; none of them is lost in it."""
    try:
        reply = model.ask(request)
    except (ModelError, RecordingMiss) as error:
        problem = f"faulty claims of {_place(reading, window)} could not be asked for again: {error}"
        return _Checked(failed=tuple(faulty), problem=problem)
    answer = _check(reply.text, reading, window)
    if reply.finish_reason == "length" or answer.problem:
        return _Checked(failed=tuple(faulty))
    answered = [*(g.draft for g in answer.passed), *(f.draft for f in answer.failed)]
    return _Checked(answer.passed, (*answer.failed, *_unanswered(faulty, answered)))


def _unanswered(faulty: Sequence[_Failed], answered: Iterable[ClaimDraft | Any]) -> list[_Failed]:
    """The faulty items without those that the new answers, each in its turn, are most like."""
    left = list(faulty)
    for draft in answered:
        if left:
            words = content(_answer([_as_item(draft)]))
            left.remove(max(left, key=lambda item: len(words & content(_answer([_as_item(item.draft)])))))
    return left


def opening(reading: Reading, window: Window, prompt: Prompt) -> tuple[Message, ...]:
    """The conversation up to the question about this window: instructions, worked examples, the passage."""
    names = "; ".join(reading.names(window)) or "(none)"
    turns = [Message("system", prompt.fill("system"))]
    for example in prompt.examples:
        turns.append(Message("user", prompt.fill("user", names=example["names"], passage=example["passage"])))
        turns.append(Message("assistant", _answer(example["claims"])))
    passage = _fenced(reading.passage(window))
    return (*turns, Message("user", prompt.fill("user", names=_fenced(names), passage=passage)))


def _fenced(text: str) -> str:
    """``text`` without anything that could close the fence around it in the prompt."""
    return text.replace("<", "\u2039").replace(">", "\u203a")


def _answer(claims: Sequence[Any]) -> str:
    """Claims as the assistant would have given them, fields in the order of the schema."""
    fields = list(ClaimDraft.model_fields)
    ordered = [{f: c[f] for f in fields} if isinstance(c, dict) and set(fields) <= set(c) else c for c in claims]
    return json.dumps({"claims": ordered}, ensure_ascii=False, separators=(",", ":"))


def _request(messages: tuple[Message, ...], most: int, sentences: int, reading: Reading) -> Request:
    return Request(
        messages=messages,
        schema=answer_schema(most),
        schema_name=SCHEMA_NAME,
        max_tokens=min(_TOKENS_AT_MOST, _TOKENS_PER_SENTENCE * max(1, sentences)),
        about=reading.article.path,
    )


def _repair(failed: Sequence[_Failed], passage: str, prompt: Prompt) -> tuple[Message, Message]:
    """The failed items as if they alone had been answered, and the question for better ones."""
    items = [_as_item(item.draft) for item in failed]
    reasons = "\n".join(f"{n}. {prompt.reason(item.failure)}" for n, item in enumerate(failed, 1))
    return Message("assistant", _answer(items)), Message(
        "user", prompt.fill("repair", reasons=reasons, passage=_fenced(passage))
    )


def _as_item(draft: ClaimDraft | Any) -> Any:
    return draft.model_dump() if isinstance(draft, ClaimDraft) else draft


def _check(text: str, reading: Reading, window: Window) -> _Checked:
    answer = read_answer(text)
    if answer is None:
        return _Checked(problem=f"the answer about {_place(reading, window)} was not readable: use another model")
    results = [(draft, ground(draft, reading, window)) for draft in answer.drafts]
    return _Checked(
        passed=tuple(result for _, result in results if isinstance(result, Grounded)),
        failed=(
            *(_Failed(item, "invalid_item") for item in answer.invalid),
            *(_Failed(draft, result) for draft, result in results if not isinstance(result, Grounded)),
        ),
    )


def _place(reading: Reading, window: Window) -> str:
    """Where a window stands, in words."""
    return f"the passage at {reading.sentences[window.first][0]}-{reading.sentences[window.last - 1][1]}"


def _rejection(item: _Failed, reading: Reading, prompt: Prompt) -> Rejection:
    draft = item.draft
    is_draft = isinstance(draft, ClaimDraft)
    return Rejection(
        article=reading.article.id,
        statement=draft.statement if is_draft else json.dumps(draft, ensure_ascii=False)[:_LONGEST_SHOWN],
        quote=draft.quote if is_draft else "",
        reason=prompt.reason(item.failure),
    )


def _joined(parts: Sequence[Extraction]) -> Extraction:
    return Extraction(
        claims=tuple(claim for part in parts for claim in part.claims),
        rejected=tuple(rejection for part in parts for rejection in part.rejected),
        problem="; ".join(part.problem for part in parts if part.problem) or None,
    )
