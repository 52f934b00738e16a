from __future__ import annotations

import json

import pytest

from consolidate.extraction.drafts import ClaimDraft, answer_schema, read_answer

GOOD = {"cue": "", "speaker": "article", "quote": "It sank", "statement": "The ferry sank."}


def test_one_bad_item_voids_no_other() -> None:
    bad = [{"quote": "It sank"}, "It sank", None, {**GOOD, "quote": ""}, {**GOOD, "statement": "x" * 2000}]
    answer = read_answer(json.dumps({"claims": [bad[0], GOOD, *bad[1:], GOOD]}))
    assert answer is not None
    assert answer.drafts == (ClaimDraft(**GOOD),) * 2
    assert answer.invalid == tuple(bad)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps([GOOD]),
        f"Here are the claims:\n```json\n{json.dumps({'claims': [GOOD]})}\n```\nI hope this helps.",
        json.dumps({"claims": [{**GOOD, "confidence": 0.9}], "note": "done"}),
        json.dumps({"claims": [{**GOOD, "statement": "  The ferry sank.\n"}]}),
    ],
    ids=["bare list", "chatter", "more fields", "white space"],
)
def test_claims_are_read_from_what_models_make_of_json(text: str) -> None:
    answer = read_answer(text)
    assert answer is not None
    assert (answer.drafts, answer.invalid) == ((ClaimDraft(**GOOD),), ())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I cannot help with that.",
        '{"claims": [{"cue": "", "spea',
        '{"claims": 3}',
        '{"facts": []}',
        "{} {}",
        "[" * 100_000 + "]" * 100_000,
        '{"claims": [' + "9" * 5000 + "]}",
    ],
    ids=["nothing", "words", "cut off", "no list", "other key", "two objects", "deep", "huge number"],
)
def test_what_holds_no_list_of_claims_is_no_answer(text: str) -> None:
    assert read_answer(text) is None


def test_an_empty_list_is_an_answer() -> None:
    answer = read_answer('{"claims": []}')
    assert answer is not None
    assert (answer.drafts, answer.invalid) == ((), ())


def test_half_a_surrogate_pair_does_not_get_into_what_is_sent_and_exported() -> None:
    answer = read_answer('{"claims": [{"quote": "It \\ud800 sank"}, {"x": "\\ud83d\\udea2"}]}')
    assert answer is not None
    assert answer.invalid == ({"quote": "It ? sank"}, {"x": "🚢"})


def test_the_schema_asks_for_the_fields_of_a_draft_in_their_order_and_for_nothing_else() -> None:
    claims = answer_schema(4)["properties"]["claims"]
    item = claims["items"]
    assert (claims["minItems"], claims["maxItems"]) == (1, 4)
    assert list(item["properties"]) == item["required"] == ["cue", "speaker", "quote", "statement"]
    assert item["additionalProperties"] is False
