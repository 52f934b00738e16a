from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from consolidate.models import Consolidation
from consolidate.report.html import html_report

VOID = {"meta", "input", "br", "link", "img", "hr"}


class Parsed(HTMLParser):
    """A page as a browser's parser sees it: its elements, the ids, and the text inside each script and style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.text = ""
        self.feed(page)
        self.close()
        self.ids = [attrs["id"] for _, attrs in self.elements if attrs.get("id")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in self.raw:
            self.raw[self.open[-1]].append(data)
        else:
            self.text += data

    def of(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.elements if tag == name]


@pytest.fixture
def page(ferry: Consolidation) -> Parsed:
    return Parsed(html_report(ferry))


def test_every_element_is_closed_and_every_id_stands_once(page: Parsed) -> None:
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))


def test_every_link_in_the_page_leads_somewhere(page: Parsed) -> None:
    inside = [href[1:] for attrs in page.of("a") if (href := attrs["href"]) and href.startswith("#")]
    assert len(inside) > 50
    assert set(inside) <= set(page.ids)


def test_the_policy_lets_nothing_run_but_the_page_s_own_script_and_style(page: Parsed) -> None:
    meta = next(attrs for attrs in page.of("meta") if attrs.get("http-equiv") == "Content-Security-Policy")
    policy = dict(part.strip().split(" ", 1) for part in (meta["content"] or "").split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    own = page.raw["script"][-1]
    assert policy["script-src"] == digest(own)
    assert policy["style-src"] == digest("".join(page.raw["style"]))


def digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def test_the_page_asks_for_nothing_from_anywhere(page: Parsed) -> None:
    assert not [attrs for _, attrs in page.elements if {"src", "srcset", "ping", "background"} & attrs.keys()]
    assert not {"link", "img", "iframe", "object", "base", "video"} & {tag for tag, _ in page.elements}
    assert not re.search(r"url\(|@import|https?:", "".join(page.raw["style"]))


def test_no_attribute_holds_code_or_style(page: Parsed) -> None:
    assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on") or name == "style"]


def test_the_parts_are_landmarks_with_names(page: Parsed) -> None:
    assert {"main", "nav", "aside", "header"} <= {tag for tag, _ in page.elements}
    assert all(attrs.get("aria-labelledby") in page.ids for attrs in page.of("section"))
    controls = [*page.of("select"), *(attrs for attrs in page.of("input") if attrs.get("type") == "search")]
    assert all(attrs.get("aria-label") for attrs in controls)


def test_all_facts_conflicts_and_references_are_told_without_any_script(ferry: Consolidation, page: Parsed) -> None:
    assert {*(fact.handle for fact in ferry.facts), *(one.handle for one in ferry.conflicts)} <= set(page.ids)
    for claim in ferry.claims:
        assert " ".join(claim.evidence[0].quote.split()) in page.text


def test_who_denies_is_said_to_deny(page: Parsed) -> None:
    words = " ".join(page.text.split())
    assert "Denied: The bow door of the Maren Sol was open when the ferry left the quay." in words
    assert "Norva Lines denied" in words


def test_a_ruling_is_shown_with_its_reason_and_the_position_that_stands(hostile: Consolidation) -> None:
    page = Parsed(html_report(hostile))
    assert "A stands" in page.text
    assert "Reason </script>" in page.text
    standing = [attrs["aria-label"] for attrs in page.of("article") if "stands" in (attrs["class"] or "").split()]
    assert standing == ["Position A"]


def test_a_hostile_article_adds_no_element_and_no_hidden_character(hostile: Consolidation) -> None:
    html = html_report(hostile)
    page = Parsed(html)
    assert len(page.raw["script"]) == 2
    assert not page.of("img")
    assert "{{ 7*7 }}" in page.text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", html)


def test_only_addresses_that_a_browser_would_visit_become_links(hostile: Consolidation) -> None:
    assert not re.search(r'href="(?!#)', html_report(hostile))
    article = hostile.articles[0].model_copy(update={"url": "https://news.example/bridge?a=1&b=2"})
    page = Parsed(html_report(hostile.model_copy(update={"articles": (article,)})))
    (link,) = [attrs for attrs in page.of("a") if (attrs["href"] or "").startswith("http")]
    assert link["href"] == "https://news.example/bridge?a=1&b=2"
    assert link["rel"] == "noopener noreferrer"


@pytest.mark.parametrize(
    "url", ["data:text/html,x", " javascript:alert(1)", "https://[broken", "//news.example", "file:///etc"]
)
def test_no_other_address_becomes_one(hostile: Consolidation, url: str) -> None:
    article = hostile.articles[0].model_copy(update={"url": url})
    assert not re.search(r'href="(?!#)', html_report(hostile.model_copy(update={"articles": (article,)})))


def test_the_same_result_gives_the_same_page(ferry: Consolidation) -> None:
    assert html_report(ferry) == html_report(ferry.model_copy(deep=True))


def test_a_result_without_facts_is_a_page_too(ferry: Consolidation) -> None:
    empty = {"claims": (), "facts": (), "conflicts": (), "updates": (), "rejected": ()}
    page = Parsed(html_report(ferry.model_copy(update=empty)))
    assert page.open == []
    inside = {href[1:] for attrs in page.of("a") if (href := attrs["href"]) and href.startswith("#")}
    assert inside <= set(page.ids)
