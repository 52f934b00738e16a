from __future__ import annotations

import pytest

from consolidate.language.credit import find_credits


def credited(sentence: str) -> list[tuple[str | None, str]]:
    return [(credit.speaker, credit.proposition.statement) for credit in find_credits(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Holm said that the ferry was overloaded.",
        "Anna Holm said the ferry was overloaded.",
        "According to Anna Holm, the ferry was overloaded.",
        "Anna Holm told reporters that the ferry was overloaded.",
    ],
)
def test_a_reported_clause_is_its_speakers(sentence: str) -> None:
    ((speaker, statement),) = credited(sentence)
    assert (speaker, statement.casefold()) == ("Anna Holm", "the ferry was overloaded")


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry was overloaded, Anna Holm said.",
        "The ferry was overloaded, according to Anna Holm.",
        "“The ferry was overloaded,” Anna Holm said.",
        "“The ferry was overloaded,” said Anna Holm.",
        "“The ferry was overloaded,” the mayor, Anna Holm, told reporters.",
    ],
)
def test_a_speaker_may_stand_behind_what_he_says(sentence: str) -> None:
    ((speaker, statement),) = credited(sentence)
    assert (speaker, statement) == ("Anna Holm", "The ferry was overloaded")


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain is believed to have left the country.",
        "It is believed that the captain left the country.",
        "The ferry sank.",
        "The investigation showed that the ferry was overloaded.",
    ],
)
def test_where_nobody_is_named_nobody_is_credited(sentence: str) -> None:
    assert {speaker for speaker, _ in credited(sentence)} <= {None, "It"}


def test_no_one_is_not_somebody() -> None:
    assert credited("Nobody said that the ferry was overloaded.") == [
        (None, "Nobody said that the ferry was overloaded")
    ]


def test_what_a_relative_clause_adds_is_the_writers_own() -> None:
    told = {statement: who for who, statement in credited("Anna Holm said the ferry, which was new, was overloaded.")}
    assert told == {"the ferry was overloaded": "Anna Holm", "the ferry was new": None}


def test_a_source_that_cites_another_is_read_as_the_one_who_reports() -> None:
    told = credited("The Seaside Post, citing police, reported that the captain was drunk.")
    assert ("police", "the captain was drunk") not in told
    assert any(statement == "the captain was drunk" for _, statement in told)


def test_a_denial_keeps_the_word_that_denies() -> None:
    (credit,) = find_credits("The company denied that the ferry was overloaded.")
    assert (credit.speaker, credit.cue) == ("The company", "denied")


def test_comments_belong_to_the_one_who_made_them() -> None:
    credits = find_credits("Anna Holm's comments referred to the overloaded ferry.")
    assert {credit.speaker for credit in credits} == {"Anna Holm"}


def test_nothing_is_credited_in_an_empty_text() -> None:
    assert find_credits("") == ()
