from __future__ import annotations

import pytest

from consolidate.language.speech import follow_speech, quoted_by


def followed(*sentences: str, paragraphs: tuple[int, ...] = (0,)) -> tuple[int | None, ...]:
    return follow_speech(sentences, [n in paragraphs for n in range(len(sentences))])


def test_a_quotation_goes_on_from_the_sentence_that_credits_it() -> None:
    assert followed("“The ferry sank,” Anna Holm said.", "“The doors were open.”", "It rained.") == (None, 0, None)


def test_a_quotation_over_several_sentences_is_credited_at_its_end() -> None:
    assert followed("“The ferry sank.", "The doors were open.", "It was dark,” Anna Holm said.") == (2, 2, None)


def test_a_quotation_over_several_sentences_is_credited_before_it() -> None:
    said = ("Anna Holm said: “The ferry sank.", "“The doors were open.", "It was dark.”")
    assert followed(*said, paragraphs=(0, 1)) == (None, 0, 0)


def test_a_mark_that_is_never_closed_reaches_no_further_than_its_paragraph() -> None:
    assert followed("“The ferry sank, Anna Holm said.", "It was dark.", paragraphs=(0, 1)) == (None, None)


def test_a_quotation_that_nobody_is_credited_with_is_nobodys() -> None:
    assert followed("It rained.", "“The doors were open.”") == (None, None)
    assert followed() == ()


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("“The ferry sank,” said Anna Holm.", "Anna Holm"),
        ("Anna Holm told reporters that the ferry sank.", "Anna Holm"),
        ("The ferry sank.", None),
    ],
)
def test_the_one_who_is_quoted_is_the_one_whom_the_sentence_credits(sentence: str, who: str | None) -> None:
    assert quoted_by(sentence) == who
