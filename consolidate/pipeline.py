"""The stages in order: articles in, consolidation out.  Prints nothing; says through its listener how it goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime

from consolidate.case import Case, Keeping
from consolidate.consolidation import NOBODY, consolidate_articles
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
from consolidate.llm import ReplyStore, open_model, recording_settings
from consolidate.models import Article, Consolidation, Run
from consolidate.origins import Overrides, check_overrides
from consolidate.prompts import load_prompt
from consolidate.settings import Settings
from consolidate.sources import Sources, describe_articles, load_sources

LOCAL_WINDOW = 1
"""Sentences per call for a model file where the user says nothing: a small model does best with one."""
Keep = Callable[[Extracted], None]


def consolidate(articles: Sequence[Article], settings: Settings, *, listener: Listener = ignore) -> Consolidation:
    """Draw claims from ``articles``, by the extractor that ``settings`` name, and consolidate them.

    What goes wrong with one article ends up in its ``status`` and ``problem``.  An article that is given twice,
    by its id, is read once.  Nothing is stored.  Raises ConsolidateError only where nothing at all can be done:
    UsageError where a model is wanted and none is named, where the file of sources is wrong or what is said of origins
    contradicts itself, ModelError where the model answers nothing, RecordingError where a recording cannot be used.
    """
    began, started = time.monotonic(), datetime.now(UTC)
    settings, sources, overrides = _prepared(articles, settings, listener)
    readings = _readings(describe_articles(articles, sources))
    extracted, model = _extract([one for one in readings if _is_readable(one)], settings, listener)
    run = model.model_copy(update={"started": started, "seconds": round(time.monotonic() - began, 2)})
    ended = {result.article.id: result.article for result in extracted}
    return consolidate_articles(
        [ended.get(reading.article.id, reading.article) for reading in readings],
        [claim for result in extracted for claim in result.claims],
        [rejection for result in extracted for rejection in result.rejected],
        run,
        sources=sources,
        overrides=overrides,
    )


def consolidate_case(
    case: Case, articles: Sequence[Article], settings: Settings, *, alone: bool = False, listener: Listener = ignore
) -> Consolidation:
    """As :func:`consolidate`, of ``articles`` and all others of ``case``; ``alone`` takes the others out of it.

    What the case holds of an unchanged article is taken from there.  What is drawn and what a model replies is kept
    as it comes, so that a run which is cut short loses the call in flight at most.  The listener hears what is new.
    Raises CaseError, too, where the case cannot be read or written.
    """
    began, started = time.monotonic(), datetime.now(UTC)
    settings, sources, overrides = _prepared(articles, settings, listener, case.runs.sources())
    keeping = Keeping(case, settings, started, sources if settings.sources else None)
    for message in keeping.add(articles, alone=alone):
        listener(Notice(message))
    readings = _readings(describe_articles(articles, sources))
    unread = keeping.unread(readings)
    _, model = _extract(unread, settings, listener, keeping.keep, case.replies)
    run = model.model_copy(update={"started": started, "seconds": round(time.monotonic() - began, 2)})
    result = consolidate_articles(
        [*case.articles(), *(reading.article for reading in readings if not reading.article.text.strip())],
        case.claims(),
        case.rejected(),
        run,
        sources=sources,
        overrides=overrides,
        decisions=case.decisions(),
        kept=case.derived,
    )
    for message in keeping.finish(result):
        listener(Notice(message))
    return result


def _prepared(
    articles: Sequence[Article], settings: Settings, listener: Listener, known: Sources = NOBODY
) -> tuple[Settings, Sources, Overrides]:
    """The settings in force, and what the user says of sources and origins; ``known`` where they name no file."""
    settings = _with_window(settings)
    sources = load_sources(settings.sources) if settings.sources else known
    if settings.sources and sources.publishers and not any(sources.publisher_of(article) for article in articles):
        listener(Notice(f"{settings.sources}: none of its publishers is that of an article."))
    overrides = Overrides(settings.independent, settings.same_origin)
    check_overrides(overrides, articles)
    return settings, sources, overrides


def _extract(
    readings: Sequence[Reading],
    settings: Settings,
    listener: Listener,
    keep: Keep = lambda _extracted: None,
    replies: ReplyStore | None = None,
) -> tuple[tuple[Extracted, ...], Run]:
    """The claims of each reading, and the run without its times; ``keep`` hears of each article once, when it is done.

    Where there is nothing to read, no model is opened.
    """
    extractor = settings.extractor_in_force
    run = Run(extractor=extractor, started=datetime.min.replace(tzinfo=UTC))
    if extractor == "syntactic":
        if settings.extractor == "auto":
            listener(Notice("No model is named: claims are drawn from syntax alone (--model adds one)."))
        return extract_all_by_syntax(readings, listener, processes=settings.processes, keep=keep), run
    prompt = load_prompt(PROMPT_NAME)
    run = run.model_copy(update={"model": _model_name(settings), "prompts": {prompt.name: prompt.hash}})
    if not readings:
        return (), run
    with open_model(settings, lambda text: listener(Notice(text)), run.prompts, replies) as model:
        extracted = extract_all(readings, model, prompt, settings, listener)
        run = run.model_copy(update={"model": model.name, **asdict(model.usage)})
    if extractor == "both":
        by_model = {result.article.id: result for result in extracted}
        extracted = merge(extract_all_by_syntax(readings, ignore, processes=settings.processes), by_model)
    for result in extracted:
        keep(result)
    return extracted, run


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


def _model_name(settings: Settings) -> str | None:
    """The model that would be asked, as far as the settings tell."""
    if settings.replay is not None:
        return recording_settings(settings.replay).model
    return settings.model_file.stem if settings.model_file is not None else settings.model


def _readings(articles: Iterable[Article]) -> list[Reading]:
    """Each article once, read, by path."""
    distinct = {article.id: article for article in articles}.values()
    return [_read(article) for article in sorted(distinct, key=lambda article: (article.path, article.id))]


def _read(article: Article) -> Reading:
    """The article's sentences; one without any is marked as skipped, with the reason."""
    reading = read(article)
    if not _is_readable(reading) or reading.sentences:
        return reading
    problem = article.problem or f"{article.path}: no sentences of news were found in it, so it was left out."
    return replace(reading, article=article.model_copy(update={"status": "skipped", "problem": problem}))


def _is_readable(reading: Reading) -> bool:
    """Is there something to draw claims from?"""
    return reading.article.status in {"ok", "partial"}
