import hashlib
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from consolidate.articles import article_from_text

CUES = [
    "Ferry sinks off Tarn",
    "By Ann Holt",
    "2031-03-04 | tarn.example",
    "HAVEL BAY (AP) — A ferry sank.",
    "A Message from The Tarn Herald:",
    "Please support our journalism with your donation.",
    "Related stories",
    "Comments (3)",
    "Story highlights It sank (Writing by Ann Holt)",
    "Source: Tarn Herald – more",
    "title: Ferry sinks",
    "<https://tarn.example/a>",
    "date 2031-03-04 It sank.",
    "🛟 It sank. (Ann Holt/AP)",
]
lines = st.lists(st.one_of(st.sampled_from(CUES), st.text(max_size=60)), max_size=12)


@settings(deadline=None)
@given(lines, st.sampled_from(["\n", "\r\n", "\n\n", "\r"]))
def test_skipped_stretches_are_in_range_sorted_and_disjoint(parts: list[str], end: str) -> None:
    article = article_from_text(end.join(parts), name="a.txt")
    position = 0
    for span in article.skipped:
        assert position <= span.start < span.end <= len(article.text)
        position = span.end


@settings(deadline=None)
@given(st.text())
def test_the_text_is_kept_as_it_is(text: str) -> None:
    article = article_from_text(text, name="a.txt")
    assert article.text == text
    assert article.sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_the_id_comes_from_the_base_name_and_the_text() -> None:
    expected = "a" + hashlib.sha256(b"ferry.txt\0It sank.").hexdigest()[:12]
    assert article_from_text("It sank.", name="ferry.txt").id == expected
    assert article_from_text("It sank.", name="folder/ferry.txt").id == expected
    assert article_from_text("It sank.", name="other.txt").id != expected


def test_the_day_given_is_assumed_only_where_the_text_bears_none() -> None:
    day = date(2031, 3, 9)
    assert article_from_text("It sank.", name="a", published=day).published == "2031-03-09"
    assert article_from_text("March 4, 2031\n\nIt sank.", name="a", published=day).published == "2031-03-04"
    assert article_from_text("It sank.", name="a").published is None


def test_an_empty_text_is_skipped_with_its_name_in_the_problem() -> None:
    article = article_from_text(" \n\t ", name="blank.txt")
    assert article.status == "skipped"
    assert article.problem is not None
    assert article.problem.startswith("blank.txt is empty")


def test_half_a_surrogate_pair_is_replaced_one_for_one() -> None:
    article = article_from_text("It \ud83d sank 🛟.", name="a\udcff.txt")
    assert article.text == "It \ufffd sank 🛟."
    article.model_dump_json()


def test_a_date_in_the_head_is_data_and_is_never_evaluated() -> None:
    text = "{{ 7 * 7 }} __import__('os') %s {0}\n\nIt sank."
    assert article_from_text(text, name="a").text == text
