from __future__ import annotations

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from consolidate.models import Consolidation


def shown(browser: Chrome, selector: str = "#facts .entries > li") -> set[str]:
    nodes = browser.find_elements(By.CSS_SELECTOR, f"{selector}:not([hidden])")
    return {node.get_attribute("id") or node.get_attribute("data-facts") for node in nodes}


def choose(browser: Chrome, name: str, label: str) -> None:
    browser.find_element(By.CSS_SELECTOR, f"#filters [name={name}]").send_keys(label)


def type_in(browser: Chrome, words: str) -> None:
    browser.find_element(By.CSS_SELECTOR, "#filters [name=words]").send_keys(words)


def count(browser: Chrome) -> str:
    return str(browser.find_element(By.ID, "count").text)


def test_all_is_shown_at_first_and_counted(browser: Chrome, result: Consolidation) -> None:
    assert shown(browser) == {fact.handle for fact in result.facts}
    assert count(browser).startswith(f"{len(result.facts)} facts, {len(result.conflicts)} conflict")


def test_a_speaker_s_facts_and_conflicts_are_those_with_a_claim_of_theirs(
    browser: Chrome, result: Consolidation
) -> None:
    own = {claim.id for claim in result.claims if claim.speaker.name == "Lemgrad Works"}
    choose(browser, "speaker", "Lemgrad Works")
    assert shown(browser) == {fact.handle for fact in result.facts if own & set(fact.claims)}
    assert shown(browser, ".conflicts > li") == {
        one.handle for one in result.conflicts if any(own & set(position.claims) for position in one.positions)
    }


def test_statuses_add_up(browser: Chrome, result: Consolidation) -> None:
    for status in ("corroborated", "single_source"):
        browser.find_element(By.CSS_SELECTOR, f"#filters [value={status}] + span").click()
    wanted = {fact.handle for fact in result.facts if fact.status in ("corroborated", "single_source")}
    assert shown(browser) == wanted
    assert count(browser).startswith(f"{len(wanted)} of {len(result.facts)} facts, 0 of ")


def test_a_kind_of_conflict_shows_its_facts(browser: Chrome, result: Consolidation) -> None:
    choose(browser, "kind", "denial")
    held = {key for one in result.conflicts if one.kind == "denial" for p in one.positions for key in p.facts}
    assert shown(browser) == {fact.handle for fact in result.facts if fact.id in held}


def test_a_kind_of_speaker_shows_what_they_say(browser: Chrome, result: Consolidation) -> None:
    choose(browser, "kind", "official")
    own = {claim.id for claim in result.claims if claim.speaker.kind == "official"}
    assert shown(browser) == {fact.handle for fact in result.facts if own & set(fact.claims)}


def test_words_are_found_in_statements_and_quotes_whatever_their_case(browser: Chrome, result: Consolidation) -> None:
    type_in(browser, "CABLES rusted")
    assert shown(browser) == {fact.handle for fact in result.facts if "cables were rusted" in fact.statement}
    assert shown(browser)


def test_the_words_of_the_page_itself_are_not_searched(browser: Chrome) -> None:
    type_in(browser, "read the words")
    assert shown(browser) == set()


def test_timeline_and_matrix_follow_the_facts(browser: Chrome) -> None:
    type_in(browser, "footbridge collapsed")
    facts = shown(browser)
    rows = shown(browser, "#matrix tbody tr")
    assert rows
    assert rows <= facts
    assert {handle for entry in shown(browser, "#timeline [data-facts]") for handle in entry.split()} <= facts
    for day in browser.find_elements(By.CSS_SELECTOR, "#timeline [data-group]:not([hidden])"):
        assert day.find_elements(By.CSS_SELECTOR, "[data-facts]:not([hidden])")


def test_filters_are_set_and_cleared_by_keyboard(browser: Chrome, result: Consolidation) -> None:
    type_in(browser, "nothing has these words")
    assert shown(browser) == set()
    notes = browser.find_elements(By.CSS_SELECTOR, ".nothing")
    assert notes
    assert all(note.is_displayed() for note in notes)
    browser.find_element(By.ID, "clear").send_keys(Keys.ENTER)
    assert len(shown(browser)) == len(result.facts)
    assert not browser.find_element(By.ID, "clear").is_displayed()
    assert not any(note.is_displayed() for note in notes)


def test_a_link_to_a_fact_that_is_filtered_out_brings_it_back(browser: Chrome) -> None:
    type_in(browser, "nothing has these words")
    handle = browser.execute_script(
        "const link = document.querySelector('#brief a[href^=\"#F\"]'); link.click(); return link.hash.slice(1)"
    )
    assert handle in shown(browser)


def test_return_in_the_search_field_sends_nothing(browser: Chrome) -> None:
    address = browser.current_url
    type_in(browser, f"bridge{Keys.ENTER}")
    assert browser.current_url == address
