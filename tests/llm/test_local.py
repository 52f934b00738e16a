from __future__ import annotations

import sys
import weakref
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from consolidate.errors import LocalModelError
from consolidate.llm.local import check_model_file, local_server, physical_cores


class Engine:
    """What this project uses of the engine, without a model."""

    def __init__(self, fails: bool = False) -> None:
        self.parameters: Any = None
        self.running: weakref.ref[Any] | None = None
        engine = self

        class CommonParams:
            def __init__(self) -> None:
                self.model = SimpleNamespace(path="")
                self.cpuparams = SimpleNamespace(n_threads=-1)

        class Server:
            listening_address = "http://127.0.0.1:4711"

            def __init__(self, parameters: Any) -> None:
                if fails:
                    raise RuntimeError("unknown architecture")
                engine.parameters = parameters
                engine.running = weakref.ref(self)

        self.CommonParams = CommonParams
        self.Server = Server


@pytest.fixture
def model_file(tmp_path: Path) -> Path:
    path = tmp_path / "tiny-chat.gguf"
    path.write_bytes(b"GGUF" + bytes(20))
    return path


def test_a_model_file_is_served_on_loopback_under_its_own_name(
    model_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine()
    monkeypatch.setitem(sys.modules, "xllamacpp", engine)
    with local_server(model_file) as server:
        assert server.base_url == "http://127.0.0.1:4711/v1"
    told = engine.parameters
    assert told.model.path == str(model_file)
    assert told.model_alias == {"tiny-chat"}
    assert (told.hostnames, told.port) == (["127.0.0.1"], 0)
    assert told.cpuparams.n_threads >= 1


def test_other_programs_of_the_machine_need_a_key_of_this_run(
    model_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = set()
    for _ in range(2):
        engine = Engine()
        monkeypatch.setitem(sys.modules, "xllamacpp", engine)
        with local_server(model_file) as server:
            assert engine.parameters.api_keys == [server.api_key]
            keys.add(server.api_key)
    assert len(keys) == 2
    assert all(len(key) >= 32 for key in keys)


def test_the_engine_is_let_go_of_at_the_end_of_the_block(model_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine()
    monkeypatch.setitem(sys.modules, "xllamacpp", engine)

    def is_running() -> bool:
        return engine.running is not None and engine.running() is not None

    def interrupted() -> None:
        with local_server(model_file):
            assert is_running()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not is_running()


def test_a_file_that_the_engine_cannot_load_is_an_error_with_its_words(
    model_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", Engine(fails=True))
    with (
        pytest.raises(LocalModelError, match=r"tiny-chat\.gguf .*unknown architecture"),
        local_server(model_file),
    ):
        pass


def test_without_the_extra_the_error_says_how_to_install_it(model_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    with (
        pytest.raises(LocalModelError, match=r'pip install "consolidate\[local\]"'),
        local_server(model_file),
    ):
        pass


@pytest.mark.parametrize("content", [b"", b"GG", b"PK\x03\x04", b"ggml" + bytes(99)])
def test_what_is_no_gguf_file_never_reaches_the_engine(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(content)
    with pytest.raises(LocalModelError, match=r"model\.bin is no GGUF file"):
        check_model_file(path)


def test_a_missing_file_or_a_folder_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.gguf", tmp_path):
        with pytest.raises(LocalModelError, match=f"{path.name} cannot be read .*--model-file"):
            check_model_file(path)


def test_there_is_at_least_one_core() -> None:
    assert physical_cores() >= 1
