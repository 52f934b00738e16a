"""Short names for articles, so that a quote can say in a word or two where it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from consolidate.models import Article

NAME_WIDTH = 20
"""Characters that a short name may take, where that keeps it unlike the others."""
_TAIL = 8
"""Characters kept from the end of a long name: files of one day often differ there."""
_JOINTS = " ._-"
_HASH = re.compile(r"(?<![0-9a-z])([0-9a-f]{4})(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{4,}(?![0-9a-z])")
"""A run of hexadecimal digits, as programs put in file names: four of them tell it from others."""


def short_names(articles: Sequence[Article]) -> dict[str, str]:
    """Return article id -> name: its publisher where no other article has that one, else its file's stem.

    Names longer than ``NAME_WIDTH`` are cut in the middle, and hashes in them to their first four digits, unless
    two would then read the same; articles that still share a name (one file name in two folders) are numbered.
    """
    publishers = Counter(article.publisher for article in articles)
    full = {article.id: _name(article, publishers) for article in articles}
    cut = {key: _cut(name) for key, name in full.items()}
    uses = Counter(cut.values())
    names = {key: cut[key] if uses[cut[key]] == 1 else name for key, name in full.items()}
    return _numbered(names)


def file_name(article: Article) -> str:
    """Return the last part of the article's path ("-" for stdin stays as it is)."""
    return PurePath(article.path).name or article.path


def _name(article: Article, publishers: Counter[str | None]) -> str:
    if article.publisher and article.publisher.strip() and publishers[article.publisher] == 1:
        return article.publisher.strip()
    return PurePath(article.path).stem or article.path


def _cut(name: str) -> str:
    name = _HASH.sub(r"\1…", name)
    if len(name) <= NAME_WIDTH:
        return name
    return f"{name[: NAME_WIDTH - _TAIL - 1].rstrip(_JOINTS)}…{name[-_TAIL:].lstrip(_JOINTS)}"


def _numbered(names: dict[str, str]) -> dict[str, str]:
    uses = Counter(names.values())
    seen: Counter[str] = Counter()
    numbered = {}
    for key, name in names.items():
        seen[name] += 1
        numbered[key] = f"{name} ({seen[name]})" if uses[name] > 1 else name
    return numbered
