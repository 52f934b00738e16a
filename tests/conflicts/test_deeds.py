from __future__ import annotations

import pytest

from consolidate.conflicts.deeds import contradicting, find_deeds


@pytest.mark.parametrize(
    ("denying", "affirming"),
    [
        ("Norva Lines did not fire Pavel Drun.", "Pavel Drun was fired by Norva Lines."),
        ("Pavel Drun has never been sacked.", "The company fired Pavel Drun."),
        ("The crew did not shoot at the boat.", "The crew shot at the boat."),
    ],
)
def test_active_passive_and_synonyms_are_one_deed(denying: str, affirming: str) -> None:
    assert list(contradicting(denying, affirming))


@pytest.mark.parametrize(
    ("denying", "affirming"),
    [
        ("Norva Lines did not fire Pavel Drun.", "Norva Lines fired Ana Brisk."),
        ("Norva Lines did not fire Pavel Drun.", "Norva Lines may fire Pavel Drun."),
        ("Police did not stop the car.", "Police searched the car."),
        ("Norva Lines fired Pavel Drun.", "Norva Lines fired Pavel Drun."),
    ],
)
def test_other_objects_plans_and_other_verbs_are_not(denying: str, affirming: str) -> None:
    assert not list(contradicting(denying, affirming))


def test_a_passive_is_put_the_right_way_round() -> None:
    (deed,) = find_deeds("The ferry was raised by divers.")
    assert (deed.verb, set(deed.doers), set(deed.objects)) == ("raise", {"diver"}, {"ferry"})


@pytest.mark.parametrize(
    "statement", ["No door was locked.", "Not a single door was locked.", "The door was not locked."]
)
def test_what_is_done_to_none_is_not_done(statement: str) -> None:
    (deed,) = find_deeds(statement)
    assert deed.denied
