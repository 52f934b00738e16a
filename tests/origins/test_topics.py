from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.models import Article
from consolidate.origins.topics import find_off_topic
from consolidate.origins.wording import Wording, read_wording

if TYPE_CHECKING:
    from tests.origins.conftest import MakeArticle, Report

BODY = ("dam_wire", "dam_reporter", "dam_agency", "dam_mayor")


def origins(*articles: Article) -> list[list[Wording]]:
    return [[read_wording(article)] for article in articles]


@pytest.mark.parametrize("stray", ["fire_wire", "fire_reporter", "court_wire", "court_reporter", "court_rewrite"])
def test_a_report_on_another_event_is_named_with_what_it_lacks(report: Report, stray: str) -> None:
    *body, reason = find_off_topic(origins(*map(report, BODY), report(stray)))
    assert body == [None] * 4
    assert reason is not None
    assert reason.startswith(f"{stray}.txt holds ")
    assert "Norvik" in reason


@pytest.mark.parametrize("name", BODY)
def test_every_report_on_the_event_belongs(report: Report, name: str) -> None:
    others = [report(other) for other in (*BODY, "dam_rewrite") if other != name]
    assert find_off_topic(origins(*others, report(name)))[-1] is None


def test_without_a_main_body_nothing_is_off_topic(report: Report) -> None:
    names = ("dam_wire", "dam_agency", "fire_wire", "fire_reporter", "court_wire", "court_reporter")
    assert find_off_topic(origins(*map(report, names))) == [None] * 6


def test_two_or_three_origins_have_no_main_topic(report: Report) -> None:
    assert find_off_topic(origins(*map(report, ("dam_wire", "dam_agency", "court_wire")))) == [None] * 3


def test_short_texts_are_not_judged(report: Report, make_article: MakeArticle) -> None:
    headline = make_article("Bellmar choir wins the cup again, conductor weeps on stage", "choir.txt")
    assert find_off_topic(origins(*map(report, BODY), headline)) == [None] * 5


def test_a_report_in_another_language_is_not_judged(report: Report) -> None:
    body = [report(name).model_copy(update={"language": "en"}) for name in BODY]
    foreign = report("court_wire").model_copy(update={"language": "de"})
    assert find_off_topic(origins(*body, foreign)) == [None] * 5


def test_copies_do_not_make_a_main_body(report: Report) -> None:
    wire = read_wording(report("dam_wire"))
    assert find_off_topic([[wire] * 8, *origins(report("court_wire"), report("fire_wire"))]) == [None] * 3


def test_no_origins_have_no_topic() -> None:
    assert find_off_topic([]) == []
