"""The closing parts of the brief: what was left out, which articles were read, what the run cost."""

from __future__ import annotations

from collections import Counter

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from consolidate.models import Article
from consolidate.report.names import file_name
from consolidate.report.page import QUIET, Page, Part, listed, several, shortened

MAX_REASONS = 3
MAX_ARTICLES = 8
MAX_FOLDS = 2
EXAMPLE_WIDTH = 90

_STATUS_STYLES = {"partial": "yellow", "failed": "red", "skipped": "yellow"}


def head(page: Page) -> RenderableType:
    """Return the count of everything, and the names of what could not be read in full."""
    result = page.result
    read = {article.id for article in result.articles if article.status in ("ok", "partial")}
    total = several(len(result.articles), "article")
    origins = sum(not read.isdisjoint(origin.articles) for origin in result.origins)
    counts = page.text(
        (total if len(read) == len(result.articles) else f"{len(read):,} of {total}", "bold"),
        (f" read, from {several(origins, 'origin')}", "bold"),
        f" · {several(len(result.facts), 'fact')} from {several(len(result.claims), 'claim')}",
        f" · {several(len(result.conflicts), 'conflict') if result.conflicts else 'no conflicts'}",
    )
    left_out = _left_out(page)
    return Group(counts, left_out) if left_out else counts


def rejections(page: Page, *, everything: bool) -> RenderableType:
    """Return the reasons for which drafts were rejected, the most frequent first, with an example each."""
    reasons = Counter(rejection.reason for rejection in page.result.rejected)
    shown = reasons.most_common(None if everything else MAX_REASONS)
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(width=4, justify="right")
    grid.add_column(ratio=1)
    for reason, number in shown:
        example = next(item for item in page.result.rejected if item.reason == reason)
        words = shortened(example.statement, EXAMPLE_WIDTH)
        text = page.text(reason.rstrip("."), (f", as in “{words}” — ", QUIET), page.source(example.article))
        grid.add_row(page.text(f"{number:,}"), text)
    if len(reasons) > len(shown):
        return Group(grid, more(page, len(reasons) - len(shown), "reason"))
    return grid


def articles(page: Page, *, everything: bool) -> RenderableType:
    """Return the table of articles: short name, origin, title, day; what went wrong in the title's place.

    When it is cut, articles with a problem stay.
    """
    result = page.result
    by_need = sorted(result.articles, key=lambda article: article.status == "ok")
    kept = {article.id for article in (by_need if everything else by_need[:MAX_ARTICLES])}
    numbers = {key: i for i, origin in enumerate(result.origins, start=1) for key in origin.articles}
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    for article in (item for item in result.articles if item.id in kept):
        read = article.status in ("ok", "partial")
        origin = f"origin {numbers[article.id]}" if read and article.id in numbers else ""
        day = article.published or ("undated" if read else "")
        name = page.text((page.names[article.id], "italic"))
        grid.add_row(name, _about(page, article), page.text((origin, QUIET)), page.text(day))
    rest = len(result.articles) - len(kept)
    return Group(grid, *([more(page, rest, "article")] if rest else []), *_folds(page, everything=everything))


def updates(page: Page) -> RenderableType:
    """Return the earlier figures and states that a later report replaced."""
    return Group(*(page.text(update.summary) for update in page.result.updates))


def costs(page: Page) -> str:
    """Return what the run used and cost: extractor, model, calls, tokens, time."""
    run = page.result.run
    by = f"{run.extractor} extractor" + (f", {run.model}" if run.model else "")
    calls = several(run.calls, "call") + (f", {run.cached_calls:,} cached" if run.cached_calls else "")
    tokens = f"{run.prompt_tokens:,} tokens in, {run.completion_tokens:,} out"
    return " · ".join((by, calls, tokens, _duration(run.seconds)))


def more(page: Page, number: int, noun: str) -> Text:
    """Return the line that says what was cut, and how to see it."""
    return page.text((f"… {several(number, f'more {noun}')}: --all", QUIET))


def _left_out(page: Page) -> Text:
    parts: list[Part] = []
    for status, style in _STATUS_STYLES.items():
        names = [file_name(article) for article in page.result.articles if article.status == status]
        if names:
            parts += ["; " if parts else "", (status, style), f": {listed(names, 3)}"]
    return page.text(*parts)


def _about(page: Page, article: Article) -> Text:
    if article.status != "ok":
        problem = f": {article.problem.removeprefix(article.path).strip()}" if article.problem else ""
        return page.text((article.status, _STATUS_STYLES[article.status]), problem)
    text = page.text(article.title or file_name(article))
    text.no_wrap, text.overflow = True, "crop" if page.ascii_only else "ellipsis"
    return text


def _folds(page: Page, *, everything: bool) -> list[Text]:
    folds = [fold for origin in page.result.origins for fold in origin.folds]
    shown = folds if everything else folds[:MAX_FOLDS]
    lines = [
        page.text(
            (f"{page.names[fold.articles[0]]} and {page.names[fold.articles[1]]} are one origin", QUIET),
            (f" ({fold.certainty}): {fold.reason}", QUIET),
        )
        for fold in shown
    ]
    return [*lines, more(page, len(folds) - len(shown), "fold")] if len(folds) > len(shown) else lines


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s"
