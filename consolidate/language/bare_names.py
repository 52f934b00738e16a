"""A name without what only tells whose it is: office, rank, form of address, where somebody is based."""

from __future__ import annotations

import re

from consolidate.language.antecedents import is_person
from consolidate.language.roles import is_somebody

TITLES = frozenset(
    """
    president premier chancellor king queen prince princess minister secretary senator governor mayor chief
    general gen colonel col major maj captain capt admiral adm commander lieutenant lt sergeant sgt marshal
    brigadier spokesman spokeswoman spokesperson judge justice prosecutor ambassador envoy inspector sheriff
    officer director chairman chairwoman ceo dr doctor prof professor sir dame lord lady mr mrs ms miss rabbi
    reverend rev father pope cardinal archbishop bishop imam ayatollah sheikh detective constable superintendent
    sen rep gov pres pm mp editor correspondent analyst economist lawyer attorney coach dean
    """.split()
)
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "sir", "dr"})
_KINDS_OF_FIRM = frozenset({"giant", "maker"})
_NO_NAME = frozenset({"of", "for", "in", "and", "the", "at", "to"})
_LEAD = re.compile(r"^(?:the|a|an|several|some|many|other|both|all)\s+|^(?:a\s+)?number\s+of\s+", re.IGNORECASE)
_BASED = re.compile(r"^\S+-(?:based|born|backed|led|owned|run)\s+", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*\([^)]*\)?$")


def bare_name(name: str) -> str:
    """``name`` without articles, "several", "US-based" and what stands in brackets after it."""
    name = _BRACKETED.sub("", name.strip(" \t\"'\u201c\u201d.,:;")).strip()
    for _ in range(2):
        name = _BASED.sub("", _LEAD.sub("", name)).strip()
    return name


def without_titles(name: str) -> str:
    """A person's full name without office and rank; anything else as it is ("General Motors").

    A name after a role in small letters stands alone ("credit company Seaways": "Seaways").
    """
    words = name.split()
    roles = [i for i, word in enumerate(words) if _is_role(word)]
    rest = words[roles[-1] + 1 :] if roles else []
    if not rest or not all(word[:1].isupper() and word.casefold() not in _NO_NAME for word in rest):
        return name
    last = words[roles[-1]]
    alone = last.casefold().strip(".,") in _HONORIFICS or last[:1].islower()
    return " ".join(rest) if len(rest) > (0 if alone else 1) else name


def _is_role(word: str) -> bool:
    plain = word.casefold().strip(".,")
    told = is_somebody(plain) or is_person(plain) or plain in _KINDS_OF_FIRM
    return plain in TITLES or (word[:1].islower() and told)
