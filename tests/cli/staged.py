"""The program with a stand-in for the pipeline, so that the command line can be tried alone.

``python staged.py ARGUMENTS`` is ``consolidate ARGUMENTS``; ``consolidate`` below makes one fact of
every line of every usable article.  CONSOLIDATE_STAGE asks for a special course: "interrupt", "hang" (a
worker that does not end), "partial" or "failed" (how every article ends).
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Sequence
from datetime import UTC, datetime

from consolidate.case import Case
from consolidate.events import Listener, Notice, Progress, ignore
from consolidate.models import Article, Claim, Consolidation, EvidenceSpan, Fact, Origin, Run, Speaker
from consolidate.settings import Settings


def consolidate(articles: Sequence[Article], settings: Settings, *, listener: Listener = ignore) -> Consolidation:
    stage = os.environ.get("CONSOLIDATE_STAGE")
    if stage in ("interrupt", "hang"):
        if stage == "hang":
            threading.Thread(target=threading.Event().wait).start()
        # A shell starts background jobs with the signal ignored, and Python then leaves it so.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.kill(os.getpid(), signal.SIGINT)
    listener(Notice("using the stand-in"))
    usable = [article for article in articles if article.status == "ok"]
    for i, article in enumerate(usable, start=1):
        listener(Progress(article.path, i, len(usable)))
    claims = tuple(claim for article in usable for claim in _claims(article))
    return Consolidation(
        articles=tuple(_ended(article, stage) for article in articles),
        origins=tuple(Origin(id=f"o{article.id}", articles=(article.id,)) for article in articles),
        claims=claims,
        facts=tuple(_fact(i, claim) for i, claim in enumerate(claims, start=1)),
        conflicts=(),
        run=Run(extractor="model", model=settings.model, started=datetime(2031, 3, 5, tzinfo=UTC)),
    )


def consolidate_case(
    case: Case, articles: Sequence[Article], settings: Settings, *, alone: bool = False, listener: Listener = ignore
) -> Consolidation:
    case.add([article for article in articles if article.status == "ok"], alone=alone)
    return consolidate(articles, settings, listener=listener)


def _ended(article: Article, stage: str | None) -> Article:
    if stage not in ("partial", "failed") or article.status != "ok":
        return article
    problem = f"{article.path} is {stage}: raise --max-tokens."
    return article.model_copy(update={"status": stage, "problem": problem})


def _claims(article: Article) -> list[Claim]:
    claims, start = [], 0
    for line in article.text.splitlines(keepends=True):
        quote = line.rstrip("\n")
        if quote:
            span = EvidenceSpan(start=start, end=start + len(quote), quote=quote)
            claims.append(
                Claim(
                    id=f"c{article.id}-{start}",
                    article=article.id,
                    origin=f"o{article.id}",
                    statement=quote,
                    evidence=(span,),
                    speaker=Speaker(name="article", kind="article"),
                )
            )
        start += len(line)
    return claims


def _fact(number: int, claim: Claim) -> Fact:
    return Fact(
        id=f"f{number}",
        handle=f"F{number}",
        statement=claim.statement,
        polarity="affirmed",
        claims=(claim.id,),
        origins=(claim.origin,),
        sources=(claim.origin,),
        status="single_origin",
        credibility=3,
    )


if __name__ == "__main__":
    from consolidate import pipeline
    from consolidate.cli import main

    pipeline.consolidate = consolidate
    pipeline.consolidate_case = consolidate_case
    main()
