"""How large the page of a large case is, and how long it takes to open and to filter it in a real Chromium.

    python -m tests.browser.speed FOLDER [--articles N] [--distinct]

Repeats the articles of FOLDER under other names until there are N of them (200); with --distinct each sentence bears
a name that tells it apart from its copies, so that no two of them are one fact.  Prints the size of the page, and
milliseconds until it was loaded and until the next picture was drawn after each filter, and after an article opened.
"""

from __future__ import annotations

import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path

from selenium.webdriver import Chrome

from consolidate import Settings, consolidate
from consolidate.articles import read_articles
from consolidate.models import Consolidation
from consolidate.report.html import html_report
from tests.benchmarks.speed import repeated
from tests.browser.chromium import chromium, show_at

_FILTER = "form.elements.{} = {!r}; form.dispatchEvent(new Event('input'))"
_ACTS = {
    "first search": _FILTER.format("words.value", "said"),
    "search": _FILTER.format("words.value", "said that"),
    "all again": _FILTER.format("words.value", ""),
    "speaker": _FILTER.format("speaker.selectedIndex", 3),
    "every speaker": _FILTER.format("speaker.selectedIndex", 0),
    "status": "form.querySelector('[value=single_origin]').click()",
    "clear": "document.getElementById('clear').click()",
    "open an article": "document.querySelector('#facts .ref').click()",
}
_TIMED = """
const [act, done] = arguments;
const form = document.getElementById("filters");
const began = performance.now();
new Function("form", act)(form);
requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
"""


def measure(result: Consolidation) -> None:
    """Write the page, open it, and print the figures."""
    with tempfile.TemporaryDirectory() as name:
        page = Path(name, "report.html")
        began = time.perf_counter()
        page.write_text(html_report(result), encoding="utf-8")
        print(f"{len(result.articles)} articles, {len(result.claims):,} claims, {len(result.facts):,} facts")
        print(f"  written in {time.perf_counter() - began:.1f} s, {page.stat().st_size / 1e6:.1f} MB")
        browser = chromium(Path(name, "profile"))
        try:
            _measure_in(browser, page)
        finally:
            browser.quit()


def _measure_in(browser: Chrome, page: Path) -> None:
    show_at(browser, 1280, 900)
    browser.get(page.as_uri())
    loaded = browser.execute_script("return performance.getEntriesByType('navigation')[0].loadEventEnd")
    print(f"  {'loaded':16}{loaded:6.0f} ms")
    browser.execute_script("location.hash = 'facts'")
    browser.execute_async_script("setTimeout(arguments[0], 1000)")
    for name, act in _ACTS.items():
        print(f"  {name:16}{browser.execute_async_script(_TIMED, act):6.0f} ms")


def main() -> None:
    """Read the options, and measure."""
    parser = ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--distinct", action="store_true")
    options = parser.parse_args()
    usable = [article for article in read_articles([options.folder]) if article.status == "ok"]
    measure(consolidate(repeated(usable, options.articles, distinct=options.distinct), Settings()))


if __name__ == "__main__":
    main()
