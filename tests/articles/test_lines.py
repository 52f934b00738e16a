from consolidate.articles.lines import disjoint, split_lines
from consolidate.models import Skipped


def test_lines_stand_where_they_say_whatever_ends_them() -> None:
    text = "\n  One \r\n\r\n\tTwo\rThree  "
    assert [text[line.start : line.end] for line in split_lines(text)] == ["One", "Two", "Three"]


def test_the_plain_words_of_a_line_have_no_markdown() -> None:
    (line,) = split_lines("## **Ferry** [sinks](https://tarn.example/a) off _Tarn_")
    assert line.plain == "Ferry sinks off Tarn"


def test_names_with_underscores_and_numbers_with_signs_keep_them() -> None:
    (line,) = split_lines("-5 degrees, said user red_heron_7")
    assert line.plain == "-5 degrees, said user red_heron_7"


def test_overlapping_stretches_become_disjoint_and_keep_what_they_cover() -> None:
    spans = [Skipped(start=s, end=e, reason=r) for s, e, r in [(5, 9, "b"), (0, 6, "a"), (0, 2, "c"), (12, 13, "d")]]
    assert [(s.start, s.end, s.reason) for s in disjoint(spans)] == [(0, 6, "a"), (6, 9, "b"), (12, 13, "d")]
