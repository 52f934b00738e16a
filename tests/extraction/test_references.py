from __future__ import annotations

import pytest

from consolidate.extraction.references import Referents
from consolidate.language.pipeline import analyse
from consolidate.language.propositions import find_propositions
from consolidate.models import UNKNOWN_SPEAKER


def resolved(sentence: str, *before: str, speaker: str = "article") -> str | None:
    """The first statement of ``sentence`` after the sentences ``before``."""
    referents = Referents()
    for earlier in before:
        referents.finish(earlier)
    return referents.resolved(find_propositions(sentence)[0], analyse(sentence), speaker)


@pytest.mark.parametrize(
    ("before", "sentence", "statement"),
    [
        ("Anna Holm visited the port.", "She promised new ferries.", "Anna Holm promised new ferries"),
        ("Anna Holm visited the port.", "Her ship was overloaded.", "Anna Holm's ship was overloaded"),
        ("The ferry sank.", "It carried ninety people.", "The ferry carried ninety people"),
        ("The rescuers reached the island.", "They found nine people.", "The rescuers found nine people"),
        (
            "The company and the union visited the port.",
            "They promised new ferries.",
            "The company and the union promised new ferries",
        ),
    ],
)
def test_a_pronoun_that_is_the_subject_gets_the_name_of_the_last_subject(
    before: str, sentence: str, statement: str
) -> None:
    assert resolved(sentence, before) == statement


def test_a_reported_pronoun_is_the_speaker() -> None:
    assert resolved("Anna Holm said she would rebuild the port.", "The union met.") == (
        "Anna Holm would rebuild the port"
    )


def test_where_two_persons_compete_in_the_last_sentence_no_name_is_given() -> None:
    assert resolved("She promised new ferries.", "Anna Holm met Clara Berg at the port.") is None


@pytest.mark.parametrize("sentence", ["He drowned in the harbour.", "It sank off the island.", "They left the quay."])
def test_without_anybody_before_a_pronoun_stays_unresolved(sentence: str) -> None:
    assert resolved(sentence) is None


def test_many_of_an_earlier_sentence_are_not_meant_by_they() -> None:
    assert resolved("They left the quay.", "The rescuers reached the island.", "The mayor slept.") is None


@pytest.mark.parametrize("before", ["“The ferry sank,” he said.", "Our thoughts are with the families."])
def test_what_is_quoted_or_ours_is_not_what_later_pronouns_mean(before: str) -> None:
    assert resolved("They left the quay.", before) is None
    assert resolved("It left the quay.", before) is None


def test_the_first_time_that_something_happens_is_said_of_what_happens() -> None:
    assert resolved("It was the first time since 1990 that a ferry had sunk off the island.") == (
        "a ferry had sunk off the island for the first time since 1990"
    )


def test_we_is_kept_in_the_speakers_own_words() -> None:
    sentence = "We checked the doors on Monday."
    assert resolved(sentence, speaker="Anna Holm") == "Anna Holm said: “We checked the doors on Monday.”"
    assert resolved(sentence) is None


@pytest.mark.parametrize("sentence", ["This was the worst accident in ten years.", "Those were the ferries."])
def test_what_points_at_something_unnamed_is_not_resolved(sentence: str) -> None:
    assert resolved(sentence, "The ferry sank.") is None


def test_a_speaker_who_is_a_pronoun_is_the_person_last_spoken_of_or_unknown() -> None:
    referents = Referents()
    assert referents.person_for("she") == UNKNOWN_SPEAKER
    referents.finish("Anna Holm visited the port.")
    assert referents.person_for("She") == "Anna Holm"
    assert referents.person_for("Clara Berg") == "Clara Berg"
    assert referents.person_for("we") == UNKNOWN_SPEAKER


def test_a_sentence_that_is_all_quotation_goes_on_for_the_last_speaker() -> None:
    referents = Referents()
    referents.finish("The ferry was overloaded, Anna Holm said.")
    assert referents.quoted_before("“The doors were open.”") == "Anna Holm"
    assert referents.quoted_before("The doors were open.") is None
    referents.finish("The doors were open.")
    assert referents.quoted_before("“The doors were open.”") is None


def test_what_is_denied_is_what_somebody_else_reported_in_this_sentence_or_the_one_before() -> None:
    referents = Referents()
    referents.report("the ferry was overloaded", "the union")
    referents.finish("The union said that the ferry was overloaded.")
    assert referents.last_reported("the company") == "the ferry was overloaded"
    assert referents.last_reported("the union") is None
    referents.finish("The ferry sank.")
    assert referents.last_reported("the company") is None
