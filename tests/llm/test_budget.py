from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from consolidate.errors import BudgetExceeded
from consolidate.llm import Usage
from consolidate.llm.budget import Meter, estimate_prompt_tokens, estimate_tokens

if TYPE_CHECKING:
    from tests.llm.conftest import Ask


def test_what_is_counted_adds_up() -> None:
    meter = Meter()
    meter.add(calls=2, prompt_tokens=30)
    meter.add(calls=1, completion_tokens=4, cached_calls=1)
    assert meter.usage == Usage(calls=3, prompt_tokens=30, completion_tokens=4, cached_calls=1)


def test_without_a_budget_everything_fits() -> None:
    with Meter().reserve(10**9):
        pass


def test_a_budget_can_be_used_to_its_last_token() -> None:
    meter = Meter(100)
    meter.add(prompt_tokens=60, completion_tokens=10)
    with meter.reserve(30):
        pass
    with pytest.raises(BudgetExceeded), meter.reserve(31):
        pass


def test_what_was_set_aside_and_not_used_can_be_used_by_the_next_call() -> None:
    meter = Meter(100)
    with meter.reserve(90):
        meter.add(prompt_tokens=10)
    with meter.reserve(90):
        pass


def test_a_reservation_ends_with_an_error_too() -> None:
    meter = Meter(100)
    with pytest.raises(ValueError, match="failed"), meter.reserve(100):
        raise ValueError("failed")
    with meter.reserve(100):
        pass


@pytest.mark.parametrize(("spent", "goes_on"), [(40, True), (41, False)])
def test_a_call_waits_for_those_under_way_where_they_alone_leave_no_room(spent: int, goes_on: bool) -> None:
    meter = Meter(100)
    held = threading.Event()

    def second() -> bool:
        held.wait()
        try:
            with meter.reserve(60):
                return True
        except BudgetExceeded:
            return False

    with ThreadPoolExecutor() as pool:
        with meter.reserve(80):
            waiting = pool.submit(second)
            held.set()
            meter.add(prompt_tokens=spent)
            # Long enough for the second call to get to its waiting; the result is the same if it does not.
            threading.Event().wait(0.05)
        assert waiting.result(timeout=5) is goes_on


def test_threads_together_do_not_pass_the_budget() -> None:
    meter = Meter(1000)

    def call(_: int) -> bool:
        try:
            with meter.reserve(100):
                meter.add(calls=1, prompt_tokens=70, completion_tokens=30)
                return True
        except BudgetExceeded:
            return False

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(call, range(30)))
    assert sum(made) == 10
    assert meter.usage.prompt_tokens + meter.usage.completion_tokens == 1000


def test_an_estimate_is_no_lower_than_what_tokenizers_count() -> None:
    # 9 tokens in OpenAI's cl100k vocabulary, which prints this sentence as its example.
    assert 9 <= estimate_tokens("The quick brown fox jumps over the lazy dog") <= 18
    assert estimate_tokens("") == 0


def test_a_prompt_is_estimated_with_its_schema(request_of: Ask) -> None:
    small = estimate_prompt_tokens(request_of(schema={}))
    assert estimate_prompt_tokens(request_of(schema={"description": "x" * 300})) >= small + 100
