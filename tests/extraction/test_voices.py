from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.extraction.by_syntax import extract_by_syntax
from consolidate.extraction.references import Referents
from consolidate.extraction.voices import Speech

if TYPE_CHECKING:
    from tests.extraction.conftest import Read


def test_a_pronoun_that_credits_a_quotation_is_who_it_was_where_it_stood(reading: Read) -> None:
    article = reading("Anna Holm met the divers. “The ferry sank,” she said. “The doors were open.”")
    speech, referents = Speech(article), Referents()
    said = []
    for start, end in article.sentences:
        said.append(speech.speaker((start, end), referents))
        speech.finish((start, end), referents)
        referents.finish(article.article.text[start:end])
    assert said == [None, None, "Anna Holm"]


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry sank off the island. The doors were open all night,” Anna Holm said.",
        "Anna Holm said: “The ferry sank off the island. The doors were open all night.”",
        "“The ferry sank off the island,” Anna Holm said. “The doors were open all night.”",
        "'The ferry sank off the island,' Anna Holm said. 'The doors were open all night.'",
    ],
)
def test_every_sentence_of_a_speech_is_its_speakers(reading: Read, text: str) -> None:
    told = {claim.statement: claim.speaker.name for claim in extract_by_syntax(reading(text))}
    assert told == {
        "The ferry sank off the island.": "Anna Holm",
        "The doors were open all night.": "Anna Holm",
    }


def test_a_claim_that_is_called_false_is_denied_once(reading: Read) -> None:
    text = "The union said that the ferry was overloaded. The company denied the claim, calling it disinformation."
    claims = extract_by_syntax(reading(text))
    assert {(c.speaker.name, c.polarity, c.statement) for c in claims} == {
        ("union", "affirmed", "The ferry was overloaded."),
        ("company", "denied", "The ferry was overloaded."),
    }


def test_what_there_is_no_evidence_for_is_denied(reading: Read) -> None:
    (claim,) = extract_by_syntax(reading("There is no evidence that the ferry was overloaded, Anna Holm said."))
    assert (claim.speaker.name, claim.polarity) == ("Anna Holm", "denied")
    assert claim.statement == "The ferry was overloaded."


def test_who_relays_a_claim_is_told_with_it(reading: Read) -> None:
    (claim,) = extract_by_syntax(reading("The captain was drunk, Reuters reported, citing police."))
    assert (claim.speaker.name, claim.relayed_by) == ("police", ("Reuters",))


def test_who_passes_on_what_others_say_in_a_quotation_is_named(reading: Read) -> None:
    text = "Anna Holm met the divers. “People in the valley tell us that the bridge fell on Monday,” she said."
    claim = extract_by_syntax(reading(text))[-1]
    assert (claim.speaker.name, claim.relayed_by) == ("People in the valley", ("Anna Holm",))


def test_what_the_writers_deny_is_denied_by_the_article(reading: Read) -> None:
    text = "The fleet left the harbour. We deny that the navy fired at the ferry."
    claim = extract_by_syntax(reading(text))[-1]
    assert (claim.speaker.name, claim.polarity) == ("article", "denied")
