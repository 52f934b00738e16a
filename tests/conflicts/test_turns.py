from __future__ import annotations

import pytest

from consolidate.conflicts.deeds import find_deeds


@pytest.mark.parametrize(
    ("statement", "verb", "denied"),
    [
        ("There was no danger to the public.", "exist", True),
        ("There is a second tunnel.", "exist", False),
        ("The ministry was informed on Monday.", "know", False),
        ("The ministry learned of the leak on Monday.", "know", False),
        ("Quill has not signed his resignation.", "resign", True),
        ("Drun tested positive for steroids.", "find", False),
        ("The sirens went off at noon.", "sound", False),
    ],
)
def test_other_words_for_a_deed_are_that_deed(statement: str, verb: str, denied: bool) -> None:
    assert (verb, denied) in {(deed.verb, deed.denied) for deed in find_deeds(statement)}


@pytest.mark.parametrize("statement", ["Quill signed the treaty.", "Drun tested the brakes.", "The bomb went off."])
def test_the_same_verbs_say_other_things_as_well(statement: str) -> None:
    assert {deed.verb for deed in find_deeds(statement)}.isdisjoint({"resign", "find", "sound"})
