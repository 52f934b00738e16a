from __future__ import annotations

import pytest
from rich.console import Console, RenderableType

from consolidate.models import Claim, Consolidation, EvidenceSpan
from consolidate.report.evidence import CONTEXT, Quoted, Surroundings
from consolidate.report.page import Page


def shown(view: RenderableType, *, colour: bool = False, width: int = 400) -> str:
    console = Console(width=width, color_system="standard" if colour else None, force_terminal=colour)
    with console.capture() as capture:
        console.print(view)
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def claim_of(result: Consolidation, key: str) -> Claim:
    return next(claim for claim in result.claims if claim.id == key)


def with_evidence(result: Consolidation, text: str, *quotes: str) -> tuple[Page, Claim]:
    """One article of this text, and a claim on these quotes."""
    article = result.articles[0].model_copy(update={"text": text})
    spans = tuple(
        EvidenceSpan(start=text.index(quote), end=text.index(quote) + len(quote), quote=quote) for quote in quotes
    )
    claim = claim_of(result, "c1").model_copy(update={"evidence": spans})
    return Page.of(result.model_copy(update={"articles": (article,), "claims": (claim,)}), ascii_only=False), claim


def test_a_quote_stands_in_its_sentence_and_no_other(ferry: Consolidation) -> None:
    text = shown(Quoted(Page.of(ferry, ascii_only=False), claim_of(ferry, "c5")))
    assert text == "«At least nine people died», coast guard spokeswoman Ana Brisk told reporters."


def test_evidence_is_marked_by_signs_in_a_pipe_and_by_attributes_on_a_terminal(ferry: Consolidation) -> None:
    quoted = Quoted(Page.of(ferry, ascii_only=False), claim_of(ferry, "c5"))
    assert "\x1b[1;4mAt least nine people died\x1b[0m, coast" in shown(quoted, colour=True)
    assert "\x1b" not in shown(quoted)


def test_evidence_in_two_sentences_shows_both_and_the_gap(ferry: Consolidation) -> None:
    page, claim = with_evidence(ferry, "Two boats left. Fog came up. One boat came back.", "Two boats", "One boat")
    assert shown(Quoted(page, claim)) == "«Two boats» left. […] «One boat» came back."


def test_two_quotes_of_one_sentence_are_marked_in_it(ferry: Consolidation) -> None:
    page, claim = with_evidence(ferry, "Two boats left and one boat came back.", "Two boats", "one boat")
    assert shown(Quoted(page, claim)) == "«Two boats» left and «one boat» came back."


def test_a_very_long_sentence_is_cut_around_its_evidence(ferry: Consolidation) -> None:
    filling = "and the rain went on " * 40
    page, claim = with_evidence(ferry, f"It rained {filling}until the dam broke {filling}for days.", "the dam broke")
    text = shown(Quoted(page, claim), width=4000)
    assert "until «the dam broke» and" in text
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert len(text) < 2 * CONTEXT + 40


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\u202e", "\x07"])
def test_hostile_text_of_an_article_is_spelled_out(ferry: Consolidation, hostile: str) -> None:
    page, claim = with_evidence(ferry, f"The [red]dam[/red] {hostile}broke.", "broke")
    for view in (Quoted(page, claim), Surroundings(page, claim)):
        text = shown(view)
        assert hostile not in text
        assert f"The [red]dam[/red] <U+{ord(hostile[0]):04X}>" in text


def test_an_article_is_read_around_a_quote_with_its_paragraphs(ferry: Consolidation) -> None:
    text = shown(Surroundings(Page.of(ferry, ascii_only=False), claim_of(ferry, "c5")))
    assert "Harbour Post · 2031-03-03 · harbour-post.txt" in text
    assert "\n\n«At least nine people died», coast guard spokeswoman Ana Brisk told reporters.\n\n" in text
    assert "The vessel was built in 1998." in text


def test_of_a_long_article_whole_sentences_around_the_quote_are_shown_and_the_rest_is_counted(
    ferry: Consolidation,
) -> None:
    before, after = "Rain fell on the hills. " * 100, " Boats were sent out." * 100
    page, claim = with_evidence(ferry, f"{before}The dam broke.{after}", "The dam broke.")
    text = shown(Surroundings(page, claim), width=4000)
    assert "characters before\nRain fell on the hills. Rain" in text
    assert "«The dam broke.» Boats were sent out." in text
    assert "Boats were sent out.\n\n… " in text
    assert text.endswith(" characters after")
