"""Whom claims finally rest on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from consolidate.language.names import is_form_of, name_keys, tokens
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Claim


def underlying_sources(claims: Sequence[Claim]) -> Mapping[str, str]:
    """The underlying source of each claim, by claim id: its speaker; for the article's own voice, its origin.

    A speaker whom an article does not name counts as that origin's, so that two unnamed speakers of one
    report are not taken for two sources.
    """
    names = fold_speakers([claim.speaker.name for claim in claims])
    own = {ARTICLE_VOICE, UNKNOWN_SPEAKER}
    return {c.id: c.origin if c.speaker.name in own else names[c.speaker.name] for c in claims}


def fold_speakers(speakers: Sequence[str]) -> Mapping[str, str]:
    """Each speaker's name with the fullest form of it among ``speakers`` ("Drun" with "Pavel Drun").

    A short form that fits two different full ones stays as it is.
    """
    by_length = sorted(set(speakers), key=lambda name: (-len(tokens(name)), name))
    fullest: dict[str, str] = {}
    longer: dict[str, list[str]] = defaultdict(list)
    for name in by_length:
        keys = name_keys(tokens(name)[-1]) if tokens(name) else frozenset()
        near = {other for key in keys for other in longer[key]}
        fits = {fullest[other] for other in near if is_form_of(name, other)}
        fullest[name] = fits.pop() if len(fits) == 1 else name
        for key in keys:
            longer[key].append(name)
    return fullest
