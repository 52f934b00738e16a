from __future__ import annotations

import pytest

from consolidate.language.tenses import weekday_tense


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("The exhibition opens in Larn on Wednesday.", "future"),
        ("The museum will open on Wednesday.", "future"),
        ("The school in Hill Street stays shut on Monday.", "future"),
        ("The council is meeting on Tuesday.", "future"),
        ("Civilians may leave by the eastern road from Friday.", "future"),
        ("The games opened in Larn on Wednesday.", "past"),
        ("The harbour has been closed since it burned on Sunday.", "past"),
        ("The film shows trucks on the bridge on Sunday.", None),
        ("The mayor says on Monday that nobody died.", None),
        ("The ferry sank in the night.", None),
    ],
)
def test_the_tense_of_its_verb_tells_which_weekday_is_meant(sentence: str, tense: str | None) -> None:
    assert weekday_tense(sentence) == tense
