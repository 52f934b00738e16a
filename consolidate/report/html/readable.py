"""An article's text as a page may show it: line breaks kept, nothing hidden in it, offsets carried along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consolidate.report.safe import shown_at

_BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")


@dataclass(frozen=True)
class Readable:
    """``text`` to show, and for each code point of the source (and its end) where it stands in there.

    ``offsets`` count UTF-16 code units, as a browser's strings do; there is one more of them than code points.
    """

    text: str
    offsets: Sequence[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``source[start:end]`` stands in the text that is shown."""
        return self.offsets[start], self.offsets[end]


def readable(source: str) -> Readable:
    """Return ``source`` with each line break as a line feed and each control, bidi or invisible character by its code.

    What a reader can see stays as it is, odd spaces become spaces: see ``consolidate.report.safe``.
    """
    parts: list[str] = []
    offsets = [0]
    for part in _parts(source):
        parts.append(part)
        offsets.append(offsets[-1] + len(part) + sum(char > "\uffff" for char in part))
    return Readable("".join(parts), offsets)


def _parts(source: str) -> Iterator[str]:
    for i, char in enumerate(source):
        if " " <= char <= "~":
            yield char
        elif char in _BREAKS:
            yield "" if source[i : i + 2] == "\r\n" else "\n"
        else:
            yield shown_at(source, i)
