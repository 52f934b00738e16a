"""Links joined into groups, with what the user decreed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consolidate.errors import UsageError
from consolidate.models import Article
from consolidate.origins.links import BY_THE_USER, Link, link

Pair = tuple[str, str]


@dataclass(frozen=True)
class Overrides:
    """Pairs of article ids that the user holds to be ``independent``, or of the ``same`` origin."""

    independent: tuple[Pair, ...] = ()
    same: tuple[Pair, ...] = ()


@dataclass(frozen=True)
class Group:
    """Ids of articles of one origin, sorted, and the links that hold them together, strongest first."""

    members: tuple[str, ...]
    links: tuple[Link, ...]


def join(links: Iterable[Link], articles: Mapping[str, Article], overrides: Overrides) -> tuple[Group, ...]:
    """Every article in exactly one group, sorted by its first member.

    Links are taken up strongest first (the user's own, then certain ones), each where it brings two groups
    together; one that would bring together two articles that the user holds to be independent is left out.  So
    where a chain of links joins these two, it is cut at its weakest.

    Raises UsageError where an override names an article twice or one that is not there, or where what is to be
    the same origin is also to be independent.
    """
    _check(overrides, articles)
    members = {identity: [identity] for identity in articles}
    used: dict[str, list[Link]] = {identity: [] for identity in articles}
    apart = _apart(overrides)
    for one in sorted([*_decreed(overrides, articles), *links], key=lambda one: one.rank):
        large, small = sorted((members[i] for i in one.articles), key=len, reverse=True)
        if large is small:
            continue
        if _kept_apart(small, large, apart, members):
            if one.strength >= BY_THE_USER:
                raise UsageError(f"{one.reason}, and also that they are independent: give only one of the two.")
            continue
        used[large[0]] += [*used.pop(small[0]), one]
        large += small
        members.update(dict.fromkeys(small, large))
    return _groups(members, used)


def check_overrides(overrides: Overrides, articles: Iterable[Article]) -> None:
    """Raise UsageError as :func:`join` would for ``overrides``, before anything is found."""
    join((), {article.id: article for article in articles}, overrides)


def _groups(members: Mapping[str, list[str]], used: Mapping[str, Sequence[Link]]) -> tuple[Group, ...]:
    groups = (
        Group(tuple(sorted(members[first])), tuple(sorted(held, key=lambda one: one.rank)))
        for first, held in used.items()
    )
    return tuple(sorted(groups, key=lambda group: group.members))


def _apart(overrides: Overrides) -> Mapping[str, frozenset[str]]:
    apart: dict[str, set[str]] = defaultdict(set)
    for left, right in overrides.independent:
        apart[left].add(right)
        apart[right].add(left)
    return {identity: frozenset(others) for identity, others in apart.items()}


def _kept_apart(
    small: Iterable[str], large: Sequence[str], apart: Mapping[str, frozenset[str]], members: Mapping[str, list[str]]
) -> bool:
    """Does an article of the smaller group have to stay apart from one of the larger?"""
    return any(members[other] is large for identity in small for other in apart.get(identity, ()))


def _decreed(overrides: Overrides, articles: Mapping[str, Article]) -> list[Link]:
    return [
        link(a, b, f"you said that {articles[a].path} and {articles[b].path} are one report", "certain", BY_THE_USER)
        for a, b in overrides.same
    ]


def _check(overrides: Overrides, articles: Mapping[str, Article]) -> None:
    for left, right in (*overrides.independent, *overrides.same):
        missing = next((identity for identity in (left, right) if identity not in articles), None)
        if missing is not None:
            raise UsageError(f"There is no article {missing} to set an origin for: name two of the articles given.")
        if left == right:
            raise UsageError(f"{articles[left].path} is named twice: name two different articles.")
