from __future__ import annotations

from rich.console import Console

from consolidate.models import Claim, Comparison, Conflict, Consolidation, Fact, TimeRange
from consolidate.report.views import rests_on

SAME = Comparison(claims=("c10", "c11"), score=0.9, reason="the same in other words")


def shown(result: Consolidation, item: Fact | Claim | Conflict, *comparisons: Comparison) -> str:
    console = Console(width=90, color_system=None)
    with console.capture() as capture:
        console.print(rests_on(result, item, comparisons))
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def fact(result: Consolidation, handle: str) -> Fact:
    return next(fact for fact in result.facts if fact.handle == handle)


def claim(result: Consolidation, key: str) -> Claim:
    return next(claim for claim in result.claims if claim.id == key)


def test_a_fact_shows_every_claim_with_its_words_place_and_id(ferry: Consolidation) -> None:
    text = shown(ferry, fact(ferry, "F3"))
    assert "«At least nine people died», coast guard spokeswoman Ana Brisk told reporters." in text
    assert "stands in  harbour-post.txt, characters 143-168" in text
    assert "«Nine passengers died» when" in text
    assert "id         c6" in text


def test_a_fact_says_why_its_claims_were_joined(ferry: Consolidation) -> None:
    text = shown(ferry, fact(ferry, "F6"), SAME, SAME.model_copy(update={"claims": ("c9", "c10")}))
    assert "COMPARED  by their numbers\n1 and 2  the same in other words\n\n" in text


def test_origins_are_shown_with_the_reason_of_each_fold(ferry: Consolidation) -> None:
    text = shown(ferry, fact(ferry, "F3"))
    assert "Harbour Post + Coast Daily\n  certain: the same text" in text
    assert "island_radi" not in text.split("ORIGINS")[1]


def test_a_claim_shows_what_is_known_of_it(ferry: Consolidation) -> None:
    known = claim(ferry, "c12").model_copy(
        update={"time": TimeRange(start="2031-03-05", end="2031-03-05", text="Wednesday"), "place": "Teld"}
    )
    claims = tuple(known if item.id == "c12" else item for item in ferry.claims)
    text = shown(ferry.model_copy(update={"claims": claims}), known)
    assert "time       2031-03-05 (“Wednesday”)" in text
    assert "place      Teld" in text
    assert "fact       F7" in text


def test_a_denied_statement_is_not_shown_as_if_it_were_affirmed(ferry: Consolidation) -> None:
    text = shown(ferry, claim(ferry, "c10"))
    assert "states     (denied) The bow door of the Maren Sol was open" in text


def test_a_conflict_shows_the_claims_of_each_position_once(ferry: Consolidation) -> None:
    (conflict,) = [conflict for conflict in ferry.conflicts if conflict.handle == "C1"]
    text = shown(ferry, conflict, SAME)
    assert text.index("POSITION A") < text.index("Ilo Varn (witness)") < text.index("POSITION B")
    assert text.count("«Norva Lines denied that the bow door was open.»") == 1
    assert "2 and 3  the same in other words" in text


def test_hostile_statements_are_inert(ferry: Consolidation) -> None:
    text = shown(ferry, claim(ferry, "c17"))
    assert "\x1b" not in text
    assert "[link=https://evil.example]was<U+001B>[31m" in text
