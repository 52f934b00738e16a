"""What a claim says, in the form in which the rules look for what cannot stand beside it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log

from consolidate.conflicts.predicates import Predicate, find_predicates, mentions_state
from consolidate.conflicts.refutations import Denial, denial_of, discredit, is_of_later
from consolidate.conflicts.states import VERIFICATION
from consolidate.language.lexicon import is_word, lemmas
from consolidate.language.names import name_tokens, spelling, tokens
from consolidate.language.pipeline import analyse_ahead
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Article, Claim, Polarity

_NAMELESS = frozenset({ARTICLE_VOICE, UNKNOWN_SPEAKER})
_WORD = re.compile(r"[^\W_]+")
_STOP = frozenset(
    """
    the a an of in on at to for from by with and or but that this these those is are was were be been being has have
    had will would do does did it its he she they his her their as into than then there which who also said says say
    can could would may might i you we my your our what how why when where while not no n t s get just after before
    over out up off about so more most all some any other new say tell report claim story rumor rumour statement
    one two three later still now only very such
    """.split()
)


@dataclass(frozen=True)
class Reading:
    """A claim with its content words as lemmas, the names among them, how it denies, and the states it asserts.

    ``denied`` are the content words of what it denies, where it denies.
    """

    claim: Claim
    words: frozenset[str]
    names: frozenset[str]
    denial: Denial | None
    denied: frozenset[str]
    predicates: tuple[Predicate, ...]

    @property
    def denies(self) -> bool:
        """Does the claim, polarity and wording together, say that something is not so?"""
        return is_denial(self.claim, self.denial)


def is_denial(claim: Claim, denial: Denial | None) -> bool:
    """Does ``claim``, whose words are the ``denial``, say that something is not so?

    Who is said to deny a negation affirms; "they denied that" with the polarity of a denial denies once.
    """
    denied = claim.polarity == "denied"
    if denial is not None and denial.strength == "negates":
        return not denied
    return denied or denial is not None


@dataclass(frozen=True)
class Readings:
    """All readings of a case, by claim id, and what each word tells in it: the rarer, the more."""

    by_claim: Mapping[str, Reading]
    weight: Mapping[str, float]
    holders: Mapping[str, tuple[str, ...]]
    """Word to the claims that have it."""

    @classmethod
    def of(cls, claims: Sequence[Claim], articles: Mapping[str, Article] | None = None) -> Readings:
        """Read ``claims``; equal statements are read once.  ``articles`` by id show what stands in a headline."""
        analyse_ahead(c.statement for c in claims if mentions_state(c.statement.lower()))
        known: dict[tuple[str, Polarity, str, str], Reading] = {}
        readings = {}
        for claim in claims:
            around = _discrediting(claim, (articles or {}).get(claim.article))
            said = (claim.statement, claim.polarity, claim.speaker.name, around)
            if said not in known:
                known[said] = _read(claim, around)
            readings[claim.id] = _with_confirmation(replace(known[said], claim=claim))
        counts = Counter(word for reading in known.values() for word in reading.words)
        weight = {word: 1 + log(len(known) / count) for word, count in counts.items()}
        holders: dict[str, list[str]] = defaultdict(list)
        for key in sorted(readings):
            for word in readings[key].words:
                holders[word].append(key)
        return cls(readings, weight, {word: tuple(held) for word, held in holders.items()})

    def weigh(self, words: Iterable[str]) -> float:
        """The weights of ``words`` together; sorted, so that equal sets give equal sums."""
        return sum(self.weight.get(word, 1.0) for word in sorted(words))

    def share(self, left: frozenset[str], right: frozenset[str]) -> float:
        """How much of the lighter of two sets of words the other has too, from 0 to 1, by weight."""
        least = min(self.weigh(left), self.weigh(right))
        return self.weigh(left & right) / least if least else 0.0


def _discrediting(claim: Claim, article: Article | None) -> str:
    """The words around a claim that can call it untrue: of its speaker ("a hoax site"), and of its own headline."""
    speaker = claim.speaker
    if speaker.name not in _NAMELESS:
        return f"{speaker.name} {speaker.mention or ''}"
    headline = article.text.split("\n", 1)[0] if article else ""
    span = claim.evidence[0]
    if not headline or span.end > len(headline) or is_of_later(headline):
        return ""
    return headline[: span.start] + " " + headline[span.end :]


def _read(claim: Claim, around: str) -> Reading:
    statement = claim.statement
    denial = denial_of(statement) or discredit(around, statement)
    cue = denial.words if denial else frozenset[str]()
    if denial is not None and denial.strength == "refutes" and claim.speaker.name in _NAMELESS:
        statement = f"{statement} {around}"
        denial = replace(denial, of=f"{denial.of} {around}")
    words = content_words(statement) - {word_key(word) for word in cue}
    by_words = denial is not None and claim.polarity == "affirmed"
    speaker = {word_key(word) for word in tokens(claim.speaker.name)}
    return Reading(
        claim=claim,
        words=words,
        names=frozenset(word_key(word) for word in name_tokens(statement)) & words,
        denial=denial,
        denied=(words & content_words(denial.of)) - speaker if denial and by_words else words,
        predicates=find_predicates(claim.statement) if mentions_state(claim.statement.lower()) else (),
    )


def _with_confirmation(reading: Reading) -> Reading:
    """``reading``, with the state that its speaker gives the report where he confirms it."""
    stated = any(predicate.family is VERIFICATION for predicate in reading.predicates)
    if reading.claim.modality != "confirmed" or stated:
        return reading
    confirmed = Predicate(
        family=VERIFICATION,
        state="confirmed",
        denied=False,
        theme=reading.words,
        names=frozenset(),
        agents=frozenset(tokens(reading.claim.speaker.name)),
        places=frozenset(),
        ongoing=False,
        counts=False,
    )
    return replace(reading, predicates=(*reading.predicates, confirmed))


@lru_cache(maxsize=32768)
def content_words(text: str) -> frozenset[str]:
    """The keys of the words of ``text`` that tell something."""
    words = (word for word in _WORD.findall(text) if len(word) > 1 and word.lower() not in _STOP)
    return frozenset(word_key(word) for word in words) - _STOP


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """The lemma of a word as its key; of a name, and of a word nobody knows, its spelling."""
    lower = word.lower()
    found = lemmas(lower)[-1]
    return found if is_word(found) else spelling(word)
