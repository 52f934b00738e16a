from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.models import Article
from consolidate.origins.credits import find_credited, find_same_addresses, kinship, page_address
from consolidate.origins.likeness import find_likeness
from consolidate.origins.links import Link
from consolidate.origins.wording import read_wording

if TYPE_CHECKING:
    from tests.origins.conftest import MakeArticle, Report


def credited(*articles: Article) -> list[Link]:
    return find_credited(articles, find_likeness([read_wording(article) for article in articles]))


def test_a_text_credited_to_the_outlet_of_another_article_is_its_report(report: Report) -> None:
    source = report("dam_wire", publisher="northherald.example")
    brief = report("dam_brief", credit="North Herald")
    (found,) = credited(source, brief)
    assert found.reason == "dam_brief.txt credits its text to North Herald, which published dam_wire.txt"
    assert found.certainty == "inferred"


def test_of_several_stories_of_the_credited_outlet_the_most_alike_is_meant(report: Report) -> None:
    source = report("dam_wire", publisher="North Herald")
    others = [report(name, publisher="North Herald") for name in ("dam_mayor", "dam_agency")]
    brief = report("dam_brief", credit="North Herald")
    (found,) = credited(*others, source, brief)
    assert set(found.articles) == {source.id, brief.id}


def test_another_story_of_the_credited_outlet_is_not_meant(report: Report) -> None:
    source = report("dam_mayor", publisher="North Herald")
    assert credited(source, report("dam_brief", credit="North Herald")) == []


def test_one_story_of_one_agency_is_one_report(report: Report) -> None:
    (found,) = credited(report("dam_wire", credit="XYZ"), report("dam_retold", credit="XYZ"))
    assert found.reason.endswith("both credit XYZ and tell one story")


def test_two_stories_of_one_agency_are_two_reports(report: Report) -> None:
    assert credited(report("dam_wire", credit="XYZ"), report("dam_agency", credit="XYZ")) == []


def test_articles_from_one_page_are_one_report_for_certain(make_article: MakeArticle) -> None:
    one = make_article("The ferry sank.", "a.html", url="https://www.herald.example/ferry?utm_source=x#top")
    two = make_article("A ferry has sunk.", "b.html", url="http://herald.example/ferry/")
    three = make_article("No ferry sank.", "c.html", url="https://herald.example/no-ferry")
    (found,) = find_same_addresses([one, two, three])
    assert set(found.articles) == {one.id, two.id}
    assert found.certainty == "certain"


@pytest.mark.parametrize("url", [None, "", "https://herald.example", "https://herald.example/", "http://[", "ferry"])
def test_what_is_no_page_has_no_address(url: str | None) -> None:
    assert page_address(url) is None


def test_pages_told_apart_by_their_query_stay_apart() -> None:
    assert page_address("https://herald.example/?id=1") != page_address("https://herald.example/?id=2")
    assert page_address("https://herald.example/?b=2&a=1") == page_address("https://herald.example/?a=1&b=2")


def test_kin_credit_one_agency_or_are_of_one_family(make_article: MakeArticle) -> None:
    kin = kinship({"North Post": "Post Group", "South Post": "Post Group"}.get)
    north, south, east = (make_article("x", f"{n}.txt", publisher=n) for n in ("North Post", "South Post", "East Post"))
    assert kin(north, south) == "both are published by Post Group"
    assert kin(north, east) is None
    assert kin(east, make_article("x", "e2.txt", publisher="East Post")) is None
    assert kin(make_article("x", "1.txt", credit="AP"), make_article("x", "2.txt", credit="AP")) == "both credit AP"
