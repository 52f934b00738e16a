from __future__ import annotations

from typing import TYPE_CHECKING

from consolidate.origins.shingles import Shingled, likeness, overlap, stands_in
from consolidate.origins.wording import read_wording, words_of

if TYPE_CHECKING:
    from tests.origins.conftest import MakeArticle


def shingled(make_article: MakeArticle, text: str) -> Shingled:
    return Shingled(read_wording(make_article(text, f"{len(text)}.txt")))


def numbers(start: int, stop: int) -> str:
    return " ".join(f"n{number}" for number in range(start, stop))


def test_overlap_is_measured_on_the_shorter(make_article: MakeArticle) -> None:
    found = overlap(shingled(make_article, numbers(0, 100)), shingled(make_article, numbers(90, 114)))
    assert (found.shared, found.total) == (6, 20)
    assert found.share == 0.3


def test_one_shared_stretch_is_not_scattered(make_article: MakeArticle) -> None:
    long = shingled(make_article, f"{numbers(200, 300)} {numbers(0, 30)}")
    one = overlap(shingled(make_article, f"{numbers(500, 540)} {numbers(0, 30)}"), long)
    two = overlap(shingled(make_article, f"{numbers(0, 15)} {numbers(500, 540)} {numbers(15, 30)}"), long)
    assert one.scattered == 0
    assert not one.leads
    assert two.scattered > 0.1


def test_texts_that_begin_alike_lead_with_their_stretch(make_article: MakeArticle) -> None:
    left = shingled(make_article, f"headline of one {numbers(0, 40)} {numbers(100, 150)}")
    right = shingled(make_article, f"another {numbers(0, 40)} {numbers(300, 390)}")
    assert overlap(left, right).leads


def test_likeness_counts_both_texts(make_article: MakeArticle) -> None:
    whole, half = shingled(make_article, numbers(0, 104)), shingled(make_article, numbers(0, 54))
    assert likeness(whole, half) == 0.5
    assert likeness(whole, whole) == 1


def test_a_sentence_stands_in_a_text_but_for_a_word(make_article: MakeArticle) -> None:
    text = shingled(
        make_article, "The old ferry Maren Sol sank off the harbour of Teld on a stormy Monday night in May."
    )
    assert stands_in(words_of("ferry Maren Sol sank off the harbour of Teld on a stormy Monday"), text)
    assert not stands_in(words_of("ferry Maren Sol sank off the quay of Teld on a stormy Tuesday"), text)
    assert not stands_in(words_of("The old ferry"), text)
