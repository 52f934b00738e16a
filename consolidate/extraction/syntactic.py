"""All articles by syntax: no model, no key, no network."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import accumulate

from consolidate.errors import ConsolidateError
from consolidate.events import Listener, Progress
from consolidate.extraction.articles import Extracted
from consolidate.extraction.by_syntax import extract_by_syntax, left_out, parse_openings
from consolidate.extraction.combined import combine
from consolidate.extraction.reading import Reading
from consolidate.extraction.repeats import without_repeats
from consolidate.extraction.workers import Job, Lost, share_out, usable_cores
from consolidate.language.pipeline import pipeline
from consolidate.models import Article

_WORTH_A_HELPER = 100_000
"""Characters to read for each process beside this one: starting it costs what 30,000 do."""
_AN_ARTICLE = 250
"""What reading an article costs beside its characters, in such characters."""
_BUNDLE = 4_000
"""Characters of short articles that are read at one go, as the parser is quicker with many sentences at once."""


@dataclass(frozen=True)
class _Bundle:
    """Consecutive readings, the first of them number ``first`` of all."""

    first: int
    readings: tuple[Reading, ...]


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
    bundles = _bundles(readings)
    results: dict[int, Extracted] = {}
    with closing(_extracted(bundles, _helpers(readings, processes))) as arriving:
        for number, result in arriving:
            results[number] = result
            keep(result)
            listener(Progress(result.article.path, len(results), len(readings)))
    return tuple(results[number] for number in range(len(readings)))


def _extracted(bundles: Sequence[_Bundle], helpers: int) -> Generator[tuple[int, Extracted], None, None]:
    """Each reading's number and result; what a helper is lost with is read again one by one, to find the culprit."""
    job = Job(prepare=pipeline, work=extract_together)
    lost: list[_Bundle] = []
    arriving = share_out(job, [bundle.readings for bundle in bundles], helpers)
    with closing(arriving):
        for number, results in arriving:
            bundle = bundles[number]
            if not isinstance(results, Lost):
                yield from enumerate(results, bundle.first)
            elif len(bundle.readings) == 1:
                yield bundle.first, _failed(bundle.readings[0].article, results.reason)
            else:
                lost.extend(_Bundle(bundle.first + i, (one,)) for i, one in enumerate(bundle.readings))
    if lost:
        yield from _extracted(lost, helpers)


def extract_together(readings: Sequence[Reading]) -> tuple[Extracted, ...]:
    """The claims of each of a few readings, as :func:`extract_one` has them, in less time."""
    if len(readings) > 1:
        with suppress(Exception):  # comes up again with the article that it is due to
            parse_openings(readings)
    return tuple(map(extract_one, readings))


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
    worth = sum(map(_cost, readings)) // _WORTH_A_HELPER
    return min(usable_cores(), len(readings), worth + 1) - 1


def _cost(reading: Reading) -> int:
    return len(reading.article.text) + _AN_ARTICLE


def _bundles(readings: Sequence[Reading]) -> list[_Bundle]:
    bundles: list[list[Reading]] = []
    room = 0
    for reading in readings:
        room -= len(reading.article.text)
        if room < 0 or not bundles:
            bundles.append([])
            room = _BUNDLE - len(reading.article.text)
        bundles[-1].append(reading)
    firsts = accumulate(map(len, bundles), initial=0)
    return [_Bundle(first, tuple(bundle)) for first, bundle in zip(firsts, bundles, strict=False)]


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
