from __future__ import annotations

import pytest

from consolidate.language.pipeline import analyse
from consolidate.linkage.phrasal import read_phrase


def meant(sentence: str) -> list[str]:
    return [phrase.lemma for token in analyse(sentence) if (phrase := read_phrase(token))]


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("The minister stepped down on Monday.", "resign"),
        ("The union called for a strike.", "demand"),
        ("The bank put the loan on hold.", "suspend"),
        ("Two sailors lost their lives.", "die"),
        ("The dam gave way.", "collapse"),
    ],
)
def test_verbs_of_several_words_mean_what_one_does(sentence: str, lemma: str) -> None:
    assert meant(sentence) == [lemma]


def test_a_plain_verb_is_no_phrase() -> None:
    assert meant("The union called the letter a forgery.") == []


def test_what_a_preposition_of_the_phrase_leads_to_is_its_object() -> None:
    doc = analyse("The union called for a strike.")
    phrase = next(phrase for token in doc if (phrase := read_phrase(token)))
    assert phrase.object.text == "strike"
    assert [doc[i].text for i in phrase.taken] == ["for"]
