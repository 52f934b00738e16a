"""Decisions as data: made of what a reviewer says, and applied to claims, links, origins and conflicts.  Pure."""

from consolidate.decisions.anchors import Finder, anchor_of
from consolidate.decisions.applying import Applied, applied, consistent
from consolidate.decisions.making import (
    ON_CLAIMS,
    ON_CONFLICTS,
    ON_ORIGINS,
    decide,
    decide_claims,
    decide_origins,
    letter,
    undo,
)
from consolidate.decisions.ruling import Ruled, ruled
from consolidate.decisions.standing import State, in_force, is_set_aside, state

__all__ = [
    "ON_CLAIMS",
    "ON_CONFLICTS",
    "ON_ORIGINS",
    "Applied",
    "Finder",
    "Ruled",
    "State",
    "anchor_of",
    "applied",
    "consistent",
    "decide",
    "decide_claims",
    "decide_origins",
    "in_force",
    "is_set_aside",
    "letter",
    "ruled",
    "state",
    "undo",
]
