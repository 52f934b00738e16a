from __future__ import annotations

import pytest

from consolidate.language.propositions import find_propositions


def statements(sentence: str) -> list[str]:
    return [proposition.statement for proposition in find_propositions(sentence)]


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        (
            "Divers searched along the quay, as well as in the old harbour and directly on the reef.",
            [
                "Divers searched along the quay",
                "Divers searched in the old harbour",
                "Divers searched directly on the reef",
            ],
        ),
        (
            "The mayor met the families of the victims and the captain of the ferry.",
            ["The mayor met the families of the victims", "The mayor met the captain of the ferry"],
        ),
        (
            "The aim was to protect the harbour towns, and to ease the pressure on the hospital.",
            ["The aim was to protect the harbour towns", "The aim was to ease the pressure on the hospital"],
        ),
        (
            "The coast guard has boats not only in Larn, but also in the port of Tresk.",
            ["The coast guard has boats in Larn", "The coast guard has boats in the port of Tresk"],
        ),
    ],
)
def test_what_is_said_of_several_things_is_said_of_each(sentence: str, apart: list[str]) -> None:
    assert statements(sentence) == apart


def test_what_parsers_hang_on_the_wrong_word_keeps_its_preposition() -> None:
    sentence = "Holm admitted Larn\u2019s naval presence not just in Brisk, but also parts of the island region."
    assert statements(sentence) == [
        "Holm admitted Larn\u2019s naval presence in Brisk",
        "Holm admitted Larn\u2019s naval presence in parts of the island region",
    ]


def test_a_name_that_is_included_is_told_of_itself() -> None:
    assert statements("Brisk thanked several crews, including the Tresk lifeboat crew.") == [
        "Brisk thanked several crews",
        "Brisk thanked the Tresk lifeboat crew",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police arrested nine men in Larn and in Tresk.",
        "The minister did not visit the northern coast and the southern islands.",
        "The council chose between the old harbour and the new airport.",
        "The old ferry and the new tanker collided.",
        "Rescuers reported alleged engine trouble and serious hull damage.",
        "Anna Holm bought bread and milk.",
        "The captain will sail to the island or to the mainland.",
    ],
)
def test_what_may_hold_only_of_all_together_stays_together(sentence: str) -> None:
    assert statements(sentence) == [sentence.rstrip(".")]


def test_not_only_is_no_negation_of_what_follows_it() -> None:
    assert statements("The plan may not only help the harbour but also save the ferry.") == [
        "The plan may help the harbour",
        "The plan may save the ferry",
    ]


def test_what_may_be_where_the_others_were_found_is_not_taken_apart() -> None:
    found = find_propositions("Patrols saw rebel fighters in the terminal and the control tower.")
    assert len(found) == 1
