from __future__ import annotations

import pytest

from consolidate.linkage.stance import find_reversals, is_negative


@pytest.mark.parametrize(
    "statement",
    [
        "The harbour was not closed.",
        "The harbour wasn't closed.",
        "Story of the sunken ferry is a hoax.",
        "Reports of a sunken ferry were false.",
        "Officials debunk the rumour of a sunken ferry.",
        "Norva Lines denies that the ferry sank.",
        "The mayor stopped short of closing the harbour.",
        "The line failed to inspect the ferry.",
        "The captain rebuffs rumours that the ferry sank.",
        "Experts doubt that the ferry sank.",
    ],
)
def test_negations_denials_and_their_like_are_found(statement: str) -> None:
    assert is_negative(find_reversals(statement), denied=False)


@pytest.mark.parametrize(
    "statement",
    [
        "The harbour was closed.",
        "A fake doctor treated the passengers.",
        "The ferry left without its captain.",
        "Police shot down a drone over the harbour.",
        "The navy rebuffed the raiders.",
    ],
)
def test_what_turns_nothing_is_not_taken_for_it(statement: str) -> None:
    assert not is_negative(find_reversals(statement), denied=False)


@pytest.mark.parametrize(
    ("statement", "negative"),
    [
        ("The harbour was closed.", True),
        ("The harbour was not closed.", False),
        ("The line denied that the harbour was closed.", True),
        ("The story of the closed harbour is a hoax.", True),
    ],
)
def test_a_denied_not_affirms_and_a_denial_told_twice_is_one(statement: str, negative: bool) -> None:
    assert is_negative(find_reversals(statement), denied=True) is negative
