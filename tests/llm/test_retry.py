from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from consolidate.errors import ModelError, ModelOverloaded, ModelUnavailable
from consolidate.llm.retry import retry_after

if TYPE_CHECKING:
    from tests.llm.conftest import Ask, Connect, Server

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

NOW = datetime(2031, 5, 1, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0.0),
        ("2.5", 2.5),
        ("120", 120.0),
        ("-3", 0.0),
        ("Thu, 01 May 2031 12:00:30 GMT", 30.0),
        ("Thu, 01 May 2031 11:00:00 GMT", 0.0),
        ("Thu, 01 May 2031 14:00:10 +0200", 10.0),
        ("soon", None),
        ("nan", None),
        ("inf", None),
        ("", None),
        (None, None),
    ],
)
def test_a_retry_after_is_read_in_each_of_its_forms(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, NOW) == seconds


def test_a_failing_endpoint_is_asked_again_until_it_answers(
    server: Server, connect: Connect, request_of: Ask, naps: list[float]
) -> None:
    for status in (500, 503, 429, 408):
        server.fails(status, "busy")
    client = connect(attempts=5)
    assert client.ask(request_of()).text == "{}"
    assert client.usage.calls == 5
    assert len(naps) == 4
    assert naps == sorted(naps)


def test_the_attempts_have_a_limit(server: Server, connect: Connect, request_of: Ask) -> None:
    for _ in range(9):
        server.fails(503, "busy")
    with pytest.raises(ModelOverloaded, match="try again later"):
        connect(attempts=3).ask(request_of())
    assert len(server.asked) == 3


def test_the_endpoint_says_how_long_to_wait(
    server: Server, connect: Connect, request_of: Ask, naps: list[float]
) -> None:
    server.fails(429, "slow down", {"Retry-After": "17"})
    server.fails(503, "slow down", {"Retry-After": "4000"})
    connect().ask(request_of())
    assert naps == [17.0, 60.0]


@pytest.mark.parametrize(
    ("status", "more"),
    [
        (400, {}),
        (401, {}),
        (403, {}),
        (404, {}),
        (422, {}),
        (501, {}),
        (429, {"code": "insufficient_quota"}),
    ],
)
def test_what_time_does_not_mend_is_not_asked_again(
    server: Server, connect: Connect, request_of: Ask, status: int, more: dict[str, str]
) -> None:
    server.fails(status, "no", {}, **more)
    with pytest.raises(ModelError):
        connect().ask(request_of())
    assert len(server.asked) == 1


def test_a_dead_endpoint_is_given_up_within_seconds(
    server: Server, connect: Connect, request_of: Ask, naps: list[float]
) -> None:
    client = connect(attempts=9)
    server.stop()
    with pytest.raises(ModelUnavailable, match=r"cannot be reached.*--base-url"):
        client.ask(request_of())
    assert client.usage.calls == 3
    assert client.usage.prompt_tokens == 0
    assert sum(naps) < 3


def test_an_endpoint_that_does_not_answer_in_time_is_asked_twice_and_counted(
    server: Server, connect: Connect, request_of: Ask
) -> None:
    never = threading.Event()
    server.rule = lambda _: server.answer(200, b"", wait_for=never)
    client = connect(timeout=0.05)
    with pytest.raises(ModelUnavailable, match=r"within 0.05 s .*--window"):
        client.ask(request_of())
    never.set()
    assert client.usage.calls == 2
    assert client.usage.prompt_tokens > 0


def test_a_broken_connection_is_tried_again(server: Server, connect: Connect, request_of: Ask) -> None:
    server.answers.append(server.answer(200, b"{", {"Content-Length": "900", "Content-Type": "application/json"}))
    assert connect().ask(request_of()).text == "{}"
    assert len(server.asked) == 2
