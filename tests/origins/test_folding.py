from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.models import Article, Skipped
from consolidate.origins import Overrides, find_origins

if TYPE_CHECKING:
    from tests.origins.conftest import MakeArticle, Report

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
    assert origin.folds[0].reason == "3 of 3 sentences of wire.txt stand in paper.txt"


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


def test_a_link_of_the_user_goes_before_what_is_found(make_article: MakeArticle) -> None:
    wire, copy, own = make_article(WIRE, "wire.txt"), make_article(WIRE, "copy.txt"), make_article(OWN, "own.txt")
    overrides = Overrides(independent=((wire.id, copy.id),), same=((own.id, copy.id),))
    origins = {origin.articles: origin for origin in find_origins([wire, copy, own], overrides=overrides)}
    (fold,) = origins[tuple(sorted((own.id, copy.id)))].folds
    assert fold.certainty == "certain"
    assert fold.reason == "you said that own.txt and copy.txt are one report"
    assert (wire.id,) in origins


def test_what_a_copy_retells_its_original_does(report: Report, make_article: MakeArticle) -> None:
    wire = report("fire_wire")
    cut = make_article("\n\n".join(wire.text.split("\n\n")[:8]), "cut.txt")
    rewrite = report("fire_rewrite")
    (origin,) = find_origins([cut, rewrite, wire])
    assert sorted(fold.certainty for fold in origin.folds) == ["certain", "inferred"]


def test_a_family_of_publishers_is_a_mapping_or_a_function(report: Report, make_article: MakeArticle) -> None:
    wire, own = report("dam_wire", publisher="North Post"), report("dam_mayor")
    woven = own.text + "\n\n".join(wire.text.split("\n\n")[9:13])
    other = make_article(woven, "woven.txt", publisher="South Post")
    families = {"North Post": "Post Group", "South Post": "Post Group"}
    assert len(find_origins([wire, other])) == 2
    (origin,) = find_origins([wire, other], family=families)
    assert find_origins([wire, other], family=families.get) == (origin,)
    assert origin.folds[0].reason.endswith("; both are published by Post Group")
    assert origin.folds[0].certainty == "inferred"


def test_an_article_about_something_else_is_named_as_such(report: Report) -> None:
    dam = [report(f"dam_{name}") for name in ("wire", "reporter", "agency", "mayor")]
    origins = find_origins([*dam, report("court_wire")])
    strays = {origin.articles: origin.off_topic for origin in origins if origin.off_topic}
    assert list(strays) == [(report("court_wire").id,)]


def test_no_articles_have_no_origins() -> None:
    assert find_origins([]) == ()


def test_unrelated_headlines_are_neither_folded_nor_off_topic(make_article: MakeArticle) -> None:
    what = "ferry bank school market bridge choir league strike court harvest".split()
    where = "Teld Ostrel Belmora Bellmar Kernhof Lauvik Varland Corvania Tresk Salis".split()
    done = "opens closes wins loses burns moves sues votes sinks grows".split()
    lines = [f"{a.title()} in {b} {c} again, mayor says" for a in what for b in where for c in done]
    origins = find_origins([make_article(line, f"{n}.txt") for n, line in enumerate(lines)])
    assert len(origins) == 1000
    assert not any(origin.off_topic for origin in origins)


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


@given(st.lists(st.sampled_from(SENTENCES), min_size=5, unique=True), st.data())
def test_a_text_its_copy_and_any_cut_of_it_are_one_origin(
    make_article: MakeArticle, sentences: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(sentences) - 4))
    whole, cut = "\n".join(sentences), "\n".join(sentences[start : start + 4])
    texts = {"whole.txt": whole, "copy.txt": whole, "cut.txt": cut}
    (origin,) = find_origins([make_article(text, name) for name, text in texts.items()])
    assert {fold.certainty for fold in origin.folds} == {"certain"}


@given(TEXTS, st.data())
def test_decrees_of_the_user_are_kept(make_article: MakeArticle, texts: list[str], data: st.DataObject) -> None:
    articles = [make_article(text, f"{n}.txt") for n, text in enumerate(texts)]
    if len(articles) < 4:
        return
    a, b, c, d = data.draw(st.permutations([article.id for article in articles]))[:4]
    origins = find_origins(articles, overrides=Overrides(independent=((a, b),), same=((c, d),)))
    of = {identity: origin.id for origin in origins for identity in origin.articles}
    assert of[a] != of[b]
    assert of[c] == of[d]


STATEMENT_FORMS = {
    "quoted": "\u201c{}\u201d",
    "quoted straight": '"{}"',
    "quoted singly": "\u2018{}\u2019",
    "block": "> {}",
    "unmarked": "The statement reads in full:\n\n{}",
}


@pytest.mark.parametrize("breaks", [". ", ".\n\n", ".\n\n\u201c"])
@pytest.mark.parametrize("form", STATEMENT_FORMS)
def test_reports_that_share_a_long_statement_stay_apart_and_rewrites_together(
    report: Report, make_article: MakeArticle, form: str, breaks: str
) -> None:
    statement = STATEMENT_FORMS[form].format(report("statement").text.strip().replace(". ", breaks))

    def with_statement(name: str, place: int) -> Article:
        told = report(name).text.strip().split("\n\n")
        return make_article("\n\n".join([*told[:place], statement, *told[place:]]), f"{name}.txt")

    articles = {
        name: with_statement(name, place)
        for name, place in (("dam_wire", 3), ("dam_rewrite", 8), ("dam_reporter", 5), ("dam_mayor", 4))
    }
    origins = {origin.articles for origin in find_origins(list(articles.values()))}
    assert tuple(sorted((articles["dam_wire"].id, articles["dam_rewrite"].id))) in origins
    assert len(origins) == 3
