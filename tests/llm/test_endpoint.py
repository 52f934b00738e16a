from __future__ import annotations

import pytest

from consolidate.errors import UsageError
from consolidate.llm.endpoint import Endpoint, checked_url, public_url


def test_an_address_is_shown_without_what_may_be_secret() -> None:
    shown = public_url("https://mia:hunter2@models.example:8443/v1?key=abc#part")
    assert shown == "https://models.example:8443/v1"


def test_an_endpoint_does_not_print_its_key() -> None:
    assert "sk-1" not in repr(Endpoint("small", "http://models.example/v1", "sk-1"))


@pytest.mark.parametrize(
    ("base_url", "stays"),
    [
        ("http://localhost:11434/v1", True),
        ("http://127.0.0.1:8080/v1", True),
        ("http://[::1]:8080/v1", True),
        ("https://api.openai.com/v1", False),
        ("http://localhost.example/v1", False),
    ],
)
def test_only_the_loopback_address_stays_on_this_machine(base_url: str, stays: bool) -> None:
    assert Endpoint("small", base_url).stays_here is stays


@pytest.mark.parametrize("url", ["http://localhost:11434/v1", "https://models.example/api/v1/", "http://[::1]:1/v1"])
def test_an_http_address_is_taken_as_it_is(url: str) -> None:
    assert checked_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "localhost:11434/v1",
        "models.example",
        "ftp://models.example",
        "http://",
        "http://[x",
        "http://a:x/v1",
        "",
    ],
)
def test_what_is_no_http_address_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(UsageError, match=r"--base-url .* http://localhost"):
        checked_url(url)


def test_a_refused_address_is_told_without_its_password() -> None:
    with pytest.raises(UsageError) as caught:
        checked_url("mia:hunter2@models.example/v1")
    assert "hunter2" not in str(caught.value)
