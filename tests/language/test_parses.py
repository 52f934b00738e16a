from __future__ import annotations

from typing import Any

import pytest

from consolidate.language.parses import Parses
from consolidate.language.pipeline import analyse, pipeline

TEXTS = [
    "The ferry Corda sank off Teld on 4 March, the coast guard said.",
    "“Nine people weren't found,” Ana Brisk told reporters in Brack.",
    "Both reports were denied.",
    "",
]
FIELDS = ("text", "whitespace_", "tag_", "pos_", "lemma_", "dep_", "ent_type_", "ent_iob_", "is_stop", "idx")


def told(doc: Any) -> list[object]:
    """All that rules read of a parse."""
    words = [tuple(getattr(token, field) for field in FIELDS) for token in doc]
    trees = [(token.head.i, token.left_edge.i, [child.i for child in token.children]) for token in doc]
    return [doc.text, words, trees, [str(token.morph) for token in doc], [str(entity) for entity in doc.ents]]


def filled(parses: Parses) -> Parses:
    for text in TEXTS:
        parses.put(text, pipeline()(text))
    return parses


@pytest.mark.parametrize("text", TEXTS)
def test_a_packed_parse_is_what_it_was(text: str) -> None:
    assert told(filled(Parses(recent=0, packed=9)).get(text)) == told(pipeline()(text))


def test_the_last_ones_asked_for_are_kept_as_they_are() -> None:
    parses = filled(Parses(recent=2, packed=9))
    kept = parses.get(TEXTS[0])
    parses.put("Others.", pipeline()("Others."))
    assert parses.get(TEXTS[0]) is kept
    assert len(parses) == len(TEXTS) + 1


def test_no_more_are_kept_than_wanted_and_the_oldest_goes_first() -> None:
    parses = filled(Parses(recent=1, packed=2))
    assert len(parses) == 3
    assert TEXTS[0] not in parses
    assert parses.get(TEXTS[0]) is None
    assert all(text in parses for text in TEXTS[1:])


def test_a_sentence_is_parsed_once_however_many_come_between(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("consolidate.language.pipeline._DOCS", Parses(recent=1, packed=9))
    analyse(TEXTS[0])
    analyse(TEXTS[1])
    monkeypatch.setattr("consolidate.language.pipeline.pipeline", lambda: pytest.fail("it is parsed again"))
    assert analyse(TEXTS[0]).text == TEXTS[0]
