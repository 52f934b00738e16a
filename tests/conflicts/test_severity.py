from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.conflicts.severity import severity
from consolidate.models import Article, Claim, EvidenceSpan, Severity, SpeakerKind

if TYPE_CHECKING:
    from tests.conflicts.conftest import MakeClaim

LATE = 900
"""Where in an article of 1,000 characters a claim stands that is not its main point."""


def at(claim: Claim, start: int) -> Claim:
    return claim.model_copy(update={"evidence": (EvidenceSpan(start=start, end=start + 4, quote="word"),)})


@pytest.mark.parametrize(
    ("origins", "speakers", "kind", "start", "expected"),
    [
        (("o1", "o1"), ("article", "unknown"), "unknown", LATE, "low"),
        (("o1", "o1"), ("Varn", "Quill"), "witness", LATE, "low"),
        (("o1", "o1"), ("Varn", "Quill"), "official", LATE, "medium"),
        (("o1", "o2"), ("Varn", "Quill"), "witness", LATE, "medium"),
        (("o1", "o2"), ("Varn", "Quill"), "witness", 0, "high"),
        (("o1", "o2"), ("Varn", "Quill"), "official", LATE, "high"),
        (("o1", "o2"), ("article", "article"), "article", 0, "medium"),
    ],
)
def test_severity_rests_on_who_carries_it_and_where(
    make_claim: MakeClaim,
    origins: tuple[str, str],
    speakers: tuple[str, str],
    kind: SpeakerKind,
    start: int,
    expected: Severity,
) -> None:
    claims = [
        at(make_claim(f"c{n}", "The door was open.", speaker, kind=kind, origin=origin), start)
        for n, (origin, speaker) in enumerate(zip(origins, speakers, strict=True))
    ]
    articles = {claim.article: Article(id=claim.article, path="a.txt", sha256="0", text="x" * 1000) for claim in claims}
    assert severity([claims[:1], claims[1:]], articles) == expected


def test_three_origins_make_a_matter_graver_than_two(make_claim: MakeClaim) -> None:
    one, two, three = (make_claim(f"c{n}", "The door was open.", "Varn", origin=f"o{n}") for n in range(3))
    other = make_claim("c9", "It was shut.", "Quill", origin="o0")
    assert severity([[one, two], [other]], {}) == "medium"
    assert severity([[one, two, three], [other]], {}) == "high"


def test_lives_war_and_power_weigh_and_so_does_an_official_denial(make_claim: MakeClaim) -> None:
    shot = make_claim("c1", "The ship was shelled.", "article")
    denied = make_claim("c2", "The ship was not shelled.", "Port Authority", kind="official", origin="o2")
    assert severity([[shot], [denied]], {}) == "medium"
    assert severity([[shot], [denied]], {}, denying=[denied]) == "high"
    free = [make_claim(f"c{n}", "It is ours.", "article", origin=f"o{n}") for n in range(2)]
    assert severity([free[:1], free[1:]], {}) == "low"
    assert severity([free[:1], free[1:]], {}, matter="who holds the bridge") == "medium"
