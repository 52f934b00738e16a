from __future__ import annotations

import pytest

from consolidate.extraction.cast import Cast


def test_a_surname_is_the_one_person_who_has_it() -> None:
    cast = Cast(["Mayor Anna Holm met divers in Lisbon.", "Holm spoke to Peter Brown."])
    assert cast.full_name("Holm") == "Anna Holm"
    assert cast.full_name("Brown") == "Peter Brown"
    assert cast.full_name("Quill") == "Quill"


def test_a_surname_that_two_persons_have_stays_as_it_is() -> None:
    cast = Cast(["Anna Holm met divers in Lisbon.", "Peter Holm stayed at home in Lisbon."])
    assert cast.full_name("Holm") == "Holm"


def test_an_abbreviation_is_the_name_that_it_stands_beside() -> None:
    cast = Cast(["The Porto Institute of Shipping (PIS) backed the reports."])
    assert cast.full_name("PIS") == "Porto Institute of Shipping"
    assert Cast(["The Porto Institute of Shipping (abroad) backed them."]).full_name("PIS") == "PIS"


def test_a_role_is_the_one_who_is_said_to_hold_it() -> None:
    cast = Cast(["The harbour master, Anna Holm, met divers in Lisbon.", "The harbour master left early."])
    assert cast.full_name("harbour master") == "Anna Holm"
    assert cast.full_name("mayor") == "mayor"


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Holm, the mayor of Lisbon, spoke.",
        "The mayor of Lisbon, Anna Holm, spoke.",
        "Lisbon mayor Anna Holm spoke.",
    ],
)
def test_what_somebody_is_stands_before_or_beside_his_name(sentence: str) -> None:
    (role,) = Cast([sentence]).roles("Anna Holm")
    assert "mayor" in role


def test_the_mention_is_the_fullest_wording_in_the_words_of_the_article() -> None:
    cast = Cast(["Anna Holm spoke.", "The mayor of the town, Anna Holm, left."])
    assert cast.mention("Anna Holm") == "The mayor of the town, Anna Holm"
    assert cast.mention("Peter Brown") is None


def test_nobody_is_met_in_an_empty_article() -> None:
    assert Cast([]).full_name("Holm") == "Holm"
