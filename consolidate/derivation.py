"""What follows from claims, from articles and from what is said of links and origins: all but the rulings on conflicts.

It is pure, and on a large case the work of minutes, while most decisions are about conflicts and leave it as it is.
So it can be kept, under a key that stands for all that goes into it, this program included.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Protocol

from consolidate.conflicts import find_conflicts
from consolidate.decisions import Applied, consistent
from consolidate.extraction import fold_speaker_names, source_version
from consolidate.language.folding import fold_names
from consolidate.linkage import Constraints, link_claims
from consolidate.models import (
    Article,
    Claim,
    Comparison,
    Conflict,
    Fact,
    Frozen,
    Origin,
    Update,
    Verdict,
)
from consolidate.origins import Overrides, find_origins, origins_of_claims
from consolidate.sources import Sources, place_speakers


class Derived(Frozen):
    """Origins, claims with their origins and speakers, facts in no order yet, and conflicts before any ruling."""

    origins: tuple[Origin, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    updates: tuple[Update, ...]

    @property
    def aside(self) -> frozenset[str]:
        """The origins that are about something else than the rest."""
        return frozenset(origin.id for origin in self.origins if origin.off_topic)


class Kept(Protocol):
    """Where results are kept by key.  It may forget any of them: what it has not is worked out again."""

    def get(self, key: str) -> bytes | None:
        """What was put there under ``key``."""

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``, if that can be done."""


class Derivation:
    """One derivation, worked out when first asked for, unless ``kept`` has it."""

    def __init__(
        self,
        said: Applied,
        articles: Sequence[Article],
        sources: Sources,
        overrides: Overrides,
        kept: Kept | None = None,
    ) -> None:
        """``said`` has the claims as reviewers have them, and ``overrides`` go before what it says of origins."""
        self._said, self._articles, self._sources = said, articles, sources
        self._overrides = _overrides(overrides, said)
        self._kept = kept
        self._key = self._made_key() if kept else ""

    def derived(self) -> Derived:
        """What follows."""
        data = self._kept.get(self._key) if self._kept else None
        return self._worked_out()[0] if data is None else Derived.model_validate_json(zlib.decompress(data))

    def comparisons(self) -> tuple[Comparison, ...]:
        """The comparisons that the facts and conflicts rest on: of claims that stand in one."""
        data = self._kept.get(self._comparisons_key) if self._kept else None
        if data is None:
            return self._worked_out()[1]
        return tuple(Comparison.model_validate_json(line) for line in zlib.decompress(data).splitlines())

    @property
    def _comparisons_key(self) -> str:
        return f"{self._key}:comparisons"

    def _worked_out(self) -> tuple[Derived, tuple[Comparison, ...]]:
        derived, compared = self._derive()
        comparisons = tuple(_telling(compared, derived))
        if self._kept:
            self._kept.put(self._key, _packed([derived]))
            self._kept.put(self._comparisons_key, _packed(comparisons))
        return derived, comparisons

    def _derive(self) -> tuple[Derived, tuple[Comparison, ...]]:
        articles = self._articles
        origins = find_origins(articles, family=self._sources.families, overrides=self._overrides)
        aside = frozenset(origin.id for origin in origins if origin.off_topic)
        named = fold_speaker_names(self._said.claims)
        full_names = fold_names([claim.speaker.name for claim in named])
        placed = _with_origins(place_speakers(named, articles, self._sources, full_names), origins, articles)
        topical = tuple(claim for claim in placed if claim.origin not in aside)
        constraints = Constraints(self._said.together, self._said.apart)
        linked = link_claims(topical, constraints)
        found = find_conflicts(topical, linked.facts, linked.comparisons, articles)
        elsewhere = link_claims([claim for claim in placed if claim.origin in aside], constraints)
        derived = Derived(
            origins=origins,
            claims=placed,
            facts=(*linked.facts, *elsewhere.facts),
            conflicts=found.conflicts,
            updates=found.updates,
        )
        return derived, (*linked.comparisons, *elsewhere.comparisons)

    def _made_key(self) -> str:
        said = [self._said.together, self._said.apart, asdict(self._overrides)]
        digest = hashlib.sha256(f"{source_version('.')}\n{json.dumps(said)}\n".encode())
        for part in (self._sources, *self._articles, *self._said.claims):
            digest.update(part.model_dump_json().encode() + b"\n")
        return digest.hexdigest()


def _telling(comparisons: Iterable[Comparison], derived: Derived) -> Iterator[Comparison]:
    """Those of two claims of one fact or one conflict."""
    groups: list[Iterable[str]] = [fact.claims for fact in derived.facts]
    groups += [[key for side in conflict.positions for key in side.claims] for conflict in derived.conflicts]
    held: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for key in group:
            held[key].add(number)
    return (one for one in comparisons if not held[one.claims[0]].isdisjoint(held[one.claims[1]]))


def _packed(parts: Iterable[Frozen]) -> bytes:
    """A line of JSON for each part, compressed one by one: together they may be larger than what they stand for."""
    packer = zlib.compressobj(1)
    lines = [packer.compress(part.model_dump_json().encode() + b"\n") for part in parts]
    return b"".join((*lines, packer.flush()))


def _overrides(given: Overrides, said: Applied) -> Overrides:
    """What is given in the call, and what the decisions say beside it."""
    first: list[tuple[tuple[str, str], Verdict]] = [(_in_order(pair), "independent") for pair in given.independent]
    first += [(_in_order(pair), "same_origin") for pair in given.same]
    taken = [one for one in consistent([*first, *said.on_origins]) if one not in first]
    return Overrides(
        (*given.independent, *(pair for pair, verdict in taken if verdict == "independent")),
        (*given.same, *(pair for pair, verdict in taken if verdict == "same_origin")),
    )


def _in_order(pair: tuple[str, str]) -> tuple[str, str]:
    return min(pair), max(pair)


def _with_origins(claims: Sequence[Claim], origins: Sequence[Origin], articles: Iterable[Article]) -> tuple[Claim, ...]:
    """The claims, each with the origin of its article, or of the outlet that the article credits for it.

    An origin that is about something else than the rest lends itself to no claim of another article.
    """
    own = {article: origin for origin in origins for article in origin.articles}
    aside = {origin.id for origin in origins if origin.off_topic}
    credited = origins_of_claims(claims, origins, articles)
    return tuple(
        claim.model_copy(update={"origin": own[claim.article].id if origin in aside else origin})
        for claim, origin in zip(claims, credited, strict=True)
    )
