"""What all parts of a brief share: look-ups into the result, and the one door through which text gets in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rich.text import Text

from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Article, Claim, Consolidation, Fact, Speaker
from consolidate.report.names import short_names
from consolidate.report.safe import safe

QUIET = "dim"
"""The style of what is secondary: a weight, no colour, so that it is legible in every colour scheme."""

MAX_TOGETHER = 3
"""Articles of one origin that are named in a line."""

_ASCII = str.maketrans(
    {"…": "...", "·": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"}
    | {"●": "*", "◐": "+", "○": "o", "≠": "!", "×": "x", "├": "|", "└": "`"}
)

Part = str | tuple[str, str]


@dataclass(frozen=True)
class Voices:
    """Who makes some claims, each once: speakers, and the articles that do so in their own voice.

    ``own`` has the articles' names by origin: what one report says under several titles is said once.
    """

    named: list[str]
    own: list[list[str]]

    @property
    def reports(self) -> list[str]:
        """The articles, those of one origin as one: "Harbour Post + Coast Daily"."""
        return [_together(names) for names in self.own]

    def all(self) -> list[str]:
        """Return the speakers, then the articles, marked as such."""
        marks = ("article" if len(names) == 1 else "one report" for names in self.own)
        return [*self.named, *(f"{report} ({mark})" for report, mark in zip(self.reports, marks, strict=True))]


@dataclass(frozen=True)
class Page:
    """One result, ready to be set in type.

    ``articles`` is article id -> article, ``names`` article id -> short name, ``claims`` claim id -> claim,
    ``handles`` fact or conflict id -> its handle; ``aside`` has the ids of origins that are about something
    else than the rest; ``ascii_only`` says that the output can show nothing else.
    """

    result: Consolidation
    articles: Mapping[str, Article]
    names: Mapping[str, str]
    claims: Mapping[str, Claim]
    handles: Mapping[str, str]
    aside: frozenset[str]
    ascii_only: bool

    @classmethod
    def of(cls, result: Consolidation, *, ascii_only: bool) -> Page:
        """Return the page of ``result``."""
        claims = {claim.id: claim for claim in result.claims}
        handles = {fact.id: fact.handle for fact in result.facts}
        handles |= {conflict.id: conflict.handle for conflict in result.conflicts}
        aside = frozenset(origin.id for origin in result.origins if origin.off_topic)
        articles = {article.id: article for article in result.articles}
        return cls(result, articles, short_names(result.articles), claims, handles, aside, ascii_only)

    def facts(self, *, aside: bool = False) -> list[Fact]:
        """Return the facts that are about the event, as ranked; or those of ``aside`` origins alone."""
        return [fact for fact in self.result.facts if self.aside.issuperset(fact.origins) == aside]

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
        own: dict[str, dict[str, None]] = {}
        for claim in (self.claims[key] for key in claim_ids):
            article = self.names[claim.article]
            if claim.speaker.name == ARTICLE_VOICE:
                own.setdefault(claim.origin, {})[article] = None
            else:
                named[_voice(claim, article, with_kind=with_kind)] = None
        return Voices(list(named), [sorted(names) for names in own.values()])

    def quote(self, words: str, claim: Claim, width: int) -> Text:
        """Return words of the claim's article, within about ``width`` characters, and where they stand."""
        return self.text((f"“{shortened(words, width)}” — ", QUIET), self.source(claim.article))

    def source(self, article: str) -> Part:
        """Return an article's short name in the style of a credit."""
        return (self.names[article], f"italic {QUIET}")

    def more(self, number: int, noun: str) -> Text:
        """Return the line that says what was cut, and how to see it."""
        return self.text((f"… {several(number, f'more {noun}')}: --all", QUIET))

    def _spelled(self, words: str) -> str:
        return in_ascii(words) if self.ascii_only else words


def in_ascii(words: str) -> str:
    """Return ``words`` with this program's own typographic signs as ASCII; what others wrote may hold more."""
    return words.translate(_ASCII)


def several(number: int, noun: str) -> str:
    """Return "1 fact" or "1,204 facts"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def shortened(text: str, width: int) -> str:
    """Return ``text`` within ``width`` characters, cut after a word, and before a bracket that it would tear."""
    if len(text) <= width:
        return text
    words = text[: width - 1].rsplit(None, 1)[0] if " " in text[: width - 1] else text[: width - 1]
    return _before_torn_bracket(words).rstrip(" ,;:") + " …"


def listed(names: list[str], limit: int) -> str:
    """Return "a, b, c", or "a, b and 4 more" where there are more than ``limit``."""
    if len(names) <= limit:
        return ", ".join(names)
    return f"{', '.join(names[:limit])} and {len(names) - limit:,} more"


def _before_torn_bracket(words: str) -> str:
    """Return the words before the bracket that is left open, unless it opens in their first half."""
    opened: list[int] = []
    for i, char in enumerate(words):
        if char in "([":
            opened.append(i)
        elif char in ")]" and opened:
            opened.pop()
    return words[: opened[0]] if opened and opened[0] > len(words) // 2 else words


def _together(names: list[str]) -> str:
    shown = (
        names if len(names) <= MAX_TOGETHER else [*names[: MAX_TOGETHER - 1], f"{len(names) - MAX_TOGETHER + 1:,} more"]
    )
    return " + ".join(shown)


def _voice(claim: Claim, article: str, *, with_kind: bool) -> str:
    name = _speaker_name(claim.speaker, article, with_kind=with_kind)
    return f"{name} via {', '.join(claim.relayed_by)}" if claim.relayed_by else name


def _speaker_name(speaker: Speaker, article: str, *, with_kind: bool) -> str:
    kind = speaker.kind if speaker.kind not in ("unknown", "article", "organisation") else None
    if speaker.name == UNKNOWN_SPEAKER:
        return f"unnamed {kind or 'source'} in {article}"
    details = [detail for detail in (kind, speaker.side) if detail and detail != speaker.name]
    return f"{speaker.name} ({', '.join(details)})" if with_kind and details else speaker.name
