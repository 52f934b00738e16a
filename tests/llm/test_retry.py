from __future__ import annotations

from datetime import UTC, datetime

import pytest

from consolidate.llm.retry import retry_after

NOW = datetime(2031, 5, 1, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0.0),
        ("2.5", 2.5),
        ("120", 120.0),
        ("-3", 0.0),
        ("Thu, 01 May 2031 12:00:30 GMT", 30.0),
        ("Thu, 01 May 2031 11:00:00 GMT", 0.0),
        ("Thu, 01 May 2031 14:00:10 +0200", 10.0),
        ("soon", None),
        ("nan", None),
        ("inf", None),
        ("", None),
        (None, None),
    ],
)
def test_a_retry_after_is_read_in_each_of_its_forms(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, NOW) == seconds
