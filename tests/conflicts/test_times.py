from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.conflicts.times import is_before, may_be_one_time

if TYPE_CHECKING:
    from tests.conflicts.conftest import MakeClaim


@pytest.mark.parametrize(
    ("left", "right", "one", "before"),
    [
        ("2030-05-01", "2030-05-01", True, False),
        ("2030-05-01", "2030-05-02", False, True),
        ("2030-05-02", "2030-05-01", False, False),
        (None, "2030-05-01", True, False),
        (None, None, True, False),
    ],
)
def test_times_are_held_against_each_other_where_both_are_known(
    make_claim: MakeClaim, left: str | None, right: str | None, one: bool, before: bool
) -> None:
    a, b = make_claim("c1", "It sank.", day=left), make_claim("c2", "It sank.", day=right)
    assert (may_be_one_time(a, b), is_before(a, b)) == (one, before)
