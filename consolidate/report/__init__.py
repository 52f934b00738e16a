"""Reports: a ``Consolidation`` in, a renderable or a string out.  Nothing here prints."""

from consolidate.report.brief import brief
from consolidate.report.conflicts import ranked
from consolidate.report.json import to_json
from consolidate.report.page import in_ascii
from consolidate.report.queue import queue_lines
from consolidate.report.rulings import decision_words, ruling_words
from consolidate.report.safe import safe
from consolidate.report.views import View, conflict_view, queue_view, rests_on, sayings, surroundings

__all__ = [
    "View",
    "brief",
    "conflict_view",
    "decision_words",
    "in_ascii",
    "queue_lines",
    "queue_view",
    "ranked",
    "rests_on",
    "ruling_words",
    "safe",
    "sayings",
    "surroundings",
    "to_json",
]
