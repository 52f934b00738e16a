"""One invented event, told by two papers, with a docket on it that keeps decisions in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

import pytest

from consolidate.consolidation import consolidate_articles
from consolidate.models import (
    Article,
    Claim,
    Consolidation,
    Decision,
    EvidenceSpan,
    Polarity,
    Quantity,
    Run,
    Speaker,
    SpeakerKind,
)
from consolidate.report import View

NOON = datetime(2031, 3, 7, 12, tzinfo=UTC)

POST = """Ferry capsizes off Teld

The bow door of the Maren Sol was open at departure, deckhand Ilo Varn said.
Norva Lines denied that the bow door of the Maren Sol was open at departure.
Nine people died in the capsizing of the Maren Sol, coast guard spokeswoman Ana Brisk said.
"""
COURIER = """Dead of the Maren Sol brought to Brack

Twelve people died in the capsizing of the Maren Sol, the parish priest Orm Tasker said.
The bow door of the Maren Sol was open at departure, a mechanic told the Teld Courier.
"""
DOOR = "The bow door of the Maren Sol was open at departure."


def _article(name: str, publisher: str, text: str) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=f"a-{name}",
        path=f"{name}.txt",
        title=text.split("\n", 1)[0],
        publisher=publisher,
        published="2031-03-04",
        text=text,
        sha256=digest,
    )


ARTICLES = (_article("post", "Harbour Post", POST), _article("courier", "Teld Courier", COURIER))


def _claim(
    key: str,
    article: Article,
    quote: str,
    statement: str,
    speaker: tuple[str, SpeakerKind],
    *,
    polarity: Polarity = "affirmed",
    dead: int | None = None,
) -> Claim:
    start = article.text.index(quote)
    return Claim(
        id=key,
        article=article.id,
        statement=statement,
        evidence=(EvidenceSpan(start=start, end=start + len(quote), quote=quote),),
        speaker=Speaker(name=speaker[0], kind=speaker[1]),
        polarity=polarity,
        quantities=(Quantity(value=dead, unit="people", text=quote.split(maxsplit=1)[0]),) if dead else (),
        entities=("Maren Sol",),
    )


CLAIMS = (
    _claim("c-varn", ARTICLES[0], POST.split("\n")[2], DOOR, ("Ilo Varn", "witness")),
    _claim("c-lines", ARTICLES[0], POST.split("\n")[3], DOOR, ("Norva Lines", "organisation"), polarity="denied"),
    _claim(
        "c-nine",
        ARTICLES[0],
        "Nine people died in the capsizing of the Maren Sol",
        "Nine people died in the capsizing of the Maren Sol.",
        ("Ana Brisk", "official"),
        dead=9,
    ),
    _claim(
        "c-twelve",
        ARTICLES[1],
        "Twelve people died in the capsizing of the Maren Sol",
        "Twelve people died in the capsizing of the Maren Sol.",
        ("Orm Tasker", "witness"),
        dead=12,
    ),
    _claim(
        "c-mechanic",
        ARTICLES[1],
        "The bow door of the Maren Sol was open at departure",
        DOOR,
        ("unknown", "witness"),
    ),
)


class Drawer:
    """A docket without a file: it consolidates as a case does."""

    def __init__(self, claims: Iterable[Claim] = CLAIMS) -> None:
        self.claims = tuple(claims)
        self.held: list[Decision] = []

    def consolidation(self) -> Consolidation:
        run = Run(extractor="syntactic", started=NOON)
        return consolidate_articles(ARTICLES, self.claims, (), run, decisions=self.held)

    def decisions(self) -> tuple[Decision, ...]:
        return tuple(self.held)

    def record(self, *decisions: Decision) -> int:
        self.held.extend(decisions)
        return len(decisions)


class Script:
    """A desk whose reviewer has said beforehand what to answer; it remembers what was shown and asked."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []
        self.said: list[str] = []
        self.views: list[View] = []

    def show(self, view: View) -> str | None:
        self.views.append(view)
        return None

    def say(self, words: str) -> None:
        self.said += [words] if words else []

    def key(self, prompt: str) -> str:
        return self.line(prompt)

    def line(self, prompt: str) -> str:
        self.asked.append(prompt)
        if not self.answers:
            raise EOFError
        return self.answers.pop(0)


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def script() -> Callable[..., Script]:
    return Script
