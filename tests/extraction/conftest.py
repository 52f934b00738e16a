from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from consolidate.extraction.drafts import ClaimDraft, Failure
from consolidate.extraction.grounding import Grounded, ground
from consolidate.extraction.reading import Reading, Window, read
from consolidate.models import Article, Skipped

Read = Callable[..., Reading]
Gate = Callable[..., "Grounded | Failure"]


def reading_of(text: str, *, skip: str | None = None, **known: str | None) -> Reading:
    """A reading of ``text``, in which the words ``skip`` are marked as no news."""
    at = text.index(skip) if skip else 0
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(
        id=f"a{digest[:12]}",
        path="ferry.txt",
        text=text,
        sha256=digest,
        skipped=(Skipped(start=at, end=at + len(skip), reason="caption"),) if skip else (),
    )
    return read(article.model_copy(update=known))


@pytest.fixture
def reading() -> Read:
    return reading_of


@pytest.fixture
def gate() -> Gate:
    """Ground one draft in a text, by default in the whole of it."""

    def pass_or_fail(
        text: str,
        quote: str,
        statement: str,
        *,
        cue: str = "",
        speaker: str = "article",
        window: Window | None = None,
        skip: str | None = None,
        language: str | None = None,
    ) -> Grounded | Failure:
        whole = reading_of(text, skip=skip, language=language)
        draft = ClaimDraft(cue=cue, speaker=speaker, quote=quote, statement=statement)
        return ground(draft, whole, window or Window(0, len(whole.sentences)))

    return pass_or_fail
