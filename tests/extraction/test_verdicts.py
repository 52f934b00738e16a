from __future__ import annotations

import pytest

from consolidate.articles import article_from_text
from consolidate.extraction.by_syntax import extract_by_syntax
from consolidate.extraction.reading import read
from consolidate.extraction.verdicts import judged_untrue


def said(text: str) -> list[tuple[str, str, str]]:
    article = article_from_text(f"Harbour news of the day\n\n{text}", name="a.txt")
    return [(c.speaker.name, c.polarity, c.statement) for c in extract_by_syntax(read(article))]


@pytest.mark.parametrize(
    ("statement", "untrue"),
    [
        ("There is no evidence that the ferry was overloaded", "the ferry was overloaded"),
        ("There was no truth in reports that the ferry sank", "the ferry sank"),
        ("It is not true that the ferry sank", "the ferry sank"),
        ("It's complete nonsense that the quay is sinking", "the quay is sinking"),
        ("The report that the quay collapsed is false", "the quay collapsed"),
        ("Claims on social media that the captain fled turned out to be a hoax", "the captain fled"),
        ("Rumours that the captain fled aren't true", "the captain fled"),
        ("Reports that the captain fled are without foundation", "the captain fled"),
        ("Claims that the captain fled have no basis in fact", "the captain fled"),
        ("The claims of the Teld council that ships were sunk do not correspond to reality", "ships were sunk"),
        ("The claim that the ferry was built in May is therefore false", "the ferry was built in May"),
        ("Reports that the ferry had sunk were \u201cenemy propaganda\u201d", "the ferry had sunk"),
    ],
)
def test_what_is_said_to_be_untrue_or_unproven_is_found(statement: str, untrue: str) -> None:
    assert judged_untrue(statement) == untrue


@pytest.mark.parametrize(
    "statement",
    [
        "There is evidence that the ferry was overloaded",
        "There were no life jackets on board",
        "It is not a myth that the ferry sank",
        "The report that the quay collapsed is not false",
        "Reports that the quay collapsed spread quickly",
        "It was wrong of him to leave",
    ],
)
def test_what_is_no_such_verdict_stays_as_it_is(statement: str) -> None:
    assert judged_untrue(statement) is None


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Teldair denied overloading the ferry.", ("Teldair", "denied", "Teldair overloaded the ferry.")),
        ("Captain Drun has denied ever having met Holm.", ("Captain Drun", "denied", "Captain Drun met Holm.")),
        ("Teldair denies being insolvent.", ("Teldair", "denied", "Teldair was insolvent.")),
        ("Teldair denied being warned by Holm.", ("Teldair", "denied", "Teldair was warned by Holm.")),
        (
            "Teldair denied any involvement in the fire.",
            ("Teldair", "denied", "Teldair was involved in the fire."),
        ),
        ("Teldair denied responsibility for the fire.", ("Teldair", "denied", "Teldair was responsible for the fire.")),
        ("It is a myth that the harbour freezes.", ("article", "denied", "The harbour freezes.")),
        ("It's nonsense that the quay is sinking, Teldair said.", ("Teldair", "denied", "The quay is sinking.")),
    ],
)
def test_what_somebody_denies_is_told_as_a_clause_of_its_own(text: str, claim: tuple[str, str, str]) -> None:
    assert claim in said(text)


def test_a_denial_of_what_is_no_deed_stays_in_its_own_words() -> None:
    assert said("Teldair denied any wrongdoing.") == [("Teldair", "affirmed", "Teldair denied any wrongdoing.")]


def test_who_does_not_deny_a_deed_denies_nothing() -> None:
    assert all(polarity == "affirmed" for _, polarity, _ in said("Teldair did not deny overloading the ferry."))
