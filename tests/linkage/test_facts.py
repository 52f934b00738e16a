from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.linkage.facts import make_fact
from consolidate.linkage.sources import underlying_sources

if TYPE_CHECKING:
    from consolidate.models import Claim, Fact
    from tests.linkage.conftest import MakeClaim


def fact(claims: list[Claim]) -> Fact:
    return make_fact(claims, underlying_sources(claims))


@pytest.mark.parametrize(
    ("voices", "status", "credibility"),
    [
        ([("Quill", "o1"), ("Varn", "o2")], "corroborated", 2),
        ([("article", "o1"), ("article", "o2")], "corroborated", 2),
        ([("unknown", "o1"), ("Varn", "o2")], "corroborated", 2),
        ([("Quill", "o1"), ("Quill", "o2")], "single_source", 3),
        ([("Edda Quill", "o1"), ("Quill", "o2")], "single_source", 3),
        ([("Quill", "o1"), ("Varn", "o1")], "single_origin", 6),
        ([("unknown", "o1"), ("unknown", "o1")], "single_origin", 6),
        ([("Quill", "o1")], "single_origin", 6),
    ],
)
def test_origins_and_sources_make_the_status(
    make_claim: MakeClaim, voices: list[tuple[str, str]], status: str, credibility: int
) -> None:
    claims = [
        make_claim(f"c{n}", "The ferry sank off Teld.", speaker, origin=origin)
        for n, (speaker, origin) in enumerate(voices)
    ]
    made = fact(claims)
    assert (made.status, made.credibility) == (status, credibility)


def test_what_speakers_of_two_sides_say_is_confirmed(make_claim: MakeClaim) -> None:
    claims = [make_claim("c1", "It sank.", "Quill"), make_claim("c2", "It sank.", "Varn", origin="o2")]
    sided = [
        claim.model_copy(update={"speaker": claim.speaker.model_copy(update={"side": side})})
        for claim, side in zip(claims, ("Norva", "Larenia"), strict=True)
    ]
    assert fact(sided).credibility == 1


@pytest.mark.parametrize(
    ("statements", "chosen"),
    [
        (["The ferry sank.", "The old ferry sank off Teld.", "The ferry sank off Teld."], "The ferry sank off Teld."),
        (["It sank off Teld.", "The ferry sank."], "The ferry sank."),
        (
            ["Ferry Sinks Off Teld Coast.", "The ferry sank off the coast of Teld."],
            "The ferry sank off the coast of Teld.",
        ),
    ],
)
def test_the_fullest_statement_that_others_bear_out_stands_for_the_fact(
    make_claim: MakeClaim, statements: list[str], chosen: str
) -> None:
    claims = [make_claim(f"c{n}", statement) for n, statement in enumerate(statements)]
    assert fact(claims).statement == chosen
    assert fact(claims[::-1]).statement == chosen
