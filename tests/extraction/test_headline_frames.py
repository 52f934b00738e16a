from __future__ import annotations

import pytest

from consolidate.extraction.headline_frames import answer_to, asked, death_hoax, doubted, frame_of, seen


@pytest.mark.parametrize(
    ("title", "told", "who"),
    [
        ("BREAKING: Ferry sinks off Larn", "Ferry sinks off Larn", None),
        ("Police: Ferry captain arrested at Larn", "Ferry captain arrested at Larn", "Police"),
        ("Pentagon: Two jets lost over the sea", "Two jets lost over the sea", "Pentagon"),
        ("Peru: Ferry sinks off the coast", "Ferry sinks off the coast", None),
        ("Ferry was overloaded: Attorney", "Ferry was overloaded", "Attorney"),
        ("Ferry was overloaded - reports", "Ferry was overloaded", "reports"),
        ("Five reasons the ferry sank", "the ferry sank", None),
        ("Why the ferry sank so fast", "the ferry sank so fast", None),
        ("How smugglers move cars across the strait", "smugglers move cars across the strait", None),
        ("Ferry disaster: captain arrested at Larn", "Ferry disaster: captain arrested at Larn", None),
        ("Sunken ferry company: owner blames crew", "Sunken ferry company: owner blames crew", None),
        ("Seaways selling its ferries: 5 things to know", "Seaways selling its ferries", None),
        ("Ferry sinks off Larn: what we know", "Ferry sinks off Larn", None),
        ("How did the ferry sink", "How did the ferry sink", None),
    ],
)
def test_what_frames_a_headline_is_told_from_what_it_says(title: str, told: str, who: str | None) -> None:
    frame = frame_of(title)
    assert title[frame.start : frame.end] == told
    assert (title[slice(*frame.who)] if frame.who else None) == who


def test_what_readers_are_to_watch_is_told_as_a_statement() -> None:
    assert seen("Watch ferry captain take his ship through ice at night.") == (
        "ferry captain takes his ship through ice at night"
    )


@pytest.mark.parametrize("title", ["Watch how the ferry sinks", "Ferry watch begins", "Watch it sink"])
def test_other_headlines_show_nothing(title: str) -> None:
    assert seen(title) is None


def test_a_question_is_told_as_the_statement_that_it_asks_about() -> None:
    assert asked("Did the captain leave the ship?") == "the captain did leave the ship"
    assert asked("Is the ferry captain of Larn dead?") == "the ferry captain of Larn is dead"
    assert asked("Who left the ship?") is None


@pytest.mark.parametrize(
    ("after", "so"),
    [
        ("No, he is at home.", False),
        ("Probably not.", False),
        ("Viral hoax fools the coast.", False),
        ("It's definitely fake.", False),
        ("Yes, and here is how.", True),
        ("It's real.", True),
        ("It's not a hoax.", None),
        ("Fans wait for news.", None),
    ],
)
def test_an_answer_says_that_it_is_so_or_not_so_or_neither(after: str, so: bool | None) -> None:
    assert answer_to("Ferry captain dead?", after) is so


def test_what_follows_no_question_answers_nothing() -> None:
    assert answer_to("Ferry captain dead.", "No, he is at home.") is None


def test_a_death_hoax_is_about_a_death_that_was_none() -> None:
    assert death_hoax("Pavel Drun victim of another online death hoax") == "Pavel Drun is dead"
    assert death_hoax("Another death hoax spreads online") is None


@pytest.mark.parametrize(
    ("title", "doubt"),
    [
        ("Was the video of the talking seal all a hoax?", "the video of the talking seal was a hoax"),
        ("Is the Captain's Tale an Internet Hoax?", "the Captain's Tale is an Internet Hoax"),
        ("Did the captain stage his rescue at sea?", "the captain did stage his rescue at sea"),
    ],
)
def test_a_question_whether_a_story_is_untrue_casts_doubt_on_it(title: str, doubt: str) -> None:
    assert doubted(title) == doubt


@pytest.mark.parametrize(
    "title", ["Is the ferry captain dead?", "Did the captain leave the ship?", "The video is a hoax"]
)
def test_other_questions_and_statements_only_ask_or_tell(title: str) -> None:
    assert doubted(title) is None
