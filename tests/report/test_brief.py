from __future__ import annotations

import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from consolidate.models import Consolidation, Fold, Origin, Rejection, Skipped
from consolidate.report import brief
from consolidate.report.brief import LINES, MAX_WIDTH, MIN_FACTS


def printed(
    result: Consolidation,
    width: int = 80,
    *,
    top: int | None = None,
    everything: bool = False,
    encoding: str = "utf-8",
    terminal: bool = False,
) -> str:
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding=encoding, errors="strict", newline="")
    console = Console(file=file, width=width, force_terminal=terminal, color_system="truecolor" if terminal else None)
    console.print(brief(result, top=top, everything=everything))
    file.flush()
    return raw.getvalue().decode(encoding)


def test_the_brief_fits_about_sixty_lines_at_eighty_columns(ferry: Consolidation) -> None:
    lines = printed(ferry).splitlines()
    assert LINES - 12 <= len(lines) <= LINES + 2


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_output(ferry: Consolidation, width: int) -> None:
    for text in (printed(ferry, width), printed(ferry, width, everything=True)):
        assert max(cell_len(line) for line in text.splitlines()) <= min(width, MAX_WIDTH)


def test_parts_come_in_the_order_of_importance(ferry: Consolidation) -> None:
    text = printed(ferry)
    titles = ["CONFLICTS", "FACTS", "UPDATES", "REJECTED", "ARTICLES", "RUN"]
    places = [text.index(title) for title in titles]
    assert places == sorted(places)


def test_the_head_counts_everything_and_names_what_was_not_read(ferry: Consolidation) -> None:
    first, second, third, *_ = printed(ferry).splitlines()
    assert first == "4 of 6 articles, from 3 origins"
    assert second == "13 facts from 20 claims · 2 conflicts · 1 update"
    assert third == "failed: <U+001B>[2Jscan.pdf; skipped: empty.txt"


def test_what_is_cut_is_counted_and_shown_on_demand(ferry: Consolidation) -> None:
    text = printed(ferry, top=2)
    assert "… 11 more facts: --all" in text
    assert len(re.findall(r"^F\d", text, re.MULTILINE)) == 2
    whole = printed(ferry, everything=True)
    assert "more fact" not in whole
    assert all(fact.handle in whole for fact in ferry.facts)
    assert all(claim.evidence[0].quote.split()[0] in whole for claim in ferry.claims)


def test_many_conflicts_leave_room_for_facts(ferry: Consolidation) -> None:
    first = ferry.conflicts[1]
    many = tuple(first.model_copy(update={"id": f"x{i}", "handle": f"C{i}"}) for i in range(30))
    text = printed(ferry.model_copy(update={"conflicts": (*ferry.conflicts, *many)}))
    assert "more conflicts: --all" in text
    assert len(re.findall(r"^F\d", text, re.MULTILINE)) >= MIN_FACTS


def test_rejections_are_counted_by_reason_with_an_example(ferry: Consolidation) -> None:
    text = " ".join(printed(ferry).split())
    assert "REJECTED 3 drafts" in text
    assert "2 a number of the statement is not in the quote, as in “Nineteen people died when" in text


def test_rare_reasons_are_cut_and_counted(ferry: Consolidation) -> None:
    rejected = tuple(
        Rejection(article=ferry.articles[0].id, statement="x", quote="y", reason=f"reason {i}") for i in range(9)
    )
    result = ferry.model_copy(update={"rejected": rejected})
    assert "… 6 more reasons: --all" in printed(result)
    assert "reason 8" in printed(result, everything=True)


def test_articles_of_one_origin_stand_together_with_what_makes_them_one(ferry: Consolidation) -> None:
    lines = printed(ferry, 110).splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith(" 1  Harbour Post         Ferry capsizes off Teld"))
    assert lines[at].endswith("2031-03-03")
    assert lines[at + 1].startswith("    Coast Daily          Ferry capsizes off Teld with 61 aboard")
    assert lines[at + 2].rstrip() == "    └ certain: the same text"
    assert lines[at + 3].startswith(" 2  Teld Courier")
    assert lines[at + 4].startswith(" 3  island_radi…tuesday")
    assert lines[at + 4].rstrip().endswith("undated")


def test_an_article_that_was_not_read_says_why(ferry: Consolidation) -> None:
    assert "failed: is not text: save the article as text, Markdown, HTML or JSON." in printed(ferry, 110)


def test_an_inferred_fold_is_counted_in_the_head_and_told_first(ferry: Consolidation) -> None:
    first, *others = ferry.origins
    rewrite = Fold(articles=first.articles, reason="7 of 9 sentences follow", certainty="inferred")
    both = first.model_copy(update={"folds": (*first.folds, rewrite)})
    text = printed(ferry.model_copy(update={"origins": (both, *others)}))
    assert text.startswith("4 of 6 articles, from 3 origins, 1 fold inferred\n")
    assert text.index("inferred: 7 of 9 sentences follow") < text.index("certain: the same text")


def test_a_fold_names_files_without_their_folders(ferry: Consolidation) -> None:
    first, *others = ferry.origins
    reason = "all 9 sentences of cuttings/copy.html stand in cuttings/harbour-post.txt"
    fold = Fold(articles=first.articles, reason=reason, certainty="certain")
    text = printed(ferry.model_copy(update={"origins": (first.model_copy(update={"folds": (fold,)}), *others)}))
    assert "certain: all 9 sentences of copy.html stand in harbour-post.txt" in text


def test_what_is_about_something_else_is_named_and_counts_nowhere(ferry: Consolidation) -> None:
    origins = [
        origin.model_copy(update={"off_topic": "no rare word shared"}) if origin.id == "o3" else origin
        for origin in ferry.origins
    ]
    result = ferry.model_copy(update={"origins": tuple(origins)})
    text = printed(result, 110)
    head = text.splitlines()
    assert head[0] == "3 of 6 articles, from 2 origins"
    assert head[1].startswith("11 facts from 16 claims")
    assert head[2].endswith("skipped: empty.txt; about something else: island_radi…tuesday")
    assert " -  island_radi…tuesday" in text
    assert "└ counts nowhere: no rare word shared" in text
    facts = text[text.index("FACTS") : text.index("UPDATES")]
    assert "Twelve bodies" not in facts
    whole = printed(result, everything=True)
    assert whole.index("FACTS") < whole.index("ELSEWHERE") < whole.index("F4  ") < whole.index("UPDATES")


def test_a_publishers_grade_is_shown_where_there_is_one(ferry: Consolidation) -> None:
    first, *others = ferry.articles
    assert " rated " not in printed(ferry)
    graded = ferry.model_copy(update={"articles": (first.model_copy(update={"reliability": "B"}), *others)})
    rows = [line for line in printed(graded, 110).splitlines() if " rated " in line]
    assert len(rows) == 1
    assert rows[0].startswith(" 1  Harbour Post")
    assert rows[0].endswith("rated B  2031-03-03")


def test_an_article_without_a_title_is_shown_by_its_first_words_of_news(ferry: Consolidation) -> None:
    first, *others = ferry.articles
    lead = first.text.split("\n")[2]
    at = first.text.index(lead)
    bare = first.model_copy(update={"title": None, "skipped": (Skipped(start=0, end=at, reason="furniture"),)})
    assert "“The ferry Maren Sol capsized" in printed(ferry.model_copy(update={"articles": (bare, *others)}), 110)


def test_the_whole_brief_says_where_each_article_lies(ferry: Consolidation) -> None:
    text = " ".join(printed(ferry, 110, everything=True).split())
    assert "Nine dead, dozens rescued as Maren Sol goes down — 2031-03-04 cuttings/teld-courier.md" in text


def many(ferry: Consolidation, number: int, *, folded: bool) -> Consolidation:
    good = ferry.articles[0]
    articles = tuple(good.model_copy(update={"id": f"n{i}", "path": f"n{i}.txt"}) for i in range(number))
    pairs = [(f"n{i}", f"n{i + 1}") for i in range(number - 1)]
    folds = tuple(Fold(articles=pair, reason="equal", certainty="certain") for pair in pairs)
    one = (Origin(id="oN", articles=tuple(article.id for article in articles), folds=folds),)
    each = tuple(Origin(id=f"o{article.id}", articles=(article.id,)) for article in articles)
    origins = (*(one if folded else each), *ferry.origins)
    return ferry.model_copy(update={"articles": (*articles, *ferry.articles), "origins": origins})


def test_of_many_articles_those_with_a_problem_are_kept(ferry: Consolidation) -> None:
    text = printed(many(ferry, 50, folded=False))
    assert "failed: is not text" in text
    assert "… 46 more articles: --all" in text


def test_many_copies_do_not_crowd_out_the_other_origins(ferry: Consolidation) -> None:
    text = printed(many(ferry, 50, folded=True))
    assert "island_radi…tuesday" in text[text.index("ARTICLES") :]
    assert "… 46 more folds: --all" in text
    assert "more fold" not in printed(many(ferry, 50, folded=True), everything=True)


def test_the_run_says_model_calls_tokens_and_time(ferry: Consolidation) -> None:
    text = " ".join(printed(ferry).split())
    assert "model extractor, example-7b · 9 calls, 1 cached · 18,204 tokens in, 5,120 out · 5 min 12 s" in text


def test_a_run_without_a_model_speaks_of_no_calls(ferry: Consolidation) -> None:
    run = ferry.run.model_copy(update={"extractor": "syntactic", "model": None, "calls": 0})
    text = printed(ferry.model_copy(update={"run": run}))
    assert text.rstrip().endswith("RUN  syntactic extractor · no model · 5 min 12 s")


def test_text_from_articles_is_neither_markup_nor_control(ferry: Consolidation) -> None:
    plain = printed(ferry, 110, everything=True)
    assert "Edda [red]Quill[/red]" in plain
    assert "[link=https://evil.example]was<U+001B>[31m asleep[/link]" in " ".join(plain.split())
    assert "<U+202E>asleep" in plain
    coloured = printed(ferry, everything=True, terminal=True)
    for hostile in ("\x1b[31m asleep", "\x1b]0;", "\x1b]8;", "\x1b[2J", "\x07", "\u202e"):
        assert hostile not in coloured


def test_status_does_not_rest_on_colour(ferry: Consolidation) -> None:
    text = printed(ferry, everything=True)
    assert all(word in text for word in ("● ", "○ ", "≠ ", "corroborated", "single origin", "disputed in C1"))


def test_an_ascii_output_gets_ascii_signs(ferry: Consolidation) -> None:
    text = printed(ferry, everything=True, encoding="ascii")
    assert text.isascii()
    assert "* The ferry Maren Sol" in text
    assert '"with 61 people on board" - Harbour Post' in text


def test_an_empty_result_is_still_a_brief(ferry: Consolidation) -> None:
    nothing = ferry.model_copy(
        update={
            "articles": (),
            "origins": (),
            "claims": (),
            "facts": (),
            "conflicts": (),
            "rejected": (),
            "updates": (),
        }
    )
    text = printed(nothing)
    assert text.startswith("0 articles, from 0 origins\n0 facts from 0 claims · no conflicts\n")
    assert "FACTS" not in text
