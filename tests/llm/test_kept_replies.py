from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.errors import CaseUnwritable, ModelReplyInvalid
from consolidate.llm import Reply, Usage, open_model
from consolidate.settings import Settings

if TYPE_CHECKING:
    from tests.llm.conftest import Ask, Connect, Server

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


class Store:
    """Replies in memory; it is full after so many."""

    def __init__(self, room: int = 100) -> None:
        self.held: dict[str, Reply] = {}
        self._room = room

    def get(self, key: str) -> Reply | None:
        return self.held.get(key)

    def put(self, key: str, model: str, reply: Reply) -> None:
        if len(self.held) == self._room:
            raise CaseUnwritable("There is no room on the disk: make some.")
        self.held[key] = reply


def test_what_was_answered_in_an_earlier_run_costs_nothing(server: Server, connect: Connect, request_of: Ask) -> None:
    store = Store()
    first = connect(replies=store).ask(request_of())
    later = connect(replies=store)
    again = later.ask(request_of())
    assert len(server.asked) == 1
    assert (again.text, again.cached, again.prompt_tokens) == (first.text, True, 0)
    assert later.usage == Usage(cached_calls=1)


def test_a_kept_reply_is_that_of_the_same_question_to_the_same_model(
    server: Server, connect: Connect, request_of: Ask
) -> None:
    store = Store()
    connect(replies=store).ask(request_of())
    connect(replies=store).ask(request_of("Another ferry ran aground."))
    connect(replies=store).ask(request_of(schema={"type": "object"}))
    connect(replies=store).ask(request_of(max_tokens=7))
    connect(replies=store, model="large").ask(request_of())
    connect(replies=store, shown_as="http://elsewhere/v1").ask(request_of())
    assert len(server.asked) == len(store.held) == 6


def test_what_the_question_is_about_is_no_part_of_it(server: Server, connect: Connect, request_of: Ask) -> None:
    store = Store()
    connect(replies=store).ask(request_of())
    connect(replies=store).ask(request_of(about="renamed.txt"))
    assert len(server.asked) == 1


def test_a_reply_that_cannot_be_kept_is_not_used(server: Server, connect: Connect, request_of: Ask) -> None:
    with pytest.raises(CaseUnwritable):
        connect(replies=Store(room=0)).ask(request_of())
    assert len(server.asked) == 1


def test_what_is_no_answer_is_asked_again_in_the_next_run(server: Server, connect: Connect, request_of: Ask) -> None:
    store = Store()
    server.says(None)
    with pytest.raises(ModelReplyInvalid):
        connect(replies=store).ask(request_of())
    assert store.held == {}


def test_a_model_that_is_opened_from_settings_keeps_its_replies(
    server: Server, request_of: Ask, notices: list[str]
) -> None:
    store = Store()
    for _ in range(2):
        with open_model(Settings(model="small", base_url=server.base_url), notices.append, replies=store) as model:
            model.ask(request_of())
    assert len(server.asked) == len(store.held) == 1
