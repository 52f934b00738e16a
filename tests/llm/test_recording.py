from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from consolidate.errors import ModelOverloaded, RecordingMiss
from consolidate.llm import open_model, recording_settings
from consolidate.settings import Settings

if TYPE_CHECKING:
    from tests.llm.conftest import Answer, Ask, Record, Server

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def test_a_recording_answers_with_the_network_off_and_in_any_order(
    server: Server, record: Record, replay: Record
) -> None:
    server.says('{"n": 1}')
    server.says('{"n": 2}')
    record("One.", "Two.")
    assert replay("Two.", "One.") == ['{"n": 2}', '{"n": 1}']
    assert len(server.asked) == 2


def test_a_replay_has_the_recorded_models_name_and_tells_what_it_had_cost(
    server: Server, record: Record, cassette: Path, request_of: Ask
) -> None:
    server.says(tokens=(31, 7))
    record("One.")
    with open_model(Settings(replay=cassette, model="other"), print) as model:
        model.ask(request_of("One."))
        assert model.name == "small"
        assert (model.usage.calls, model.usage.prompt_tokens, model.usage.completion_tokens) == (1, 31, 7)


def test_a_prompt_that_was_never_recorded_says_so_and_names_the_article(
    record: Record, replay: Record, cassette: Path
) -> None:
    record("One.")
    with pytest.raises(RecordingMiss) as caught:
        replay("Another.")
    message = str(caught.value)
    assert "prompt has changed" in message
    assert "ferry.txt" in message
    assert f"--record {cassette}" in message


def test_an_answer_is_written_before_it_is_used(server: Server, cassette: Path, request_of: Ask) -> None:
    settings = Settings(model="small", base_url=server.base_url, record=cassette)
    with open_model(settings, print) as model:
        model.ask(request_of("One."))
        assert recording_settings(cassette).model == "small"


def test_what_was_answered_before_an_interruption_is_kept(
    server: Server, record: Record, replay: Record, cassette: Path, request_of: Ask
) -> None:
    settings = Settings(model="small", base_url=server.base_url, record=cassette)

    def interrupted() -> None:
        with open_model(settings, print) as model:
            for words in ("One.", "Two.", "Three."):
                model.ask(request_of(words))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert replay("One.", "Two.", "Three.") == ["{}"] * 3


def test_recording_again_asks_only_what_is_new(
    server: Server, record: Record, replay: Record, notices: list[str]
) -> None:
    server.says('{"n": 1}')
    record("One.")
    server.says('{"n": 2}')
    assert record("One.", "Two.") == ['{"n": 1}', '{"n": 2}']
    assert len(server.asked) == 2
    assert replay("One.", "Two.") == ['{"n": 1}', '{"n": 2}']
    assert notices == []


def test_answers_from_another_address_are_used_again(server: Server, record: Record, cassette: Path) -> None:
    record("One.")
    written = cassette.read_text(encoding="utf-8")
    cassette.write_text(written.replace(f":{server.port}/", ":1/"), encoding="utf-8")
    record("One.", "Two.")
    assert len(server.asked) == 2


@pytest.mark.parametrize("change", [{"prompts": {"claims": "new"}}, {"window": 2}, {"model": "large"}])
def test_a_recording_made_with_something_else_is_replaced_and_the_user_told(
    server: Server, record: Record, cassette: Path, notices: list[str], change: dict[str, Any]
) -> None:
    record("One.", "Two.")
    record("Three.", **change)
    assert cassette.read_text(encoding="utf-8").count("uri:") == 1
    assert len(notices) == 1
    assert "recorded anew" in notices[0]


def test_a_recording_is_not_lost_to_a_run_that_got_no_answer(server: Server, record: Record, replay: Record) -> None:
    record("One.")
    server.rule = lambda _: server.answer(503, {"error": {"message": "down"}})
    with pytest.raises(ModelOverloaded):
        record("One.", prompts={"claims": "new"}, attempts=1)
    assert replay("One.") == ["{}"]


def test_a_recording_does_not_depend_on_the_order_of_keys(record: Record, cassette: Path, request_of: Ask) -> None:
    record("One.")
    schema = dict(reversed(list(request_of("One.").schema.items())))
    with open_model(Settings(replay=cassette), print) as model:
        assert model.ask(request_of("One.", schema=schema)).text == "{}"


def test_a_replay_asks_in_the_words_that_the_endpoint_understood(
    server: Server, record: Record, replay: Record
) -> None:
    def old_server(body: dict[str, Any]) -> Answer:
        if body.get("response_format", {}).get("type") == "json_schema":
            return server.answer(400, {"error": {"message": "json_schema is not supported"}})
        return server.answer(200, server.completion('{"old": true}'))

    server.rule = old_server
    record("One.")
    asked = len(server.asked)
    record("One.", "Two.")
    assert len(server.asked) == asked + 1
    assert replay("Two.", "One.") == ['{"old": true}'] * 2
