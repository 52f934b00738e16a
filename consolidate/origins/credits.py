"""What articles say of where they come from: their address, and the outlet that they credit with the whole text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from urllib.parse import parse_qsl, urlencode, urlsplit

from consolidate.models import Article
from consolidate.origins.likeness import Likeness
from consolidate.origins.links import Link, link
from consolidate.origins.outlets import same_outlet

Family = Callable[[str], str | None]
"""The family that a publisher belongs to, by its name, or None where it is not known."""

_TRACKING = ("utm_", "fbclid", "gclid", "cmpid", "mc_", "ref", "src", "smid", "share", "ocid", "at_")
_ONE_STORY = 0.1
"""Likeness from which an article that credits an outlet can be its article in the case, and no other story of it."""
_ONE_WIRE = 0.2
"""Likeness from which two articles of one agency are one story of it."""


def kinship(family: Family) -> Callable[[Article, Article], str | None]:
    """What makes two articles kin, in words: one agency credited by both, or publishers of one family."""

    def found(left: Article, right: Article) -> str | None:
        if left.credit and right.credit and same_outlet(left.credit, right.credit):
            return f"both credit {left.credit}"
        families = {family(article.publisher) for article in (left, right) if article.publisher}
        known = families.pop() if left.publisher and right.publisher and len(families) == 1 else None
        return f"both are published by {known}" if known and left.publisher != right.publisher else None

    return found


def find_same_addresses(articles: Iterable[Article]) -> list[Link]:
    """Articles that were taken from one page."""
    rows: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=lambda article: article.id):
        address = page_address(article.url)
        if address:
            rows[address].append(article)
    return [
        link(a.id, b.id, f"{a.path} and {b.path} are from one page, {address}", "certain", 0.95)
        for address, row in rows.items()
        for a, b in pairwise(row)
    ]


def page_address(url: str | None) -> str | None:
    """An address without what does not tell pages apart; None for no address, and for a site's front page."""
    try:
        parts = urlsplit(url or "")
        host = parts.hostname
    except ValueError:
        return None
    query = [(key, value) for key, value in parse_qsl(parts.query) if not key.lower().startswith(_TRACKING)]
    path = parts.path.rstrip("/")
    if not host or not (path or query):
        return None
    return host.removeprefix("www.") + path + (f"?{urlencode(sorted(query))}" if query else "")


def find_credited(articles: Sequence[Article], likeness: Mapping[tuple[str, str], Likeness]) -> list[Link]:
    """Articles that credit their text to the outlet of another one, and articles that credit one agency.

    A credit alone does not tell which story of the outlet is meant: of several the most alike is taken, and none
    that tells another story.
    """
    by_id = {article.id: article for article in articles}
    best: dict[str, Link] = {}
    wires = []
    for (left, right), alike in likeness.items():
        a, b = by_id[left], by_id[right]
        if a.credit and b.credit and same_outlet(a.credit, b.credit):
            if alike.all >= _ONE_WIRE:
                reason = f"{a.path} and {b.path} both credit {a.credit} and tell one story"
                wires.append(link(left, right, reason, "inferred", alike.all))
            continue
        for one, other in ((a, b), (b, a)):
            if alike.all >= _ONE_STORY and _credits(one, other):
                reason = f"{one.path} credits its text to {one.credit}, which published {other.path}"
                found = link(left, right, reason, "inferred", alike.all)
                best[one.id] = min(best.get(one.id, found), found, key=lambda one: one.rank)
    return [*wires, *(best[identity] for identity in sorted(best))]


def _credits(one: Article, other: Article) -> bool:
    return bool(one.credit and other.publisher) and same_outlet(one.credit or "", other.publisher or "")
