from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import httpx2
import pytest

from consolidate.errors import ModelReplyInvalid
from consolidate.llm import open_model
from consolidate.settings import Settings

if TYPE_CHECKING:
    from tests.llm.conftest import Ask, Record, Server

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


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


def test_other_traffic_of_the_process_is_not_recorded(server: Server, cassette: Path, request_of: Ask) -> None:
    settings = Settings(model="small", base_url=server.base_url, record=cassette)
    with open_model(settings, print) as model:
        model.ask(request_of("One."))
        httpx2.get(f"{server.base_url}/private", trust_env=False)
        httpx2.post(f"{server.base_url}/other/chat/completions", json={}, trust_env=False)
    written = cassette.read_text(encoding="utf-8")
    assert written.count("uri:") == 1
    assert "private" not in written


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
