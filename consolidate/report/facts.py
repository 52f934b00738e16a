"""Facts for the brief: how one is set."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from consolidate.models import Fact, FactStatus, Modality
from consolidate.report.page import QUIET, Page, Part, Voices, listed, several

HANDLE_WIDTH = 5
"""Columns that a handle and the space after it take, where it is no longer than "F999"."""
MAX_VOICES = 4
QUOTE_WIDTH = 240

# A sign and a word, so that nothing rests on colour.
_BADGES: dict[FactStatus, tuple[str, str, str]] = {
    "corroborated": ("●", "corroborated", "green"),
    "single_source": ("◐", "single source", "yellow"),
    "single_origin": ("○", "single origin", ""),
    "disputed": ("≠", "disputed", "red"),
}

# What the speakers say of a thing short of stating it.  "Confirmed" is left out: beside the status
# it would read as this program's own verdict.
_RESERVATIONS: dict[Modality, str] = {"claimed": "claimed", "speculated": "speculated", "planned": "planned"}


def fact_entry(page: Page, fact: Fact, *, quotes: bool) -> RenderableType:
    """Return one fact: handle, statement, status and who says it; with ``quotes`` also each claim's words."""
    sign, _, colour = _BADGES[fact.status]
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(min_width=HANDLE_WIDTH - 1, no_wrap=True)
    grid.add_column(width=1, no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    body: list[RenderableType] = [_statement(page, fact), _standing(page, fact)]
    if quotes:
        body.extend(_quotes(page, fact))
    grid.add_row(page.text((fact.handle, "bold")), page.text((sign, colour)), Group(*body))
    return grid


def _statement(page: Page, fact: Fact) -> Text:
    if fact.polarity == "affirmed":
        return page.text(fact.statement)
    voices = page.voices(fact.claims).all()
    verb = "denies" if len(voices) == 1 else "deny"
    return page.text((f"{listed(voices, MAX_VOICES)} {verb}: ", "bold"), fact.statement)


def _standing(page: Page, fact: Fact) -> Text:
    """Set status, support and speakers: "corroborated · 4 sources, 3 origins · say A, B"."""
    _, word, colour = _BADGES[fact.status]
    handles = [page.handles[key] for key in fact.conflicts]
    parts: list[Part] = [(f"{word} in {', '.join(handles)}" if handles else word, colour)]
    notes = [] if fact.status == "single_origin" else [_support(fact)]
    notes += _reservation(page, fact)
    if fact.polarity == "affirmed":
        notes += _says(page.voices(fact.claims))
    return page.text(*parts, *((f" · {note}", QUIET) for note in notes))


def _support(fact: Fact) -> str:
    origins = several(len(fact.origins), "origin")
    if fact.status == "single_source":
        return f"{origins}, one speaker"
    return f"{several(len(fact.sources), 'source')}, {origins}"


def _says(voices: Voices) -> Iterator[str]:
    if voices.named:
        yield f"{'says' if len(voices.named) == 1 else 'say'} {listed(voices.named, MAX_VOICES)}"
    if voices.own:
        single = sum(map(len, voices.own)) == 1
        yield f"{'article' if single else 'articles'}: {listed(voices.reports, MAX_VOICES)}"


def _reservation(page: Page, fact: Fact) -> Iterator[str]:
    modalities = {page.claims[key].modality for key in fact.claims}
    if len(modalities) == 1:
        word = _RESERVATIONS.get(modalities.pop())
        if word:
            yield word


def _quotes(page: Page, fact: Fact) -> Iterator[Text]:
    for claim in (page.claims[key] for key in fact.claims):
        for span in claim.evidence:
            yield page.quote(span.quote, claim, QUOTE_WIDTH)
