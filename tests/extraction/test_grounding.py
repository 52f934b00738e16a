from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.extraction.grounding import Grounded
from consolidate.extraction.reading import Window

if TYPE_CHECKING:
    from tests.extraction.conftest import Gate


def test_what_passes_is_the_article_in_its_own_words(gate: Gate) -> None:
    text = "⚓ Police said “nine\u00a0people” died on the ferry – and left."
    grounded = gate(text, 'police said "nine people" died on the ferry - and left', "Nine people died on the ferry.")
    assert isinstance(grounded, Grounded)
    evidence = grounded.evidence
    assert (evidence.start, evidence.end) == (2, len(text) - 1)
    assert evidence.quote == text[2:-1]
    assert text[slice(*grounded.sentence)].startswith(("⚓", "Police"))


@pytest.mark.parametrize("quote", ["21 soldiers were hurt", "Twelve soldiers were hurt", "12 soldiers were killed"])
def test_a_quote_with_other_words_or_numbers_is_refused(gate: Gate, quote: str) -> None:
    assert gate("On Monday 12 soldiers were hurt.", quote, "12 soldiers were hurt.") == "quote_not_found"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("On Monday 12 soldiers were hurt.", "21 soldiers were hurt on Monday."),
        ("On Monday twelve soldiers were hurt.", "Twenty-one soldiers were hurt on Monday."),
        ("On Monday soldiers were hurt.", "Two soldiers were hurt on Monday."),
        ("On Monday 1,200 soldiers were moved.", "1,200,000 soldiers were moved on Monday."),
        ("Prices rose by 3.5 per cent on Monday.", "Prices rose by 35 per cent on Monday."),
        ("At least 12 soldiers were hurt on Monday.", "At most 12 soldiers were hurt on Monday."),
    ],
)
def test_a_statement_with_a_number_that_its_sentence_has_not_is_refused(gate: Gate, text: str, statement: str) -> None:
    assert gate(text, text, statement) == "number_unsupported"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("On Monday twelve soldiers were hurt.", "12 soldiers were hurt on Monday."),
        ("On Monday 12 soldiers were hurt.", "Twelve soldiers were hurt on Monday."),
        ("On Monday 1,200 soldiers were moved.", "1200 soldiers were moved on Monday."),
        ("The repair cost 3.5 million crowns.", "The repair cost 3,500,000 crowns."),
    ],
)
def test_words_and_digits_are_one_number(gate: Gate, text: str, statement: str) -> None:
    assert isinstance(gate(text, text, statement), Grounded)


def test_a_number_may_stand_beside_the_quote_in_its_sentence_but_not_in_another(gate: Gate) -> None:
    text = "The ferry sank on Monday with 40 people on board. On board were 31 passengers."
    assert isinstance(gate(text, "The ferry sank on Monday", "The ferry sank on Monday with 40 people."), Grounded)
    assert gate(text, "The ferry sank on Monday", "The ferry sank with 31 passengers.") == "number_unsupported"


@pytest.mark.parametrize(
    "statement",
    [
        "The ferry sank off Lisbon, Harald Quill said.",
        "The ferry Corinna sank off Lisbon.",
        "Harald Quill sank the ferry.",
    ],
)
def test_a_name_that_no_article_has_is_refused(gate: Gate, statement: str) -> None:
    text = "The ferry sank off Lisbon on Monday, police said."
    assert gate(text, text, statement) == "name_unsupported"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Pavel Kowalskyi said the ferry sank.", "Pavel Kowalski saw that the ferry sank."),
        ("The ferry's owner, José Brisk, sank it.", "The ferry of Jose Brisk sank with its owner."),
        ("A Portuguese ferry sank on Monday.", "A ferry from Portugal sank on Monday."),
    ],
)
def test_a_name_folded_with_one_that_the_article_has_passes(gate: Gate, text: str, statement: str) -> None:
    assert isinstance(gate(text, text, statement), Grounded)


def test_a_name_may_come_from_elsewhere_in_the_article(gate: Gate) -> None:
    text = "The ferry Corda left Porto at noon. It sank with all its cargo."
    grounded = gate(text, "It sank with all its cargo", "The ferry Corda sank with all its cargo.", window=Window(1, 2))
    assert isinstance(grounded, Grounded)


def test_a_place_swapped_for_another_of_the_article_is_refused(gate: Gate) -> None:
    text = "A ferry left Porto on Sunday. Two people drowned in a flood in Lisbon on Monday."
    quote = "Two people drowned in a flood in Lisbon"
    assert gate(text, quote, "Two people drowned in a flood in Porto.") == "place_swapped"
    assert isinstance(gate(text, quote, "Two people drowned in a flood in Lisbon."), Grounded)


def test_a_place_that_stands_for_a_pronoun_is_not_swapped(gate: Gate) -> None:
    text = "A flood reached Lisbon on Monday. Two people drowned there."
    assert isinstance(gate(text, "Two people drowned there", "Two people drowned in Lisbon."), Grounded)


@pytest.mark.parametrize(
    "statement",
    [
        "He was overloaded with work.",
        "Which was overloaded with cars.",
        "The overloaded ferry.",
        "It sank.",
        "Was the ferry overloaded with cars?",
        "__ __ __",
        "...!",
    ],
)
def test_a_statement_that_cannot_be_read_alone_is_refused(gate: Gate, statement: str) -> None:
    text = "The ferry was overloaded with cars."
    assert gate(text, text, statement) == "statement_not_alone"


def test_a_statement_about_something_else_than_its_quote_is_refused(gate: Gate) -> None:
    text = "The ferry was overloaded with cars. Voters elected a new parliament."
    assert gate(text, "The ferry was overloaded", "Voters elected a new parliament.") == "statement_off_quote"


def test_a_text_in_another_language_passes_by_its_words_alone(gate: Gate) -> None:
    text = "Am Montag sank die Fähre vor Porto mit 40 Menschen an Bord."
    assert isinstance(gate(text, text, "Die Fähre sank vor Porto mit 40 Menschen.", language="de"), Grounded)
    assert gate(text, text, "Die Fähre sank vor Porto mit 41 Menschen.", language="de") == "number_unsupported"
