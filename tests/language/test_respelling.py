from __future__ import annotations

import pytest

from consolidate.language.pipeline import analyse
from consolidate.language.respelling import for_parser


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "The Port Board rejects claims that the quay sank.",
            "The Port Board rejected claims that the quay sank.",
        ),
        (
            "The board notified the public that it was shut.",
            "The board told the public that it was shut.",
        ),
        ("The club rejects the bid.", "The club rejects the bid."),
        ("The club dismisses its coach.", "The club dismisses its coach."),
    ],
)
def test_verbs_that_parsers_take_for_nouns_are_read_in_another_form(text: str, read: str) -> None:
    assert for_parser(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "The Port Board rejects claims that the quay sank and informs the public that it holds.",
        "Port Board Rejects Claims That the Quay Sank",
        "The port board refutes reports that the quay sank.",
        "The quay sank.",
    ],
)
def test_the_parse_has_the_words_of_the_text(text: str) -> None:
    assert analyse(text).text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in analyse(text))
