from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from pydantic import SecretStr
from pytest_socket import disable_socket

from consolidate.errors import ModelOverloaded, ModelReplyInvalid, RecordingError, RecordingMiss
from consolidate.llm import open_model, recording_settings
from consolidate.settings import Settings

if TYPE_CHECKING:
    from tests.llm.conftest import Answer, Ask, Server

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

Record = Callable[..., list[str]]


@pytest.fixture
def cassette(tmp_path: Path) -> Path:
    return tmp_path / "ferry.yaml"


@pytest.fixture
def record(server: Server, cassette: Path, key: str, request_of: Ask, notices: list[str]) -> Record:
    """Record the answers to some words: ``record(*words, prompts=..., **settings)``."""

    def make(*words: str, prompts: dict[str, str] | None = None, **settings: Any) -> list[str]:
        given = {"model": "small", "base_url": server.base_url, "api_key": SecretStr(key), "record": cassette}
        with open_model(Settings(**{**given, **settings}), notices.append, prompts or {"claims": "abc"}) as model:
            return [model.ask(request_of(text)).text for text in words]

    return make


@pytest.fixture
def replay(cassette: Path, request_of: Ask, notices: list[str]) -> Callable[..., list[str]]:
    """Ask the recording, with every socket blocked."""

    def make(*words: str, **settings: Any) -> list[str]:
        disable_socket()
        with open_model(Settings(replay=cassette, **settings), notices.append) as model:
            return [model.ask(request_of(text)).text for text in words]

    return make


def test_a_recording_answers_with_the_network_off_and_in_any_order(
    server: Server, record: Record, replay: Record
) -> None:
    server.says('{"n": 1}')
    server.says('{"n": 2}')
    record("One.", "Two.")
    assert replay("Two.", "One.") == ['{"n": 2}', '{"n": 1}']
    assert len(server.asked) == 2


def test_a_recording_tells_what_it_was_made_with(server: Server, record: Record, cassette: Path) -> None:
    record("One.", prompts={"claims": "c0ffee"}, window=4)
    made_with = recording_settings(cassette)
    assert (made_with.model, made_with.window, made_with.prompts) == ("small", 4, {"claims": "c0ffee"})
    assert made_with.base_url == server.base_url


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


def test_nothing_secret_gets_into_a_recording(server: Server, record: Record, cassette: Path, key: str) -> None:
    headers = {"Set-Cookie": "session=c00kie", "OpenAI-Organization": "org-42", "x-request-id": "req-42"}
    server.answers.append(server.answer(200, server.completion(), headers))
    record("One.", base_url=server.base_url.replace("//", "//mia:hunter2@"))
    written = cassette.read_text(encoding="utf-8")
    for secret in (
        key,
        "Bearer",
        "c00kie",
        "org-42",
        "req-42",
        "hunter2",
        "mia",
        "ser-agent",
        "uthorization",
    ):
        assert secret not in written


def test_a_key_that_an_error_repeats_is_not_recorded(server: Server, record: Record, cassette: Path, key: str) -> None:
    server.fails(401, f"Incorrect key {key}")
    with pytest.raises(Exception, match="refuses the key"):
        record("One.")
    assert not cassette.exists()


def test_a_person_can_read_a_recording(server: Server, record: Record, cassette: Path) -> None:
    server.says('{"claims": ["Die Fähre lief auf Grund 🚢"]}')
    record("Die Fähre \u2028 „Marit“\nlief auf Grund 🚢.")
    written = cassette.read_text(encoding="utf-8")
    assert "Die Fähre" in written
    assert "„Marit“" in written
    assert "!!binary" not in written
    assert max(len(line) for line in written.splitlines()) < 400


def test_compressed_answers_are_recorded_as_text(
    server: Server, record: Record, replay: Record, cassette: Path
) -> None:
    packed = gzip.compress(json.dumps(server.completion('{"ship": "Marit"}')).encode())
    headers = {
        "Content-Type": "application/json",
        "Content-Encoding": "gzip",
        "Content-Length": str(len(packed)),
    }
    server.answers.append(server.answer(200, packed, headers))
    record("One.")
    assert "Marit" in cassette.read_text(encoding="utf-8")
    assert replay("One.") == ['{"ship": "Marit"}']


def test_vcrpy_reads_a_recording_by_itself(record: Record, cassette: Path) -> None:
    from vcr.persisters.filesystem import FilesystemPersister
    from vcr.serializers import yamlserializer

    record("One.", "Two.")
    requests, responses, metadata = FilesystemPersister.load_cassette(cassette, yamlserializer)
    assert [request.path for request in requests] == ["/v1/chat/completions"] * 2
    assert json.loads(responses[0]["body"]["string"])["choices"][0]["message"]["content"] == "{}"
    assert metadata["model"] == "small"


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


def test_failures_are_not_recorded(server: Server, record: Record, replay: Record, cassette: Path) -> None:
    server.fails(503, "busy", {"Retry-After": "0"})
    record("One.")
    assert cassette.read_text(encoding="utf-8").count("uri:") == 1
    assert replay("One.") == ["{}"]


def test_an_answer_without_a_completion_is_not_recorded(server: Server, record: Record, cassette: Path) -> None:
    server.answers.append(server.answer(200, {"error": {"message": "upstream is down"}}))
    with pytest.raises(ModelReplyInvalid, match="upstream is down"):
        record("One.")
    assert not cassette.exists()
    assert record("One.") == ["{}"]


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


def test_other_traffic_of_the_process_is_not_recorded(server: Server, cassette: Path, request_of: Ask) -> None:
    settings = Settings(model="small", base_url=server.base_url, record=cassette)
    with open_model(settings, print) as model:
        model.ask(request_of("One."))
        httpx2.get(f"{server.base_url}/private", trust_env=False)
        httpx2.post(f"{server.base_url}/other/chat/completions", json={}, trust_env=False)
    written = cassette.read_text(encoding="utf-8")
    assert written.count("uri:") == 1
    assert "private" not in written


def test_no_part_of_a_file_is_left_beside_a_recording(record: Record, cassette: Path) -> None:
    record("One.")
    assert list(cassette.parent.iterdir()) == [cassette]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"{unclosed: [",
        b"just words",
        b"a: 1\n",
        b"version: 1\ninteractions: []\n",
        b"version: 1\nmetadata: {model: a}\ninteractions: []\n",
        b"!!python/object/apply:os.getcwd []\n",
    ],
)
def test_what_is_no_recording_is_told_so_and_not_overwritten(
    record: Record, replay: Record, cassette: Path, content: bytes
) -> None:
    cassette.write_bytes(content)
    if content:
        with pytest.raises(RecordingError, match=r"ferry\.yaml is no recording"):
            record("One.")
        assert cassette.read_bytes() == content
    with pytest.raises(RecordingError, match=r"ferry\.yaml is no recording"):
        replay("One.")


def test_a_missing_recording_says_how_to_make_it(replay: Record) -> None:
    with pytest.raises(RecordingError, match="--record"):
        replay("One.")


@pytest.mark.parametrize("place", ["", "file.txt/ferry.yaml"])
def test_a_place_that_cannot_be_written_is_told_before_anything_is_asked(
    server: Server, record: Record, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file.txt").write_text("a file, not a folder")
    with pytest.raises(RecordingError, match="cannot be written"):
        record("One.", record=tmp_path / place)
    assert server.asked == []


def test_a_folder_that_is_missing_is_made(record: Record, tmp_path: Path) -> None:
    record("One.", record=tmp_path / "new" / "ferry.yaml")
    assert recording_settings(tmp_path / "new" / "ferry.yaml").model == "small"
