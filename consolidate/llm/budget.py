"""The count of what a run has cost, and the limit it must not pass."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from consolidate.errors import BudgetExceeded
from consolidate.llm.types import Request, Usage

BYTES_PER_TOKEN = 3
"""Byte-pair vocabularies average about four bytes of English per token (OpenAI's rule of thumb); three
leaves room for names, digits and other scripts, since an estimate that is too low would pass the budget."""
TOKENS_PER_MESSAGE = 8


def estimate_tokens(text: str) -> int:
    """About how many tokens a text has; rather too many than too few."""
    return -(-len(text.encode()) // BYTES_PER_TOKEN)


def estimate_prompt_tokens(request: Request) -> int:
    """About how many tokens a request's prompt has, its schema included."""
    messages = sum(TOKENS_PER_MESSAGE + estimate_tokens(message.content) for message in request.messages)
    return messages + estimate_tokens(json.dumps(dict(request.schema), ensure_ascii=False))


class Meter:
    """Counts calls and tokens, and holds a run to ``max_tokens`` (prompt and completion together).

    Safe to use from several threads.
    """

    def __init__(self, max_tokens: int | None = None) -> None:
        self._max_tokens = max_tokens
        self._usage = Usage()
        self._reserved = 0
        self._changed = threading.Condition()

    @property
    def usage(self) -> Usage:
        """What was counted so far."""
        with self._changed:
            return self._usage

    def add(self, calls: int = 0, prompt_tokens: int = 0, completion_tokens: int = 0, cached_calls: int = 0) -> None:
        """Add to the count."""
        with self._changed:
            have = self._usage
            self._usage = replace(
                have,
                calls=have.calls + calls,
                prompt_tokens=have.prompt_tokens + prompt_tokens,
                completion_tokens=have.completion_tokens + completion_tokens,
                cached_calls=have.cached_calls + cached_calls,
            )

    @contextmanager
    def reserve(self, tokens: int) -> Iterator[None]:
        """Set ``tokens`` aside while the block runs, so that several calls cannot pass the budget together.

        Where only the calls under way leave no room, their end is waited for: most take less than was set
        aside for them.  Raises ``BudgetExceeded``, before anything is sent, where there is no room at all.
        """
        with self._changed:
            while not self._fits(self._spent() + self._reserved + tokens):
                if not self._fits(self._spent() + tokens):
                    raise self._exceeded(tokens)
                self._changed.wait()
            self._reserved += tokens
        try:
            yield
        finally:
            with self._changed:
                self._reserved -= tokens
                self._changed.notify_all()

    def _fits(self, tokens: int) -> bool:
        return self._max_tokens is None or tokens <= self._max_tokens

    def _spent(self) -> int:
        return self._usage.prompt_tokens + self._usage.completion_tokens

    def _exceeded(self, tokens: int) -> BudgetExceeded:
        return BudgetExceeded(
            f"The token budget is used up: {self._spent()} of {self._max_tokens} tokens are spent, and the "
            f"next call could take {tokens}. Allow more with --max-tokens."
        )
