from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

import pytest

from consolidate.conflicts import Found, find_conflicts
from consolidate.models import (
    Article,
    Claim,
    Comparison,
    EvidenceSpan,
    Fact,
    Modality,
    Polarity,
    Speaker,
    SpeakerKind,
    TimeRange,
)


class MakeClaim(Protocol):
    def __call__(
        self,
        identity: str,
        statement: str,
        speaker: str = "Ana Brisk",
        *,
        kind: SpeakerKind = "unknown",
        polarity: Polarity = "affirmed",
        modality: Modality = "stated",
        origin: str = "o1",
        day: str | None = None,
    ) -> Claim: ...


class FindAmong(Protocol):
    def __call__(
        self, *claims: Claim, comparisons: Sequence[Comparison] = (), published: dict[str, str] | None = None
    ) -> Found: ...


@pytest.fixture(scope="session")
def make_claim() -> MakeClaim:
    def make(
        identity: str,
        statement: str,
        speaker: str = "Ana Brisk",
        *,
        kind: SpeakerKind = "unknown",
        polarity: Polarity = "affirmed",
        modality: Modality = "stated",
        origin: str = "o1",
        day: str | None = None,
    ) -> Claim:
        return Claim(
            id=identity,
            article=f"article of {origin}",
            origin=origin,
            statement=statement,
            evidence=(EvidenceSpan(start=0, end=len(statement), quote=statement),),
            speaker=Speaker(name=speaker, kind=kind),
            polarity=polarity,
            modality=modality,
            time=TimeRange(start=day, end=day, text=day) if day else None,
        )

    return make


def facts_of(claims: Sequence[Claim]) -> list[Fact]:
    """One fact for each statement and polarity."""
    held: dict[tuple[str, Polarity], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        held[claim.statement, claim.polarity].append(claim)
    return [
        Fact(
            id=f"f{same[0].id}",
            handle="",
            statement=statement,
            polarity=polarity,
            claims=tuple(claim.id for claim in same),
            origins=tuple(sorted({claim.origin for claim in same})),
            sources=tuple(sorted({claim.speaker.name for claim in same})),
            status="single_origin",
            credibility=6,
        )
        for (statement, polarity), same in held.items()
    ]


@pytest.fixture(scope="session")
def find_among() -> FindAmong:
    """Conflicts and updates among claims, of which those with one statement are a fact."""

    def find(*claims: Claim, comparisons: Sequence[Comparison] = (), published: dict[str, str] | None = None) -> Found:
        articles = [
            Article(id=f"article of {origin}", path=f"{origin}.txt", published=day, sha256="0", text="x" * 1000)
            for origin, day in (published or {}).items()
        ]
        return find_conflicts(claims, facts_of(claims), comparisons, articles)

    return find
