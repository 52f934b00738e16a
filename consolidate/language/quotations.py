"""What stands inside quotation marks."""

from __future__ import annotations


def is_quoted(text: str, at: int) -> bool:
    """Is ``text[at]`` inside double quotation marks, typographic or straight?  An opening mark counts as inside."""
    before = text[: at + 1]
    return before.count("\u201c") > before.count("\u201d") or before.count('"') % 2 == 1
