from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.articles import article_from_text
from consolidate.extraction.reading import Window, parseable, presentable, read, windows

if TYPE_CHECKING:
    from tests.extraction.conftest import Read

TITLE = "Ferry sinks off Porto"
BODY = "Anna Holm left the quay at noon. She said: “The bow door was open. We saw it.” The union met on Monday."


def test_what_is_no_news_and_what_is_no_prose_is_not_read(reading: Read) -> None:
    text = "The ferry left the quay.\nPhoto: A. Brisk of the Post\nMORE NEWS\nIt sank off the island."
    whole = reading(text, skip="Photo: A. Brisk of the Post")
    assert [text[slice(*span)] for span in whole.sentences] == ["The ferry left the quay.", "It sank off the island."]


def test_the_title_is_a_window_of_its_own_where_a_size_is_given(reading: Read) -> None:
    whole = reading(f"{TITLE}\n\n{BODY}", title=TITLE)
    assert whole.body == 1
    assert whole.passage(windows(whole, 1)[0]) == TITLE
    assert windows(whole, None) == (Window(0, len(whole.sentences)),)


def test_windows_cover_every_sentence_once_and_do_not_close_inside_a_quotation(reading: Read) -> None:
    whole = reading(BODY)
    cut = windows(whole, 1)
    assert [i for window in cut for i in range(window.first, window.last)] == list(range(len(whole.sentences)))
    assert [whole.passage(window) for window in cut] == [
        "Anna Holm left the quay at noon.",
        "She said: “The bow door was open. We saw it.”",
        "The union met on Monday.",
    ]


def test_a_quotation_that_is_never_closed_does_not_swallow_the_article(reading: Read) -> None:
    whole = reading("He said: “The door was open. " + "It was a long day. " * 30)
    assert max(window.last - window.first for window in windows(whole, 1)) <= 3


def test_a_long_article_is_cut_even_where_no_size_is_given(reading: Read) -> None:
    whole = reading("The ferry left the quay at noon. " * 100)
    cut = windows(whole, None)
    assert len(cut) > 1
    assert sum(window.last - window.first for window in cut) == 100


def test_a_window_is_halved_down_to_one_sentence() -> None:
    assert Window(2, 7).halves() == (Window(2, 4), Window(4, 7))
    assert Window(2, 3).halves() == ()


def test_a_pronoun_gets_the_name_of_the_person_before_it_in_full(reading: Read) -> None:
    whole = reading("Anna Holm left the quay at noon. Holm met the union. She went home to Lisbon. Rain fell all day.")
    assert whole.names(Window(2, 3)) == ("Anna Holm",)
    assert whole.names(Window(3, 4)) == ()
    assert whole.names(Window(0, 1)) == ()


def test_the_title_lends_no_names(reading: Read) -> None:
    text = "Anna Holm wins prize\n\nThe jury met in Lisbon. She was pleased."
    assert "Anna Holm" not in reading(text, title="Anna Holm wins prize").names(Window(2, 3))


def test_the_person_named_last_is_found_before_an_offset(reading: Read) -> None:
    text = "Anna Holm left the quay. Peter Brown met the union. It rained."
    whole = reading(text)
    assert whole.last_person(text.index("It rained")) == "Peter Brown"
    assert whole.last_person(text.index("Peter")) == "Anna Holm"
    assert whole.last_person(0) is None


def test_as_many_claims_are_asked_for_as_there_are_clauses(reading: Read) -> None:
    whole = reading("The ferry left the quay at noon. The ferry sank, the cars were lost and nine people died.")
    assert whole.most_claims(Window(0, 1)) == 1
    assert whole.most_claims(Window(1, 2)) == 3
    assert whole.most_claims(Window(0, 2)) > 4


def test_another_language_is_read_without_the_english_pipeline(reading: Read) -> None:
    whole = reading("Gestern traf Anna Holm die Gewerkschaft. He is not English here.", language="de")
    assert not whole.is_english
    assert whole.names(Window(1, 2)) == ("Anna Holm",)
    assert whole.most_claims(Window(0, 1)) == 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('He said "the door" was open.', "He said “the door” was open."),
        ("He said «the door» was open.", "He said “the door” was open."),
        ("The captain’s crew", "The captain's crew"),
        ("The  quay\n was\u00a0empty", "The quay was empty"),
        ("The cafe\u0301", "The caf\u00e9"),
    ],
)
def test_copies_of_one_text_look_alike_in_a_prompt(text: str, shown: str) -> None:
    assert presentable(text) == shown


def test_emoji_and_the_marks_of_tags_and_handles_are_blanked_for_parsing_in_place() -> None:
    text = "The #Alba \U0001f525 sank, @TeldNews reports, as No. #1 of 3."
    assert parseable(text) == "The  Alba   sank,  TeldNews reports, as No. #1 of 3."
    assert len(parseable(text)) == len(text)


def test_a_row_of_links_is_no_sentence() -> None:
    article = article_from_text("The Alba sank.\n\nCookie settings | Contact us | Advertise here", name="alba.txt")
    reading = read(article)
    assert [article.text[start:end] for start, end in reading.sentences] == ["The Alba sank."]
