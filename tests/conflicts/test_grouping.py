from __future__ import annotations

from typing import TYPE_CHECKING

from consolidate.conflicts.edges import Ally, Edge
from consolidate.conflicts.grouping import disputes
from tests.conflicts.conftest import facts_of

if TYPE_CHECKING:
    from tests.conflicts.conftest import MakeClaim


def edge(left: str, right: str, sides: tuple[str, str] = ("open", "shut"), matter: str = "access") -> Edge:
    return Edge("outcome", matter, (left, right), sides, "one of them")


def test_edges_that_meet_are_one_dispute_and_others_another(make_claim: MakeClaim) -> None:
    facts = facts_of([make_claim(f"c{n}", f"Statement {n}.") for n in range(6)])
    found = disputes([edge("c0", "c1"), edge("c2", "c1"), edge("c3", "c4")], [], facts)
    assert [dict(dispute.sides) for dispute in found] == [
        {"open": ("c0", "c2"), "shut": ("c1",)},
        {"open": ("c3",), "shut": ("c4",)},
    ]


def test_all_claims_of_a_fact_stand_on_its_side(make_claim: MakeClaim) -> None:
    claims = [make_claim("c1", "It is open."), make_claim("c2", "It is open."), make_claim("c3", "It is shut.")]
    (dispute,) = disputes([edge("c1", "c3")], [], facts_of(claims))
    assert dispute.sides["open"] == ("c1", "c2")


def test_allies_join_the_side_they_share(make_claim: MakeClaim) -> None:
    facts = facts_of([make_claim(f"c{n}", f"Statement {n}.") for n in range(4)])
    (dispute,) = disputes([edge("c0", "c1")], [Ally("access", "shut", ("c2", "c1"))], facts)
    assert dispute.sides["shut"] == ("c1", "c2")


def test_what_a_wider_dispute_holds_whole_is_left_out(make_claim: MakeClaim) -> None:
    facts = facts_of([make_claim(f"c{n}", f"Statement {n}.") for n in range(3)])
    again = edge("c0", "c1", ("affirmed", "denied"), "denial")
    (dispute,) = disputes([edge("c0", "c1"), edge("c2", "c1"), again], [], facts)
    assert dispute.matter == "access"


def test_a_claim_stands_on_the_side_that_most_edges_give_it(make_claim: MakeClaim) -> None:
    facts = facts_of([make_claim(f"c{n}", f"Statement {n}.") for n in range(4)])
    edges = [edge("c0", "c1"), edge("c0", "c2"), edge("c3", "c0", ("open", "shut"))]
    (dispute,) = disputes(edges, [], facts)
    assert dispute.sides == {"open": ("c0",), "shut": ("c1", "c2")}
