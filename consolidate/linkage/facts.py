"""A fact from the claims that assert it: who is behind it, how far it is borne out, which statement stands for it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from consolidate.linkage.words import is_titled, stem
from consolidate.models import Claim, Fact, FactStatus

_WORD = re.compile(r"\w+")
_ADORNMENT = 0.4
"""A word that a lesser share of the other statements have adorns."""
_UNNAMED = re.compile(r"(?:he|she|it|they|this|that|these|those|there|his|her|its|their)\b", re.IGNORECASE)


def make_fact(claims: Sequence[Claim], sources: Mapping[str, str]) -> Fact:
    """The fact that ``claims``, all of one polarity, assert; without a handle.

    ``sources`` are the underlying sources by claim id.  Credibility follows the Admiralty code for items of
    information (NATO STANAG 2511): 1 confirmed by other sources, 2 probably true, 3 possibly true, 6 cannot be judged;
    whether something speaks against it is not known here.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    origins = tuple(sorted({claim.origin for claim in ordered}))
    behind = tuple(sorted({sources[claim.id] for claim in ordered}))
    status = _status(len(origins), len(behind))
    return Fact(
        id="f" + hashlib.sha256("\n".join(claim.id for claim in ordered).encode()).hexdigest()[:12],
        handle="",
        statement=_spokesman(ordered).statement,
        polarity=ordered[0].polarity,
        claims=tuple(claim.id for claim in ordered),
        origins=origins,
        sources=behind,
        status=status,
        credibility=_credibility(status, len(origins), ordered),
    )


def _status(origins: int, sources: int) -> FactStatus:
    """Several newsrooms that carry one speaker corroborate that he said it, not that it is so."""
    if origins < 2:
        return "single_origin"
    return "corroborated" if sources > 1 else "single_source"


def _credibility(status: FactStatus, origins: int, claims: Sequence[Claim]) -> int:
    """What two sides agree on is confirmed; as far as sides are known, they are those of the speakers."""
    if status == "corroborated":
        return 1 if len({claim.speaker.side for claim in claims if claim.speaker.side}) > 1 else 2
    return 3 if origins > 1 else 6


def _spokesman(claims: Sequence[Claim]) -> Claim:
    """The claim whose statement stands for the fact: that says most of what the others say, and little beside it.

    One that names whom it speaks of, and is written as a sentence, goes before others.
    """
    words = {claim.statement: {stem(word) for word in _WORD.findall(claim.statement.casefold())} for claim in claims}
    counts = Counter(word for own in words.values() for word in own)
    others = max(len(words) - 1, 1)

    def order(claim: Claim) -> tuple[bool, bool, float, int, str, str]:
        worth = sum((counts[word] - 1) / others - _ADORNMENT for word in sorted(words[claim.statement]))
        bare = _UNNAMED.match(claim.statement) is not None or not claim.statement[:1].isupper()
        titled = is_titled(_WORD.findall(claim.statement))
        return (bare, titled, -round(worth, 9), len(claim.statement), claim.statement, claim.id)

    return min(claims, key=order)
