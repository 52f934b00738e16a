"""Articles about something else than the rest of a case.

Only where there is a clear main body, and only texts long enough to tell: most origins then share a stock of
words and names, of which an article on another event has next to nothing.  Where that is in doubt nothing is
said, since an article that is left out counts nowhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consolidate.origins.telling import telling_stems
from consolidate.origins.wording import Wording

_LONG_ENOUGH = 120
"""Words of news below which an article is not judged, and says nothing of the main topic."""
_FEWEST = 4
"""Origins of such length that it takes to have a main topic."""
_SHARED = (0.6, 3)
"""The part of the origins that hold a word of the main topic, and their number at least."""
_STOCK = 8
"""Words that a main topic has at least, one of them a name."""
_BELONGS = (0.4, 0.4)
"""Of the names and of all words of the main topic, the parts that an article of the main body holds."""
_STRAYS = (0.25, 0.45)
"""And those that one about something else does not pass, on both counts: reports of one event held half and more."""
_MAIN_BODY = 2 / 3
"""The part of the origins that must belong."""
_TOKEN = re.compile(r"[^\W_]+")
_NAMED = 5
"""Names that a reason lists at most."""


@dataclass(frozen=True)
class _Topic:
    """What most origins share: the stems of words, and of names as they are written."""

    words: frozenset[str]
    names: Mapping[str, str]

    def held_by(self, stems: frozenset[str]) -> tuple[float, float]:
        """The parts of the names and of all words that are among ``stems``."""
        return len(stems & self.names.keys()) / len(self.names), len(stems & self.words) / len(self.words)


def find_off_topic(origins: Sequence[Sequence[Wording]]) -> list[str | None]:
    """For each origin, given by its articles, why it is about something else than the rest, or None."""
    longest = [max(articles, key=lambda wording: len(wording.words)) for articles in origins]
    stems = [frozenset(telling_stems(w for article in articles for w in article.words)) for articles in origins]
    judged = _judged(longest)
    topic = _main_topic([longest[at] for at in judged], [stems[at] for at in judged])
    if topic is None:
        return [None] * len(origins)
    parts = {at: topic.held_by(stems[at]) for at in judged}
    belonging = sum(all(part >= least for part, least in zip(held, _BELONGS, strict=True)) for held in parts.values())
    if belonging < _MAIN_BODY * len(judged):
        return [None] * len(origins)
    strays = {at for at, held in parts.items() if all(p <= most for p, most in zip(held, _STRAYS, strict=True))}
    return [_reason(longest[at], stems[at], topic) if at in strays else None for at in range(len(origins))]


def _judged(longest: Sequence[Wording]) -> list[int]:
    """The origins that are long enough and in the language of most."""
    long = [at for at, wording in enumerate(longest) if len(wording.words) >= _LONG_ENOUGH]
    languages = Counter(longest[at].article.language for at in long)
    main = min(languages, key=lambda language: (-languages[language], str(language)), default=None)
    return [at for at in long if longest[at].article.language == main]


def _main_topic(longest: Sequence[Wording], stems: Sequence[frozenset[str]]) -> _Topic | None:
    """What most origins share; None where they are few, or share little or no name."""
    counts = Counter(stem for held in stems for stem in held)
    enough = max(_SHARED[0] * len(stems), _SHARED[1])
    words = frozenset(stem for stem, count in counts.items() if count >= enough)
    names = _names(words, (wording.article.text for wording in longest))
    if len(stems) < _FEWEST or len(words) < _STOCK or not names:
        return None
    return _Topic(words, names)


def _names(stems: frozenset[str], texts: Iterable[str]) -> Mapping[str, str]:
    """Those stems whose words are never written small, with the word that is met most."""
    written: dict[str, Counter[str]] = {stem: Counter() for stem in stems}
    for text in texts:
        for token, count in Counter(_TOKEN.findall(text)).items():
            for stem in telling_stems([token.casefold()]):
                if stem in written:
                    written[stem][token] += count
    return {
        stem: min(forms, key=lambda form: (-forms[form], form))
        for stem, forms in sorted(written.items())
        if forms and all(form[0].isupper() for form in forms)
    }


def _reason(wording: Wording, stems: frozenset[str], topic: _Topic) -> str:
    held, named = len(stems & topic.words), len(stems & topic.names.keys())
    names = ", ".join(list(topic.names.values())[:_NAMED])
    return (
        f"{wording.article.path} holds {held} of the {len(topic.words)} words that most of the articles share, "
        f"and {named} of their {len(topic.names)} names ({names})"
    )
