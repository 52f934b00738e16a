from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from consolidate.errors import RecordingError
from consolidate.llm import recording_settings

if TYPE_CHECKING:
    from tests.llm.conftest import Record, Server

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def test_a_recording_tells_what_it_was_made_with(server: Server, record: Record, cassette: Path) -> None:
    record("One.", prompts={"claims": "c0ffee"}, window=4)
    made_with = recording_settings(cassette)
    assert (made_with.model, made_with.window, made_with.prompts) == ("small", 4, {"claims": "c0ffee"})
    assert made_with.base_url == server.base_url


def test_vcrpy_reads_a_recording_by_itself(record: Record, cassette: Path) -> None:
    from vcr.persisters.filesystem import FilesystemPersister
    from vcr.serializers import yamlserializer

    record("One.", "Two.")
    requests, responses, metadata = FilesystemPersister.load_cassette(cassette, yamlserializer)
    assert [request.path for request in requests] == ["/v1/chat/completions"] * 2
    assert json.loads(responses[0]["body"]["string"])["choices"][0]["message"]["content"] == "{}"
    assert metadata["model"] == "small"


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
