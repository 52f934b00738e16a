from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.report import safe


@pytest.mark.parametrize(
    "text", ["A ferry sank.", "Zoë said “no” – twice …", "Паром затонул", "沈没 🚢️", "[red]x[/red]"]
)
def test_what_a_reader_can_see_stays_as_it_is(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("title\x07", "title<U+0007>"),
        ("c1 \x9b2J", "c1 <U+009B>2J"),
        ("over\u202eride\u2069", "over<U+202E>ride<U+2069>"),
        ("not\u200b guilty\ufeff", "not<U+200B> guilty<U+FEFF>"),
        ("tag\U000e0041", "tag<U+E0041>"),
        ("filler\u3164", "filler<U+3164>"),
        ("name\udce9.txt", "name<U+DCE9>.txt"),
    ],
)
def test_control_bidi_and_invisible_characters_are_shown_by_code_point(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize("text", ["two\nlines", "two \r\n  lines", "two\u2028lines", "two\tlines", "two\u00a0lines"])
def test_breaks_and_odd_spaces_become_a_space(text: str) -> None:
    assert safe(text) == "two lines"


def test_a_joiner_is_kept_where_it_joins_and_shown_where_it_hides() -> None:
    assert safe("👩\u200d🚒 می\u200cخواهم") == "👩\u200d🚒 می\u200cخواهم"
    assert safe("no\u200dt") == "no<U+200D>t"


@given(st.text())
def test_nothing_that_acts_on_a_terminal_gets_through(text: str) -> None:
    hidden = [char for char in safe(text) if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
    assert set(hidden) <= {"\u200c", "\u200d"}
