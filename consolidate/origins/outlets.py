"""Names of outlets: when "BBC", "bbc.co.uk" and "British Broadcasting Corporation" are one."""

from __future__ import annotations

import re
from functools import lru_cache

from consolidate.models import Article

_WORD = re.compile(r"[^\W_]+")
_SITE = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?#].*)?", re.IGNORECASE)
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "gob", "or", "ne", "go"})
"""What stands before a country's two letters and is no name of its own ("co.uk")."""
_DROPPED = frozenset({"the", "news", "agency", "newspaper", "online", "newsource", "wire"})


def outlets_of(article: Article) -> tuple[str, ...]:
    """The names of the outlets that an article is of: who published it, and whom it credits with its whole text."""
    names = (article.publisher, article.credit)
    return tuple(name for name in names if name)


def same_outlet(left: str, right: str) -> bool:
    """Can both name one outlet, in full, by initials or by its site ("The New York Times", "nytimes.com")?"""
    (full, forms), (other, others) = _forms(left), _forms(right)
    return bool(full and other) and (full in others or other in forms)


@lru_cache(maxsize=4096)
def _forms(name: str) -> tuple[str, frozenset[str]]:
    """The name in one word, and that with every form that it may be shortened to."""
    site = _SITE.fullmatch(name.strip())
    words = [_label(site[1])] if site else [word.casefold() for word in _WORD.findall(name)]
    kept = [word for word in words if word not in _DROPPED] or words
    full = "".join(kept)
    forms = {full, "".join(words)}
    if site:
        bare = re.sub(r"^the(?=\w{3})|(?<=\w\w)(?:news|online)$", "", full)
        return bare, frozenset({full, bare})
    if len(kept) > 1:
        initials = ("".join(word[0] for word in kept[:cut]) + "".join(kept[cut:]) for cut in range(2, len(kept) + 1))
        forms.update(initials)
    if len(words) > 2:
        forms.add("".join(word[0] for word in words))
    return full, frozenset(forms)


def _label(host: str) -> str:
    """The part of a host name that names its owner ("edition.cnn.com": "cnn", "www.bbc.co.uk": "bbc")."""
    parts = host.casefold().split(".")[:-1]
    if len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts = parts[:-1]
    return parts[-1].replace("-", "")
