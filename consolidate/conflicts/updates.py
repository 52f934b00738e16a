"""What looks like a conflict, but is an earlier figure or state and the later one that replaces it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise, permutations

from consolidate.conflicts.compared import QUANTITY as COMPARED
from consolidate.conflicts.denials import MATTER as DENIAL
from consolidate.conflicts.grouping import Dispute
from consolidate.conflicts.moments import Moments
from consolidate.conflicts.states import FAMILIES
from consolidate.conflicts.succession import Figure, has_replaced
from consolidate.conflicts.voices import is_one_voice
from consolidate.conflicts.wording import main_statement
from consolidate.language.numbers import find_numbers
from consolidate.models import Article, Claim, Update

Span = tuple[str, str]
_FAMILIES = {family.name: family for family in FAMILIES}


def settled(
    dispute: Dispute, claims: Mapping[str, Claim], articles: Mapping[str, Article], moments: Moments
) -> tuple[Dispute | None, tuple[Update, ...]]:
    """What of ``dispute`` stays a conflict, None where nothing does, and the updates that the rest is.

    Of figures those that were replaced are set apart, and what is left is a conflict where voices of two origins give
    it differently.  States follow one another as a whole or not at all: every claim must be dated, each side's last
    before the next side's first, and the one must be able to turn into the other: the dead do not come back.  Denials,
    places and times are never overtaken.
    """
    if dispute.edges[0].kind == "quantity":
        return _settled_figures(dispute, claims, moments)
    update = _overtaken(dispute, claims, articles)
    return (dispute, ()) if update is None else (None, (update,))


def _settled_figures(
    dispute: Dispute, claims: Mapping[str, Claim], moments: Moments
) -> tuple[Dispute | None, tuple[Update, ...]]:
    figures = _figures(dispute, claims)
    replaced: dict[str, set[str]] = defaultdict(set)
    parted = {frozenset(edge.sides) for edge in dispute.edges}
    fixed = {frozenset(edge.sides) for edge in dispute.edges if edge.values is None}
    for new, old in permutations(sorted(figures), 2):
        apart = {new, old} in parted or dispute.matter != COMPARED
        if apart and {new, old} not in fixed and has_replaced(figures[new], figures[old], moments):
            replaced[old].add(new)
    live = [side for side in dispute.sides if side not in replaced]
    edges = tuple(
        edge
        for edge in dispute.edges
        if not edge.fits and set(edge.sides) <= set(live) and _is_of_two(*(claims[key] for key in edge.claims))
    )
    held = {side for edge in edges for side in edge.sides}
    left = Dispute(dispute.matter, {side: dispute.sides[side] for side in live if side in held}, edges)
    chains = _chains(replaced, figures)
    updates = tuple(_update(dispute, chain, figures, claims, moments) for chain in chains)
    return (left if edges else None), updates


def _figures(dispute: Dispute, claims: Mapping[str, Claim]) -> dict[str, list[Figure]]:
    """The claims of each side that give its figure: those at odds with others, and those linked with them."""
    found: dict[str, dict[str, Figure]] = defaultdict(dict)
    for edge in dispute.edges:
        for side, key, value in zip(edge.sides, edge.claims, edge.values or (0.0, 0.0), strict=True):
            if key in dispute.sides.get(side, ()):
                found[side][key] = Figure(claims[key], value, edge.grows)
    for side, held in found.items():
        first = next(iter(held.values()))
        for key in dispute.sides[side]:
            if any(first.value in number.figures for number in find_numbers(claims[key].statement)):
                held.setdefault(key, Figure(claims[key], first.value, first.grows))
    return {side: [held[key] for key in sorted(held)] for side, held in found.items()}


def _is_of_two(left: Claim, right: Claim) -> bool:
    """A report that gives two figures knows why, and so does a speaker."""
    return left.origin != right.origin and not is_one_voice(left, right)


def _chains(replaced: Mapping[str, set[str]], figures: Mapping[str, Sequence[Figure]]) -> list[list[str]]:
    """Sides that replaced one another, the oldest first; one chain for each figure that stands."""
    last = sorted({new for news in replaced.values() for new in news} - replaced.keys())
    chains = []
    for end in last:
        chain, wanted = {end}, [end]
        while wanted:
            here = wanted.pop()
            older = [old for old, news in replaced.items() if here in news and old not in chain]
            chain.update(older)
            wanted.extend(older)
        after = {side: sum(side in replaced.get(other, ()) for other in chain) for side in chain}
        chains.append(sorted(chain, key=lambda side: (after[side], min(f.value for f in figures[side]))))
    return chains


def _update(
    dispute: Dispute,
    chain: Sequence[str],
    figures: Mapping[str, Sequence[Figure]],
    claims: Mapping[str, Claim],
    moments: Moments,
) -> Update:
    told = {side: [str(moments.of(figure.claim)) for figure in figures[side]] for side in chain}
    reasons = []
    for side in chain:
        known = sorted(filter(None, told[side]))
        reasons.append(f"{side}: as of {_days((known[0], known[-1]))}" if known else f"{side}: in an undated report")
    keys = [figure.claim.id for side in chain for figure in figures[side]]
    return _made(dispute, chain, keys, reasons, claims)


def _made(
    dispute: Dispute, ordered: Sequence[str], keys: Sequence[str], reasons: Sequence[str], claims: Mapping[str, Claim]
) -> Update:
    identity = "\n".join((dispute.matter, *sorted(keys)))
    return Update(
        id="u" + hashlib.sha256(identity.encode()).hexdigest()[:12],
        summary=" \u2192 ".join(main_statement(dispute, side, claims) for side in ordered),
        claims=tuple(keys),
        reasons=tuple(reasons),
    )


def _overtaken(dispute: Dispute, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Update | None:
    if dispute.matter == DENIAL or any(edge.kind in {"time", "place"} for edge in dispute.edges):
        return None
    spans: dict[str, Span] = {}
    for side, keys in dispute.sides.items():
        held = [_span(claims[key], articles) for key in keys]
        known = [span for span in held if span is not None]
        if len(known) < len(held):
            return None
        spans[side] = min(start for start, _ in known), max(end for _, end in known)
    ordered = sorted(spans, key=lambda side: spans[side])
    if any(spans[a][1] >= spans[b][0] for a, b in pairwise(ordered)) or not _can_follow(dispute.matter, ordered):
        return None
    every = (key for members in dispute.sides.values() for key in members)
    oldest = sorted(every, key=lambda key: (_span(claims[key], articles) or ("", ""), key))
    return _made(dispute, ordered, oldest, [f"{side}: as of {_days(spans[side])}" for side in ordered], claims)


def _span(claim: Claim, articles: Mapping[str, Article]) -> Span | None:
    """The time of a claim: of what it tells, else of its report."""
    if claim.time is not None:
        return claim.time.start, claim.time.end
    article = articles.get(claim.article)
    return (article.published, article.published) if article and article.published else None


def _can_follow(matter: str, ordered: Sequence[str]) -> bool:
    family = _FAMILIES.get(matter)
    return family is None or not family.order or tuple(s for s in family.order if s in ordered) == tuple(ordered)


def _days(span: Span) -> str:
    return span[0] if span[0] == span[1] else f"{span[0]} to {span[1]}"
