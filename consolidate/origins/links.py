"""A link: why two articles are held to be one report.  What the finders hand to the folding."""

from __future__ import annotations

from dataclasses import dataclass

from consolidate.models import Certainty

BY_THE_USER = 2.0
"""The strength of a link that the user asked for, above any that is found."""


@dataclass(frozen=True)
class Link:
    """Two articles, by id, that are one report; ``strength`` (0 to 1) ranks links of one certainty."""

    articles: tuple[str, str]
    reason: str
    certainty: Certainty
    strength: float

    @property
    def rank(self) -> tuple[bool, bool, float, tuple[str, str], str]:
        """Sorts the strongest first: the user's own, then certain ones, then by strength; ties by id."""
        return (
            self.strength < BY_THE_USER,
            self.certainty == "inferred",
            -self.strength,
            self.articles,
            self.reason,
        )


def link(left: str, right: str, reason: str, certainty: Certainty, strength: float) -> Link:
    """The link of two articles in whichever order they are given."""
    return Link((min(left, right), max(left, right)), reason, certainty, strength)
