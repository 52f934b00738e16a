"""What looks like a conflict, but is an earlier figure or state and the later one that replaces it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from itertools import pairwise

from consolidate.conflicts.denials import MATTER as DENIAL
from consolidate.conflicts.grouping import Dispute
from consolidate.conflicts.states import FAMILIES
from consolidate.conflicts.wording import main_statement
from consolidate.models import Article, Claim, Update

Span = tuple[str, str]
_FAMILIES = {family.name: family for family in FAMILIES}


def overtaken(dispute: Dispute, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Update | None:
    """The update that ``dispute`` is, where its sides follow one another in time; None where it is a conflict.

    Every claim must be dated, and each side's last must come before the next side's first.  Denials are never
    overtaken, and a state only where it can turn into the later one: the dead do not come back.
    """
    if dispute.matter == DENIAL or any(edge.kind in {"time", "place"} for edge in dispute.edges):
        return None
    by_report = dispute.edges[0].kind == "quantity"
    spans: dict[str, Span] = {}
    for side, keys in _dated_by(dispute, by_report=by_report).items():
        held = [_span(claims[key], articles, by_report=by_report) for key in keys]
        known = [span for span in held if span is not None]
        if len(known) < len(held):
            return None
        spans[side] = min(start for start, _ in known), max(end for _, end in known)
    ordered = sorted(spans, key=lambda side: spans[side])
    if any(spans[a][1] >= spans[b][0] for a, b in pairwise(ordered)):
        return None
    return _update(dispute, ordered, spans, claims, articles) if _can_follow(dispute.matter, ordered) else None


def _dated_by(dispute: Dispute, *, by_report: bool) -> Mapping[str, Sequence[str]]:
    """The claims of each side that show when it was so: of figures only those that give one."""
    if not by_report:
        return dispute.sides
    telling = {key for edge in dispute.edges for key in edge.claims}
    return {side: [key for key in keys if key in telling] for side, keys in dispute.sides.items()}


def _span(claim: Claim, articles: Mapping[str, Article], *, by_report: bool) -> Span | None:
    """The time of a claim: of what it tells, else of its report; a figure is as new as the report that gives it."""
    article = articles.get(claim.article)
    reported = (article.published, article.published) if article and article.published else None
    told = (claim.time.start, claim.time.end) if claim.time is not None else None
    return (reported or told) if by_report else (told or reported)


def _can_follow(matter: str, ordered: Sequence[str]) -> bool:
    family = _FAMILIES.get(matter)
    return family is None or not family.order or tuple(s for s in family.order if s in ordered) == tuple(ordered)


def _update(
    dispute: Dispute,
    ordered: Sequence[str],
    spans: Mapping[str, Span],
    claims: Mapping[str, Claim],
    articles: Mapping[str, Article],
) -> Update:
    by_report = dispute.edges[0].kind == "quantity"
    keys = [key for held in _dated_by(dispute, by_report=by_report).values() for key in held]
    keys.sort(key=lambda key: (_span(claims[key], articles, by_report=by_report) or ("", ""), key))
    identity = "\n".join((dispute.matter, *sorted(keys)))
    return Update(
        id="u" + hashlib.sha256(identity.encode()).hexdigest()[:12],
        summary=" \u2192 ".join(main_statement(dispute, side, claims) for side in ordered),
        claims=tuple(keys),
        reasons=tuple(f"{side}: as of {_days(spans[side])}" for side in ordered),
    )


def _days(span: Span) -> str:
    return span[0] if span[0] == span[1] else f"{span[0]} to {span[1]}"
