"""The domain types: what the stages hand to one another, and the shape of the JSON export.

All are frozen and closed (an unknown field is an error).  Offsets are Unicode
code points of ``Article.text``, end-exclusive.  The terms are those of the README's glossary.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

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
Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""The Admiralty code's grade of a source: A completely reliable ... E unreliable, F cannot be judged (NATO AJP-2.1)."""

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
    source of its whole text ("Source: ...").  ``reliability`` is the user's grade of the publisher, F where there is
    none.  ``sha256`` is that of ``text``, ``file_sha256`` that of the bytes it was read from, where it was read from a
    file.  ``version_of`` is the id of the earlier version that this one replaced.  ``problem`` says what to do unless
    ``status`` is "ok".
    """

    id: str
    path: str
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    credit: str | None = None
    reliability: Reliability = "F"
    language: str | None = None
    text: str = ""
    sha256: str
    file_sha256: str | None = None
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
    ``mention`` is the wording that names the speaker in this article, where there is one.  ``side`` is the country
    for which an official or a soldier speaks, where the article says it.  ``note`` says whom a model credited instead,
    where the words of the article do not bear that out, or who was credited before a reviewer put it right.
    """

    name: str
    kind: SpeakerKind = "unknown"
    side: str | None = None
    mention: str | None = None
    note: str | None = None


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

    ``statement`` is affirmative and self-contained; ``polarity`` says what the speaker does with it.  ``told`` is the
    day and time of the entry of a live report in which it stands ("2031-03-04T07:15"), None in any other article.
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
    told: str | None = None
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

    Without ``differences`` both assert the same; with some they speak of one matter and part in these.  ``contrary``:
    how likely, from 0 to 1, they exclude each other by their meaning, whatever their words.
    """

    claims: tuple[str, str]
    score: float = Field(ge=0, le=1)
    differences: tuple[Difference, ...] = ()
    contrary: float = Field(default=0.0, ge=0, le=1)
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


class Anchor(Frozen):
    """What a decision rests on, by content, so that it outlives a new run and a renamed file.

    A claim by its article's text (``sha256``), its exact words and its statement; an article by its text alone.
    ``article`` is where that was to be had (its address, else its file's name), to find a later version of the text by.
    ``speaker`` tells two claims of one statement apart, and is no part of the evidence.
    """

    sha256: str
    article: str
    statement: str = ""
    spans: tuple[EvidenceSpan, ...] = ()
    speaker: str = ""


Verdict = Literal[
    "position",
    "both_hold",
    "superseded",
    "not_a_conflict",
    "unresolved",
    "link",
    "unlink",
    "not_said",
    "wrong_speaker",
    "conflicting",
    "same_origin",
    "independent",
    "undo",
]
Target = Literal["conflict", "claims", "origins"]


class Decision(Frozen):
    """What a reviewer said, as it is kept: a row that is never changed.

    ``evidence`` has the anchors of each position of a conflict, of each side of a statement about claims ("link" these
    with those), or of each article.  ``choice`` is the letter of the position that stands, the right speaker, the kind
    of the conflict that the reviewer sees, or the id of the decision that is undone.  ``at`` is in UTC.
    """

    id: str
    target: Target
    verdict: Verdict
    evidence: tuple[tuple[Anchor, ...], ...] = ()
    choice: str | None = None
    reason: str = Field(pattern=r"\S")
    reviewer: str = Field(pattern=r"\S")
    at: AwareDatetime


class Ruling(Frozen):
    """A decision as a conflict shows it.

    ``decision`` is its id; ``choice`` the letter of the position that stands, as the positions are now, or None where
    that one is gone.  ``stale`` is true where the evidence behind it has changed.
    """

    decision: str
    verdict: Verdict
    choice: str | None = None
    reason: str
    reviewer: str
    at: AwareDatetime
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
    decisions: tuple[Ruling, ...] = ()


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
    """The whole result.  ``model_dump(mode="json")`` of it is the JSON export.

    ``unplaced`` are the decisions in force that rest on nothing any more: what they spoke of has changed or is gone.
    """

    schema_version: Literal["1"] = SCHEMA_VERSION
    articles: tuple[Article, ...]
    origins: tuple[Origin, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    updates: tuple[Update, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    unplaced: tuple[Decision, ...] = ()
    run: Run
