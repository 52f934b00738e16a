"""Claims that cannot all stand, found by rule."""

from consolidate.conflicts.rules import find_conflicts

__all__ = ["find_conflicts"]
