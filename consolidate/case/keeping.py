"""What one run takes from a case, and what it leaves in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from consolidate.case.articles import Added
from consolidate.case.case import Case
from consolidate.case.extractions import Drawn
from consolidate.case.news import changes, decisions_in_doubt, shares_nothing, whats_new
from consolidate.extraction import PROMPT_NAME, Extracted, Reading, extraction_version
from consolidate.models import Article, Consolidation
from consolidate.prompts import load_prompt
from consolidate.settings import Settings
from consolidate.sources import Sources

READABLE = ("ok", "partial")
_LEFT_OUT = {"text", "path", "file_sha256", "reliability", "version_of"}
"""What extraction does not look at; the text is there by its hash."""

_ANOTHER_EVENT = (
    "the new articles and those of the case name nobody and nothing in common: if they are about another event, give "
    "them a case of their own (--case)."
)


class Keeping:
    """Keeps a run's articles, claims and cost in a case, and knows what need not be read again."""

    def __init__(self, case: Case, settings: Settings, started: datetime, sources: Sources | None) -> None:
        """Begin a run; ``sources`` is what it knows of publishers, or None where that is as it was."""
        self._case = case
        self._method, self._is_known = _method(settings)
        self._takes_any = settings.extractor == "auto" and not settings.names_model
        self._last = case.runs.last()
        self._run = case.runs.begin(started, sources)
        self._sources: dict[str, tuple[str, str]] = {}
        self._added = Added(0, (), {})

    def add(self, articles: Sequence[Article], *, alone: bool) -> list[str]:
        """Put the articles that have a text into the case; what to tell the user."""
        self._added = self._case.add([article for article in articles if article.text.strip()], alone=alone)
        new, before = len(self._added.new) - len(self._added.revised), self._added.before
        if before and new and not alone:
            return [f"adding {_number(new, 'article')} to a case of {_number(before, 'article')}: {self._case.path}"]
        return []

    def unread(self, readings: Sequence[Reading]) -> list[Reading]:
        """The readings from which claims are still to be drawn; what can have none is noted as it is."""
        unread = []
        for reading in readings:
            article = reading.article
            if not article.text.strip():
                continue
            self._sources[article.id] = (_source(article), article.status)
            if article.status not in READABLE:
                self.keep(Extracted(article, (), ()))
            elif not self._is_read(article):
                unread.append(reading)
        return unread

    def keep(self, extracted: Extracted) -> None:
        """Keep what was drawn from one article.  It is worth another try where not all of it could be read."""
        article = extracted.article
        source, status = self._sources[article.id]
        complete = self._is_known and article.status == status
        drawn = Drawn(article, extracted.claims, extracted.rejected, source, self._method, complete)
        self._case.extractions.keep(drawn, self._run)

    def finish(self, result: Consolidation) -> list[str]:
        """Note that the run came to its end; what is new since the last one, for the user."""
        revised = self._added.revised
        revisions = [one for one in self._case.revisions() if revised.get(one.later.id) == one.earlier.id]
        news = [changes(one) for one in revisions]
        if self._added.before and shares_nothing(result, self._added.new):
            news.append(_ANOTHER_EVENT)
        if self._last is not None:
            said_before = {claim.id for one in revisions for claim in one.repeated}
            unseen = self._case.runs.unseen() - said_before
            news.append(whats_new(result, unseen, self._added, self._last))
        news += decisions_in_doubt(result)
        self._case.runs.finish(self._run, result.run)
        return news

    def _is_read(self, article: Article) -> bool:
        """Are the article's claims in the case?  Where no extractor is asked for, those of any one will do."""
        held = self._case.extractions.key(article.id)
        if held is None or held[0] != self._sources[article.id][0]:
            return False
        same_version = held[1].partition(":")[0] == self._method.partition(":")[0]
        return held[1] == self._method or (self._takes_any and same_version)


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}" + ("" if count == 1 else "s")


def _source(article: Article) -> str:
    return hashlib.sha256(article.model_dump_json(exclude=_LEFT_OUT).encode()).hexdigest()


def _method(settings: Settings) -> tuple[str, bool]:
    """What stands for how claims are drawn, behind the version of the extraction; is it known before a model is asked?

    It is not where an endpoint is left to say which model it has.
    """
    version, extractor = extraction_version(), settings.extractor_in_force
    if extractor == "syntactic":
        return f"{version}:syntactic", True
    asked: list[object] = [extractor, load_prompt(PROMPT_NAME).hash, settings.window]
    if settings.replay is not None:
        asked.append(hashlib.sha256(settings.replay.read_bytes()).hexdigest())
    elif settings.model_file is not None:
        asked += [settings.model_file.stem, settings.model_file.stat().st_size]
    else:
        asked += [settings.model, settings.base_url]
    key = hashlib.sha256(json.dumps(asked).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{version}:{key}", any((settings.replay, settings.model_file, settings.model))
