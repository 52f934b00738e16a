from __future__ import annotations

import hashlib
from typing import Protocol

import pytest

from consolidate.models import Article, Skipped


class MakeArticle(Protocol):
    def __call__(self, text: str, name: str, skipped: tuple[Skipped, ...] = ()) -> Article: ...


@pytest.fixture(scope="session")
def make_article() -> MakeArticle:
    def make(text: str, name: str, skipped: tuple[Skipped, ...] = ()) -> Article:
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        identity = hashlib.sha256(f"{sha256}{name}".encode()).hexdigest()[:12]
        return Article(id=identity, path=name, text=text, sha256=sha256, skipped=skipped)

    return make
