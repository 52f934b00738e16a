from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from consolidate.errors import BudgetExceeded, ModelOverloaded, ModelRefused, RecordingMiss
from consolidate.events import Event, Notice, Progress, ignore
from consolidate.extraction import PROMPT_NAME, Extracted, extract_all
from consolidate.extraction.reading import Reading
from consolidate.llm import Reply, Request
from consolidate.prompts import load_prompt
from consolidate.settings import Settings

if TYPE_CHECKING:
    from tests.conftest import Script, Scripted
    from tests.extraction.conftest import Read

Claims = Callable[..., str]

PROMPT = load_prompt(PROMPT_NAME)
ONE_AT_A_TIME = Settings(window=1, concurrency=1)
SENTENCES = [
    f"The {name} left the quay at noon." for name in ("ferry", "trawler", "tanker", "schooner", "tug", "liner")
]


@pytest.fixture
def three(reading: Read) -> list[Reading]:
    """Three articles of two sentences each, which are six windows."""
    return [
        reading(" ".join(SENTENCES[i : i + 2]), id=f"a{i}", path=f"{name}.txt")
        for i, name in ((0, "x"), (2, "y"), (4, "z"))
    ]


def passage(request: Request) -> str:
    return request.messages[-1].content.rsplit("<passage>", 1)[1].removesuffix("</passage>")


@pytest.fixture
def echo(claims_json: Claims) -> Script:
    """Every passage is the one claim in it."""
    return lambda request: claims_json((passage(request), passage(request)))


def failing(echo: Script, **errors: Exception) -> Script:
    """Echo, but that a passage with one of these words raises."""

    def script(request: Request) -> Reply | str:
        for word, error in errors.items():
            if word in passage(request):
                raise error
        return echo(request)

    return script


def outcome(extracted: tuple[Extracted, ...]) -> list[tuple[str, list[str]]]:
    return [(one.article.status, [claim.statement for claim in one.claims]) for one in extracted]


def test_every_article_gets_its_claims_in_the_order_of_the_text(
    three: list[Reading], scripted: Scripted, echo: Script
) -> None:
    for concurrency in (1, 4):
        settings = Settings(window=1, concurrency=concurrency)
        extracted = extract_all(three, scripted(echo), PROMPT, settings, ignore)
        assert outcome(extracted) == [("ok", SENTENCES[0:2]), ("ok", SENTENCES[2:4]), ("ok", SENTENCES[4:6])]
        assert [one.article.problem for one in extracted] == [None] * 3


def test_progress_is_told_for_every_window(three: list[Reading], scripted: Scripted, echo: Script) -> None:
    heard: list[Event] = []
    extract_all(three, scripted(echo), PROMPT, ONE_AT_A_TIME, heard.append)
    assert [(event.done, event.total) for event in heard if isinstance(event, Progress)] == [
        (n, 6) for n in range(1, 7)
    ]


def test_an_exceeded_budget_keeps_what_is_done_and_marks_the_rest(
    three: list[Reading], scripted: Scripted, echo: Script
) -> None:
    heard: list[Event] = []
    model = scripted(failing(echo, schooner=BudgetExceeded("Raise --max-tokens.")))
    extracted = extract_all(three, model, PROMPT, ONE_AT_A_TIME, heard.append)
    assert outcome(extracted) == [("ok", SENTENCES[0:2]), ("partial", SENTENCES[2:3]), ("failed", [])]
    assert all("--max-tokens" in (one.article.problem or "") for one in extracted[1:])
    assert len(model.requests) == 4
    assert Notice("Raise --max-tokens.") in heard


def test_a_recording_miss_leaves_the_other_articles(three: list[Reading], scripted: Scripted, echo: Script) -> None:
    miss = RecordingMiss("The prompt has changed: record again.")
    model = scripted(failing(echo, ferry=miss, trawler=miss, tanker=miss, schooner=miss))
    extracted = extract_all(three, model, PROMPT, ONE_AT_A_TIME, ignore)
    assert outcome(extracted) == [("failed", []), ("failed", []), ("ok", SENTENCES[4:6])]
    assert "record again" in (extracted[0].article.problem or "")


def test_three_errors_in_a_row_stop_the_asking(three: list[Reading], scripted: Scripted, echo: Script) -> None:
    down = ModelOverloaded("Try later.")
    model = scripted(failing(echo, trawler=down, tanker=down, schooner=down))
    extracted = extract_all(three, model, PROMPT, ONE_AT_A_TIME, ignore)
    assert len(model.requests) == 4
    assert outcome(extracted) == [("partial", SENTENCES[0:1]), ("failed", []), ("failed", [])]
    assert all("Try later." in (one.article.problem or "") for one in extracted)


def test_errors_with_answers_between_them_do_not_stop_the_asking(
    three: list[Reading], scripted: Scripted, echo: Script
) -> None:
    down = ModelOverloaded("Try later.")
    model = scripted(failing(echo, ferry=down, trawler=down, schooner=down, tug=down))
    extracted = extract_all(three, model, PROMPT, ONE_AT_A_TIME, ignore)
    assert len(model.requests) == 6
    assert [one.article.status for one in extracted] == ["failed", "partial", "partial"]


def test_where_nothing_is_answered_the_first_error_is_raised(
    three: list[Reading], scripted: Scripted, echo: Script
) -> None:
    model = scripted(failing(echo, ferry=ModelRefused("Check the key."), quay=ModelOverloaded("Try later.")))
    with pytest.raises(ModelRefused, match="Check the key"):
        extract_all(three, model, PROMPT, ONE_AT_A_TIME, ignore)


def test_an_article_that_was_partial_before_stays_so_and_keeps_its_problem(
    reading: Read, scripted: Scripted, echo: Script
) -> None:
    whole = reading(" ".join(SENTENCES[:2]), status="partial", problem="x.txt was cut at 1 MB.")
    (extracted,) = extract_all([whole], scripted(echo), PROMPT, ONE_AT_A_TIME, ignore)
    assert (extracted.article.status, extracted.article.problem) == ("partial", "x.txt was cut at 1 MB.")
    model = scripted(failing(echo, trawler=ModelOverloaded("Try later.")))
    (extracted,) = extract_all([whole], model, PROMPT, ONE_AT_A_TIME, ignore)
    assert extracted.article.status == "partial"
    assert "cut at 1 MB" in (extracted.article.problem or "")
    assert "Try later." in (extracted.article.problem or "")


def test_an_article_without_sentences_is_no_obstacle(reading: Read, scripted: Scripted, echo: Script) -> None:
    extracted = extract_all([reading("Oh."), reading(SENTENCES[0])], scripted(echo), PROMPT, ONE_AT_A_TIME, ignore)
    assert outcome(extracted) == [("ok", []), ("ok", SENTENCES[:1])]
    assert extract_all([], scripted(echo), PROMPT, ONE_AT_A_TIME, ignore) == ()


def test_an_interruption_gets_out_while_calls_are_still_running(
    three: list[Reading], scripted: Scripted, echo: Script
) -> None:
    go_on = threading.Event()
    held_up = []

    def script(request: Request) -> Reply | str:
        if "ferry" not in passage(request) and not go_on.wait(20):
            held_up.append(request)
        return echo(request)

    def interrupt(_event: Event) -> None:
        raise KeyboardInterrupt

    model = scripted(script)
    try:
        with pytest.raises(KeyboardInterrupt):
            extract_all(three, model, PROMPT, Settings(window=1, concurrency=2), interrupt)
        assert not held_up
        assert len(model.requests) < 6
    finally:
        go_on.set()
