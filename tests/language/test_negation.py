import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.language.negation import find_negations, is_denying


def cues(text: str) -> list[tuple[str, str]]:
    return [(cue.text, cue.kind) for cue in find_negations(text)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The door was not open.", "not"),
        ("The door wasn't open.", "n't"),
        ("The door wasn\u2019t open.", "n\u2019t"),
        ("It cannot sail.", "cannot"),
        ("Nobody died.", "Nobody"),
        ("There was no fire.", "no"),
        ("It no longer sails.", "no"),
        ("It sailed without lights.", "without"),
        ("It was not necessarily overloaded.", "not"),
        ("There will be no more ferries.", "no"),
        ("Neither ship sank.", "Neither"),
        ("It never sailed.", "never"),
    ],
)
def test_a_negation_is_found(text: str, cue: str) -> None:
    assert cues(text) == [(cue, "negation")]


@pytest.mark.parametrize(
    "text",
    [
        "Not only the ferry sank.",
        "It was not just a storm.",
        "No doubt it sank.",
        "It sank without a doubt.",
        "He lives at no. 5.",
        "She reached No 10 at noon.",
        "Whether or not it sank, it is gone.",
        "No more than 5 died.",
        "Not less than 12 swam.",
        "A not-for-profit rescued them.",
        "The knot held, and they took notice.",
        "They noted the northern light.",
    ],
)
def test_what_only_looks_like_a_negation_is_none(text: str) -> None:
    assert cues(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Norva Lines denied that the door was open.", "denied"),
        ("Norva Lines denied the food was bad.", "denied"),
        ("Its denial came late.", "denial"),
        ("She refuted it.", "refuted"),
        ("He disputed the toll.", "disputed"),
        ("They rejected the claim.", "rejected"),
        ("He rejected Quill's latest allegations.", "rejected"),
        ("He dismissed the idea that it sank.", "dismissed"),
        ("He rejected that it sank.", "rejected"),
        ("The report is false.", "false"),
        ("There is no evidence of a fire.", "no evidence"),
        ("They called it a lie.", "a lie"),
    ],
)
def test_a_denial_is_found(text: str, cue: str) -> None:
    assert cues(text) == [(cue, "denial")]


@pytest.mark.parametrize(
    "text",
    [
        "They rejected an offer that would end the strike.",
        "They rejected the offer.",
        "Parliament dismissed the minister over claims of fraud.",
        "He dismissed the idea of talks.",
        "The crew was denied entry.",
        "They denied him access to the wreck.",
        "Fishermen live on the disputed island.",
        "The denizens of Teld fled.",
    ],
)
def test_to_refuse_is_not_to_deny(text: str) -> None:
    assert cues(text) == []


def test_a_negated_denial_has_both_cues_in_order() -> None:
    assert cues("He did not deny it.") == [("not", "negation"), ("deny", "denial")]


@pytest.mark.parametrize("cue", ["denied", "rejected", "called it a lie", "dismissed as baseless", "is denying"])
def test_a_denying_cue_is_known(cue: str) -> None:
    assert is_denying(cue)


@pytest.mark.parametrize(
    "cue",
    ["said", "told reporters", "did not deny", "didn\u2019t deny", "neither confirmed nor denied", "never denied", ""],
)
def test_a_cue_that_denies_nothing_is_none(cue: str) -> None:
    assert not is_denying(cue)


@given(st.lists(st.sampled_from("not no only denied the claim that rejected evidence n't 5 a lie . doubt".split())))
def test_cues_are_in_order_disjoint_and_as_written(words: list[str]) -> None:
    text = " ".join(words)
    at = 0
    for cue in find_negations(text):
        assert at <= cue.start < cue.end
        assert text[cue.start : cue.end] == cue.text
        at = cue.end
