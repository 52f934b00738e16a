"""Sayings: who says what in which words, so that a reader can point at one by its number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from consolidate.language.normalise import folded
from consolidate.models import ARTICLE_VOICE, Claim, Conflict, Modality
from consolidate.report.evidence import Quoted
from consolidate.report.page import QUIET, Page, Part

NUMBER_WIDTH = 2
OWN_VOICE = "the article itself"

_RESERVATIONS: dict[Modality, str] = {"claimed": "claimed", "speculated": "speculated", "planned": "planned"}


@dataclass(frozen=True)
class Saying:
    """The same words of one speaker from one origin: a claim, with its copies where a report was carried twice."""

    number: int
    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        """The claim that stands for all of them."""
        return self.claims[0]


def sayings_of(page: Page, conflict: Conflict) -> list[list[Saying]]:
    """Return the sayings of each position, numbered through from 1; each speaker's first before all others."""
    numbered, number = [], 0
    for position in conflict.positions:
        own = [
            Saying(number + i, claims) for i, claims in enumerate(_grouped(page.claims[k] for k in position.claims), 1)
        ]
        number += len(own)
        numbered.append(own)
    return numbered


def numbered(claims: Iterable[Claim]) -> list[Saying]:
    """Return the sayings that ``claims`` come to, numbered from 1."""
    return [Saying(i, group) for i, group in enumerate(_grouped(claims), 1)]


def saying_entry(page: Page, saying: Saying) -> RenderableType:
    """Return a saying: its number, who says it, in which articles of which day, and the words in their sentence."""
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(width=NUMBER_WIDTH, justify="right", no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    note = saying.first.speaker.note
    notes = [page.text((f"note: {note}", QUIET))] if note else []
    grid.add_row(
        page.text((str(saying.number), "bold")),
        Group(_voice(page, saying.first), _where(page, saying), *notes, Quoted(page, saying.first)),
    )
    return grid


def stacked(page: Page, sayings: Sequence[Saying], limit: int | None) -> list[RenderableType]:
    """Return the entries of the first ``limit`` sayings, a blank line before each, and how many there are besides."""
    shown = [Padding(saying_entry(page, saying), (1, 0, 0, 0)) for saying in sayings[:limit]]
    rest = len(sayings) - len(shown)
    return [*shown, *([Padding(page.text((f"… {rest:,} more: m", QUIET)), (1, 0, 0, 0))] if rest else [])]


def _grouped(claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        words = (folded(span.quote) for span in claim.evidence)
        groups.setdefault((claim.speaker.name, claim.polarity, claim.origin, *words), []).append(claim)
    heard: set[tuple[str, str]] = set()
    first: list[tuple[Claim, ...]] = []
    others: list[tuple[Claim, ...]] = []
    for group in groups.values():
        voice = (group[0].speaker.name, group[0].article if group[0].speaker.kind in ("article", "unknown") else "")
        (others if voice in heard else first).append(tuple(group))
        heard.add(voice)
    return [*first, *others]


def _voice(page: Page, claim: Claim) -> Text:
    own = claim.speaker.name == ARTICLE_VOICE
    voice = OWN_VOICE if own else page.voices([claim.id], with_kind=True).named[0]
    parts: list[Part] = [(voice, "bold")]
    if claim.polarity == "denied":
        parts.append((" · denied", "bold"))
    if claim.modality in _RESERVATIONS:
        parts.append((f" · {_RESERVATIONS[claim.modality]}", QUIET))
    return page.text(*parts)


def _where(page: Page, saying: Saying) -> Text:
    articles = [page.articles[key] for key in dict.fromkeys(claim.article for claim in saying.claims)]
    names = " + ".join(page.names[article.id] for article in articles)
    days = sorted({article.published or "undated" for article in articles})
    return page.text((names, f"italic {QUIET}"), (f" · {', '.join(days)}", QUIET))
