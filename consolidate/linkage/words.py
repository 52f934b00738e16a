"""Words in the form in which two statements are compared: which count, what they are forms of, which mean the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from consolidate.language.lexicon import (
    PartOfSpeech,
    antonyms,
    are_antonyms,
    general_senses,
    is_word,
    lemmas,
    senses,
    verbs_of,
)
from consolidate.language.names import name_keys, same_name, spelling
from consolidate.linkage.synonyms import ALIKE

STOP = frozenset(
    """
    the a an of in on at to for from by with and or but nor that this these those is are was were be been being am
    has have had having will would do does did doing done it its itself he she him his her hers they them their we us
    our i me my you your as into onto upon than then there here which who whom whose what when where while why how if
    whether also can could may might must shall should ca wo s t d ll re ve n't not no during about up out over off
    under within inside via per so such very just both each own same other another some any all after before until
    since because though although against between through amid among more most many much several few number lot
    a.m p.m am pm o'clock
    going gonna say said says saying tell told reportedly according allegedly apparently really actually
    """.split()
)
"""Words that assert nothing by themselves, in English; negations are read apart."""
_INFLECTION = re.compile(r"(?:ings?|edly|ed|es|s|ly)$")
_DERIVATION = re.compile(
    r"(?:ational|ations?|ative|ately|ate|itions?|ions?|ements?|ments?|ances?|ences?|ants?|ents?|ivity|ively|ive|ness"
    r"|als?|ers?|ors?|ity|y|e)$"
)
_DOER = re.compile(r"(?:er|or|ee|ist|ant)$")
_SHORT = 4
"""A stem keeps at least so many letters."""
_OPPOSED: tuple[PartOfSpeech, ...] = ("verb", "adjective", "adverb")
_GENERAL = 2
"""Farther up, everything is a kind of person or thing."""
_GROUPS: dict[str, frozenset[int]] = {
    word: frozenset(n for n, group in enumerate(ALIKE) if word in group) for group in ALIKE for word in group
}


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """What ``word``, in lower case, is a form of, as far as its spelling tells ("sightings", "sight")."""
    base = lemmas(word)[-1]
    return base if base == word else lemma(base)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """``word`` without its endings, so that "withdrawal" and "withdrew" meet; no word of its own.

    Words of one group only have the first of the group for their stem.
    """
    base = lemma(word)
    groups = _GROUPS.get(base, frozenset())
    if len(groups) == 1:
        return ALIKE[min(groups)][0]
    base = base if groups else _deed(base)
    if len(base) <= _SHORT:
        return base
    for ending in (_INFLECTION, _DERIVATION):
        cut = ending.sub("", base)
        if len(cut) >= _SHORT and not base.endswith(("ss", "us", "is")):
            base = cut
    return base


def _deed(noun: str) -> str:
    """The verb that ``noun`` names the deed of ("departure", "depart"), else itself.

    Not who does it, which endings tell, nor a verb made of the noun, which is longer ("hospitalize"), nor one of a
    group: what is derived from such a verb often means something else ("location", "locate").
    """
    if _DOER.search(noun):
        return noun
    verbs = [verb for verb in verbs_of(noun) if len(verb) <= len(noun) and verb[:2] == noun[:2]]
    return verbs[0] if len(verbs) == 1 and verbs[0] not in _GROUPS else noun


def are_alike(left: str, right: str) -> bool:
    """Does news use the two lemmas for one thing or deed?"""
    return not _GROUPS.get(left, frozenset()).isdisjoint(_GROUPS.get(right, frozenset()))


def may_mean_one(left: str, right: str) -> bool:
    """Can the two lemmas speak of one thing or deed: alike, of one sense, or one more general ("boat", "ship")?"""
    (mine, mine_at_large), (yours, yours_at_large) = _meaning(left), _meaning(right)
    return not mine.isdisjoint(yours_at_large) or not yours.isdisjoint(mine_at_large)


@lru_cache(maxsize=16384)
def _meaning(word: str) -> tuple[frozenset[str | int], frozenset[str | int]]:
    """The groups and senses of ``word``, and these with what they are kinds of."""
    own = _GROUPS.get(word, frozenset()) | senses(word)
    return own, own | general_senses(word, _GENERAL)


@lru_cache(maxsize=16384)
def are_opposites(left: str, right: str) -> bool:
    """Is one lemma, or another word of its group, the opposite of the other ("behead", "alive")?"""
    return any(are_antonyms(a, b) for a in _family(left) for b in _family(right))


def any_opposites(left: Iterable[str], right: Iterable[str]) -> bool:
    """Is one of the lemmas ``left``, or a word of its group, the opposite of one of ``right``?

    Nouns apart: a husband and a wife are no contradiction.
    """
    mine, yours = list(left), list(right)
    return _meet(map(_opposites, mine), map(_family, yours)) or _meet(map(_opposites, yours), map(_family, mine))


def _meet(some: Iterable[frozenset[str]], others: Iterable[frozenset[str]]) -> bool:
    return not frozenset().union(*some).isdisjoint(frozenset().union(*others))


@lru_cache(maxsize=16384)
def _opposites(word: str) -> frozenset[str]:
    return frozenset().union(*(antonyms(member, pos) for member in _family(word) for pos in _OPPOSED))


@lru_cache(maxsize=16384)
def _family(word: str) -> frozenset[str]:
    groups = _GROUPS.get(word, frozenset())
    return frozenset(ALIKE[min(groups)]) if len(groups) == 1 else frozenset({word})


def is_shouted(word: str) -> bool:
    """Is it a common word in CAPITALS, and no name or abbreviation?"""
    return len(word) >= _SHORT and word.isupper() and is_word(lemma(word.casefold()))


def is_titled(words: Iterable[str]) -> bool:
    """Is it written as a Headline Is, so that capitals tell no names?"""
    long = [word for word in words if len(word) > 3][1:]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= 0.85 * len(long)


def fold_names(words: Iterable[str]) -> Mapping[str, str]:
    """Each name among ``words`` with a key that its variants share ("Larenia", "Larenian"); order changes nothing."""
    keys: dict[str, str] = {}
    held: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (len(word), word)):
        forms = sorted(name_keys(word))
        near = (other for form in forms for other in held.get(form, ()) if same_name(word, other))
        first = next(near, None)
        keys[word] = keys[first] if first else "@" + spelling(word)
        for form in forms:
            held.setdefault(form, []).append(word)
    return keys
