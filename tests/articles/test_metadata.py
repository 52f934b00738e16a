import pytest

from consolidate.articles.metadata import Metadata, domain_of


def test_only_gaps_are_filled() -> None:
    ours = Metadata(title="Ferry sinks", byline="Ann Holt")
    filled = ours.filled_from(Metadata(title="Another", publisher="Tarn Herald"))
    assert filled == Metadata(title="Ferry sinks", byline="Ann Holt", publisher="Tarn Herald")


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.Tarn.example:8443/a?b", "tarn.example"),
        ("tarn.example", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_the_site_of_an_address_is_its_host(url: str | None, site: str | None) -> None:
    assert domain_of(url) == site
