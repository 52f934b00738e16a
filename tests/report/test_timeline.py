from __future__ import annotations

from consolidate.models import Claim, Consolidation, TimeRange
from consolidate.report.content import Change, Moment
from consolidate.report.telling import content_of

MONDAY = TimeRange(start="2031-03-03", end="2031-03-03", text="Monday")


def dated(ferry: Consolidation, **times: TimeRange) -> Consolidation:
    def with_time(claim: Claim) -> Claim:
        return claim.model_copy(update={"time": times.get(claim.id)})

    return ferry.model_copy(update={"claims": tuple(map(with_time, ferry.claims))})


def moments(result: Consolidation) -> list[Moment]:
    return [entry for entry in content_of(result).timeline if isinstance(entry, Moment)]


def test_a_fact_stands_at_the_time_that_its_claims_name_with_those_claims_only(ferry: Consolidation) -> None:
    (moment,) = moments(dated(ferry, c1=MONDAY, c4=MONDAY))
    assert (moment.start, moment.end, moment.words) == ("2031-03-03", "2031-03-03", ("Monday",))
    assert [voice.claims for voice in moment.line.voices] == [("c1", "c4")]
    assert not moment.of_saying


def test_a_time_that_is_not_in_the_words_of_the_claim_is_left_out(ferry: Consolidation) -> None:
    assert moments(dated(ferry, c13=MONDAY)) == []


def test_a_time_that_the_statement_does_not_name_is_that_of_the_saying(ferry: Consolidation) -> None:
    told = dated(ferry, c2=MONDAY)
    changed = [
        claim.model_copy(update={"statement": "The Maren Sol capsized."}) if claim.id == "c2" else claim
        for claim in told.claims
    ]
    (moment,) = moments(told.model_copy(update={"claims": tuple(changed)}))
    assert moment.of_saying


def test_entries_are_in_order_of_time(ferry: Consolidation) -> None:
    wednesday = TimeRange(start="2031-03-05", end="2031-03-05", text="Wednesday")
    built = TimeRange(start="1998-01-01", end="1998-12-31", text="1998")
    entries = content_of(dated(ferry, c12=wednesday, c13=built, c1=MONDAY)).timeline
    assert [entry.start for entry in entries] == sorted(entry.start for entry in entries)
    divers = ferry.claims[11].model_copy(update={"time": wednesday})
    assert divers.id == "c12"


def test_an_update_has_its_steps_each_with_who_says_so(ferry: Consolidation) -> None:
    (change,) = [entry for entry in content_of(ferry).timeline if isinstance(entry, Change)]
    assert [(step.day, step.statement, [voice.name for voice in step.voices]) for step in change.steps] == [
        ("2031-03-04", "Fifty-two people were brought ashore.", ["port of Teld"]),
        ("2031-03-04", "Ferry traffic between Teld and the Outer Isles is suspended.", ["port of Teld"]),
    ]
