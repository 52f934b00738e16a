from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from consolidate.articles import article_from_text
from consolidate.case import Case, open_case
from consolidate.models import Article

POST = """Ferry capsizes off Teld

The bow door of the Maren Sol was open at departure, deckhand Ilo Varn said.
Nine people died in the capsizing of the Maren Sol, coast guard spokeswoman Ana Brisk said.
"""
LINE = """Owner answers

Norva Lines denied that the bow door of the Maren Sol was open at departure.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ferry.case"


@pytest.fixture
def case(path: Path) -> Iterator[Case]:
    with open_case(path) as opened:
        yield opened


@pytest.fixture(scope="session")
def post() -> Article:
    return article_from_text(POST, name="post.txt")


@pytest.fixture(scope="session")
def line() -> Article:
    return article_from_text(LINE, name="line.txt")
