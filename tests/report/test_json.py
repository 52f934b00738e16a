from __future__ import annotations

import json

from consolidate.models import Consolidation
from consolidate.report import to_json


def test_the_export_reads_back_as_the_same_result(ferry: Consolidation) -> None:
    assert Consolidation.model_validate_json(to_json(ferry)) == ferry


def test_the_export_is_readable_text_that_ends_in_a_line_break(ferry: Consolidation) -> None:
    named = ferry.model_copy(update={"articles": (ferry.articles[0].model_copy(update={"title": "Fähre"}),)})
    text = to_json(named)
    assert text.endswith("}\n")
    assert "Fähre" in text
    assert json.loads(text)["schema_version"] == "1"
