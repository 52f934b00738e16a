from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.conflicts import find_conflicts
from consolidate.models import Article, EvidenceSpan
from tests.conflicts.conftest import facts_of
from tests.conflicts.test_figures import counted, pair

if TYPE_CHECKING:
    from tests.conflicts.conftest import FindAmong, MakeClaim

NINE, FOURTEEN = "Nine people died in the Teld accident.", "The Teld accident killed 14 people."


def test_a_later_count_replaces_the_earlier_one(make_claim: MakeClaim, find_among: FindAmong) -> None:
    days = {"o1": "2030-05-01", "o2": "2030-05-03"}
    found = find_among(*pair(make_claim, NINE, FOURTEEN), published=days)
    assert found.conflicts == ()
    (update,) = found.updates
    assert update.claims == ("c1", "c2")
    assert update.summary == f"{NINE} \u2192 {FOURTEEN}"
    assert update.reasons == ("9: as of 2030-05-01", "14: as of 2030-05-03")


def test_the_oldest_comes_first_whatever_the_ids(make_claim: MakeClaim, find_among: FindAmong) -> None:
    days = {"o1": "2030-05-03", "o2": "2030-05-01"}
    claims = [make_claim(f"c{n}", said, "article", origin=f"o{n}") for n, said in enumerate((FOURTEEN, NINE), 1)]
    (update,) = find_among(*claims, published=days).updates
    assert update.claims == ("c2", "c1")


@pytest.mark.parametrize("days", [{}, {"o1": "2030-05-01"}, {"o1": "2030-05-01", "o2": "2030-05-01"}])
def test_counts_of_one_day_or_of_unknown_days_stay_a_conflict(
    make_claim: MakeClaim, find_among: FindAmong, days: dict[str, str]
) -> None:
    found = find_among(*pair(make_claim, NINE, FOURTEEN), published=days)
    assert len(found.conflicts) == 1
    assert found.updates == ()


@pytest.mark.parametrize(
    ("earlier", "later", "updates"),
    [
        ("Ilo Varn is alive.", "Ilo Varn died.", 1),
        ("Ilo Varn died.", "Ilo Varn is alive.", 0),
        ("Mayor Tessa Quill remains in office.", "Mayor Tessa Quill resigned.", 1),
        ("The Port of Teld is closed.", "The Port of Teld is open.", 1),
        ("The Port of Teld is open.", "The Port of Teld is closed.", 1),
    ],
)
def test_a_state_is_overtaken_only_where_it_can_turn_into_the_later_one(
    make_claim: MakeClaim, find_among: FindAmong, earlier: str, later: str, updates: int
) -> None:
    claims = make_claim("c1", earlier, "article"), make_claim("c2", later, "article", origin="o2")
    found = find_among(*claims, published={"o1": "2030-05-01", "o2": "2030-05-03"})
    assert (len(found.updates), len(found.conflicts)) == (updates, 1 - updates)


def test_a_denial_is_never_overtaken(make_claim: MakeClaim, find_among: FindAmong) -> None:
    strike = "Workers at Norva Lines are on strike."
    claims = make_claim("c1", strike, "Varn"), make_claim("c2", strike, "Norva", polarity="denied", origin="o2")
    found = find_among(*claims, published={"o1": "2030-05-01", "o2": "2030-05-03"})
    assert (len(found.updates), len(found.conflicts)) == (0, 1)


def test_the_words_show_which_figure_is_the_newer(make_claim: MakeClaim, find_among: FindAmong) -> None:
    risen = counted(make_claim("c2", "The death toll in Teld has risen to 14.", "article", origin="o2"))
    found = find_among(counted(make_claim("c1", NINE, "article")), risen)
    assert found.conflicts == ()
    (update,) = found.updates
    assert update.claims == ("c1", "c2")
    assert update.reasons == ("9: in an undated report", "14: in an undated report")


def test_only_the_last_figure_of_each_side_stays_in_conflict(make_claim: MakeClaim, find_among: FindAmong) -> None:
    days = {"o1": "2030-05-01", "o2": "2030-05-02", "o3": "2030-05-02"}
    claims = [
        make_claim("c1", "Nine people died in the Teld accident.", "Teld police", kind="official"),
        make_claim("c2", "Twelve people died in the Teld accident.", "Teld police", kind="official", origin="o2"),
        make_claim("c3", "Forty people died in the Teld accident.", "Free Teld", kind="organisation", origin="o3"),
    ]
    found = find_among(*(counted(claim) for claim in claims), published=days)
    (conflict,) = found.conflicts
    assert [position.claims for position in conflict.positions] == [("c2",), ("c3",)]
    (update,) = found.updates
    assert update.claims == ("c1", "c2")


def test_one_report_that_gives_two_figures_in_turn_is_an_update(make_claim: MakeClaim) -> None:
    text = "Teld, live\n\n7:15 a.m. One person has died.\n\n9:30 a.m. Two people have died.\n"
    said = ["One person has died.", "Two people have died."]
    claims = [
        counted(make_claim(f"c{n}", words, "article")).model_copy(
            update={
                "evidence": (EvidenceSpan(start=text.index(words), end=text.index(words) + len(words), quote=words),)
            }
        )
        for n, words in enumerate(said)
    ]
    live = Article(id="article of o1", path="o1.txt", published="2030-05-01", sha256="0", text=text)
    found = find_conflicts(claims, facts_of(claims), (), [live])
    assert found.conflicts == ()
    (update,) = found.updates
    assert update.reasons == ("1: as of 2030-05-01 07:15", "2: as of 2030-05-01 09:30")


def test_at_least_so_many_is_overtaken_by_more_and_contradicted_by_none(
    make_claim: MakeClaim, find_among: FindAmong
) -> None:
    least, more = "At least nine people died in the Teld accident.", "At least 14 people died in the Teld accident."
    found = find_among(*pair(make_claim, least, more), published={"o1": "2030-05-01", "o2": "2030-05-03"})
    assert (len(found.conflicts), len(found.updates)) == (0, 1)
    found = find_among(*pair(make_claim, least, more), published={"o1": "2030-05-01", "o2": "2030-05-01"})
    assert (len(found.conflicts), len(found.updates)) == (0, 0)


def test_a_claim_linked_with_the_new_figure_counts_as_it(make_claim: MakeClaim) -> None:
    said = ["Two people died in Teld.", "Five people died in Teld.", "Five people are now dead in Teld."]
    speakers = ["Ana Brisk", "article", "Ana Brisk"]
    claims = [make_claim(f"c{n}", said[n], speakers[n], origin=f"o{n}") for n in range(3)]
    facts = facts_of(claims)
    facts = [facts[0], facts[1].model_copy(update={"claims": ("c1", "c2")})]
    days = ("2030-05-01", "2030-05-02", "2030-05-02")
    articles = [Article(id=c.article, path="a", sha256="0", published=d) for c, d in zip(claims, days, strict=True)]
    found = find_conflicts(claims, facts, (), articles)
    assert found.conflicts == ()
    assert {key for update in found.updates for key in update.claims} == {"c0", "c1", "c2"}
