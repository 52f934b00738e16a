from __future__ import annotations

import pytest

from consolidate.extraction.doubts import client_of, is_in_doubt, opens_with_if
from consolidate.language.pipeline import analyse
from consolidate.language.propositions import find_propositions
from consolidate.language.trees import root_of, subject_within


@pytest.mark.parametrize(
    ("sentence", "pronoun", "client"),
    [
        ("Carter's doctor said he was recovering.", "he", "Carter"),
        ("His lawyer said he was innocent.", "he", "His"),
        ("Her lawyer said he was innocent.", "he", None),
        ("Carter's mother said he was recovering.", "he", None),
        ("Carter's doctor said it was a success.", "it", None),
    ],
)
def test_a_doctor_or_lawyer_speaks_of_whom_he_acts_for(sentence: str, pronoun: str, client: str | None) -> None:
    found = client_of(subject_within(root_of(analyse(sentence))), pronoun)
    assert (found and found.text) == client


@pytest.mark.parametrize(
    ("sentence", "doubtful"),
    [
        ("The museum says it is in the workshop.", True),
        ("The vote was rigged, but the board says it was clean.", True),
        ("The board says it was clean.", False),
        ("The vote was rigged, but the board says it counted the papers.", False),
    ],
)
def test_it_may_be_another_thing_that_was_told_of(sentence: str, doubtful: bool) -> None:
    assert is_in_doubt(find_propositions(sentence)[-1], analyse(sentence)) is doubtful


@pytest.mark.parametrize(
    ("sentence", "opens"),
    [
        ("If the talks fail, the workers will strike.", True),
        ("If he is elected, he will cut taxes.", True),
        ("If he is elected, the minister will resign.", False),
        ("The workers will strike if the talks fail.", False),
    ],
)
def test_a_condition_that_opens_a_sentence_names_nobody_by_another_pronoun(sentence: str, opens: bool) -> None:
    assert opens_with_if(root_of(analyse(sentence))) is opens
