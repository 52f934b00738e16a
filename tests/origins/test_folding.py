from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from consolidate.models import Article, Skipped
from consolidate.origins import find_origins

if TYPE_CHECKING:
    from tests.origins.conftest import MakeArticle

WIRE = """The ferry Maren Sol capsized off Teld on Monday.
At least nine of the 61 people on board died.
The owner denied that the bow door was open.
"""
OWN = """Our reporter walked through Teld after the storm.
Fishermen there were mending their nets in silence.
Nobody in the harbour wanted to give his name.
"""


def paths(articles: list[Article]) -> set[frozenset[str]]:
    by_id = {article.id: article.path for article in articles}
    return {frozenset(by_id[i] for i in origin.articles) for origin in find_origins(articles)}


def test_equal_texts_under_two_names_are_one_origin_for_certain(make_article: MakeArticle) -> None:
    (origin,) = find_origins([make_article(WIRE, "post.txt"), make_article(WIRE, "courier.txt")])
    (fold,) = origin.folds
    assert set(fold.articles) == set(origin.articles)
    assert fold.certainty == "certain"
    assert "post.txt" in fold.reason
    assert "courier.txt" in fold.reason


def test_equal_texts_are_folded_however_short(make_article: MakeArticle) -> None:
    assert len(find_origins([make_article("Ferry sinks", "a.txt"), make_article("Ferry sinks", "b.txt")])) == 1


def test_empty_articles_are_no_copies_of_each_other(make_article: MakeArticle) -> None:
    for blank in ("", " \n"):
        assert len(find_origins([make_article(blank, "a.txt"), make_article(blank, "b.txt")])) == 2


def test_a_copy_with_more_around_it_is_folded_with_its_numbers(make_article: MakeArticle) -> None:
    (origin,) = find_origins([make_article(WIRE, "wire.txt"), make_article(OWN + WIRE, "paper.txt")])
    assert origin.folds[0].reason == "all 3 sentences of wire.txt stand in paper.txt"


def test_typography_and_line_breaks_hide_no_copy(make_article: MakeArticle) -> None:
    copy = WIRE.replace("\n", "\n\n").replace(" on ", "\u00a0on ").replace("Teld", "Te\u200bld")
    assert len(find_origins([make_article(WIRE, "a.txt"), make_article(copy, "b.txt")])) == 1


def test_a_changed_sentence_is_no_copy(make_article: MakeArticle) -> None:
    assert len(find_origins([make_article(WIRE, "a.txt"), make_article(WIRE.replace("nine", "12"), "b.txt")])) == 2


def test_two_shared_sentences_are_too_few(make_article: MakeArticle) -> None:
    short = "".join(WIRE.splitlines(keepends=True)[:2])
    assert len(find_origins([make_article(short, "a.txt"), make_article(WIRE, "b.txt")])) == 2


def test_what_is_no_news_makes_no_copy(make_article: MakeArticle) -> None:
    appeal = (
        "Support our work with a gift today.\nEvery gift helps us to write.\nYou can also tell a friend about us.\n"
    )
    skipped = (Skipped(start=0, end=len(appeal), reason="appeal"),)
    articles = [make_article(appeal + WIRE, "a.txt", skipped), make_article(appeal + OWN, "b.txt", skipped)]
    assert len(find_origins(articles)) == 2
    assert len(find_origins([articles[0], make_article(WIRE, "c.txt")])) == 1


def test_copies_in_a_script_without_spaces_are_folded(make_article: MakeArticle) -> None:
    sentences = (
        "\u6e21\u8239\u5728\u6e2f\u53e3\u9644\u8fd1\u6c89\u6ca1\u4e86",
        "\u81f3\u5c11\u6709\u4e5d\u4eba\u5728\u4e8b\u6545\u4e2d\u6b7b\u4ea1",
        "\u8239\u4e3b\u5426\u8ba4\u8239\u95e8\u662f\u5f00\u7740\u7684",
    )
    text = "".join(sentence + "\u3002" for sentence in sentences)
    assert len(find_origins([make_article(text, "a.txt"), make_article("\u6807\u9898\n" + text, "b.txt")])) == 1


def test_a_wire_copy_carried_by_very_many_is_one_origin(make_article: MakeArticle) -> None:
    articles = [make_article(f"Edition number {i} of the evening paper.\n{WIRE}", f"{i}.txt") for i in range(60)]
    (origin,) = find_origins([*articles, make_article(WIRE, "wire.txt")])
    assert len(origin.articles) == 61
    assert len(origin.folds) == 60


def test_no_articles_have_no_origins() -> None:
    assert find_origins([]) == ()


SENTENCES = [f"The {what} of Teld was shut on Monday {when}." for what in ("port", "bank", "school") for when in "abc"]
TEXTS = st.lists(st.lists(st.sampled_from(SENTENCES), max_size=5).map("\n".join), max_size=7)


@given(TEXTS)
def test_every_article_is_in_exactly_one_origin_whatever_the_order(make_article: MakeArticle, texts: list[str]) -> None:
    articles = [make_article(text, f"{n}.txt") for n, text in enumerate(texts)]
    origins = find_origins(articles)
    members = [article for origin in origins for article in origin.articles]
    assert sorted(members) == sorted(article.id for article in articles)
    for origin in origins:
        assert len(origin.folds) == len(origin.articles) - 1
        assert {i for fold in origin.folds for i in fold.articles} <= set(origin.articles)
    assert find_origins(articles[::-1]) == origins
    assert find_origins(sorted(articles, key=lambda article: article.sha256)) == origins
