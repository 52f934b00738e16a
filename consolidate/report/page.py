"""What all parts of a brief share: look-ups into the result, and the one door through which text gets in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rich.text import Text

from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Claim, Consolidation, Speaker
from consolidate.report.names import short_names
from consolidate.report.safe import safe

QUIET = "dim"
"""The style of what is secondary: a weight, no colour, so that it is legible in every colour scheme."""

_ASCII = str.maketrans(
    {"…": "...", "·": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"}
    | {"●": "*", "◐": "+", "○": "o", "≠": "!", "×": "x"}
)

Part = str | tuple[str, str]


@dataclass(frozen=True)
class Voices:
    """Who makes some claims, each once: speakers, and the names of articles that do so in their own voice."""

    named: list[str]
    own: list[str]

    def all(self) -> list[str]:
        """Return the speakers, then the articles, marked as such."""
        return [*self.named, *(f"{name} (article)" for name in self.own)]


@dataclass(frozen=True)
class Page:
    """One result, ready to be set in type.

    ``names`` is article id -> short name, ``claims`` claim id -> claim, ``handles`` fact or conflict id
    -> its handle; ``ascii_only`` says that the output can show nothing else.
    """

    result: Consolidation
    names: Mapping[str, str]
    claims: Mapping[str, Claim]
    handles: Mapping[str, str]
    ascii_only: bool

    @classmethod
    def of(cls, result: Consolidation, *, ascii_only: bool) -> Page:
        """Return the page of ``result``."""
        claims = {claim.id: claim for claim in result.claims}
        handles = {fact.id: fact.handle for fact in result.facts}
        handles |= {conflict.id: conflict.handle for conflict in result.conflicts}
        return cls(result, short_names(result.articles), claims, handles, ascii_only)

    def text(self, *parts: Part, style: str = "") -> Text:
        """Return the parts (words, or words with a style) as inert text.

        Nothing in them is read as markup; control characters are shown by their code points.
        """
        text = Text(style=style)
        for part in parts:
            words, part_style = (part, "") if isinstance(part, str) else part
            text.append(self._spelled(safe(words)), part_style or None)
        return text

    def voices(self, claim_ids: Iterable[str], *, with_kind: bool = False) -> Voices:
        """Return who makes these claims, in the claims' order."""
        named: dict[str, None] = {}
        own: dict[str, None] = {}
        for claim in (self.claims[key] for key in claim_ids):
            article = self.names[claim.article]
            if claim.speaker.name == ARTICLE_VOICE:
                own[article] = None
            else:
                named[_voice(claim, article, with_kind=with_kind)] = None
        return Voices(list(named), list(own))

    def quote(self, words: str, claim: Claim, width: int) -> Text:
        """Return words of the claim's article, within about ``width`` characters, and where they stand."""
        return self.text((f"“{shortened(words, width)}” — ", QUIET), self.source(claim.article))

    def source(self, article: str) -> Part:
        """Return an article's short name in the style of a credit."""
        return (self.names[article], f"italic {QUIET}")

    def _spelled(self, words: str) -> str:
        return words.translate(_ASCII) if self.ascii_only else words


def several(number: int, noun: str) -> str:
    """Return "1 fact" or "1,204 facts"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def shortened(text: str, width: int) -> str:
    """Return ``text`` within ``width`` characters, cut after a word where it was longer."""
    if len(text) <= width:
        return text
    words = text[: width - 1].rsplit(None, 1)[0] if " " in text[: width - 1] else text[: width - 1]
    return words.rstrip(" ,;:") + " …"


def listed(names: list[str], limit: int) -> str:
    """Return "a, b, c", or "a, b and 4 more" where there are more than ``limit``."""
    if len(names) <= limit:
        return ", ".join(names)
    return f"{', '.join(names[:limit])} and {len(names) - limit:,} more"


def _voice(claim: Claim, article: str, *, with_kind: bool) -> str:
    name = _speaker_name(claim.speaker, article, with_kind=with_kind)
    return f"{name} via {', '.join(claim.relayed_by)}" if claim.relayed_by else name


def _speaker_name(speaker: Speaker, article: str, *, with_kind: bool) -> str:
    telling = speaker.kind not in ("unknown", "article", "organisation")
    if speaker.name == UNKNOWN_SPEAKER:
        return f"unnamed {speaker.kind if telling else 'source'} in {article}"
    return f"{speaker.name} ({speaker.kind})" if with_kind and telling else speaker.name
