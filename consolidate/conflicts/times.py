"""Can two claims speak of one time?"""

from __future__ import annotations

from consolidate.models import Claim


def may_be_one_time(left: Claim, right: Claim) -> bool:
    """Do their times overlap, or is one of them unknown?"""
    a, b = left.time, right.time
    return a is None or b is None or (a.start <= b.end and b.start <= a.end)


def is_before(left: Claim, right: Claim) -> bool:
    """Is the time of the left one over before that of the right begins?"""
    return left.time is not None and right.time is not None and left.time.end < right.time.start
