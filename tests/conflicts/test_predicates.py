from __future__ import annotations

import pytest

from consolidate.conflicts.predicates import find_predicates, mentions_state


@pytest.mark.parametrize(
    ("statement", "state", "denied", "names", "places"),
    [
        ("Sarvian troops are operating in Lodova.", "there", False, {"Sarvian"}, {"Lodova"}),
        ("The army repelled several Sarvian attacks on Lodova.", "kept out", False, {"Sarvian"}, {"Lodova"}),
        ("Orm reported repelling Sarvian attacks on Lodova.", "kept out", False, {"Sarvian"}, {"Lodova"}),
        ("Sarvian troops pulled out of Lodova.", "leaving", False, {"Sarvian"}, {"Lodova"}),
        ("Sarvian troops did not withdraw from Lodova.", "leaving", True, {"Sarvian"}, {"Lodova"}),
        ("Sarvia has a presence in Lodova.", "there", False, {"Sarvia"}, {"Lodova"}),
    ],
)
def test_a_state_is_found_with_whose_it_is_and_where(
    statement: str, state: str, denied: bool, names: set[str], places: set[str]
) -> None:
    (predicate,) = find_predicates(statement)
    assert (predicate.state, predicate.denied) == (state, denied)
    assert (set(predicate.names), set(predicate.places)) == (names, places)


@pytest.mark.parametrize(
    "statement",
    [
        "Sarvian troops may withdraw from Lodova.",
        "Sarvia plans to withdraw from Lodova.",
        "The mayor asked whether Ilo Varn died.",
        "The committee held talks in Lodova.",
        "Officials prevented a fire in Lodova.",
        "The claim that Ilo Varn had died was false.",
    ],
)
def test_plans_questions_and_other_senses_are_no_state(statement: str) -> None:
    assert find_predicates(statement) == ()


def test_a_state_of_long_ago_does_not_go_on() -> None:
    (now,) = find_predicates("Sarvian troops control the town of Lodova.")
    (then,) = find_predicates("Sarvian troops once controlled the town of Lodova.")
    assert (now.ongoing, then.ongoing) == (True, False)


@pytest.mark.parametrize(("text", "may"), [("they withdrew.", True), ("it was rebuffed", True), ("it rained", False)])
def test_a_quick_look_tells_what_is_worth_parsing(text: str, may: bool) -> None:
    assert mentions_state(text) is may


def test_what_unverified_claims_say_is_not_said_by_the_sentence() -> None:
    statement = (
        "The claims that troops had recently advanced into Larn and that troops were consolidating positions "
        "near Tresk remain unverified by independent sources."
    )
    assert {predicate.state for predicate in find_predicates(statement)} <= {"unverified"}
