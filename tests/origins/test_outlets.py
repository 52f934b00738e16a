from __future__ import annotations

import pytest

from consolidate.origins.outlets import same_outlet


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("BBC", "bbc.co.uk"),
        ("BBC News", "https://www.bbc.com/news/world"),
        ("British Broadcasting Corporation", "BBC"),
        ("The New York Times", "nytimes.com"),
        ("New York Times", "The New York Times"),
        ("The Washington Post", "washingtonpost.com"),
        ("Wall Street Journal", "wsj.com"),
        ("AP", "apnews.com"),
        ("The Associated Press", "AP"),
        ("Agence France-Presse", "AFP"),
        ("CNN", "edition.cnn.com"),
        ("The Guardian", "theguardian.com"),
        ("The Sun", "thesun.co.uk"),
        ("Daily Mail", "dailymail.co.uk"),
        ("Reuters", "reuters.com"),
        ("The Northern Herald", "northern-herald.example"),
    ],
)
def test_forms_of_one_name_are_one_outlet(left: str, right: str) -> None:
    assert same_outlet(left, right)
    assert same_outlet(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("BBC", "CNN"),
        ("Daily Post", "Denver Post"),
        ("The Times", "The New York Times"),
        ("The Sun", "Sunday Herald"),
        ("", ""),
        ("AP", "apple.com"),
        ("News", "The Sun"),
    ],
)
def test_other_names_are_other_outlets(left: str, right: str) -> None:
    assert not same_outlet(left, right)
    assert not same_outlet(right, left)
