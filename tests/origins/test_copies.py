from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.models import Article
from consolidate.origins.copies import find_copies
from consolidate.origins.links import Link
from consolidate.origins.shingles import Shingled
from consolidate.origins.wording import read_wording

if TYPE_CHECKING:
    from tests.origins.conftest import MakeArticle, Report


def copies(*articles: Article, kin: str | None = None) -> list[Link]:
    return find_copies([Shingled(read_wording(article)) for article in articles], lambda _a, _b: kin)


def paragraphs(article: Article) -> list[str]:
    return [paragraph for paragraph in article.text.split("\n\n") if paragraph.strip()]


def test_a_report_cut_from_below_is_a_copy_for_certain(report: Report, make_article: MakeArticle) -> None:
    wire = report("dam_wire")
    (found,) = copies(wire, make_article("\n\n".join(paragraphs(wire)[:5]), "cut.txt"))
    assert found.certainty == "certain"
    assert found.reason == "5 of 5 sentences of cut.txt stand in dam_wire.txt"


def test_an_agency_report_with_a_papers_own_ending_is_inferred(report: Report, make_article: MakeArticle) -> None:
    wire, own = report("dam_wire"), report("dam_mayor")
    mixed = make_article("\n\n".join([*paragraphs(wire)[:5], *paragraphs(own)[:6]]), "mixed.txt")
    (found,) = copies(wire, mixed)
    assert found.certainty == "inferred"


def test_an_agency_report_edited_throughout_is_inferred(report: Report, make_article: MakeArticle) -> None:
    wire, own = report("dam_wire"), report("dam_mayor")
    woven = [text for pair in zip(paragraphs(own), paragraphs(wire)[::2], strict=False) for text in pair]
    (found,) = copies(wire, make_article("\n\n".join(woven), "woven.txt"))
    assert found.certainty == "inferred"


@pytest.mark.parametrize("marks", ["\u201c\u201d", '""', "\u2018\u2019", "\u00ab\u00bb", "  "])
def test_a_long_statement_that_both_repeat_is_no_copy(report: Report, make_article: MakeArticle, marks: str) -> None:
    statement = report("statement").text.strip()
    first, second = (
        make_article(
            report(name).text.replace("\u201c{statement}\u201d", f"{marks[0]}{statement}{marks[1]}"), f"{name}.txt"
        )
        for name in ("statement_a", "statement_b")
    )
    assert copies(first, second) == []


def test_reports_of_one_event_by_different_reporters_are_no_copies(report: Report) -> None:
    assert copies(*(report(f"dam_{name}") for name in ("wire", "rewrite", "reporter", "agency", "mayor"))) == []


def test_two_prints_of_one_interview_are_copies(make_article: MakeArticle) -> None:
    talk = "\n".join(f"I told them in {year} that we needed my plan for our harbour." for year in range(2001, 2020))
    (found,) = copies(make_article(talk, "a.txt"), make_article(talk + "\nI said so often.", "b.txt"))
    assert found.certainty == "certain"


def test_less_will_do_between_kin_and_is_said(report: Report, make_article: MakeArticle) -> None:
    wire, own = report("dam_wire"), report("dam_mayor")
    woven = make_article("\n\n".join([*paragraphs(own), *paragraphs(wire)[9:13]]), "woven.txt")
    assert copies(wire, woven) == []
    (found,) = copies(wire, woven, kin="both credit XYZ")
    assert found.reason.endswith("; both credit XYZ")


def test_a_copy_of_a_cut_copy_is_found(report: Report, make_article: MakeArticle) -> None:
    wire, own = paragraphs(report("dam_wire")), paragraphs(report("dam_mayor"))
    early = make_article("\n\n".join([*wire[6:], *own[:7]]), "early.txt")
    late = make_article("\n\n".join([*wire, *own[7:]]), "late.txt")
    brief = make_article("\n\n".join(own[3:7]), "brief.txt")
    assert {link.articles for link in copies(early, late, brief)} >= {tuple(sorted((early.id, brief.id)))}
