from __future__ import annotations

import pytest

from consolidate.models import Consolidation
from consolidate.report.page import MAX_TOGETHER, Page, Voices, shortened


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("The ferry sank off Teld.", 30, "The ferry sank off Teld."),
        ("The ferry sank off Teld.", 15, "The ferry …"),
        ("The Institute for Ferries (IFF of Norva) said", 38, "The Institute for Ferries …"),
        ("The Institute for Ferries (IFF) said that it sank", 40, "The Institute for Ferries (IFF) said …"),
        ("Nine [of the 61] people (all of them (so far) found", 48, "Nine [of the 61] people …"),
        ("(It is said that the ferry sank at once)", 25, "(It is said that the …"),
        ("Maren Sol) sank at once off Teld", 22, "Maren Sol) sank at …"),
    ],
)
def test_text_is_cut_after_a_word_and_outside_of_brackets(text: str, width: int, cut: str) -> None:
    assert shortened(text, width) == cut


def test_articles_of_one_origin_speak_as_one(ferry: Consolidation) -> None:
    own = [claim for claim in ferry.claims if claim.id in ("c13", "c20")]
    copy = own[0].model_copy(update={"id": "c21", "article": "acopy"})
    page = Page.of(ferry.model_copy(update={"claims": (*own, copy)}), ascii_only=False)
    voices = page.voices(["c13", "c20", "c21"])
    assert voices.reports == ["Coast Daily + Harbour Post", "Teld Courier"]
    assert voices.all() == ["Coast Daily + Harbour Post (one report)", "Teld Courier (article)"]


def test_of_many_copies_a_few_are_named() -> None:
    names = [f"paper {i}" for i in range(MAX_TOGETHER + 5)]
    assert Voices([], [names]).reports == ["paper 0 + paper 1 + 6 more"]


def test_kind_and_side_are_shown_where_they_are_known(ferry: Consolidation) -> None:
    claim = next(claim for claim in ferry.claims if claim.id == "c5")
    sided = claim.model_copy(update={"speaker": claim.speaker.model_copy(update={"side": "Norva"})})
    page = Page.of(ferry.model_copy(update={"claims": (sided,)}), ascii_only=False)
    assert page.voices(["c5"], with_kind=True).all() == ["Ana Brisk (official, Norva)"]
    assert page.voices(["c5"]).all() == ["Ana Brisk"]
