from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from consolidate.articles import article_from_text
from consolidate.errors import ConsolidateError
from consolidate.events import Event, Progress, ignore
from consolidate.extraction import extract_all_by_syntax, merge, read, syntactic
from consolidate.extraction.articles import Extracted
from consolidate.extraction.by_syntax import extract_by_syntax
from consolidate.extraction.reading import Reading
from consolidate.extraction.workers import Job, Lost
from consolidate.models import Claim

Bundle = Sequence[Reading]
Together = Job[Bundle, tuple[Extracted, ...]]

FERRY = read(article_from_text("Nine people died in the accident off Teld.", name="ferry.txt"))
HARBOUR = read(article_from_text("The harbour of Brack was closed on Monday.", name="harbour.txt"))


def test_each_article_has_its_own_claims_and_progress_is_told() -> None:
    told: list[Event] = []
    ferry, harbour = extract_all_by_syntax([FERRY, HARBOUR], told.append)
    assert [c.statement for c in ferry.claims] == ["Nine people died in the accident off Teld."]
    assert [c.statement for c in harbour.claims] == ["The harbour of Brack was closed on Monday."]
    assert told == [Progress("ferry.txt", 1, 2), Progress("harbour.txt", 2, 2)]


def test_what_is_too_long_for_a_sentence_makes_the_article_partial_and_voids_nothing_else() -> None:
    endless = "and on " * 1200
    reading: Reading = read(article_from_text(f"Nine people died off Teld.\n\nThe list goes {endless}.", name="a.txt"))
    (result,) = extract_all_by_syntax([reading], ignore)
    assert [c.statement for c in result.claims] == ["Nine people died off Teld."]
    assert result.article.status == "partial"
    assert "1 sentences are too long" in (result.article.problem or "")


def test_where_the_extraction_breaks_on_one_article_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaking(reading: Reading) -> tuple[Claim, ...]:
        if reading is FERRY:
            raise RecursionError("too deep")
        return extract_by_syntax(reading)

    monkeypatch.setattr(syntactic, "extract_by_syntax", breaking)
    ferry, harbour = extract_all_by_syntax([FERRY, HARBOUR], ignore)
    assert (ferry.article.status, ferry.claims) == ("failed", ())
    assert "RecursionError: too deep" in (ferry.article.problem or "")
    assert (harbour.article.status, len(harbour.claims)) == ("ok", 1)


def test_where_no_language_model_is_installed_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_reading: Reading) -> tuple[Claim, ...]:
        raise ConsolidateError("No English model: install one.")

    monkeypatch.setattr(syntactic, "extract_by_syntax", missing)
    with pytest.raises(ConsolidateError, match="install one"):
        extract_all_by_syntax([FERRY], ignore)


def test_an_article_that_a_helper_was_lost_with_is_failed_and_the_order_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def shared(job: Together, bundles: list[Bundle], _helpers: int) -> Iterator[tuple[int, object]]:
        for number, bundle in reversed(list(enumerate(bundles))):
            yield number, Lost("the process that read it ended (signal 11)") if FERRY in bundle else job.work(bundle)

    monkeypatch.setattr(syntactic, "share_out", shared)
    told: list[Event] = []
    ferry, harbour = extract_all_by_syntax([FERRY, HARBOUR], told.append)
    assert (ferry.article.path, ferry.article.status) == ("ferry.txt", "failed")
    assert "signal 11" in (ferry.article.problem or "")
    assert harbour.article.status == "ok"
    assert told == [Progress("harbour.txt", 1, 2), Progress("ferry.txt", 2, 2)]


def test_articles_that_are_read_together_have_the_claims_that_each_has_alone() -> None:
    title = read(article_from_text("BREAKING: Brack harbour to close after nine die off Teld.", name="title.txt"))
    readings = [FERRY, title, HARBOUR]
    together = extract_all_by_syntax(readings, ignore, processes=1)
    assert [one.claims for one in together] == [extract_by_syntax(reading) for reading in readings]
    assert all(one.claims for one in together)


@pytest.mark.parametrize(
    ("length", "articles", "processes", "helpers"),
    [
        (40, 100, None, 0),
        (40, 2_000, None, 5),
        (150_000, 1, None, 0),
        (150_000, 2, None, 1),
        (150_000, 50, None, 7),
        (150_000, 50, 1, 0),
        (40, 100, 3, 2),
        (40, 2, 8, 1),
    ],
)
def test_helpers_are_started_where_there_is_enough_to_read_or_the_user_wants_them(
    monkeypatch: pytest.MonkeyPatch, length: int, articles: int, processes: int | None, helpers: int
) -> None:
    started: list[int] = []

    def shared(_job: object, bundles: list[Bundle], helpers: int) -> Iterator[tuple[int, object]]:
        started.append(helpers)
        for number, bundle in enumerate(bundles):
            yield number, tuple(Extracted(reading.article, (), ()) for reading in bundle)

    monkeypatch.setattr(syntactic, "share_out", shared)
    monkeypatch.setattr(syntactic, "usable_cores", lambda: 8)
    reading = Reading(FERRY.article.model_copy(update={"text": "a" * length}), (), 0)
    extract_all_by_syntax([reading] * articles, ignore, processes=processes)
    assert started == [helpers]


def test_what_the_model_failed_on_is_partial_where_syntax_read_it() -> None:
    (own,) = extract_all_by_syntax([FERRY], ignore)
    failed = FERRY.article.model_copy(update={"status": "failed", "problem": "not read"})
    (merged,) = merge([own], {FERRY.article.id: Extracted(failed, (), ())})
    assert (merged.article.status, merged.article.problem, merged.claims) == ("partial", "not read", own.claims)
