from consolidate import articles


def test_the_room_offers_these_three_calls_and_no_more() -> None:
    assert articles.__all__ == ["article_from_text", "read_article", "read_articles"]
    assert all(callable(getattr(articles, name)) for name in articles.__all__)
