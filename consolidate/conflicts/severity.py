"""How much is at stake in a conflict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consolidate.conflicts.voices import is_named, is_official
from consolidate.models import Article, Claim, Severity

_LEAD = 0.25
"""The part of an article that holds what it is about."""


def severity(sides: Sequence[Sequence[Claim]], articles: Mapping[str, Article]) -> Severity:
    """By what the claims on each side show, not by kind; each of these counts one, and three make it high.

    Several origins carry the matter; at least three do; an article tells it at its top; named sources stand on
    two sides or more; officials contradict each other.
    """
    claims = [claim for side in sides for claim in side]
    origins = {claim.origin for claim in claims}
    stakes = (
        len(origins) > 1,
        len(origins) > 2,
        any(_is_lead(claim, articles) for claim in claims),
        sum(any(is_named(claim) for claim in side) for side in sides) > 1,
        sum(any(is_official(claim) for claim in side) for side in sides) > 1,
    )
    return "high" if sum(stakes) > 2 else "medium" if sum(stakes) == 2 else "low"


def _is_lead(claim: Claim, articles: Mapping[str, Article]) -> bool:
    article = articles.get(claim.article)
    return article is not None and len(article.text) > 0 and claim.evidence[0].start <= _LEAD * len(article.text)
