"""What the lines rest on: the origins and what they leave out, what was rejected, and the exact words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consolidate.models import Article
from consolidate.report.articles import fold_words
from consolidate.report.content import Cell, Content, Source
from consolidate.report.markdown.marks import escaped, sentence
from consolidate.report.markdown.phrases import in_short
from consolidate.report.names import file_name
from consolidate.report.page import several
from consolidate.report.rulings import decision_words

MAX_COLUMNS = 16
"""Origins beyond which a table with a column for each is too wide to be read."""

_SIGNS: dict[Cell, str] = {"tells": "●", "otherwise": "≠", "silent": ""}
_SILENCE = (
    "What two or more origins report, against the origins by their numbers under *Sources*: ● reports it, ≠ reports "
    "what cannot stand beside it. An empty cell says that no such claim was found there, not why."
)


def silence(content: Content) -> Iterator[str]:
    """Yield the table of core facts against origins; of many origins, the numbers of those that are silent."""
    table = content.silence
    if len(table.sources) < 2 or not table.facts:
        return
    yield from (_SILENCE, "")
    numbers = [str(source.number) for source in table.sources]
    wide = len(numbers) > MAX_COLUMNS
    heads = ["Reported by", "Otherwise", "Silent"] if wide else numbers
    yield f"| Fact | {' | '.join(heads)} |"
    yield f"|---|{':-:|' * len(heads)}"
    for i, line in enumerate(table.facts):
        column = [row[i] for row in table.cells]
        cells = _in_words(numbers, column) if wide else [_SIGNS[cell] for cell in column]
        yield f"| {in_short(line)} | {' | '.join(cells)} |"
    if table.omitted:
        yield from ("", f"{several(table.omitted, 'more fact')} that two or more origins report: see the JSON export.")


def sources(content: Content) -> Iterator[str]:
    """Yield the origins with their articles and why these are held to be one report; then what was not read."""
    for source in content.sources:
        yield from _source(source, content)
    if content.unread:
        yield "- **Not read**"
    for article in content.unread:
        name = file_name(article)
        problem = (article.problem or "no reason is known").replace(article.path, name)
        told = problem if name in problem else f"{name}: {problem}"
        yield f"    - {article.status}: {sentence(told)}"


def rejected(content: Content) -> Iterator[str]:
    """Yield the drafts that did not pass the grounding gate, each with the reason."""
    drafts = content.result.rejected
    if drafts:
        yield from (
            f"{several(len(drafts), 'draft')} that the articles' own words do not bear out, counted nowhere.",
            "",
        )
    for draft in drafts:
        quote = f", with the words “{escaped(draft.quote)}”" if draft.quote else ""
        yield (
            f"- “{escaped(draft.statement)}” was drawn from {escaped(content.names[draft.article])}{quote}: "
            f"{sentence(draft.reason)}"
        )


def unplaced(content: Content) -> Iterator[str]:
    """Yield the decisions whose evidence is gone."""
    for decision in content.result.unplaced:
        who = f"{decision.at:%Y-%m-%d}, {escaped(decision.reviewer)}"
        yield f"- {who}: {escaped(decision_words(decision))} — {sentence(decision.reason)}"


def references(content: Content) -> Iterator[str]:
    """Yield a footnote for each reference."""
    for reference in content.references:
        place = f"{escaped(content.names[reference.article])}, characters {reference.start}–{reference.end}"
        notes = "".join(f" Note: {sentence(note)}" for note in reference.notes)
        yield f"[^{reference.number}]: {place}: “{escaped(reference.quote)}”{notes}"


def _in_words(numbers: Sequence[str], column: Sequence[Cell]) -> list[str]:
    wanted: tuple[Cell, ...] = ("tells", "otherwise", "silent")
    return [", ".join(n for n, cell in zip(numbers, column, strict=True) if cell == kind) for kind in wanted]


def _source(source: Source, content: Content) -> Iterator[str]:
    number = f"**Origin {source.number}**" if source.number else "**Counts nowhere**"
    yield f"- {number}" + (f": {sentence(source.off_topic)}" if source.off_topic else "")
    for article in source.articles:
        yield f"    - {_article(article, content.names[article.id])}"
    own = {article.id: article for article in source.articles}
    for fold in source.folds:
        yield f"    - one report ({fold.certainty}): {sentence(fold_words(fold, own))}"


def _article(article: Article, name: str) -> str:
    known = (article.publisher, article.byline, article.published or "undated", file_name(article), article.url)
    grade = f"rated {article.reliability}" if article.reliability != "F" else None
    status = f"{article.status}: {article.problem or ''}" if article.status != "ok" else None
    details = ", ".join(escaped(detail) for detail in (*known, grade, status) if detail and detail != name)
    title = f" {escaped(article.title)} —" if article.title else ""
    return f"**{escaped(name)}**:{title} {details}"
