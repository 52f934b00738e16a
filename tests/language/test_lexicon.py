from __future__ import annotations

from importlib.resources import files

import pytest

from consolidate.language.lexicon import (
    antonyms,
    are_antonyms,
    are_kin,
    entails,
    general_senses,
    is_kind_of,
    is_word,
    lemmas,
    related,
    senses,
    share_sense,
    verbs_of,
)


@pytest.mark.parametrize(
    ("left", "right"), [("rise", "fall"), ("dead", "alive"), ("accept", "reject"), ("guilty", "innocent")]
)
def test_opposites_are_known_both_ways(left: str, right: str) -> None:
    assert are_antonyms(left, right)
    assert are_antonyms(right, left)
    assert not are_antonyms(left, left)


def test_opposites_can_be_asked_by_part_of_speech() -> None:
    assert "absence" in antonyms("presence", "noun")
    assert antonyms("presence", "verb") == frozenset()


def test_words_of_one_meaning_share_a_sense() -> None:
    assert share_sense("foil", "thwart", "verb")
    assert not share_sense("foil", "advance", "verb")


def test_what_a_word_means_is_met_by_what_a_kind_of_it_means_at_large() -> None:
    assert senses("animal") & general_senses("dog", 3)
    assert not senses("animal") & senses("dog")
    assert not senses("dog") & general_senses("animal", 3)
    assert senses("qwxz") == general_senses("qwxz", 2) == frozenset()


def test_the_verbs_of_a_noun_are_known() -> None:
    assert verbs_of("withdrawal") == ("withdraw",)
    assert verbs_of("qwxz") == ()


def test_a_noun_is_kin_of_its_verb() -> None:
    assert are_kin("withdraw", "withdrawal")
    assert are_kin("withdrawal", "withdraw")
    assert not are_kin("withdrawal", "attack")


def test_what_follows_from_a_verb_is_entailed_and_not_the_other_way_round() -> None:
    assert entails("murder", "kill")
    assert entails("kill", "die")
    assert not entails("die", "murder")


def test_a_noun_is_a_kind_of_a_wider_one() -> None:
    assert is_kind_of("nurse", "person")
    assert not is_kind_of("person", "nurse")


def test_related_joins_meaning_and_kin() -> None:
    assert related("close", "shut")
    assert related("deny", "denial")
    assert not related("deny", "sail")


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("withdrew", "withdraw"),
        ("withdrawn", "withdraw"),
        ("stopped", "stop"),
        ("denies", "deny"),
        ("denied", "deny"),
        ("died", "die"),
        ("closing", "close"),
        ("children", "child"),
        ("was", "be"),
        ("Zzyzx", "Zzyzx"),
    ],
)
def test_a_form_leads_to_its_lemma(form: str, lemma: str) -> None:
    assert lemma in lemmas(form)


def test_words_the_table_lacks_are_like_nothing() -> None:
    assert not is_word("zzyzx")
    assert antonyms("zzyzx") == frozenset()
    assert not related("zzyzx", "sail")


def test_the_licence_stands_beside_the_table() -> None:
    data = files("consolidate.language").joinpath("data")
    assert "Princeton University" in data.joinpath("LICENSE.wordnet").read_text("utf-8")
    assert len(data.joinpath("lexicon.gz").read_bytes()) < 1_000_000
