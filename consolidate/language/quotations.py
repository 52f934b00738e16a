"""What stands inside quotation marks."""

from __future__ import annotations


def is_quoted(text: str, at: int) -> bool:
    """Is ``text[at]`` inside double quotation marks, typographic or straight?  An opening mark counts as inside.

    Where the first mark of ``text`` is a closing one, a quotation of an earlier sentence ends with it.
    """
    before = text[: at + 1]
    opened, closed = before.count("\u201c"), before.count("\u201d")
    if _ends_one(text):
        opened += 1
    return opened > closed or before.count('"') % 2 == 1


def _ends_one(text: str) -> bool:
    marks = [character for character in text if character in "\u201c\u201d"]
    return bool(marks) and marks[0] == "\u201d"
