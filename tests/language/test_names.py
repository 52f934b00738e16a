import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.language.names import (
    capitalised_runs,
    is_form_of,
    is_known,
    name_keys,
    name_tokens,
    same_name,
    tokens,
    vocabulary,
)

SAME = [
    ("Kowalski", "Kowalskyi"),
    ("Kowalsky", "Kowalskiy"),
    ("Zhukin", "Zukin"),
    ("Kharin", "Harin"),
    ("Drun's", "Drun"),
    ("Drun\u2019s", "Drun"),
    ("TELD", "Teld"),
    ("M\u00fcller", "Muller"),
    ("Larenia", "Larenian"),
    ("Larenia", "Larenians"),
    ("Larenian", "Larenians"),
    ("Iraq", "Iraqi"),
    ("Iraqi", "Iraqis"),
    ("Japan", "Japanese"),
    ("London", "Londoner"),
    ("Nigeria", "Nigerian"),
    ("Niger", "Nigerien"),
    ("France", "French"),
    ("Britain", "UK"),
    ("U.S", "American"),
    ("US", "America"),
]
DIFFERENT = [
    ("Austria", "Australia"),
    ("Austrian", "Australian"),
    ("Iran", "Iraq"),
    ("Iranian", "Iraqi"),
    ("Niger", "Nigeria"),
    ("Niger", "Nigerian"),
    ("India", "Indiana"),
    ("George", "Georgia"),
    ("Victor", "Victoria"),
    ("Marina", "Marine"),
    ("Slovakia", "Slovenia"),
    ("Drun", "Drum"),
    ("Khan", "Han"),
    ("Peter", "Peters"),
    ("us", "America"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_forms_of_one_name_fold(left: str, right: str) -> None:
    assert same_name(left, right)
    assert same_name(right, left)
    assert is_known(left, vocabulary(f"They met {right} there."))


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_names_that_only_look_alike_do_not_fold(left: str, right: str) -> None:
    assert not same_name(left, right)
    assert not same_name(right, left)
    assert not is_known(left, vocabulary(f"They met {right} there."))
    assert not is_known(right, vocabulary(f"They met {left} there."))


@pytest.mark.parametrize(
    ("word", "text", "known"),
    [
        ("US", "the United States said", True),
        ("American", "the United States said", True),
        ("UN", "the United Nations said", True),
        ("States", "U.S. officials said", True),
        ("Kingdom", "the UK said", True),
        ("America", "the United Nations told us", False),
        ("UK", "the United States said", False),
        ("America", "several states united", False),
        ("Drun", "a Drun-led team", True),
        ("Drun-Varn", "Drun met Varn", True),
        ("Drun-Quill", "Drun met Varn", False),
        ("Teld", "", False),
    ],
)
def test_a_name_is_known_where_the_text_has_it_in_some_form(word: str, text: str, known: bool) -> None:
    assert is_known(word, vocabulary(text)) is known


def test_words_are_found_as_written() -> None:
    assert tokens("O'Neil of the U.S. met Jean-Luc, AT&T\u2019s chief.") == (
        "O'Neil", "of", "the", "U.S", "met", "Jean-Luc", "AT&T\u2019s", "chief",
    )  # fmt: skip


def test_the_names_of_a_sentence_are_its_capitalised_words_but_for_the_first_and_the_pronoun() -> None:
    assert name_tokens("Yesterday Pavel Drun and I said I've seen Teld, and I\u2019m sure.") == (
        "Pavel",
        "Drun",
        "Teld",
    )
    assert name_tokens("") == ()


def test_runs_of_capitalised_words_are_names_each_once() -> None:
    text = "Gestern traf Pavel Drun in Teld ein, und Pavel Drun sprach."
    assert capitalised_runs(text) == ("Pavel Drun", "Teld")


@pytest.mark.parametrize(
    ("short", "full", "is_form"),
    [
        ("Drun", "Pavel Drun", True),
        ("Kowalskyi", "Jan Kowalski", True),
        ("Pavel", "Pavel Drun", False),
        ("Ana Drun", "Pavel Drun", False),
        ("Pavel Drun", "Drun", False),
        ("", "Drun", False),
        ("Drun", "", False),
    ],
)
def test_a_short_form_ends_in_the_same_name(short: str, full: str, is_form: bool) -> None:
    assert is_form_of(short, full) is is_form


WORDS = st.text(st.sampled_from("aeinorskhyzTdU.'\u00e9"), min_size=1, max_size=9) | st.sampled_from(
    [name for pair in SAME + DIFFERENT for name in pair]
)


@given(WORDS, WORDS)
def test_being_one_name_has_no_direction_and_leaves_a_shared_key(left: str, right: str) -> None:
    assert same_name(left, left)
    assert same_name(left, right) == same_name(right, left)
    if same_name(left, right):
        assert not name_keys(left).isdisjoint(name_keys(right))
