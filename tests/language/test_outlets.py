from __future__ import annotations

import pytest

from consolidate.language.outlets import is_outlet


@pytest.mark.parametrize("name", ["Reuters", "the BBC", "The Harbour Post", "Radio Lusa", "the Economist"])
def test_news_outlets_are_known_by_name_or_by_the_words_of_their_kind(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["Anna Holm", "an economist", "the guardian of the child", "Seaways", ""])
def test_other_names_and_common_words_are_none(name: str) -> None:
    assert not is_outlet(name)
