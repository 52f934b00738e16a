from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from consolidate.conflicts.edges import Ally, Edge
from consolidate.conflicts.grouping import Dispute, disputes, is_exposed
from consolidate.models import Claim
from tests.conflicts.conftest import facts_of

if TYPE_CHECKING:
    from tests.conflicts.conftest import MakeClaim


def edge(left: str, right: str, sides: tuple[str, str] = ("open", "shut"), matter: str = "access") -> Edge:
    return Edge("outcome", matter, (left, right), sides, "one of them")


def numbered(make_claim: MakeClaim, count: int) -> list[Claim]:
    return [make_claim(f"c{n}", f"Statement {n}.") for n in range(count)]


def grouped(edges: Sequence[Edge], *claims: Claim, allied: Sequence[Ally] = (), linked: bool = False) -> list[Dispute]:
    """Disputes among ``claims``, of which those with one statement are a fact, or all but the last where ``linked``."""
    facts = facts_of(claims)
    if linked:
        facts = [facts[0].model_copy(update={"claims": tuple(claim.id for claim in claims[:-1])}), facts[-1]]
    return disputes(edges, allied, facts, {claim.id: claim for claim in claims})


def test_edges_that_meet_are_one_dispute_and_others_another(make_claim: MakeClaim) -> None:
    found = grouped([edge("c0", "c1"), edge("c2", "c1"), edge("c3", "c4")], *numbered(make_claim, 6))
    assert [dict(dispute.sides) for dispute in found] == [
        {"open": ("c0", "c2"), "shut": ("c1",)},
        {"open": ("c3",), "shut": ("c4",)},
    ]


def test_all_claims_of_a_fact_stand_on_its_side(make_claim: MakeClaim) -> None:
    claims = [make_claim("c1", "It is open."), make_claim("c2", "It is open."), make_claim("c3", "It is shut.")]
    (dispute,) = grouped([edge("c1", "c3")], *claims)
    assert dispute.sides["open"] == ("c1", "c2")


def test_allies_join_the_side_they_share(make_claim: MakeClaim) -> None:
    (dispute,) = grouped([edge("c0", "c1")], *numbered(make_claim, 4), allied=[Ally("access", "shut", ("c2", "c1"))])
    assert dispute.sides["shut"] == ("c1", "c2")


def test_what_a_wider_dispute_holds_whole_is_left_out(make_claim: MakeClaim) -> None:
    again = edge("c0", "c1", ("affirmed", "denied"), "denial")
    (dispute,) = grouped([edge("c0", "c1"), edge("c2", "c1"), again], *numbered(make_claim, 3))
    assert dispute.matter == "access"


def test_a_claim_stands_on_the_side_that_most_edges_give_it(make_claim: MakeClaim) -> None:
    edges = [edge("c0", "c1"), edge("c0", "c2"), edge("c3", "c0", ("open", "shut"))]
    (dispute,) = grouped(edges, *numbered(make_claim, 4))
    assert dispute.sides == {"open": ("c0",), "shut": ("c1", "c2")}


def test_what_everybody_says_and_what_is_only_planned_joins_no_side(make_claim: MakeClaim) -> None:
    claims = [
        make_claim("c1", "The army holds the port."),
        make_claim("c2", "Everybody claims the port."),
        make_claim("c3", "The army will hold the port.", modality="planned"),
        make_claim("c4", "The port is held by the army."),
        make_claim("c9", "It is false that the army holds the port."),
    ]
    (dispute,) = grouped([edge("c1", "c9")], *claims, linked=True)
    assert dispute.sides["open"] == ("c1", "c4")


def test_where_and_when_it_was_is_said_by_copies_only(make_claim: MakeClaim) -> None:
    claims = [make_claim("c1", "It sank off Orm."), make_claim("c2", "It sank."), make_claim("c9", "It sank off Teld.")]
    off = Edge("place", "where", ("c1", "c9"), ("Orm", "Teld"), "one of them")
    (dispute,) = grouped([off], *claims, linked=True)
    assert dispute.sides["Orm"] == ("c1",)


def test_who_faces_a_ban_does_not_say_that_it_was_imposed(make_claim: MakeClaim) -> None:
    claims = [
        make_claim("c1", "Drun has been banned for life."),
        make_claim("c2", "Drun faces a ban for life."),
        make_claim("c3", "Drun has not been banned."),
    ]
    (dispute,) = grouped([edge("c1", "c3")], *claims, linked=True)
    assert dispute.sides["open"] == ("c1",)


def test_what_an_article_exposes_of_an_unnamed_post_is_no_dispute(make_claim: MakeClaim) -> None:
    post = make_claim("c1", "The water is poisoned.", "unknown")
    denial = make_claim("c2", "The water is poisoned.", "article", polarity="denied")
    elsewhere = make_claim("c3", "The water is poisoned.", "article", origin="o2")
    sides = {"affirmed": ("c1",), "denied": ("c2",)}
    known = {claim.id: claim for claim in (post, denial, elsewhere)}
    assert is_exposed(Dispute("denial", sides, ()), known)
    assert not is_exposed(Dispute("denial", {**sides, "affirmed": ("c1", "c3")}, ()), known)


def test_many_claims_of_a_fact_are_asked_but_for_a_few_statements(
    make_claim: MakeClaim, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(said: str, other: str) -> bool:
        asked.append(f"{said} {other}")
        return False

    monkeypatch.setattr("consolidate.conflicts.grouping.is_told", ask)
    count = 120
    claims = [make_claim(f"c{n:03}", f"W{n}a w{n}b w{n}c.") for n in range(count)]
    edges = [edge(claim.id, claims[-1].id) for claim in claims[: count // 2]]
    grouped(edges, *claims, linked=True)
    assert 0 < len(asked) <= 12 * count
