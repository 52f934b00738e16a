from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.conflicts.readings import Readings, content_words
from consolidate.models import Article, EvidenceSpan

if TYPE_CHECKING:
    from consolidate.models import Polarity
    from tests.conflicts.conftest import MakeClaim


THINGS = ("bridge", "island", "harbour", "village")


def test_words_are_read_as_lemmas_without_those_that_tell_nothing() -> None:
    assert content_words("The ferries were sinking off Kowalskyi") == {"ferry", "sink", "kovalski"}


@pytest.mark.parametrize(
    ("statement", "polarity", "denies"),
    [
        ("The door was open.", "affirmed", False),
        ("The door was open.", "denied", True),
        ("The door was not open.", "affirmed", True),
        ("The door was not open.", "denied", False),
        ("Norva denied that the door was open.", "denied", True),
    ],
)
def test_polarity_and_wording_together_say_what_is_denied(
    make_claim: MakeClaim, statement: str, polarity: Polarity, denies: bool
) -> None:
    readings = Readings.of([make_claim("c1", statement, polarity=polarity)])
    assert readings.by_claim["c1"].denies is denies


def test_what_is_denied_leaves_out_who_denies(make_claim: MakeClaim) -> None:
    said = make_claim("c1", "Norva Lines called the reports of a strike false.", "Norva Lines")
    assert Readings.of([said]).by_claim["c1"].denied == {"call", "strike"}


def test_rare_words_weigh_more(make_claim: MakeClaim) -> None:
    readings = Readings.of([make_claim(f"c{n}", f"The ferry left the {what}.") for n, what in enumerate(THINGS)])
    assert readings.weight["bridge"] > readings.weight["ferry"]
    one, two = readings.by_claim["c0"].words, readings.by_claim["c1"].words
    assert 0 < readings.share(one, two) < 1
    assert readings.share(one, one) == 1


def test_who_confirms_a_report_gives_it_that_state(make_claim: MakeClaim) -> None:
    (predicate,) = Readings.of([make_claim("c1", "It rained.", modality="confirmed")]).by_claim["c1"].predicates
    assert predicate.state == "confirmed"


def test_what_a_hoax_site_claims_is_denied_by_who_calls_it_so(make_claim: MakeClaim) -> None:
    claims = [make_claim("c1", "The dam burst.", "a hoax site"), make_claim("c2", "The dam burst.", "Quill")]
    readings = Readings.of(claims).by_claim
    assert [readings[key].denies for key in ("c1", "c2")] == [True, False]


def test_a_headline_that_calls_its_story_a_hoax_denies_it(make_claim: MakeClaim) -> None:
    text = "The Teld dam burst? It is a hoax.\nOfficials spoke."
    article = Article(id="article of o1", path="a.txt", sha256="0", text=text)
    claims = [
        make_claim("c1", "The Teld dam burst", "article"),
        make_claim("c2", "It is a hoax.", "article").model_copy(
            update={"evidence": (EvidenceSpan(start=20, end=33, quote="It is a hoax."),)}
        ),
    ]
    readings = Readings.of(claims, {article.id: article}).by_claim
    assert readings["c1"].denies
    assert {"teld", "dam", "burst"} <= readings["c2"].denied
