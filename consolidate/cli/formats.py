"""The formats of a written report: how each is made from a result, and how its files begin."""

from __future__ import annotations

from enum import StrEnum

from consolidate.cli.export import JSON, Kind
from consolidate.models import Consolidation


class Format(StrEnum):
    """What ``--format`` takes."""

    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    CSV = "csv"
    JSONLD = "jsonld"


KINDS = {
    Format.MARKDOWN: Kind("brief of this program in Markdown", b"<!-- consolidate -->"),
    Format.HTML: Kind("HTML", b"<!doctype html"),
    Format.JSON: JSON,
    Format.JSONLD: JSON,
}
TABLE = "table of this program"


def rendered(form: Format, result: Consolidation) -> str:
    """Return ``result`` in a format that is one text: any but CSV."""
    # Imported when asked for, since each brings what the others need not wait for.
    if form is Format.HTML:
        from consolidate.report.html import html_report

        return html_report(result)
    if form is Format.MARKDOWN:
        from consolidate.report.markdown import to_markdown

        return to_markdown(result)
    if form is Format.JSONLD:
        from consolidate.report.jsonld import to_jsonld

        return to_jsonld(result)
    from consolidate.report import to_json

    return to_json(result)


def tables(result: Consolidation) -> dict[str, tuple[str, Kind]]:
    """Return file name -> text of each CSV table, and how such a file begins: with its first columns."""
    from consolidate.report.csv import to_csv

    return {name: (text, Kind(TABLE, text.split("\r\n", 1)[0].encode())) for name, text in to_csv(result).items()}
