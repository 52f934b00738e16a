from __future__ import annotations

import pytest

from consolidate.language.propositions import find_propositions


def statements(sentence: str) -> list[str]:
    return [proposition.statement for proposition in find_propositions(sentence)]


@pytest.mark.parametrize(
    ("sentence", "second"),
    [
        ("The ferry left the quay at noon and sank off the island.", "The ferry sank off the island"),
        ("The captain closed the doors and called the coast guard.", "The captain called the coast guard"),
        ("The bridge was closed in May and repaired by the town.", "The bridge was repaired by the town"),
    ],
)
def test_coordination_restores_the_subject(sentence: str, second: str) -> None:
    assert statements(sentence)[1:] == [second]


def test_coordinate_clauses_with_subjects_of_their_own_are_told_apart() -> None:
    assert statements("The ferry sank off the island and nine people died.") == [
        "The ferry sank off the island",
        "nine people died",
    ]


@pytest.mark.parametrize(
    ("sentence", "added"),
    [
        ("The ferry, which was built in 1962, left the quay at noon.", "The ferry was built in 1962"),
        ("Anna Holm, who owns the ferry, left the country.", "Anna Holm owns the ferry"),
    ],
)
def test_a_relative_clause_after_a_comma_is_a_sentence_of_its_antecedent(sentence: str, added: str) -> None:
    assert added in statements(sentence)
    assert len(statements(sentence)) == 2


def test_a_relative_clause_that_only_tells_which_one_is_meant_stays_where_it_is() -> None:
    assert statements("The ferry that sank on Monday belonged to Seaways.") == [
        "The ferry that sank on Monday belonged to Seaways"
    ]


@pytest.mark.parametrize(
    "sentence",
    ["Seaways urged people who wish to travel to wait.", "Passengers had their luggage stolen on the quay."],
)
def test_what_is_true_of_nobody_in_particular_stays_where_it_is(sentence: str) -> None:
    assert statements(sentence) == [sentence.rstrip(".")]


@pytest.mark.parametrize(
    "sentence", ["The ferry was overloaded, reported The Seaside Post.", "Anna Holm said on Monday."]
)
def test_a_credit_with_nothing_said_is_no_proposition(sentence: str) -> None:
    assert all("reported" not in statement and "said" not in statement for statement in statements(sentence))


def test_what_somebody_finds_to_be_so_is_no_clause_of_its_own() -> None:
    sentence = "The inspectors found the ferry to be overloaded."
    assert statements(sentence) == [sentence.rstrip(".")]


def test_a_participle_is_restated_in_the_past_tense() -> None:
    sentence = "The ferry, built in 1962 by a yard in Lisbon, sank on Monday."
    assert statements(sentence) == ["The ferry was built in 1962 by a yard in Lisbon", "The ferry sank on Monday"]


def test_an_outcome_is_put_down_to_whoever_acts_and_else_to_the_whole_event() -> None:
    assert "Rebels killed nine people" in statements("Rebels attacked the port, killing nine people.")
    assert statements("The bridge collapsed, killing nine people.") == ["The bridge collapsed, killing nine people"]


def test_an_apposition_tells_who_somebody_is() -> None:
    sentence = "Anna Holm, deputy director of the harbour school, visited the port."
    assert statements(sentence) == [
        "Anna Holm is deputy director of the harbour school",
        "Anna Holm visited the port",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ten passengers, two mates killed in ferry accident.",
        "The yard lies in Alder County, Northshire's Elmton city.",
    ],
)
def test_counts_and_places_side_by_side_are_no_statement_of_what_something_is(sentence: str) -> None:
    assert all(proposition.kind != "apposition" for proposition in find_propositions(sentence))


def test_what_somebody_says_is_a_proposition_and_that_he_says_it_is_none() -> None:
    sentence = "The coast guard said that the ferry was overloaded."
    (said,) = find_propositions(sentence)
    assert (said.kind, said.statement) == ("content", "the ferry was overloaded")
    assert said.reporter is not None
    assert [sentence[start:end] for start, end in said.credit] == ["The coast guard said"]


def test_each_of_two_reported_clauses_loses_its_that() -> None:
    sentence = "The union said that the ferry was overloaded and that the doors were open."
    assert statements(sentence) == ["the ferry was overloaded", "the doors were open"]


def test_what_a_relative_clause_adds_to_a_report_is_not_reported() -> None:
    said, added = sorted(
        find_propositions("The coast guard said the ferry, which was built in 1962, was overloaded."),
        key=lambda proposition: proposition.kind,
    )
    assert said.reporter is not None
    assert (added.kind, added.reporter) == ("relative", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The union did not say that the ferry was overloaded.",
        "Nobody said that the ferry was overloaded.",
        "The company neither confirmed nor denied that the ferry was overloaded.",
        "The company did not confirm or deny that the ferry was overloaded.",
        "The company did not deny that the ferry was overloaded.",
        "The captain did not close the doors or call the coast guard.",
    ],
)
def test_what_is_under_a_negation_is_not_torn_from_it(sentence: str) -> None:
    assert statements(sentence) == [sentence.rstrip(".")]


def test_a_condition_stays_with_what_it_is_a_condition_of() -> None:
    sentence = "If it rains, the ferry will stay in port."
    assert statements(sentence) == [sentence.rstrip(".")]


def test_how_a_letter_or_statement_was_sent_is_not_worth_a_sentence() -> None:
    sentence = "Anna Holm apologised in a letter sent to the families."
    assert statements(sentence) == [sentence.rstrip(".")]


@pytest.mark.parametrize("sentence", ["", "The overloaded ferry", "Nine dead", "1,234", "“ ” … — ("])
def test_what_has_no_verb_asserts_nothing(sentence: str) -> None:
    assert statements(sentence) == []


def test_the_spans_are_the_words_of_the_sentence_and_move_with_it() -> None:
    sentence = "The ferry left the quay at noon and sank off the island."
    second = find_propositions(sentence)[1]
    assert [sentence[start:end] for start, end in second.spans] == ["The ferry", "sank off the island"]
    assert second.shifted(5).spans == tuple((start + 5, end + 5) for start, end in second.spans)
