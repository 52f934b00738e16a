from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from consolidate.extraction.by_syntax import extract_by_syntax
from consolidate.extraction.completion import complete
from consolidate.extraction.grounding import Grounded
from consolidate.models import Claim

if TYPE_CHECKING:
    from tests.extraction.conftest import Gate, Read

Complete = Callable[..., Claim]


@pytest.fixture
def claim(reading: Read, gate: Gate) -> Complete:
    """The claim that a text and a quote make, under the statement that is the quote."""

    def make(text: str, quote: str, statement: str = "", cue: str = "", **known: str) -> Claim:
        grounded = gate(text, quote, statement or quote, cue=cue, speaker="article")
        assert isinstance(grounded, Grounded), grounded
        return complete(grounded, reading(text, **known))

    return make


def test_a_claim_has_what_code_can_tell(claim: Complete) -> None:
    text = "On 3 March 2031 nine people died near Lisbon when a train hit two cars."
    made = claim(text, "nine people died near Lisbon when a train hit two cars", "nine people  died near Lisbon")
    assert made.statement == "Nine people died near Lisbon."
    assert made.time is not None
    assert (made.time.start, made.time.end) == ("2031-03-03", "2031-03-03")
    assert (made.place, made.entities) == ("Lisbon", ("Lisbon",))
    assert [(quantity.value, quantity.unit) for quantity in made.quantities] == [(9.0, "people"), (2.0, "cars")]
    assert (made.polarity, made.modality, made.speaker.name) == ("affirmed", "stated", "article")


def test_the_day_is_counted_from_the_day_of_publication_and_unknown_without_one(claim: Complete) -> None:
    text = "The ferry sank on Monday."
    dated = claim(text, text, published="2031-03-05")
    assert dated.time is not None
    assert (dated.time.start, dated.time.end) == ("2031-03-03", "2031-03-03")
    assert claim(text, text).time is None


def test_a_time_is_not_taken_from_another_sentence(claim: Complete) -> None:
    text = "A storm came on 3 March 2031. The ferry sank off the island."
    assert claim(text, "The ferry sank off the island").time is None


@pytest.mark.parametrize(
    ("text", "cue", "modality"),
    [
        ("The ferry sank off the island.", "", "stated"),
        ("The mayor confirmed that the ferry sank.", "confirmed", "confirmed"),
        ("The mayor claimed that the ferry sank.", "claimed", "claimed"),
        ("The ferry may have hit a rock.", "", "speculated"),
        ("The mayor confirmed that the ferry probably hit a rock.", "confirmed", "speculated"),
        ("The mate allegedly sold the lifeboats.", "", "claimed"),
        ("Presumably the ferry hit a rock.", "", "speculated"),
        ("The navy will lift the ferry.", "", "planned"),
        ("The ferry sank on 3 May.", "", "stated"),
        ("The ferry of Will Holm sank.", "", "stated"),
        ("The crew did all they could.", "", "stated"),
        ("The figure could not be verified.", "", "stated"),
        ("The photo appeared on a forum.", "", "stated"),
        ("The pumps worked as intended.", "", "stated"),
        ("The navy intends to lift the ferry.", "", "planned"),
    ],
)
def test_how_sure_a_claim_is_follows_from_general_verbs(claim: Complete, text: str, cue: str, modality: str) -> None:
    assert claim(text, text, cue=cue).modality == modality


def test_an_id_comes_from_text_span_speaker_and_statement_and_not_from_name_or_day(claim: Complete) -> None:
    text = "The ferry sank off the island. Later the ferry sank off the island."
    made = claim(text, "The ferry sank", "The ferry sank there.")
    assert made.id == claim(text, "The ferry sank", "The ferry sank there.", path="b.txt", published="2031-03-05").id
    others = {
        claim(text, "The ferry sank off the island", "The ferry sank there.").id,
        claim(text, "The ferry sank", "The ferry sank off the island.").id,
        claim(text + " It rained all day.", "The ferry sank", "The ferry sank there.").id,
    }
    assert len(others - {made.id}) == 3


@pytest.mark.parametrize("ending", [".", "!", "…", ".”"])
def test_a_statement_is_a_sentence_whatever_it_ends_with(claim: Complete, ending: str) -> None:
    text = "The ferry sank off the island."
    assert (
        claim(text, text, f"the ferry sank off the island{ending}").statement
        == f"The ferry sank off the island{ending}"
    )


def test_a_plane_is_no_plan(reading: Read) -> None:
    text = "The plane crashed in the plains. The ministry plans to close the port."
    crashed, planned = extract_by_syntax(reading(text))
    assert (crashed.modality, planned.modality) == ("stated", "planned")


def test_a_models_claim_tells_who_relays_it(claim: Complete) -> None:
    text = "The captain was drunk, Reuters reported, citing police."
    made = claim(text, "The captain was drunk")
    assert (made.speaker.name, made.relayed_by) == ("police", ("Reuters",))


def test_a_claim_of_a_live_report_has_the_day_and_time_of_its_entry(claim: Complete) -> None:
    text = "Tuesday 08:10\nDivers stop today.\n\nMonday 19:40\nThree people died today."
    later = claim(text, "Divers stop today.", published="2031-03-04")
    first = claim(text, "Three people died today.", published="2031-03-04")
    assert (later.told, first.told) == ("2031-03-04T08:10", "2031-03-03T19:40")
    assert first.time is not None
    assert first.time.start == "2031-03-03"


def test_a_claim_of_another_report_has_no_time_of_its_own(claim: Complete) -> None:
    assert claim("Three people died.", "Three people died.", published="2031-03-04").told is None


def test_a_weekday_is_the_next_one_where_its_verb_looks_ahead(reading: Read) -> None:
    text = "The spring fair opens on Wednesday. The ferry left the harbour on Wednesday."
    ahead, back = extract_by_syntax(reading(text, published="2031-03-04"))
    assert ahead.time is not None
    assert back.time is not None
    assert (ahead.time.start, back.time.start) == ("2031-03-05", "2031-02-26")
