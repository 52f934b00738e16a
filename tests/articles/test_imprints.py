import pytest

from consolidate.articles.imprints import (
    find_day,
    is_issuer,
    no_report_in,
    read_dated_line,
    read_imprint,
    read_label,
    read_masthead,
    read_outlet_imprint,
    read_release_head,
)
from consolidate.articles.metadata import Metadata

DAY = "2031-03-04"


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("El Faro, English edition, Tuesday 4 March 2031", Metadata(publisher="El Faro", published=DAY)),
        ("Tarn Courier, Tuesday 4 March 2031", Metadata(publisher="Tarn Courier", published=DAY)),
        ("TarnDesk | Tuesday 4 March 2031, 09:12 GMT", Metadata(publisher="TarnDesk", published=DAY)),
        ("The Quay, March 4, 2031", Metadata(publisher="The Quay", published=DAY)),
        ("Tarn Examiner | Tuesday, March 4, 2031 | Page A1", Metadata(publisher="Tarn Examiner", published=DAY)),
        ("Quay24 live desk, 3-4 March 2031", Metadata(publisher="Quay24", published=DAY)),
        ("By Ann Holt | Tarn Times | 4 March 2031", Metadata(publisher="Tarn Times", byline="Ann Holt", published=DAY)),
        ("By Ann Holt, 4 March 2031", Metadata(byline="Ann Holt", published=DAY)),
        ("Tuesday 4 March 2031 | PA", Metadata(credit="PA", published=DAY)),
        ("Port Tarn (AFP) - March 4, 2031", Metadata(credit="AFP", published=DAY)),
        ("Port Tarn, 4 March 2031, 7.30 p.m.", Metadata(published=DAY)),
        ("Issued in Port Tarn, 4 March 2031, 20:00", Metadata(published=DAY)),
        ("Business | 4 March 2031 | 4 min read | Share this article", Metadata(published=DAY)),
        ("Posted Tue 4 Mar, 18:40", Metadata(day="--03-04")),
        ("QUAY WATCH (channel) / 4 March / 08:14", Metadata(publisher="QUAY WATCH", day="--03-04")),
        ("Exclusive by Ann Holt, Tuesday March 4", Metadata(byline="Ann Holt", day="--03-04")),
    ],
)
def test_an_imprint_tells_the_outlet_the_author_and_the_day(line: str, known: Metadata) -> None:
    assert read_imprint(line) == known


@pytest.mark.parametrize(
    "line",
    [
        "The Alba left Tarn on March 3, 2031",
        "Tarn Falls, March 4",
        "Divers find the Alba, 4 March 2031",
        "By Friday evening, 4 March 2031, all was lost",
        "TARN, Lomia, March 4, 2031 (Shore Wire)",
        "Tarn Courier",
    ],
)
def test_what_says_more_or_less_is_no_imprint(line: str) -> None:
    assert read_imprint(line) is None


def test_where_the_line_may_be_the_title_only_an_imprint_with_an_outlet_counts() -> None:
    assert read_outlet_imprint("Harbour Assessment, March 4, 2031") is None
    assert read_outlet_imprint("Quay Watch | 4 March 2031, morning summary") is not None


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Tarn Herald", "Tarn Herald"),
        ("Tarn Herald live blog", "Tarn Herald"),
        ("Radio Tarn FM, evening bulletin", "Radio Tarn FM"),
        ("Quayside \u2014 the fact-checking desk", "Quayside"),
        ("By Ann Holt, Tarn Mercury", "Tarn Mercury"),
        ("Quay Notes, a blog by Ann Holt", "Quay Notes"),
    ],
)
def test_a_masthead_names_the_publisher(line: str, publisher: str) -> None:
    known = read_masthead(line)
    assert known is not None
    assert known.publisher == publisher


@pytest.mark.parametrize(
    "line",
    ["Ann Holt", "Port Tarn", "By Ann Holt, Harbour Correspondent", "By Ann Holt, CNN Quay Press", "Mail is late"],
)
def test_people_places_and_agencies_are_no_mastheads(line: str) -> None:
    assert read_masthead(line) is None


@pytest.mark.parametrize(
    "line",
    ["Press release No. 7/2031", "FOR IMMEDIATE RELEASE", "RNS Number 4471K", "Spot report 11/2031", "News > Health"],
)
def test_a_label_tells_nothing(line: str) -> None:
    assert read_label(line) == Metadata()


@pytest.mark.parametrize("line", ["Report finds the door was open", "News of the wreck", "Statement on the Alba"])
def test_a_title_is_no_label(line: str) -> None:
    assert read_label(line) is None


def test_who_issues_a_text_is_told_from_a_headline() -> None:
    assert all(
        map(
            is_issuer, ["REPUBLIC OF LOMIA", "Ministry of Ports and Fisheries", "Tarn County Council", "Alba Group plc"]
        )
    )
    assert not any(
        map(is_issuer, ["Ministry of Ports Denies Blame", "Council closes the port", "Ferry Sinks Off Tarn"])
    )
    assert read_release_head("MINISTRY OF PORTS - STATEMENT No. 7") == Metadata()
    assert read_release_head("MINISTRY OF PORTS - nine dead") is None


@pytest.mark.parametrize(
    ("title", "news"),
    [
        ("Statement from Tarn Lines on the Alba", ""),
        ("Alba sinks, nine dead \u2013 latest updates", "Alba sinks, nine dead"),
        ("Alba: as it happened", "Alba"),
        ("Alba sinks, nine dead", "Alba sinks, nine dead"),
        ("Statement from Tarn Lines says door was open", "Statement from Tarn Lines says door was open"),
        ("Tarn goes live", "Tarn goes live"),
    ],
)
def test_of_a_title_only_what_reports_is_news(title: str, news: str) -> None:
    assert title[: no_report_in(title)] == news


def test_a_day_without_a_year_is_found() -> None:
    assert [find_day(words) for words in ("4 March", "Mar. 14", "9 Sept", "noon")] == [
        "--03-04",
        "--03-14",
        "--09-09",
        None,
    ]


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("Posted by Ann Holt on 4 March 2031", Metadata(published=DAY)),
        ("Statement by the Dockers' Union, Larn branch, 4 March 2031", Metadata(published=DAY)),
        ("Factfinder, Tuesday 4 March 2031", Metadata(published=DAY)),
        ("Harbour notes, evening of 4 Mar 2031", Metadata(published=DAY)),
        ("4 March 2031, data as of Monday, 3 March, 18:00", Metadata(published=DAY)),
        ("Radio Larn 98.4 FM - Evening bulletin, Tuesday 4 March", Metadata(day="--03-04")),
        ("Larn24 live blog | Monday 3 and Tuesday 4 March", Metadata(day="--03-04")),
        ("The ferry has been missing since 4 March 2031", None),
        ("What the crew did on 4 March 2031", None),
        ("The harbour's budget for the year", None),
    ],
)
def test_a_line_that_ends_or_begins_with_its_date_is_dated(line: str, known: Metadata | None) -> None:
    assert read_dated_line(line) == known
