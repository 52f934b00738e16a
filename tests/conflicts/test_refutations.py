from __future__ import annotations

import pytest

from consolidate.conflicts.refutations import denial_of, discredit, is_of_later, settles


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
    denial = denial_of("The mayor denies that Ilo Varn took money.")
    assert denial is not None
    assert denial.of.strip() == "that Ilo Varn took money."


def test_who_denies_doing_something_denies_that_he_himself_did() -> None:
    denial = denial_of("The mayor denies taking money.")
    assert denial is not None
    assert denial.of == "The mayor was taking money."


@pytest.mark.parametrize(
    ("statement", "speaker", "promised"),
    [
        ("The ferry sank.", "Ana Holt", True),
        ("Everybody knew the ferry.", "Ana Holt", True),
        ("The council does not yet know who owned the ferry.", "Ana Holt", False),
        ("It is unclear how the ferry sank.", "Ana Holt", False),
        ("Police are investigating whether the ferry was overloaded.", "Ana Holt", False),
        ("Everybody claims the harbour of Teld.", "article", False),
        ("Varn's troops hold the harbour.", "Both sides", False),
    ],
)
def test_what_nobody_knows_and_what_everybody_claims_settles_nothing(
    statement: str, speaker: str, promised: bool
) -> None:
    assert settles(statement, speaker) == promised


def test_words_around_a_statement_can_discredit_it() -> None:
    denial = discredit("Hoax site", "The dam has burst.")
    assert denial is not None
    assert (denial.strength, denial.of) == ("refutes", "The dam has burst.")
    assert discredit("The dam authority", "The dam has burst.") is None


def test_what_came_after_a_hoax_is_not_it() -> None:
    assert is_of_later("Ilo Varn is alive, manager says after death hoax")
    assert not is_of_later("Death of Ilo Varn is a hoax")


def test_what_is_ruled_out_is_not_so_but_what_cannot_be_ruled_out_may_be() -> None:
    denial = denial_of("The minister ruled out a second ferry")
    assert denial is not None
    assert denial.strength == "negates"
    assert denial_of("Police could not rule out sabotage") is None
