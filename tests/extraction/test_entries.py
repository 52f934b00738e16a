from datetime import date

import pytest

from consolidate.extraction.entries import entry_at, find_entries
from consolidate.language.sentences import split_sentences

DAY = date(2031, 3, 4)  # a Tuesday


def told(text: str, published: date | None = DAY) -> list[str]:
    sentences = split_sentences(text)
    entries = find_entries(text, sentences, published)
    found = [entry_at(entries, start) for start, _ in sentences]
    return [entry.told if entry else "" for entry in found]


def test_what_follows_a_clock_was_told_at_that_time() -> None:
    text = "The Alba has sunk.\n\n7:15 a.m. One body is found. Divers go on.\n\n1 p.m. Two more are found."
    assert told(text) == ["", "2031-03-04T07:15", "2031-03-04T07:15", "2031-03-04T13:00"]


def test_a_day_holds_for_the_entries_after_it() -> None:
    text = "Tuesday 08:10\nDivers stop.\n\nMonday 19:40\nThree are dead.\n\n17:00\nOne is dead."
    assert told(text) == ["2031-03-04T08:10", "2031-03-03T19:40", "2031-03-03T17:00"]


@pytest.mark.parametrize(
    "text", ["UPDATE Sunday 21:00: Divers stop.", "The Alba sank at 7:15 a.m. Divers came at 9 a.m."]
)
def test_one_clock_and_clocks_in_sentences_make_no_live_report(text: str) -> None:
    assert set(told(text)) == {""}


def test_without_a_day_of_publication_no_time_is_known() -> None:
    assert told("7:15 One body is found.\n\n8:15 Two are found.", None) == ["", ""]


def test_a_weekday_alone_on_a_line_is_the_day_of_the_entries_under_it() -> None:
    text = "Tuesday\n\n7:15 The Alba has sunk.\n\nMonday\n\n21:00 The Alba has left.\n\n20:00 Two men are on board."
    sentences = [(start, end) for start, end in split_sentences(text) if end - start > len("Tuesday")]
    found = [entry_at(find_entries(text, sentences, DAY), start) for start, _ in sentences]
    assert [entry and entry.told for entry in found] == ["2031-03-04T07:15", "2031-03-03T21:00", "2031-03-03T20:00"]
