"""The brief as Markdown, for an editor: each line with footnotes that give the exact words it rests on."""

from consolidate.report.markdown.document import BEGINNING, to_markdown

__all__ = ["BEGINNING", "to_markdown"]
