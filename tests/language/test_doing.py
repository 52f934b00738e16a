from __future__ import annotations

from typing import Any

import pytest

from consolidate.language.credit import find_credits
from consolidate.language.doing import is_demanded, is_done, says_it_himself
from consolidate.language.pipeline import analyse


def verb(sentence: str, word: str) -> Any:
    return next(token for token in analyse(sentence) if token.text == word)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The mayor was forced to deny that the dam leaked.", "deny"),
        ("The mayor had to admit that the dam leaked.", "admit"),
        ("The ministry hurried to deny that the dam leaked.", "deny"),
        ("The captain was quoted as saying that the ferry leaked.", "saying"),
        ("The captain began by claiming that the ferry leaked.", "claiming"),
        ("The captain denied that the ferry leaked.", "denied"),
        ("The mayor would later say that the bridge was safe.", "say"),
        ("The agency can confirm that the dam has leaked.", "confirm"),
    ],
)
def test_what_somebody_did_or_was_made_to_do_is_done(sentence: str, word: str) -> None:
    assert is_done(verb(sentence, word))


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The minister refused to confirm that the dam leaked.", "confirm"),
        ("The minister did not want to confirm that the dam leaked.", "confirm"),
        ("The mayor was asked to deny that the dam leaked.", "deny"),
        ("The army is expected to confirm that the town has fallen.", "confirm"),
        ("The firm was accused of claiming that the dam was safe.", "claiming"),
        ("The minister was criticised for claiming that the dam was safe.", "claiming"),
        ("The spokesman stopped short of saying that the bridge was unsafe.", "saying"),
        ("The minister left without saying that the dam was safe.", "saying"),
        ("If the court finds that the mayor took bribes, he will go to jail.", "finds"),
        ("Unless the firm says that the dam leaked, the town will sue.", "says"),
        ("The mayor could say that he was ill, but nobody would believe him.", "say"),
        ("The Herald apologised for reporting that the doctor had been struck off.", "reporting"),
    ],
)
def test_what_is_refused_asked_for_expected_or_only_alleged_is_not_done(sentence: str, word: str) -> None:
    assert not is_done(verb(sentence, word))
    assert all(credit.proposition.kind != "content" for credit in find_credits(sentence))


def test_who_is_forced_to_say_or_quoted_as_saying_something_says_it() -> None:
    assert says_it_himself(verb("The mayor was forced to admit that the dam leaked.", "admit"))
    assert says_it_himself(verb("The captain was quoted as saying that the ferry leaked.", "saying"))
    assert not says_it_himself(verb("The mayor was asked to admit that the dam leaked.", "admit"))


@pytest.mark.parametrize(
    ("sentence", "speaker", "cue"),
    [
        ("The mayor was forced to admit that the dam had leaked.", "The mayor", "admit"),
        ("The captain was quoted as saying that the ferry leaked.", "The captain", "saying"),
        ("It was denied that the ferry leaked.", "unknown", "denied"),
        ("The court was told that the driver had slept.", "unknown", "told"),
    ],
)
def test_what_is_said_is_the_word_of_who_says_it_or_of_nobody_named_and_never_the_articles(
    sentence: str, speaker: str, cue: str
) -> None:
    (credit,) = (one for one in find_credits(sentence) if one.proposition.kind == "content")
    assert (credit.speaker, credit.cue) == (speaker, cue)


@pytest.mark.parametrize(
    ("sentence", "word", "wanted"),
    [
        ("The union demanded that the company reinstate the workers.", "reinstate", True),
        ("The judge ordered that the dog be returned.", "returned", True),
        ("The mayor insisted that the firm must pay.", "pay", True),
        ("The mayor insisted that the firm had paid.", "paid", False),
        ("The mayor suggested that the bridge was closed.", "was", False),
        ("The mayor said that the firm must pay.", "pay", False),
    ],
)
def test_what_is_wanted_stands_in_the_base_form_or_behind_should(sentence: str, word: str, wanted: bool) -> None:
    clause = verb(sentence, word)
    assert is_demanded(clause, clause.head) is wanted
