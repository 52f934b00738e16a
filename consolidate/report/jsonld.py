"""Linked data: schema.org claims, and W3C Web Annotations that tie each to its exact words."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Mapping
from typing import Any

from consolidate.decisions import letter
from consolidate.models import (
    ARTICLE_VOICE,
    UNKNOWN_SPEAKER,
    Article,
    Claim,
    Conflict,
    Consolidation,
    Fact,
    Quantity,
    Speaker,
)
from consolidate.report.names import file_name

Node = dict[str, Any]

CONTEXT_CHARACTERS = 32
"""Characters before and after a quote, where these tell it from every other place; else as many more as it takes."""

_IDS = uuid.UUID("5f0c1d1e-6a0b-5c55-9d0e-0b8c4f7f2a51")
"""The name space of node ids (RFC 9562, version 5)."""
_OBJECT = {"@type": "@id"}
_TEXTS = (
    "articleBody creditText description encodingFormat headline identifier inLanguage keywords name sha256 "
    "temporalCoverage text unitText value position url"
).split()
_LINKS = "about appearance author contentLocation encoding isBasedOn item itemListElement mentions publisher".split()
_CLASSES = "Article Claim ItemList ListItem MediaObject Organization Place QuantitativeValue Thing".split()
# The terms of http://www.w3.org/ns/anno.jsonld that are used here, and schema.org's beside them: written out, so that
# nothing has to be fetched to read the file, and since "name", "text" and "value" are other terms there.
CONTEXT: Mapping[str, Any] = {
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "linking": "oa:linking",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
    "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
    **{name: f"schema:{name}" for name in (*_CLASSES, *_TEXTS)},
    "datePublished": {"@type": "xsd:date", "@id": "schema:datePublished"},
    **{name: {"@id": f"schema:{name}", **_OBJECT} for name in _LINKS},
}


def to_jsonld(result: Consolidation) -> str:
    """Return articles, claims, facts, conflicts and annotations as one JSON-LD 1.1 graph that ends in a line break.

    A claim is a schema.org ``Claim`` whose ``author`` is the speaker; what is denied is a claim *about* the denied one,
    so that nobody is made to say what they deny.  A fact is a ``Claim`` that is based on those that assert it.  Each
    evidence span is a W3C ``Annotation`` with a ``TextQuoteSelector`` and a ``TextPositionSelector`` (Unicode code
    points, end-exclusive) into the ``articleBody`` of its source.  The context is written out: nothing is fetched.
    """
    articles = {article.id: article for article in result.articles}
    handles = {conflict.id: conflict.handle for conflict in result.conflicts}
    graph = [
        *(_article(article) for article in result.articles),
        *(_claim(claim) for claim in result.claims),
        *(_fact(fact, handles) for fact in result.facts),
        *(_conflict(conflict) for conflict in result.conflicts),
        *(node for claim in result.claims for node in _annotations(claim, articles[claim.article])),
    ]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=2) + "\n"


def _id(kind: str, key: str) -> str:
    return uuid.uuid5(_IDS, f"{kind}/{key}").urn


def _node(kind: str, key: str, **properties: Any) -> Node:
    """The node with those properties that are known."""
    known = {name: value for name, value in properties.items() if value not in (None, "", [], {})}
    return {"id": _id(kind, key), **known}


def _article(article: Article) -> Node:
    return _node(
        "article",
        article.id,
        type="Article",
        identifier=article.id,
        name=file_name(article),
        headline=article.title,
        publisher={"type": "Organization", "name": article.publisher} if article.publisher else None,
        creditText=article.byline,
        datePublished=article.published,
        inLanguage=article.language,
        url=article.url,
        encoding={"type": "MediaObject", "encodingFormat": "text/plain", "sha256": article.sha256},
        articleBody=article.text,
    )


def _claim(claim: Claim) -> Node:
    return _node(
        "claim",
        claim.id,
        type="Claim",
        identifier=claim.id,
        **_said(claim.statement, claim.polarity == "denied"),
        author=_speaker(claim.speaker),
        creditText=f"via {', '.join(claim.relayed_by)}" if claim.relayed_by else None,
        keywords=claim.modality,
        temporalCoverage=f"{claim.time.start}/{claim.time.end}" if claim.time else None,
        contentLocation={"type": "Place", "name": claim.place} if claim.place else None,
        mentions=[*map(_quantity, claim.quantities), *({"type": "Thing", "name": name} for name in claim.entities)],
        appearance=_id("article", claim.article),
    )


def _quantity(quantity: Quantity) -> Node:
    node: Node = {"type": "QuantitativeValue", "value": quantity.value, "name": quantity.text}
    return {**node, "unitText": quantity.unit} if quantity.unit else node


def _said(statement: str, denied: bool) -> Node:
    if denied:
        return {"text": f"Denied: {statement}", "about": {"type": "Claim", "text": statement}}
    return {"text": statement}


def _speaker(speaker: Speaker) -> Node | None:
    """Whom the claim is credited to: nobody for the article's own voice; no person or body where that is not known."""
    if speaker.name == ARTICLE_VOICE:
        return None
    kind = speaker.kind if speaker.kind not in ("unknown", "article") else None
    node: Node = {"type": "Organization" if speaker.kind in ("organisation", "media") else "Thing"}
    node["name"] = "unnamed" if speaker.name == UNKNOWN_SPEAKER else speaker.name
    described = ", ".join(detail for detail in (kind, speaker.side) if detail)
    return {**node, "description": described} if described else node


def _fact(fact: Fact, handles: Mapping[str, str]) -> Node:
    disputed = f" in {', '.join(handles[key] for key in fact.conflicts)}" if fact.conflicts else ""
    return _node(
        "fact",
        fact.id,
        type="Claim",
        identifier=fact.handle,
        **_said(fact.statement, fact.polarity == "denied"),
        description=f"{fact.status}{disputed}: sources {len(fact.sources)}, origins {len(fact.origins)}",
        isBasedOn=[_id("claim", key) for key in fact.claims],
    )


def _conflict(conflict: Conflict) -> Node:
    return _node(
        "conflict",
        conflict.id,
        type="ItemList",
        identifier=conflict.handle,
        name=conflict.summary,
        description=f"conflict: {conflict.kind}, severity {conflict.severity}",
        itemListElement=[
            {
                "type": "ListItem",
                "position": place,
                "name": f"{letter(place - 1)}: {position.summary}",
                "item": [_id("claim", key) for key in position.claims],
            }
            for place, position in enumerate(conflict.positions, 1)
        ],
    )


def _annotations(claim: Claim, article: Article) -> Iterator[Node]:
    for number, span in enumerate(claim.evidence, 1):
        prefix, suffix = _surroundings(article.text, span.start, span.end)
        yield _node(
            "annotation",
            f"{claim.id}/{number}",
            type="Annotation",
            motivation="linking",
            body=_id("claim", claim.id),
            target={
                "type": "SpecificResource",
                "source": _id("article", article.id),
                "selector": [
                    {"type": "TextQuoteSelector", "exact": span.quote, "prefix": prefix, "suffix": suffix},
                    {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                ],
            },
        )


def _surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after ``text[start:end]``, so much that it stands nowhere else between the same."""
    reach = CONTEXT_CHARACTERS
    while True:
        low, high = max(start - reach, 0), min(end + reach, len(text))
        whole = text[low:high]
        if text.find(whole) == low and text.find(whole, low + 1) == -1:
            return text[low:start], text[end:high]
        reach *= 2
