from __future__ import annotations

import pytest

from consolidate.conflicts.deeds import contradicting, find_deeds


@pytest.mark.parametrize(
    ("denying", "affirming"),
    [
        ("Norva Lines did not fire Pavel Drun.", "Pavel Drun was fired by Norva Lines."),
        ("Pavel Drun has never been sacked.", "The company fired Pavel Drun."),
        ("The crew did not shoot at the boat.", "The crew shot at the boat."),
        ("There was no danger to the public.", "There was acute danger to health."),
        ("The alarm never sounded.", "Both alarms were set off at noon."),
        ("The board has found no asbestos in any of its samples.", "Volunteers had found asbestos."),
        ("Lead is not found in any paint sold in Norva.", "Lead has turned up in paints."),
        ("The union knew nothing and did not know of it.", "The union was informed on 18 May."),
        ("Minister Quill has not resigned.", "Minister Quill signed his resignation on Tuesday."),
        ("No heroin was found in the car.", "The driver was caught with heroin."),
    ],
)
def test_active_passive_and_synonyms_are_one_deed(denying: str, affirming: str) -> None:
    assert list(contradicting(denying, affirming))


@pytest.mark.parametrize(
    ("denying", "affirming"),
    [
        ("Norva Lines did not fire Pavel Drun.", "Norva Lines fired Ana Brisk."),
        ("Norva Lines did not fire Pavel Drun.", "Norva Lines may fire Pavel Drun."),
        ("There was no acute danger to health.", "There was some danger in the hall."),
        ("Lead is not found in any paint sold in Norva.", "The agency found lead."),
        ("Pavel Drun did not knowingly take the pills.", "Pavel Drun took the pills."),
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
