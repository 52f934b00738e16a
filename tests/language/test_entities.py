from __future__ import annotations

from consolidate.language.entities import (
    Entity,
    find_entities,
    find_names,
    find_places,
    find_settings,
    starts_with_name,
)


def test_people_organisations_and_places_are_told_apart() -> None:
    sentence = "Anna Holm left Lisbon on Monday to meet the Red Cross."
    assert find_entities(sentence) == (
        Entity("Anna Holm", "person"),
        Entity("Lisbon", "place"),
        Entity("Red Cross", "organisation"),
    )


def test_a_name_comes_without_its_article_and_its_possessive() -> None:
    assert find_names("Lisbon's mayor spoke to the United Nations.") == ("Lisbon", "United Nations")
    assert find_names("Lisbon’s mayor spoke.") == ("Lisbon",)


def test_dates_numbers_and_nationalities_are_no_names() -> None:
    assert find_names("On 3 March 2031 twelve Portuguese sailors left Lisbon.") == ("Lisbon",)


def test_a_place_is_listed_once() -> None:
    assert find_places("Anna Holm left Lisbon on Monday and was back in Lisbon on Friday.") == ("Lisbon",)


def test_a_government_that_acts_is_no_setting() -> None:
    assert find_settings("Portugal closed its harbours.") == ()
    assert find_settings("Two people drowned in Lisbon.") == ("Lisbon",)
    assert find_places("Portugal closed its harbours.") == ("Portugal",)


def test_the_first_word_of_a_sentence_is_a_name_only_where_it_is_one() -> None:
    assert starts_with_name("Anna left the quay.")
    assert not starts_with_name("Ferries left the quay.")
    assert not starts_with_name("")
