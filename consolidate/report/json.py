"""The JSON export."""

from __future__ import annotations

import json

from consolidate.models import Consolidation


def to_json(result: Consolidation) -> str:
    """Return the export: indented JSON of ``schema_version`` 1, not escaped to ASCII, ending in a line break.

    Offsets in it are Unicode code points, end-exclusive; the fields are those of ``consolidate.models``.
    """
    return json.dumps(result.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
