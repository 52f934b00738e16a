from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conflicts.conftest import FindAmong, MakeClaim


def test_positions_say_their_answer_and_the_claim_that_is_at_odds_with_most(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    (conflict,) = find_among(
        make_claim("c1", "The Port of Teld is closed.", "Varn"),
        make_claim("c2", "The Port of Teld is open.", "Quill", origin="o2"),
    ).conflicts
    assert conflict.summary == "Port, Teld: closed or open?"
    assert [p.summary for p in conflict.positions] == [
        "closed: The Port of Teld is closed.",
        "open: The Port of Teld is open.",
    ]


def test_reasons_say_who_stands_where_and_as_of_when(make_claim: MakeClaim, find_among: FindAmong) -> None:
    (conflict,) = find_among(
        make_claim("c1", "Ilo Varn is dead.", "Ana Brisk", day="2030-05-01"),
        make_claim("c2", "Ilo Varn is alive.", "article", origin="o2", day="2030-05-04"),
    ).conflicts
    assert conflict.reasons == (
        "the article: alive; Ana Brisk: dead",
        "“alive” and “dead” cannot both hold",
        "as of 2030-05-04 (alive); 2030-05-01 (dead)",
    )
