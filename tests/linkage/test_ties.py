from __future__ import annotations

import pytest

from consolidate.language.pipeline import analyse
from consolidate.linkage.ties import describing, is_person, is_title, read_owners, read_ties


@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        ("Mayor Ivo Brask left the town.", ("Mayor", "Brask")),
        ("The governor, Pauline Drun, has not left.", ("governor", "Drun")),
        ("Marlin, the sponsor, paid the team.", ("sponsor", "Marlin")),
    ],
)
def test_what_a_name_is_called_beside_it(sentence: str, tie: tuple[str, str]) -> None:
    doc = analyse(sentence)
    assert tie in {(noun.text, name.text) for noun, name in read_ties(doc)}
    assert tie[0] in {doc[i].text for i in describing(doc)}


def test_what_somebody_is_said_to_be_is_a_tie_and_no_description() -> None:
    doc = analyse("Ivo Brask is the owner.")
    assert [(noun.text, name.text) for noun, name in read_ties(doc)] == [("owner", "Brask")]
    assert not describing(doc)


def test_persons_and_titles() -> None:
    assert is_person("mayor")
    assert not is_person("company")
    assert is_title("Mr.")
    assert not is_title("mayor")


def test_whose_a_thing_is_and_not_how_it_is() -> None:
    doc = analyse("Shots were fired at the camp of the army from a wooden rebel boat.")
    owners = {doc[noun].text: {doc[i].text for i in held} for noun, held in read_owners(doc).items()}
    assert owners == {"camp": {"army"}, "boat": {"rebel"}}
