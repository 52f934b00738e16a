from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consolidate.extraction.by_syntax import extract_by_syntax
from consolidate.extraction.reading import Reading, read
from consolidate.models import Article, Claim

Read = Callable[..., Reading]
Said = tuple[str, str, str]


@pytest.fixture
def said(reading: Read) -> Callable[[str], list[Said]]:
    """Speaker, polarity and statement of every claim of an English text."""

    def claims(text: str) -> list[Said]:
        found = extract_by_syntax(reading(text, language="en"))
        return [(claim.speaker.name, claim.polarity, claim.statement) for claim in found]

    return claims


Extract = Callable[[str], list[Said]]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm said that the ferry was overloaded.",
        "The ferry was overloaded, Anna Holm said.",
        "“The ferry was overloaded,” Anna Holm said.",
        '"The ferry was overloaded," said Anna Holm.',
        "According to Anna Holm, the ferry was overloaded.",
        "The\u00a0ferry was\noverloaded, Anna\u00a0Holm said.",
    ],
    ids=["that", "after", "quotation", "straight quotes", "according", "no-break space and line break"],
)
def test_one_thing_that_one_person_says_is_one_claim_however_it_is_put(text: str, said: Extract) -> None:
    assert said(text) == [("Anna Holm", "affirmed", "The ferry was overloaded.")]


def test_a_sentence_is_split_into_what_it_asserts(said: Extract) -> None:
    assert said("The ferry, which was built in 1962, left the quay at noon and sank off the island.") == [
        ("article", "affirmed", "The ferry was built in 1962."),
        ("article", "affirmed", "The ferry left the quay at noon."),
        ("article", "affirmed", "The ferry sank off the island."),
    ]


def test_what_a_relative_clause_adds_is_the_articles_own(said: Extract) -> None:
    assert set(said("Anna Holm said the ferry, which was built in 1962, was overloaded.")) == {
        ("Anna Holm", "affirmed", "The ferry was overloaded."),
        ("article", "affirmed", "The ferry was built in 1962."),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Seaways denied that the ferry was overloaded.",
        "Seaways rejected allegations that the ferry was overloaded.",
        "Seaways dismissed claims that the ferry was overloaded as false.",
    ],
)
def test_a_denial_is_the_denied_claim_and_not_what_was_not_said(text: str, said: Extract) -> None:
    assert said(text) == [("Seaways", "denied", "The ferry was overloaded.")]


def test_denying_the_claim_is_denying_what_somebody_else_has_just_claimed(said: Extract) -> None:
    assert said("The union said that the ferry was overloaded. Seaways denied the claim.") == [
        ("union", "affirmed", "The ferry was overloaded."),
        ("Seaways", "denied", "The ferry was overloaded."),
    ]
    assert said("Seaways said that the ferry was safe. Seaways denied the claim.")[-1] == (
        "Seaways",
        "affirmed",
        "Seaways denied the claim.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The captain did not close the doors.",
        "No passengers were wearing life jackets.",
        "The owner never repaired the doors.",
        "Neither the captain nor the mate was on board.",
        "The union did not say that the ferry was overloaded.",
        "Seaways neither confirmed nor denied that the ferry was overloaded.",
        "Nobody said that the ferry was overloaded.",
    ],
)
def test_a_negation_is_never_lost(text: str, said: Extract) -> None:
    ((_, polarity, statement),) = said(text)
    assert (polarity, statement) == ("affirmed", text)


def test_of_two_negated_verbs_both_stay_negated(said: Extract) -> None:
    found = said("The captain did not close the doors and did not call the coast guard.")
    assert [statement for _, _, statement in found] == [
        "The captain did not close the doors.",
        "The captain did not call the coast guard.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Was the ferry overloaded?",
        "“Was the ferry overloaded?”",
        "Leave the quay at once.",
        "The long night of the ferry",
        "He drowned in the harbour.",
        "This was the worst accident in ten years.",
        "",
    ],
)
def test_what_asks_orders_labels_or_cannot_be_understood_alone_is_no_claim(text: str, said: Extract) -> None:
    assert said(text) == []


def test_a_pronoun_gets_its_name_or_there_is_no_claim(said: Extract) -> None:
    assert said("Anna Holm visited the port. She slept there.")[-1][2] == "Anna Holm slept there."
    assert len(said("Anna Holm met Clara Berg at the port. She slept there.")) == 1


def test_we_is_quoted(said: Extract) -> None:
    assert said("“We checked the doors,” Anna Holm said.") == [
        ("Anna Holm", "affirmed", "Anna Holm said: “We checked the doors.”")
    ]


def test_i_is_quoted_where_it_does_not_stand_first(said: Extract) -> None:
    assert said("“To the families, I am deeply sorry,” Anna Holm said.")[0][2].startswith("Anna Holm said: “")


def test_a_short_form_with_a_pronoun_is_not_given_a_name(said: Extract) -> None:
    assert not any("Holm's" in statement for _, _, statement in said("Anna Holm slept. She's expected at the port."))


def test_a_quotation_that_goes_on_is_the_same_speakers(said: Extract) -> None:
    assert said("“The ferry was overloaded,” said Anna Holm. “The doors were open.”") == [
        ("Anna Holm", "affirmed", "The ferry was overloaded."),
        ("Anna Holm", "affirmed", "The doors were open."),
    ]


@pytest.mark.parametrize(
    "text", ["The captain is believed to have left the country.", "It is believed that the captain left the country."]
)
def test_what_is_believed_is_credited_to_nobody(text: str, said: Extract) -> None:
    assert [speaker for speaker, _, _ in said(text)] == ["article"]


def test_the_first_time_that_something_happens_is_a_claim_without_it_is(said: Extract) -> None:
    assert said("It is the first time that a ferry has sunk off the island.") == [
        ("article", "affirmed", "A ferry has sunk off the island for the first time.")
    ]


def test_a_text_in_another_language_has_no_claims_by_syntax(reading: Read) -> None:
    assert extract_by_syntax(reading("Die Fähre sank am Montag vor der Insel.", language="de")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry sank.” “The doors were open.” “Nobody closed them.”",
        "Port | Ferries | Dead\nAlder | 3 | 9\nElmton | 5 | 0",
        "Ferry sinks off island",
        "“““ ”” \" ' — – … (((",
    ],
    ids=["quotations only", "a table", "a headline", "punctuation"],
)
def test_an_odd_text_does_no_harm(text: str, reading: Read) -> None:
    whole = reading(text, language="en")
    assert all_ground(extract_by_syntax(whole), text)


def test_a_sentence_of_20000_words_is_passed_over_in_good_time(said: Extract) -> None:
    endless = "The ferry sank " + "and the captain slept " * 5000 + "."
    assert said(f"The mayor slept. {endless} The port was closed.") == [
        ("article", "affirmed", "The mayor slept."),
        ("article", "affirmed", "The port was closed."),
    ]


def test_a_long_text_is_read_to_its_end(said: Extract) -> None:
    text = "The ferry left the quay. " * 8000 + "Anna Holm slept."
    assert said(text)[-1] == ("article", "affirmed", "Anna Holm slept.")


def all_ground(claims: tuple[Claim, ...], text: str) -> bool:
    return all(text[e.start : e.end] == e.quote and e.quote.strip() for claim in claims for e in claim.evidence)


_PARTS = st.sampled_from(
    """
    The ferry sank|Anna Holm|she|said that|the doors were open|, which was built in 1962,|“|”|"|and|but|did not leave
    |, killing nine people|according to|the union|denied the claim|. |? |, |—|who|it|We|their|(|)|1,234|is believed to
    """.replace("\n    ", "").split("|")
)
_OPEN = re.compile(r"^\W*(?:he|she|they)\b", re.IGNORECASE)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_PARTS, max_size=14).map(" ".join))
def test_every_claim_of_any_text_grounds_says_something_and_comes_again(text: str) -> None:
    article = Article(id="a1", path="ferry.txt", text=text, sha256="0" * 64, language="en")
    claims = extract_by_syntax(read(article))
    assert all_ground(claims, text)
    assert all(re.search(r"\w", claim.statement) and not _OPEN.match(claim.statement) for claim in claims)
    assert extract_by_syntax(read(article)) == claims


def test_what_a_denier_adds_in_his_own_words_is_not_denied(said: Extract) -> None:
    found = said("Anna Holm denied that ferries had entered the port of Teld, calling the reports \u201ca joke\u201d.")
    assert ("Anna Holm", "denied", "Ferries had entered the port of Teld.") in found
    assert [polarity for _, polarity, statement in found if "joke" in statement] == ["affirmed"]


def test_a_denial_ends_at_the_colon_before_a_quotation(said: Extract) -> None:
    assert said("Olga Brandt denied that her client had fled: \u201cKarl Lind is at home in Teld.\u201d") == [
        ("Olga Brandt", "denied", "Olga Brandt's client had fled."),
        ("Olga Brandt", "affirmed", "Karl Lind is at home in Teld."),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The union was told on May 18, according to e-mails.", "unknown"),
        ("According to our present knowledge, a cable caused the fire.", "article"),
        ("The second sample was opened on May 18. It confirmed the result of the first sample.", "article"),
        ("Posts shared thousands of times have claimed that the mayor has been banned for life.", "unknown"),
    ],
)
def test_no_sample_number_or_letter_is_a_speaker(said: Extract, text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


def test_what_he_had_put_off_and_not_he_may_have_been_ended(said: Extract) -> None:
    claims = said("The club has put its contract with the swimmer on hold. It has not been terminated, the club said.")
    assert [statement for _, _, statement in claims] == ["The club has put its contract with the swimmer on hold."]


def test_he_is_whom_the_sentence_before_names_in_a_clause(said: Extract) -> None:
    text = (
        "A hospital doctor said that four people had died. It was not clear where Mr Brekke was being held. "
        "He had been in the town hall when the firing started, according to a diplomat."
    )
    assert said(text)[-1] == ("diplomat", "affirmed", "Brekke had been in the town hall when the firing started.")


def test_a_toll_without_a_verb_is_told_in_its_own_words(said: Extract) -> None:
    assert said("More than 60 dead.") == [("article", "affirmed", "More than 60 dead.")]


def test_the_correspondent_behind_reports_says_it(said: Extract) -> None:
    assert said("The road to the port is closed, reports our correspondent Ana Holt from the gate.") == [
        ("Ana Holt", "affirmed", "The road to the port is closed.")
    ]


def test_what_is_not_known_is_told_though_it_opens_like_a_question(said: Extract) -> None:
    text = "The ferry sank in the harbour. Who cut the rope off cannot be told from the film."
    assert said(text)[1:] == [("article", "affirmed", "Who cut the rope off cannot be told from the film.")]
