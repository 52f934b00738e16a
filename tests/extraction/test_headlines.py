from __future__ import annotations

import pytest

from consolidate.extraction.headlines import headline_statement


@pytest.mark.parametrize(
    ("title", "statement"),
    [
        ("Larnair to launch new ferries next year", "Larnair is to launch new ferries next year"),
        ("Coast guard patrolling off the island of Tel", "Coast guard is patrolling off the island of Tel"),
        ("No survivors found on the island of Tel", "There are no survivors found on the island of Tel"),
        ("Harbour Union: No strike on Teld ferries", "There is no strike on Teld ferries"),
        ("Ferry captain Pavel Drun dead at 57", "Ferry captain Pavel Drun is dead at 57"),
        ("Rebel Leader Pavel Drun Not Dead", "Rebel Leader Pavel Drun is Not Dead"),
    ],
)
def test_a_verb_that_headlines_leave_out_is_put_in(title: str, statement: str) -> None:
    assert headline_statement(title) == statement


@pytest.mark.parametrize(
    "title",
    [
        "What we know about the ferry sinking",
        "Five reasons ferries keep sinking in winter",
        "Watch the ferry leaving the quay of Tel",
        "Leave the quay of Tel at once",
        "The long night of the ferry",
        "Is the ferry sinking off Tel?",
        "Ferry sinks",
        "You must leave the island of Tel",
    ],
)
def test_what_asks_orders_counts_or_labels_is_no_statement(title: str) -> None:
    assert headline_statement(title) is None


def test_a_headline_that_is_not_understood_stays_as_it_is() -> None:
    assert headline_statement("Harbour worker strips naked at ferry scanner.") == (
        "Harbour worker strips naked at ferry scanner"
    )


@pytest.mark.parametrize(
    "title",
    [
        "Zombie Ferry Claws Way Out of Harbour Mud After Five Days",
        "Larn: 600 passengers stranded on ferry overnight",
        "Ferry passenger shot in the eye with rubber bullet by guard",
    ],
)
def test_what_tells_something_is_no_order_and_no_list_though_it_begins_like_one(title: str) -> None:
    assert headline_statement(title) == title


def test_no_is_is_put_in_behind_a_word_that_may_be_the_verb() -> None:
    title = "Larn harbour video shows sinking of ferry"
    assert headline_statement(title) == title
