from __future__ import annotations

from rich.console import Console

from consolidate.models import Claim, Conflict, Consolidation
from consolidate.report.page import Page
from consolidate.report.sayings import numbered, saying_entry, sayings_of


def entry(result: Consolidation, *keys: str) -> str:
    page = Page.of(result, ascii_only=False)
    (saying,) = numbered(page.claims[key] for key in keys)
    console = Console(width=100, color_system=None)
    with console.capture() as capture:
        console.print(saying_entry(page, saying))
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def changed(result: Consolidation, key: str, **changes: object) -> Consolidation:
    claims = [claim.model_copy(update=changes) if claim.id == key else claim for claim in result.claims]
    return result.model_copy(update={"claims": tuple(claims)})


def ids(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.id for claim in claims]


def test_words_are_numbered_through_all_positions(ferry: Consolidation) -> None:
    (conflict,) = [conflict for conflict in ferry.conflicts if conflict.handle == "C2"]
    positions = sayings_of(Page.of(ferry, ascii_only=False), conflict)
    assert [[saying.number for saying in own] for own in positions] == [[1, 2], [3, 4]]


def test_copies_of_one_report_are_one_saying(ferry: Consolidation) -> None:
    claims = {claim.id: claim for claim in ferry.claims}
    (saying,) = numbered([claims["c1"], claims["c4"]])
    assert ids(saying.claims) == ["c1", "c4"]
    assert "Harbour Post + Coast Daily · 2031-03-03" in entry(ferry, "c1", "c4")


def test_each_speaker_is_heard_before_any_speaks_again(ferry: Consolidation) -> None:
    conflict: Conflict = ferry.conflicts[0]
    position = conflict.positions[0].model_copy(update={"claims": ("c5", "c12", "c6")})
    own, _ = sayings_of(
        Page.of(ferry, ascii_only=False), conflict.model_copy(update={"positions": (position, conflict.positions[1])})
    )
    assert [saying.first.id for saying in own] == ["c5", "c6", "c12"]


def test_a_denial_is_said_to_be_one(ferry: Consolidation) -> None:
    assert entry(ferry, "c10").splitlines()[0] == " 1 Norva Lines · denied"


def test_a_plan_is_said_to_be_one(ferry: Consolidation) -> None:
    assert entry(ferry, "c12").splitlines()[0] == " 1 Ana Brisk (official) · planned"


def test_whom_the_speaker_cites_is_named(ferry: Consolidation) -> None:
    assert "port of Teld via Norva News Agency" in entry(ferry, "c14")


def test_an_article_speaks_in_its_own_voice(ferry: Consolidation) -> None:
    assert entry(ferry, "c13").splitlines()[:2] == [" 1 the article itself", "   Harbour Post · 2031-03-03"]


def test_what_a_model_made_of_the_speaker_is_noted(ferry: Consolidation) -> None:
    speaker = next(claim.speaker for claim in ferry.claims if claim.id == "c5")
    result = changed(ferry, "c5", speaker=speaker.model_copy(update={"note": "the model credits the harbour master"}))
    assert "note: the model credits the harbour master" in entry(result, "c5")
