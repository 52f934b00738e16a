"""Text made comparable, with the way back to the original offsets.

Two wordings are the same words when they differ only in quotation marks,
dashes, white space, invisible characters or the Unicode form of their accents.
Nothing else is folded: neither case, nor digits, nor spelling.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u2035\u02bc\u02b9\u00b4\u0060\uff07\u2039\u203a"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\uff02\u300c\u300d\u300e\u300f"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_FOLDED = {
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_DASHES, "-"),
    "\u2026": "...",
}


@dataclass(frozen=True)
class Normalised:
    """Normalised text and where each of its characters came from.

    ``text[i]`` stands for ``original[starts[i]:ends[i]]``; both lists are as long as ``text`` and never fall.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the original of ``text[start:end]``, which must not be empty."""
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=64)
def normalise(text: str) -> Normalised:
    """Fold ``text`` and keep the offsets: runs of white space become one space, invisible characters vanish."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        for character in _fold(text[start:end]):
            if character == " " and out and out[-1] == " ":
                ends[-1] = end
                continue
            out.append(character)
            starts.append(start)
            ends.append(end)
    return Normalised("".join(out), tuple(starts), tuple(ends))


def folded(text: str) -> str:
    """``text`` normalised and stripped, without the offsets."""
    return normalise(text).text.strip()


def _clusters(text: str) -> list[tuple[int, int]]:
    """Each visible character with the marks that combine with it, as (start, end)."""
    clusters: list[tuple[int, int]] = []
    for i, character in enumerate(text):
        if " " <= character <= "~":
            clusters.append((i, i + 1))
        elif _is_invisible(character):
            continue
        elif clusters and _combines(character):
            clusters[-1] = (clusters[-1][0], i + 1)
        else:
            clusters.append((i, i + 1))
    return clusters


def _combines(character: str) -> bool:
    """Marks, and the vowels and final consonants of decomposed Hangul, whose combining class is 0."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"


def _is_invisible(character: str) -> bool:
    """Format and control characters that are no white space, and the selectors of a glyph's variant."""
    if "\ufe00" <= character <= "\ufe0f" or character == "\u034f":
        return True
    return unicodedata.category(character) in {"Cf", "Cc"} and not character.isspace()


def _fold(cluster: str) -> str:
    if len(cluster) == 1 and " " < cluster <= "~" and cluster != "`":
        return cluster
    visible = cluster if len(cluster) == 1 else "".join(c for c in cluster if not _is_invisible(c))
    composed = unicodedata.normalize("NFC", visible)
    return "".join(" " if c.isspace() else _FOLDED.get(c, c) for c in composed)
