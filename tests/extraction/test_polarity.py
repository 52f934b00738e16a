from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.extraction.grounding import Grounded
from consolidate.extraction.polarity import denied_report

if TYPE_CHECKING:
    from tests.extraction.conftest import Gate

OVERLOADED = "The ferry was overloaded."


@pytest.mark.parametrize(
    ("text", "cue", "quote"),
    [
        ("Seaways denied that the ferry was overloaded.", "denied", "denied that the ferry was overloaded"),
        ("Seaways denied that the ferry was overloaded.", "denied", "the ferry was overloaded"),
        ("The ferry was overloaded, a claim that Seaways denied.", "denied", "The ferry was overloaded"),
        ("The ferry was overloaded, but Seaways denied this.", "denied", "The ferry was overloaded"),
        (
            "Seaways said reports that the ferry was overloaded were false.",
            "said were false",
            "the ferry was overloaded",
        ),
    ],
)
def test_a_denial_whose_cue_says_so_is_a_denied_statement(gate: Gate, text: str, cue: str, quote: str) -> None:
    grounded = gate(text, quote, OVERLOADED, cue=cue, speaker="Seaways")
    assert isinstance(grounded, Grounded), grounded
    assert grounded.polarity == "denied"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Seaways denied that the ferry was overloaded.", "the ferry was overloaded"),
        ("Seaways denied that the ferry was overloaded.", "Seaways denied that the ferry was overloaded"),
        ("Seaways denied negligence and that the ferry was overloaded.", "the ferry was overloaded"),
        ("Reports that the ferry was overloaded were false, Seaways said.", "the ferry was overloaded"),
        ("Reports that “the ferry was overloaded” are completely untrue, Seaways said.", "the ferry was overloaded"),
        ("That the ferry was overloaded is not true, Seaways said.", "the ferry was overloaded"),
        ("Claims that the ferry was overloaded were denied by Seaways.", "the ferry was overloaded"),
    ],
)
def test_a_quote_that_drops_its_denial_is_refused(gate: Gate, text: str, quote: str) -> None:
    assert gate(text, quote, OVERLOADED, cue="said", speaker="Seaways") == "denial_dropped"


@pytest.mark.parametrize(
    ("text", "quote", "statement"),
    [
        ("The ferry never left the harbour on Monday.", "left the harbour on Monday", "The ferry left the harbour."),
        ("The ferry had not yet left the harbour.", "left the harbour", "The ferry had left the harbour."),
        ("It is not clear whether the ferry was overloaded.", "the ferry was overloaded", OVERLOADED),
        ("The minister did not say that the ferry was overloaded.", "the ferry was overloaded", OVERLOADED),
        ("The ferry was not overloaded.", "The ferry was not overloaded", OVERLOADED),
    ],
)
def test_a_not_is_dropped_neither_from_the_quote_nor_with_a_cut_quote(
    gate: Gate, text: str, quote: str, statement: str
) -> None:
    assert gate(text, quote, statement) == "negation_dropped"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The mayor, who was not present, said the ferry was overloaded.", "the ferry was overloaded"),
        ("An official who could not be named said the ferry was overloaded.", "the ferry was overloaded"),
        ("Nobody was hurt, but the ferry was overloaded.", "the ferry was overloaded"),
        ("Seaways, which denied negligence last year, said the ferry was overloaded.", "the ferry was overloaded"),
        ("Seaways denied negligence but said the ferry was overloaded.", "the ferry was overloaded"),
        ("The ferry was overloaded, the union said, but nobody was hurt.", "The ferry was overloaded"),
    ],
)
def test_a_negation_elsewhere_in_the_sentence_does_not_reach_the_quote(gate: Gate, text: str, quote: str) -> None:
    grounded = gate(text, quote, OVERLOADED)
    assert isinstance(grounded, Grounded), grounded
    assert grounded.polarity == "affirmed"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was overloaded.",
        "The ferry was overloaded, the union said, but nobody was hurt.",
        "Nobody was hurt; the ferry was overloaded.",
    ],
)
def test_a_statement_that_denies_what_its_clause_affirms_is_refused(gate: Gate, text: str) -> None:
    quote = "the ferry was overloaded"
    assert gate(text, quote, "The ferry was not overloaded.") == "negation_added"


def test_a_denial_is_not_put_into_the_statement_once_more(gate: Gate) -> None:
    text = "Seaways denied that the ferry was overloaded."
    assert gate(text, text, "The ferry was not overloaded.", cue="denied", speaker="Seaways") == "negation_added"


def test_a_denial_of_something_negative_stays_a_denial(gate: Gate) -> None:
    text = "Seaways denied that the ferry was not insured."
    grounded = gate(text, text, "The ferry was not insured.", cue="denied", speaker="Seaways")
    assert isinstance(grounded, Grounded), grounded
    assert grounded.polarity == "denied"


@pytest.mark.parametrize(
    "text",
    ["Seaways said the ferry was overloaded.", "Seaways denied negligence, but said the ferry was overloaded."],
)
def test_a_denying_cue_needs_a_denial_near_the_quote(gate: Gate, text: str) -> None:
    assert gate(text, "the ferry was overloaded", OVERLOADED, cue="denied", speaker="Seaways") == "denial_unsupported"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The ferry was not overloaded.", "The ferry was not overloaded."),
        ("Nobody on the ferry was hurt.", "Nobody on the ferry was hurt."),
        ("The villagers were not happy with the patrol.", "The villagers were unhappy with the patrol."),
        ("Seaways denied the charge on Monday.", "Seaways denied the charge on Monday."),
    ],
)
def test_what_is_negative_in_the_article_may_be_negative_in_the_statement(
    gate: Gate, text: str, statement: str
) -> None:
    grounded = gate(text, text, statement)
    assert isinstance(grounded, Grounded), grounded
    assert grounded.polarity == "affirmed"


@pytest.mark.parametrize(
    ("statement", "report"),
    [
        ("The company denied the claim on Monday", "claim"),
        ("The company dismissed the reports as nonsense", "reports"),
        ("The minister called it disinformation", "it"),
        ("The minister described the allegations as a lie", "allegations"),
        ("Seaways denied this", "this"),
        ("The mayor calls the rumour \u201cnonsense\u201d", "rumour"),
    ],
)
def test_to_deny_or_to_call_false_what_was_reported_is_a_denial_of_it(statement: str, report: str) -> None:
    assert denied_report(statement) == report


@pytest.mark.parametrize(
    "statement",
    [
        "The company denied claims that the ferry was overloaded",
        "The minister called it a good ferry",
        "The mayor dismissed the captain",
        "The company denied it entry to the port",
    ],
)
def test_what_says_itself_what_is_denied_or_denies_nothing_is_no_denial_of_a_report(statement: str) -> None:
    assert denied_report(statement) is None
