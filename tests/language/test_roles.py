from __future__ import annotations

import pytest

from consolidate.language.roles import ROLES, is_somebody


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
