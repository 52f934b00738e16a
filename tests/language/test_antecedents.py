from __future__ import annotations

from typing import Any

import pytest

from consolidate.language.antecedents import (
    fits,
    gender_of,
    is_many,
    is_person,
    name_in,
    owner_form,
    sort_of,
    speakers_before,
    subjects_before,
)
from consolidate.language.pipeline import analyse
from consolidate.language.trees import SUBJECTS


def subject(sentence: str) -> Any:
    return next(token for token in analyse(sentence) if token.dep_ in SUBJECTS)


@pytest.mark.parametrize(
    ("sentence", "sort"),
    [
        ("A dealer left the port.", "person"),
        ("Dr Orm left the port.", "person"),
        ("The ministry closed the port.", "body"),
        ("The Courier closed its office.", "body"),
        ("A helicopter left the port.", "thing"),
        ("The number rose.", "thing"),
        ("Seatrans closed the port.", "name"),
    ],
)
def test_somebody_is_told_from_a_body_and_from_a_thing(sentence: str, sort: str) -> None:
    assert sort_of(subject(sentence)) == sort


def test_a_last_name_that_is_known_is_a_persons() -> None:
    assert sort_of(subject("Mendes left the port."), {"Mendes"}) == "person"
    assert not is_many(subject("Mendes left the port."), {"Mendes"})


@pytest.mark.parametrize(
    ("sentence", "pronoun", "may"),
    [
        ("A neighbour left.", "she", True),
        ("Mr Orm left.", "she", False),
        ("The spokeswoman left.", "he", False),
        ("The ferry left.", "he", False),
        ("The divers left.", "it", False),
        ("The divers left.", "they", True),
        ("The union left.", "it", True),
        ("The nurse left.", "it", False),
    ],
)
def test_a_pronoun_fits_by_number_gender_and_kind(sentence: str, pronoun: str, may: bool) -> None:
    assert fits(subject(sentence), pronoun) is may


def test_whose_son_he_is_does_not_tell_his_gender() -> None:
    assert gender_of(subject("Her son left.")) == "m"


def test_only_one_who_fits_is_before_a_pronoun() -> None:
    doc = analyse("The ferry sank after the captain said he was tired.")
    pronoun = next(token for token in doc if token.text == "he")
    assert [noun.text for noun in subjects_before(pronoun)] == ["captain"]


def test_whom_the_words_tell_of_is_not_who_says_them() -> None:
    doc = analyse("A neighbour said she had warned the captain that the engine leaked.")
    pronoun = next(token for token in doc if token.text == "she")
    assert [noun.text for noun in speakers_before(pronoun, pronoun.head)] == ["neighbour"]


def test_a_person_may_be_called_by_what_he_does() -> None:
    assert is_person("dealer")
    assert is_person("farmer")
    assert not is_person("river")


def test_a_name_stands_without_office_and_owns() -> None:
    assert name_in(subject("Mayor Anna Holm left the port.")) == "Anna Holm"
    assert owner_form("Anna Holm") == "Anna Holm's"
    assert owner_form("Rick Orms") == "Rick Orms'"
