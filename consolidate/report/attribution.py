"""Who says a thing, in words that claim no more than the articles do: "Ana Brisk (official) said"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Claim, Modality, Speaker, SpeakerKind

# Past tense, so that no name needs to be known for a singular or a plural.  "Confirmed" is left out: beside a
# fact's status it would read as this program's own verdict.
_SAID: Mapping[Modality, str] = {
    "stated": "said",
    "confirmed": "said",
    "claimed": "claimed",
    "speculated": "spoke of it as possible",
    "planned": "spoke of it as planned",
}
_REPORTED: Mapping[Modality, str] = {
    "stated": "reported",
    "confirmed": "reported",
    "claimed": "reported it as a claim",
    "speculated": "reported it as possible",
    "planned": "reported it as planned",
}
# Where the statement itself shows the reservation, saying it once more beside the speaker would double it.
_SHOWN: Mapping[Modality, re.Pattern[str]] = {
    "speculated": re.compile(
        r"\b(?:may|might|could|can|possibl[ey]|perhaps|likely|probabl[ey]|appears?|seems?|believed|suggests?)\b", re.I
    ),
    "planned": re.compile(r"\b(?:will|would|shall|plan\w*|intend\w*|aim\w*|due|going to|expected|scheduled)\b", re.I),
}
_PLAIN_KINDS = frozenset({"unknown", "article", "organisation"})


@dataclass(frozen=True)
class Voice:
    """One who says or denies something, and where to read it.

    ``name`` is the speaker's, or those of the articles that say it themselves, one report's together ("Harbour Post +
    Coast Daily"); ``details`` what else is known of the speaker ("official, Norva; via Norva News Agency"), or "".
    ``verb`` is how it was said ("said", "denied", "reported it as planned"), ``statements`` what was said, each once.
    ``references`` are numbers.
    """

    name: str
    details: str
    kind: SpeakerKind
    side: str | None
    verb: str
    denies: bool
    statements: tuple[str, ...]
    claims: tuple[str, ...]
    references: tuple[int, ...]

    @property
    def who(self) -> str:
        """The name with its details: "Ana Brisk (official, Norva)"."""
        return f"{self.name} ({self.details})" if self.details else self.name


def voices_of(
    claims: Iterable[Claim], names: Mapping[str, str], number: Callable[[Iterable[Claim]], tuple[int, ...]]
) -> tuple[Voice, ...]:
    """Who makes ``claims``, each once for each way of saying it, in the claims' order: speakers, then articles.

    ``names`` are the articles' short names by id; ``number`` gives the references of claims.
    """
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        groups.setdefault(_key(claim), []).append(claim)
    ordered = sorted(groups.values(), key=lambda group: group[0].speaker.name == ARTICLE_VOICE)
    return tuple(_voice(group, names, number) for group in ordered)


def _key(claim: Claim) -> tuple[str, ...]:
    speaker = claim.speaker
    report = {ARTICLE_VOICE: claim.origin, UNKNOWN_SPEAKER: claim.article}.get(speaker.name, "")
    return (speaker.name, report, _verb(claim), *claim.relayed_by)


def _voice(group: list[Claim], names: Mapping[str, str], number: Callable[[Iterable[Claim]], tuple[int, ...]]) -> Voice:
    first, speaker = group[0], group[0].speaker
    articles = list(dict.fromkeys(names[claim.article] for claim in group))
    return Voice(
        name=_name(speaker, articles),
        details=_details(speaker, first.relayed_by),
        kind=speaker.kind,
        side=speaker.side,
        verb=_verb(first),
        denies=first.polarity == "denied",
        statements=tuple(dict.fromkeys(claim.statement for claim in group)),
        claims=tuple(claim.id for claim in group),
        references=number(group),
    )


def _name(speaker: Speaker, articles: list[str]) -> str:
    if speaker.name == ARTICLE_VOICE:
        return " + ".join(sorted(articles))
    if speaker.name == UNKNOWN_SPEAKER:
        return f"unnamed {speaker.kind if speaker.kind not in _PLAIN_KINDS else 'source'} in {articles[0]}"
    return speaker.name


def _details(speaker: Speaker, relayed_by: tuple[str, ...]) -> str:
    if speaker.name == ARTICLE_VOICE:
        known = []
    elif speaker.name == UNKNOWN_SPEAKER:
        known = [speaker.side] if speaker.side else []
    else:
        kind = speaker.kind if speaker.kind not in _PLAIN_KINDS else None
        known = [detail for detail in (kind, speaker.side) if detail and detail != speaker.name]
    via = f"via {', '.join(relayed_by)}" if relayed_by else ""
    return "; ".join(part for part in (", ".join(known), via) if part)


def _verb(claim: Claim) -> str:
    own = claim.speaker.name == ARTICLE_VOICE
    if claim.polarity == "denied":
        return "reported it as untrue" if own else "denied"
    shown = _SHOWN.get(claim.modality)
    modality = "stated" if shown and shown.search(claim.statement) else claim.modality
    return (_REPORTED if own else _SAID)[modality]
