from __future__ import annotations

import pytest

from consolidate.language.reporting import is_reporting, is_speech_act


@pytest.mark.parametrize(
    "cue",
    """said|says|told reporters|according to|was quoted as saying|claimed|denies|denied|reported|wrote on Monday|
    announced|Stressed|emphasised|emphasizing|admitted|conceded|in a statement|published|found|showed|shown|swore|
    dismissed|apologised|replied|rejected the claim|accused|called it|believes|thought|
    referred to""".replace("\n", "").split("|"),
)
def test_words_of_saying_thinking_and_showing_credit_somebody(cue: str) -> None:
    assert is_reporting(cue.strip())


@pytest.mark.parametrize(
    "cue", ["", "left", "on Monday", "sank off the island", "the essay", "Stateless", "dayside", "with"]
)
def test_other_words_credit_nobody(cue: str) -> None:
    assert not is_reporting(cue)


@pytest.mark.parametrize("lemma", ["praise", "Accuse", "confirm", "warn"])
def test_who_praises_or_warns_says_something(lemma: str) -> None:
    assert is_speech_act(lemma)


@pytest.mark.parametrize("lemma", ["find", "show", "post", "sink", ""])
def test_who_finds_or_sinks_does_not(lemma: str) -> None:
    assert not is_speech_act(lemma)
