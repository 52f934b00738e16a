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


@pytest.mark.parametrize(
    ("before", "sentence", "statement"),
    [
        ("Prosecutors charged the driver.", "His house was searched.", "the driver's house was searched"),
        ("Rick Orm, who heads the union, said the doors were locked.", "He left Teld.", "Rick Orm left Teld"),
    ],
)
def test_he_is_whoever_was_told_of_last_be_it_as_one_to_whom_something_is_done(
    before: str, sentence: str, statement: str
) -> None:
    assert resolved(sentence, "Anna Holm visited the port.", before) == statement


def test_her_in_what_somebody_named_beside_his_office_says_is_his_own() -> None:
    sentence = "The head of the Harbour Mission, Anna Holm, told the Post that her divers were turned away."
    assert resolved(sentence, "Pavel Drun visited the port.", speaker="Anna Holm") == (
        "Anna Holm's divers were turned away"
    )


def test_whose_lawyer_speaks_is_told_by_name_and_he_may_speak_of_him() -> None:
    referents = Referents()
    referents.finish("Pavel Drun visited the port.")
    assert referents.person_for("his lawyer") == "Pavel Drun's lawyer"
    assert referents.person_for("its director") == "its director"
    assert resolved("He left Teld.", "Pavel Drun visited the port.", speaker="Pavel Drun's lawyer") == (
        "Pavel Drun left Teld"
    )


def test_the_time_that_something_takes_is_nobodys() -> None:
    sentence = "The master of the port, Anna Holm, said it would take ten days to clear the quay."
    assert resolved(sentence, "The ferry sank.", speaker="Anna Holm") is None


def test_what_is_denied_is_what_the_accuser_began_with() -> None:
    referents = Referents()
    referents.report("the crew had locked the doors", "Passenger Pavel Drun")
    referents.finish("Passenger Pavel Drun said the crew had locked the doors.")
    referents.report("people were crying", "Pavel Drun")
    referents.finish("\u201cPeople were crying,\u201d he said.")
    assert referents.last_reported("the company", "claim") == "the crew had locked the doors"


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
    assert resolved(sentence, speaker=UNKNOWN_SPEAKER) is None


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


def test_a_statement_is_spoken_by_whoever_was_said_to_speak_in_one() -> None:
    referents = Referents()
    assert referents.person_for("the statement") == "the statement"
    referents.finish("Anna Holm said in a written statement that the ferry was overloaded.")
    referents.finish("Clara Berg said that the doors were open.")
    assert referents.person_for("the statement") == "Anna Holm"
    assert referents.person_for("the letter") == "the letter"


def test_what_is_denied_is_what_somebody_else_reported_in_this_sentence_or_the_one_before() -> None:
    referents = Referents()
    referents.report("the ferry was overloaded", "the union")
    referents.finish("The union said that the ferry was overloaded.")
    assert referents.last_reported("the company", "claim") == "the ferry was overloaded"
    assert referents.last_reported("the union", "claim") is None
    referents.finish("The ferry sank.")
    assert referents.last_reported("the company", "claim") is None


def test_these_claims_are_what_was_claimed_in_the_sentence_before() -> None:
    referents = Referents()
    referents.report("the ferry was overloaded", "Anna Holm")
    referents.finish("Anna Holm said the ferry was overloaded.")
    sentence = "These claims, however, remain unverified by independent sources."
    assert referents.resolved(find_propositions(sentence)[0], analyse(sentence), "article") == (
        "the claims that the ferry was overloaded remain unverified by independent sources"
    )


def test_these_claims_of_nobody_are_not_told() -> None:
    assert resolved("These claims remain unverified.", "The ferry sank.") is None


def test_an_admission_told_of_as_it_is_the_last_speakers_statement() -> None:
    assert resolved("It is her first public admission of the leak.", "Anna Holm said the tank was leaking.") == (
        "Anna Holm's statement is her first public admission of the leak"
    )


def test_there_is_the_only_place_of_the_sentence_before() -> None:
    assert resolved("Divers were working there.", "The ferry sank in Larnia.") == "Divers were working in Larnia"
    assert resolved("Divers were working there.", "The ferry sailed from Paris to London.") == (
        "Divers were working there"
    )


def test_a_first_person_outside_quotation_marks_makes_a_quotation_of_the_whole() -> None:
    assert resolved("The minister praised our crews.", speaker="Anna Holm") == (
        "Anna Holm said: \u201cThe minister praised our crews.\u201d"
    )
    assert resolved("The US coast guard praised the crews.", speaker="Anna Holm") == (
        "The US coast guard praised the crews"
    )


@pytest.mark.parametrize("sentence", ["It appears that the ferry sank.", "It remains unknown whether the ferry sank."])
def test_an_it_that_stands_for_nothing_gets_no_name(sentence: str) -> None:
    assert resolved(sentence, "The coast guard reached the island.") is None


def test_who_is_known_by_a_common_noun_is_taken_up_by_he() -> None:
    assert resolved("He was five years old.", "Anna Holm met the mayor.", "The boy slept.") == (
        "The boy was five years old"
    )


def test_a_speaker_does_not_speak_of_himself_as_he() -> None:
    sentence = "He was a quiet man."
    assert resolved(sentence, "Pavel Drun visited the port.", speaker="Pavel Drun") is None
    assert resolved(sentence, "Pavel Drun visited the port.", speaker="Anna Holm") == "Pavel Drun was a quiet man"


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("We have lost two boats.", "The author writes: \u201cWe have lost two boats.\u201d"),
        ("The island is ours.", "The author writes: \u201cThe island is ours.\u201d"),
        ("The navy fired at our boats.", "The navy fired at our boats"),
        ("Three of our men are missing.", "Three of our men are missing"),
        ("The copper mine was flooded.", "The copper mine was flooded"),
    ],
)
def test_a_first_person_in_the_articles_own_voice_is_kept_and_quoted_where_it_is_told_of(
    sentence: str, statement: str
) -> None:
    assert resolved(sentence) == statement


def test_a_first_person_in_an_open_quotation_of_nobody_is_not_the_articles() -> None:
    assert resolved("We have lost two boats.", "\u201cThe sea was rough.") is None
    assert resolved("\u201cWe have lost two boats.\u201d") is None


def test_what_marks_an_item_of_a_list_is_no_part_of_the_statement() -> None:
    assert resolved("\U0001f535 The fleet left the harbour.") == "The fleet left the harbour"


@pytest.mark.parametrize(
    ("before", "sentence", "statement"),
    [
        ("The union met.", "Seatrans said it was buying the shipyard.", "Seatrans was buying the shipyard"),
        ("Rick Orm left Teld.", "A clerk said he was offered money.", "A clerk was offered money"),
        ("The ferry sank.", "Two divers said it had hit a rock.", "the ferry had hit a rock"),
        ("The ferry sank.", "Karl Lind resigned after he was warned.", "Karl Lind resigned after he was warned"),
    ],
)
def test_it_and_he_are_whom_the_same_sentence_tells_of_where_he_fits(
    before: str, sentence: str, statement: str
) -> None:
    speaker = sentence.split(" said ", maxsplit=1)[0]
    assert (resolved(sentence, before, speaker=speaker) or "").casefold() == statement.casefold()


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("The picture was sold.", "The museum says it is in the workshop."),
        ("Mr Brandt visited the port.", "She was taken to hospital, Mr Brandt added."),
        ("Mr Brandt visited the port.", "She left Teld."),
        ("The ferry sank. ", "The union said the tank burst because it was old."),
    ],
)
def test_whom_a_pronoun_may_not_or_not_surely_mean_is_not_put_for_it(before: str, sentence: str) -> None:
    pronoun = "she" if "She" in sentence else "it"
    found = resolved(sentence, before, speaker="Mr Brandt")
    assert found is None or pronoun in found.casefold().split()


def test_who_speaks_as_it_is_a_body_and_no_thing() -> None:
    referents = Referents()
    referents.finish("A plane is circling above the port.")
    assert referents.person_for("It") == UNKNOWN_SPEAKER
    referents.finish("Five people have died, according to the Ministry of Health.")
    assert referents.person_for("It") == "the Ministry of Health"


def test_our_information_is_the_articles_own_and_our_sources_are_sources() -> None:
    referents = Referents()
    assert referents.person_for("our information") == "article"
    assert referents.person_for("my sources") == "sources"
    assert referents.person_for("US and Larnian officials") == "US and Larnian officials"


def test_we_are_the_writers_of_a_sentence_without_a_quotation() -> None:
    referents = Referents()
    referents.begin("We deny that the ferry sank.")
    assert referents.person_for("we") == "article"
    referents.begin("\u201cWe deny that the ferry sank.\u201d")
    assert referents.person_for("we") == UNKNOWN_SPEAKER
    referents.begin("We reported on Monday that the ferry sank.")
    assert referents.person_for("we") == UNKNOWN_SPEAKER


def test_a_first_person_in_a_title_may_be_anybodys() -> None:
    referents = Referents()
    sentence = "We have lost two boats."
    referents.begin(sentence, is_title=True)
    assert referents.resolved(find_propositions(sentence)[0], analyse(sentence), "article") is None
