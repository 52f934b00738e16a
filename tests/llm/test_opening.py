from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pydantic import SecretStr

from consolidate import llm
from consolidate.errors import BudgetExceeded, ModelRefused, ModelReplyInvalid, ModelUnavailable, UsageError
from consolidate.llm import check_model, open_model, opening, recording_settings
from consolidate.llm.local import LocalServer
from consolidate.settings import Settings

if TYPE_CHECKING:
    from tests.llm.conftest import Ask, Server

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def test_importing_loads_no_model_library() -> None:
    program = (
        "import sys, consolidate.llm\n"
        "print([name for name in ('openai', 'vcr', 'xllamacpp', 'tenacity') if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_what_is_offered_is_there() -> None:
    assert all(getattr(llm, name) is not None for name in llm.__all__)
    assert sorted(llm.__all__) == [
        "LanguageModel",
        "Message",
        "ModelClient",
        "RecordedWith",
        "Reply",
        "ReplyStore",
        "Request",
        "Usage",
        "check_model",
        "open_model",
        "recording_settings",
    ]
    with pytest.raises(AttributeError):
        llm.nothing  # noqa: B018


def test_an_endpoint_is_asked_with_the_settings_given(server: Server, request_of: Ask, key: str) -> None:
    settings = Settings(model="small", base_url=server.base_url, api_key=SecretStr(key))
    with open_model(settings, print) as model:
        assert model.name == "small"
        assert model.ask(request_of()).text == "{}"


def test_an_own_server_needs_no_key(server: Server, request_of: Ask) -> None:
    with open_model(Settings(model="small", base_url=server.base_url), print) as model:
        assert model.ask(request_of()).text == "{}"


def test_the_hosted_default_without_a_key_says_what_to_do() -> None:
    for key in (None, SecretStr(" ")):
        with pytest.raises(ModelRefused, match=r"OPENAI_API_KEY.*--base-url.*--model-file.*--replay"):
            check_model(Settings(model="large", api_key=key))


def test_settings_that_name_no_model_say_what_to_do() -> None:
    with pytest.raises(UsageError, match="--model"):
        check_model(Settings())


def test_the_only_model_of_a_server_need_not_be_named(server: Server) -> None:
    with open_model(Settings(base_url=server.base_url), print) as model:
        assert model.name == "small"


@pytest.mark.parametrize("models", [[], ["small", "large"]])
def test_several_models_have_to_be_chosen_from(server: Server, models: list[str]) -> None:
    server.models = models
    with pytest.raises(UsageError, match=f"{len(models)} models.*--model"):
        check_model(Settings(base_url=server.base_url))


def test_recording_and_replaying_exclude_each_other(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--record or --replay"):
        check_model(Settings(record=tmp_path / "a.yaml", replay=tmp_path / "b.yaml"))


def test_the_budget_is_that_of_the_settings(server: Server, request_of: Ask) -> None:
    settings = Settings(model="small", base_url=server.base_url, max_tokens=50)
    with open_model(settings, print) as model, pytest.raises(BudgetExceeded):
        model.ask(request_of())


def test_a_check_says_in_one_line_what_answers(server: Server) -> None:
    told = check_model(Settings(model="small", base_url=server.base_url))
    assert told == f"small: {server.base_url} offers it"
    assert "does not list it" in check_model(Settings(model="huge", base_url=server.base_url))
    assert server.asked == []


def test_a_check_bears_a_server_that_lists_no_models(server: Server) -> None:
    server.fails(404, "not found")
    assert "does not list it" in check_model(Settings(model="small", base_url=server.base_url))


def test_a_check_tells_of_a_dead_server_and_of_a_wrong_key_and_of_another_kind_of_server(
    server: Server,
) -> None:
    settings = Settings(model="small", base_url=server.base_url)
    server.answers.append(server.answer(200, b"<html></html>", {"Content-Type": "text/html"}))
    with pytest.raises(ModelReplyInvalid):
        check_model(settings)
    server.fails(401, "who are you?")
    with pytest.raises(ModelRefused, match="OPENAI_API_KEY"):
        check_model(settings)
    server.stop()
    with pytest.raises(ModelUnavailable, match="cannot be reached"):
        check_model(settings)


@pytest.fixture
def local_engine(server: Server, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The server in the place of a local engine; tells when it was started and stopped."""
    told: list[str] = []

    @contextmanager
    def engine(model_file: Path) -> Iterator[LocalServer]:
        told.append(f"started {model_file.name}")
        yield LocalServer(server.base_url, "key-of-this-run")
        told.append("stopped")

    monkeypatch.setattr(opening, "local_server", engine)
    return told


def test_a_model_file_runs_while_it_is_needed(server: Server, local_engine: list[str], request_of: Ask) -> None:
    settings = Settings(model_file=Path("models/tiny-chat.gguf"), base_url="http://models.example/v1", model="x")
    with open_model(settings, print) as model:
        assert model.name == "tiny-chat"
        model.ask(request_of())
        assert local_engine == ["started tiny-chat.gguf"]
    assert local_engine == ["started tiny-chat.gguf", "stopped"]
    assert server.asked[0]["model"] == "tiny-chat"


def test_a_recording_of_a_model_file_does_not_depend_on_the_port(
    server: Server, local_engine: list[str], request_of: Ask, tmp_path: Path
) -> None:
    cassette = tmp_path / "tiny.yaml"
    for words in ("One.", "Two."):
        with open_model(Settings(model_file=Path("tiny-chat.gguf"), record=cassette), print) as model:
            model.ask(request_of())
            model.ask(request_of(words))
    assert len(server.asked) == 3
    assert str(server.port) not in cassette.read_text(encoding="utf-8")
    assert "key-of-this-run" not in cassette.read_text(encoding="utf-8")
    assert recording_settings(cassette).model == "tiny-chat"
    with open_model(Settings(replay=cassette), print) as model:
        assert model.ask(request_of("Two.")).text == "{}"


def test_a_check_of_a_recording_needs_no_network(server: Server, request_of: Ask, tmp_path: Path) -> None:
    cassette = tmp_path / "ferry.yaml"
    settings = Settings(model="small", base_url=server.base_url, record=cassette)
    with open_model(settings, print) as model:
        model.ask(request_of())
    server.stop()
    assert "1 recorded answers of small" in check_model(Settings(replay=cassette))
