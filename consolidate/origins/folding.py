"""Articles folded into origins: the finders' links, and the user's, joined."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence

from consolidate.models import Article, Fold, Origin
from consolidate.origins.copies import find_copies
from consolidate.origins.credits import find_credited, find_same_addresses, kinship
from consolidate.origins.grouping import Group, Overrides, join
from consolidate.origins.likeness import find_likeness
from consolidate.origins.links import Link
from consolidate.origins.retellings import find_retellings
from consolidate.origins.rewrites import find_rewrites
from consolidate.origins.shingles import Shingled
from consolidate.origins.topics import find_off_topic
from consolidate.origins.wording import Wording, read_wording

NO_OVERRIDES = Overrides()


def _no_family(_publisher: str) -> str | None:
    return None


def find_origins(
    articles: Sequence[Article],
    *,
    family: Callable[[str], str | None] | Mapping[str, str] = _no_family,
    overrides: Overrides = NO_OVERRIDES,
) -> tuple[Origin, ...]:
    """Every article in exactly one origin, sorted by id; the order of ``articles`` changes nothing.

    Args:
        articles: the articles of a case; one that is given twice, by its id, counts once.
        family: the family of a publisher, by its name: a mapping, or a function that gives None where it is not
            known.  One family is no reason for a fold, but less shared wording will do.
        overrides: what the user says of pairs of articles; it goes before anything that is found.

    Returns:
        The origins.  What holds one together are its ``folds``, always one fewer than its articles; ``off_topic``
        says why it is about something else than the rest of the case.

    Raises:
        UsageError: an override names an article that is not there, or two overrides contradict each other.
    """
    by_id = {article.id: article for article in articles}
    wordings = {identity: read_wording(by_id[identity]) for identity in sorted(by_id)}
    families = family if callable(family) else family.get
    links = find_copies(map(Shingled, wordings.values()), kinship(families))
    links += find_same_addresses(by_id.values())
    links += _retold(_originals(wordings, links))
    groups = join(links, by_id, overrides)
    off_topic = find_off_topic([[wordings[i] for i in group.members] for group in groups])
    return tuple(_origin(group, reason) for group, reason in zip(groups, off_topic, strict=True))


def _originals(wordings: Mapping[str, Wording], copies: Sequence[Link]) -> list[Wording]:
    """The longest article of each group that copying alone makes: what a copy retells, its original does."""
    groups = join(copies, {identity: wording.article for identity, wording in wordings.items()}, NO_OVERRIDES)
    return [max((wordings[i] for i in group.members), key=lambda wording: len(wording.own)) for group in groups]


def _retold(originals: Sequence[Wording]) -> list[Link]:
    likeness = find_likeness(originals)
    articles = [wording.article for wording in originals]
    return [*find_rewrites(originals, likeness), *find_credited(articles, likeness), *find_retellings(originals)]


def _origin(group: Group, off_topic: str | None) -> Origin:
    identity = "o" + hashlib.sha256("\n".join(group.members).encode()).hexdigest()[:12]
    folds = (Fold(articles=one.articles, reason=one.reason, certainty=one.certainty) for one in group.links)
    return Origin(id=identity, articles=group.members, folds=tuple(folds), off_topic=off_topic)
