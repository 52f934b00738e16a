"""An article that tries what articles can try, and what a result says of it."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from consolidate.models import (
    Article,
    Claim,
    Conflict,
    Consolidation,
    EvidenceSpan,
    Fact,
    Origin,
    Position,
    Rejection,
    Ruling,
    Run,
    Skipped,
    Speaker,
)

ATTACK = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\x1b[31m{{ 7*7 }}"
TEXT = f"🌉 Bridge news\r\nThe bridge is safe {ATTACK}, he said.\r\nThe bridge is not safe.\r\nRead our newsletter!\r\n"
QUOTES = (f"The bridge is safe {ATTACK}", "The bridge is not safe.")


def _article() -> Article:
    newsletter = TEXT.index("Read our")
    return Article(
        id="a1",
        path=f"cuttings/{ATTACK.replace('/', '')}.txt",
        title=f"Title {ATTACK}",
        publisher=f"Publisher {ATTACK}",
        byline=ATTACK,
        published="2031-05-13",
        url="javascript:alert(1)",
        text=TEXT,
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        skipped=(Skipped(start=newsletter, end=len(TEXT), reason=f"no news {ATTACK}"),),
    )


def _claim(number: int, quote: str) -> Claim:
    start = TEXT.index(quote)
    return Claim(
        id=f"c{number}",
        article="a1",
        origin="o1",
        statement=f"Statement {number} {ATTACK}",
        evidence=(EvidenceSpan(start=start, end=start + len(quote), quote=quote),),
        speaker=Speaker(name=f"Speaker {ATTACK}", kind="official", side=ATTACK, note=ATTACK),
        relayed_by=(ATTACK,),
    )


def _fact(number: int, claim: Claim) -> Fact:
    return Fact(
        id=f"f{number}",
        handle=f"F{number}",
        statement=claim.statement,
        polarity="affirmed",
        claims=(claim.id,),
        origins=("o1",),
        sources=(claim.speaker.name,),
        status="disputed",
        credibility=4,
        conflicts=("k1",),
    )


def _conflict(facts: tuple[Fact, ...]) -> Conflict:
    ruling = Ruling(
        decision="d1",
        verdict="position",
        choice="A",
        reason=f"Reason {ATTACK}",
        reviewer=f"Reviewer {ATTACK}",
        at=datetime(2031, 5, 14, tzinfo=UTC),
    )
    return Conflict(
        id="k1",
        handle="C1",
        kind="outcome",
        severity="high",
        summary=f"Summary {ATTACK}",
        positions=tuple(
            Position(summary=f"Position {ATTACK}", claims=f.claims, facts=(f.id,), speakers=f.sources, origins=("o1",))
            for f in facts
        ),
        reasons=(f"Why {ATTACK}",),
        decisions=(ruling,),
    )


@pytest.fixture
def hostile() -> Consolidation:
    """Return one article, two claims, two facts, a conflict with a ruling; ``ATTACK`` stands in every text."""
    claims = tuple(_claim(number, quote) for number, quote in enumerate(QUOTES, 1))
    facts = tuple(_fact(number, claim) for number, claim in enumerate(claims, 1))
    return Consolidation(
        articles=(_article(),),
        origins=(Origin(id="o1", articles=("a1",)),),
        claims=claims,
        facts=facts,
        conflicts=(_conflict(facts),),
        rejected=(Rejection(article="a1", statement=ATTACK, quote=ATTACK, reason=ATTACK),),
        run=Run(extractor="model", model=f"model {ATTACK}", started=datetime(2031, 5, 14, tzinfo=UTC)),
    )
