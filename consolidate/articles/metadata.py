"""What can be known about an article beside its text."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Metadata:
    """What is known about an article beside its text; the fields are those of ``Article``.

    ``day`` is that of a date without a year, as ISO 8601 had it ("--03-04").
    """

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    credit: str | None = None
    day: str | None = None

    def filled_from(self, other: Metadata) -> Metadata:
        """This, with every gap filled by what ``other`` knows."""
        return replace(self, **{name: getattr(other, name) for name in _FIELDS if getattr(self, name) is None})


_FIELDS = tuple(field.name for field in fields(Metadata))


def domain_of(url: str | None) -> str | None:
    """The site that an address leads to ("news.example"), or None where it leads to none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
