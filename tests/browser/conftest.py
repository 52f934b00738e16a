"""A real Chromium, without a window, with the report of the invented event in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome

from consolidate.models import Consolidation
from consolidate.report.html import html_report
from tests.browser.chromium import chromium, show_at
from tests.browser.event import bridge


@pytest.fixture(scope="session")
def result() -> Consolidation:
    return bridge()


@pytest.fixture(scope="session")
def file(result: Consolidation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(html_report(result), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    browser = chromium(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.quit()


@pytest.fixture
def browser(driver: Chrome, file: Path) -> Iterator[Chrome]:
    """The page, just opened at the width of a desk; afterwards nothing may have gone wrong or have been asked for."""
    driver.get("about:blank")
    driver.get_log("browser")
    driver.get_log("performance")
    show_at(driver, 1280, 900)
    driver.get(file.as_uri())
    yield driver
    assert driver.get_log("browser") == []
    assert {request for request in requests(driver) if not request.startswith(file.as_uri())} == set()
    assert driver.execute_script("return window.owned") is None


def requests(driver: Chrome) -> set[str]:
    """Return the addresses that were asked for since the log was last read."""
    events: list[dict[str, Any]] = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    return {event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"} - {
        "about:blank"
    }
