from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from consolidate.models import Article
from consolidate.origins import find_origins
from consolidate.origins.links import Link
from consolidate.origins.retellings import find_retellings
from consolidate.origins.wording import read_wording

if TYPE_CHECKING:
    from tests.origins.conftest import MakeArticle

SCOOP = """The harbour master of Larn warned the ferry company twice before the Aurora sank, this newspaper has learnt.

Joren Pell wrote in March that the bow door no longer closed. He sent a second letter in June, two weeks before the
sinking. "Nobody wrote back," Pell said in his kitchen in Upper Larn.

Two mechanics say that they were told to weld the door shut over the summer. One of them, Sten Brock, resigned in
protest.

The company's head of safety left the island last Friday. Her house stands empty and her telephone is switched off.
"""
RETOLD = """A ferry operator ignored two warnings about a broken bow door, the Larn Courier reports.

According to the Larn Courier, harbour chief Joren Pell informed the firm of the fault in spring and once more in June,
a fortnight before the Aurora went down. He told the paper that he never got an answer.

Mechanics were instructed to close the door with a welding torch, the report goes on, and one of the two quit his job
over it.

The woman in charge of safety has gone away from the island, the paper writes; nobody answers at her home or her phone.
"""
OWN = """Divers have recovered the voyage recorder of the Aurora from a depth of 60 metres, the coast guard said.

The device will be read out in a laboratory on the mainland, which takes about two weeks. Captain Ilse Moor of the coast
guard praised the divers, who worked in strong currents.

Forty relatives of the dead watched from a launch. They threw wreaths into the water at noon.

The Larn Courier had reported that the ferry's owner was warned of a broken door. The coast guard
made no comment.
"""


def retold(*articles: Article) -> list[Link]:
    return find_retellings([read_wording(article) for article in articles])


def case(make_article: MakeArticle) -> tuple[Article, Article, Article]:
    return (
        make_article(SCOOP, "courier.txt", publisher="The Larn Courier"),
        make_article(RETOLD, "evening.txt", publisher="Evening Standard"),
        make_article(OWN, "radio.txt", publisher="Radio Coast"),
    )


def test_who_passes_on_what_a_named_outlet_tells_is_one_report_with_it(make_article: MakeArticle) -> None:
    scoop, evening, radio = case(make_article)
    (found,) = retold(scoop, evening, radio)
    assert set(found.articles) == {scoop.id, evening.id}
    assert found.certainty == "inferred"
    assert found.reason.startswith("evening.txt names The Larn Courier, and ")
    assert found.reason.endswith("nearer in meaning to courier.txt than to any other article")


def test_who_only_mentions_the_outlet_keeps_an_origin_of_his_own(make_article: MakeArticle) -> None:
    scoop, _, radio = case(make_article)
    assert retold(scoop, radio) == []


def test_who_tells_the_same_and_names_nobody_is_independent(make_article: MakeArticle) -> None:
    scoop, _, radio = case(make_article)
    silent = make_article(RETOLD.replace("Larn Courier", "leaked file"), "evening.txt", publisher="Evening Standard")
    assert retold(scoop, silent, radio) == []


def test_another_article_of_the_same_outlet_does_not_retell_itself(make_article: MakeArticle) -> None:
    scoop, _, radio = case(make_article)
    follow_up = make_article(RETOLD, "courier2.txt", publisher="Larn Courier")
    assert retold(scoop, follow_up, radio) == []


def test_the_order_of_the_articles_changes_nothing(make_article: MakeArticle) -> None:
    articles = case(make_article)
    assert len({tuple(find_origins(order)) for order in permutations(articles)}) == 1


def test_an_article_without_sentences_retells_nothing(make_article: MakeArticle) -> None:
    scoop, _, _ = case(make_article)
    assert retold(scoop, make_article("Larn Courier", "note.txt", publisher="Evening Standard")) == []
