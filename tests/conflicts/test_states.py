from __future__ import annotations

from itertools import combinations

import pytest

from consolidate.conflicts.states import FAMILIES, STATES_OF, Family


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_no_word_gives_two_states_of_one_family(family: Family) -> None:
    for one, other in combinations(family.states, 2):
        for words in ("done", "does", "names"):
            assert getattr(one, words).isdisjoint(getattr(other, words))


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_the_order_of_states_names_states_of_the_family(family: Family) -> None:
    assert set(family.order) <= {state.name for state in family.states}


def test_a_word_leads_to_its_states_and_roles() -> None:
    assert [(family.name, state.name, role) for family, state, role in STATES_OF["pull out"]] == [
        ("presence", "leaving", "does")
    ]
