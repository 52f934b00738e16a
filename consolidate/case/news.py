"""What a run brought: in words, for the user."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath

from consolidate.case.articles import Added
from consolidate.case.case import Revision
from consolidate.models import Claim, Consolidation, Run

_MOST_SHOWN = 3
"""Statements of an earlier version that are told in one line; the case holds them all."""


def changes(revision: Revision) -> str:
    """What an article no longer says: 'ferry.txt has changed; the version of 14:00 said: "..."'."""
    name = PurePath(revision.later.path).name or revision.later.path
    when = revision.earlier_at
    day = "" if when.date() == revision.later_at.date() else f"{when:%Y-%m-%d} "
    gone = [f'"{_said(claim)}"' for claim in revision.withdrawn]
    more = f" and {len(gone) - _MOST_SHOWN:,} more" if len(gone) > _MOST_SHOWN else ""
    said = f"the version of {day}{when:%H:%M} UTC said, and this one does not: {'; '.join(gone[:_MOST_SHOWN])}{more}"
    return f"{name} has changed; {said if gone else 'it still says all that it said'}."


def whats_new(result: Consolidation, unseen: Collection[str], added: Added, last: Run) -> str:
    """What ``result`` has that the last run had not: facts of claims never seen, and conflicts with such a side."""
    new = {claim.id for claim in result.claims if claim.id.partition("-")[0] in unseen}
    facts = sum(new.issuperset(fact.claims) for fact in result.facts)
    conflicts = sum(any(new.issuperset(side.claims) for side in one.positions) for one in result.conflicts)
    counted = {
        "new article": len(added.new) - len(added.revised),
        "changed article": len(added.revised),
        "new fact": facts,
        "new conflict": conflicts,
    }
    told = [f"{count:,} {what}{'s' * (count > 1)}" for what, count in counted.items() if count]
    return f"since the last run ({last.started:%Y-%m-%d %H:%M} UTC): {', '.join(told) or 'nothing new'}."


def decisions_in_doubt(result: Consolidation) -> list[str]:
    """That decisions rest on words which have changed or are gone; nothing where none does."""
    stale = {ruling.decision for one in result.conflicts for ruling in one.decisions if ruling.stale}
    count = len(stale) + len(result.unplaced)
    if not count:
        return []
    rests = "1 decision rests" if count == 1 else f"{count:,} decisions rest"
    return [f"{rests} on words that have changed or are gone: consolidate review shows what was decided."]


def shares_nothing(result: Consolidation, new: Collection[str]) -> bool:
    """Have the articles of these ids no name, fact, conflict or origin in common with any other?"""
    article_of = {claim.id: claim.article for claim in result.claims}
    groups = [fact.claims for fact in result.facts] + [
        tuple(key for side in conflict.positions for key in side.claims) for conflict in result.conflicts
    ]
    apart = [{article_of[key] in new for key in group} for group in groups]
    apart += [{article in new for article in origin.articles} for origin in result.origins]
    if any(len(sides) > 1 for sides in apart):
        return False
    own, others = (_names([c for c in result.claims if (c.article in new) is side]) for side in (True, False))
    return bool(own and others) and own.isdisjoint(others)


def _names(claims: Collection[Claim]) -> set[str]:
    return {name.casefold() for claim in claims for name in claim.entities}


def _said(claim: Claim) -> str:
    who = "" if claim.speaker.kind == "article" else f"{claim.speaker.name}: "
    return f"{who}{'denied: ' if claim.polarity == 'denied' else ''}{claim.statement}"
