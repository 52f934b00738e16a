from __future__ import annotations

from typing import Protocol

import pytest

from consolidate.models import Claim, EvidenceSpan, Polarity, Speaker


class MakeClaim(Protocol):
    def __call__(
        self,
        identity: str,
        statement: str,
        speaker: str = "Ana Brisk",
        *,
        polarity: Polarity = "affirmed",
        origin: str = "o1",
        entities: tuple[str, ...] = (),
    ) -> Claim: ...


@pytest.fixture(scope="session")
def make_claim() -> MakeClaim:
    def make(
        identity: str,
        statement: str,
        speaker: str = "Ana Brisk",
        *,
        polarity: Polarity = "affirmed",
        origin: str = "o1",
        entities: tuple[str, ...] = (),
    ) -> Claim:
        start = 1000 * int("0" + "".join(letter for letter in identity if letter.isdigit()))
        return Claim(
            id=identity,
            article=f"article of {origin}",
            origin=origin,
            statement=statement,
            evidence=(EvidenceSpan(start=start, end=start + len(statement), quote=statement),),
            speaker=Speaker(name=speaker),
            polarity=polarity,
            entities=entities,
        )

    return make
