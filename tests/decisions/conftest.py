from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from consolidate.articles import article_from_text
from consolidate.consolidation import consolidate_articles
from consolidate.models import Article, Claim, Consolidation, Decision, EvidenceSpan, Quantity, Run, Speaker

Said = tuple[str, str]
"""A line of an article: who says it ("article" for its own voice), and what."""
Told = Callable[..., tuple[Article, tuple[Claim, ...]]]
Consolidated = Callable[..., Consolidation]


@pytest.fixture(scope="session")
def tell() -> Told:
    """An article of these lines, and a claim of each; "not " before a statement makes it a denial of the rest."""

    def told(name: str, *lines: Said, url: str | None = None) -> tuple[Article, tuple[Claim, ...]]:
        text = "\n".join(f"{who}: {what}" for who, what in lines)
        article = article_from_text(text, name=name).model_copy(update={"url": url})
        claims, start = [], 0
        for who, what in lines:
            line = f"{who}: {what}"
            statement = what.removeprefix("not ")
            words = [word for word in statement.split() if word.isdigit()]
            claims.append(
                Claim(
                    id=f"c{article.sha256[:6]}{start}",
                    article=article.id,
                    statement=statement,
                    evidence=(EvidenceSpan(start=start, end=start + len(line), quote=line),),
                    speaker=Speaker(name=who, kind="article" if who == "article" else "unknown"),
                    polarity="denied" if what != statement else "affirmed",
                    quantities=tuple(Quantity(value=float(word), unit="people", text=word) for word in words),
                )
            )
            start += len(line) + 1
        return article, tuple(claims)

    return told


@pytest.fixture(scope="session")
def consolidated() -> Consolidated:
    """What follows from articles and their claims, with these decisions."""

    def result(*told: tuple[Article, tuple[Claim, ...]], decisions: tuple[Decision, ...] = ()) -> Consolidation:
        return consolidate_articles(
            [article for article, _ in told],
            [claim for _, claims in told for claim in claims],
            (),
            Run(extractor="syntactic", started=datetime(2031, 3, 5, tzinfo=UTC)),
            decisions=decisions,
        )

    return result
