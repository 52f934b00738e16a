import pytest

from consolidate.articles.html import page_article
from consolidate.errors import ArticleError

PARAGRAPHS = [
    "A ferry sank off the island of Tarn on Monday and 14 people died, the harbour master said.",
    "Divers searched the wreck all night, and two people were found alive in an air pocket near the bow.",
    "The company that runs the line denied that the ship had been overloaded when it left the harbour.",
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
LD = """<script type="application/ld+json">{"@graph": [
 {"@type": "Person", "@id": "#ann", "name": "Ann Holt"},
 {"@type": "NewsArticle", "headline": "Ferry sinks off Tarn &amp; 14 die",
  "datePublished": "2031-03-04T22:00:00Z",
  "author": [{"@id": "#ann"}, {"@type": "Person", "name": "Bo Lind"}]}]}</script>"""
META = """<meta property="og:title" content="Ferry sinks off Tarn">
<meta property="og:site_name" content="Tarn Herald">
<meta property="article:published_time" content="2031-03-05T09:00:00Z">
<meta name="author" content="Cleo Marsh">
<link rel="canonical" href="https://tarn.example/ferry">"""


def page(head: str, body: str = BODY) -> str:
    menu = "<nav><a href='/'>Home</a> <a href='/w'>World</a></nav><footer>Contact us</footer>"
    return f"<!doctype html><html><head>{head}</head><body>{menu}<article>{body}</article></body></html>"


def test_the_paragraphs_are_the_text_under_the_headline() -> None:
    text, _ = page_article(page(META))
    assert text.split("\n") == ["Ferry sinks off Tarn", *PARAGRAPHS]


def test_a_headline_on_the_page_is_not_said_twice() -> None:
    text, _ = page_article(page(META, f"<h1>Ferry sinks off Tarn</h1>{BODY}"))
    assert text.count("Ferry sinks off Tarn") == 1


def test_meta_elements_give_the_metadata() -> None:
    _, known = page_article(page(META))
    assert (known.title, known.publisher, known.byline) == (
        "Ferry sinks off Tarn",
        "Tarn Herald",
        "Cleo Marsh",
    )
    assert (known.published, known.url) == ("2031-03-05", "https://tarn.example/ferry")


def test_json_ld_goes_before_meta_elements() -> None:
    _, known = page_article(page(META + LD))
    assert known.title == "Ferry sinks off Tarn & 14 die"
    assert known.byline == "Ann Holt, Bo Lind"
    assert known.published == "2031-03-04"
    assert known.publisher == "Tarn Herald"


@pytest.mark.parametrize("broken", ["{", "null", "[1, {}]", '{"@type": ["NewsArticle"], "headline": 3}', "[" * 100_000])
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    _, known = page_article(page(f'{META}<script type="application/ld+json">{broken}</script>'))
    assert known.title == "Ferry sinks off Tarn"


def test_a_day_named_in_the_report_is_not_its_date() -> None:
    _, known = page_article(page("<title>Ferry sinks</title>", f"{BODY}<p>It was built on 4 March 2019 in Marn.</p>"))
    assert known.published is None


@pytest.mark.parametrize(
    "html",
    ["<html></html>", "<html><body><nav>Home</nav></body></html>", "<", "<!doctype html>" + "<div>" * 5000],
)
def test_a_page_without_an_article_says_what_to_do(html: str) -> None:
    with pytest.raises(ArticleError, match="save the article's text"):
        page_article(html)


def test_an_unclosed_page_is_read() -> None:
    text, _ = page_article(page(META)[: -len("</article></body></html>")])
    assert PARAGRAPHS[-1] in text
