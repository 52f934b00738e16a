from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from consolidate.cli.environment import Options, settings_from
from consolidate.errors import UsageError
from consolidate.settings import Settings

ENVIRON = {
    "OPENAI_API_KEY": "sk-example",
    "OPENAI_BASE_URL": "http://example.test/v1",
    "CONSOLIDATE_MODEL": "from-environment",
}


def test_nothing_given_names_no_model() -> None:
    assert settings_from(Options(), {}) == Settings()


def test_the_variables_are_used() -> None:
    settings = settings_from(Options(), ENVIRON)
    assert (settings.model, settings.base_url) == ("from-environment", "http://example.test/v1")
    assert settings.api_key is not None
    assert settings.api_key.get_secret_value() == "sk-example"


def test_options_win_over_variables() -> None:
    settings = settings_from(Options(model="mine", base_url="http://localhost:11434/v1"), ENVIRON)
    assert (settings.model, settings.base_url) == ("mine", "http://localhost:11434/v1")


def test_empty_variables_are_as_good_as_none() -> None:
    assert settings_from(Options(), dict.fromkeys(ENVIRON, "")) == Settings()


@pytest.mark.parametrize("options", [Options(model_file=Path("m.gguf")), Options(replay=Path("c.yaml"))])
def test_a_model_file_or_a_recording_leaves_the_variables_aside(options: Options) -> None:
    settings = settings_from(options, ENVIRON)
    assert (settings.model, settings.base_url, settings.api_key) == (None, None, None)


def test_the_other_options_arrive_as_given() -> None:
    options = Options(record=Path("c.yaml"), published=date(2031, 3, 4), max_tokens=9, window=2)
    assert settings_from(options, {}) == Settings(
        record=Path("c.yaml"), published=date(2031, 3, 4), max_tokens=9, window=2
    )


@pytest.mark.parametrize(
    "options",
    [
        Options(replay=Path("c"), record=Path("d")),
        Options(replay=Path("c"), model="m"),
        Options(replay=Path("c"), base_url="http://h/v1"),
        Options(replay=Path("c"), model_file=Path("m.gguf")),
        Options(replay=Path("c"), window=2),
        Options(model_file=Path("m.gguf"), base_url="http://h/v1"),
        Options(model_file=Path("m.gguf"), model="m"),
    ],
)
def test_options_that_contradict_one_another_are_refused(options: Options) -> None:
    with pytest.raises(UsageError, match="do not go together"):
        settings_from(options, {})


@pytest.mark.parametrize("url", ["localhost:80/v1", "ftp://example.test", "http://", "http://[::1", "example"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="endpoint"):
        settings_from(Options(base_url=url), {})
