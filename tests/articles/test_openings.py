import pytest

from consolidate.articles.metadata import Metadata
from consolidate.articles.openings import read_opening


@pytest.mark.parametrize(
    ("opening", "known"),
    [
        ("date 2031-03-04", Metadata(published="2031-03-04")),
        ("Published: 4 March 2031 –", Metadata(published="2031-03-04")),
        ("HAVEL BAY (AP) —", Metadata(credit="AP")),
        ("Havel Bay (dpa) -", Metadata(credit="dpa")),
        ("HAVEL BAY -", Metadata()),
        ("HAVEL BAY, March 4 (Reuters) -", Metadata(credit="Reuters", day="--03-04")),
        ("date 2031-03-04 HAVEL BAY, March 4 (Reuters) -", Metadata(published="2031-03-04", credit="Reuters")),
    ],
)
def test_what_stands_before_the_report_is_read_and_measured(opening: str, known: Metadata) -> None:
    assert read_opening(f"{opening} A ferry sank off Tarn.") == (known, len(opening))


@pytest.mark.parametrize("report", ["", "A ferry sank.", "Date palms burned.", "TARN lost a ferry.", "(Three) died."])
def test_a_report_that_begins_at_once_has_no_opening(report: str) -> None:
    assert read_opening(report) == (Metadata(), 0)
