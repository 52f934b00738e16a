from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from consolidate.models import Consolidation
from consolidate.report import to_json
from consolidate.report.schema import SCHEMA_FILE, export_schema


@pytest.fixture
def validator() -> Draft202012Validator:
    schema: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_published_schema_is_that_of_the_models() -> None:
    remedy = "SCHEMA_FILE.write_text(export_schema(), encoding='utf-8') of consolidate.report.schema puts it right"
    assert SCHEMA_FILE.read_text(encoding="utf-8") == export_schema(), remedy


def test_an_export_is_valid(ferry: Consolidation, validator: Draft202012Validator) -> None:
    validator.validate(json.loads(to_json(ferry)))


@pytest.mark.parametrize(
    "change",
    [
        {"schema_version": "2"},
        {"run": None},
        {"facts": [{"id": "f1"}]},
        {"verdict": "true"},
    ],
)
def test_what_is_no_export_is_not_valid(
    ferry: Consolidation, validator: Draft202012Validator, change: dict[str, Any]
) -> None:
    with pytest.raises(ValidationError):
        validator.validate({**json.loads(to_json(ferry)), **change})
