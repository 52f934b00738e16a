"""The origin of a claim, which is its article's unless the article credits another outlet for this claim alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consolidate.models import Article, Claim, Origin
from consolidate.origins.outlets import outlets_of, same_outlet

_MAY_BE_OUTLETS = frozenset({"media", "organisation", "unknown"})
"""Kinds of speakers: of a small outlet only its own article in the case shows what it is."""


def origins_of_claims(
    claims: Iterable[Claim], origins: Iterable[Origin], articles: Iterable[Article]
) -> tuple[str, ...]:
    """The origin id of each claim, in the order of ``claims``.

    Where an article credits an outlet for a claim ("the BBC reported that ...") and another article of the case is
    of that outlet, the claim is that article's report: its origin is the claim's.  Of several articles of the
    outlet the earliest is taken (undated ones last, then by id): no choice among them makes the claim look more
    independent than keeping its own article's origin would.

    Where no article of the outlet is in the case, the claim keeps its article's origin, since every origin holds
    an article: two articles that both cite an outlet which is not there stay two origins of such a claim.  That
    they rest on one source shows in its speaker instead, where the outlet is the speaker.
    """
    by_id = {article.id: article for article in articles}
    origin_of = {identity: origin.id for origin in origins for identity in origin.articles}
    publications = _Publications(by_id.values())
    found: list[str] = []
    for claim in claims:
        credited = (publications.earliest(name, by_id[claim.article]) for name in _credited(claim))
        source = next((article for article in credited if article is not None), by_id[claim.article])
        found.append(origin_of[source.id])
    return tuple(found)


def origin_of_claim(claim: Claim, origins: Iterable[Origin], articles: Iterable[Article]) -> str:
    """The origin id of one claim; see :func:`origins_of_claims`."""
    return origins_of_claims([claim], origins, articles)[0]


def _credited(claim: Claim) -> Sequence[str]:
    """The names that may be an outlet's: those that pass the claim on, and a speaker that may be one."""
    return (*claim.relayed_by, claim.speaker.name) if claim.speaker.kind in _MAY_BE_OUTLETS else claim.relayed_by


class _Publications:
    """The articles of each outlet, looked up once for each name."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = sorted(articles, key=lambda article: (article.published or "9999", article.id))
        self._of: dict[str, tuple[Article, ...]] = {}

    def earliest(self, name: str, citing: Article) -> Article | None:
        """The first article of the outlet ``name``; None where there is none, or ``citing`` is itself of it."""
        if name not in self._of:
            self._of[name] = tuple(a for a in self._articles if _is_of(a, name))
        held = self._of[name]
        return None if citing in held else next(iter(held), None)


def _is_of(article: Article, name: str) -> bool:
    return any(same_outlet(name, outlet) for outlet in outlets_of(article))
