"""People, organisations and places that an English sentence names, by the spaCy pipeline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from consolidate.language.pipeline import analyse

EntityKind = Literal["person", "organisation", "place", "group", "other"]

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "PRODUCT": "other",
    "EVENT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['\u2019]s?$")


@dataclass(frozen=True)
class Entity:
    """A name as written, without article and possessive, and what it names."""

    text: str
    kind: EntityKind


def find_entities(sentence: str) -> tuple[Entity, ...]:
    """The entities of ``sentence`` in order of their mention; dates and numbers are none."""
    return tuple(
        Entity(text, _KINDS[entity.label_])
        for entity in analyse(sentence).ents
        if entity.label_ in _KINDS
        and not (entity.root.pos_ == "ADJ" and entity.label_ != "NORP")
        and (text := _POSSESSIVE.sub("", _ARTICLE.sub("", entity.text.strip())))
    )


def find_names(sentence: str) -> tuple[str, ...]:
    """The texts of the entities of ``sentence`` that are no nationality, each once."""
    return tuple(dict.fromkeys(entity.text for entity in find_entities(sentence) if entity.kind != "group"))


def find_places(sentence: str) -> tuple[str, ...]:
    """The places among them."""
    return tuple(dict.fromkeys(entity.text for entity in find_entities(sentence) if entity.kind == "place"))


def find_settings(sentence: str) -> tuple[str, ...]:
    """The places where something is or happens: those that do not themselves act, as governments do."""
    found = (e for e in analyse(sentence).ents if _KINDS.get(e.label_) == "place" and e.root.dep_ != "nsubj")
    return tuple(dict.fromkeys(_POSSESSIVE.sub("", _ARTICLE.sub("", entity.text.strip())) for entity in found))


def starts_with_name(sentence: str) -> bool:
    """Is the first word of ``sentence``, which has a capital in any case, a proper name?"""
    doc = analyse(sentence)
    return len(doc) > 0 and doc[0].pos_ == "PROPN"
