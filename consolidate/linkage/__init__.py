"""Claims that assert the same proposition, linked into facts."""

from consolidate.linkage.constraints import NO_CONSTRAINTS, Constraints
from consolidate.linkage.linking import Linked, link_claims
from consolidate.linkage.ranking import rank_facts
from consolidate.linkage.sources import underlying_sources

__all__ = [
    "NO_CONSTRAINTS",
    "Constraints",
    "Linked",
    "link_claims",
    "rank_facts",
    "underlying_sources",
]
