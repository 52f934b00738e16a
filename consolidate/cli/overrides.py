"""Which articles the user means by the names given to ``--independent`` and ``--same-origin``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from consolidate.cli.pairs import Pair
from consolidate.errors import UsageError
from consolidate.models import Article
from consolidate.report.names import file_name, short_names

MAX_CANDIDATES = 8


def article_pairs(given: Mapping[str, Sequence[Pair]], articles: Sequence[Article]) -> Mapping[str, tuple[Pair, ...]]:
    """Return the pairs of article ids for the pairs of names ``given`` to each option.

    A name is an article's path, id, file name or name in the brief, or the beginning of one.  Raises
    ``UsageError`` for a name that fits no article or several, and for an article paired with itself.
    """
    found = {
        option: tuple(Pair(_find(a, option, articles), _find(b, option, articles)) for a, b in pairs)
        for option, pairs in given.items()
    }
    for option, ids in found.items():
        for names, (a, b) in zip(given[option], ids, strict=True):
            if a == b:
                raise UsageError(f"{option} {' '.join(names)}: both are one article; name two.")
    return found


def _find(name: str, option: str, articles: Sequence[Article]) -> str:
    """Return the id of the one article that ``name`` fits; a whole name wins over a beginning."""
    labels = short_names(articles)
    by_whole = [a for a in articles if name == a.id or _is_path(name, a)]
    by_file = [a for a in articles if name in (file_name(a), labels[a.id])]
    by_start = [a for a in articles if any(whole.startswith(name) for whole in (a.path, file_name(a), labels[a.id]))]
    fitting = by_whole or by_file or by_start
    if len(fitting) == 1:
        return fitting[0].id
    if not fitting:
        raise UsageError(
            f"{option} {name}: no article that could be read is called that; name one of {_listed(articles)}."
        )
    raise UsageError(f"{option} {name}: this fits {_listed(fitting)}; write more of the name, or the path.")


def _is_path(name: str, article: Article) -> bool:
    return name == article.path or (name != "-" and Path(name).absolute() == Path(article.path).absolute())


def _listed(articles: Sequence[Article]) -> str:
    files = [file_name(article) for article in articles]
    names = [file if files.count(file) == 1 else article.path for file, article in zip(files, articles, strict=True)]
    rest = len(names) - MAX_CANDIDATES
    return ", ".join(names[:MAX_CANDIDATES]) + (f" and {rest:,} more" if rest > 0 else "")
