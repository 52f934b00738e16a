"""What each origin leaves out that others report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from consolidate.models import Conflict, Consolidation, Fact
from consolidate.report.content import Cell, Silence, Source
from consolidate.report.lines import Lines

MAX_CORE = 100
"""Facts that are held against the origins: those that come first in rank."""


def silence(result: Consolidation, facts: Iterable[Fact], sources: Sequence[Source], lines: Lines) -> Silence:
    """The origins ``sources`` against those of ``facts`` that two or more origins carry.

    An origin carries what its articles carry, also where they credit another outlet for it.
    """
    shared = [fact for fact in facts if len(fact.origins) > 1]
    core = shared[:MAX_CORE]
    conflicts = {conflict.id: conflict for conflict in result.conflicts}
    carried = _carried(sources, lines)
    cells = tuple(tuple(_cell(fact, carried[source.origin], conflicts) for fact in core) for source in sources)
    return Silence(lines.of(core), tuple(sources), cells, len(shared) - len(core))


def _carried(sources: Sequence[Source], lines: Lines) -> Mapping[str, Set[str]]:
    """The ids of the claims that each origin carries, by its id."""
    home = {article.id: source.origin for source in sources for article in source.articles}
    carried: dict[str, set[str]] = {source.origin: set() for source in sources}
    for claim in lines.claims.values():
        for origin in {claim.origin, home.get(claim.article, "")} & carried.keys():
            carried[origin].add(claim.id)
    return carried


def _cell(fact: Fact, held: Set[str], conflicts: Mapping[str, Conflict]) -> Cell:
    if not held.isdisjoint(fact.claims):
        return "tells"
    disputed = (position for key in fact.conflicts for position in conflicts[key].positions)
    return "otherwise" if any(not held.isdisjoint(p.claims) for p in disputed if fact.id not in p.facts) else "silent"
