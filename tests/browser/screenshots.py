"""Pictures of the page for the README, in ``tests/browser/screenshots``: on a desk and on a phone, light and dark.

python -m tests.browser.screenshots
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from selenium.webdriver import Chrome

from consolidate.report.html import html_report
from tests.browser.chromium import chromium, show_at
from tests.browser.event import bridge

FOLDER = Path(__file__).with_name("screenshots")
DESK, PHONE = (1280, 860), (390, 844)


def main() -> None:
    """Make the pictures anew."""
    with tempfile.TemporaryDirectory() as name:
        page = Path(name, "report.html")
        page.write_text(html_report(bridge(hostile=False)), encoding="utf-8")
        browser = chromium(Path(name, "profile"))
        try:
            take(browser, page, "desk", DESK, opened="#facts .ref")
            take(browser, page, "desk-conflict-dark", DESK, dark=True, part="conflicts", opened="#conflicts .ref")
            take(browser, page, "phone", PHONE, part="conflicts")
            take(browser, page, "phone-article", PHONE, opened="#conflicts .ref")
        finally:
            browser.quit()


def take(
    browser: Chrome,
    page: Path,
    name: str,
    size: tuple[int, int],
    *,
    dark: bool = False,
    part: str = "",
    opened: str = "",
) -> None:
    """Save the page as it looks at ``size`` with the part in sight and the first reference of a selector opened."""
    show_at(browser, *size, dark=dark)
    browser.get("about:blank")
    browser.get(f"{page.as_uri()}#{part}")
    if opened:
        browser.execute_script("document.querySelector(arguments[0]).click()", opened)
    browser.execute_async_script("setTimeout(arguments[0], 300)")  # until all that comes into sight is drawn
    FOLDER.mkdir(exist_ok=True)
    browser.save_screenshot(str(FOLDER / f"{name}.png"))


if __name__ == "__main__":
    main()
