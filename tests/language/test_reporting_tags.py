from __future__ import annotations

import pytest

from consolidate.language.reporting_tags import split_tag, tag_source


def split(sentence: str) -> tuple[str, str] | None:
    tag = split_tag(sentence)
    return None if tag is None else (sentence[: tag[0]], sentence[tag[1] :])


@pytest.mark.parametrize(
    ("sentence", "said", "tag"),
    [
        ("The ferry sank off the island, officials said.", "The ferry sank off the island", "officials said."),
        (
            "“The doors were open,” said Anna Holm, a lawyer in Lisbon.",
            "“The doors were open,",
            "said Anna Holm, a lawyer in Lisbon.",
        ),
        (
            "Divers are looking for the captain, Anna Holm, director of the port, said during a news conference.",
            "Divers are looking for the captain",
            "Anna Holm, director of the port, said during a news conference.",
        ),
        (
            "The captain was drunk, reported The Harbour Post.",
            "The captain was drunk",
            "reported The Harbour Post.",
        ),
    ],
)
def test_what_is_said_and_the_words_that_credit_it_are_told_apart(sentence: str, said: str, tag: str) -> None:
    assert split(sentence) == (said, tag)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry sank off the island.",
        "The ferry sank, officials said the captain was drunk.",
        "The ferry, which police said was new, sank off the island.",
        "When the ferry sank, the captain left.",
        "",
    ],
)
def test_a_sentence_that_no_tag_closes_is_not_split(sentence: str) -> None:
    assert split_tag(sentence) is None


@pytest.mark.parametrize(
    ("tag", "who"),
    [
        ("officials said.", "officials"),
        ("reported The Harbour Post.", "The Harbour Post"),
        ("the mayor, Anna Holm, told reporters.", "Anna Holm"),
    ],
)
def test_a_tag_names_who_says_it_whatever_comes_first(tag: str, who: str) -> None:
    source = tag_source(tag)
    assert source is not None
    assert source.speaker == who


def test_how_somebody_said_it_is_a_tag_behind_a_quotation_only() -> None:
    quoted = "\u201cThe tank was full,\u201d she fumed."
    tag = split_tag(quoted)
    assert tag is not None
    assert quoted[tag[1] :] == "she fumed."
    assert split_tag("The tank was full, she fumed.") is None
