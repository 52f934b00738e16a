"""One speaker, one name: the speakers of all articles of a run brought together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from consolidate.language.folding import fold_names
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Claim, Speaker

_NOBODY = frozenset({ARTICLE_VOICE, UNKNOWN_SPEAKER})


def fold_speaker_names(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """``claims`` with every speaker, and who relays him, under the fullest name that any of the articles has for him.

    The kind that most claims have for a speaker holds for all, and a side wherever no claim has another.  The ids
    stay: they come from one article.  The result is the same whatever the order of the claims.
    """
    used = [name for claim in claims for name in (claim.speaker.name, *claim.relayed_by) if name not in _NOBODY]
    one = fold_names(used)
    speakers = [
        claim.speaker.model_copy(update={"name": one.get(claim.speaker.name, claim.speaker.name)}) for claim in claims
    ]
    kinds = _most_said((speaker.name, speaker.kind) for speaker in speakers if speaker.kind != "unknown")
    sides = _undisputed((speaker.name, speaker.side) for speaker in speakers if speaker.side is not None)
    folded = []
    for claim, speaker in zip(claims, speakers, strict=True):
        relays = dict.fromkeys(one.get(name, name) for name in claim.relayed_by)
        told = _told(speaker, kinds, sides)
        kept = tuple(name for name in relays if name != speaker.name)
        folded.append(claim.model_copy(update={"speaker": told, "relayed_by": kept}))
    return tuple(folded)


def _told(speaker: Speaker, kinds: Mapping[str, str], sides: Mapping[str, str]) -> Speaker:
    """The speaker with what other articles tell about him."""
    if speaker.name in _NOBODY:
        return speaker
    kind = kinds.get(speaker.name, speaker.kind)
    return speaker.model_copy(update={"kind": kind, "side": speaker.side or sides.get(speaker.name)})


def _most_said(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, value in pairs:
        counts[name][value] += 1
    return {name: max(found, key=lambda value: (found[value], value)) for name, found in counts.items()}


def _undisputed(pairs: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, value in pairs:
        if value is not None:
            found[name].add(value)
    return {name: values.pop() for name, values in found.items() if len(values) == 1}
