from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from consolidate.extraction.grounding import Grounded
from consolidate.extraction.speakers import named_relays, named_speaker, speaker_of
from consolidate.models import Speaker

if TYPE_CHECKING:
    from tests.extraction.conftest import Gate, Read

Credited = Callable[..., Speaker]

SAFE = "The bridge was safe on Monday."


@pytest.fixture
def credited(reading: Read, gate: Gate) -> Credited:
    """Whom a text credits with a quote, when a model says that it is ``speaker`` by the words ``cue``."""

    def speaker(text: str, quote: str, cue: str = "", name: str = "article", language: str | None = None) -> Speaker:
        grounded = gate(text, quote, SAFE, cue=cue, speaker=name, language=language)
        assert isinstance(grounded, Grounded), grounded
        return speaker_of(grounded, reading(text, language=language))

    return speaker


def test_what_nobody_is_credited_with_is_the_articles_own(credited: Credited) -> None:
    assert credited("The bridge was safe on Monday.", "The bridge was safe") == Speaker(name="article", kind="article")


@pytest.mark.parametrize("name", ["Anna Holm", "Holm", "Mayor Anna Holm", "article", "Peter Brown", "she"])
def test_whom_the_sentence_credits_is_the_speaker_whatever_the_model_says(credited: Credited, name: str) -> None:
    text = "Peter Brown listened. Mayor Anna Holm said that the bridge was safe on Monday."
    assert credited(text, "the bridge was safe on Monday", "said", name).name in {"Anna Holm", "Holm"}


def test_two_holders_of_one_office_are_two_speakers(credited: Credited) -> None:
    text = "Minister Brown listened. Minister Holm said that the bridge was safe on Monday."
    assert credited(text, "the bridge was safe on Monday", "said", "Minister Brown").name == "Minister Holm"


def test_a_name_that_nothing_in_the_sentence_credits_gives_way_to_the_article(credited: Credited) -> None:
    text = "Anna Holm spoke. The bridge was safe on Monday."
    assert credited(text, "The bridge was safe on Monday", "", "Anna Holm").name == "article"


def test_a_pronoun_is_the_person_whom_the_model_or_the_sentence_before_names(credited: Credited) -> None:
    text = "Anna Holm met the union. She said that the bridge was safe on Monday."
    assert credited(text, "the bridge was safe on Monday", "said", "Anna Holm").name == "Anna Holm"
    assert credited(text, "the bridge was safe on Monday", "said", "she").name == "Anna Holm"


def test_a_pronoun_that_stands_for_nobody_named_is_unknown(credited: Credited) -> None:
    text = "She said that the bridge was safe on Monday."
    assert credited(text, "the bridge was safe on Monday", "said", "she") == Speaker(name="unknown")


def test_a_name_that_the_article_does_not_have_is_unknown_and_noted(credited: Credited) -> None:
    text = "Am Montag war die Brücke safe: The bridge was safe on Monday."
    speaker = credited(text, "The bridge was safe", "sagte", "Erik Quill", language="de")
    assert (speaker.name, speaker.kind) == ("unknown", "unknown")
    assert speaker.note == "the model credited Erik Quill, a name that the article does not have"


def test_whom_the_model_credited_instead_is_noted(credited: Credited) -> None:
    text = "Peter Brown listened. Mayor Anna Holm said that the bridge was safe on Monday."
    assert credited(text, "the bridge was safe on Monday", "said", "Peter Brown").note == (
        "the model credited Peter Brown, whom the sentence does not credit with it"
    )
    assert credited(text, "the bridge was safe on Monday", "said", "Holm").note is None


def test_a_name_that_is_nowhere_near_the_quote_gives_way_to_the_article(credited: Credited) -> None:
    text = "Peter Brown listened. The bridge was safe on Monday by all accounts."
    assert credited(text, "The bridge was safe on Monday", "accounts", "Peter Brown").name == "article"


def test_an_aside_of_the_reporter_is_the_articles_own(credited: Credited) -> None:
    text = "The minister said that the bridge, which was safe on Monday, was open."
    assert credited(text, "which was safe on Monday", "said", "the minister").name == "article"


def test_a_quotation_that_goes_on_belongs_to_whom_the_sentence_before_credits(credited: Credited) -> None:
    text = "“We looked at it,” Anna Holm said. “The bridge was safe on Monday.”"
    assert credited(text, "The bridge was safe on Monday").name == "Anna Holm"


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("Mayor Anna Holm", "official"),
        ("The coast guard commander", "military"),
        ("The Porto Institute", "monitor"),
        ("The Harbour Post newspaper", "media"),
        ("The dock workers' union", "organisation"),
        ("A survivor", "witness"),
        ("An economist", "analyst"),
        ("A popular blogger", "blogger"),
        ("Anna Holm", "unknown"),
    ],
)
def test_the_kind_of_a_speaker_is_in_the_words_that_name_him(credited: Credited, who: str, kind: str) -> None:
    text = f"{who} said that the bridge was safe on Monday."
    assert credited(text, "the bridge was safe on Monday", "said", who).kind == kind


def test_the_mention_is_the_wording_of_the_article_and_cuts_no_word(credited: Credited) -> None:
    text = (
        "Alholm is a village. After a meeting of councillors that went on for hours and hours, the mayor of the town, "
        "Anna Holm, left. Holm said that the bridge was safe on Monday."
    )
    speaker = credited(text, "the bridge was safe on Monday", "said", "Anna Holm")
    assert speaker.name == "Anna Holm"
    assert speaker.mention is not None
    assert f" {speaker.mention}," in text
    assert speaker.mention.endswith("the mayor of the town, Anna Holm")
    assert speaker.kind == "official"
    short = credited(text, "the bridge was safe on Monday", "said", "Holm")
    assert (short.mention or "").endswith("the mayor of the town, Anna Holm")


@pytest.mark.parametrize(
    ("said", "name"), [("Mr Drun", "Drun"), ("Dr. Relk", "Relk"), ("General Motors", "General Motors")]
)
def test_a_form_of_address_is_no_part_of_a_name(reading: Read, said: str, name: str) -> None:
    assert named_speaker(said, reading(f"{said} spoke on Monday about the ferry.")).name == name


@pytest.mark.parametrize(
    ("who", "side"),
    [
        ("The Peruvian president", "Peru"),
        ("Norway's army", "Norway"),
        ("Oslo", "Norway"),
        ("A Peruvian economist", None),
        ("The mayor", None),
        ("A US-based commander", None),
    ],
)
def test_the_side_is_the_country_for_which_somebody_speaks(reading: Read, who: str, side: str | None) -> None:
    assert named_speaker(who, reading(f"{who} spoke on Monday about the ferry.")).side == side


def test_a_short_name_is_the_full_one_with_what_the_article_tells_of_him(reading: Read) -> None:
    article = reading("Peruvian President Anna Holm spoke on Monday. Holm left early. The president of Chile stayed.")
    speaker = named_speaker("Holm", article)
    assert (speaker.name, speaker.kind, speaker.side) == ("Anna Holm", "official", "Peru")
    assert speaker.mention == "Peruvian President Anna Holm"


@pytest.mark.parametrize("said", ["reports", "the statement", "a Facebook post"])
def test_what_is_said_is_nobody_who_says_it(reading: Read, said: str) -> None:
    assert named_speaker(said, reading(f"The ferry sank, {said} said.")).name == "unknown"


def test_those_who_relay_are_named_once_and_are_not_the_speaker(reading: Read) -> None:
    article = reading("Anna Holm told Reuters that the ferry sank.")
    holm = named_speaker("Holm", article)
    assert named_relays(("Reuters", "reports", "the Reuters", "Holm"), holm, article) == ("Reuters",)


def test_whose_man_somebody_is_is_no_part_of_his_name(reading: Read) -> None:
    text = "Karl Lind of Seatrans met the union. Karl Lind said that the bridge was safe. Seatrans' Karl Lind left."
    assert named_speaker("Seatrans' Karl Lind", reading(text)).name == "Karl Lind"


def test_posts_are_nobody(reading: Read) -> None:
    assert named_speaker("Posts", reading("Posts say that the bridge was safe.")).name == "unknown"
