"""The review of conflicts: a queue, one conflict at a time, and decisions that are recorded at once."""

from consolidate.review.desk import Desk
from consolidate.review.exchange import exported, imported
from consolidate.review.queue import Wanted, queue
from consolidate.review.session import Session

__all__ = ["Desk", "Session", "Wanted", "exported", "imported", "queue"]
