from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.linkage.propositions import Proposition, read_propositions

if TYPE_CHECKING:
    from tests.linkage.conftest import MakeClaim


def read(make_claim: MakeClaim, *statements: str) -> tuple[Proposition, ...]:
    return read_propositions([make_claim(f"c{n}", statement) for n, statement in enumerate(statements)])


def test_words_of_no_weight_of_their_own_times_and_negations_are_no_terms(make_claim: MakeClaim) -> None:
    (one,) = read(make_claim, "On Monday the harbour was not closed.")
    assert {term.text for term in one.terms.values()} == {"harbour", "closed"}
    assert one.negative


def test_variants_of_a_name_are_one_term(make_claim: MakeClaim) -> None:
    one, other = read(make_claim, "The navy of Larenia searched the coast.", "The Larenian navy searched the coast.")
    assert one.terms.keys() == other.terms.keys()


def test_a_capital_makes_no_name_of_what_others_write_small(make_claim: MakeClaim) -> None:
    one, other = read(make_claim, "Police shut the Harbour.", "The harbour was shut by the police.")
    assert one.terms.keys() == other.terms.keys()
    assert not any(term.is_name for term in one.terms.values())


def test_a_headline_is_not_parsed_and_takes_its_names_from_others(make_claim: MakeClaim) -> None:
    headline, other = read(
        make_claim, "Larenia Navy Searches Coast For Ferry", "The navy of Larenia searched the coast."
    )
    assert not headline.parsed
    assert other.parsed
    assert headline.terms.keys() - other.terms.keys() == {"ship"}
    assert [term.text for term in headline.terms.values() if term.is_name] == ["Larenia"]


def test_a_common_word_in_capitals_is_no_name(make_claim: MakeClaim) -> None:
    one, other = read(make_claim, "Norvan navy DENIES that it closed the harbour.", "The navy denies the report.")
    assert not any(term.is_name for term in one.terms.values() if term.text == "DENIES")
    assert "DENIES" not in {term.text for term in one.terms.values() if term.key not in other.terms}


def test_of_what_has_no_verb_it_is_not_known_what_its_words_do(make_claim: MakeClaim) -> None:
    one, other = read(make_claim, "Fire in the harbour of Boston.", "Fire broke out in the harbour of Boston.")
    assert (one.parsed, other.parsed) == (False, True)


def test_the_words_of_one_name_share_what_it_tells(make_claim: MakeClaim) -> None:
    (one,) = read(make_claim, "The ferry of Anna Holm reached Norway.")
    shares = {term.text: term.share for term in one.terms.values()}
    assert shares["Norway"] == 1.0
    assert shares["Anna"] == shares["Holm"] == pytest.approx(2**-0.5)


@pytest.mark.parametrize(
    ("statement", "negative"),
    [
        ("The harbour was not closed.", True),
        ("The captain, who did not speak, was arrested.", False),
        ("The captain denied that the harbour was closed.", True),
    ],
)
def test_only_a_negation_of_what_is_asserted_counts(make_claim: MakeClaim, statement: str, negative: bool) -> None:
    (one,) = read(make_claim, statement)
    assert one.negative is negative


def test_statements_without_any_word_are_read_too(make_claim: MakeClaim) -> None:
    assert [dict(one.terms) for one in read(make_claim, "\u2026", "the")] == [{}, {}]


def test_an_ordinal_is_the_same_in_figures_and_in_words(make_claim: MakeClaim) -> None:
    one, other = read(make_claim, "The 4th Fleet left the harbour.", "The Fourth Fleet left the harbour.")
    assert "#4th" in one.terms
    assert "#4th" in other.terms
