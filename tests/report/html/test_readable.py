from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.report.html.readable import readable


def cut(text: str, start: int, end: int) -> str:
    """Return what a browser's ``text.slice(start, end)`` gives."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def test_plain_words_and_paragraphs_stay_as_they_are() -> None:
    assert readable("One.\n\nTwo: “three” – four.").text == "One.\n\nTwo: “three” – four."


@pytest.mark.parametrize("breaks", ["\r\n", "\r", "\u2028", "\x85"])
def test_every_kind_of_line_break_becomes_a_line_feed(breaks: str) -> None:
    assert readable(f"a{breaks}b").text == "a\nb"


def test_hidden_characters_are_shown_by_their_codes() -> None:
    assert readable("no\u202e\x1b[2J\u200bt").text == "no<U+202E><U+001B>[2J<U+200B>t"


def test_a_place_after_hidden_characters_breaks_and_emoji_is_found_in_utf_16() -> None:
    source = "🌉\r\n\u202eThe bridge fell."
    shown = readable(source)
    start = source.index("bridge")
    assert cut(shown.text, *shown.place(start, start + 6)) == "bridge"


@given(st.text(), st.data())
def test_any_stretch_is_shown_as_itself_wherever_it_stands(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    shown = readable(source)
    words = cut(shown.text, *shown.place(start, end))
    if source[start:end].isascii() and source[start:end].isprintable():
        assert words == source[start:end]
    assert len(shown.offsets) == len(source) + 1
    hidden = {char for char in shown.text if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert hidden <= {"\n", "\u200c", "\u200d"}
