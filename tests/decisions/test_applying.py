from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from consolidate.consolidation import consolidate_claims
from consolidate.decisions import applied, decide_claims, decide_origins, in_force, undo
from consolidate.models import Claim, Consolidation, Decision, Verdict
from consolidate.origins import Overrides
from tests.decisions.conftest import Consolidated, Told

_CLOCK = count()


def now() -> datetime:
    return datetime(2031, 3, 5, tzinfo=UTC) + timedelta(minutes=next(_CLOCK))


def said(
    result: Consolidation, verdict: Verdict, *sides: list[str], choice: str | None = None, by: str = "Ana"
) -> Decision:
    return decide_claims(result, sides, verdict, choice=choice, reason="the log says so", reviewer=by, at=now())


def claim_of(result: Consolidation, words: str) -> Claim:
    (found,) = (claim for claim in result.claims if words in claim.statement)
    return found


def test_undone_decisions_are_out_of_force_until_the_undoing_is_undone(tell: Told, consolidated: Consolidated) -> None:
    result = consolidated(tell("a.txt", ("Ilo Varn", "The ferry sank off Teld.")))
    made = said(result, "not_said", [result.claims[0].id])
    back = undo(made, reason="a slip", reviewer="Ana", at=now())
    again = undo(back, reason="no slip", reviewer="Bo", at=now())
    assert in_force([made]) == (made,)
    assert in_force([made, back]) == ()
    assert in_force([made, back, again]) == (made,)


def test_what_nobody_said_is_rejected_with_the_reason(tell: Told, consolidated: Consolidated) -> None:
    told = tell("a.txt", ("Ilo Varn", "The ferry sank off Teld."), ("Ilo Varn", "Nobody was hurt on board."))
    result = consolidated(told)
    after = consolidated(told, decisions=(said(result, "not_said", [claim_of(result, "sank").id]),))
    assert [claim.statement for claim in after.claims] == ["Nobody was hurt on board."]
    (rejection,) = after.rejected
    assert rejection.statement == "The ferry sank off Teld."
    assert rejection.reason == "not said so, by Ana: the log says so"


def test_a_wrong_speaker_is_put_right_and_kept_in_a_note(tell: Told, consolidated: Consolidated) -> None:
    told = tell("a.txt", ("Ilo Varn", "The ferry sank off Teld."), ("Ana Brisk", "Nobody was hurt on board."))
    result = consolidated(told)
    wrong = claim_of(result, "sank")
    after = consolidated(told, decisions=(said(result, "wrong_speaker", [wrong.id], choice="ana brisk"),))
    mended = claim_of(after, "sank")
    assert mended.speaker.name == "Ana Brisk"
    assert mended.speaker.note == "Ilo Varn, before Ana corrected it: the log says so"
    assert mended.id == wrong.id


def test_a_second_correction_goes_before_the_first(tell: Told, consolidated: Consolidated) -> None:
    told = tell("a.txt", ("Ilo Varn", "The ferry sank off Teld."))
    first = said(consolidated(told), "wrong_speaker", [told[1][0].id], choice="Orm Tasker")
    second = said(consolidated(told, decisions=(first,)), "wrong_speaker", [told[1][0].id], choice="article")
    (claim,) = consolidated(told, decisions=(first, second)).claims
    assert (claim.speaker.name, claim.speaker.kind) == ("article", "article")


def test_what_is_linked_is_one_fact_and_what_is_parted_two(tell: Told, consolidated: Consolidated) -> None:
    one = tell("a.txt", ("Ilo Varn", "The ferry sank off Teld."))
    same = tell("b.txt", ("Orm Tasker", "The ferry sank off Teld."))
    other = tell("c.txt", ("Ana Brisk", "A vessel went down near the coast."))
    result = consolidated(one, same, other)
    a, b, c = (told[1][0].id for told in (one, same, other))
    assert len(result.facts) == 2
    linked = said(result, "link", [a], [c])
    parted = said(result, "unlink", [a], [b], by="Bo")
    assert [set(fact.claims) for fact in consolidated(one, same, other, decisions=(linked,)).facts] == [{a, b, c}]
    both = consolidated(one, same, other, decisions=(linked, parted))
    assert {frozenset(fact.claims) for fact in both.facts} == {frozenset({a, c}), frozenset({b})}


def test_of_two_words_on_one_pair_the_later_counts(tell: Told, consolidated: Consolidated) -> None:
    one = tell("a.txt", ("Ilo Varn", "The ferry sank off Teld."))
    same = tell("b.txt", ("Orm Tasker", "The ferry sank off Teld."))
    result = consolidated(one, same)
    a, b = one[1][0].id, same[1][0].id
    parted, linked = said(result, "unlink", [a], [b]), said(result, "link", [b], [a], by="Bo")
    assert len(consolidated(one, same, decisions=(parted, linked)).facts) == 1
    assert len(consolidated(one, same, decisions=(linked, parted)).facts) == 2


@pytest.mark.parametrize("verdict", ["not_said", "wrong_speaker"])
def test_a_decision_on_words_that_have_changed_is_kept_and_not_acted_on(
    tell: Told, consolidated: Consolidated, verdict: Verdict
) -> None:
    before = tell("a.txt", ("Ilo Varn", "The ferry with 12 people sank off Teld."))
    after = tell("a.txt", ("Ilo Varn", "The ferry with 14 people sank off Teld."))
    made = said(consolidated(before), verdict, [before[1][0].id], choice="Orm Tasker")
    result = consolidated(after, decisions=(made,))
    assert result.unplaced == (made,)
    assert [claim.speaker.name for claim in result.claims] == ["Ilo Varn"]


def test_a_decision_outlives_a_renamed_file_and_a_text_that_grew(tell: Told, consolidated: Consolidated) -> None:
    line = ("Ilo Varn", "The ferry sank off Teld.")
    before = tell("a.txt", line)
    made = said(consolidated(before), "wrong_speaker", [before[1][0].id], choice="Orm Tasker")
    renamed, grown = tell("b.txt", line), tell("a.txt", ("Ana Brisk", "Nobody was hurt on board."), line)
    for told in (renamed, grown):
        result = consolidated(told, decisions=(made,))
        assert claim_of(result, "sank").speaker.name == "Orm Tasker"
        assert result.unplaced == ()


def test_origins_are_one_or_apart_as_the_reviewer_says(tell: Told, consolidated: Consolidated) -> None:
    a = tell("a.txt", ("Ilo Varn", "The ferry sank off Teld."))
    b = tell("b.txt", ("Orm Tasker", "Nobody was hurt on board."))
    pair = (a[0].id, b[0].id)
    result = consolidated(a, b)
    assert len(result.origins) == 2
    same = decide_origins(result, pair, "same_origin", reason="one wire", reviewer="Ana", at=now())
    apart = decide_origins(result, pair, "independent", reason="both were there", reviewer="Bo", at=now())
    assert len(consolidated(a, b, decisions=(same,)).origins) == 1
    assert len(consolidated(a, b, decisions=(same, apart)).origins) == 2


def test_origins_that_cannot_all_be_so_are_settled_by_the_newest(tell: Told, consolidated: Consolidated) -> None:
    told = [tell(f"{name}.txt", ("Ilo Varn", f"The {name} sank off Teld.")) for name in ("barge", "ferry", "yacht")]
    result = consolidated(*told)
    barge, ferry, yacht = (article.id for article, _ in told)
    rows = (
        decide_origins(result, (barge, ferry), "same_origin", reason="r", reviewer="Ana", at=now()),
        decide_origins(result, (ferry, yacht), "same_origin", reason="r", reviewer="Ana", at=now()),
        decide_origins(result, (barge, yacht), "independent", reason="r", reviewer="Bo", at=now()),
    )
    origins = consolidated(*told, decisions=rows).origins
    assert {frozenset(origin.articles) for origin in origins} == {frozenset({ferry, yacht}), frozenset({barge})}


def test_nothing_decided_changes_nothing(tell: Told) -> None:
    article, claims = tell("a.txt", ("Ilo Varn", "The ferry sank off Teld."))
    plain = applied((), claims, [article])
    assert plain.claims == claims
    assert not any((plain.rejected, plain.together, plain.apart, plain.unplaced, plain.on_conflicts, plain.on_origins))


def test_what_the_call_says_of_origins_goes_before_what_was_decided(tell: Told, consolidated: Consolidated) -> None:
    told = [tell(f"{name}.txt", ("Ilo Varn", f"The {name} sank off Teld.")) for name in ("barge", "ferry", "yacht")]
    articles = [article for article, _ in told]
    claims = [claim for _, own in told for claim in own]
    barge, ferry, yacht = (article.id for article in articles)
    result = consolidated(*told)
    rows = (
        decide_origins(result, (barge, ferry), "same_origin", reason="r", reviewer="Ana", at=now()),
        decide_origins(result, (ferry, yacht), "same_origin", reason="r", reviewer="Ana", at=now()),
    )
    given = Overrides(independent=((yacht, barge),))
    origins = consolidate_claims(claims, articles, overrides=given, decisions=rows).origins
    assert {frozenset(origin.articles) for origin in origins} == {frozenset({ferry, yacht}), frozenset({barge})}
