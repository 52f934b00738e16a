from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.linkage.synonyms import ALIKE
from consolidate.linkage.words import (
    any_opposites,
    are_alike,
    are_opposites,
    fold_names,
    is_shouted,
    is_titled,
    lemma,
    may_mean_one,
    stem,
)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("withdraw", "withdrawal"),
        ("sank", "sinking"),
        ("resign", "resignation"),
        ("seized", "captured"),
        ("forces", "troops"),
        ("collision", "crash"),
        ("acknowledgement", "confirmed"),
        ("departed", "departure"),
        ("sold", "sale"),
        ("complained", "complaints"),
        ("survived", "survival"),
        ("exhibited", "exhibitions"),
        ("killings", "killed"),
    ],
)
def test_forms_and_nouns_of_one_word_and_words_of_one_group_have_one_stem(left: str, right: str) -> None:
    assert stem(left) == stem(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("harbour", "harvest"),
        ("open", "close"),
        ("sank", "sang"),
        ("port", "post"),
        ("location", "found"),
        ("hospital", "find"),
    ],
)
def test_other_words_have_other_stems(left: str, right: str) -> None:
    assert stem(left) != stem(right)


def test_a_word_of_two_groups_is_like_those_of_both_and_has_a_stem_of_its_own() -> None:
    assert are_alike("operation", "raid")
    assert are_alike("operation", "presence")
    assert not are_alike("raid", "presence")
    assert stem("operation") not in {stem("raid"), stem("presence")}


@pytest.mark.parametrize(
    ("left", "right", "opposite"),
    [("rise", "fall", True), ("slay", "alive", True), ("surge", "drop", True), ("rise", "grow", False)],
)
def test_words_of_opposite_groups_are_opposites(left: str, right: str, opposite: bool) -> None:
    assert are_opposites(left, right) is opposite
    assert are_opposites(right, left) is opposite


def test_opposites_are_found_among_many_words() -> None:
    assert any_opposites(("ferry", "alive"), ("harbour", "dead"))
    assert not any_opposites(("ferry", "alive"), ("harbour", "boat"))
    assert not any_opposites(("husband",), ("wife",))


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("boat", "ship", True),
        ("priest", "clergyman", True),
        ("pupil", "student", True),
        ("raid", "attack", True),
        ("boy", "girl", False),
        ("bus", "train", False),
        ("ferry", "harbour", False),
    ],
)
def test_words_of_one_sense_and_more_general_ones_may_mean_one_thing(left: str, right: str, one: bool) -> None:
    assert may_mean_one(left, right) is one
    assert may_mean_one(right, left) is one


def test_a_form_of_a_form_has_the_lemma_of_both() -> None:
    assert lemma("killings") == lemma("killing") == "kill"


@pytest.mark.parametrize(("word", "shouted"), [("DENIES", True), ("NATO", False), ("Denies", False), ("IS", False)])
def test_a_common_word_in_capitals_is_shouted_and_an_abbreviation_is_not(word: str, shouted: bool) -> None:
    assert is_shouted(word) is shouted


def test_no_group_names_a_word_twice() -> None:
    assert all(len(group) == len(set(group)) > 1 for group in ALIKE)


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("Ferry Sinks Off Coast Of Teld, Nine Dead", True),
        ("FERRY SINKS OFF TELD", True),
        ("The ferry Maren Sol sank off Teld.", False),
        ("Pavel Drun praised the Norva Assault Regiment", False),
        ("Ferry sinks off Teld", False),
    ],
)
def test_a_headline_is_known_by_its_capitals(text: str, titled: bool) -> None:
    assert is_titled(text.split()) is titled


def test_variants_of_a_name_share_a_key_and_other_names_do_not() -> None:
    keys = fold_names(["Larenia", "Larenian", "Kowalski", "Kowalskyi", "Teld"])
    assert keys["Larenia"] == keys["Larenian"]
    assert keys["Kowalski"] == keys["Kowalskyi"]
    assert len(set(keys.values())) == 3


@given(st.lists(st.sampled_from(["Larenia", "Larenian", "Drun", "Drunn", "Teld", "Kowalsky"])), st.integers(0, 99))
def test_the_order_of_names_changes_nothing(names: list[str], seed: int) -> None:
    assert fold_names(random.Random(seed).sample(names, len(names))) == fold_names(names)
