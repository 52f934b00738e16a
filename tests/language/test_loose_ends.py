from __future__ import annotations

from typing import Any

from consolidate.language.loose_ends import is_behind_tag, may_be_relative, tag_within
from consolidate.language.pipeline import analyse


def word(sentence: str, text: str) -> Any:
    return next(token for token in analyse(sentence) if token.text == text)


def test_he_said_in_the_midst_of_a_sentence_is_a_tag() -> None:
    sentence = "The attack was planned, he said, and had been under preparation for weeks."
    tag = tag_within(word(sentence, "planned"))
    assert tag is not None
    assert tag.text == "said"
    assert tag_within(word("The attack was planned.", "planned")) is None


def test_what_goes_on_behind_a_tag_is_open() -> None:
    sentence = "Divers found the boat near the island, the ministry said, and published photographs of it."
    assert is_behind_tag(word(sentence, "published"))
    assert not is_behind_tag(word("Divers found the boat and published photographs of it.", "published"))


def test_a_verb_behind_a_relative_clause_may_go_on_from_it() -> None:
    doc = analyse("Soldiers left the port on Monday after a riot that lasted nine hours and killed nine people.")
    killed = next(token for token in doc if token.text == "killed")
    assert killed.head.text == "lasted" or may_be_relative(killed)
    assert not may_be_relative(word("Soldiers regained control of the port and left nine people there.", "left"))
