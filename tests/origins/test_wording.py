from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.models import Skipped
from consolidate.origins.wording import read_wording, words_of

if TYPE_CHECKING:
    from tests.origins.conftest import MakeArticle


@pytest.mark.parametrize(
    "text",
    [
        "The owner said: \u201cNo door was open that night.\u201d",
        'The owner said: "No door was open that night."',
        "The owner said: \u2018No door was open that night.\u2019",
        "The owner said: 'No door was open that night.'",
        "The owner said: \u00abNo door was open that night.\u00bb",
        "The owner said: \u201eNo door was open that night.\u201c",
        "The owner said: \u201cNo door was open.\n\n\u201cIt never was.\u201d",
        "The owner said: \u201cNo door was open.\n\nThat night it was shut.\u201d",
        'The owner said: "No door was open.\n\n"It never was."',
        "The owner said:\n\n> No door was open that night.",
        "The owner said:\n\nNo door was open, and I saw it.",
        "The owner said:\n\nNo door was open that night.\n\u2014 Halden Lines (@halden) May 30, 2030",
    ],
)
def test_speech_is_not_the_articles_own_however_it_is_marked(make_article: MakeArticle, text: str) -> None:
    wording = read_wording(make_article(text, "a.txt"))
    assert {"door", "open"} <= set(wording.words)
    assert {"the", "owner", "said"} <= set(wording.own)
    assert "door" not in wording.own


def test_what_stands_between_spoken_paragraphs_is_spoken(make_article: MakeArticle) -> None:
    text = "He spoke in Teld.\n\nI saw the door.\n\nThe door was shut.\n\nMy men saw it too.\n\nThe inquiry goes on."
    assert read_wording(make_article(text, "a.txt")).own == words_of("He spoke in Teld. The inquiry goes on.")


def test_apostrophes_quote_nothing(make_article: MakeArticle) -> None:
    text = "The ferry's owner didn't answer the union's letters, and the crew's families won't wait."
    wording = read_wording(make_article(text, "a.txt"))
    assert wording.own == wording.words


def test_page_furniture_is_left_out(make_article: MakeArticle) -> None:
    text = "Subscribe to our letter now.\nThe ferry sank off Teld."
    article = make_article(text, "a.txt", (Skipped(start=0, end=28, reason="sign-up"),))
    assert read_wording(article).words == ("the", "ferry", "sank", "off", "teld")


def test_spelling_hides_no_word() -> None:
    assert words_of("Te\u200bld\u2019s CAFE\u0301") == words_of("Teld's caf\u00e9")


def test_a_script_without_spaces_has_a_word_for_each_character() -> None:
    assert words_of("\u6e21\u8239 A1") == ("\u6e21", "\u8239", "a1")
