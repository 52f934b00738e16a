from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from consolidate import pipeline
from consolidate.articles import article_from_text, read_article
from consolidate.case import Case, folder, open_case
from consolidate.decisions import decide
from consolidate.errors import ModelUnavailable
from consolidate.events import Event, Notice
from consolidate.extraction import Extracted, Reading, extract_all_by_syntax
from consolidate.llm import Reply, ReplyStore, Request, Usage
from consolidate.models import Article, Consolidation
from consolidate.settings import Settings

BY_SYNTAX = Settings(extractor="syntactic", processes=1)
BY_MODEL = Settings(extractor="model", model="tiny", base_url="http://localhost:9/v1")
KILLS = Path(__file__).parents[1] / "benchmarks" / "kill.py"

Drawn = list[list[str]]
"""For each run the paths of the articles that claims were drawn from."""


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """Which articles are read by syntax."""
    runs: Drawn = []
    real = extract_all_by_syntax

    def extract(readings: Sequence[Reading], *arguments: Any, **options: Any) -> tuple[Extracted, ...]:
        runs.append([reading.article.path for reading in readings])
        return real(readings, *arguments, **options)

    monkeypatch.setattr(pipeline, "extract_all_by_syntax", extract)
    return runs


class Model:
    """A model that finds one claim in whatever it is shown, until its patience is over."""

    name = "tiny"

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.opened = 0
        self.patience = 100

    @property
    def usage(self) -> Usage:
        return Usage(calls=len(self.asked))

    def ask(self, request: Request) -> Reply:
        if len(self.asked) >= self.patience:
            raise ModelUnavailable("the line is dead")
        self.asked.append(request.about)
        quote = "The ferry sank off Teld."
        answer = f'{{"claims": [{{"cue": "", "speaker": "article", "quote": "{quote}", "statement": "{quote}"}}]}}'
        return Reply(answer, "stop", 1, 1, cached=False)


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Model:
    made = Model()

    @contextmanager
    def opened(
        settings: Settings, notice: object, prompts: Mapping[str, str], replies: ReplyStore | None
    ) -> Iterator[Model]:
        made.opened += 1
        yield made

    monkeypatch.setattr(pipeline, "open_model", opened)
    return made


def run(case: Case, *articles: Article, settings: Settings = BY_SYNTAX, alone: bool = False) -> Consolidation:
    return pipeline.consolidate_case(case, articles, settings, alone=alone)


def notices(case: Case, *articles: Article, settings: Settings = BY_SYNTAX) -> list[str]:
    heard: list[Event] = []
    pipeline.consolidate_case(case, articles, settings, listener=heard.append)
    return [event.message for event in heard if isinstance(event, Notice)]


def sunk(name: str, more: str = "") -> Article:
    return article_from_text(f"The ferry sank off Teld. {more}", name=name)


def test_a_case_comes_to_what_the_same_articles_come_to_without_one(case: Case, post: Article, line: Article) -> None:
    plain = pipeline.consolidate([post, line], BY_SYNTAX)
    kept = run(case, post, line)
    assert kept.model_copy(update={"run": plain.run}) == plain


def test_what_is_unchanged_is_not_read_again(case: Case, post: Article, line: Article, drawn: Drawn) -> None:
    first = run(case, post, line)
    second = run(case, post, line)
    assert drawn == [["line.txt", "post.txt"], []]
    assert second.model_copy(update={"run": first.run}) == first


def test_a_new_article_costs_only_itself_and_joins_the_others(
    case: Case, post: Article, line: Article, drawn: Drawn
) -> None:
    assert run(case, post).conflicts == ()
    result = run(case, line)
    assert drawn == [["post.txt"], ["line.txt"]]
    assert len(result.articles) == 2
    assert len(result.conflicts) == 1


def test_another_day_of_publication_is_read_again(case: Case, post: Article, drawn: Drawn) -> None:
    run(case, post)
    run(case, post.model_copy(update={"published": "2031-03-05"}))
    assert drawn == [["post.txt"], ["post.txt"]]


def test_claims_drawn_by_an_earlier_program_are_drawn_again(
    case: Case, post: Article, drawn: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(case, post)
    monkeypatch.setattr("consolidate.case.keeping.extraction_version", lambda: "later")
    run(case, post)
    assert drawn == [["post.txt"], ["post.txt"]]


def test_a_model_is_not_even_opened_where_nothing_has_changed(case: Case, model: Model) -> None:
    run(case, sunk("a.txt"), settings=BY_MODEL)
    again = run(case, sunk("a.txt"), settings=BY_MODEL)
    assert (model.asked, model.opened) == (["a.txt"], 1)
    assert (again.run.model, again.run.calls) == ("tiny", 0)
    assert len(again.claims) == 1


def test_what_a_model_could_not_read_is_tried_again(case: Case, model: Model) -> None:
    model.patience = 1
    result = run(case, sunk("a.txt"), sunk("b.txt"), settings=BY_MODEL.model_copy(update={"concurrency": 1}))
    assert sorted(article.status for article in result.articles) == ["failed", "ok"]
    model.patience = 100
    result = run(case, sunk("a.txt"), sunk("b.txt"), settings=BY_MODEL)
    assert [article.status for article in result.articles] == ["ok", "ok"]
    assert len(model.asked) == 2


def test_claims_of_a_model_stay_where_no_extractor_is_asked_for(case: Case, model: Model, drawn: Drawn) -> None:
    run(case, sunk("a.txt"), settings=BY_MODEL)
    run(case, sunk("a.txt"), settings=Settings())
    assert drawn == [[]]
    run(case, sunk("a.txt"), settings=BY_SYNTAX)
    assert drawn == [[], ["a.txt"]]


def test_what_is_kept_of_a_run_that_breaks_off_is_not_read_again(
    case: Case, post: Article, line: Article, drawn: Drawn
) -> None:
    def listen(event: Event) -> None:
        if not isinstance(event, Notice):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pipeline.consolidate_case(case, [post, line], BY_SYNTAX, listener=listen)
    run(case, post, line)
    assert [len(paths) for paths in drawn] == [2, 1]


def test_what_an_article_no_longer_says_is_told(case: Case) -> None:
    rest = "The harbour of Brack was closed all night, Ilo Varn said.\n"
    before, after = (
        article_from_text(f"{n} people died in the sinking off Teld, Ana Brisk said.\n{rest}", name="post.txt")
        for n in ("Twelve", "Nine")
    )
    run(case, before)
    told = " ".join(notices(case, after))
    assert "post.txt has changed; the version of " in told
    assert 'said, and this one does not: "Ana Brisk: Twelve people died in the sinking off Teld."' in told
    assert "1 changed article, 1 new fact." in told
    assert "adding" not in told
    assert [article.version_of for article in case.articles()] == [before.id]


def test_what_is_new_since_the_last_run_is_told(case: Case, post: Article, line: Article) -> None:
    assert not any("since the last run" in message for message in notices(case, post))
    assert any("nothing new" in message for message in notices(case, post))
    told = notices(case, line)
    assert told[0] == f"adding 1 article to a case of 1 article: {case.path}"
    assert told[-1].endswith("1 new article, 1 new fact, 1 new conflict.")


def test_decisions_whose_words_have_changed_are_told(case: Case, post: Article, line: Article) -> None:
    result = run(case, post, line)
    case.record(decide(result, result.conflicts[0], "both_hold", reason="r", reviewer="Ana"))
    assert not any("decision" in message for message in notices(case, post))
    changed = article_from_text("Norva Lines said nothing about the door of the ship.\n", name=line.path)
    assert any(message.startswith("1 decision rests on words") for message in notices(case, changed))
    assert len(case.consolidation().unplaced) == 1


def test_articles_on_something_else_are_warned_of(case: Case, post: Article, line: Article) -> None:
    other = article_from_text("Gus Ferro won the chess cup of Quill, Rika Moss said.\n", name="chess.txt")
    assert not any("another event" in message for message in [*notices(case, post), *notices(case, line)])
    assert any("another event" in message for message in notices(case, other))


def test_articles_that_cannot_be_read_are_told_and_not_kept(case: Case, post: Article, tmp_path: Path) -> None:
    missing = read_article(tmp_path / "missing.txt")
    result = run(case, post, missing)
    assert sorted(article.status for article in result.articles) == ["failed", "ok"]
    assert [article.id for article in case.articles()] == [post.id]


def test_one_run_alone_is_not_joined_by_what_was_given_before(case: Case, post: Article, line: Article) -> None:
    run(case, post, line, alone=True)
    result = run(case, line, alone=True)
    assert [article.id for article in result.articles] == [line.id]


def test_the_order_of_arrival_changes_no_fact_and_no_conflict(tmp_path: Path, post: Article, line: Article) -> None:
    more = article_from_text("Twelve people died in the capsizing of the Maren Sol, Orm Tasker said.", name="more.txt")
    found = []
    for number, order in enumerate(permutations([post, line, more])):
        with open_case(tmp_path / f"{number}.case") as case:
            for article in order:
                result = run(case, article)
            found.append((result.facts, result.conflicts, result.updates, result.origins))
    assert found[0][1]
    assert all(one == found[0] for one in found)


def test_without_a_case_nothing_is_written(tmp_path: Path, post: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_names, **_options: tmp_path)
    pipeline.consolidate([post], Settings())
    assert not folder().exists()
    assert list(tmp_path.iterdir()) == []


def test_runs_and_reviews_that_are_killed_lose_nothing() -> None:
    done = subprocess.run([sys.executable, KILLS, "--kills", "5"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "5 kills" in done.stdout
