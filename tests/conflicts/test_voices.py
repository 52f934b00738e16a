from __future__ import annotations

from consolidate.conflicts.voices import listed


def test_names_are_listed_as_in_a_sentence_and_the_rest_counted() -> None:
    assert listed(["Varn"]) == "Varn"
    assert listed(["Varn", "Quill", "article"]) == "Varn, Quill and the article"
    assert listed(["A", "B", "C", "D", "E"]) == "A, B, C and 2 more"
    assert listed(["unknown"]) == "somebody unnamed"
