from __future__ import annotations

import pytest

from consolidate.language.pipeline import analyse
from consolidate.linkage.roles import Roles, read_roles, slot


def words(sentence: str, role: str, speaker: str = "article") -> set[str]:
    doc = analyse(sentence)
    return {doc[i].text for i, own in read_roles(doc, speaker).of.items() if own == role}


def roles(sentence: str) -> Roles:
    return read_roles(analyse(sentence), "article")


@pytest.mark.parametrize(
    ("sentence", "heads"),
    [
        ("The navy searched the coast.", {"searched"}),
        ("The army carried out an attack on the port.", {"attack"}),
        ("The fire took place near the port.", {"fire"}),
        ("The minister said that the harbour was closed.", {"closed"}),
        ("The harbour was closed, the minister said.", {"closed"}),
    ],
)
def test_the_predicate_is_what_happens_and_not_who_says_so(sentence: str, heads: set[str]) -> None:
    assert heads <= words(sentence, "head")
    assert "said" not in words(sentence, "head")


def test_what_a_speaker_confirms_by_a_noun_is_the_predicate() -> None:
    sentence = "Peter Reed confirmed the death of the captain."
    assert words(sentence, "head", "Peter Reed") == {"death"}
    assert words(sentence, "head", "Ana Brisk") == {"confirmed"}


def test_who_acts_and_who_suffers_is_the_same_in_the_passive() -> None:
    for sentence in ("The navy searched the coast.", "The coast was searched by the navy."):
        doc = analyse(sentence)
        found = read_roles(doc, "article")
        assert [doc[i].text for i in found.agents] == ["navy"]
        assert [doc[i].text for i in found.patients] == ["coast"]


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("Rescuers tried to reach the wreck.", "tried"),
        ("The aim of the operation is to reach the wreck.", "tried"),
        ("Rescuers reached the wreck.", "told"),
        ("Soldiers were found trying to cross the border.", "told"),
        ("The fact that rescuers reached the wreck is good news.", "judged"),
    ],
)
def test_an_aim_an_attempt_and_a_judgement_are_told_from_a_deed(sentence: str, mode: str) -> None:
    assert roles(sentence).mode == mode


@pytest.mark.parametrize(
    ("sentence", "heads"),
    [
        ("It was the first time that the bridge was closed.", {"closed"}),
        ("Monday was the first time the minister acknowledged the leak.", {"acknowledged"}),
        ("The speech is the first acknowledgement of the leak.", {"acknowledgement"}),
    ],
)
def test_of_a_first_time_it_is_asked_what_happened_then(sentence: str, heads: set[str]) -> None:
    assert words(sentence, "head") == heads
    assert roles(sentence).mode == "counted"


@pytest.mark.parametrize(
    ("sentence", "verbless"), [("Fire in the harbour of Boston.", True), ("Fire broke out in the harbour.", False)]
)
def test_what_has_no_verb_is_known_as_such(sentence: str, verbless: bool) -> None:
    assert roles(sentence).verbless is verbless


def test_what_something_is_and_where_it_is_are_told_apart() -> None:
    assert roles("The captain is a hero.").copular
    assert roles("The captain is in the harbour.").located
    assert not roles("The village is in the north.").located
    assert not roles("The captain left the harbour.").located


def test_numbers_of_those_who_act_or_suffer_are_counts() -> None:
    doc = analyse("Nine people drowned two miles off the coast.")
    assert [doc[i].text for i in read_roles(doc, "article").counts] == ["Nine"]


def test_a_name_has_one_slot_whichever_way_it_owns() -> None:
    first = [slot(token) for token in analyse("The harbour of Boston was closed.") if token.text == "Boston"]
    second = [slot(token) for token in analyse("Boston's harbour was closed.") if token.text == "Boston"]
    assert first == second == ["harbour of"]
