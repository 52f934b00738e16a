from __future__ import annotations

from typing import Any

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from consolidate.models import Consolidation
from consolidate.report.html.readable import readable
from consolidate.report.html.view import View
from tests.browser.chromium import show_at

REFERENCES = "#references .ref"


def click(browser: Chrome, selector: str, place: int = 0) -> Any:
    """Bring the element to the middle of the window, which takes a few frames, and click where it is drawn."""
    found = browser.find_elements(By.CSS_SELECTOR, selector)[place]
    for _ in range(3):
        browser.execute_async_script(
            "arguments[0].scrollIntoView({block: 'center'}); requestAnimationFrame(arguments[1])", found
        )
    found.click()
    return found


def text_of(browser: Chrome, selector: str) -> list[str]:
    return [node.get_property("textContent") for node in browser.find_elements(By.CSS_SELECTOR, selector)]


def focused(browser: Chrome) -> str:
    return str(browser.execute_script("return document.activeElement.outerHTML"))


def test_each_reference_marks_exactly_its_quote_where_it_stands(browser: Chrome, result: Consolidation) -> None:
    texts = {article.id: article.text for article in result.articles}
    references = View(result).references
    assert len(references) > 15
    for reference in references:
        browser.execute_script(
            "document.querySelectorAll(arguments[0])[arguments[1]].click()", REFERENCES, reference.number - 1
        )
        assert text_of(browser, "#reader mark") == [readable(reference.quote).text]
        before = browser.execute_script(
            "const range = document.createRange(); const text = document.querySelector('#reader .text');"
            "range.setStart(text, 0); range.setEndBefore(text.querySelector('mark')); return range.toString()"
        )
        assert before == readable(texts[reference.article][: reference.start]).text


def test_the_marked_words_are_in_sight_beside_the_report(browser: Chrome) -> None:
    click(browser, "#facts .ref", 5)
    inside = browser.execute_script(
        "const mark = document.querySelector('#reader mark').getBoundingClientRect();"
        "const head = document.querySelector('#reader header').getBoundingClientRect();"
        "return mark.top >= head.bottom && mark.bottom <= innerHeight && mark.left > innerWidth / 2"
    )
    assert inside


def test_the_whole_article_is_there_and_what_is_no_news_is_set_apart(browser: Chrome, result: Consolidation) -> None:
    click(browser, "#brief .ref")
    shown = text_of(browser, "#reader .text")[0]
    article = next(one for one in result.articles if readable(one.text).text == shown)
    skipped = "".join(text_of(browser, "#reader .skipped"))
    assert article.skipped
    assert skipped == "".join(readable(article.text[part.start : part.end]).text for part in article.skipped)


def test_a_reference_is_opened_left_and_closed_by_keyboard_alone(browser: Chrome) -> None:
    link = browser.find_element(By.CSS_SELECTOR, "#facts .ref")
    browser.execute_script("arguments[0].focus()", link)
    link.send_keys(Keys.ENTER)
    assert 'class="title"' in focused(browser)
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert browser.switch_to.active_element == link
    assert not browser.find_element(By.CSS_SELECTOR, "#reader .shown").is_displayed()


def test_the_references_of_a_fact_are_stepped_through_by_keyboard(browser: Chrome) -> None:
    facts = browser.find_elements(By.CSS_SELECTOR, "#facts .entries > li")
    links = next(links for fact in facts if len(links := fact.find_elements(By.CSS_SELECTOR, ".ref")) > 2)
    numbers = [link.text for link in links]
    links[0].send_keys(Keys.ENTER)
    step = browser.find_element(By.CSS_SELECTOR, "#reader .next")
    seen = []
    for _ in numbers:
        seen.append(browser.find_element(By.CSS_SELECTOR, ".ref[aria-current]").text)
        step.send_keys(Keys.ENTER)
    assert seen == numbers
    assert browser.switch_to.active_element == step
    assert step.get_attribute("aria-disabled") == "true"


def test_an_article_opens_from_the_sources_without_marks(browser: Chrome, result: Consolidation) -> None:
    button = click(browser, "#sources .open-article")
    title = result.articles[int(button.get_attribute("data-article"))].title
    assert text_of(browser, "#reader .title") == [title]
    assert text_of(browser, "#reader mark") == []


def test_a_fact_unfolds_to_the_words_it_rests_on(browser: Chrome, result: Consolidation) -> None:
    fact = result.facts[0]
    click(browser, f"#{fact.handle} summary")
    WebDriverWait(browser, 5).until(lambda _: text_of(browser, f"#{fact.handle} .words q"))
    quotes = {claim.evidence[0].quote for claim in result.claims if claim.id in fact.claims}
    assert set(text_of(browser, f"#{fact.handle} .words q")) == quotes


def test_on_a_phone_the_article_covers_the_report_until_it_is_closed(browser: Chrome) -> None:
    show_at(browser, 390, 844)
    assert browser.execute_script("return document.documentElement.scrollWidth") == 390
    click(browser, "#facts .ref")
    assert browser.execute_script("return document.querySelector('.reader-body').getBoundingClientRect().width") == 390
    assert browser.execute_script("return document.querySelector('main').inert")
    click(browser, "#reader .close")
    assert not browser.execute_script("return document.querySelector('main').inert")
    assert 'class="ref"' in focused(browser)


@pytest.mark.parametrize("dark", [False, True])
def test_text_stands_out_from_its_ground_in_light_and_dark(browser: Chrome, dark: bool) -> None:
    show_at(browser, 1280, 900, dark=dark)
    click(browser, "#facts .ref")
    for selector in (
        "body",
        ".under",
        "#facts .ref:not([aria-current])",
        ".badge.disputed",
        ".badge.corroborated",
        "#reader mark",
        "#reader .skipped",
    ):
        assert contrast(browser, selector) >= 4.5, selector


def contrast(browser: Chrome, selector: str) -> float:
    """Return the contrast ratio of an element's text and ground, as WCAG 2.2 reckons it."""
    return float(
        browser.execute_script(
            """
            const node = document.querySelector(arguments[0]);
            const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
            const grounds = [];
            for (let one = node; one; one = one.parentElement) grounds.unshift(getComputedStyle(one).backgroundColor);
            const light = (colours) => {
              for (const colour of colours) { paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1); }
              const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((value) => {
                const part = value / 255;
                return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
              });
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ground = light(grounds);
            const text = light([...grounds, getComputedStyle(node).color]);
            return (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05);
            """,
            selector,
        )
    )
