from __future__ import annotations

from consolidate.extraction.reports import claim_denied


def denied(told: list[tuple[str, str]], denier: str, report: str) -> str | None:
    return claim_denied(told, denier, report, lambda a, b: a == b)


def test_who_rejects_an_accusation_denies_what_tells_of_him() -> None:
    told = [("seven drowned off the coast of Teldland", "Larn"), ("a Teldish ship rammed the ferry", "Larn")]
    assert denied(told, "Teldish navy", "accusation") == "a Teldish ship rammed the ferry"


def test_an_accusation_that_names_nobody_is_what_the_accuser_began_with() -> None:
    told = [("the crew had fled", "the union"), ("the ferry sank", "the union")]
    assert denied(told, "Seaways", "accusation") == "the crew had fled"


def test_who_denies_this_denies_what_was_said_last() -> None:
    told = [("the ferry sank", "the union"), ("the crew had fled", "the union")]
    assert denied(told, "the company", "this") == "the crew had fled"
    assert denied(told, "the company", "claims") == "the ferry sank"


def test_what_says_that_something_is_not_so_is_no_rumour_to_deny() -> None:
    told = [("the ferry had sunk", "a blogger"), ("no ferry sank", "the police")]
    assert denied(told, "the mayor", "rumour") == "the ferry had sunk"


def test_where_nothing_was_reported_nothing_is_denied() -> None:
    assert denied([], "the mayor", "rumour") is None
