from __future__ import annotations

import base64

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from consolidate.models import Consolidation
from tests.browser.event import HOSTILE


def test_a_hostile_article_does_nothing_wherever_it_is_shown(browser: Chrome, result: Consolidation) -> None:
    title = browser.title
    for node in browser.find_elements(By.CSS_SELECTOR, "#sources .open-article, #references .ref, details > summary"):
        browser.execute_script("arguments[0].click()", node)
    place = next(i for i, article in enumerate(result.articles) if article.text == HOSTILE)
    browser.execute_script("document.querySelector(arguments[0]).click()", f'#sources [data-article="{place}"]')
    shown = browser.find_element(By.CSS_SELECTOR, "#reader .text").get_property("textContent")
    assert shown == HOSTILE.replace("\u202e", "<U+202E>").replace("\u202c", "<U+202C>").replace("\x1b", "<U+001B>")
    assert browser.title == title
    assert browser.find_elements(By.CSS_SELECTOR, "img, iframe, #reader script, #reader style, #reader a") == []
    assert browser.find_elements(By.CSS_SELECTOR, "a[href^='javascript']") == []
    assert browser.execute_script("return window.owned") is None


def test_the_policy_stops_script_and_style_that_get_in_all_the_same(browser: Chrome) -> None:
    blocked = browser.execute_async_script(
        """
        const done = arguments[0];
        const blocked = [];
        document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
        for (const [name, text] of [["script", "window.owned = 9"], ["style", "main { display: none }"]]) {
          const made = document.createElement(name);
          try { made.append(text); document.head.append(made); } catch (refused) { blocked.push(refused.name); }
        }
        setTimeout(() => done(blocked), 200);
        """
    )
    assert len(blocked) >= 2
    assert browser.find_element(By.TAG_NAME, "main").is_displayed()
    assert browser.execute_script("return window.owned") is None
    browser.get_log("browser")  # the browser tells of both, as it should


def test_every_part_can_be_reached_from_the_bar(browser: Chrome) -> None:
    for link in browser.find_elements(By.CSS_SELECTOR, "nav.bar a"):
        link.click()
        part = link.get_attribute("href").partition("#")[2]
        heading = browser.find_element(By.CSS_SELECTOR, f"#{part} h2")
        top = browser.execute_async_script(
            "const [node, done] = arguments;setTimeout(() => done(node.getBoundingClientRect().top), 300)", heading
        )
        assert 0 < top < 900


def test_the_page_is_whole_without_its_script(browser: Chrome, result: Consolidation) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.refresh()
        quotes = {node.text.strip("“”") for node in browser.find_elements(By.CSS_SELECTOR, "#references q")}
        assert len(quotes) > 15
        assert not browser.find_element(By.ID, "filters").is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_the_page_prints_without_its_controls(browser: Chrome) -> None:
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        for selector in ("nav.bar", "#filters", "#reader"):
            assert not browser.find_element(By.CSS_SELECTOR, selector).is_displayed()
        assert base64.b64decode(browser.print_page()).startswith(b"%PDF")
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
