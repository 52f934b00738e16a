"""Words in Markdown: what others wrote stays words, whatever reader or converter the text goes through."""

from __future__ import annotations

import re

from consolidate.report.safe import safe

# CommonMark's and the common extensions' signs: emphasis, code, links, HTML, entities, tables, strikethrough,
# footnotes and superscript, mathematics, citations, templates.
_SIGNS = re.compile(r"[\\`*_{}\[\]<>&|~^$@]")
# What GitHub's dialect makes a link of without any sign, and what Obsidian marks or hides.
_BARE_LINK = re.compile(r"(https?|ftp|mailto|xmpp|www)([:.])", re.IGNORECASE)
_DOUBLED = re.compile(r"([=%])(?=\1)")


def escaped(text: str) -> str:
    """Return ``text`` on one line as Markdown that reads as just these words, anywhere but at the start of a block.

    Control and bidi characters show as ``<U+XXXX>``; nothing in the text is markup, a link, HTML or a formula.
    """
    words = _SIGNS.sub(r"\\\g<0>", safe(text).strip())
    words = _BARE_LINK.sub(r"\1\\\2", words)
    return _DOUBLED.sub(r"\\\1", words)


def footnotes(numbers: tuple[int, ...]) -> str:
    """Return the footnote marks of references."""
    return "".join(f"[^{number}]" for number in numbers)


def sentence(text: str) -> str:
    """Return ``text`` escaped and closed by a full stop where nothing closes it."""
    words = text.strip()
    return escaped(words if words.endswith((".", "!", "?", "…", "”", '"')) else f"{words}.")
