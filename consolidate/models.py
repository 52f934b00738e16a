"""The domain types: what the stages hand to one another, and the shape of the JSON export.

All are frozen and closed (an unknown field is an error).  Offsets are Unicode
code points of ``Article.text``, end-exclusive.  The terms are those of the README's glossary.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION: Final = "1"

ArticleStatus = Literal["ok", "partial", "failed", "skipped"]
SpeakerKind = Literal[
    "official", "military", "monitor", "blogger", "media", "analyst", "witness", "organisation", "article", "unknown"
]
Polarity = Literal["affirmed", "denied"]
Modality = Literal["stated", "confirmed", "claimed", "speculated", "planned"]
FactStatus = Literal["corroborated", "single_source", "single_origin", "disputed"]
ConflictKind = Literal[
    "denial", "official_vs_unofficial", "quantity", "time", "place", "identity", "outcome", "framing"
]
Severity = Literal["high", "medium", "low"]
Certainty = Literal["certain", "inferred"]

ARTICLE_VOICE = "article"
"""The speaker's name for what the article itself asserts."""
UNKNOWN_SPEAKER = "unknown"
"""The speaker's name where the article credits somebody it does not name."""


class Frozen(BaseModel):
    """An immutable value whose fields are all known."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Skipped(Frozen):
    """A stretch of an article that is no news: ``text[start:end]``, and why it is left out."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    reason: str


class Article(Frozen):
    """One input text with what is known about it.

    ``id`` comes from the text and the file's name; ``path`` is as given.  ``published`` is
    an ISO 8601 date or None.  ``credit`` is the outlet that the article itself names as the
    source of its whole text ("Source: ...").  ``problem`` says what to do unless ``status`` is "ok".
    """

    id: str
    path: str
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    credit: str | None = None
    language: str | None = None
    text: str = ""
    sha256: str
    skipped: tuple[Skipped, ...] = ()
    status: ArticleStatus = "ok"
    problem: str | None = None
    version_of: str | None = None


class EvidenceSpan(Frozen):
    """Exact words of an article: always ``article.text[start:end] == quote``."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: str = Field(min_length=1)


class Speaker(Frozen):
    """Whom an article credits with a claim.

    ``name`` is "article" for the article's own voice and "unknown" for somebody unnamed;
    ``mention`` is the wording that names the speaker in this article, where there is one.
    """

    name: str
    kind: SpeakerKind = "unknown"
    side: str | None = None
    mention: str | None = None


class TimeRange(Frozen):
    """When something happened: ISO 8601 dates, both ends inclusive, and the words they came from."""

    start: str
    end: str
    text: str


class Quantity(Frozen):
    """A number with its unit ("%", "km", "people"; None where it counts nothing named) and its words."""

    value: float
    unit: str | None = None
    text: str


class Claim(Frozen):
    """One checkable assertion in one article, grounded in its exact words.

    ``statement`` is affirmative and self-contained; ``polarity`` says what the speaker does with it.
    """

    id: str
    article: str
    origin: str = ""
    statement: str
    evidence: tuple[EvidenceSpan, ...] = Field(min_length=1)
    speaker: Speaker
    relayed_by: tuple[str, ...] = ()
    polarity: Polarity = "affirmed"
    modality: Modality = "stated"
    time: TimeRange | None = None
    place: str | None = None
    quantities: tuple[Quantity, ...] = ()
    entities: tuple[str, ...] = ()


class Rejection(Frozen):
    """A draft that did not pass the grounding gate: kept, counted and shown, never merged."""

    article: str
    statement: str
    quote: str
    reason: str


class Fold(Frozen):
    """Why two articles are held to be one report."""

    articles: tuple[str, str]
    reason: str
    certainty: Certainty


class Origin(Frozen):
    """Where reporting began.  Every article is in exactly one.

    ``off_topic`` says why its articles are held to be about something else than the rest: it then counts nowhere.
    """

    id: str
    articles: tuple[str, ...]
    folds: tuple[Fold, ...] = ()
    off_topic: str | None = None


class Fact(Frozen):
    """Claims that assert the same proposition with the same polarity."""

    id: str
    handle: str
    statement: str
    polarity: Polarity
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    sources: tuple[str, ...]
    status: FactStatus
    credibility: int = Field(ge=1, le=6)
    conflicts: tuple[str, ...] = ()


class Difference(Frozen):
    """In what two claims on one matter part: of which kind, and the words of each, in the order of the claims.

    A "denial" is the same proposition, affirmed by one and denied by the other.
    """

    kind: ConflictKind
    values: tuple[str, str]


class Comparison(Frozen):
    """Two claims that were held against each other: how alike what they assert is (0 to 1), and why.

    Without ``differences`` both assert the same; with some they speak of one matter and part in these.
    """

    claims: tuple[str, str]
    score: float = Field(ge=0, le=1)
    differences: tuple[Difference, ...] = ()
    reason: str

    @property
    def opposed(self) -> bool:
        """Does one affirm what the other denies?"""
        return any(difference.kind == "denial" for difference in self.differences)


class Position(Frozen):
    """One side of a conflict."""

    summary: str
    claims: tuple[str, ...]
    facts: tuple[str, ...]
    speakers: tuple[str, ...]
    origins: tuple[str, ...]


class Decision(Frozen):
    """What a reviewer said of a conflict."""

    verdict: str
    reason: str
    reviewer: str
    at: datetime
    stale: bool = False


class Conflict(Frozen):
    """Claims that cannot all stand, with two or more positions, none sharing a claim with another."""

    id: str
    handle: str
    kind: ConflictKind
    severity: Severity
    summary: str
    positions: tuple[Position, ...] = Field(min_length=2)
    reasons: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()


class Update(Frozen):
    """An earlier figure or state and the later one that replaces it."""

    id: str
    summary: str
    claims: tuple[str, ...]
    reasons: tuple[str, ...] = ()


class Run(Frozen):
    """What one run used and cost.  ``calls`` counts every request sent, failed ones and repairs included."""

    extractor: str
    model: str | None = None
    prompts: dict[str, str] = Field(default_factory=dict)
    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_calls: int = 0
    seconds: float = 0.0
    started: datetime


class Consolidation(Frozen):
    """The whole result.  ``model_dump(mode="json")`` of it is the JSON export."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    articles: tuple[Article, ...]
    origins: tuple[Origin, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    updates: tuple[Update, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    run: Run
