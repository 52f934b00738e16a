from __future__ import annotations

from pathlib import Path

import pytest

from consolidate.cli.export import JSON, target
from consolidate.errors import UsageError


def test_the_file_appears_only_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    with target("--json", str(path), JSON, []) as writer:
        assert not path.exists()
        writer("{}\n")
        assert path.read_text(encoding="utf-8") == "{}\n"
    assert list(tmp_path.iterdir()) == [path]


def test_an_earlier_export_stays_when_nothing_new_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text('{"old": 1}', encoding="utf-8")
    with pytest.raises(ZeroDivisionError), target("--json", str(path), JSON, []):
        raise ZeroDivisionError
    assert path.read_text(encoding="utf-8") == '{"old": 1}'
    assert list(tmp_path.iterdir()) == [path]


def test_an_earlier_export_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("{}", encoding="utf-8")
    path.chmod(0o640)
    with target("--json", str(path), JSON, []) as writer:
        writer('{"new": 1}')
    assert path.read_text(encoding="utf-8") == '{"new": 1}'
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "real.json", tmp_path / "link.json"
    path.write_text("{}", encoding="utf-8")
    link.symlink_to(path)
    with target("--json", str(link), JSON, []) as writer:
        writer('{"new": 1}')
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == '{"new": 1}'


def test_a_device_is_written_through_and_not_replaced() -> None:
    with target("--json", "/dev/null", JSON, []) as writer:
        writer("{}")
    assert not Path("/dev/null").is_file()


def test_an_article_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "article.json"
    path.write_text('{"text": "The ferry sank."}', encoding="utf-8")
    with (
        pytest.raises(UsageError, match="one of the articles"),
        target("--json", str(path), JSON, [f"{tmp_path}/./article.json"]),
    ):
        pass


def test_a_file_that_is_no_json_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("My notes.", encoding="utf-8")
    with pytest.raises(UsageError, match="no JSON"), target("--json", str(path), JSON, []):
        pass
    assert path.read_text(encoding="utf-8") == "My notes."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="a folder"), target("--json", str(tmp_path), JSON, []):
        pass


def test_a_folder_that_is_not_there_is_found_out_at_once(tmp_path: Path) -> None:
    with (
        pytest.raises(UsageError, match="cannot be written"),
        target("--json", str(tmp_path / "no" / "out.json"), JSON, []),
    ):
        pass
