from __future__ import annotations

import pytest

from consolidate.extraction.mentions import Mentions


def meant(pronoun: str, *sentences: str, speaks: bool = False) -> str | None:
    """Whom ``pronoun`` means after ``sentences``."""
    mentions = Mentions()
    for sentence in sentences:
        mentions.take_in(sentence)
    return mentions.meant_by(pronoun, speaks=speaks)


@pytest.mark.parametrize(
    ("pronoun", "sentences", "whom"),
    [
        ("she", ("Anna Holm visited the port.",), "Anna Holm"),
        ("it", ("Police in Teld said the warehouse had burned down.",), "the warehouse"),
        ("he", ("Police said a young man had been questioned.",), "a young man"),
        ("they", ("The rescuers reached the island.",), "The rescuers"),
        ("she", ("Olga Brandt met nobody.", "Her son Karl was at sea."), "Olga Brandt"),
        ("he", ("Her father, Karl Lind, called the post sick.",), "Karl Lind"),
    ],
)
def test_a_pronoun_is_the_only_one_of_the_last_sentence_that_it_fits(
    pronoun: str, sentences: tuple[str, ...], whom: str
) -> None:
    assert meant(pronoun, *sentences) == whom


@pytest.mark.parametrize(
    ("pronoun", "sentences"),
    [
        ("she", ("Mr Brandt visited the port.",)),
        ("it", ("The ferry was built in Teld.", "Anna Holm slept.")),
        ("it", ("Anna Holm visited the port.",)),
        ("he", ("Story by Rick Orm",)),
        ("he", ("Karl Lind slept.", "His brother came home.")),
        ("he", ("No child has died.",)),
        ("it", ("The union said the ferry was old.",)),
    ],
)
def test_nobody_is_meant_where_nobody_fits_or_more_than_one(pronoun: str, sentences: tuple[str, ...]) -> None:
    assert meant(pronoun, *sentences) is None


def test_who_goes_on_speaking_is_who_spoke_and_no_thing() -> None:
    assert meant("it", "The union said the ferry was old.", speaks=True) == "The union"
    assert meant("it", "A plane is circling above the port.", speaks=True) is None


def test_a_pronoun_once_understood_tells_the_gender() -> None:
    mentions = Mentions()
    mentions.take_in("Robin Holm visited the port.")
    assert mentions.meant_by("she") == "Robin Holm"
    assert mentions.meant_by("he") is None


def test_a_governor_with_an_article_is_a_person_and_a_general_staff_a_body() -> None:
    assert meant("he", "The Governor is safe.") == "The Governor"
    assert meant("he", "The General Staff has spoken of 300.") is None


def test_a_swimmer_is_a_person() -> None:
    assert meant("he", "Filip Dorn disputes it.", "The swimmer has been suspended.") == "The swimmer"


def test_a_sentence_in_which_something_is_done_to_a_thing_leaves_open_what_it_is() -> None:
    mentions = Mentions()
    mentions.take_in("The club has put its contract on hold.")
    assert mentions.has_object
    mentions.take_in("The club was sold.")
    assert not mentions.has_object
