from __future__ import annotations

from consolidate.extraction.reported import Reported


def test_a_run_of_sentences_of_one_speaker_is_one_report() -> None:
    reported = Reported()
    reported.add("the doors were locked", "Anna Holm")
    reported.finish()
    reported.add("people were crying", "Holm")
    reported.finish()
    assert reported.by_others("the company") == [
        ("the doors were locked", "Anna Holm"),
        ("people were crying", "Holm"),
    ]
    assert reported.in_last_sentence() == ["people were crying"]


def test_another_speaker_begins_anew_and_his_own_words_are_not_of_others() -> None:
    reported = Reported()
    reported.add("the doors were locked", "Anna Holm")
    reported.finish()
    reported.add("the doors were open", "the company")
    reported.finish()
    assert reported.by_others("the company") == []
