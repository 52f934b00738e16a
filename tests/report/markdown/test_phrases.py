from __future__ import annotations

import pytest

from consolidate.models import Consolidation
from consolidate.report.content import Line
from consolidate.report.lines import Lines
from consolidate.report.markdown.phrases import in_short, period, said_then, told


def line(result: Consolidation, handle: str) -> Line:
    fact = next(fact for fact in result.facts if fact.handle == handle)
    return Lines(result).line(fact.id, fact.claims)


def test_a_fact_is_told_with_who_says_it_and_how_far_it_is_borne_out(ferry: Consolidation) -> None:
    assert told(line(ferry, "F2")) == (
        "**F2** The ferry Maren Sol capsized off Teld harbour on Monday 3 March 2031. — coast guard said[^1][^2]; "
        "interior ministry (official) said[^3]; island\\_radi…tuesday reported[^4] "
        "*(corroborated: 3 sources, 3 origins)*"
    )


def test_who_says_it_in_other_words_is_given_in_those(ferry: Consolidation) -> None:
    assert told(line(ferry, "F3"), standing=False) == (
        "**F3** At least nine people died. — Ana Brisk (official) said[^1]; "
        "interior ministry (official) said: Nine passengers died[^2]"
    )


def test_what_is_denied_is_not_stated(ferry: Consolidation) -> None:
    assert told(line(ferry, "F6")) == (
        "**F6** Denied by Norva Lines[^1][^2]: “The bow door of the Maren Sol was open when the ferry left the quay.” "
        "*(disputed in C1: 1 source, 2 origins)*"
    )


def test_at_the_time_of_the_saying_the_speaker_comes_first(ferry: Consolidation) -> None:
    assert said_then(line(ferry, "F5")).startswith("**F5** Ilo Varn (witness) said[^1]: The bow door")
    assert said_then(line(ferry, "F6")).startswith("**F6** Denied by Norva Lines")


def test_in_short_it_is_said_who_says_it_unless_an_article_does(ferry: Consolidation) -> None:
    assert in_short(line(ferry, "F2")).startswith("**F2** The ferry Maren Sol capsized")
    assert in_short(line(ferry, "F3")) == "**F3** Ana Brisk, interior ministry: At least nine people died.[^1][^2]"
    assert in_short(line(ferry, "F6")).startswith("**F6** Denied by Norva Lines: The bow door")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2031-03-03", "2031-03-03", "2031-03-03"),
        ("2031-02-01", "2031-02-28", "February 2031"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2030-01-01", "2031-12-31", "2030-01-01 to 2031-12-31"),
        ("2031-03-03", "2031-03-05", "2031-03-03 to 2031-03-05"),
    ],
)
def test_a_period_is_as_short_as_it_can_be(start: str, end: str, words: str) -> None:
    assert period(start, end) == words
