from __future__ import annotations

from consolidate.origins.telling import telling_stems
from consolidate.origins.wording import words_of


def stems(text: str) -> tuple[str, ...]:
    return telling_stems(words_of(text))


def test_forms_of_one_word_have_one_stem() -> None:
    assert len(set(stems("operate operates operated operating operation operations"))) == 1
    assert len(set(stems("attack attacks attacked attacking"))) == 1


def test_words_that_hold_sentences_together_tell_nothing() -> None:
    assert stems("He said on Monday that they would have been there for the last year") == ()


def test_numbers_tell_however_short() -> None:
    assert stems("9 of the 61") == ("9", "61")


def test_short_words_tell_in_scripts_without_spaces() -> None:
    assert stems("\u6e21\u8239") == ("\u6e21", "\u8239")
