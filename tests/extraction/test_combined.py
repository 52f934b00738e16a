from __future__ import annotations

from consolidate.extraction.combined import combine
from consolidate.models import Claim, EvidenceSpan, Speaker

TEXT = "Nine people died when the ferry sank off Teld, and the harbour was closed for two days."


def claim(identity: str, quote: str, statement: str) -> Claim:
    start = TEXT.index(quote)
    span = EvidenceSpan(start=start, end=start + len(quote), quote=quote)
    return Claim(id=identity, article="a1", statement=statement, evidence=(span,), speaker=Speaker(name="article"))


DIED = claim("s1", "Nine people died", "Nine people died.")
CLOSED = claim("s2", "the harbour was closed for two days", "The harbour was closed for two days.")


def test_what_only_the_model_found_is_added_in_the_order_of_the_text() -> None:
    sank = claim("m1", "the ferry sank off Teld", "The ferry went down near Teld.")
    assert combine([DIED, CLOSED], [sank]) == (DIED, sank, CLOSED)


def test_what_both_found_in_the_same_words_is_told_as_syntax_tells_it() -> None:
    other = claim("m1", "people died", "There were deaths at sea.")
    assert combine([DIED], [other]) == (DIED,)


def test_what_both_state_alike_is_told_once_wherever_it_stands() -> None:
    other = claim("m1", "the ferry sank off Teld", "Nine people died there.")
    assert combine([DIED], [other]) == (DIED,)


def test_each_side_may_be_empty() -> None:
    assert combine([], [DIED]) == combine([DIED], []) == (DIED,)


def test_what_is_put_together_from_the_words_of_two_claims_adds_nothing() -> None:
    whole = TEXT.removesuffix(".")
    both = claim("m1", whole, "Nine people died, the harbour closed for two days.")
    assert combine([DIED, CLOSED], [both]) == (DIED, CLOSED)
    more = claim("m1", "the ferry sank off Teld, and the harbour", "A storm had torn the sunken ship from its mooring.")
    assert more in combine([DIED, CLOSED], [more])
