from __future__ import annotations

from consolidate.articles import article_from_text
from consolidate.events import Event, Progress
from consolidate.extraction import extract_all_by_syntax, merge, read
from consolidate.extraction.articles import Extracted
from consolidate.extraction.reading import Reading

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
    (result,) = extract_all_by_syntax([reading], lambda _event: None)
    assert [c.statement for c in result.claims] == ["Nine people died off Teld."]
    assert result.article.status == "partial"
    assert "1 sentences are too long" in (result.article.problem or "")


def test_what_the_model_failed_on_is_partial_where_syntax_read_it() -> None:
    (own,) = extract_all_by_syntax([FERRY], lambda _event: None)
    failed = FERRY.article.model_copy(update={"status": "failed", "problem": "not read"})
    (merged,) = merge([own], {FERRY.article.id: Extracted(failed, (), ())})
    assert (merged.article.status, merged.article.problem, merged.claims) == ("partial", "not read", own.claims)
