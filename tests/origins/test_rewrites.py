from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from consolidate.models import Article
from consolidate.origins.likeness import find_likeness
from consolidate.origins.links import Link
from consolidate.origins.rewrites import align, find_rewrites
from consolidate.origins.wording import read_wording

if TYPE_CHECKING:
    from tests.origins.conftest import MakeArticle, Report

REWRITES = [
    ("dam_wire", "dam_rewrite"),
    ("dam_wire", "dam_retold"),
    ("dam_wire", "dam_brief"),
    ("fire_wire", "fire_rewrite"),
    ("court_wire", "court_rewrite"),
]
WRITTEN_APART = [
    *combinations(("dam_wire", "dam_reporter", "dam_agency", "dam_mayor"), 2),
    ("dam_rewrite", "dam_reporter"),
    ("dam_rewrite", "dam_agency"),
    ("dam_retold", "dam_reporter"),
    ("fire_wire", "fire_reporter"),
    ("fire_rewrite", "fire_reporter"),
    ("court_wire", "court_reporter"),
    ("court_rewrite", "court_reporter"),
]


def rewrites(*articles: Article) -> list[Link]:
    wordings = [read_wording(article) for article in articles]
    return find_rewrites(wordings, find_likeness(wordings))


@pytest.mark.parametrize("names", REWRITES)
def test_a_report_in_other_words_is_a_rewrite(report: Report, names: tuple[str, str]) -> None:
    left, right = map(report, names)
    (found,) = rewrites(left, right)
    assert found.certainty == "inferred"
    assert left.path in found.reason
    assert right.path in found.reason
    assert rewrites(right, left) == [found]


@pytest.mark.parametrize("names", WRITTEN_APART)
def test_reports_written_apart_are_no_rewrites(report: Report, names: tuple[str, str]) -> None:
    assert rewrites(*map(report, names)) == []


def test_rewrites_are_found_among_other_reports_of_the_event(report: Report) -> None:
    names = ("dam_wire", "dam_rewrite", "dam_retold", "dam_reporter", "dam_agency", "dam_mayor", "fire_wire")
    articles = {report(name).id: name for name in names}
    found = {frozenset(articles[i] for i in one.articles) for one in rewrites(*map(report, names))}
    assert found == {frozenset(("dam_wire", "dam_rewrite")), frozenset(("dam_wire", "dam_retold"))}


def test_the_reason_counts_sentences_and_their_order(report: Report) -> None:
    (found,) = rewrites(report("fire_wire"), report("fire_rewrite"))
    assert found.reason == (
        "11 of 11 sentences of fire_rewrite.txt say in other words what fire_wire.txt says, "
        "11 of them in the same order"
    )


def test_a_statement_without_quotation_marks_makes_no_rewrite(report: Report, make_article: MakeArticle) -> None:
    statement = report("statement").text.strip()
    texts = [report(name).text.replace("\u201c{statement}\u201d", statement) for name in ("statement_a", "statement_b")]
    assert rewrites(make_article(texts[0], "a.txt"), make_article(texts[1], "b.txt")) == []


def near(sentence: frozenset[str]) -> frozenset[str]:
    return sentence - {min(sentence)}


def test_sentences_are_aligned_one_to_one_and_their_order_is_counted() -> None:
    a, b, c, d = (frozenset(f"{letter}{n}" for n in range(6)) for letter in "abcd")
    weights = dict.fromkeys(a | b | c | d, 1.0)
    found = align([near(a), near(b), near(c)], [d, b, c, a], weights)
    assert (found.reworded, found.in_order, found.total) == (3, 2, 3)
    assert align([near(a), near(a)], [a], weights).reworded == 1
    assert align([], [a], weights).reworded == 0


def test_sentences_in_the_same_words_are_left_out() -> None:
    a, b = (frozenset(f"{letter}{n}" for n in range(6)) for letter in "ab")
    found = align([a, near(b)], [a, b], dict.fromkeys(a | b, 1.0))
    assert (found.reworded, found.in_order, found.total) == (1, 1, 1)
