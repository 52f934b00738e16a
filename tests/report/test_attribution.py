from __future__ import annotations

from collections.abc import Iterable

import pytest

from consolidate.models import Claim, Consolidation, Modality, Speaker
from consolidate.report.attribution import Voice, voices_of
from consolidate.report.names import short_names


def voices(result: Consolidation, claims: Iterable[Claim]) -> list[Voice]:
    return list(voices_of(claims, short_names(result.articles), lambda own: tuple(range(1, len(list(own)) + 1))))


def claim(result: Consolidation, key: str, **changes: object) -> Claim:
    found = next(claim for claim in result.claims if claim.id == key)
    return found.model_copy(update=changes)


def test_a_speaker_of_several_articles_is_one_voice(ferry: Consolidation) -> None:
    (voice,) = voices(ferry, [claim(ferry, "c1"), claim(ferry, "c4")])
    assert (voice.who, voice.verb, voice.claims, voice.references) == ("coast guard", "said", ("c1", "c4"), (1, 2))


def test_what_articles_say_themselves_comes_after_the_speakers_one_report_together(ferry: Consolidation) -> None:
    own = Speaker(name="article", kind="article")
    said = [claim(ferry, "c4", speaker=own), claim(ferry, "c1", speaker=own), claim(ferry, "c2")]
    assert [(voice.who, voice.verb) for voice in voices(ferry, said)] == [
        ("interior ministry (official)", "said"),
        ("Coast Daily + Harbour Post", "reported"),
    ]


def test_kind_side_and_who_passed_it_on_are_told(ferry: Consolidation) -> None:
    speaker = Speaker(name="Ana Brisk", kind="official", side="Norva")
    (voice,) = voices(ferry, [claim(ferry, "c5", speaker=speaker, relayed_by=("Norva News Agency",))])
    assert voice.who == "Ana Brisk (official, Norva; via Norva News Agency)"


def test_nobody_unnamed_is_taken_for_another_unnamed_of_another_article(ferry: Consolidation) -> None:
    unnamed = Speaker(name="unknown", kind="witness")
    said = [claim(ferry, "c8"), claim(ferry, "c5", speaker=unnamed)]
    assert [voice.who for voice in voices(ferry, said)] == [
        "unnamed witness in island_radi…tuesday",
        "unnamed witness in Harbour Post",
    ]


@pytest.mark.parametrize(
    ("modality", "speaker", "verb"),
    [
        ("stated", "Ana Brisk", "said"),
        ("confirmed", "Ana Brisk", "said"),
        ("claimed", "Ana Brisk", "claimed"),
        ("speculated", "Ana Brisk", "spoke of it as possible"),
        ("planned", "article", "reported it as planned"),
        ("confirmed", "article", "reported"),
    ],
)
def test_the_verb_says_no_more_than_the_article(
    ferry: Consolidation, modality: Modality, speaker: str, verb: str
) -> None:
    (voice,) = voices(ferry, [claim(ferry, "c5", speaker=Speaker(name=speaker), modality=modality)])
    assert voice.verb == verb


def test_a_reservation_that_the_statement_shows_is_not_said_twice(ferry: Consolidation) -> None:
    may = claim(ferry, "c5", modality="speculated", statement="The captain may have been asleep.")
    (voice,) = voices(ferry, [may])
    assert voice.verb == "said"


def test_a_denial_is_never_a_saying(ferry: Consolidation) -> None:
    (voice,) = voices(ferry, [claim(ferry, "c10", modality="confirmed")])
    assert voice.verb == "denied"
    assert voice.denies
