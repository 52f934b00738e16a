"""The scorer of the invented events, on a result made by hand."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from consolidate.models import (
    Article,
    Claim,
    Conflict,
    Consolidation,
    EvidenceSpan,
    Fact,
    Origin,
    Polarity,
    Position,
    Run,
    Speaker,
    Update,
)
from tests.benchmarks.events import Gold, GoldFact, checked, score, shares, told

TEXTS = {
    "1.txt": "The ferry sank off Tor. Two people drowned.",
    "2.txt": "The ferry did not sink, Tor Lines said. Five people drowned.",
    "3.txt": "The ferry went down near Tor. The harbour is closed.",
}
SANK, DROWNED_2 = ("1.txt", "The ferry sank off Tor"), ("1.txt", "Two people drowned")
AFLOAT, DROWNED_5 = ("2.txt", "The ferry did not sink"), ("2.txt", "Five people drowned")
DOWN, CLOSED = ("3.txt", "The ferry went down near Tor"), ("3.txt", "The harbour is closed")
WORDS = {"sank": SANK, "two": DROWNED_2, "afloat": AFLOAT, "five": DROWNED_5, "down": DOWN, "closed": CLOSED}

GOLD = Gold.model_validate(
    {
        "origins": [["1.txt", "3.txt"], ["2.txt"]],
        "facts": [
            {"about": "it sank", "polarity": "affirmed", "quotes": [SANK, DOWN]},
            {"about": "it sank", "polarity": "denied", "quotes": [AFLOAT]},
            {"about": "the harbour is closed", "polarity": "affirmed", "quotes": [CLOSED]},
        ],
        "conflicts": [
            {"about": "whether it sank", "kind": ["denial"], "severity": "high", "sides": [[SANK, DOWN], [AFLOAT]]}
        ],
        "compatible": [{"about": "the wreck and the harbour", "quotes": [DOWN, CLOSED]}],
        "updates": [{"about": "the drowned", "from": [DROWNED_2], "to": [DROWNED_5]}],
    }
)


def claim(key: str, polarity: Polarity = "affirmed") -> Claim:
    file, words = WORDS[key]
    start = TEXTS[file].index(words)
    evidence = EvidenceSpan(start=start, end=start + len(words), quote=words)
    speaker = Speaker(name="article", kind="article")
    return Claim(id=key, article=file, statement=f"{words}.", evidence=(evidence,), speaker=speaker, polarity=polarity)


def conflict(*sides: tuple[str, ...]) -> Conflict:
    positions = tuple(Position(summary="", claims=side, facts=(), speakers=(), origins=()) for side in sides)
    return Conflict(
        id=" or ".join(map(str, sides)), handle="", kind="denial", severity="high", summary="", positions=positions
    )


def fact(*claims: str) -> Fact:
    return Fact(
        id=claims[0],
        handle="",
        statement="",
        polarity="affirmed",
        claims=claims,
        origins=(),
        sources=(),
        status="single_source",
        credibility=3,
    )


def result(
    *,
    conflicts: tuple[Conflict, ...] = (),
    facts: tuple[Fact, ...] = (),
    updates: tuple[tuple[str, ...], ...] = (),
    origins: tuple[tuple[str, ...], ...] = (("1.txt",), ("2.txt",), ("3.txt",)),
    claims: tuple[Claim, ...] = tuple(map(claim, WORDS)),
) -> Consolidation:
    return Consolidation(
        articles=tuple(Article(id=name, path=f"ferry/{name}", text=text, sha256="") for name, text in TEXTS.items()),
        origins=tuple(Origin(id=files[0], articles=files) for files in origins),
        claims=claims,
        facts=facts,
        conflicts=conflicts,
        updates=tuple(Update(id=chain[0], summary="", claims=chain) for chain in updates),
        run=Run(extractor="hand", started=datetime(2031, 3, 4, tzinfo=UTC)),
    )


def counts(made: Consolidation, *figures: str) -> dict[str, tuple[int, int]]:
    counted = score(made, GOLD)[0]
    return {figure: (counted[figure], counted[f"{figure}_of"]) for figure in figures}


def test_a_conflict_whose_positions_hold_two_sides_finds_the_gold_one() -> None:
    made = result(conflicts=(conflict(("sank", "down"), ("afloat",)),))
    assert counts(made, "high", "kind", "true", "alarms") == {
        "high": (1, 1),
        "kind": (1, 1),
        "true": (1, 1),
        "alarms": (0, 1),
    }


def test_positions_of_one_side_or_with_more_of_something_else_find_nothing() -> None:
    one_side = conflict(("sank",), ("down",))
    mostly_else = conflict(("sank", "two", "closed"), ("afloat",))
    assert counts(result(conflicts=(one_side, mostly_else)), "high", "true") == {"high": (0, 1), "true": (0, 2)}


def test_a_position_that_holds_both_sides_alike_takes_neither() -> None:
    assert counts(result(conflicts=(conflict(("sank", "afloat"), ("down",)),)), "high") == {"high": (0, 1)}


def test_positions_that_share_a_claim_do_not_oppose_each_other() -> None:
    assert counts(result(conflicts=(conflict(("sank", "afloat"), ("afloat",)),)), "high") == {"high": (0, 1)}


@pytest.mark.parametrize(("first", "second"), [("down", "closed"), ("closed", "down"), ("two", "five")])
def test_opposing_what_is_compatible_or_an_update_is_a_false_alarm(first: str, second: str) -> None:
    assert counts(result(conflicts=(conflict((first,), (second,)),)), "alarms") == {"alarms": (1, 1)}


def test_another_conflict_is_extra_and_no_false_alarm() -> None:
    assert counts(result(conflicts=(conflict(("sank",), ("closed",)),)), "true", "alarms") == {
        "true": (0, 1),
        "alarms": (0, 1),
    }


def test_an_update_is_found_only_in_the_order_of_the_events() -> None:
    assert counts(result(updates=(("two", "five"),)), "updates") == {"updates": (1, 1)}
    assert counts(result(updates=(("five", "two"),)), "updates") == {"updates": (0, 1)}


def test_quotes_of_one_fact_in_two_files_are_one_link() -> None:
    assert counts(result(facts=(fact("sank", "down"),)), "links", "wrong") == {"links": (1, 1), "wrong": (0, 1)}
    assert counts(result(facts=(fact("sank"), fact("down"))), "links") == {"links": (0, 1)}


def test_claims_of_different_gold_facts_in_one_fact_are_a_wrong_link() -> None:
    assert counts(result(facts=(fact("sank", "afloat", "two"),)), "wrong") == {"wrong": (1, 1)}


def test_origins_are_scored_by_pairs() -> None:
    assert counts(result(origins=(("1.txt", "3.txt"), ("2.txt",))), "origins") == {"origins": (2, 2)}
    assert counts(result(origins=(("1.txt", "2.txt", "3.txt"),)), "origins") == {"origins": (2, 4)}


def test_a_quote_counts_with_its_polarity_and_a_negation_denies() -> None:
    assert counts(result(), "quotes") == {"quotes": (4, 4)}
    denied = result(claims=(claim("sank", "denied"), claim("afloat")))
    assert counts(denied, "quotes") == {"quotes": (1, 4)}


def test_a_claim_with_much_longer_evidence_does_not_hold_a_quote() -> None:
    text = TEXTS["1.txt"]
    whole = claim("sank").model_copy(update={"evidence": (EvidenceSpan(start=0, end=len(text), quote=text),)})
    few_words = GoldFact(about="where", polarity="affirmed", quotes=(("1.txt", "off Tor"),))
    assert not told(result(claims=(whole,)), Gold(origins=(), facts=(few_words,))).held["sank"]
    assert told(result(claims=(whole,)), GOLD).held["sank"] == {SANK, DROWNED_2}


def test_a_share_of_nothing_is_none() -> None:
    assert shares(score(result(), GOLD)[0])["true"] is None


@pytest.mark.parametrize("text", ["It sank.", "The ferry sank off Tor. The ferry sank off Tor."])
def test_a_quote_that_does_not_stand_once_in_its_file_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="The ferry sank off Tor"):
        checked(GOLD, {**TEXTS, "1.txt": text})


def test_a_file_without_an_origin_is_refused() -> None:
    with pytest.raises(ValueError, match=r"4\.txt"):
        checked(GOLD, {**TEXTS, "4.txt": ""})
