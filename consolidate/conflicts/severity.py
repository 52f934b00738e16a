"""How much is at stake in a conflict."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from consolidate.conflicts.holders import MATTER as HOLDERS
from consolidate.conflicts.voices import is_named, is_official
from consolidate.models import Article, Claim, Severity

_LEAD = 0.25
"""The part of an article that holds what it is about."""
_GRAVE = re.compile(
    r"""\b(?:
      kill\w*|die[sd]?|dead|deaths?|murder\w*|massacre\w*|perish\w*|drown\w*|fatal\w*|toll|losses|casualt\w+
    | wound\w*|hostages?|captured|prisoners?|shot\s+down|shoot\w*\s+down|brought\s+down|shell(?:ed|ing)
    | blew\s+up|blown\s+up|destroy\w*|bomb\w*|attack\w*|repel\w+|retreat\w*|withdr[ae]w\w*|surrender\w*
    | resign\w*|overthr\w+|coup|ousted|stepp?\w*\s+down|cover(?:ed)?[\s-]up|poison\w*|toxic|acute\s+danger
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words of life and death, of war, and of who is in power."""


def severity(
    sides: Sequence[Sequence[Claim]],
    articles: Mapping[str, Article],
    *,
    matter: str = "",
    denying: Sequence[Claim] = (),
) -> Severity:
    """By what the claims on each side show, not by kind; each of these counts one, and three make it high.

    Several origins carry the matter; at least three do; an article tells it at its top; named sources stand on
    two sides or more; officials contradict each other, or are among those ``denying`` what others say; it is about
    lives, war or power, by the ``matter`` in dispute or by the words.
    """
    every = [claim for side in sides for claim in side]
    origins = {claim.origin for claim in every}
    stakes = (
        len(origins) > 1,
        len(origins) > 2,
        any(_is_lead(claim, articles) for claim in every),
        sum(any(is_named(claim) for claim in side) for side in sides) > 1,
        sum(any(is_official(claim) for claim in side) for side in sides) > 1
        or any(is_official(claim) for claim in denying),
        _is_grave(sides, matter),
    )
    return "high" if sum(stakes) > 2 else "medium" if sum(stakes) == 2 else "low"


def _is_grave(sides: Sequence[Sequence[Claim]], matter: str) -> bool:
    """Is it about lives, war or power: who holds a place, or so say the claims of every side?"""
    if matter.startswith(HOLDERS):
        return True
    return all(any(_GRAVE.search(claim.statement) for claim in side) for side in sides)


def _is_lead(claim: Claim, articles: Mapping[str, Article]) -> bool:
    article = articles.get(claim.article)
    return article is not None and len(article.text) > 0 and claim.evidence[0].start <= _LEAD * len(article.text)
