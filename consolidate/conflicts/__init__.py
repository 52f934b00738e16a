"""Claims that cannot all stand, and figures and states that were overtaken, found by rule."""

from consolidate.conflicts.rules import Found, find_conflicts

__all__ = ["Found", "find_conflicts"]
