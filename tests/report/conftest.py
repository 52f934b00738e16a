"""One invented event, told by four articles: the ferry Maren Sol capsizes off Teld in Norva."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from consolidate.linkage import rank_facts
from consolidate.models import (
    ARTICLE_VOICE,
    UNKNOWN_SPEAKER,
    Article,
    Claim,
    Conflict,
    Consolidation,
    EvidenceSpan,
    Fact,
    Fold,
    Modality,
    Origin,
    Polarity,
    Position,
    Rejection,
    Run,
    Speaker,
    SpeakerKind,
    Update,
)

HARBOUR_POST = """Ferry capsizes off Teld with 61 aboard

The ferry Maren Sol capsized off Teld harbour on Monday with 61 people on board, the coast guard said.
At least nine people died, coast guard spokeswoman Ana Brisk told reporters.
"The bow door was standing open when we left the quay," said deckhand Ilo Varn, who swam ashore.
Norva Lines denied that the bow door was open.
Rescue divers will enter the wreck on Wednesday, Brisk said.
The vessel was built in 1998.
"""

TELD_COURIER = """Nine dead, dozens rescued as Maren Sol goes down

Nine passengers died when the Maren Sol overturned outside Teld, the interior ministry said on Monday.
Norva Lines, which runs the ferry, said the bow door "was shut and sealed at departure".
Fifty-two people were brought ashore, according to the port of Teld.
The wind had reached gale force, harbour master Edda Quill said.
Ferry traffic between Teld and the Outer Isles is suspended, the port said.
"""

ISLAND_RADIO = """Island Radio: twelve bodies in the ferry hall, says priest

Twelve bodies lie in the ferry hall of Brack, the parish priest Orm Tasker told Island Radio.
A nurse at the Brack clinic said she had counted twelve dead.
The captain may have been asleep, a passenger said.
The Maren Sol capsized on Monday morning.
"""


def _article(name: str, text: str, publisher: str | None, published: str | None) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    title = text.split("\n", 1)[0]
    return Article(
        id=f"a{digest[:12]}" if name != "copy.html" else "acopy",
        path=f"cuttings/{name}",
        title=title,
        publisher=publisher,
        published=published,
        text=text,
        sha256=digest,
    )


POST = _article("harbour-post.txt", HARBOUR_POST, "Harbour Post", "2031-03-03")
COURIER = _article("teld-courier.md", TELD_COURIER, "Teld Courier", "2031-03-04")
RADIO = _article("island_radio_transcript_of_tuesday.txt", ISLAND_RADIO, None, None)
COPY = _article("copy.html", HARBOUR_POST, "Coast Daily", "2031-03-03")
EMPTY = Article(
    id="aempty",
    path="cuttings/empty.txt",
    sha256=hashlib.sha256(b"").hexdigest(),
    status="skipped",
    problem="cuttings/empty.txt is empty: leave it out, or save the article's text in it.",
)
BROKEN = Article(
    id="abroken",
    path="cuttings/\x1b[2Jscan.pdf",
    sha256=hashlib.sha256(b"%PDF").hexdigest(),
    status="failed",
    problem="cuttings/\x1b[2Jscan.pdf is not text: save the article as text, Markdown, HTML or JSON.",
)
ORIGINS = {POST.id: "o1", COPY.id: "o1", COURIER.id: "o2", RADIO.id: "o3"}

COAST_GUARD: tuple[str, SpeakerKind] = ("coast guard", "organisation")
LINES: tuple[str, SpeakerKind] = ("Norva Lines", "organisation")
ARTICLE: tuple[str, SpeakerKind] = (ARTICLE_VOICE, "article")


def claim(  # one row of the fixture below
    key: str,
    article: Article,
    quote: str,
    statement: str,
    speaker: tuple[str, SpeakerKind],
    *,
    polarity: Polarity = "affirmed",
    modality: Modality = "stated",
    relayed_by: tuple[str, ...] = (),
) -> Claim:
    start = article.text.index(quote)
    name, kind = speaker
    return Claim(
        id=key,
        article=article.id,
        origin=ORIGINS[article.id],
        statement=statement,
        evidence=(EvidenceSpan(start=start, end=start + len(quote), quote=quote),),
        speaker=Speaker(name=name, kind=kind),
        polarity=polarity,
        modality=modality,
        relayed_by=relayed_by,
    )


CAPSIZED = "The ferry Maren Sol capsized off Teld harbour on Monday 3 March 2031."
DOOR = "The bow door of the Maren Sol was open when the ferry left the quay."
CLAIMS = (
    claim("c1", POST, HARBOUR_POST.split("\n")[2], CAPSIZED, COAST_GUARD),
    claim("c2", COURIER, TELD_COURIER.split("\n")[2], CAPSIZED, ("interior ministry", "official")),
    claim("c3", RADIO, "The Maren Sol capsized on Monday morning.", CAPSIZED, ARTICLE),
    claim("c4", COPY, HARBOUR_POST.split("\n")[2], CAPSIZED, COAST_GUARD),
    claim("c5", POST, "At least nine people died", "At least nine people died.", ("Ana Brisk", "official")),
    claim("c6", COURIER, "Nine passengers died", "Nine passengers died.", ("interior ministry", "official")),
    claim(
        "c7",
        RADIO,
        "Twelve bodies lie in the ferry hall of Brack",
        "Twelve bodies lie in the ferry hall of Brack.",
        ("Orm Tasker", "witness"),
    ),
    claim(
        "c8",
        RADIO,
        "A nurse at the Brack clinic said she had counted twelve dead.",
        "A nurse at the Brack clinic counted twelve dead.",
        (UNKNOWN_SPEAKER, "witness"),
    ),
    claim("c9", POST, "The bow door was standing open when we left the quay", DOOR, ("Ilo Varn", "witness")),
    claim("c10", POST, "Norva Lines denied that the bow door was open.", DOOR, LINES, polarity="denied"),
    claim("c11", COURIER, 'said the bow door "was shut and sealed at departure"', DOOR, LINES, polarity="denied"),
    claim(
        "c12",
        POST,
        "Rescue divers will enter the wreck on Wednesday",
        "Rescue divers will enter the wreck on Wednesday 5 March 2031.",
        ("Ana Brisk", "official"),
        modality="planned",
    ),
    claim("c13", POST, "The vessel was built in 1998.", "The Maren Sol was built in 1998.", ARTICLE),
    claim(
        "c14",
        COURIER,
        "Fifty-two people were brought ashore",
        "Fifty-two people were brought ashore.",
        ("port of Teld", "organisation"),
        relayed_by=("Norva News Agency",),
    ),
    claim(
        "c15",
        COURIER,
        "The wind had reached gale force",
        "The wind off Teld had reached gale force.",
        ("Edda [red]Quill[/red]", "official"),
    ),
    claim(
        "c16",
        COURIER,
        "Ferry traffic between Teld and the Outer Isles is suspended",
        "Ferry traffic between Teld and the Outer Isles is suspended.",
        ("port of Teld", "organisation"),
    ),
    claim(
        "c17",
        RADIO,
        "The captain may have been asleep",
        "The captain \u202easleep\u202c [link=https://evil.example]was\x1b[31m asleep[/link].",
        (UNKNOWN_SPEAKER, "witness"),
        modality="speculated",
    ),
    claim("c18", POST, "with 61 people on board", "61 people were on board the Maren Sol.", COAST_GUARD),
    claim("c19", COPY, "with 61 people on board", "61 people were on board the Maren Sol.", COAST_GUARD),
    claim("c20", COURIER, "which runs the ferry", "Norva Lines runs the ferry Maren Sol.", ARTICLE),
)


def _fact(number: int, claims: str, status: str, conflicts: tuple[str, ...] = ()) -> Fact:
    own = [item for item in CLAIMS if item.id in claims.split()]
    return Fact.model_validate(
        {
            "id": f"f{number}",
            "handle": f"F{number}",
            "statement": own[0].statement,
            "polarity": own[0].polarity,
            "claims": tuple(item.id for item in own),
            "origins": tuple(dict.fromkeys(item.origin for item in own)),
            "sources": tuple(
                dict.fromkeys(item.origin if item.speaker.name == ARTICLE_VOICE else item.speaker.name for item in own)
            ),
            "status": status,
            "credibility": 2,
            "conflicts": conflicts,
        }
    )


FACTS = (
    _fact(1, "c13", "single_origin"),
    _fact(2, "c1 c2 c3 c4", "corroborated"),
    _fact(3, "c5 c6", "disputed", ("x2",)),
    _fact(4, "c7 c8", "disputed", ("x2",)),
    _fact(5, "c9", "disputed", ("x1",)),
    _fact(6, "c10 c11", "disputed", ("x1",)),
    _fact(7, "c12", "single_origin"),
    _fact(8, "c14", "single_origin"),
    _fact(9, "c15", "single_origin"),
    _fact(10, "c16", "single_origin"),
    _fact(11, "c17", "single_origin"),
    _fact(12, "c18 c19", "single_origin"),
    _fact(13, "c20", "single_origin"),
)


def _position(summary: str, fact: int) -> Position:
    held = FACTS[fact - 1]
    own = [item for item in CLAIMS if item.id in held.claims]
    return Position(
        summary=summary,
        claims=held.claims,
        facts=(held.id,),
        speakers=tuple(dict.fromkeys(item.speaker.name for item in own)),
        origins=held.origins,
    )


CONFLICTS = (
    Conflict(
        id="x2",
        handle="C2",
        kind="quantity",
        severity="medium",
        summary="How many people died when the Maren Sol capsized",
        positions=(_position("Nine people died", 3), _position("Twelve people died", 4)),
        reasons=("9 and 12 people differ by a third",),
    ),
    Conflict(
        id="x1",
        handle="C1",
        kind="denial",
        severity="high",
        summary="Whether the bow door of the Maren Sol was open when the ferry left the quay",
        positions=(_position("The bow door was open", 5), _position("The bow door was not open", 6)),
        reasons=("Norva Lines denies what Ilo Varn affirms",),
    ),
)

# Facts arrive ranked; the handles stay as the tests name them.
RANKS = [fact.id for fact in rank_facts(FACTS, CLAIMS, (POST, COURIER, RADIO, COPY))]
FERRY = Consolidation(
    articles=(POST, COURIER, RADIO, COPY, EMPTY, BROKEN),
    origins=(
        Origin(
            id="o1",
            articles=(POST.id, COPY.id),
            folds=(Fold(articles=(POST.id, COPY.id), reason="the same text", certainty="certain"),),
        ),
        Origin(id="o2", articles=(COURIER.id,)),
        Origin(id="o3", articles=(RADIO.id,)),
        Origin(id="o4", articles=(EMPTY.id,)),
        Origin(id="o5", articles=(BROKEN.id,)),
    ),
    claims=CLAIMS,
    facts=tuple(sorted(FACTS, key=lambda fact: RANKS.index(fact.id))),
    conflicts=CONFLICTS,
    updates=(Update(id="u1", summary="Missing: 9 on Monday, 2 on Tuesday (port of Teld)", claims=("c14", "c16")),),
    rejected=(
        Rejection(
            article=COURIER.id,
            statement="Nineteen people died when the ferry overturned.",
            quote="Nine passengers died",
            reason="a number of the statement is not in the quote",
        ),
        Rejection(
            article=RADIO.id,
            statement="Thirteen bodies lie in the ferry hall.",
            quote="Twelve bodies lie in the ferry hall of Brack",
            reason="a number of the statement is not in the quote",
        ),
        Rejection(
            article=RADIO.id,
            statement="The captain \x1b]0;owned\x07 was drunk.",
            quote="the captain was drunk",
            reason="the quote is not in the article",
        ),
    ),
    run=Run(
        extractor="model",
        model="example-7b",
        calls=9,
        prompt_tokens=18_204,
        completion_tokens=5_120,
        cached_calls=1,
        seconds=312.4,
        started=datetime(2031, 3, 5, 8, 30, tzinfo=UTC),
    ),
)


@pytest.fixture
def ferry() -> Consolidation:
    """Return six files on the Maren Sol: 3 origins, 13 facts, 2 conflicts, hostile strings."""
    return FERRY
