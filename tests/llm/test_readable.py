from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.llm.conftest import Record, Server

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


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
