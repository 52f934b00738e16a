"""Numbered references: every number stands for exact words of one article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from consolidate.models import Claim


@dataclass(frozen=True)
class Reference:
    """Exact words that a line rests on: ``article.text[start:end] == quote``, in the article with the id ``article``.

    ``claims`` are the ids of all claims that rest on these words, ``notes`` what is to be known of who said them.
    """

    number: int
    article: str
    start: int
    end: int
    quote: str
    claims: tuple[str, ...]
    notes: tuple[str, ...] = ()


class Numbering:
    """Gives numbers from 1 to the words of claims, in the order in which they are asked for.

    ``given`` are those that already have theirs, from 1 without a gap.
    """

    def __init__(self, claims: Iterable[Claim], given: Iterable[Reference] = ()) -> None:
        self._quotes: dict[tuple[str, int, int], str] = {}
        self._claims: dict[tuple[str, int, int], list[Claim]] = {}
        self._numbers = {(known.article, known.start, known.end): known.number for known in given}
        for claim in claims:
            for span in claim.evidence:
                key = (claim.article, span.start, span.end)
                self._quotes[key] = span.quote
                self._claims.setdefault(key, []).append(claim)

    def of(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """The numbers of the words of ``claims``, ascending; words that have none yet get the next ones."""
        found = set()
        for claim in claims:
            for span in claim.evidence:
                key = (claim.article, span.start, span.end)
                found.add(self._numbers.setdefault(key, len(self._numbers) + 1))
        return tuple(sorted(found))

    def references(self) -> tuple[Reference, ...]:
        """All references given so far, by their numbers."""
        return tuple(
            Reference(
                number,
                *key,
                self._quotes[key],
                tuple(claim.id for claim in self._claims[key]),
                tuple(dict.fromkeys(claim.speaker.note for claim in self._claims[key] if claim.speaker.note)),
            )
            for key, number in self._numbers.items()
        )
