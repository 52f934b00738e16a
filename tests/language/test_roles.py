from __future__ import annotations

import pytest

from consolidate.language.roles import ROLES, is_somebody, kind_of, names_nobody


@pytest.mark.parametrize("noun", ["mayor", "Residents", "crew", "spokeswoman", "newspaper", "institute"])
def test_people_offices_and_bodies_can_say_something(noun: str) -> None:
    assert is_somebody(noun)


@pytest.mark.parametrize("noun", ["ferry", "door", "footage", "", "weather"])
def test_things_cannot(noun: str) -> None:
    assert not is_somebody(noun)


def test_words_of_role_are_in_small_letters_so_that_they_can_be_looked_up() -> None:
    assert all(word == word.casefold() for _, words in ROLES for word in words)


def test_no_kind_of_source_is_listed_twice() -> None:
    kinds = [kind for kind, _ in ROLES]
    assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the coast guard commander", "military"),
        ("the commander-in-chief", "military"),
        ("a Seaways spokeswoman", "organisation"),
        ("an army spokesman", "military"),
        ("the spokesman", "official"),
        ("a Peruvian spokesman", "official"),
        ("a credit agency", "organisation"),
        ("the news agency", "media"),
        ("the intelligence agency", "official"),
        ("president of Seaways", "organisation"),
        ("president of Peru", "official"),
        ("a military blogger", "blogger"),
        ("the ferry", "unknown"),
        ("", "unknown"),
    ],
)
def test_the_kind_of_a_source_is_in_the_words_for_what_it_is(words: str, kind: str) -> None:
    assert kind_of(words) == kind


@pytest.mark.parametrize("words", ["e", "17", "second sample", "sample of May", "times", "Chemical fire"])
def test_what_is_nobody_does_not_speak(words: str) -> None:
    assert names_nobody(words)


@pytest.mark.parametrize("words", ["fire service", "Anna Holm", "laboratory in Teld", "The Times", "board of the test"])
def test_people_bodies_and_names_are_not_nobody(words: str) -> None:
    assert not names_nobody(words)
