"""Reports: a ``Consolidation`` in, a renderable or a string out.  Nothing here prints."""

from consolidate.report.brief import brief
from consolidate.report.json import to_json
from consolidate.report.safe import safe

__all__ = ["brief", "safe", "to_json"]
