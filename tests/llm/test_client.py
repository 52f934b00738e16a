from __future__ import annotations

import threading
import traceback
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from consolidate.errors import (
    BudgetExceeded,
    ModelError,
    ModelRefused,
    ModelReplyInvalid,
    ModelUnavailable,
)
from consolidate.llm import Usage

if TYPE_CHECKING:
    from tests.llm.conftest import Answer, Ask, Connect, Server

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def test_a_question_is_sent_with_its_schema_and_without_chance(
    server: Server, connect: Connect, request_of: Ask
) -> None:
    request = request_of()
    connect().ask(request)
    (sent,) = server.asked
    assert sent["model"] == "small"
    assert [message["content"] for message in sent["messages"]] == [part.content for part in request.messages]
    assert sent["response_format"]["json_schema"]["schema"] == request.schema
    assert (sent["temperature"], sent["max_tokens"], "seed" in sent) == (0, 100, True)


def test_the_answer_comes_back_with_what_it_cost(server: Server, connect: Connect, request_of: Ask) -> None:
    server.says('{"claims": []}', tokens=(31, 7))
    client = connect()
    reply = client.ask(request_of())
    assert (reply.text, reply.finish_reason, reply.cached) == ('{"claims": []}', "stop", False)
    assert (reply.prompt_tokens, reply.completion_tokens) == (31, 7)
    assert client.usage == Usage(calls=1, prompt_tokens=31, completion_tokens=7)


def test_an_answer_that_was_cut_off_is_passed_on_as_such(server: Server, connect: Connect, request_of: Ask) -> None:
    server.says('{"claims": [{"sta', finish_reason="length")
    reply = connect().ask(request_of())
    assert (reply.finish_reason, reply.text) == ("length", '{"claims": [{"sta')


def test_tokens_are_estimated_where_the_endpoint_counts_none(server: Server, connect: Connect, request_of: Ask) -> None:
    server.says('{"claims": []}', tokens=None)
    reply = connect().ask(request_of("word " * 400))
    # 400 short words are about 400 tokens, and never counted as fewer; the answer has 14 characters.
    assert 400 <= reply.prompt_tokens <= 1000
    assert 3 <= reply.completion_tokens <= 14


@pytest.mark.parametrize(
    ("choice", "kind"),
    [
        ({"text": None}, ModelReplyInvalid),
        ({"text": "  \n"}, ModelReplyInvalid),
        ({"text": "", "finish_reason": "length"}, ModelReplyInvalid),
        ({"text": "{", "finish_reason": "content_filter"}, ModelRefused),
        ({"text": None, "message": {"refusal": "I will not."}}, ModelRefused),
    ],
)
def test_what_is_no_answer_is_an_error(
    server: Server, connect: Connect, request_of: Ask, choice: dict[str, Any], kind: type[ModelError]
) -> None:
    server.says(**choice)
    client = connect()
    with pytest.raises(kind, match=r"ferry\.txt"):
        client.ask(request_of())
    assert client.usage.prompt_tokens == 20


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"<html>A landing page</html>", {"Content-Type": "text/html"}),
        (b"not json", {"Content-Type": "application/json"}),
        (b"[]", {"Content-Type": "application/json"}),
        (b"{}", {"Content-Type": "application/json"}),
        (b'{"choices": []}', {"Content-Type": "application/json"}),
        (b'{"choices": [{}]}', {"Content-Type": "application/json"}),
        (b"", {}),
    ],
)
def test_a_server_of_another_kind_is_an_error_that_says_so(
    server: Server, connect: Connect, request_of: Ask, body: bytes, headers: dict[str, str]
) -> None:
    server.answers.append(server.answer(200, body, headers))
    with pytest.raises(ModelReplyInvalid):
        connect().ask(request_of())


def test_equal_questions_are_asked_once_and_cost_once(server: Server, connect: Connect, request_of: Ask) -> None:
    server.says('{"claims": [1]}')
    client = connect()
    first, second = client.ask(request_of()), client.ask(request_of(about="copy.txt"))
    assert (second.text, second.cached) == (first.text, True)
    assert (second.prompt_tokens, second.completion_tokens) == (0, 0)
    assert client.usage == Usage(calls=1, prompt_tokens=20, completion_tokens=10, cached_calls=1)


@pytest.mark.parametrize(
    "change",
    [
        {"words": "Another text."},
        {"max_tokens": 50},
        {"schema": {"type": "object"}},
        {"schema_name": "other"},
    ],
)
def test_questions_that_differ_are_asked_each(
    server: Server, connect: Connect, request_of: Ask, change: dict[str, Any]
) -> None:
    client = connect()
    client.ask(request_of())
    client.ask(request_of(**change))
    assert len(server.asked) == 2


def test_equal_questions_of_several_threads_are_asked_once(server: Server, connect: Connect, request_of: Ask) -> None:
    released = threading.Event()
    server.answers.append(server.answer(200, server.completion(), wait_for=released))
    client = connect()
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(client.ask, request_of()) for _ in range(4)]
        released.set()
        replies = [future.result() for future in asked]
    assert len(server.asked) == 1
    assert sorted(reply.cached for reply in replies) == [False, True, True, True]


def test_no_more_calls_run_at_one_time_than_there_are_slots(server: Server, connect: Connect, request_of: Ask) -> None:
    lock, running, most = threading.Lock(), 0, 0

    def busy(_: dict[str, Any]) -> Answer:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        threading.Event().wait(0.01)
        with lock:
            running -= 1
        return server.answer(200, server.completion())

    server.rule = busy
    client = connect(slots=2)
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(client.ask, [request_of(f"Text {number}.") for number in range(6)]))
    assert len(server.asked) == 6
    assert most <= 2


def test_the_budget_stops_a_call_before_it_is_sent(server: Server, connect: Connect, request_of: Ask) -> None:
    server.says(tokens=(900, 60))
    client = connect(max_tokens=1000)
    client.ask(request_of())
    with pytest.raises(BudgetExceeded, match=r"960 of 1000.*--max-tokens"):
        client.ask(request_of("Another text."))
    assert len(server.asked) == 1


def test_failed_attempts_count_against_the_budget(server: Server, connect: Connect, request_of: Ask) -> None:
    server.rule = lambda _: server.answer(200, b"{", {"Content-Length": "900"})
    client = connect(max_tokens=600, attempts=50)
    with pytest.raises(BudgetExceeded):
        client.ask(request_of())
    assert client.usage.prompt_tokens <= 600


def test_the_key_is_in_no_message_and_no_traceback(server: Server, connect: Connect, request_of: Ask, key: str) -> None:
    for status in (400, 401, 403, 404, 429, 500):
        server.fails(status, f"Your key Bearer {key} is bad", code="insufficient_quota")
        with pytest.raises(ModelError) as caught:
            connect(attempts=1).ask(request_of(f"Text for {status}."))
        told = "".join(traceback.format_exception(caught.value))
        assert key not in told
        assert "***" in str(caught.value)


def test_the_key_goes_into_the_authorization_only(server: Server, connect: Connect, request_of: Ask, key: str) -> None:
    connect().ask(request_of())
    (received,) = server.received
    assert [name.lower() for name, value in received.headers.items() if key in value] == ["authorization"]
    assert key not in repr(received.body)


def test_a_closed_client_asks_nothing_more(server: Server, connect: Connect, request_of: Ask) -> None:
    client = connect()
    client.close()
    with pytest.raises(ModelUnavailable, match="stopped"):
        client.ask(request_of())
    assert server.asked == []


def test_closing_ends_a_call_that_another_thread_waits_for(server: Server, connect: Connect, request_of: Ask) -> None:
    asked, never = threading.Event(), threading.Event()

    def silent(_: dict[str, Any]) -> Answer:
        asked.set()
        return server.answer(200, server.completion(), wait_for=never)

    server.rule = silent
    client = connect()
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(client.ask, request_of())
        asked.wait()
        client.close()
        error = waiting.exception(timeout=5)
    never.set()
    assert isinstance(error, ModelUnavailable)
    assert "stopped" in str(error)


def test_an_error_is_raised_to_the_one_who_asked_and_the_question_can_be_asked_again(
    server: Server, connect: Connect, request_of: Ask
) -> None:
    server.fails(400, "no")
    client = connect()
    with pytest.raises(ModelRefused):
        client.ask(request_of())
    assert client.ask(request_of()).cached is False


def test_a_proxy_of_the_environment_does_not_see_what_stays_on_this_machine(
    server: Server, connect: Connect, request_of: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert connect(attempts=1).ask(request_of()).text == "{}"
