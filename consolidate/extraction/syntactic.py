"""All articles by syntax: no model, no key, no network."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing

from consolidate.errors import ConsolidateError
from consolidate.events import Listener, Progress
from consolidate.extraction.articles import Extracted
from consolidate.extraction.by_syntax import extract_by_syntax, left_out
from consolidate.extraction.combined import combine
from consolidate.extraction.reading import Reading
from consolidate.extraction.repeats import without_repeats
from consolidate.extraction.workers import Job, Lost, share_out, usable_cores
from consolidate.language.pipeline import pipeline
from consolidate.models import Article

_WORTH_A_HELPER = 100_000
"""Characters to read for each process beside this one: starting it costs what 30,000 do."""


def extract_all_by_syntax(
    readings: Sequence[Reading],
    listener: Listener,
    *,
    processes: int | None = None,
    keep: Callable[[Extracted], None] = lambda _extracted: None,
) -> tuple[Extracted, ...]:
    """The claims of every reading; an article in another language than English is skipped, with the reason.

    Of ``processes``, this one is the first; None is as many as there are cores, where the texts are long enough to
    be worth it.  The result is the same for any number.  An article at which the extraction breaks is failed, with
    the reason.  Raises ConsolidateError where no English model is installed.  ``keep`` hears of each article as it is
    done, and then ``listener``; both are called in this thread.
    """
    results: dict[int, Extracted] = {}
    job = Job(prepare=pipeline, work=extract_one)
    arriving = share_out(job, readings, _helpers(readings, processes))
    with closing(arriving):
        for number, result in arriving:
            article = readings[number].article
            results[number] = _failed(article, result.reason) if isinstance(result, Lost) else result
            keep(results[number])
            listener(Progress(article.path, len(results), len(readings)))
    return tuple(results[number] for number in range(len(readings)))


def extract_one(reading: Reading) -> Extracted:
    """The claims of one reading, as :func:`extract_all_by_syntax` has them."""
    if not reading.is_english:
        return Extracted(_skipped(reading.article), (), ())
    try:
        return Extracted(_shortened(reading), without_repeats(extract_by_syntax(reading)), ())
    except ConsolidateError:
        raise
    except Exception as error:  # whatever is wrong with one article, the others are read
        return _failed(reading.article, f"{type(error).__name__}: {error}")


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


def _helpers(readings: Sequence[Reading], processes: int | None) -> int:
    """How many processes to start beside this one."""
    if processes is not None:
        return min(processes, len(readings)) - 1
    worth = sum(len(reading.article.text) for reading in readings) // _WORTH_A_HELPER
    return min(usable_cores(), len(readings), worth + 1) - 1


def _failed(article: Article, reason: str) -> Extracted:
    problem = f"{article.path}: it could not be read by syntax ({reason}): please report this with the article."
    return Extracted(article.model_copy(update={"status": "failed", "problem": problem}), (), ())


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
