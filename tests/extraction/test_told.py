from __future__ import annotations

import pytest

from consolidate.articles import article_from_text
from consolidate.extraction.by_syntax import extract_by_syntax
from consolidate.extraction.reading import read


def said(text: str) -> list[tuple[str, str, str]]:
    claims = extract_by_syntax(read(article_from_text(text, name="a.txt")))
    return [(claim.speaker.name, claim.polarity, claim.statement) for claim in claims]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The minister was obliged to deny that the dam had leaked.", ("minister", "denied", "The dam had leaked.")),
        ("It was denied that the ferry leaked.", ("unknown", "denied", "The ferry leaked.")),
        ("The mayor was forced to admit that the dam leaked.", ("mayor", "affirmed", "The dam leaked.")),
        ("The mayor came out to say that the dam was safe.", ("mayor", "affirmed", "The dam was safe.")),
    ],
)
def test_what_somebody_is_made_to_say_he_says(text: str, claim: tuple[str, str, str]) -> None:
    assert said(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "The company refused to deny that the dam leaked.",
        "The minister refused to confirm that the dam leaked.",
        "The mayor was asked to deny that the dam leaked.",
        "The army is expected to confirm that the town has fallen.",
        "The spokesman stopped short of saying that the bridge was unsafe.",
        "If the court finds that the mayor took bribes, the mayor will go to jail.",
        "Few residents believed that the factory was safe.",
        "Not a single expert said the dam was safe.",
        "At no point did the minister say the bridge was safe.",
    ],
)
def test_what_is_not_said_in_fact_is_told_as_no_more_than_that(text: str) -> None:
    assert said(text) == [("article", "affirmed", text)]


def test_a_denial_denies_nothing_of_when_it_is_said_to_have_happened() -> None:
    text = "The general denied that the guards had fled after the prisoners took the keys."
    assert said(text) == [("general", "denied", "The guards had fled.")]


@pytest.mark.parametrize(
    "text",
    [
        "Social media posts falsely claimed that the queen had died.",
        "An earlier version of this article said that the queen had died.",
    ],
)
def test_what_is_falsely_said_or_put_right_is_denied_by_the_article(text: str) -> None:
    assert said(text) == [("article", "denied", "The queen had died.")]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The club dismissed reports that coach Luis Arden would be sacked as rumours.",
            ("club", "denied", "Coach Luis Arden would be sacked."),
        ),
        (
            'The mayor called the accusation that she had favoured her brother "a lie".',
            ("mayor", "denied", "The mayor had favoured her brother."),
        ),
    ],
)
def test_what_a_report_is_called_is_no_part_of_it(text: str, claim: tuple[str, str, str]) -> None:
    assert said(text) == [claim]


def test_who_says_something_in_a_clause_about_him_is_its_speaker_whatever_has_befallen_him() -> None:
    text = "The expert who claimed the vaccine killed 100 people has been suspended."
    assert ("expert", "affirmed", "The vaccine killed 100 people.") in said(text)


def test_of_a_clause_that_others_say_of_something_no_broken_half_is_told() -> None:
    text = "The village, which officials say was empty, was shelled overnight."
    assert said(text) == [("article", "affirmed", "The village was shelled overnight.")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"I feel sick," said the widow of the pilot, Captain Jon Berg.', "widow of the pilot"),
        ('"We will appeal," said the lawyer for the accused, Tom Keller.', "lawyer for the accused"),
        ('"We are safe," said the mayor of Lisbon, Anna Holm.', "Anna Holm"),
    ],
)
def test_a_name_behind_two_persons_is_put_to_neither(text: str, speaker: str) -> None:
    assert [who for who, _, _ in said(text)] == [speaker]


def test_but_for_something_is_kept_whole() -> None:
    text = "But for the skill of the pilot, 90 people would have died."
    assert said(text) == [("article", "affirmed", text)]


def test_a_clause_that_has_lost_its_not_is_left_out() -> None:
    (claim, *_) = said("The hospital ran out of blood, though the ministry insists it did not.")
    assert claim == ("article", "affirmed", "The hospital ran out of blood.")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The union demanded that the company reinstate the twelve workers.", "union"),
        ("The union demanded that the company should reinstate the twelve workers.", "union"),
        ("Villagers urged that the dam be drained at once.", "Villagers"),
        ("The court ordered that the firm pay the families.", "article"),
        ("Protesters carried signs saying that the mayor had lied.", "article"),
    ],
)
def test_what_is_wanted_or_written_on_a_sign_is_not_told_as_so(text: str, speaker: str) -> None:
    assert said(text) == [(speaker, "affirmed", text)]


OPENING = "Town news of the week\n\nThe weather was fine on Monday and the market was open.\n\n"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The bank was forced to deny it was insolvent.",
            [("bank", "denied", "The bank was insolvent.")],
        ),
        (
            "Carter's doctor said he was recovering in hospital.",
            [("Carter's doctor", "affirmed", "Carter was recovering in hospital.")],
        ),
        (
            "Mr Lund was told by police that he was free.",
            [("police", "affirmed", "Mr Lund was free.")],
        ),
        ("She was told by the police that her son had died.", []),
        ("The mayor suggested that the bridge was closed.", [("mayor", "affirmed", "The bridge was closed.")]),
        (
            "The brakes had failed twice before, the inquiry found.",
            [("inquiry", "affirmed", "The brakes had failed twice before.")],
        ),
        (
            "If the talks fail, the workers will strike, the union said.",
            [("union", "affirmed", "If the talks fail, the workers will strike.")],
        ),
        ("If he loses the vote, the minister will resign, officials said.", []),
        (
            "\u201cSome people claim the water is poisoned. That is a lie,\u201d the minister said.",
            [
                ("people", "affirmed", "The water is poisoned."),
                ("minister", "denied", "The water is poisoned."),
            ],
        ),
        (
            "Myth: The bridge was closed on Monday. Reality: The bridge stayed open all week.",
            [
                ("article", "denied", "The bridge was closed on Monday."),
                ("article", "affirmed", "The bridge stayed open all week."),
            ],
        ),
    ],
)
def test_who_says_what_in_the_body_of_an_article(text: str, claims: list[tuple[str, str, str]]) -> None:
    assert [claim for claim in said(OPENING + text) if "weather" not in claim[2] and "market" not in claim[2]] == claims
