from __future__ import annotations

import pytest

from consolidate.language.clauses import count_clauses, has_verb, is_clause


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("The ferry left the quay at noon.", 1),
        ("The union said that the ferry left the quay.", 1),
        ("The ferry left the quay and sank off the island.", 2),
        ("The union said that the ferry, which was built in 1962, left the quay.", 2),
        ("The ferry sank, the cars were lost and nine people died.", 3),
        ("A long night in Lisbon", 1),
        ("", 1),
    ],
)
def test_what_asserts_something_is_counted_and_never_less_than_one(sentence: str, clauses: int) -> None:
    assert count_clauses(sentence) == clauses


def test_a_heading_without_a_verb_has_none() -> None:
    assert has_verb("The ferry left the quay.")
    assert has_verb("The ferry is old.")
    assert not has_verb("The overloaded ferry.")
    assert not has_verb("")


@pytest.mark.parametrize(
    ("statement", "whole"),
    [
        ("The Ledger understands.", False),
        ("Had taken power and closed the port.", False),
        ("The museum will sue anyone who claims.", False),
        ("The museum will sue anyone who says so.", True),
        ("The ferry was not overloaded, as the owner claims.", True),
        ("The alarm rang too late, papers show.", True),
        ("The ferry sank.", True),
    ],
)
def test_a_statement_without_its_subject_or_what_is_said_is_no_clause(statement: str, whole: bool) -> None:
    assert is_clause(statement) is whole
