from __future__ import annotations

import pytest

from consolidate.language.attribution import find_attributions


def found(sentence: str) -> list[tuple[str, str, str]]:
    return [(a.speaker, a.cue, sentence[a.start : a.end]) for a in find_attributions(sentence)]


@pytest.mark.parametrize(
    ("sentence", "speaker", "cue", "said"),
    [
        (
            "The harbour master said that the ferry had left at noon.",
            "The harbour master",
            "said",
            "the ferry had left",
        ),
        ("The ferry was overloaded, the union said.", "the union", "said", "The ferry was overloaded"),
        ("Seaways denied that the ferry was overloaded.", "Seaways", "denied", "the ferry was overloaded"),
        ("According to the coast guard, nine people died.", "the coast guard", "According", "nine people died"),
        ("Nine people died, according to the coast guard.", "the coast guard", "according", "Nine people died"),
        ("The mayor spoke, claiming that the bridge was safe.", "The mayor", "claiming", "the bridge was safe"),
        ("Anna Holm's claim that the bridge was safe angered residents.", "Anna Holm", "claim", "the bridge was safe"),
        ("The minister, who said that the bridge was safe, resigned.", "The minister", "said", "the bridge was safe"),
    ],
)
def test_the_four_constructions_of_reporting_are_read(sentence: str, speaker: str, cue: str, said: str) -> None:
    ((who, by, what),) = found(sentence)
    assert (who, by) == (speaker, cue)
    assert said in what


@pytest.mark.parametrize(
    "sentence",
    ["The ferry left the quay at noon.", "The report showed that the ferry was overloaded.", ""],
    ids=["nobody speaks", "a thing shows", "nothing"],
)
def test_where_nobody_is_credited_nothing_is_claimed(sentence: str) -> None:
    assert found(sentence) == []


def test_the_innermost_of_two_comes_last() -> None:
    sentence = "Anna Holm told reporters that the police had said that the bridge was safe."
    assert [who for who, _, _ in found(sentence)] == ["Anna Holm", "the police"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Holm, the mayor of Lisbon, said that the bridge was safe.",
        "The mayor, Anna Holm, said that the bridge was safe.",
        "The ferry's owner, Anna Holm, denied that the ferry was overloaded.",
    ],
)
def test_a_speaker_is_called_by_name_where_name_and_role_stand_side_by_side(sentence: str) -> None:
    assert [who for who, _, _ in found(sentence)] == ["Anna Holm"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("A neighbour said she had warned the captain that the engine leaked.", "A neighbour"),
        ("Several of my friends say the harbour is closed.", "my friends"),
        ("An account in the name of the Courier says the ferry sank.", "An account in the name of the Courier"),
        ("The Teld Post published a story saying that the ferry sank.", "The Teld Post"),
        ("Everybody says the ferry sank.", "unknown"),
    ],
)
def test_who_speaks_is_whom_the_sentence_means(sentence: str, speaker: str) -> None:
    assert find_attributions(sentence)[-1].speaker == speaker


def test_according_to_somebody_behind_a_comma_covers_all_that_is_told() -> None:
    sentence = "Two people have died and nine are missing, according to Anna Holm."
    found = find_attributions(sentence)[0]
    assert sentence[found.start : found.end].startswith("Two people have died")


def test_whose_boss_says_it_is_told() -> None:
    assert found("The firm whose boss said the mine was safe has closed.")[0][0] == "The firm's boss"
