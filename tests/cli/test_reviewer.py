from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from consolidate.cli.reviewer import reviewer_name
from consolidate.errors import UsageError


@pytest.fixture(autouse=True)
def _no_git_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("LOGNAME", "rlind")


def test_a_name_that_is_given_goes_before_all_others() -> None:
    assert reviewer_name(" Ro Lind ") == "Ro Lind"


def test_else_it_is_gits_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    config = tmp_path / "gitconfig"
    config.write_text("[user]\n\tname = Ina Möör\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    assert reviewer_name(None) == "Ina Möör"


def test_else_it_is_the_login() -> None:
    assert reviewer_name(None) == "rlind"


def test_git_need_not_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(subprocess, "run", missing)
    assert reviewer_name(None) == "rlind"


def test_a_blank_name_is_none() -> None:
    with pytest.raises(UsageError, match="--reviewer is blank"):
        reviewer_name("  ")
