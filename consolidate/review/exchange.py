"""Decisions as lines of JSON: out of one case, into another, through a script or a colleague's hands."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import ValidationError

from consolidate.errors import UsageError
from consolidate.models import Decision


def exported(decisions: Iterable[Decision]) -> str:
    """Return the decisions, one a line, in their order."""
    return "".join(f"{decision.model_dump_json()}\n" for decision in decisions)


def imported(text: str, name: str) -> list[Decision]:
    """Return the decisions of ``text`` in their order; blank lines are passed over.

    Raises ``UsageError`` with the number of the first line that is no decision; ``name`` is what the text is called.
    """
    return [_decision(line, f"{name}, line {i}") for i, line in enumerate(text.split("\n"), 1) if line.strip()]


def _decision(line: str, place: str) -> Decision:
    try:
        return Decision.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise UsageError(
            f"{place} is no decision ({f'{field}: ' if field else ''}{first['msg']}): "
            "give lines as consolidate review --export writes them."
        ) from error
