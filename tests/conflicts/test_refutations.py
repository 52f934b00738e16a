from __future__ import annotations

import pytest

from consolidate.conflicts.refutations import denial_of, discredit


@pytest.mark.parametrize(
    ("statement", "strength", "cue"),
    [
        ("The story is a hoax.", "refutes", "hoax"),
        ("Experts cast doubt on the find.", "refutes", "cast doubt"),
        ("Norva dismissed reports of a strike.", "refutes", "dismissed reports"),
        ("The mayor denies taking money.", "refutes", "denies"),
        ("No, the dam has not burst.", "refutes", "No"),
        ("The dam has not burst.", "negates", "not"),
        ("There is no evidence of a leak.", "refutes", "no evidence"),
        ("The picture isn\u2019t real.", "refutes", "isn\u2019t real"),
    ],
)
def test_a_denial_is_found_with_its_cue(statement: str, strength: str, cue: str) -> None:
    denial = denial_of(statement)
    assert denial is not None
    assert (denial.strength, denial.cue) == (strength, cue)


@pytest.mark.parametrize(
    "statement",
    [
        "The dam has burst.",
        "The mayor did not deny taking money.",
        "It rained not only in Orm.",
        "They left without a word.",
        "The disputed border runs here.",
        "Reporters were denied entry to the hall.",
        "The guards denied the reporters access to the hall.",
    ],
)
def test_affirmations_and_denials_undone_are_none(statement: str) -> None:
    assert denial_of(statement) is None


def test_what_is_denied_follows_the_verb() -> None:
    denial = denial_of("The mayor denies taking money.")
    assert denial is not None
    assert denial.of.strip() == "taking money."


def test_words_around_a_statement_can_discredit_it() -> None:
    denial = discredit("Hoax site", "The dam has burst.")
    assert denial is not None
    assert (denial.strength, denial.of) == ("refutes", "The dam has burst.")
    assert discredit("The dam authority", "The dam has burst.") is None
