from __future__ import annotations

import pytest

from consolidate.articles import article_from_text
from consolidate.extraction.by_syntax import extract_by_syntax
from consolidate.extraction.reading import read
from consolidate.models import Claim

OPENING = "Town news of the week\n\nThe weather was fine on Monday.\n\n"


def claims_of(text: str) -> list[Claim]:
    claims = extract_by_syntax(read(article_from_text(OPENING + text, name="a.txt")))
    return [claim for claim in claims if claim.evidence[0].start >= len(OPENING) - 1]


def said(text: str) -> list[tuple[str, str, str]]:
    return [(claim.speaker.name, claim.polarity, claim.statement) for claim in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "speaker", "denier", "statement"),
    [
        (
            "Residents said the army had burned the village, a claim the army denied.",
            "Residents",
            "army",
            "The army had burned the village.",
        ),
        (
            "The opposition said the vote was rigged, an allegation the commission has repeatedly rejected.",
            "opposition",
            "commission",
            "The vote was rigged.",
        ),
        (
            "The rebels said they had taken the port, a claim denied by the army.",
            "rebels",
            "army",
            "The rebels had taken the port.",
        ),
        ("Police say Maru shot the guard, which he denies.", "Police", "Maru", "Maru shot the guard."),
        (
            "Campaigners say the firm dumped oil in the river, something it denies.",
            "Campaigners",
            "firm",
            "The firm dumped oil in the river.",
        ),
    ],
)
def test_what_one_says_and_another_denies_behind_it_is_told_of_both(
    text: str, speaker: str, denier: str, statement: str
) -> None:
    assert said(text) == [(speaker, "affirmed", statement), (denier, "denied", statement)]


@pytest.mark.parametrize(
    ("text", "denier", "statement"),
    [
        ("Kordex says the water is safe but residents say it is not.", "residents", "The water is safe."),
        ("The hospital is full, but the ministry says it is not.", "ministry", "The hospital is full."),
        ("The army says it won the battle; the rebels say it didn't.", "rebels", "The army won the battle."),
        (
            "The mayor says taxes have fallen, but the opposition says that is untrue.",
            "opposition",
            "Taxes have fallen.",
        ),
        ("The ministry says 40 people died, but doctors say otherwise.", "doctors", "40 people died."),
        ("Police say the driver was drunk, but his family denies this.", "driver's family", "The driver was drunk."),
    ],
)
def test_who_says_behind_a_but_that_it_is_not_so_denies_it(text: str, denier: str, statement: str) -> None:
    assert [claim for claim in said(text) if claim[1] == "denied"] == [(denier, "denied", statement)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry did not sink, but the owner says it did not leave.",
        "The company says it paid the workers while the union says they were not paid in May.",
        "He said the bridge was safe but engineers said they were not sure.",
    ],
)
def test_who_says_something_else_denies_nothing(text: str) -> None:
    assert all(polarity == "affirmed" for _, polarity, _ in said(text))


@pytest.mark.parametrize(
    ("text", "denier", "deed"),
    [
        ("Voss is accused of selling secrets, which she denies.", "Voss", "Voss sold secrets."),
        ("Maru is alleged to have sold the secrets, a charge he denies.", "Maru", "Maru sold the secrets."),
    ],
)
def test_who_is_accused_of_a_deed_and_denies_it_denies_the_deed(text: str, denier: str, deed: str) -> None:
    accusation = text[: text.index(",")] + "."
    assert said(text) == [("article", "affirmed", accusation), (denier, "denied", deed)]


@pytest.mark.parametrize(
    ("text", "denier", "statement"),
    [
        ("Reports that the dam had burst were denied by the ministry.", "ministry", "The dam had burst."),
        (
            "The claim that the water was poisoned has been debunked by three laboratories.",
            "three laboratories",
            "The water was poisoned.",
        ),
        ("Rumours that the bridge would close were dismissed as false.", "unknown", "The bridge would close."),
    ],
)
def test_a_report_that_was_denied_is_denied_by_whoever_denied_it(text: str, denier: str, statement: str) -> None:
    assert said(text) == [(denier, "denied", statement)]


@pytest.mark.parametrize(
    "text",
    [
        "The report that the army had left was not denied.",
        "Claims that he took bribes were denied by his office.",
    ],
)
def test_where_nothing_is_denied_or_of_nobody_that_can_be_told_the_sentence_stays_whole(text: str) -> None:
    assert said(text) == [("article", "affirmed", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Maru has been charged with murder, which he denies.",
        "The plan was criticised by unions, a charge the firm rejected.",
    ],
)
def test_a_charge_of_which_the_deed_is_not_told_is_not_itself_denied(text: str) -> None:
    assert said(text) == [("article", "affirmed", text[: text.index(",")] + ".")]


def test_a_charge_without_a_deed_makes_nothing_else_of_its_sentence_denied() -> None:
    text = "The bridge was closed and Maru is accused of theft, a charge he denies."
    assert said(text) == [
        ("article", "affirmed", "The bridge was closed."),
        ("article", "affirmed", "Maru is accused of theft."),
    ]


def test_the_evidence_of_a_denial_holds_what_is_denied_and_by_whom() -> None:
    text = "Residents said the army had burned the village, a claim the army denied."
    denied = claims_of(text)[1]
    quotes = " ".join(span.quote for span in denied.evidence)
    assert "had burned the village" in quotes
    assert "the army denied" in quotes
    assert all((OPENING + text)[span.start : span.end] == span.quote for span in denied.evidence)


def test_a_body_that_says_it_was_clean_may_mean_what_was_told_of_before_it() -> None:
    text = "The opposition says the vote was rigged; the commission says it was clean."
    assert ("commission", "affirmed", "The commission was clean.") not in said(text)
