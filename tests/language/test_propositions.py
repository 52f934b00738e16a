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
    [
        "Seaways urged people who wish to travel to wait.",
        "Holm is proud of every one who is at sea.",
        "Passengers had their luggage stolen on the quay.",
    ],
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
    assert second.moved(lambda at: at + 5).spans == tuple((start + 5, end + 5) for start, end in second.spans)


def test_where_somebody_spoke_is_told_apart_from_what_he_said() -> None:
    assert statements("Brisk said at a news conference on Tuesday that the ferry was overloaded.") == [
        "Brisk spoke at a news conference on Tuesday",
        "the ferry was overloaded",
    ]


def test_a_judgement_of_what_was_just_said_names_it() -> None:
    assert statements("The ferry goes on sailing, and that is quite wrong.")[1] == (
        "the fact that the ferry goes on sailing is quite wrong"
    )
    assert statements("We go on sailing, and this is quite right.")[1] == (
        "the fact that “we go on sailing” is quite right"
    )


def test_how_many_of_a_number_were_of_one_kind_is_a_proposition() -> None:
    assert statements("The town buried 20 people, including nine children, killed in a fire on Friday.") == [
        "The town buried 20 people",
        "nine children were among the 20 people killed in a fire on Friday",
        "20 people were killed in a fire on Friday",
    ]


def test_what_is_confirmed_for_the_first_time_is_told_with_it_and_without_it() -> None:
    sentence = "Clara Brisk confirmed for the first time that rescuers are working inside the wreck."
    assert statements(sentence) == [sentence.rstrip("."), "rescuers are working inside the wreck"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister asked whether the ferry was overloaded.",
        "Her comments confirm what fishermen had reported for weeks.",
        "Police did not say whether the captain was arrested.",
        "The minister wondered why the ferry sank.",
    ],
)
def test_what_is_only_asked_or_left_open_is_not_asserted(sentence: str) -> None:
    assert statements(sentence) == [sentence.rstrip(".")]


def test_a_clause_whose_verb_is_a_bare_participle_becomes_a_sentence() -> None:
    sentence = "With the water of the river constantly rising, the town was evacuated."
    assert "the water of the river is constantly rising" in statements(sentence)


def test_what_a_relative_clause_adds_to_an_apposition_is_said_of_the_name() -> None:
    assert "Anna Holm lost two sons" in statements("Anna Holm, a nurse from Larn who lost two sons, spoke on Monday.")


def test_a_past_verb_after_but_goes_on_from_the_reporting_verb() -> None:
    found = statements("Brisk admitted a leak was growing there but stopped short of an apology.")
    assert found == ["a leak was growing there", "Brisk stopped short of an apology"]


def test_what_is_quoted_stays_in_quotation_marks_where_it_is_taken_apart() -> None:
    assert statements("Brisk spoke of “a heavy blow” and promised help.")[0] == ("Brisk spoke of “a heavy blow”")


@pytest.mark.parametrize(
    "sentence",
    [
        "The plane was a small turboprop operated by Larnian Air.",
        "The union published a document released by the harbour office.",
    ],
)
def test_what_only_tells_which_of_many_is_meant_stays_where_it_is(sentence: str) -> None:
    assert statements(sentence) == [sentence.rstrip(".")]


def test_what_emerged_is_told_without_that_it_did() -> None:
    assert statements("It has also emerged that three directors sold shares.") == ["three directors sold shares"]


def test_a_title_that_counts_the_dead_in_two_groups_keeps_both() -> None:
    assert statements("10 tourists, 2 pilots killed in Larnian air crash") == [
        "10 tourists, 2 pilots were killed in Larnian air crash"
    ]


def test_a_verb_that_only_leads_to_a_report_is_left_out_of_what_stands_beside_it() -> None:
    found = statements("“We mourn the dead,” the company said, adding that help was on its way.")
    assert found == ["We mourn the dead", "help was on its way"]


def test_an_existential_clause_keeps_its_there() -> None:
    assert "there were no warning signs" in statements("The well was deep and there were no warning signs.")


def test_of_two_names_the_last_has_the_one_role() -> None:
    sentence = "Her degree was from Larn University and Brisk College, the medical school of the island."
    assert "Brisk College is the medical school of the island" in statements(sentence)


def test_a_quotation_mark_that_lost_its_partner_is_left_out() -> None:
    assert statements("'Thieves broke into the harbour office and stole the safe.")[0] == (
        "Thieves broke into the harbour office"
    )


def test_what_goes_on_from_a_place_keeps_the_place() -> None:
    sentence = (
        "Brisk lies near Tresk, where the army launched a raid last year and has since fought to keep a foothold."
    )
    assert statements(sentence)[-1] == "the army has since fought to keep a foothold in Tresk"


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        (
            "Nine sailors were killed in the battle for the port, which began on Monday.",
            "the battle for the port began on Monday",
        ),
        ("Seatrans owns and operates 14 ships.", "Seatrans owns 14 ships"),
        ("The dam was safe and fully licensed.", "The dam was safe and fully licensed"),
    ],
)
def test_what_a_clause_tells_of_is_what_it_can_tell_of(sentence: str, statement: str) -> None:
    assert statement in [proposition.statement for proposition in find_propositions(sentence)]


def test_what_another_sentence_must_tell_is_no_proposition() -> None:
    assert find_propositions("The engine did not.") == ()


def test_a_photograph_of_somebody_at_a_hearing_is_not_where_it_was_published() -> None:
    sentence = "The office published a photograph of Rick Orm at a court hearing on Monday."
    assert [p.kind for p in find_propositions(sentence)] == ["main"]


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        ("About 90 sailors were killed or wounded.", ["About 90 sailors were killed or wounded"]),
        (
            "Nobody else was told to keep curtains and gates shut.",
            ["Nobody else was told to keep curtains and gates shut"],
        ),
        (
            "The port stays closed until the inspectors have seen the cranes.",
            ["The port stays closed until the inspectors have seen the cranes"],
        ),
        (
            "The owner will not comment unless the court lifts the ban on interviews.",
            ["The owner will not comment unless the court lifts the ban on interviews"],
        ),
        (
            "Guards hold the harbour, the customs house and the northern part of the town.",
            ["Guards hold the harbour, the customs house and the northern part of the town"],
        ),
        (
            "The alarm came more than 40 minutes after the dam failed.",
            ["The alarm came more than 40 minutes after the dam failed"],
        ),
        (
            "The airline cancelled all flights to Larn and the country's land borders were closed.",
            ["The airline cancelled all flights to Larn", "the country's land borders were closed"],
        ),
    ],
)
def test_what_is_not_asserted_alone_is_not_taken_apart(sentence: str, statements: list[str]) -> None:
    assert [proposition.statement for proposition in find_propositions(sentence)] == statements


def test_a_clause_does_not_take_the_object_of_another_verb() -> None:
    found = find_propositions("The ministry says that the minister has not resigned and calls the letter a forgery.")
    assert "The minister has not resigned" in [p.statement[:1].upper() + p.statement[1:] for p in found]


def test_what_witnesses_say_of_somebody_in_a_relative_clause_is_no_clause_about_them() -> None:
    assert statements("The suspect, who witnesses say was masked, escaped.") == ["The suspect escaped"]
