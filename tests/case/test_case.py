from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from consolidate.articles import article_from_text
from consolidate.case import Case, Drawn, folder, newest, open_case, path_for
from consolidate.decisions import decide, undo
from consolidate.errors import UsageError
from consolidate.llm import Reply
from consolidate.models import Article, Claim, EvidenceSpan, Run, Speaker
from consolidate.pipeline import consolidate_case
from consolidate.settings import Settings

AT = datetime(2031, 3, 5, 12, tzinfo=UTC)
BY_SYNTAX = Settings(processes=1)


def claim(article: Article, statement: str) -> Claim:
    return Claim(
        id=f"c{statement}",
        article=article.id,
        statement=statement,
        evidence=(EvidenceSpan(start=0, end=4, quote=article.text[:4]),),
        speaker=Speaker(name="article", kind="article"),
    )


def keep(case: Case, article: Article, *statements: str) -> None:
    run = case.runs.begin(AT, None)
    claims = tuple(claim(article, statement) for statement in statements)
    case.extractions.keep(Drawn(article, claims, (), "source", "method", True), run)


def test_what_is_put_in_comes_out_again(case: Case, path: Path, post: Article) -> None:
    given = post.model_copy(update={"url": "https://post.example/1", "file_sha256": "ab"})
    case.add([given])
    keep(case, given, "The ferry sank.")
    case.close()
    with open_case(path) as again:
        assert again.articles() == (given,)
        assert [one.statement for one in again.claims()] == ["The ferry sank."]


def test_a_text_under_two_names_is_stored_once(case: Case, path: Path, post: Article) -> None:
    case.add([post, article_from_text(post.text, name="copy.txt")])
    assert len(case.articles()) == 2
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM texts").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize("url", [None, "https://post.example/1"])
def test_another_text_of_the_same_path_or_address_is_a_new_version(case: Case, url: str | None) -> None:
    first = article_from_text("Twelve people died.", name="post.txt").model_copy(update={"url": url})
    name = "post.txt" if url is None else "later.txt"
    second = article_from_text("Nine people died.", name=name).model_copy(update={"url": url})
    case.add([first])
    keep(case, first, "Twelve people died.", "It rained.")
    added = case.add([second])
    keep(case, second, "Nine people died.", "It rained.")
    assert (added.before, added.new, added.revised) == (1, (second.id,), {second.id: first.id})
    assert [(article.id, article.version_of) for article in case.articles()] == [(second.id, first.id)]
    assert {one.statement for one in case.claims()} == {"Nine people died.", "It rained."}
    (revision,) = case.revisions()
    assert (revision.earlier.id, revision.later.id) == (first.id, second.id)
    assert [one.statement for one in revision.withdrawn] == ["Twelve people died."]
    assert [one.statement for one in revision.added] == ["Nine people died."]
    assert [one.statement for one in revision.repeated] == ["It rained."]


def test_a_text_that_comes_back_is_in_force_again(case: Case) -> None:
    first, second = (article_from_text(f"{n} people died.", name="post.txt") for n in ("Twelve", "Nine"))
    for article in (first, second, first):
        case.add([article])
    assert [article.id for article in case.articles()] == [first.id]


def test_articles_of_one_file_or_of_standard_input_are_no_versions_of_one_another(case: Case) -> None:
    several = [article_from_text(f"{n} people died.", name="all.json") for n in ("Twelve", "Nine")]
    case.add(several)
    case.add([article_from_text("Ten people died.", name="all.json")])
    case.add([article_from_text("The ferry sank.", name="-")])
    case.add([article_from_text("The yacht sank.", name="-")])
    assert len(case.articles()) == 5


def test_articles_given_alone_take_the_others_out(case: Case, post: Article, line: Article) -> None:
    case.add([post, line])
    case.add([line], alone=True)
    assert [article.id for article in case.articles()] == [line.id]
    case.add([post])
    assert len(case.articles()) == 2


def test_decisions_can_be_added_and_nothing_else(case: Case, path: Path, post: Article, line: Article) -> None:
    result = consolidate_case(case, [post, line], BY_SYNTAX)
    made = decide(result, result.conflicts[0], "both_hold", reason="r", reviewer="Ana", at=AT)
    assert case.record(made) == 1
    assert case.record(made) == 0
    assert case.record(undo(made, reason="a slip", reviewer="Bo", at=AT)) == 1
    assert [decision.verdict for decision in case.decisions()] == ["both_hold", "undo"]
    with sqlite3.connect(path) as connection:
        for statement in ("UPDATE decisions SET data = ''", "DELETE FROM decisions"):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                connection.execute(statement)
    connection.close()


def test_what_is_not_there_cannot_be_undone_and_nothing_of_the_lot_is_kept(
    case: Case, post: Article, line: Article
) -> None:
    result = consolidate_case(case, [post, line], BY_SYNTAX)
    made, other = (decide(result, result.conflicts[0], "both_hold", reason=r, reviewer="Ana", at=AT) for r in "ab")
    with pytest.raises(UsageError, match="no decision"):
        case.record(made, undo(other, reason="r", reviewer="Ana", at=AT))
    assert case.decisions() == ()


def test_decisions_show_in_what_the_case_comes_to(case: Case, post: Article, line: Article) -> None:
    result = consolidate_case(case, [post, line], BY_SYNTAX)
    assert case.consolidation() == result
    case.record(decide(result, result.conflicts[0], "position", choice="A", reason="r", reviewer="Ana", at=AT))
    (conflict,) = case.consolidation().conflicts
    assert [ruling.reviewer for ruling in conflict.decisions] == ["Ana"]


def test_an_empty_case_comes_to_nothing(case: Case) -> None:
    assert case.consolidation().claims == ()


def test_replies_are_kept_by_key(case: Case, path: Path) -> None:
    reply = Reply('{"claims": []}', "stop", 7, 3, cached=False)
    assert case.replies.get("k") is None
    case.replies.put("k", "tiny", reply)
    case.close()
    with open_case(path) as again:
        assert again.replies.get("k") == reply
        assert again.replies.get("other") is None


def test_the_ledger_tells_the_last_run_that_came_to_its_end(case: Case) -> None:
    assert case.runs.last() is None
    run = Run(extractor="syntactic", started=AT)
    case.runs.finish(case.runs.begin(AT, None), run)
    case.runs.begin(AT, None)
    assert case.runs.last() == run


def test_the_newest_case_of_a_folder_is_the_one_written_to_last(tmp_path: Path) -> None:
    assert newest(tmp_path / "nowhere") is None
    for name in ("old", "new"):
        open_case(tmp_path / f"{name}.case").close()
    with open_case(tmp_path / "old.case") as case:
        case.runs.begin(AT, None)
        assert newest(tmp_path) == tmp_path / "old.case"


def test_each_set_of_inputs_has_a_case_of_its_own(tmp_path: Path) -> None:
    assert path_for(tmp_path, ["/a/ferry.txt", "/b"]) == path_for(tmp_path, ["/b", "/a/ferry.txt"])
    assert path_for(tmp_path, ["/a/ferry.txt"]) != path_for(tmp_path, ["/c/ferry.txt"])
    assert path_for(tmp_path, ["/a/ferry crash.txt"]).name.startswith("ferry-crash-")
    assert folder().name == "cases"
