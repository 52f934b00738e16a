from __future__ import annotations

import re
from datetime import UTC, datetime

from markdown_it import MarkdownIt

from consolidate.models import Anchor, Consolidation, Decision, Ruling
from consolidate.report.markdown import BEGINNING, to_markdown


def parts(text: str) -> dict[str, str]:
    found = re.split(r"^## (.*)$", text, flags=re.MULTILINE)
    return dict(zip(found[1::2], found[2::2], strict=True))


def test_the_parts_come_in_the_order_an_editor_needs_them(ferry: Consolidation) -> None:
    text = to_markdown(ferry)
    assert text.startswith(f"{BEGINNING}\n\n# What 4 articles report\n\n4 articles from 3 origins · ")
    assert list(parts(text)) == [
        "Agreed",
        "Contested",
        "Single source",
        "Timeline",
        "What each origin leaves out",
        "Sources",
        "Rejected",
        "References",
    ]


def test_every_footnote_has_a_note_and_every_note_a_footnote_in_order(ferry: Consolidation) -> None:
    body, notes = to_markdown(ferry).split("## References")
    defined = [int(number) for number in re.findall(r"^\[\^(\d+)\]: ", notes, re.MULTILINE)]
    used = list(dict.fromkeys(int(number) for number in re.findall(r"\[\^(\d+)\]", body)))
    assert used == defined == list(range(1, len(defined) + 1))


def test_a_note_gives_article_characters_and_quote(ferry: Consolidation) -> None:
    text = ferry.articles[0].text
    quote = "At least nine people died"
    start = text.index(quote)
    assert f": Harbour Post, characters {start}–{start + len(quote)}: “{quote}”" in to_markdown(ferry)


def test_every_line_that_reports_something_has_a_footnote(ferry: Consolidation) -> None:
    told = parts(to_markdown(ferry))
    for part in ("Agreed", "Contested", "Single source"):
        lines = [line for line in told[part].splitlines() if line.lstrip().startswith("- ")]
        assert lines
        assert all(re.search(r"\[\^\d+\]", line) for line in lines)


def test_no_text_of_an_article_becomes_markup(ferry: Consolidation) -> None:
    html = MarkdownIt("commonmark").enable("table").render(to_markdown(ferry).split("## References")[0])
    assert "<a " not in html
    assert set(re.findall(r"<(\w+)", html)) <= set("h1 h2 h3 p em strong ul li table thead tbody tr th td".split())


def test_rulings_are_shown_with_who_made_them_and_why(ferry: Consolidation) -> None:
    ruling = Ruling(
        decision="d1",
        verdict="position",
        choice="A",
        reason="The deckhand filmed it",
        reviewer="Ada [Editor]",
        at=datetime(2031, 3, 6, tzinfo=UTC),
        stale=True,
    )
    ruled = [c.model_copy(update={"decisions": (ruling,)}) if c.handle == "C1" else c for c in ferry.conflicts]
    contested = parts(to_markdown(ferry.model_copy(update={"conflicts": tuple(ruled)})))["Contested"]
    assert (
        "- **Ruling**, 2031-03-06, Ada \\[Editor\\]: **A stands** (stale: the words behind it have changed since) — "
        "The deckhand filmed it."
    ) in contested
    assert "*denial · high severity · stale*" in contested


def test_a_decision_whose_evidence_is_gone_is_not_lost(ferry: Consolidation) -> None:
    decision = Decision(
        id="d2",
        target="origins",
        verdict="independent",
        evidence=((Anchor(sha256="0" * 64, article="gone.txt"),),),
        reason="Own reporters",
        reviewer="Ada",
        at=datetime(2031, 3, 6, tzinfo=UTC),
    )
    text = parts(to_markdown(ferry.model_copy(update={"unplaced": (decision,)})))
    assert text["Decisions that rest on nothing any more"].strip() == (
        "- 2031-03-06, Ada: reports of their own: gone.txt — Own reporters."
    )


def test_sources_say_why_articles_are_one_report_and_what_was_not_read(ferry: Consolidation) -> None:
    sources = parts(to_markdown(ferry))["Sources"]
    assert "    - one report (certain): the same text." in sources
    assert "    - skipped: empty.txt is empty: leave it out" in sources
    assert "    - failed: \\<U+001B\\>\\[2Jscan.pdf is not text" in sources


def test_what_was_rejected_is_told_with_the_reason(ferry: Consolidation) -> None:
    assert parts(to_markdown(ferry))["Rejected"].count("\n- ") == len(ferry.rejected)
    assert "“the captain was drunk”: the quote is not in the article." in to_markdown(ferry)


def test_the_same_result_gives_the_same_text(ferry: Consolidation) -> None:
    assert to_markdown(ferry) == to_markdown(ferry.model_copy(deep=True))


def test_a_result_without_anything_says_so(ferry: Consolidation) -> None:
    empty = Consolidation(articles=(), origins=(), claims=(), facts=(), conflicts=(), run=ferry.run)
    text = to_markdown(empty)
    assert "# What 0 articles report" in text
    assert list(parts(text)) == ["Agreed"]
