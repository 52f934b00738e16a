import pytest

from consolidate.articles import article_from_text
from consolidate.models import Article

BODY = "A ferry sank off Tarn on Monday and fourteen people died, officials said.\n\nDivers searched all night."


def read(text: str) -> Article:
    return article_from_text(text, name="a.txt")


def marked(article: Article) -> list[str]:
    return [article.text[s.start : s.end] for s in article.skipped if s.reason == "metadata"]


def test_a_headline_is_the_title_and_stays_news() -> None:
    article = read(f"Ferry sinks off Tarn, fourteen dead\n\n{BODY}")
    assert article.title == "Ferry sinks off Tarn, fourteen dead"
    assert article.skipped == ()


def test_a_markdown_heading_is_the_title_without_its_marks() -> None:
    assert read(f"\n\n# Ferry **sinks**\n\n{BODY}").title == "Ferry sinks"


@pytest.mark.parametrize("first", ["A ferry sank off Tarn on Sunday.", "Dear readers of this paper,", "Ann Holt"])
def test_what_is_no_headline_is_no_title(first: str) -> None:
    assert read(f"{first}\n\n{BODY}").title is None


def test_a_title_said_again_is_marked_once() -> None:
    article = read(f"Ferry sinks off Tarn\n\n2031-03-04 | tarn.example\n\nFerry sinks off Tarn\n{BODY}")
    repeated = [s for s in article.skipped if s.reason == "repeated title"]
    assert [article.text[s.start : s.end] for s in repeated] == ["Ferry sinks off Tarn"]
    assert repeated[0].start > 30


@pytest.mark.parametrize(
    ("line", "published", "publisher"),
    [
        ("2031-03-04 | tarn.example.com", "2031-03-04", "tarn.example.com"),
        ("| www.tarn.example.com", None, "tarn.example.com"),
        ("March 04, 2031", "2031-03-04", None),
        ("Published: 4 March 2031, 9:52 PM UTC", "2031-03-04", None),
        ("Tuesday, March 4, 2031 20:09", "2031-03-04", None),
        ("Last updated on 2031-03-04T20:09:11Z • 5 min read", "2031-03-04", None),
        ("08/04/2031", None, None),
        ("March 4 at 3:41 PM", None, None),
    ],
)
def test_a_date_line_gives_its_day_and_site_and_is_no_news(
    line: str, published: str | None, publisher: str | None
) -> None:
    article = read(f"Ferry sinks off Tarn\n\n{line}\n\n{BODY}")
    assert (article.published, article.publisher) == (published, publisher)
    assert marked(article) == [line]


def test_a_day_in_a_report_is_not_its_date() -> None:
    article = read(f"Ferry sinks off Tarn\n\nOn March 4, 2031 the ferry left the harbour.\n\n{BODY}")
    assert article.published is None
    assert article.skipped == ()


def test_a_date_before_the_first_words_is_read_and_only_it_is_marked() -> None:
    article = read(f" date 2031-03-04 {BODY}")
    assert article.published == "2031-03-04"
    assert marked(article) == ["date 2031-03-04"]


@pytest.mark.parametrize(
    ("line", "byline", "credit"),
    [
        ("By Ann Holt", "Ann Holt", None),
        ("By [AFP](#)", "AFP", "AFP"),
        ("By The Associated Press", "The Associated Press", "AP"),
        ("By ANN HOLT and Piet van der Meer, Associated Press", "ANN HOLT and Piet van der Meer", "AP"),
        ("By Ann Holt, Harbour Correspondent", "Ann Holt", None),
        ("Ann Holt and Bo Lind, Associated Press", "Ann Holt and Bo Lind", "AP"),
        ("/ Source: Associated Press", None, "AP"),
    ],
)
def test_a_byline_gives_its_names_and_agency(line: str, byline: str | None, credit: str | None) -> None:
    article = read(f"Ferry sinks off Tarn\n\n{line}\n\n{BODY}")
    assert (article.byline, article.credit) == (byline, credit)
    assert marked(article) == [line]


@pytest.mark.parametrize(
    "line", ["By Thursday evening the ferry had sunk.", "By Friday Evening All Was Lost", "By 9 May"]
)
def test_a_sentence_that_begins_with_by_is_no_byline(line: str) -> None:
    article = read(f"Ferry sinks off Tarn\n\n{line}\n\n{BODY}")
    assert article.byline is None
    assert article.skipped == ()


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Source: Tarn Herald – Ferry sinks off the coast", "Tarn Herald"),
        ("Source: The Associated Press", "AP"),
        ("This article was originally published by The Tarn Herald.", "The Tarn Herald"),
    ],
)
def test_a_credit_line_at_the_foot_names_the_outlet(line: str, credit: str) -> None:
    article = read(f"{BODY}\n\n{line}")
    assert article.credit == credit
    assert marked(article) == [line]


def test_a_source_that_speaks_is_news() -> None:
    article = read(f"{BODY}\n\nSource: the captain, who had been on deck all night, was drunk when it sank.")
    assert article.credit is None
    assert article.skipped == ()


@pytest.mark.parametrize(
    ("dateline", "credit"),
    [
        ("HAVEL BAY, Tarn, March 4 (Reuters) -", "Reuters"),
        ("HAVEL BAY (AP) —", "AP"),
        ("(CNN)", "CNN"),
        ("HAVEL BAY, Tarn —", None),
        ("HAVEL BAY (Tarn Herald) –", "Tarn Herald"),
    ],
)
def test_a_dateline_gives_its_agency_and_only_it_is_marked(dateline: str, credit: str | None) -> None:
    article = read(f"Ferry sinks off Tarn\n\n{dateline} {BODY}")
    assert article.credit == credit
    assert marked(article) == [dateline]


@pytest.mark.parametrize(
    "opening",
    ["(More) people were missed.", "UNIFER — which runs the line — denied it.", "(AP) writers were there."],
)
def test_an_opening_that_belongs_to_its_sentence_is_no_dateline(opening: str) -> None:
    article = read(f"Ferry sinks off Tarn\n\n{opening} {BODY}")
    assert article.skipped == ()
    assert article.credit is None


def test_a_heading_that_names_a_letter_writer_is_no_publisher() -> None:
    assert read(f"{BODY}\n\nA letter from Ann Holt\n\nShe wrote that the ferry was old.").publisher is None


def test_the_address_at_the_foot_gives_url_and_publisher() -> None:
    article = read(f"{BODY}\n\nOriginal url:\n\n<https://www.tarn.example/2031/ferry>")
    assert (article.url, article.publisher) == ("https://www.tarn.example/2031/ferry", "tarn.example")
    assert marked(article) == ["Original url:", "<https://www.tarn.example/2031/ferry>"]


def test_front_matter_is_read_and_its_title_stays_news() -> None:
    article = read(
        f'---\ntitle: "Ferry sinks"\ndate: 2031-03-04\nauthor: Ann Holt\npublisher: Tarn Herald\n---\n{BODY}'
    )
    known = (article.title, article.published, article.byline, article.publisher)
    assert known == ("Ferry sinks", "2031-03-04", "Ann Holt", "Tarn Herald")
    assert not any(s.start <= article.text.index("Ferry sinks") < s.end for s in article.skipped)


def test_who_asks_for_support_is_the_publisher() -> None:
    text = f"{BODY}\nA Message from The Tarn Herald:\nPlease support our journalism with your donation."
    assert read(text).publisher == "The Tarn Herald"


def test_a_copyright_line_names_the_agency() -> None:
    assert read(f"{BODY}\nCopyright 2031 The Associated Press. All rights reserved.").credit == "AP"


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("The Tarn Courier, 4 March 2031", None),
        ("Port Tarn, 4 March 2031", None),
        ("TARN, Lomia, March 4, 2031 (Shore Wire)", "Shore Wire"),
        ("Posted by Ann Holt, March 4, 2031", None),
    ],
)
def test_a_name_and_a_date_under_the_title_give_the_day_and_are_no_news(line: str, credit: str | None) -> None:
    article = read(f"Ferry sinks off Tarn\n{line}\n\n{BODY}")
    assert (article.title, article.published, article.credit) == ("Ferry sinks off Tarn", "2031-03-04", credit)
    assert marked(article) == [line]


def test_a_title_that_ends_with_its_date_stays_the_title() -> None:
    article = read(f"Daily assessment: Tarn, March 4, 2031\n\n{BODY}")
    assert (article.title, article.published) == ("Daily assessment: Tarn, March 4, 2031", "2031-03-04")
    assert marked(article) == []


def test_a_sentence_that_names_a_day_is_no_masthead() -> None:
    assert read("Ferry sinks off Tarn\nThe Alba left Tarn on March 3, 2031\n\n" + BODY).published is None


def test_a_dateline_with_a_year_gives_the_day() -> None:
    article = read("Ferry sinks off Tarn\n\nTARN, March 4, 2031 (Shore Wire) - " + BODY)
    assert (article.published, article.credit) == ("2031-03-04", "Shore Wire")


@pytest.mark.parametrize(
    "head",
    [
        "Tarn Herald\nWORLD IN BRIEF\nTuesday, March 4, 2031",
        "TARN HERALD\nNews > Health",
        "REPUBLIC OF LOMIA\nMINISTRY OF PORTS\nPress release No. 41/2031\nPort Tarn, 4 March 2031, 7.30 p.m.",
        "Tarn County Council\nNews release\nDate: 4 March 2031\nFor immediate use",
        "Quay Watch channel - digest, 4 March, 21:00",
        "Home | World | Sport | Opinion | Subscribe",
    ],
)
def test_the_title_is_found_under_what_stands_above_it(head: str) -> None:
    assert read(f"{head}\n\nPort says what sank the Alba\n\n{BODY}").title == "Port says what sank the Alba"


def test_an_outlet_and_a_day_are_read_where_there_is_no_title() -> None:
    article = read(f"Quay Watch | 4 March 2031, morning summary\n\n{BODY}")
    assert (article.title, article.publisher, article.published) == (None, "Quay Watch", "2031-03-04")


def test_a_headline_in_capitals_is_no_masthead() -> None:
    article = read(f"Rebels Seize Daily Mail\n\n{BODY}")
    assert (article.title, article.publisher) == ("Rebels Seize Daily Mail", None)


def test_of_a_live_report_the_title_is_news_and_its_label_is_not() -> None:
    article = read(f"LIVE: Alba sinks off Tarn \u2013 latest updates\n\nTuesday 4 March 2031\n\n08:20\n{BODY}")
    assert article.title == "LIVE: Alba sinks off Tarn \u2013 latest updates"
    assert marked(article) == [" \u2013 latest updates", "Tuesday 4 March 2031"]


def test_an_agency_under_the_by_line_or_at_the_end_is_credited() -> None:
    assert read(f"Ferry sinks off Tarn\n\nBy Ann Holt\nAFP\n\n{BODY}").credit == "AFP"
    assert read(f"Ferry sinks off Tarn\n\n{BODY}\n\n(dpa)").credit == "dpa"
    assert read(f"Ferry sinks off Tarn\n\n{BODY}\n\nAFP\n\nThe Alba was old.").credit is None


def test_a_date_that_closes_the_text_is_its_day() -> None:
    article = read(f"Ferry sinks off Tarn\n\n{BODY}\n\n4 March 2031")
    assert article.published == "2031-03-04"
    assert marked(article) == ["4 March 2031"]


def test_a_dated_line_under_the_title_dates_the_text() -> None:
    text = "Fact check: Did the Alba sink? No.\n\nFactfinder, Tuesday 4 March 2031\n\nThe Alba is at sea."
    article = article_from_text(text, name="alba.txt")
    assert article.published == "2031-03-04"
    assert "Factfinder, Tuesday 4 March 2031" in [text[span.start : span.end] for span in article.skipped]


def test_a_date_in_the_second_line_of_a_title_is_not_that_of_the_text() -> None:
    text = "How the Alba sank\nWhat the crew did in the night of 4 March 1931 at sea\n\nThe Alba sank in a storm.\n"
    assert article_from_text(text, name="alba.txt").published is None
