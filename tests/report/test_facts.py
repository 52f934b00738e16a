from __future__ import annotations

from rich.console import Console

from consolidate.models import Consolidation
from consolidate.report.facts import fact_entry
from consolidate.report.page import Page


def entry(result: Consolidation, handle: str, *, quotes: bool = False) -> str:
    fact = next(fact for fact in result.facts if fact.handle == handle)
    console = Console(width=100, color_system=None)
    with console.capture() as capture:
        console.print(fact_entry(Page.of(result, ascii_only=False), fact, quotes=quotes))
    return " ".join(capture.get().split())


def test_a_fact_shows_status_support_and_speakers(ferry: Consolidation) -> None:
    assert entry(ferry, "F2") == (
        "F2 ● The ferry Maren Sol capsized off Teld harbour on Monday 3 March 2031. "
        "corroborated · 3 sources, 3 origins · say coast guard, interior ministry · article: island_radi…tuesday"
    )


def test_one_speech_in_several_origins_is_called_a_single_source(ferry: Consolidation) -> None:
    twelfth = next(fact for fact in ferry.facts if fact.handle == "F12")
    held = twelfth.model_copy(update={"status": "single_source", "origins": ("o1", "o2")})
    text = entry(ferry.model_copy(update={"facts": (held,)}), held.handle)
    assert "single source · 2 origins, one speaker · says coast guard" in text


def test_a_denied_fact_names_who_denies_it(ferry: Consolidation) -> None:
    text = entry(ferry, "F6")
    assert "Norva Lines denies: The bow door of the Maren Sol was open" in text
    assert "disputed in C1" in text


def test_what_the_article_itself_says_is_marked_as_such(ferry: Consolidation) -> None:
    assert "single origin · article: Harbour Post" in entry(ferry, "F1")


def test_a_plan_and_a_guess_are_not_told_as_if_they_had_happened(ferry: Consolidation) -> None:
    assert "planned · says Ana Brisk" in entry(ferry, "F7")
    assert "speculated · says unnamed witness in island_radi…tuesday" in entry(ferry, "F11")


def test_who_relays_a_speaker_is_said(ferry: Consolidation) -> None:
    assert "says port of Teld via Norva News Agency" in entry(ferry, "F8")


def test_quotes_are_shown_on_demand_with_their_articles(ferry: Consolidation) -> None:
    assert "“" not in entry(ferry, "F12")
    text = entry(ferry, "F12", quotes=True)
    assert "“with 61 people on board” — Harbour Post “with 61 people on board” — Coast Daily" in text
