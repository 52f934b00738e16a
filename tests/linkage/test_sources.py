from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.language.folding import fold_names
from consolidate.linkage import underlying_sources

if TYPE_CHECKING:
    from tests.linkage.conftest import MakeClaim


@pytest.mark.parametrize(
    ("names", "folded"),
    [
        (["Drun", "Pavel Drun"], {"Drun": "Pavel Drun", "Pavel Drun": "Pavel Drun"}),
        (["Pavel Drun", "Ana Drun", "Drun"], {"Pavel Drun": "Pavel Drun", "Ana Drun": "Ana Drun", "Drun": "Drun"}),
        (["Jan Kowalski", "Kowalskyi"], {"Jan Kowalski": "Jan Kowalski", "Kowalskyi": "Jan Kowalski"}),
        (["Pavel", "Pavel Drun"], {"Pavel": "Pavel", "Pavel Drun": "Pavel Drun"}),
        (["", "\u2014"], {"": "", "\u2014": "\u2014"}),
    ],
)
def test_a_short_form_is_folded_with_the_only_full_one(names: list[str], folded: dict[str, str]) -> None:
    assert fold_names(names) == folded
    assert fold_names(names[::-1]) == folded


def test_a_named_speaker_is_the_source_and_an_unnamed_one_is_his_origins(make_claim: MakeClaim) -> None:
    claims = [
        make_claim("c1", "It sank.", "Pavel Drun"),
        make_claim("c2", "It sank.", "Drun", origin="o2"),
        make_claim("c3", "It sank.", "article", origin="o3"),
        make_claim("c4", "It sank.", "unknown", origin="o3"),
    ]
    assert underlying_sources(claims) == {"c1": "Pavel Drun", "c2": "Pavel Drun", "c3": "o3", "c4": "o3"}


NAMES = st.lists(
    st.lists(st.sampled_from(["Ana", "Pavel", "Drun", "Drunn", "Kowalski", "Kowalsky", "of"]), max_size=3).map(" ".join)
)


@given(NAMES)
def test_a_folded_name_is_one_of_the_names_whatever_their_order(names: list[str]) -> None:
    folded = fold_names(names)
    assert set(folded) == set(names)
    assert set(folded.values()) <= set(names)
    assert all(folded[full] == full for full in folded.values())
    assert fold_names(sorted(names)) == fold_names(names[::-1]) == folded
