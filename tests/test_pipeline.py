from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from consolidate import derivation, pipeline
from consolidate.articles import article_from_text
from consolidate.consolidation import consolidate_claims
from consolidate.errors import BudgetExceeded, ModelRefused, RecordingMiss, UsageError
from consolidate.events import Event, Notice
from consolidate.llm import Reply, Request
from consolidate.models import Article, Consolidation, Origin
from consolidate.origins import Overrides, find_origins
from consolidate.pipeline import consolidate
from consolidate.settings import Settings
from consolidate.sources import Sources

if TYPE_CHECKING:
    from tests.conftest import Script, Scripted, ScriptedModel

Claims = Callable[..., str]
Use = Callable[["Script"], "ScriptedModel"]

SETTINGS = Settings(extractor="model", model="scripted", window=1, concurrency=1)
BOTH = SETTINGS.model_copy(update={"extractor": "both"})
POST = """The ferry Corda was overloaded, the dock workers' union said.
Nine people died in the accident off Porto on Monday.
Rescuers found the wreck at a depth of 40 metres.
"""
COURIER = """Seaways denied that the ferry Corda was overloaded.
Nine people died in the accident off Porto on Monday.
The harbour of Porto was closed for two days.
"""
DENIAL = {
    "cue": "denied",
    "speaker": "Seaways",
    "quote": "Seaways denied that the ferry Corda was overloaded",
    "statement": "The ferry Corda was overloaded.",
}
UNION = {
    "cue": "said",
    "speaker": "the dock workers' union",
    "quote": "The ferry Corda was overloaded",
    "statement": "The ferry Corda was overloaded.",
}


def passage(request: Request) -> str:
    return request.messages[-1].content.rsplit("<passage>", 1)[1].removesuffix("</passage>")


@pytest.fixture
def echo(claims_json: Claims) -> Script:
    """Every passage is the one claim in it, but for the two sentences about who said what."""

    def script(request: Request) -> str:
        text = passage(request)
        special = DENIAL if "denied" in text else UNION if "union" in text else (text, text)
        return claims_json(special)

    return script


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch, scripted: Scripted) -> Use:
    """Have the pipeline open a model that answers by this script."""

    def install(script: Script) -> ScriptedModel:
        model = scripted(script)

        @contextmanager
        def opened(
            settings: Settings, notice: object, prompts: Mapping[str, str], replies: object
        ) -> Iterator[ScriptedModel]:
            yield model

        monkeypatch.setattr(pipeline, "open_model", opened)
        return model

    return install


@pytest.fixture
def post() -> Article:
    return article_from_text(POST, name="post.txt")


@pytest.fixture
def courier() -> Article:
    return article_from_text(COURIER, name="courier.txt")


def without_run(result: Consolidation) -> dict[str, Any]:
    return result.model_dump(mode="json", exclude={"run"})


def statuses(result: Consolidation) -> dict[str, str]:
    return {article.path: article.status for article in result.articles}


def test_what_one_affirms_and_another_denies_is_a_conflict_with_both_positions(
    use: Use, echo: Script, post: Article, courier: Article
) -> None:
    use(echo)
    result = consolidate([post, courier], SETTINGS)
    (conflict,) = result.conflicts
    assert conflict.kind == "denial"
    assert [position.speakers for position in conflict.positions] == [("dock workers' union",), ("Seaways",)]
    disputed = [fact for fact in result.facts if fact.conflicts]
    assert {fact.status for fact in disputed} == {"disputed"}
    assert {fact.polarity for fact in disputed} == {"affirmed", "denied"}
    (shared,) = [fact for fact in result.facts if len(fact.claims) == 2]
    assert shared.statement.startswith("Nine people died")
    assert shared.status == "corroborated"


def test_every_claim_is_in_one_fact_and_rests_on_the_words_of_its_article(
    use: Use, echo: Script, post: Article, courier: Article
) -> None:
    use(echo)
    result = consolidate([post, courier], SETTINGS)
    assert len(result.claims) == 6
    assert sorted(claim for fact in result.facts for claim in fact.claims) == sorted(
        claim.id for claim in result.claims
    )
    texts = {article.id: article.text for article in result.articles}
    assert all(texts[c.article][e.start : e.end] == e.quote for c in result.claims for e in c.evidence)
    origin_of = {article: origin.id for origin in result.origins for article in origin.articles}
    assert all(claim.origin == origin_of[claim.article] for claim in result.claims)


def test_the_order_of_the_articles_changes_nothing(use: Use, echo: Script, post: Article, courier: Article) -> None:
    copy = article_from_text(POST, name="copy.txt")
    use(echo)
    results = [without_run(consolidate(given, SETTINGS)) for given in itertools.permutations([post, courier, copy])]
    assert all(result == results[0] for result in results)
    in_threads = consolidate([post, courier, copy], SETTINGS.model_copy(update={"concurrency": 4}))
    assert without_run(in_threads) == results[0]


def test_the_order_of_claims_and_articles_changes_nothing(
    use: Use, echo: Script, post: Article, courier: Article
) -> None:
    use(echo)
    result = consolidate([post, courier], SETTINGS)
    there = consolidate_claims(result.claims, result.articles)
    back = consolidate_claims(result.claims[::-1], result.articles[::-1])
    assert (there.facts, there.conflicts, there.origins) == (back.facts, back.conflicts, back.origins)
    assert there.facts == result.facts


def test_one_text_under_two_names_is_two_articles_of_one_origin_with_claims_of_their_own(
    use: Use, echo: Script, post: Article
) -> None:
    use(echo)
    result = consolidate([post, article_from_text(POST, name="copy.txt")], SETTINGS)
    assert len(result.articles) == 2
    (origin,) = result.origins
    assert len(origin.articles) == 2
    assert len(result.claims) == 6
    assert len({claim.id for claim in result.claims}) == 6
    assert {fact.status for fact in result.facts} == {"single_origin"}


def test_an_article_given_twice_is_read_once(use: Use, echo: Script, post: Article) -> None:
    model = use(echo)
    result = consolidate([post, post], SETTINGS)
    assert (len(result.articles), len(result.claims), len(model.requests)) == (1, 3, 3)


def test_ids_do_not_depend_on_the_name_or_the_day_of_an_article(use: Use, echo: Script, post: Article) -> None:
    use(echo)
    other = article_from_text(POST, name="elsewhere/renamed.txt").model_copy(update={"published": "2031-03-05"})
    ids = [{claim.id for claim in consolidate([article], SETTINGS).claims} for article in (post, other)]
    assert ids[0] == ids[1]


def test_what_is_skipped_is_neither_asked_about_nor_claimed(use: Use, claims_json: Claims) -> None:
    appeal = "Sign up for our newsletter and get the news every morning."
    article = article_from_text(f"{POST}\n{appeal}\n", name="post.txt")
    assert any(appeal[:20] in article.text[gap.start : gap.end] for gap in article.skipped)
    model = use(lambda _request: claims_json((appeal, "Readers can sign up for our newsletter.")))
    result = consolidate([article], SETTINGS)
    assert not result.claims
    assert all("newsletter" not in passage(request) for request in model.requests)


@pytest.mark.parametrize("status", ["failed", "skipped"])
def test_an_article_that_could_not_be_read_is_in_the_result_and_costs_no_call(
    use: Use, echo: Script, post: Article, courier: Article, status: str
) -> None:
    model = use(echo)
    broken = courier.model_copy(update={"status": status, "problem": "courier.txt is no text: save it anew."})
    result = consolidate([broken, post], SETTINGS)
    assert result.articles[0] == broken
    assert {request.about for request in model.requests} == {"post.txt"}


@pytest.mark.parametrize("known", [{}, {"status": "partial", "problem": "dots.txt was cut at 50 MB."}])
def test_an_article_without_sentences_is_skipped_with_a_reason(
    use: Use, echo: Script, post: Article, known: dict[str, str]
) -> None:
    use(echo)
    dots = article_from_text("...\n\n* * *\n", name="dots.txt").model_copy(update=known)
    result = consolidate([dots, post], SETTINGS)
    assert statuses(result) == {"dots.txt": "skipped", "post.txt": "ok"}
    assert "dots.txt" in (result.articles[0].problem or "")


@pytest.mark.parametrize(
    ("error", "says"),
    [(BudgetExceeded("Raise --max-tokens."), "--max-tokens"), (RecordingMiss("Record again."), "Record again")],
)
def test_an_article_that_the_model_does_not_answer_about_leaves_the_others(
    use: Use, echo: Script, post: Article, courier: Article, error: Exception, says: str
) -> None:
    def script(request: Request) -> Reply | str:
        if request.about == "post.txt":
            raise error
        return echo(request)

    use(script)
    result = consolidate([post, courier], SETTINGS)
    assert statuses(result) == {"courier.txt": "ok", "post.txt": "failed"}
    assert says in (result.articles[1].problem or "")
    assert {claim.article for claim in result.claims} == {courier.id}


def test_where_nothing_is_answered_the_error_is_raised(use: Use, post: Article) -> None:
    def script(_request: Request) -> str:
        raise ModelRefused("Check the key.")

    use(script)
    with pytest.raises(ModelRefused, match="Check the key"):
        consolidate([post], SETTINGS)


def test_what_is_rejected_is_counted_under_its_article(
    use: Use, claims_json: Claims, post: Article, courier: Article
) -> None:
    use(lambda _request: claims_json(("no such words in it", "Something else was closed.")))
    result = consolidate([courier, post], SETTINGS)
    assert [rejection.article for rejection in result.rejected] == [courier.id] * 3 + [post.id] * 3
    assert (result.claims, result.facts) == ((), ())
    assert set(statuses(result).values()) == {"ok"}


def test_an_interruption_is_not_held_up(use: Use, echo: Script, post: Article) -> None:
    model = use(echo)

    def interrupt(_event: Event) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        consolidate([post], SETTINGS, listener=interrupt)
    assert len(model.requests) < 4


def test_no_publication_date_is_sent_to_the_model(use: Use, echo: Script, post: Article) -> None:
    model = use(echo)
    consolidate([post.model_copy(update={"published": "2031-03-05"})], SETTINGS)
    assert all("2031" not in message.content for request in model.requests for message in request.messages)


def test_the_ledger_says_what_was_used(use: Use, echo: Script, post: Article) -> None:
    use(echo)
    run = consolidate([post], SETTINGS).run
    assert (run.extractor, run.model, run.calls) == ("model", "scripted", 3)
    assert list(run.prompts) == ["extract_claims"]


def test_without_a_model_the_user_is_told_what_to_name(post: Article) -> None:
    with pytest.raises(UsageError, match="--model"):
        consolidate([post], Settings(extractor="model"))


def test_with_no_model_claims_are_drawn_from_syntax_and_the_user_is_told_in_one_line(
    post: Article, courier: Article
) -> None:
    told: list[Event] = []
    result = consolidate([post, courier], Settings(), listener=told.append)
    assert (result.run.extractor, result.run.model, result.run.calls) == ("syntactic", None, 0)
    assert {c.statement for c in result.claims} >= {"Nine people died in the accident off Porto on Monday."}
    assert [event.message for event in told if isinstance(event, Notice)] == [
        "No model is named: claims are drawn from syntax alone (--model adds one)."
    ]


def test_what_one_side_affirms_and_another_denies_is_found_without_a_model(post: Article, courier: Article) -> None:
    (conflict,) = consolidate([post, courier], Settings()).conflicts
    assert (conflict.kind, {s for p in conflict.positions for s in p.speakers}) == (
        "denial",
        {"dock workers' union", "Seaways"},
    )


def test_without_a_model_an_article_in_another_language_is_skipped_with_the_reason() -> None:
    text = "Die Brücke ist seit Dienstag gesperrt, und der Minister sagte, dass sie geschlossen bleibt."
    (article,) = consolidate([article_from_text(text, name="zeitung.txt")], Settings()).articles
    assert article.status == "skipped"
    assert "zeitung.txt" in (article.problem or "")
    assert "--model" in (article.problem or "")


def test_a_model_adds_to_what_syntax_finds_and_says_nothing_twice(post: Article, use: Use, claims_json: Claims) -> None:
    def script(request: Request) -> str:
        text = passage(request)
        return claims_json((text, "Many people died off Porto." if "Nine" in text else text))

    use(script)
    both = consolidate([post], BOTH)
    alone = consolidate([post], Settings())
    assert both.run.extractor == "both"
    assert {claim.statement for claim in alone.claims} <= {claim.statement for claim in both.claims}
    assert len({claim.statement for claim in both.claims}) == len(both.claims)


def test_what_the_model_fails_on_is_partial_where_syntax_could_read_it(
    post: Article, courier: Article, use: Use, echo: Script
) -> None:
    def script(request: Request) -> Reply | str:
        if request.about == "post.txt":
            raise RecordingMiss("Record again.")
        return echo(request)

    use(script)
    result = consolidate([post, courier], BOTH)
    assert {article.path: article.status for article in result.articles} == {"courier.txt": "ok", "post.txt": "partial"}
    assert any(claim.statement.startswith("Nine people died") for claim in result.claims)


REPORT = """The ferry Corda turned over outside Porto at noon on Monday.
Nine passengers were found dead by divers in the lower hall.
A crane from Lisso will lift the wreck before the end of the week.
The line's manager, Edda Quill, said the ferry had passed every test.
"""


def reports() -> tuple[Article, Article]:
    """Two papers with one text, of which one adds a sentence."""
    post, courier = (
        article_from_text(text, name=name)
        for text, name in ((REPORT, "post.txt"), (REPORT + "Ferry traffic stands still.\n", "courier.txt"))
    )
    return post.model_copy(update={"publisher": "post.example"}), courier


def test_the_user_says_which_articles_are_one_report() -> None:
    post, courier = reports()
    assert len(consolidate([post, courier], Settings()).origins) == 1
    apart = consolidate([post, courier], Settings(independent=((post.id, courier.id),)))
    assert len(apart.origins) == 2
    other = article_from_text("A fire destroyed the old mill of Brack.", name="fire.txt")
    one = consolidate([post, other], Settings(same_origin=((other.id, post.id),)))
    (fold,) = one.origins[0].folds
    assert fold.certainty == "certain"


def test_a_contradiction_about_origins_stops_the_run_before_a_model_is_asked(use: Use, echo: Script) -> None:
    model = use(echo)
    pair = tuple(article.id for article in reports())
    both = SETTINGS.model_copy(update={"independent": (pair,), "same_origin": (pair,)})
    with pytest.raises(UsageError, match="independent: give only one"):
        consolidate(reports(), both)
    assert model.usage.calls == 0


def test_what_sources_toml_says_reaches_articles_and_speakers(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(
        "[[publishers]]\nname = 'Harbour Post'\ndomains = ['post.example']\nreliability = 'C'\n"
        "[[speakers]]\nname = 'Edda Quill'\nside = 'operator'\nkind = 'organisation'\n",
        encoding="utf-8",
    )
    result = consolidate(reports(), Settings(sources=path))
    assert {a.path: (a.publisher, a.reliability) for a in result.articles} == {
        "post.txt": ("Harbour Post", "C"),
        "courier.txt": (None, "F"),
    }
    sides = {(claim.speaker.name, claim.speaker.side) for claim in result.claims}
    assert sides == {("article", None), ("Edda Quill", "operator")}


def test_families_of_publishers_reach_the_search_for_origins(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    def spy(articles: Sequence[Article], *, family: Mapping[str, str], overrides: Overrides) -> tuple[Origin, ...]:
        seen.append(family)
        return find_origins(articles, family=family, overrides=overrides)

    monkeypatch.setattr(derivation, "find_origins", spy)
    sources = Sources.model_validate({"publishers": [{"name": "Post", "aliases": ["HP"], "family": "Norva Media"}]})
    consolidate_claims([], reports(), sources)
    assert seen == [{"Post": "Norva Media", "HP": "Norva Media"}]


def test_what_is_about_something_else_corroborates_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = reports()
    result = consolidate(articles, Settings(independent=((articles[0].id, articles[1].id),)))
    assert "corroborated" in {fact.status for fact in result.facts}
    aside = [
        origin.model_copy(update={"off_topic": "something else"}) if articles[0].id in origin.articles else origin
        for origin in result.origins
    ]
    monkeypatch.setattr(derivation, "find_origins", lambda *_articles, **_options: tuple(aside))
    parted = consolidate_claims(result.claims, articles)
    assert {fact.status for fact in parted.facts} == {"single_origin"}
    assert len(parted.claims) == sum(len(fact.claims) for fact in parted.facts)
    lasting = [aside[0].id if aside[0].off_topic else aside[1].id]
    places = [list(fact.origins) == lasting for fact in parted.facts]
    assert places == sorted(places)


def test_a_sources_file_that_fits_no_article_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text("[[publishers]]\nname = 'Teld Courier'\n", encoding="utf-8")
    said: list[Event] = []
    consolidate(reports(), Settings(sources=path, extractor="syntactic"), listener=said.append)
    assert Notice(f"{path}: none of its publishers is that of an article.") in said


def test_a_wrong_sources_file_stops_the_run_before_a_model_is_asked(tmp_path: Path, use: Use, echo: Script) -> None:
    model = use(echo)
    with pytest.raises(UsageError, match="cannot be read"):
        consolidate(reports(), SETTINGS.model_copy(update={"sources": tmp_path / "none.toml"}))
    assert model.usage.calls == 0
