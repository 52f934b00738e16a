from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.conflicts.whereabouts import differing_whereabouts, find_whereabouts

if TYPE_CHECKING:
    from tests.conflicts.conftest import MakeClaim


@pytest.mark.parametrize(
    ("statement", "place", "there"),
    [
        ("The mayor has left the town.", "town", False),
        ("Mayor Anna Lind is still in Hamburg.", "Hamburg", True),
        ("The singer is not in London.", "London", False),
        ("The minister is said to have fled to London.", "London", True),
    ],
)
def test_a_statement_says_where_somebody_is(statement: str, place: str, there: bool) -> None:
    (told,) = find_whereabouts(statement)
    assert (set(told.place), told.there) == ({place}, there)


@pytest.mark.parametrize(
    "statement", ["The mayor wants to leave the town.", "Two mayors left the town.", "The mayor left the party."]
)
def test_wishes_many_and_other_things_left_say_nothing_of_it(statement: str) -> None:
    assert find_whereabouts(statement) == ()


@pytest.mark.parametrize(
    ("one", "other", "conflicts"),
    [
        ("The mayor has left the town.", "Mayor Anna Lind is still in Hamburg.", 1),
        ("Anna Lind has fled to London.", "Anna Lind is not in London.", 1),
        ("Anna Lind has fled to London.", "Pavel Drun is not in London.", 0),
        ("The mayor has left the town.", "The governor is still in Hamburg.", 0),
        ("Anna Lind is in London.", "Anna Lind is not in Paris.", 0),
    ],
)
def test_in_a_place_and_not_in_it_is_a_conflict(make_claim: MakeClaim, one: str, other: str, conflicts: int) -> None:
    claims = [make_claim("c1", one, "article"), make_claim("c2", other, "article", origin="o2")]
    assert len(list(differing_whereabouts(claims))) == conflicts
