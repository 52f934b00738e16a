"""``consolidate show``: one fact, claim or conflict with all it rests on."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from consolidate.case import open_case
from consolidate.cli.cases import existing_case
from consolidate.cli.console import show
from consolidate.cli.outcome import OK
from consolidate.errors import UsageError
from consolidate.models import Claim, Conflict, Consolidation, Fact
from consolidate.report import rests_on

MAX_NEAR = 5


def show_item(name: str, case: Path | None) -> int:
    """Print what ``name`` stands for in a case and return the exit status.

    Raises ``ConsolidateError`` where nothing is called so, or the case cannot be used.
    """
    with open_case(existing_case(case), to_read=True) as opened:
        result = opened.consolidation()
        item = find(result, name)
        comparisons = opened.comparisons()
    show(rests_on(result, item, comparisons))
    return OK


def find(result: Consolidation, name: str) -> Fact | Claim | Conflict:
    """Return the fact or conflict with this handle, in capitals or not, or the claim with this id or its beginning.

    Raises ``UsageError`` with the nearest names where nothing is called so.
    """
    items: dict[str, Fact | Claim | Conflict] = {claim.id: claim for claim in result.claims}
    items |= {fact.handle: fact for fact in result.facts}
    items |= {conflict.handle: conflict for conflict in result.conflicts}
    for key in (name, name.upper()):
        if key in items:
            return items[key]
    begun = [claim for claim in result.claims if claim.id.startswith(name.lower())] if len(name) > 2 else []
    if len(begun) == 1:
        return begun[0]
    near = get_close_matches(name.upper(), items, MAX_NEAR, cutoff=0.5) or get_close_matches(name, items, MAX_NEAR)
    advice = f"near to it: {', '.join(near)}" if near else _range(result)
    raise UsageError(f"{name} is no fact, claim or conflict of this case; {advice}.")


def _range(result: Consolidation) -> str:
    """Return what there is: "there are F1 to F116 and C1 to C3"."""
    kinds = [("F", len(result.facts)), ("C", len(result.conflicts))]
    spans = [f"{letter}1 to {letter}{number}" for letter, number in kinds if number]
    return f"there are {' and '.join(spans)}" if spans else "it has none yet"
