"""The brief's counts: of all that was found, of what was left out, of what the run cost."""

from __future__ import annotations

from collections import Counter

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from consolidate.report.articles import STATUS_STYLES, is_read
from consolidate.report.names import file_name
from consolidate.report.page import QUIET, Page, Part, listed, several, shortened

MAX_REASONS = 3
EXAMPLE_WIDTH = 90


def head(page: Page) -> RenderableType:
    """Return the count of everything that counts, and the names of the articles that do not count in full."""
    result = page.result
    counting = [origin for origin in result.origins if origin.id not in page.aside]
    read = {article.id for article in result.articles if is_read(article)}
    counted = read & {key for origin in counting for key in origin.articles}
    origins = sum(not read.isdisjoint(origin.articles) for origin in counting)
    inferred = sum(fold.certainty == "inferred" for origin in counting for fold in origin.folds)
    total = several(len(result.articles), "article")
    articles = total if len(counted) == len(result.articles) else f"{len(counted):,} of {total}"
    folds = f", {several(inferred, 'fold')} inferred" if inferred else ""
    claims = sum(claim.origin not in page.aside for claim in result.claims)
    lines = [
        page.text((f"{articles}, from {several(origins, 'origin')}{folds}", "bold")),
        page.text(
            f"{several(len(page.facts()), 'fact')} from {several(claims, 'claim')}",
            f" · {several(len(result.conflicts), 'conflict') if result.conflicts else 'no conflicts'}",
            f" · {several(len(result.updates), 'update')}" if result.updates else "",
        ),
        _left_out(page),
    ]
    return Group(*(line for line in lines if line))


def rejections(page: Page, *, everything: bool) -> RenderableType:
    """Return the reasons for which drafts were rejected, the most frequent first, with an example each."""
    reasons = Counter(rejection.reason for rejection in page.result.rejected)
    shown = reasons.most_common(None if everything else MAX_REASONS)
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(width=4, justify="right")
    grid.add_column(ratio=1, overflow="fold")
    for reason, number in shown:
        example = next(item for item in page.result.rejected if item.reason == reason)
        words = shortened(example.statement, EXAMPLE_WIDTH)
        text = page.text(reason.rstrip("."), (f", as in “{words}” — ", QUIET), page.source(example.article))
        grid.add_row(page.text(f"{number:,}"), text)
    if len(reasons) > len(shown):
        return Group(grid, page.more(len(reasons) - len(shown), "reason"))
    return grid


def updates(page: Page) -> RenderableType:
    """Return the earlier figures and states that a later report replaced."""
    return Group(*(page.text(update.summary) for update in page.result.updates))


def costs(page: Page) -> str:
    """Return what the run used and cost: extractor, model, calls, tokens, time; no calls where no model was asked."""
    run = page.result.run
    by = "both extractors" if run.extractor == "both" else f"{run.extractor} extractor"
    if run.model is None and not run.calls:
        return " · ".join((by, "no model", _duration(run.seconds)))
    calls = several(run.calls, "call") + (f", {run.cached_calls:,} cached" if run.cached_calls else "")
    tokens = f"{run.prompt_tokens:,} tokens in, {run.completion_tokens:,} out"
    return " · ".join((by + (f", {run.model}" if run.model else ""), calls, tokens, _duration(run.seconds)))


def _left_out(page: Page) -> Text:
    """Set what does not count in full: "failed: a.pdf; about something else: Coast Daily"."""
    articles = page.result.articles
    aside = {key for origin in page.result.origins if origin.off_topic for key in origin.articles}
    named = [
        (status, style, [file_name(article) for article in articles if article.status == status])
        for status, style in STATUS_STYLES.items()
    ]
    named.append(
        ("about something else", "yellow", [page.names[a.id] for a in articles if a.id in aside and is_read(a)])
    )
    parts: list[Part] = []
    for word, style, names in named:
        if names:
            parts += ["; " if parts else "", (word, style), f": {listed(names, 3)}"]
    return page.text(*parts)


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s"
