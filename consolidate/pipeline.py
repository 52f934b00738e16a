"""The stages in order: articles in, consolidation out.  Prints nothing; says through its listener how it goes on."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime

from consolidate.conflicts import find_conflicts
from consolidate.errors import UsageError
from consolidate.events import Listener, Notice, ignore
from consolidate.extraction import (
    PROMPT_NAME,
    Extracted,
    Reading,
    extract_all,
    extract_all_by_syntax,
    merge,
    read,
)
from consolidate.linkage import link_claims, rank_facts
from consolidate.llm import open_model, recording_settings
from consolidate.models import Article, Claim, Conflict, Consolidation, Fact, Origin, Run
from consolidate.origins import find_origins
from consolidate.prompts import load_prompt
from consolidate.settings import Settings

LOCAL_WINDOW = 1
"""Sentences per call for a model file where the user says nothing: a small model does best with one."""


@dataclass(frozen=True)
class Consolidated:
    """What follows from claims and articles alone."""

    origins: tuple[Origin, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]


def consolidate(articles: Sequence[Article], settings: Settings, *, listener: Listener = ignore) -> Consolidation:
    """Draw claims from ``articles``, by the extractor that ``settings`` name, and consolidate them.

    What goes wrong with one article ends up in its ``status`` and ``problem``.  An article that is given twice,
    by its id, is read once.  Raises ConsolidateError only where nothing at all can be done: UsageError where a
    model is wanted and none is named, ModelError where it answers nothing, RecordingError where a recording
    cannot be used.
    """
    began, started = time.monotonic(), datetime.now(UTC)
    settings = _with_window(settings)
    distinct = {article.id: article for article in articles}.values()
    readings = [_read(article) for article in sorted(distinct, key=lambda article: (article.path, article.id))]
    extracted, model = _extract([reading for reading in readings if _is_readable(reading)], settings, listener)
    run = model.model_copy(update={"started": started, "seconds": round(time.monotonic() - began, 2)})
    return _assemble([reading.article for reading in readings], extracted, run)


def _extract(readings: Sequence[Reading], settings: Settings, listener: Listener) -> tuple[tuple[Extracted, ...], Run]:
    """The claims of each reading, and the run without its times."""
    extractor = settings.extractor_in_force
    run = Run(extractor=extractor, started=datetime.min.replace(tzinfo=UTC))
    if extractor == "syntactic":
        if settings.extractor == "auto":
            listener(Notice("No model is named: claims are drawn from syntax alone (--model adds one)."))
        return extract_all_by_syntax(readings, listener), run
    prompt = load_prompt(PROMPT_NAME)
    prompts = {prompt.name: prompt.hash}
    with open_model(settings, lambda text: listener(Notice(text)), prompts) as model:
        extracted = extract_all(readings, model, prompt, settings, listener)
        usage = asdict(model.usage)
        run = run.model_copy(update={"model": model.name, "prompts": prompts, **usage})
    if extractor == "both":
        by_model = {result.article.id: result for result in extracted}
        extracted = merge(extract_all_by_syntax(readings, ignore), by_model)
    return extracted, run


def consolidate_claims(claims: Sequence[Claim], articles: Sequence[Article]) -> Consolidated:
    """Origins, facts and conflicts of ``claims``: pure, and the same whatever the order of either."""
    origins = find_origins(articles)
    origin_of = {article: origin.id for origin in origins for article in origin.articles}
    placed = tuple(claim.model_copy(update={"origin": origin_of[claim.article]}) for claim in claims)
    linked = link_claims(placed)
    conflicts = find_conflicts(placed, linked.facts, linked.comparisons)
    facts = rank_facts(_with_conflicts(linked.facts, conflicts), placed, articles)
    return Consolidated(origins, placed, facts, conflicts)


def _with_window(settings: Settings) -> Settings:
    """The settings with the window in force: a recording's own, else what the user says, else one for a model file."""
    if settings.extractor_in_force == "syntactic":
        return settings
    if not settings.names_model:
        raise UsageError("No model is named: give --model (with a key or --base-url), --model-file or --replay.")
    if settings.replay is not None:
        return settings.model_copy(update={"window": recording_settings(settings.replay).window})
    if settings.model_file is not None and settings.window is None:
        return settings.model_copy(update={"window": LOCAL_WINDOW})
    return settings


def _read(article: Article) -> Reading:
    """The article's sentences; one without any is marked as skipped, with the reason."""
    reading = read(article)
    if not _is_readable(reading) or reading.sentences:
        return reading
    problem = article.problem or f"{article.path}: no sentences of news were found in it, so it was left out."
    return replace(reading, article=article.model_copy(update={"status": "skipped", "problem": problem}))


def _is_readable(reading: Reading) -> bool:
    return reading.article.status in {"ok", "partial"}


def _assemble(articles: Sequence[Article], extracted: Iterable[Extracted], run: Run) -> Consolidation:
    by_article = {result.article.id: result for result in extracted}
    final = tuple(by_article[a.id].article if a.id in by_article else a for a in articles)
    claims = _with_distinct_ids(claim for a in final if a.id in by_article for claim in by_article[a.id].claims)
    result = consolidate_claims(claims, final)
    return Consolidation(
        articles=final,
        origins=result.origins,
        claims=result.claims,
        facts=result.facts,
        conflicts=result.conflicts,
        rejected=tuple(r for a in final if a.id in by_article for r in by_article[a.id].rejected),
        run=run,
    )


def _with_distinct_ids(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Ids come from the text; those of equal texts under two names are told apart by order of the articles' ids."""
    claims = tuple(claims)
    copies: dict[str, list[str]] = {}
    for claim in claims:
        copies.setdefault(claim.id, []).append(claim.article)
    number = {(c, a): n for c, held in copies.items() for n, a in enumerate(sorted(held), 1)}
    return tuple(
        claim if (n := number[claim.id, claim.article]) == 1 else claim.model_copy(update={"id": f"{claim.id}-{n}"})
        for claim in claims
    )


def _with_conflicts(facts: Sequence[Fact], conflicts: Sequence[Conflict]) -> tuple[Fact, ...]:
    """Facts that stand in a conflict are disputed, and no longer credible at face value."""
    held: dict[str, list[str]] = {}
    for conflict in conflicts:
        for position in conflict.positions:
            for fact in position.facts:
                held.setdefault(fact, []).append(conflict.id)
    return tuple(
        fact.model_copy(update={"conflicts": tuple(held[fact.id]), "status": "disputed", "credibility": 4})
        if fact.id in held
        else fact
        for fact in facts
    )
