from __future__ import annotations

from consolidate.models import Consolidation
from consolidate.report.references import Numbering


def test_words_are_numbered_in_the_order_in_which_they_are_asked_for(ferry: Consolidation) -> None:
    claims = {claim.id: claim for claim in ferry.claims}
    numbering = Numbering(ferry.claims)
    assert numbering.of([claims["c9"]]) == (1,)
    assert numbering.of([claims["c1"], claims["c9"]]) == (1, 2)
    assert [reference.claims for reference in numbering.references()] == [("c9",), ("c1",)]


def test_two_claims_on_the_same_words_share_a_number(ferry: Consolidation) -> None:
    first = ferry.claims[0]
    noted = first.speaker.model_copy(update={"note": "credited to the harbour before"})
    second = first.model_copy(update={"id": "other", "speaker": noted})
    numbering = Numbering([first, second])
    assert numbering.of([first]) == numbering.of([second]) == (1,)
    (reference,) = numbering.references()
    assert reference.claims == ("c1", "other")
    assert reference.notes == ("credited to the harbour before",)


def test_a_reference_has_the_exact_words_and_where_they_stand(ferry: Consolidation) -> None:
    articles = {article.id: article for article in ferry.articles}
    numbering = Numbering(ferry.claims)
    numbering.of(ferry.claims)
    for reference in numbering.references():
        assert articles[reference.article].text[reference.start : reference.end] == reference.quote
