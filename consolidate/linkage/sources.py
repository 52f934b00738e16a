"""Whom claims finally rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consolidate.language.folding import fold_names
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Claim


def underlying_sources(claims: Sequence[Claim]) -> Mapping[str, str]:
    """The underlying source of each claim, by claim id: its speaker; for the article's own voice, its origin.

    A speaker whom an article does not name counts as that origin's, so that two unnamed speakers of one
    report are not taken for two sources.
    """
    names = fold_names([claim.speaker.name for claim in claims])
    own = {ARTICLE_VOICE, UNKNOWN_SPEAKER}
    return {c.id: c.origin if c.speaker.name in own else names[c.speaker.name] for c in claims}
