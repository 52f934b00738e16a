from __future__ import annotations

from consolidate.extraction.reported import Reported, claim_denied


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


def denied(told: list[tuple[str, str]], denier: str, report: str) -> str | None:
    return claim_denied(told, denier, report, lambda a, b: a == b)


def test_who_rejects_an_accusation_denies_what_tells_of_him() -> None:
    told = [("seven drowned off the coast of Teldland", "Larn"), ("a Teldish ship rammed the ferry", "Larn")]
    assert denied(told, "Teldish navy", "accusation") == "a Teldish ship rammed the ferry"


def test_an_accusation_that_names_nobody_is_what_the_accuser_began_with() -> None:
    told = [("the crew had fled", "the union"), ("the ferry sank", "the union")]
    assert denied(told, "Seaways", "accusation") == "the crew had fled"


def test_who_denies_this_denies_what_was_said_last() -> None:
    told = [("the ferry sank", "the union"), ("the crew had fled", "the union")]
    assert denied(told, "the company", "this") == "the crew had fled"
    assert denied(told, "the company", "claims") == "the ferry sank"


def test_what_says_that_something_is_not_so_is_no_rumour_to_deny() -> None:
    told = [("the ferry had sunk", "a blogger"), ("no ferry sank", "the police")]
    assert denied(told, "the mayor", "rumour") == "the ferry had sunk"


def test_where_nothing_was_reported_nothing_is_denied() -> None:
    assert denied([], "the mayor", "rumour") is None
