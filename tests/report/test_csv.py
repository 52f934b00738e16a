from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest

from consolidate.models import Consolidation, Ruling, Speaker
from consolidate.report.csv import BYTE_ORDER_MARK, HEADERS, defused, to_csv


def rows(result: Consolidation, name: str) -> list[dict[str, str]]:
    text = to_csv(result)[name]
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))


def test_there_is_a_row_for_each_article_fact_claim_and_position(ferry: Consolidation) -> None:
    assert set(to_csv(ferry)) == set(HEADERS)
    assert [row["article"] for row in rows(ferry, "articles.csv")] == [article.id for article in ferry.articles]
    assert [row["handle"] for row in rows(ferry, "facts.csv")] == [fact.handle for fact in ferry.facts]
    assert [row["claim"] for row in rows(ferry, "claims.csv")] == [claim.id for claim in ferry.claims]
    positions = [(row["handle"], row["position"]) for row in rows(ferry, "conflicts.csv")]
    assert positions == [("C2", "A"), ("C2", "B"), ("C1", "A"), ("C1", "B")]


@pytest.mark.parametrize("name", HEADERS)
def test_every_row_fills_the_columns_of_its_table(ferry: Consolidation, name: str) -> None:
    for row in rows(ferry, name):
        assert tuple(row) == tuple(HEADERS[name])
        assert None not in row.values()


def test_a_claim_has_its_words_and_where_they_stand(ferry: Consolidation) -> None:
    articles = {article.id: article.text for article in ferry.articles}
    for row in rows(ferry, "claims.csv"):
        start, end = row["spans"].split("-")
        assert articles[row["article"]][int(start) : int(end)] == row["quote"]


def test_a_fact_names_its_conflicts_sources_and_claims(ferry: Consolidation) -> None:
    fact = next(row for row in rows(ferry, "facts.csv") if row["handle"] == "F3")
    assert (fact["conflicts"], fact["claims"]) == ("C2", "c5 | c6")
    assert (fact["source_count"], fact["sources"]) == ("2", "Ana Brisk | interior ministry")


def test_an_article_says_why_it_is_of_its_origin(ferry: Consolidation) -> None:
    first = rows(ferry, "articles.csv")[0]
    assert (first["origin"], first["folded"], first["file"]) == ("o1", "certain: the same text", "harbour-post.txt")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠", " =", "\t="])
def test_a_cell_that_would_be_a_formula_begins_with_an_apostrophe(ferry: Consolidation, sign: str) -> None:
    speaker = Speaker(name=f"{sign}HYPERLINK(1)")
    claims = (ferry.claims[0].model_copy(update={"speaker": speaker}), *ferry.claims[1:])
    cell = rows(ferry.model_copy(update={"claims": claims}), "claims.csv")[0]["speaker"]
    assert cell == f"'{sign.replace(chr(9), ' ')}HYPERLINK(1)"


def test_a_formula_behind_a_list_separator_is_parted_from_it() -> None:
    assert defused("nine;=cmd|'/c calc'!A1") == "nine; =cmd|'/c calc'!A1"
    assert defused("nine; ten") == "nine; ten"


def test_line_breaks_and_control_characters_break_no_row(ferry: Consolidation) -> None:
    title = 'One\r\n"two",\u202ethree\x1b[2J'
    articles = (ferry.articles[0].model_copy(update={"title": title}), *ferry.articles[1:])
    table = to_csv(ferry.model_copy(update={"articles": articles}))["articles.csv"]
    assert len(table.split("\r\n")) == len(articles) + 2
    assert rows(ferry.model_copy(update={"articles": articles}), "articles.csv")[0]["title"] == (
        'One "two",<U+202E>three<U+001B>[2J'
    )


def test_a_conflict_has_its_rulings(ferry: Consolidation) -> None:
    at = datetime(2031, 3, 6, tzinfo=UTC)
    ruling = Ruling(decision="d1", verdict="both_hold", reason="Two doors", reviewer="Ada", at=at, stale=True)
    ruled = (ferry.conflicts[0].model_copy(update={"decisions": (ruling,)}), ferry.conflicts[1])
    table = rows(ferry.model_copy(update={"conflicts": ruled}), "conflicts.csv")
    assert [row["rulings"] for row in table] == ["2031-03-06 Ada: both hold (stale): Two doors"] * 2 + [""] * 2
    assert table[0]["state"] == "stale"
