"""How alike what two statements assert is, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import exp, tanh

from consolidate.linkage.bars import bars_link, hinders_link
from consolidate.linkage.differences import find_differences
from consolidate.linkage.propositions import Proposition, Term
from consolidate.linkage.roles import Role
from consolidate.linkage.weights import Weights
from consolidate.linkage.words import are_alike, may_mean_one
from consolidate.models import Difference

ONE_MATTER = -3.0
"""Odds from which two statements are held to speak of one matter, so that it is asked in what they part.

Lower than for a link, since what parts them also costs words, and nothing is merged.
"""
_PRIOR = -1.0
"""The odds before any word is seen, among pairs that share something."""
_SAME_WORDS = 6.0
"""The least odds of two statements that are the same, word for word, however common their words."""
_FEWEST = 2
"""Who, and what of it: statements that share one word or one name only, however rare, are of one topic at most ..."""
_PLENTY = 3
"""So many are enough wherever they stand."""
_TOO_FEW = -0.5
"""... and these are the best odds they get, unless they mean the same all the same ..."""
_PLAIN = 0.75
"""... which takes such a cosine of their meanings."""
_LACKING: Mapping[Role, float] = {"head": 1.3, "argument": 0.8, "modifier": 0.5, "adjunct": 0.45, "light": 0.0}
"""What it takes from the weight of the words shared when one statement lacks a word of the other."""
_CORE = frozenset({"head", "argument"})
_OTHERWISE = 1.4
"""How much that counts as far as each says what the other does not ..."""
_MORE = 0.6
"""... and as far as one tells more than the other."""
_UNKNOWN_ROLE = 0.65
"""The same where it is not known what the words do."""
_OTHER_AGENT = -2.25
"""The same where each says that another acts."""
_NAME = 1.5
"""So much more where the word is a name."""
_IN_OTHER_WORDS = 0.5
"""What a word of like meaning tells, of what the word itself would."""
_REACH = 6.0
"""Words of like meaning and one deed may make up for so much: what is worse without them is not looked into."""
_SAME_DEED = 1.0
"""What is added where each predicate stands in the other statement too ..."""
_OTHER_DEED = -3.0
"""... and where neither does; half of it where one does."""
_DEED_UNKNOWN = 1.5
"""The same where it is not known, mostly of a headline: it leaves out so much that what it lacks tells little."""


_MOST_BY_WORDS = 6.0
_BY_WORDS = 0.6
_BY_MEANING = 8.0
_EVEN = -2.8
"""How the odds by the words and the cosine of the meanings count together, and what is taken from them.

Logistic regressions on headlines, on claims of invented events and on gold claims gave 0.35 to 0.55 for the words at 8
for the meaning, with a network less trained than this one.  The values here were then chosen among some twenty by what
the seeds, their gold claims, the headlines and four of the invented events came to: on those they are no fair measure.
"""


@dataclass(frozen=True)
class Meaning:
    """What the network makes of two statements: the ``cosine`` of what they mean beside what the whole case does, and
    how likely, 0 to 1, they are ``contrary``: they exclude each other."""

    cosine: float
    contrary: float


@dataclass(frozen=True)
class Likeness:
    """What the words of two statements tell.

    ``odds`` is the natural logarithm of the odds that both assert one proposition, as far as words go: from 0 on it is
    likelier than not.  ``shared`` and ``apart`` are the words for the reason.  ``differences``: in what they part;
    ``bars_link``: they may never be in one fact for another reason, that is no difference of theirs; ``hinders_link``:
    they are not the same by themselves.  ``contrary``: how likely, from 0 to 1, the network holds it that they exclude
    each other.
    """

    odds: float
    shared: tuple[str, ...]
    apart: tuple[str, ...]
    differences: tuple[Difference, ...]
    bars_link: bool
    hinders_link: bool
    contrary: float = 0.0

    @property
    def same(self) -> bool:
        """Does what they assert, for all that is known, not part them, however alike it is?"""
        return not (self.differences or self.bars_link or self.hinders_link)

    @property
    def score(self) -> float:
        """From 0 to 1, one half where the odds are even."""
        return 1 / (1 + exp(-max(min(self.odds, 30.0), -30.0)))

    @cached_property
    def reason(self) -> str:
        """In words: what parts them, else what they share and what only one says."""
        if self.differences:
            parts = "; ".join(f"{d.kind}: {d.values[0]} against {d.values[1]}" for d in self.differences)
            return f"one matter ({_listed(self.shared)}), but {parts}"
        alone = f"; only one says {_listed(self.apart)}" if self.apart else ""
        return f"the same in other words: both say {_listed(self.shared)}{alone}"


def compare(left: Proposition, right: Proposition, weights: Weights, meaning: Meaning) -> Likeness | None:
    """Hold ``left`` against ``right``; the order changes nothing but that of the values of differences.

    None where they do not even speak of one matter.
    """
    shared = left.terms.keys() & right.terms.keys()
    common = sum(weights[key] * min(left.terms[key].share, right.terms[key].share) for key in sorted(shared))
    at_best = common - _lack(left, right, shared) + _REACH
    if _together(at_best, meaning) < ONE_MATTER and left.text != right.text:
        return None
    said = _words(left, right, shared, common, weights)
    odds = _together(said.odds, meaning)
    if left.text == right.text:
        odds = max(odds, _SAME_WORDS)
    elif meaning.cosine < _PLAIN and _tell_too_little(left, right, said) and _tell_who_only(left, right, shared):
        odds = min(odds, _TOO_FEW)
    if odds < ONE_MATTER:
        return None
    told = sorted(shared, key=lambda key: (-weights[key], key))
    apart = (term.text for p in (left, right) for key, term in p.terms.items() if key not in said.met)
    return Likeness(
        odds=odds,
        shared=tuple(left.terms[key].text for key in told),
        apart=tuple(sorted(apart)),
        differences=find_differences(left, right),
        bars_link=bars_link(left, right),
        hinders_link=hinders_link(left, right, said.pairs) or (said.deeds < 0 and left.copular != right.copular),
        contrary=meaning.contrary,
    )


@dataclass(frozen=True)
class _Words:
    """What the words of two statements tell: ``pairs`` are words of like meaning, ``met`` all that meet."""

    odds: float
    shared: Collection[str]
    pairs: Collection[tuple[str, str]]
    met: Collection[str]
    deeds: float


def _together(words: float, meaning: Meaning) -> float:
    """The odds by the words and by the meaning."""
    return _EVEN + _BY_WORDS * _MOST_BY_WORDS * tanh(words / _MOST_BY_WORDS) + _BY_MEANING * meaning.cosine


def _words(left: Proposition, right: Proposition, shared: Collection[str], common: float, weights: Weights) -> _Words:
    """``common`` is what the words that both have tell by themselves."""
    pairs = _in_other_words(left, right)
    pairs += [pair for pair in _called(left, right) if not any(key in known for known in pairs for key in pair)]
    met = {key for pair in pairs for key in pair}.union(shared)
    alike = _IN_OTHER_WORDS * sum(min(weights[a], weights[b]) for a, b in pairs)
    deeds = _deeds(left, right, pairs)
    odds = common + alike - _lack(left, right, met) + deeds + _agents(left, right, pairs) + _PRIOR
    return _Words(odds, shared, pairs, met, deeds)


def _tell_who_only(left: Proposition, right: Proposition, shared: Collection[str]) -> bool:
    """Have they only whom they tell of in common, or has one no more than one word?"""
    named = all(left.terms[key].is_name or key.startswith("#") for key in shared)
    return (bool(shared) and named) or min(len(left.terms), len(right.terms)) < _FEWEST


def _tell_too_little(left: Proposition, right: Proposition, said: _Words) -> bool:
    """Have they one thing only in common?  All the words of a name are one, and the deed in other words is one.

    Where neither tells of the other's deed, two have to be what both speak of, or there have to be more.
    Two headlines say so little that each word is one thing.
    """
    if not (left.parsed or right.parsed):
        return len(said.shared) < _FEWEST
    terms = [(left.terms[key], right.terms[key]) for key in sorted(said.shared)]
    parsed = left.parsed and right.parsed
    deeds_met = ((left.terms[a], right.terms[b]) for a, b in said.pairs if a in left.heads and b in right.heads)
    deed = parsed and any(are_alike(a.lemma or "", b.lemma or "") for a, b in deeds_met)
    if said.deeds > _OTHER_DEED:
        return _things(terms) + deed < _FEWEST
    telling = [(a, b) for a, b in terms if not (a.describes or b.describes)]
    core = [(a, b) for a, b in telling if {a.role, b.role} <= _CORE or a.key[0] == "#"]
    common = _things((a, b) for a, b in telling if not a.is_name)
    return max(_things(core), common) < _FEWEST and _things(telling) + len(said.pairs) < _PLENTY


def _things(terms: Iterable[tuple[Term, Term]]) -> float:
    return round(sum(max(a.part, b.part) for a, b in terms), 6)


def _listed(words: Collection[str]) -> str:
    return ", ".join(words) or "nothing"


def _in_other_words(left: Proposition, right: Proposition) -> list[tuple[str, str]]:
    """Pairs of words of like meaning, each once, of those that the two do not share."""
    if right.text < left.text:
        return [(b, a) for a, b in _in_other_words(right, left)]
    mine, yours = (
        sorted((key, term.lemma) for key, term in p.terms.items() if term.lemma and key not in other.terms)
        for p, other in ((left, right), (right, left))
    )
    pairs = []
    for key, lemma in mine:
        other = next((theirs for theirs in yours if may_mean_one(lemma, theirs[1])), None)
        if other:
            yours.remove(other)
            pairs.append((key, other[0]))
    return pairs


def _called(left: Proposition, right: Proposition) -> Iterator[tuple[str, str]]:
    """Pairs of a name and of what only its bearer is called in the case ("Ana Vell", "the mayor")."""
    for p, other in ((left, right), (right, left)):
        for name, nouns in p.ties.items():
            if not p.terms[name].is_name or name in other.terms:
                continue
            for noun in sorted(nouns & other.terms.keys() - p.terms.keys()):
                if other.ties.get(noun) == frozenset({name}):
                    yield (name, noun) if p is left else (noun, name)
                    break


def _lack(left: Proposition, right: Proposition, met: Collection[str]) -> float:
    """What it takes that each has words that the other does not meet, and how many more one of them has."""
    mine, yours = (sum(_lacks(p, term) for key, term in p.terms.items() if key not in met) for p in (left, right))
    return _OTHERWISE * min(mine, yours) + _MORE * max(mine, yours)


def _lacks(proposition: Proposition, term: Term) -> float:
    plain = _LACKING[term.role] if proposition.parsed else _UNKNOWN_ROLE
    return plain * term.share * (_NAME if term.is_name and proposition.parsed else 1.0)


def _deeds(left: Proposition, right: Proposition, pairs: Collection[tuple[str, str]]) -> float:
    """Whether both tell of one deed or state, where that is known of both."""
    if not (left.parsed and right.parsed):
        return _DEED_UNKNOWN
    known = _has_deed(left, right, dict(pairs)), _has_deed(right, left, {b: a for a, b in pairs})
    if all(known):
        return _SAME_DEED
    return _OTHER_DEED / 2 if any(known) else _OTHER_DEED


def _agents(left: Proposition, right: Proposition, pairs: Collection[tuple[str, str]]) -> float:
    """What it takes that each names another who acts."""
    met = {key for pair in pairs for key in pair}
    mine, yours = left.agents - right.terms.keys() - met, right.agents - left.terms.keys() - met
    return _OTHER_AGENT if mine and yours and left.agents.isdisjoint(right.agents) else 0.0


def _has_deed(left: Proposition, right: Proposition, pairs: Mapping[str, str]) -> bool:
    """Does a predicate of ``left`` stand in the core of ``right``, be it as a noun?"""
    there = {pairs.get(head, head) for head in left.heads}
    core = {"head"} if left.copular else {"head", "argument"}
    return any(key in right.terms and right.terms[key].role in core for key in there)
