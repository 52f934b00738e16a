from __future__ import annotations

from consolidate.conflicts.scope import is_narrower


def test_a_way_or_kind_of_place_that_is_denied_leaves_the_rest_open() -> None:
    assert is_narrower("Drun deliberately sank the boat.", "The boat was sunk.")
    assert not is_narrower("Drun deliberately sank the boat.", "It was a deliberate sinking.")
    assert is_narrower("Lead is not found in any paint.", "Lead was found.")
    assert not is_narrower("Lead was not found in any sample.", "Lead was found.")
