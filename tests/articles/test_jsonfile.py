import json

import pytest

from consolidate.articles.jsonfile import json_article, json_records
from consolidate.articles.metadata import Metadata
from consolidate.errors import ArticleError


def test_an_article_and_its_fields_are_read() -> None:
    record = {
        "title": "Ferry  sinks",
        "text": "It sank.\n",
        "published": "2031-03-04T10:00:00Z",
        "publisher": "Tarn Herald",
        "author": "Ann Holt",
        "url": "https://tarn.example/a",
    }
    text, known = json_article(record)
    assert text == "It sank.\n"
    assert known == Metadata(
        title="Ferry sinks",
        publisher="Tarn Herald",
        byline="Ann Holt",
        published="2031-03-04",
        url="https://tarn.example/a",
    )


def test_fields_of_another_type_count_as_absent() -> None:
    assert json_article({"text": "It sank.", "title": 7, "published": ["2031"]})[1] == Metadata()


def test_lists_and_lines_hold_several() -> None:
    assert json_records('[{"text": "a"}, {"text": "b"}]') == [{"text": "a"}, {"text": "b"}]
    assert json_records('{"text": "a"}\n\n{"text": "b"}\n', by_line=True) == [{"text": "a"}, {"text": "b"}]


@pytest.mark.parametrize("text", ["{", "[]", "[" * 100_000, "nan?"])
def test_what_is_no_json_article_says_what_one_is(text: str) -> None:
    with pytest.raises(ArticleError):
        json_records(text)


@pytest.mark.parametrize("record", [None, 3, "text", [], {}, {"text": None}, {"body": "It sank."}])
def test_a_record_without_text_is_refused(record: object) -> None:
    with pytest.raises(ArticleError, match='no "text"'):
        json_article(json.loads(json.dumps(record)))
