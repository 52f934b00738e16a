import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.language.normalise import folded, normalise

ODD = st.text(
    st.sampled_from("ab .\n\t'\"-\u00a0\u2009\u200b\u200d\ufeff\u00ad\u0301\u0308\u2019\u201c\u2014\u2026\u00e9\ufe0f")
    | st.sampled_from("\U0001f6a2\u1fef\u1112\u1161\u11ab\u0915\u093c\u0958\x00\x85\u2028\u3002")
    | st.characters(),
    max_size=40,
)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("\u201cIt sank\u201d", '"It sank"'),
        ("\u00abIt sank\u00bb", '"It sank"'),
        ("the ship\u2019s bell", "the ship's bell"),
        ("Teld\u2013Brack \u2014 closed", "Teld-Brack - closed"),
        ("61\u00a0people\u202fdied", "61 people died"),
        ("two\r\n  lines", "two lines"),
        ("Caf\u00e9", "Cafe\u0301"),
        ("\ud55c", "\u1112\u1161\u11ab"),
        ("un\u200bsink\u00adable", "unsinkable"),
        ("caf" + "e\u200b\u0301", "caf\u00e9"),
        ("\u2764\ufe0f", "\u2764"),
        ("wait\u2026", "wait..."),
        ("\u1fef", "'"),
    ],
)
def test_the_same_words_in_another_form_are_equal(left: str, right: str) -> None:
    assert folded(left) == folded(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("12", "21"),
        ("Teld", "teld"),
        ("resume", "r\u00e9sum\u00e9"),
        ("\uff11", "1"),
        ("it sank", "itsank"),
        ("a.", "a"),
    ],
)
def test_what_differs_in_more_than_form_stays_different(left: str, right: str) -> None:
    assert folded(left) != folded(right)


def test_a_span_is_mapped_back_behind_an_emoji_and_invisible_characters() -> None:
    original = "\U0001f6a2\U0001f6a2 \u200b The \u201cMaren\u00a0 Sol\u201d sank"
    normalised = normalise(original)
    at = normalised.text.index('"Maren Sol"')
    start, end = normalised.original_span(at, at + len('"Maren Sol"'))
    assert original[start:end] == "\u201cMaren\u00a0 Sol\u201d"


def test_an_accent_is_never_cut_from_its_letter() -> None:
    normalised = normalise("the cafe\u0301 burnt")
    assert normalised.original_span(4, 8) == (4, 9)


def test_an_invisible_character_after_a_word_is_no_part_of_its_span() -> None:
    assert normalise("Teld\u200b sank").original_span(0, 4) == (0, 4)


@given(ODD)
def test_every_character_folds_from_its_own_span(text: str) -> None:
    normalised = normalise(text)
    assert len(normalised.starts) == len(normalised.ends) == len(normalised.text)
    for character, start, end in zip(normalised.text, normalised.starts, normalised.ends, strict=True):
        assert 0 <= start < end <= len(text)
        assert character in normalise(text[start:end]).text


@given(ODD)
def test_spans_never_go_back(text: str) -> None:
    normalised = normalise(text)
    assert list(normalised.starts) == sorted(normalised.starts)
    assert list(normalised.ends) == sorted(normalised.ends)


@given(ODD)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


@given(ODD)
def test_the_composed_and_the_decomposed_form_are_equal(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="`")))
def test_plain_words_are_their_own_folded_form(text: str) -> None:
    normalised = normalise(text)
    assert normalised.text == text
    assert normalised.starts == tuple(range(len(text)))
