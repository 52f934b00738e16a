"""Text that others wrote, made harmless for a terminal.

Articles and model answers may hold escape sequences that recolour, retitle or clear the
screen, bidirectional overrides that make a line read otherwise than it is stored (the "Trojan
Source" attack, CVE-2021-42574), and characters that take no room and so hide text.  They are shown
by their code point and never sent as they are.  Rich markup needs no escaping, since reports
build ``Text`` objects and never parse markup.
"""

from __future__ import annotations

import re
import unicodedata

_LINE_BREAKS = re.compile("[ \t]*[\n\r\v\f\x85\u2028\u2029]\\s*")

# Cc controls, Cf format characters (bidi, zero width, tags), Cs lone surrogates.
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs"})

# Drawn as nothing, though of other categories: Default_Ignorable_Code_Point in Unicode's
# DerivedCoreProperties.txt.  U+FE0F, the common "show as emoji" selector, is let through.
_IGNORABLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0e\uffa0\U000e0000-\U000e0fff]")

# Joiners spell Persian, Indic scripts and emoji families; beside ASCII they have no work to do but hide.
_JOINERS = frozenset("\u200c\u200d")


def safe(text: str) -> str:
    """Return ``text`` on one line, with every control, bidi and invisible character as ``<U+XXXX>``.

    Line breaks with the white space around them become one space, tabs and other wide or
    narrow spaces become a space.  Everything that a reader can see stays as it is.
    """
    text = _LINE_BREAKS.sub(" ", text)
    if text.isascii() and text.isprintable():
        return text
    return "".join(shown_at(text, i) for i in range(len(text)))


def shown_at(text: str, i: int) -> str:
    """Return the character at ``i`` as a reader may see it: itself, a space, or its code point; a break as a code."""
    char = text[i]
    category = unicodedata.category(char)
    if char == "\t" or category == "Zs":
        return " "
    if char in _JOINERS and _joins(text, i):
        return char
    if category in _HIDDEN_CATEGORIES or _IGNORABLE.match(char):
        return f"<U+{ord(char):04X}>"
    return char


def _joins(text: str, i: int) -> bool:
    """Say whether the joiner at ``i`` stands between two characters that can be joined."""
    return 0 < i < len(text) - 1 and all(
        ord(char) > 0x7F and unicodedata.category(char) not in _HIDDEN_CATEGORIES for char in (text[i - 1], text[i + 1])
    )
