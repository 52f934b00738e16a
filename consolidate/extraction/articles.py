"""All articles through the extractor: windows in parallel, results in order, every article's end accounted for."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from threading import Lock

from consolidate.errors import BudgetExceeded, ConsolidateError, ModelError, RecordingMiss
from consolidate.events import Listener, Notice, Progress
from consolidate.extraction.by_model import Extraction, extract_window
from consolidate.extraction.reading import Reading, Window, windows
from consolidate.extraction.repeats import without_repeats
from consolidate.llm import LanguageModel
from consolidate.models import Article, ArticleStatus, Claim, Rejection
from consolidate.prompts import Prompt
from consolidate.settings import Settings

PATIENCE = 3
"""After so many windows in a row that the model could not answer, the rest is not asked: it costs time and money."""


@dataclass(frozen=True)
class Extracted:
    """One article after extraction: its final status, its claims in the order of the text, what was rejected."""

    article: Article
    claims: tuple[Claim, ...]
    rejected: tuple[Rejection, ...]


@dataclass(frozen=True)
class _Task:
    reading: Reading
    window: Window


@dataclass
class _Course:
    """How the asking goes: what came of each task, whether to go on, and what to say if nothing comes of it."""

    results: dict[int, Extraction] = field(default_factory=dict)
    errors: dict[int, ConsolidateError] = field(default_factory=dict)
    in_a_row: int = 0
    stopped_by: ConsolidateError | None = None
    lock: Lock = field(default_factory=Lock)

    def ask(self, number: int, task: _Task, model: LanguageModel, prompt: Prompt) -> None:
        """Carry out one task, in a thread of the pool, unless an earlier one has stopped the asking."""
        if self.stopped_by is not None:
            return
        try:
            result = extract_window(task.reading, task.window, model, prompt)
        except (ModelError, RecordingMiss) as error:
            self._note(number, error)
            return
        with self.lock:
            self.results[number] = result
            self.in_a_row = 0

    def _note(self, number: int, error: ConsolidateError) -> None:
        with self.lock:
            self.errors[number] = error
            self.in_a_row += not isinstance(error, RecordingMiss)
            if isinstance(error, BudgetExceeded) or self.in_a_row >= PATIENCE:
                self.stopped_by = self.stopped_by or error


def extract_all(
    readings: Sequence[Reading], model: LanguageModel, prompt: Prompt, settings: Settings, listener: Listener
) -> tuple[Extracted, ...]:
    """Ask for every window of every reading, ``settings.concurrency`` at a time.

    A window that fails makes its article partial or failed; the others go on.  Raises the first error
    where not one window was answered.
    """
    tasks = [_Task(reading, window) for reading in readings for window in windows(reading, settings.window)]
    course = _Course()
    # Without "with", which would wait for the running calls: an interruption has to get through at once.
    pool = ThreadPoolExecutor(settings.concurrency, thread_name_prefix="extract")
    try:
        futures = {pool.submit(course.ask, n, task, model, prompt): task for n, task in enumerate(tasks)}
        for done, future in enumerate(as_completed(futures), 1):
            future.result()
            listener(Progress(futures[future].reading.article.path, done, len(tasks)))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    if course.errors and not course.results:
        raise course.errors[min(course.errors)]
    if course.stopped_by is not None:
        listener(Notice(str(course.stopped_by)))
    numbers: dict[str, list[int]] = {}
    for number, task in enumerate(tasks):
        numbers.setdefault(task.reading.article.id, []).append(number)
    return tuple(_extracted(reading.article, numbers.get(reading.article.id, ()), course) for reading in readings)


def _extracted(article: Article, numbers: Sequence[int], course: _Course) -> Extracted:
    """What came of the windows of one article, with the status that follows from them."""
    answered = [course.results[n] for n in numbers if n in course.results]
    missing = len(numbers) - len(answered)
    found = [result.problem for result in answered if result.problem]
    if missing:
        why = next((course.errors[n] for n in numbers if n in course.errors), course.stopped_by)
        found.append(f"{missing} of {len(numbers)} passages not read: {why}")
    return Extracted(
        article=_with_problems(article, found, "partial" if answered else "failed"),
        claims=without_repeats(claim for result in answered for claim in result.claims),
        rejected=tuple(rejection for result in answered for rejection in result.rejected),
    )


def _with_problems(article: Article, found: Sequence[str], status: ArticleStatus) -> Article:
    """``article`` with what was found wrong added to what is known to be."""
    if not found:
        return article
    problems = [article.problem, *found] if article.problem else found
    return article.model_copy(update={"status": status, "problem": "; ".join(problems)})
