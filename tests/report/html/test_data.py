from __future__ import annotations

import json
from typing import Any

import pytest

from consolidate.models import Consolidation
from consolidate.report.html.data import data_block
from consolidate.report.html.view import View


@pytest.fixture
def data(ferry: Consolidation) -> dict[str, Any]:
    decoded: dict[str, Any] = json.loads(data_block(View(ferry)))
    return decoded


def test_every_claim_s_words_are_found_at_the_offsets_of_a_reference(
    ferry: Consolidation, data: dict[str, Any]
) -> None:
    shown = {
        data["articles"][one["article"]]["text"][start:end] for one in data["references"] for start, end in one["spans"]
    }
    assert shown >= {span.quote for claim in ferry.claims for span in claim.evidence}


def test_a_reference_says_who_says_what_in_its_words(data: dict[str, Any]) -> None:
    said = {line for one in data["references"] for line in one["says"]}
    assert "Norva Lines denied: The bow door of the Maren Sol was open when the ferry left the quay." in said


def test_nothing_in_the_block_can_end_it_or_open_a_tag(hostile: Consolidation) -> None:
    block = data_block(View(hostile))
    assert not set("<>&") & set(block)
    assert "</script>" in json.loads(block)["articles"][0]["text"]


def test_bidi_and_control_characters_are_shown_by_their_codes(hostile: Consolidation) -> None:
    article = json.loads(data_block(View(hostile)))["articles"][0]
    for field in ("text", "title", "about"):
        assert "<U+202E><U+001B>[31m" in article[field]


def test_a_skipped_stretch_keeps_its_reason_and_its_place(hostile: Consolidation) -> None:
    article = json.loads(data_block(View(hostile)))["articles"][0]
    text = article["text"].encode("utf-16-le")
    ((start, end, reason),) = article["skipped"]
    assert text[2 * start : 2 * end].decode("utf-16-le") == "Read our newsletter!\n"
    assert reason.startswith("no news")
