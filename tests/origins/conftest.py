from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Protocol

import pytest

from consolidate.models import Article, Skipped

DATA = Path(__file__).parent / "data"


class MakeArticle(Protocol):
    def __call__(
        self,
        text: str,
        name: str,
        skipped: tuple[Skipped, ...] = (),
        *,
        publisher: str | None = None,
        credit: str | None = None,
        url: str | None = None,
        published: str | None = None,
    ) -> Article: ...


class Report(Protocol):
    def __call__(self, name: str, *, publisher: str | None = None, credit: str | None = None) -> Article: ...


@pytest.fixture(scope="session")
def make_article() -> MakeArticle:
    def make(
        text: str,
        name: str,
        skipped: tuple[Skipped, ...] = (),
        *,
        publisher: str | None = None,
        credit: str | None = None,
        url: str | None = None,
        published: str | None = None,
    ) -> Article:
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        return Article(
            id=hashlib.sha256(f"{sha256}{name}".encode()).hexdigest()[:12],
            path=name,
            text=text,
            sha256=sha256,
            skipped=skipped,
            publisher=publisher,
            credit=credit,
            url=url,
            published=published,
        )

    return make


@pytest.fixture(scope="session")
def report(make_article: MakeArticle) -> Report:
    """A whole report from data/, by its name there: of an agency, rewritten by others, or by another reporter."""

    def read(name: str, *, publisher: str | None = None, credit: str | None = None) -> Article:
        text = (DATA / f"{name}.txt").read_text("utf-8")
        return make_article(text, f"{name}.txt", publisher=publisher, credit=credit)

    return read
