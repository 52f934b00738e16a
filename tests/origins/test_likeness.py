from __future__ import annotations

from typing import TYPE_CHECKING

from consolidate.origins.likeness import find_likeness
from consolidate.origins.wording import read_wording

if TYPE_CHECKING:
    from tests.origins.conftest import MakeArticle, Report


def test_the_same_report_is_wholly_alike(report: Report) -> None:
    wire, rewrite = read_wording(report("dam_wire")), read_wording(report("dam_rewrite"))
    (found,) = find_likeness([wire, rewrite]).values()
    assert 0.2 < found.all < 1
    assert found.all == found.peculiar


def test_what_all_reports_tell_counts_less_as_peculiar(report: Report) -> None:
    names = ("dam_wire", "dam_retold", "dam_rewrite")
    found = find_likeness([read_wording(report(name)) for name in names])
    wire, retold = sorted((report("dam_wire").id, report("dam_retold").id))
    assert found[wire, retold].peculiar < found[wire, retold].all


def test_reports_of_two_events_are_not_even_looked_at(report: Report) -> None:
    assert find_likeness([read_wording(report("dam_wire")), read_wording(report("court_wire"))]) == {}


def test_speech_makes_nothing_alike(make_article: MakeArticle) -> None:
    speech = "\u201cThe ferry Maren Sol sank near Teld harbour because engineers neglected rusted doors.\u201d"
    texts = [f"{speech}\nReporters in {place} heard him." for place in ("Ostrel", "Kernhof")]
    wordings = [read_wording(make_article(text, f"{n}.txt")) for n, text in enumerate(texts)]
    assert find_likeness(wordings) == {}


def test_the_order_of_articles_changes_nothing(report: Report) -> None:
    wordings = [read_wording(report(f"dam_{name}")) for name in ("wire", "retold", "rewrite", "agency")]
    assert find_likeness(wordings) == find_likeness(wordings[::-1])
