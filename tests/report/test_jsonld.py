from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from consolidate.models import Consolidation, Quantity, TimeRange
from consolidate.report.jsonld import to_jsonld

Node = dict[str, Any]
VOCABULARIES = json.loads(Path(__file__).with_name("vocabularies.json").read_text(encoding="utf-8"))


@pytest.fixture
def full(ferry: Consolidation) -> Consolidation:
    """The ferry with a claim that has everything a claim can have, and an article that has its address."""
    first = ferry.claims[0].model_copy(
        update={
            "time": TimeRange(start="2031-03-03", end="2031-03-03", text="Monday"),
            "place": "Teld",
            "quantities": (Quantity(value=61, unit="people", text="61 people"), Quantity(value=9, text="nine")),
            "entities": ("Maren Sol",),
        }
    )
    article = ferry.articles[0].model_copy(
        update={"url": "https://post.example/1", "language": "en", "byline": "A. B."}
    )
    return ferry.model_copy(update={"claims": (first, *ferry.claims[1:]), "articles": (article, *ferry.articles[1:])})


def graph(result: Consolidation) -> list[Node]:
    return list(json.loads(to_jsonld(result))["@graph"])


def of_type(result: Consolidation, kind: str) -> list[Node]:
    return [node for node in graph(result) if node["type"] == kind]


def expanded(term: str, context: Node) -> str:
    """The IRI that a term of the context stands for."""
    meaning = context[term]
    iri = meaning if isinstance(meaning, str) else meaning["@id"]
    prefix, _, name = iri.partition(":")
    return context[prefix] + name if prefix in context else iri


def nodes(value: Any) -> Iterator[Node]:
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from nodes(child)
    elif isinstance(value, list):
        for child in value:
            yield from nodes(child)


def properties_of(kind: str) -> set[str]:
    """The IRIs of what a node of the class with this IRI may have."""
    for space, vocabulary in VOCABULARIES.items():
        if kind.startswith(space):
            return {space + name for name in vocabulary["classes"][kind.removeprefix(space)]}
    raise AssertionError(f"{kind} is of no vocabulary")


def test_every_class_and_property_is_one_of_the_published_vocabularies(full: Consolidation) -> None:
    document = json.loads(to_jsonld(full))
    context, seen = document["@context"], 0
    for node in nodes(document["@graph"]):
        allowed = properties_of(expanded(node["type"], context))
        for term in node.keys() - {"id", "type"}:
            assert expanded(term, context) in allowed
            seen += 1
    assert seen > 100


def test_the_motivation_is_one_of_the_standard(ferry: Consolidation) -> None:
    motivations = VOCABULARIES["http://www.w3.org/ns/oa#"]["motivations"]
    assert {node["motivation"] for node in of_type(ferry, "Annotation")} <= set(motivations)


def test_nothing_has_to_be_fetched(full: Consolidation) -> None:
    context = json.loads(to_jsonld(full))["@context"]
    assert isinstance(context, dict)
    assert "@import" not in context


def test_both_selectors_of_an_annotation_find_the_span_it_was_made_from(full: Consolidation) -> None:
    texts = {node["id"]: node.get("articleBody", "") for node in of_type(full, "Article")}
    claims = {node["id"]: node["identifier"] for node in of_type(full, "Claim")}
    found = set()
    for node in of_type(full, "Annotation"):
        quote, position = node["target"]["selector"]
        text = texts[node["target"]["source"]]
        start = text.index(quote["prefix"] + quote["exact"] + quote["suffix"]) + len(quote["prefix"])
        assert (start, start + len(quote["exact"])) == (position["start"], position["end"])
        assert text[position["start"] : position["end"]] == quote["exact"]
        found.add((claims[node["body"]], position["start"], position["end"]))
    assert found == {(claim.id, span.start, span.end) for claim in full.claims for span in claim.evidence}


def test_a_quote_that_stands_twice_is_told_apart_by_its_surroundings(ferry: Consolidation) -> None:
    text = "The port said so. " + "The ferry sank off Teld. " * 9 + "So it was."
    article = ferry.articles[0].model_copy(update={"text": text})
    start = text.index("The ferry", 120)
    span = (
        ferry.claims[0]
        .evidence[0]
        .model_copy(update={"start": start, "end": start + 24, "quote": text[start : start + 24]})
    )
    claim = ferry.claims[0].model_copy(update={"evidence": (span,)})
    only = Consolidation(articles=(article,), origins=(), claims=(claim,), facts=(), conflicts=(), run=ferry.run)
    (annotation,) = of_type(only, "Annotation")
    quote = annotation["target"]["selector"][0]
    whole = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert text.count(whole) == 1
    assert text.index(whole) + len(quote["prefix"]) == start


def test_what_is_denied_is_only_what_the_claim_is_about(ferry: Consolidation) -> None:
    denied = next(node for node in of_type(ferry, "Claim") if node["identifier"] == "c10")
    door = "The bow door of the Maren Sol was open when the ferry left the quay."
    assert denied["text"] == f"Denied: {door}"
    assert denied["about"] == {"type": "Claim", "text": door}
    assert denied["author"] == {"type": "Organization", "name": "Norva Lines", "description": "organisation"}


def test_what_an_article_says_itself_has_no_author(ferry: Consolidation) -> None:
    claims = {node["identifier"]: node for node in of_type(ferry, "Claim")}
    assert "author" not in claims["c3"]
    assert claims["c8"]["author"] == {"type": "Thing", "name": "unnamed", "description": "witness"}


def test_a_claim_has_its_time_its_place_and_what_it_mentions(full: Consolidation) -> None:
    claim = next(node for node in of_type(full, "Claim") if node["identifier"] == "c1")
    start, end = claim["temporalCoverage"].split("/")
    assert date.fromisoformat(start) == date.fromisoformat(end) == date(2031, 3, 3)
    assert claim["contentLocation"]["name"] == "Teld"
    assert [mention["name"] for mention in claim["mentions"]] == ["61 people", "nine", "Maren Sol"]


def test_a_fact_is_based_on_its_claims_and_a_conflict_lists_its_positions(ferry: Consolidation) -> None:
    ids = {node["identifier"]: node["id"] for node in of_type(ferry, "Claim")}
    fact = next(node for node in of_type(ferry, "Claim") if node["identifier"] == "F3")
    assert fact["isBasedOn"] == [ids["c5"], ids["c6"]]
    assert fact["description"] == "disputed in C2: sources 2, origins 2"
    conflict = next(node for node in of_type(ferry, "ItemList") if node["identifier"] == "C1")
    assert [(item["position"], item["item"]) for item in conflict["itemListElement"]] == [
        (1, [ids["c9"]]),
        (2, [ids["c10"], ids["c11"]]),
    ]


def test_the_same_result_gives_the_same_text(full: Consolidation) -> None:
    assert to_jsonld(full) == to_jsonld(full.model_copy(deep=True))
