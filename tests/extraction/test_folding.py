from __future__ import annotations

from consolidate.extraction.folding import fold_speaker_names
from consolidate.models import Claim, EvidenceSpan, Speaker, SpeakerKind


def claim(number: int, name: str, kind: SpeakerKind = "unknown", side: str | None = None, *relays: str) -> Claim:
    return Claim(
        id=f"c{number}",
        article=f"a{number}",
        statement="The ferry sank.",
        evidence=(EvidenceSpan(start=0, end=5, quote="ferry"),),
        speaker=Speaker(name=name, kind=kind, side=side, mention=name),
        relayed_by=relays,
    )


def test_one_speaker_has_one_name_kind_and_side_in_all_articles() -> None:
    folded = fold_speaker_names([claim(1, "Holm"), claim(2, "Anna Holm", "official", "Peru"), claim(3, "Anna Holm")])
    assert {(c.speaker.name, c.speaker.kind, c.speaker.side) for c in folded} == {("Anna Holm", "official", "Peru")}
    assert [c.speaker.mention for c in folded] == ["Holm", "Anna Holm", "Anna Holm"]


def test_the_ids_stay() -> None:
    assert [c.id for c in fold_speaker_names([claim(1, "Holm"), claim(2, "Anna Holm")])] == ["c1", "c2"]


def test_who_relays_is_folded_as_well_and_never_relays_himself() -> None:
    claims = [claim(1, "Holm", "unknown", None, "Peter Brown"), claim(2, "Anna Holm", "unknown", None, "Brown", "Holm")]
    assert [c.relayed_by for c in fold_speaker_names(claims)] == [("Peter Brown",), ("Peter Brown",)]


def test_two_sides_are_no_side() -> None:
    claims = [claim(1, "Anna Holm", side="Peru"), claim(2, "Anna Holm", side="Chile"), claim(3, "Anna Holm")]
    assert [c.speaker.side for c in fold_speaker_names(claims)] == ["Peru", "Chile", None]


def test_the_article_and_the_unknown_are_nobody_to_be_folded() -> None:
    claims = [claim(1, "article", "article"), claim(2, "unknown"), claim(3, "Anna Unknown", "official")]
    assert list(fold_speaker_names(claims)) == claims
    assert fold_speaker_names([]) == ()
