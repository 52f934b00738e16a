from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.language.folding import fold_names


@pytest.mark.parametrize(
    ("form", "full"),
    [
        ("Drun", "Pavel Drun"),
        ("Pavel Drunsky", "Pavel Drunskyi"),
        ("PIS", "Porto Institute of Shipping"),
        ("Defense Ministry", "ministry of defence"),
        ("Peruvian navy", "Peru's navy"),
        ("Sri Lankan government", "Sri Lanka's government"),
        ("Ana Vell", "Ana Vell Ruiz"),
        ("Vell", "Ana Clara Vell Ruiz"),
    ],
)
def test_two_forms_of_one_name_get_one_name(form: str, full: str) -> None:
    one = fold_names([form, full])
    assert one[form] == one[full]
    assert one[full] in {form, full}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Pavel Drun", "Anna Drun"),
        ("Peru", "Anna Peru"),
        ("Harbour", "The Harbour Post"),
        ("port officials", "officials"),
        ("Peruvian navy", "Chilean navy"),
        ("New York", "New York Times"),
        ("Minister Brown", "Minister Holm"),
    ],
)
def test_two_names_stay_two(left: str, right: str) -> None:
    assert fold_names([left, right]) == {left: left, right: right}


def test_a_surname_with_a_rank_is_of_the_one_full_name_that_has_it() -> None:
    names = ["Colonel Drun", "Pavel Drun", "Mayor Vell", "Ana Vell", "Ivo Vell"]
    assert fold_names(names)["Colonel Drun"] == "Pavel Drun"
    assert fold_names(names)["Mayor Vell"] == "Mayor Vell"


def test_a_surname_that_two_people_have_stays_as_it_is() -> None:
    assert fold_names(["Drun", "Pavel Drun", "Anna Drun"])["Drun"] == "Drun"


def test_the_spelling_that_is_used_most_is_the_name() -> None:
    assert set(fold_names(["Pavel Drunsky", "Pavel Drunskyi", "Pavel Drunskyi"]).values()) == {"Pavel Drunskyi"}


def test_the_order_of_the_names_does_not_matter() -> None:
    names = ["Drun", "Pavel Drun", "PIS", "Porto Institute of Shipping", "Defense Ministry", "ministry of defence"]
    assert len({tuple(sorted(fold_names(order).items())) for order in list(permutations(names))[::60]}) == 1


@given(st.lists(st.text(alphabet="AaBbÉé .'-", max_size=12), max_size=8))
def test_any_names_fold_into_names_that_are_given_and_fold_no_further(names: list[str]) -> None:
    one = fold_names(names)
    assert set(one) == set(names)
    assert set(one.values()) <= set(names)
    assert all(one[full] == full for full in one.values())
