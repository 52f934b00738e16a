"""The JSON Schema of the export."""

from __future__ import annotations

import json
from pathlib import Path

from consolidate.models import SCHEMA_VERSION, Consolidation

SCHEMA_FILE = Path(__file__).with_name("export.schema.json")
"""The schema as it is published with the package."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def export_schema() -> str:
    """Return the JSON Schema (draft 2020-12) of what ``to_json`` writes, as indented JSON that ends in a line break."""
    schema = {
        "$schema": DIALECT,
        **Consolidation.model_json_schema(mode="serialization"),
        "title": f"consolidate export, version {SCHEMA_VERSION}",
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
