"""The whole document, part after part."""

from __future__ import annotations

from collections.abc import Iterable

from consolidate.models import Consolidation
from consolidate.report.content import Content
from consolidate.report.ledger import costs
from consolidate.report.markdown import backing, parts
from consolidate.report.markdown.marks import escaped
from consolidate.report.page import Page, several
from consolidate.report.telling import content_of

BEGINNING = "<!-- consolidate -->"
"""The first line of every brief, by which a later one knows that it may take its place."""

_HOW_TO_READ = (
    "Every line ends in footnotes: the exact words, their article, and the characters at which they stand in it. "
    "An *origin* is where reporting began: copies and rewrites of one report count once. *Agreed* means that at least "
    "two origins and two sources carry a line and nothing in these articles contradicts it; it does not mean that it "
    "is true. A fact stands in the words of one of its claims; whoever says it only in others is given in those."
)


def to_markdown(result: Consolidation) -> str:
    """Return the brief of ``result``: CommonMark with tables and footnotes; the same for the same result.

    The parts: agreed, contested with rulings, single source, timeline, what each origin leaves out, sources with their
    folds, what was rejected, footnotes.  Offsets are Unicode code points of the article's text, end-exclusive.
    Nothing that articles or models wrote can act as markup.
    """
    content = content_of(result)
    told = [
        _part("Agreed", parts.agreed(content)),
        _part("Contested", parts.contested(content)),
        _part("Single source", parts.single(content)),
        _part("Timeline", parts.timeline(content)),
        _part("What each origin leaves out", backing.silence(content)),
        _part("About something else", parts.elsewhere(content)),
        _part("Sources", backing.sources(content)),
        _part("Rejected", backing.rejected(content)),
        _part("Decisions that rest on nothing any more", backing.unplaced(content)),
        _part("References", backing.references(content)),
    ]
    return "\n".join([*_head(content), *(line for part in told for line in part)])


def _part(title: str, lines: Iterable[str]) -> list[str]:
    body = "\n".join(lines).rstrip("\n")
    return [f"## {title}", "", body, ""] if body else []


def _head(content: Content) -> list[str]:
    result, run = content.result, content.result.run
    read = several(sum(len(source.articles) for source in content.sources), "article")
    aside = sum(source.off_topic is not None for source in content.sources)
    inferred = sum(fold.certainty == "inferred" for source in content.sources for fold in source.folds)
    origins = several(len(content.sources) - aside, "origin")
    counts = [
        f"{read} from {origins}" + (f" ({several(inferred, 'fold')} inferred)" if inferred else ""),
        *([f"{several(aside, 'origin')} about something else"] if aside else []),
        *([f"{several(len(content.unread), 'article')} not read"] if content.unread else []),
        f"{several(len(result.facts), 'fact')} from {several(len(result.claims), 'claim')}",
        several(len(result.conflicts), "conflict") if result.conflicts else "no conflicts",
    ]
    cost = escaped(costs(Page.of(result, ascii_only=False)))
    when = f"Run of {run.started:%Y-%m-%d}: {cost}." if run.started.year > 1 else f"{cost}."
    head = f"# What {read} report" if not read.startswith("1 ") else f"# What {read} reports"
    return [BEGINNING, "", head, "", f"{' · '.join(counts)}. {when}", "", _HOW_TO_READ, ""]
