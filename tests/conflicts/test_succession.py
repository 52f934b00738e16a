from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.conflicts.moments import Moments
from consolidate.conflicts.succession import Figure, can_only_grow, narrower_places, replaces, says_later
from consolidate.models import Article, SpeakerKind

if TYPE_CHECKING:
    from tests.conflicts.conftest import MakeClaim


def replaced(earlier: Figure, later: Figure, *days: str | None) -> bool:
    claims = [earlier.claim, later.claim]
    articles = {
        claim.article: Article(id=claim.article, path="a.txt", sha256="0", text="x", published=day)
        for claim, day in zip(claims, days, strict=False)
    }
    return replaces(later, earlier, Moments(claims, articles))


@pytest.mark.parametrize(
    ("statement", "more", "promised"),
    [
        ("The death toll has risen to 22.", True, True),
        ("The toll rose to 22.", True, True),
        ("A fourth sailor has died.", True, True),
        ("That brings the total to nine.", True, True),
        ("Nine people are now known to be dead.", True, True),
        ("The number of missing has fallen to four.", False, True),
        ("The toll rose to 22.", False, False),
        ("Nine people died.", True, False),
        ("The knowledge of nine people helped.", True, False),
    ],
)
def test_words_show_that_there_was_another_figure_before(
    make_claim: MakeClaim, statement: str, more: bool, promised: bool
) -> None:
    assert says_later(make_claim("c1", statement), more=more) == promised


def test_the_newer_report_replaces_the_older(make_claim: MakeClaim) -> None:
    old = Figure(make_claim("c1", "Nine died.", "article"), 9, grows=True)
    new = Figure(make_claim("c2", "Twelve died.", "article", origin="o2"), 12, grows=True)
    assert replaced(old, new, "2030-05-01", "2030-05-02")
    assert not replaced(old, new, "2030-05-02", "2030-05-01")
    assert not replaced(old, new, "2030-05-01", "2030-05-01")
    assert not replaced(old, new)


def test_the_dead_become_no_fewer_unless_the_same_speaker_says_so(make_claim: MakeClaim) -> None:
    old = Figure(make_claim("c1", "Twelve died.", "Ana Holt"), 12, grows=True)
    days = "2030-05-01", "2030-05-02"
    assert not replaced(old, Figure(make_claim("c2", "Nine died.", "article", origin="o2"), 9, grows=True), *days)
    assert replaced(old, Figure(make_claim("c2", "Nine died.", "Ana Holt", origin="o2"), 9, grows=True), *days)


def test_two_who_speak_each_for_himself_do_not_replace_one_another(make_claim: MakeClaim) -> None:
    army = make_claim("c1", "Nine died.", "Norvan army", kind="military")
    rebels = make_claim("c2", "Forty died.", "Free Teld", kind="organisation", origin="o2")
    ministry = make_claim("c3", "Twelve died.", "Ministry of Defence", kind="official", origin="o3")
    days = "2030-05-01", "2030-05-02"
    assert not replaced(Figure(army, 9, grows=True), Figure(rebels, 40, grows=True), *days)
    assert replaced(Figure(army, 9, grows=True), Figure(ministry, 12, grows=True), *days)


def test_a_speaker_who_counts_more_counts_later_even_without_a_date(make_claim: MakeClaim) -> None:
    old = Figure(make_claim("c1", "Nine died.", "Ana Holt"), 9, grows=True)
    assert replaced(old, Figure(make_claim("c2", "Twelve died.", "Ana Holt", origin="o2"), 12, grows=True))
    assert not replaced(old, Figure(make_claim("c2", "Twelve died.", "Ilo Varn", origin="o2"), 12, grows=True))


def test_what_is_said_against_a_figure_does_not_replace_it(make_claim: MakeClaim) -> None:
    old = Figure(make_claim("c1", "The film has 11 million views.", "article"), 11e6, grows=True)
    against = make_claim("c2", "The film has 15 million views, not the 11 you read.", "article", origin="o2")
    assert not replaced(old, Figure(against, 15e6, grows=True), "2030-05-01", "2030-05-02")


def test_victims_and_views_can_only_become_more() -> None:
    assert can_only_grow("Helicopters have rescued 23 people.")
    assert can_only_grow("The film was viewed two million times.")
    assert not can_only_grow("Four people are missing.")


def test_what_somebody_else_counts_replaces_no_figure(make_claim: MakeClaim) -> None:
    old = Figure(make_claim("c1", "The death toll is 13.", "article"), 13, grows=True)
    days = "2030-05-01", "2030-05-02"
    new = Figure(make_claim("c2", "Free Teld counts 19 dead.", "article", origin="o2"), 19, grows=True)
    assert not replaced(old, new, *days)
    new = Figure(make_claim("c2", "The dead are 19.", "article", origin="o2"), 19, grows=True)
    assert replaced(old, new, *days)


@pytest.mark.parametrize(
    ("earlier", "later", "kinds", "promised"),
    [
        ("Harbour Watch", "Port Authority", ("organisation", "organisation"), False),
        ("article", "Harbour Watch", ("article", "organisation"), False),
        ("article", "Port Authority", ("article", "official"), True),
        ("Port Authority", "unknown", ("official", "unknown"), False),
        ("Norva", "Norva's interior ministry", ("unknown", "official"), True),
    ],
)
def test_another_source_replaces_no_figure(
    make_claim: MakeClaim, earlier: str, later: str, kinds: tuple[SpeakerKind, SpeakerKind], promised: bool
) -> None:
    old = Figure(make_claim("c1", "Nine people died.", earlier, kind=kinds[0]), 9, grows=True)
    new = Figure(make_claim("c2", "Ten people died.", later, kind=kinds[1], origin="o2"), 10, grows=True)
    assert replaced(old, new, "2030-05-01", "2030-05-02") is promised


def test_a_report_far_above_what_a_source_counted_is_another_account(make_claim: MakeClaim) -> None:
    old = Figure(make_claim("c1", "Nine people died.", "Port Authority", kind="official"), 9, grows=True)
    near = Figure(make_claim("c2", "Twelve people died.", "article", origin="o2"), 12, grows=True)
    far = Figure(make_claim("c3", "Sixty people died.", "article", origin="o2"), 60, grows=True)
    assert replaced(old, near, "2030-05-01", "2030-05-02")
    assert not replaced(old, far, "2030-05-01", "2030-05-02")


def test_a_figure_of_one_spot_replaces_none_of_the_whole(make_claim: MakeClaim) -> None:
    said = "Nine people died at the Orm Street crossing."
    assert narrower_places(said) == {"Orm", "Street"}
    assert narrower_places("Nine people died in Teld at noon.") == frozenset()
    old = Figure(make_claim("c1", said, "article"), 9, grows=True)
    new = Figure(make_claim("c2", "Twelve people died.", "article", origin="o2"), 12, grows=True)
    assert not replaced(old, new, "2030-05-01", "2030-05-02")


def test_those_who_still_are_follow_those_who_were(make_claim: MakeClaim) -> None:
    old = Figure(make_claim("c1", "Nine sailors were in hospital.", "Ana Brisk"), 9, grows=False)
    new = Figure(make_claim("c2", "Four sailors were still in hospital.", "Orm Hospital", origin="o2"), 4, grows=False)
    assert replaced(old, new, "2030-05-01", "2030-05-02")
