"""Texts that no reporter writes: each ends with a sensible status, and soon."""

from __future__ import annotations

import pytest

from consolidate.articles import article_from_text
from consolidate.events import ignore
from consolidate.extraction import extract_all_by_syntax, read
from consolidate.extraction.articles import Extracted

ORDINARY = "Nine people died off Teld."
ENDLESS = {
    "words": "The ferry sank " + "and the captain slept " * 5000 + ".",
    "no full stop": "the ferry sank off teld and nobody saw it when it went down " * 1500,
    "apostrophes": "'" * 50_000 + " the ferry sank off Teld.",
    "brackets": "(" * 5000 + "The ferry sank off Teld" + ")" * 5000 + ".",
    "hyphens": "the-" * 20_000 + "ferry sank off Teld.",
    "quotation marks": "\u201c" * 3000 + "The ferry sank off Teld." + "\u201d" * 3000,
}


def drawn(text: str, language: str | None = "en") -> Extracted:
    article = article_from_text(text, name="a.txt").model_copy(update={"language": language})
    (extracted,) = extract_all_by_syntax([read(article)], ignore)
    return extracted


def statements(text: str) -> list[str]:
    return [claim.statement for claim in drawn(text).claims]


@pytest.mark.parametrize("endless", ENDLESS.values(), ids=ENDLESS)
def test_what_never_ends_is_left_out_and_the_rest_is_read(endless: str) -> None:
    extracted = drawn(f"{ORDINARY}\n\n{endless}\n\nThe harbour of Brack was closed.")
    assert [claim.statement for claim in extracted.claims] == [ORDINARY, "The harbour of Brack was closed."]
    assert extracted.article.status == "partial"
    assert "too long" in (extracted.article.problem or "")


@pytest.mark.parametrize(
    "text",
    [
        "The dead man " + "who saw the man " * 90 + "slept.",
        "Officials " + "said that officials " * 90 + "slept.",
        "The ferry sank " + "and slept " * 190 + ".",
        "9 " * 390 + "people died.",
    ],
    ids=["relative clauses", "reports of reports", "verbs", "figures"],
)
def test_a_sentence_just_short_enough_is_read(text: str) -> None:
    assert drawn(text).article.status == "ok"


def test_fifty_thousand_blank_lines_are_nothing() -> None:
    blank = "\n" * 50_000
    assert statements(f"{ORDINARY}{blank}The harbour of Brack was closed.") == [
        ORDINARY,
        "The harbour of Brack was closed.",
    ]


def test_capitals_are_read() -> None:
    assert "NINE PEOPLE DIED OFF TELD." in statements("NINE PEOPLE DIED OFF TELD. THE HARBOUR OF BRACK WAS CLOSED.")


def test_a_table_makes_no_claims() -> None:
    extracted = drawn("| Port | Dead | Missing |\n|---|---|---|\n| Teld | 9 | 3 |\n| Brack | 2 | 0 |\n")
    assert (extracted.article.status, extracted.claims) == ("ok", ())


def test_other_scripts_do_not_keep_the_english_from_being_read() -> None:
    text = f"Паром затонул в понедельник. 渡轮周一沉没。 غرقت العبارة يوم الاثنين. {ORDINARY}"
    assert ORDINARY in statements(text)


def test_an_article_of_only_quotations_is_read() -> None:
    extracted = drawn("\u201cNobody came to help us.\u201d\n\n\u201cThe boat was full.\u201d")
    assert extracted.article.status == "ok"
    assert "The boat was full" in " ".join(claim.statement for claim in extracted.claims)


def test_german_is_skipped_with_what_to_do() -> None:
    extracted = drawn("Die Fähre Corda ist vor Teld gesunken, sagte die Polizei.", language="de")
    assert (extracted.article.status, extracted.claims) == ("skipped", ())
    assert "--model" in (extracted.article.problem or "")
