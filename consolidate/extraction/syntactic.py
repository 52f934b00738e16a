"""All articles by syntax: no model, no key, no network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consolidate.events import Listener, Progress
from consolidate.extraction.articles import Extracted
from consolidate.extraction.by_syntax import extract_by_syntax, left_out
from consolidate.extraction.combined import combine
from consolidate.extraction.reading import Reading
from consolidate.extraction.repeats import without_repeats
from consolidate.models import Article


def extract_all_by_syntax(readings: Sequence[Reading], listener: Listener) -> tuple[Extracted, ...]:
    """The claims of every reading; an article in another language than English is skipped, with the reason."""
    results: list[Extracted] = []
    for done, reading in enumerate(readings, 1):
        article = _shortened(reading) if reading.is_english else _skipped(reading.article)
        results.append(Extracted(article, without_repeats(extract_by_syntax(reading)), ()))
        listener(Progress(reading.article.path, done, len(readings)))
    return tuple(results)


def merge(syntactic: Sequence[Extracted], by_model: Mapping[str, Extracted]) -> tuple[Extracted, ...]:
    """Both results of each article as one; what the model could not read is partial where syntax could.

    ``by_model`` is keyed by article id and has every article of ``syntactic``.
    """
    return tuple(_merged(own, by_model[own.article.id]) for own in syntactic)


def _merged(syntactic: Extracted, by_model: Extracted) -> Extracted:
    article = by_model.article
    if article.status == "failed" and syntactic.claims:
        article = article.model_copy(update={"status": "partial"})
    return Extracted(article, combine(syntactic.claims, by_model.claims), by_model.rejected)


def _shortened(reading: Reading) -> Article:
    """The article, partial where a part of it was too long for a sentence to be read."""
    count, article = len(left_out(reading)), reading.article
    if not count:
        return article
    problem = f"{article.path}: {count} sentences are too long to be read by syntax; break them up, or use a model."
    problems = " ".join(filter(None, (article.problem, problem)))
    return article.model_copy(update={"status": "partial", "problem": problems})


def _skipped(article: Article) -> Article:
    problem = (
        f"{article.path}: without a model only English is read, and this seems to be another language "
        f"({article.language}): use --model, --model-file or --replay."
    )
    return article.model_copy(update={"status": "skipped", "problem": problem})
