from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from consolidate.report.markdown.marks import escaped, footnotes, sentence
from consolidate.report.safe import safe

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HARMLESS = {"text", "text_special", "softbreak"}
SIGNS = "\\`*_{}[]()<>#+-.!|~&:@^$=%'\" \n\tahtpsw/1\u202e\x1b"


def inline(text: str) -> list[Token]:
    """What is made of ``text`` in the midst of an item."""
    (line,) = [token for token in READER.parse(f"- **F1** {text} end") if token.type == "inline"]
    children = line.children or []
    return children[[token.type for token in children].index("strong_close") + 1 :]


def read_back(text: str) -> str:
    return "".join(token.content for token in inline(text))


@given(st.text(st.sampled_from(SIGNS), max_size=40))
def test_whatever_a_text_holds_a_reader_sees_its_words_and_no_markup(text: str) -> None:
    words = escaped(text)
    assert {token.type for token in inline(words)} <= HARMLESS
    assert read_back(words).split() == [*safe(text).split(), "end"]


@pytest.mark.parametrize(
    "hostile",
    [
        "[click](javascript:alert(1))",
        "![x](https://evil.example/pixel.png)",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a | b | c",
        "[^1]: a footnote of theirs",
        "`code` and **strong** and ~~struck~~",
        "&lt;b&gt; &#60;",
        "{{ template }} $x$ @user ^up^",
    ],
)
def test_hostile_text_is_only_words(hostile: str) -> None:
    assert {token.type for token in inline(escaped(hostile))} <= HARMLESS
    assert read_back(escaped(hostile)) == f" {hostile} end"


@pytest.mark.parametrize("link", ["https://evil.example", "http://evil.example", "www.evil.example", "mailto:a@b.c"])
def test_a_bare_address_does_not_become_a_link(link: str) -> None:
    assert re.search(r"https?:|www\.|mailto:", escaped(f"see {link}")) is None


def test_what_hides_text_is_shown() -> None:
    assert escaped("==lit== %%hidden%%") == r"\==lit\== \%%hidden\%%"
    assert escaped("a\u202eb\x1b[31m") == r"a\<U+202E\>b\<U+001B\>\[31m"


def test_a_text_of_several_lines_stays_on_one() -> None:
    assert escaped("one\n\n# two\r\n- three") == "one # two - three"


@pytest.mark.parametrize(
    ("text", "closed"), [("Nine died", "Nine died."), ("Nine died. ", "Nine died."), ("Why?", "Why?")]
)
def test_a_sentence_is_closed_once(text: str, closed: str) -> None:
    assert sentence(text) == closed


def test_footnotes_stand_in_a_row() -> None:
    assert footnotes((3, 14)) == "[^3][^14]"
