from __future__ import annotations

import pytest

from consolidate.language.faults import misread
from consolidate.language.pipeline import analyse
from consolidate.language.propositions import find_propositions
from consolidate.language.trees import subject_within


def _root(sentence: str) -> tuple[str, str | None]:
    """The verb of a sentence and its subject."""
    doc = analyse(sentence)
    root = next(token for token in doc if token.dep_ == "ROOT")
    subject = subject_within(root)
    return root.text, subject.text if subject is not None else None


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("Water taken from the well by our inspectors on Monday contained lead.", "contained", "Water"),
        ("Our own losses amount to 12 killed and 30 wounded.", "amount", "losses"),
        ("Records kept by the harbour office show that the ferry was late.", "show", "Records"),
        (
            "In the course of Operation Steel Rain, soldiers of the 2nd Division took the pass on 4 May.",
            "took",
            "soldiers",
        ),
        ("By mid-afternoon heavy lorries were blocking the two roads over the pass.", "blocking", "lorries"),
    ],
)
def test_a_sentence_that_cannot_be_read_so_is_read_once_more(sentence: str, verb: str, subject: str) -> None:
    assert _root(sentence) == (verb, subject)


def test_another_reading_has_the_words_of_the_sentence_and_no_others() -> None:
    for sentence in ("Our own losses amount to 12 killed and 30 wounded.", "The line ran from 7 p.m. to 5 a.m."):
        doc = analyse(sentence)
        assert doc.text == sentence
        assert [sentence[t.idx : t.idx + len(t)] for t in doc] == [t.text for t in doc]


@pytest.mark.parametrize(
    "sentence",
    [
        "The coast guard said the ferry, which was built in 1962, was overloaded.",
        "Roads were closed after part of the dam broke in the night.",
        "The ferry left the quay at noon and sank off the island.",
    ],
)
def test_a_sentence_that_is_read_rightly_stays_as_it_is(sentence: str) -> None:
    assert all(token.tag_ != "VBN" or token.lower_ in {"built", "closed", "overloaded"} for token in analyse(sentence))


def test_the_clock_at_the_end_stays_with_its_figure() -> None:
    said = [
        p.statement
        for p in find_propositions("A body called the Council for Renewal had imposed a curfew until 5 a.m.")
    ]
    assert said == ["A body called the Council for Renewal had imposed a curfew until 5 a.m."]


def test_whoever_reports_it_behind_the_verb_is_its_subject() -> None:
    assert _root("The road to the port is closed, reports our correspondent Ana Holt.") == ("reports", "correspondent")


def test_nothing_is_restated_from_a_clause_that_no_reading_mends() -> None:
    sentence = "A picture said to show the mayor's car was taken in Larn in 2023."
    assert misread(analyse(sentence))
    assert find_propositions(sentence) == ()
