from __future__ import annotations

import random

import pytest

from consolidate.errors import UsageError
from consolidate.models import Article
from consolidate.origins.grouping import Group, Overrides, check_overrides, join
from consolidate.origins.links import Link, link

ARTICLES = {name: Article(id=name, path=f"{name}.txt", sha256="") for name in "abcdef"}


def joined(links: list[Link], overrides: Overrides = Overrides()) -> tuple[Group, ...]:  # noqa: B008
    return join(links, ARTICLES, overrides)


def members(groups: tuple[Group, ...]) -> set[str]:
    return {"".join(group.members) for group in groups}


def test_a_group_is_held_by_one_link_fewer_than_its_members_the_strongest() -> None:
    weak = link("a", "c", "weak", "inferred", 0.3)
    groups = joined([weak, link("a", "b", "one", "certain", 0.9), link("b", "c", "two", "inferred", 0.5)])
    (group,) = (group for group in groups if len(group.members) > 1)
    assert [one.reason for one in group.links] == ["one", "two"]


def test_a_chain_between_independent_articles_is_cut_at_its_weakest_inferred_link() -> None:
    chain = [
        link("a", "b", "", "inferred", 0.7),
        link("b", "c", "", "certain", 0.6),
        link("c", "d", "", "inferred", 0.4),
        link("d", "e", "", "inferred", 0.5),
    ]
    overrides = Overrides(independent=(("a", "e"),))
    assert members(joined(chain, overrides)) == {"abc", "de", "f"}


def test_the_order_of_links_changes_nothing() -> None:
    rng = random.Random(7)
    pairs = [rng.sample("abcdef", 2) for _ in range(12)]
    links = [link(left, right, "", "inferred", rng.random()) for left, right in pairs]
    overrides = Overrides(independent=(("a", "f"), ("b", "c")))
    expected = joined(links, overrides)
    for _ in range(20):
        rng.shuffle(links)
        assert joined(links, overrides) == expected


def test_what_the_user_says_joins_and_parts() -> None:
    groups = joined([link("a", "b", "", "certain", 1.0)], Overrides(independent=(("b", "a"),), same=(("a", "c"),)))
    assert members(groups) == {"ac", "b", "d", "e", "f"}


@pytest.mark.parametrize(
    "overrides",
    [
        Overrides(independent=(("a", "b"),), same=(("a", "b"),)),
        Overrides(independent=(("a", "c"),), same=(("a", "b"), ("b", "c"))),
    ],
)
def test_contradicting_overrides_are_refused(overrides: Overrides) -> None:
    with pytest.raises(UsageError, match="give only one"):
        joined([], overrides)


def test_an_override_of_an_unknown_article_is_refused() -> None:
    with pytest.raises(UsageError, match="no article x"):
        joined([], Overrides(same=(("a", "x"),)))


def test_an_override_of_one_article_with_itself_is_refused() -> None:
    with pytest.raises(UsageError, match="twice"):
        joined([], Overrides(independent=(("a", "a"),)))


def test_overrides_can_be_checked_before_anything_is_found() -> None:
    check_overrides(Overrides(independent=(("a", "b"),), same=(("b", "c"),)), ARTICLES.values())
    with pytest.raises(UsageError, match="give only one"):
        check_overrides(Overrides(independent=(("a", "b"),), same=(("b", "a"),)), ARTICLES.values())
