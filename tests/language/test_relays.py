from __future__ import annotations

import pytest

from consolidate.language.credit import find_credits


@pytest.mark.parametrize(
    ("sentence", "speaker", "relays"),
    [
        ("The captain was drunk, the Harbour Post reported, citing police.", "police", ("the Harbour Post",)),
        ("The BBC reported that police said the captain was drunk.", "police", ("The BBC",)),
        ("The captain was drunk, a diver told the Harbour Post.", "a diver", ("the Harbour Post",)),
        ("Anna Holm told Reuters that the captain was drunk.", "Anna Holm", ("Reuters",)),
        ("According to the Harbour Post, police said the captain was drunk.", "police", ("the Harbour Post",)),
        (
            "The captain was drunk, according to an official cited by the Harbour Post.",
            "an official",
            ("the Harbour Post",),
        ),
        ("Police said the captain was drunk, the Harbour Post reported.", "Police", ("the Harbour Post",)),
    ],
)
def test_who_passes_on_what_another_says_is_no_speaker(sentence: str, speaker: str, relays: tuple[str, ...]) -> None:
    told = [(c.speaker, c.relayed_by) for c in find_credits(sentence) if "drunk" in c.proposition.statement]
    assert told == [(speaker, relays)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Holm told reporters that the captain was drunk.",
        "Anna Holm told the company that the captain was drunk.",
        "The union said that the captain was drunk, citing safety concerns.",
    ],
)
def test_those_who_only_hear_it_and_things_that_are_cited_relay_nothing(sentence: str) -> None:
    assert {credit.relayed_by for credit in find_credits(sentence)} == {()}
