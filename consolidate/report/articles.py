"""The articles for the brief: those of one origin together, with what makes them one, and what went wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Group, OverflowMethod, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from consolidate.models import Article, Fold
from consolidate.report.names import file_name
from consolidate.report.page import QUIET, Page, Part, several, shortened

MAX_ARTICLES = 10
MAX_OF_ORIGIN = 3
"""Articles of one origin that are shown before those of the next, where not all are."""
MAX_FOLDS = 3
NUMBER_WIDTH = 3
RATING_WIDTH = 7
DAY_WIDTH = 10
OPENING_WIDTH = 90

STATUS_STYLES = {"partial": "yellow", "failed": "red", "skipped": "yellow"}
UNRATED = "F"


@dataclass(frozen=True)
class Sheaf:
    """Articles that stand together: an origin's, with its number; or such as count nowhere, with a dash or nothing."""

    sign: str
    articles: list[Article]
    folds: Sequence[Fold] = ()
    off_topic: str | None = None


@dataclass(frozen=True)
class Layout:
    """The columns that all sheaves share: number, name, title, perhaps the publisher's grade, day."""

    name_width: int
    rated: bool
    everything: bool
    overflow: OverflowMethod

    @classmethod
    def of(cls, page: Page, *, everything: bool) -> Layout:
        """Return the layout for all articles of the page."""
        name_width = max(page.text(name).cell_len for name in page.names.values())
        rated = any(article.reliability != UNRATED for article in page.result.articles)
        return cls(name_width, rated, everything, "crop" if page.ascii_only else "ellipsis")

    def grid(self) -> Table:
        """Return an empty grid."""
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        grid.add_column(width=NUMBER_WIDTH - 1, justify="right")
        grid.add_column(min_width=self.name_width, no_wrap=True, overflow=self.overflow)
        grid.add_column(ratio=1, overflow="fold")
        for width in ([RATING_WIDTH] if self.rated else []) + [DAY_WIDTH]:
            grid.add_column(min_width=width, no_wrap=True, overflow=self.overflow)
        return grid


def is_read(article: Article) -> bool:
    """Say whether claims could be drawn from the article."""
    return article.status in ("ok", "partial")


def articles(page: Page, *, everything: bool) -> RenderableType:
    """Return the articles by origin: short name, title, the publisher's grade where there is one, day.

    What went wrong stands in the title's place.  Below an origin stands why its articles are held to be one,
    what is inferred first.  When it is cut, articles with a problem stay, then origins of several articles.
    """
    sheaves, layout = list(_sheaves(page)), Layout.of(page, everything=everything)
    kept = {article.id for article in _by_need(sheaves)[: None if everything else MAX_ARTICLES]}
    parts: list[RenderableType] = []
    for sheaf in sheaves:
        shown = [article for article in sheaf.articles if article.id in kept]
        if shown:
            parts.append(_rows(page, sheaf, shown, layout))
            parts.extend(_notes(page, sheaf, everything=everything))
    rest = len(page.result.articles) - len(kept)
    return Group(*parts, *([page.more(rest, "article")] if rest else []))


def _sheaves(page: Page) -> Iterator[Sheaf]:
    """Return origins in the order of their first articles, then what counts nowhere, then what was not read."""
    place = {article.id: i for i, article in enumerate(page.result.articles)}
    groups = []
    for origin in page.result.origins:
        members = sorted(place[key] for key in origin.articles if is_read(page.result.articles[place[key]]))
        if members:
            groups.append((members, origin))
    groups.sort(key=lambda group: (group[1].off_topic is not None, group[0]))
    for number, (members, origin) in enumerate(groups, start=1):
        own = [page.result.articles[i] for i in members]
        yield Sheaf("-" if origin.off_topic else str(number), own, origin.folds, origin.off_topic)
    unread = [article for article in page.result.articles if not is_read(article)]
    if unread:
        yield Sheaf("", unread)


def _by_need(sheaves: Sequence[Sheaf]) -> list[Article]:
    """Return all articles, those first that a reader of a short list needs to see."""
    ranked = []
    for sheaf in sheaves:
        inferred = any(fold.certainty == "inferred" for fold in sheaf.folds)
        for i, article in enumerate(sheaf.articles):
            sound = article.status == "ok" and sheaf.off_topic is None
            ranked.append(((sound, i >= MAX_OF_ORIGIN, not inferred, not sheaf.folds), article))
    return [article for _, article in sorted(ranked, key=lambda item: item[0])]


def _rows(page: Page, sheaf: Sheaf, shown: Sequence[Article], layout: Layout) -> Table:
    grid = layout.grid()
    for i, article in enumerate(shown):
        rating = f"rated {article.reliability}" if article.reliability != UNRATED else ""
        grid.add_row(
            page.text(("" if i else sheaf.sign, "bold")),
            page.text((page.names[article.id], "italic")),
            _about(page, article, layout),
            *([page.text((rating, QUIET))] if layout.rated else []),
            page.text(article.published or ("undated" if is_read(article) else "")),
        )
    return grid


def _about(page: Page, article: Article, layout: Layout) -> Text:
    if article.status != "ok":
        problem = f": {article.problem.removeprefix(article.path).strip()}" if article.problem else ""
        return page.text((article.status, STATUS_STYLES[article.status]), problem)
    about = article.title or f"“{shortened(_opening(article), OPENING_WIDTH)}”"
    if layout.everything:
        return page.text(about, (f" — {article.path}", QUIET))
    text = page.text(about)
    text.no_wrap, text.overflow = True, layout.overflow
    return text


def _opening(article: Article) -> str:
    """Return the first words of news; the file's name where there are none."""
    start = 0
    for gap in sorted(article.skipped, key=lambda gap: gap.start):
        if article.text[start : gap.start].strip():
            break
        start = max(start, gap.end)
    return article.text[start:].strip().split("\n", 1)[0] or file_name(article)


def _notes(page: Page, sheaf: Sheaf, *, everything: bool) -> list[RenderableType]:
    """Return why the articles are one origin, or count nowhere."""
    own = {article.id: article for article in sheaf.articles}
    folds = sorted(sheaf.folds, key=lambda fold: fold.certainty != "inferred")
    lines: list[list[Part]] = [
        [(fold.certainty, "yellow" if fold.certainty == "inferred" else QUIET), (f": {fold_words(fold, own)}", QUIET)]
        for fold in (folds if everything else folds[:MAX_FOLDS])
    ]
    if len(folds) > len(lines):
        lines.append([(f"… {several(len(folds) - len(lines), 'more fold')}: --all", QUIET)])
    if sheaf.off_topic:
        lines.append([("counts nowhere", "yellow"), (f": {sheaf.off_topic}", QUIET)])
    signs = ["├"] * (len(lines) - 1) + ["└"]
    indent = (0, 0, 0, NUMBER_WIDTH + 1)
    return [Padding(_hanging(page, sign, line), indent) for sign, line in zip(signs, lines, strict=False)]


def _hanging(page: Page, sign: str, parts: Sequence[Part]) -> Table:
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(width=1)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(page.text((sign, QUIET)), page.text(*parts))
    return grid


def fold_words(fold: Fold, articles: Mapping[str, Article]) -> str:
    """Return the fold's reason with the files' names in the place of their paths."""
    reason = fold.reason
    for article in (articles[key] for key in fold.articles if key in articles):
        reason = reason.replace(article.path, file_name(article))
    return reason
