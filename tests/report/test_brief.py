from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from consolidate.models import Consolidation, Rejection
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
    first, second, *_ = printed(ferry).splitlines()
    assert first == "4 of 6 articles read, from 3 origins · 13 facts from 20 claims · 2 conflicts"
    assert second == "failed: <U+001B>[2Jscan.pdf; skipped: empty.txt"


def test_what_is_cut_is_counted_and_shown_on_demand(ferry: Consolidation) -> None:
    text = printed(ferry, top=2)
    assert "… 11 more facts: --all" in text
    assert "F12" in text
    assert "F13" not in text
    whole = printed(ferry, everything=True)
    assert "more fact" not in whole
    assert all(fact.handle in whole for fact in ferry.facts)
    assert all(claim.evidence[0].quote.split()[0] in whole for claim in ferry.claims)


def test_many_conflicts_leave_room_for_facts(ferry: Consolidation) -> None:
    first = ferry.conflicts[1]
    many = tuple(first.model_copy(update={"id": f"x{i}", "handle": f"C{i}"}) for i in range(30))
    text = printed(ferry.model_copy(update={"conflicts": (*ferry.conflicts, *many)}))
    assert "more conflicts: --all" in text
    assert text.count("single origin ·") + text.count("corroborated ·") >= MIN_FACTS


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


def test_articles_show_origin_day_and_why_one_was_left_out(ferry: Consolidation) -> None:
    text = printed(ferry, 110)
    assert "Harbour Post      Ferry capsizes off Teld with 61 aboard" in text
    assert "origin 3  undated" in text
    assert "failed: is not text: save the article as text, Markdown, HTML or JSON." in text
    assert "Harbour Post and Coast Daily are one origin (certain): the same text" in text


def test_of_many_articles_those_with_a_problem_are_kept(ferry: Consolidation) -> None:
    good = ferry.articles[0]
    many = tuple(good.model_copy(update={"id": f"n{i}", "path": f"n{i}.txt"}) for i in range(50))
    text = printed(ferry.model_copy(update={"articles": (*many, *ferry.articles)}))
    assert "failed: is not text" in text
    assert "… 48 more articles: --all" in text


def test_the_run_says_model_calls_tokens_and_time(ferry: Consolidation) -> None:
    text = " ".join(printed(ferry).split())
    assert "model extractor, example-7b · 9 calls, 1 cached · 18,204 tokens in, 5,120 out · 5 min 12 s" in text


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
    assert text.startswith("0 articles read, from 0 origins · 0 facts from 0 claims · no conflicts\n")
    assert "FACTS" not in text
