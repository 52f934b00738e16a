from __future__ import annotations

import pytest

from consolidate.extraction.wording import (
    as_written,
    first_word,
    is_same_name,
    speaks_of_himself,
    with_name,
    without_marks,
)


def test_a_name_inside_a_statement_begins_small() -> None:
    assert with_name("It sank", "it", "The ferry") == "The ferry sank"
    assert with_name("Behind it lay a lake", "it", "The dam") == "Behind the dam lay a lake"
    assert with_name("Her ship sank", "her", "Anna Holm") == "Anna Holm's ship sank"
    assert with_name("He's gone", "he", "Rick Orm") is None


def test_bullets_and_emoji_are_taken_off_and_quotation_marks_are_not() -> None:
    assert without_marks("\u25aa\ufe0f The fleet left") == "The fleet left"
    assert without_marks("\u201cThe fleet left\u201d") == "\u201cThe fleet left\u201d"
    assert first_word("\u201cThe fleet left\u201d") == "the"
    assert first_word("...") is None


@pytest.mark.parametrize(
    ("statement", "at_all", "himself"),
    [
        ("we left", True, True),
        ("the navy fired at our boats", True, False),
        ("the US navy fired", False, False),
        ("he said \u201cwe left\u201d", False, False),
    ],
)
def test_a_first_person_is_told_from_one_beside_a_noun(statement: str, at_all: bool, himself: bool) -> None:
    assert speaks_of_himself(statement) is at_all
    assert speaks_of_himself(statement, beside=False) is himself


def test_his_lawyer_is_another_than_he() -> None:
    assert is_same_name("Holm", "Anna Holm")
    assert not is_same_name("Anna Holm", "Anna Holm's lawyer")
    assert not is_same_name(None, "Anna Holm")


def test_what_the_writer_tells_of_himself_is_quoted() -> None:
    assert as_written("we left.") == "The author writes: \u201cwe left.\u201d"
