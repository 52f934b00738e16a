"""The forms of one speaker's name brought together, across articles, by general measures and no list of people."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from consolidate.language.demonyms import country_called, with_countries
from consolidate.language.names import is_form_of, name_keys, same_name, spelling, tokens
from consolidate.language.outlets import is_outlet
from consolidate.language.roles import is_somebody, kind_of

_SMALL = frozenset({"of", "for", "in", "and", "the", "on", "to", "at", "s"})
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_VARIANTS = (("defense", "defence"), ("center", "centre"), ("organization", "organisation"), ("labor", "labour"))
_ABBREVIATION = range(2, 8)
"""Letters that an abbreviation has."""

_TWO_SURNAMES = 4
"""Words of a full name from which the last but one may be the surname in use ("Ana Clara Vell Ruiz")."""

_Test = Callable[[str, str], bool]


def fold_names(names: Iterable[str]) -> Mapping[str, str]:
    """Each of ``names``, once for every time that it is used, with the fullest form of it among them.

    Folded are other orders and spellings of the same words ("Defense Ministry", "ministry of defence"), a surname
    with the one full name that has it, a part of a longer name of the same beginning, and an abbreviation with the
    one name that it is of.  A short form that fits two names stays as it is.
    """
    used = Counter(names)
    one = _same_words(used)
    for is_short in (_is_abbreviation, _is_part, _is_surname):
        one = _into_longer(one, is_short)
    return one


def _same_words(used: Counter[str]) -> dict[str, str]:
    groups: dict[frozenset[str], list[str]] = defaultdict(list)
    for name in used:
        groups[_words(name)].append(name)
    chosen = {name: max(group, key=lambda n: (used[n], len(n), n)) for group in groups.values() for name in group}
    return {name: chosen[name] if _words(name) else name for name in sorted(used)}


def _words(name: str) -> frozenset[str]:
    """The words of a name in one spelling, those of a country as the country."""
    found = set()
    for token in tokens(with_countries(name)):
        bare = _POSSESSIVE.sub("", token)
        if bare.casefold() not in _SMALL:
            word = spelling(bare)
            found.add(next((british for american, british in _VARIANTS if word == american), word))
    return frozenset(found)


def _into_longer(one: Mapping[str, str], is_short: _Test) -> dict[str, str]:
    """``one`` with each form that is short for exactly one other name folded into that."""
    full = sorted(set(one.values()))
    index: dict[str, set[str]] = defaultdict(set)
    for name in full:
        for key in _keys(name):
            index[key].add(name)
    chosen = {name: _only({o for key in _keys(name) for o in index[key] if is_short(name, o)}, name) for name in full}
    return {name: _followed(form, chosen) for name, form in one.items()}


def _keys(name: str) -> Collection[str]:
    """By these two forms of one name are found: its words, and its initials."""
    words = tokens(name)
    return {key for word in words for key in name_keys(word)} | {_initials(name), name.casefold()}


def _only(longer: set[str], name: str) -> str:
    """The one that all the others are forms of, or ``name`` where there is none."""
    top = max(longer, key=lambda other: (len(tokens(other)), other), default=name)
    return top if all(other == top or is_form_of(other, top) or _is_part(other, top) for other in longer) else name


def _followed(form: str, chosen: Mapping[str, str]) -> str:
    for _ in range(4):
        if chosen.get(form, form) == form:
            break
        form = chosen[form]
    return form


def _initials(name: str) -> str:
    capitals = [word[0] for word in tokens(name) if word[:1].isupper()]
    return "".join(capitals).casefold() if len(capitals) > 1 else ""


def _is_abbreviation(short: str, full: str) -> bool:
    plain = short.replace(".", "")
    return plain.isupper() and len(plain) in _ABBREVIATION and _initials(full) == plain.casefold()


def _is_part(short: str, full: str) -> bool:
    """Is it a person's name without the second surname ("Ana Vell", "Ana Vell Ruiz")?"""
    a, b = short.split(), full.split()
    person = _is_written_as_person(full) and kind_of(full) == "unknown" and not is_outlet(full)
    return person and 1 < len(a) < len(b) and b[: len(a)] == a and country_called(short) is None


def _is_surname(short: str, full: str) -> bool:
    short, full = _untitled(short), _untitled(full)
    fewer = len(tokens(short)) < len(tokens(full))
    person = _is_written_as_person(short) and _is_written_as_person(full) and not is_outlet(short)
    if not (fewer and person and country_called(short) is None):
        return False
    two_surnames = len(full.split()) >= _TWO_SURNAMES and same_name(short, full.split()[-2])
    return two_surnames or is_form_of(short, full)


def _untitled(name: str) -> str:
    """``name`` without the post or rank before it ("Colonel Drun"), if a name is left."""
    first, _, rest = name.partition(" ")
    return rest if rest and kind_of(rest) == "unknown" and is_somebody(first) else name


def _is_written_as_person(name: str) -> bool:
    return all(word[:1].isupper() and word.casefold() not in _SMALL for word in name.split())
