from __future__ import annotations

from consolidate.extraction.repeats import without_repeats
from consolidate.models import Claim, EvidenceSpan, Polarity, Speaker

SAID = "Nine people died in the accident on Monday."


def claim(
    identity: str, statement: str, start: int = 0, speaker: str = "article", polarity: Polarity = "affirmed"
) -> Claim:
    span = EvidenceSpan(start=start, end=start + 40, quote="x" * 40)
    return Claim(
        id=identity,
        article="a",
        statement=statement,
        evidence=(span,),
        speaker=Speaker(name=speaker),
        polarity=polarity,
    )


def kept(*claims: Claim) -> str:
    return "".join(claim.id for claim in without_repeats(claims))


def test_the_same_statement_of_the_same_speaker_is_kept_once() -> None:
    assert kept(claim("a", SAID), claim("b", SAID.upper().rstrip("."), start=500)) == "a"


def test_what_two_speakers_say_is_two_claims() -> None:
    assert kept(claim("a", SAID, speaker="Holm"), claim("b", SAID, start=500, speaker="Brisk")) == "ab"


def test_nearly_the_same_words_about_the_same_words_are_kept_once() -> None:
    nearly = "Nine people died in the accident on that Monday."
    assert kept(claim("a", SAID), claim("b", nearly, start=20)) == "a"
    assert kept(claim("a", SAID), claim("b", nearly, start=500)) == "ab"


def test_another_number_about_the_same_words_is_no_repeat() -> None:
    assert kept(claim("a", "Nine people died on Monday."), claim("b", "Two cars sank on Monday.")) == "ab"


def test_an_affirmation_and_a_denial_are_both_kept() -> None:
    assert kept(claim("a", SAID), claim("b", SAID, polarity="denied")) == "ab"


def test_the_same_said_of_two_places_is_two_claims() -> None:
    left = claim("a", "Divers of the coast guard are still working in Larn.")
    assert kept(left, claim("b", "Divers of the coast guard are still working in Tresk.")) == "ab"


def test_what_overlaps_is_found_wherever_in_a_long_article_it_stands() -> None:
    nearly = "Nine people died in the accident on that Monday."
    for start in range(0, 1000, 13):
        assert kept(claim("a", SAID, start=start), claim("b", nearly, start=start + 39)) == "a"
        assert kept(claim("a", SAID, start=start), claim("b", nearly, start=start + 40)) == "ab"
