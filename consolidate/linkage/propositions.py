"""A claim's statement in the form in which two statements are compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from consolidate.language.names import name_tokens, same_name, spelling, tokens
from consolidate.language.negation import NegationCue, find_negations
from consolidate.language.normalise import folded
from consolidate.language.numbers import Number, find_numbers, same_value
from consolidate.language.quantities import find_quantities, to_si
from consolidate.models import Claim

_WORD = re.compile(r"[^\W_]+")
_STOP = frozenset(
    """
    the a an of in on at to for from by with and or but that this these those is are was were be been being
    has have had will would do does did it its he she they his her their as into than then there which who
    also said says can could ca wo
    """.split()
)
_SUFFIX = re.compile(r"(?:ations?|ings?|ements?|edly|ed|es|s|ly)$")
_ARTICLES = frozenset({"The", "A", "An"})
_AGENT = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?\w+\s+by\s+(?:the\s+)?([A-Z]\w*)")


@dataclass(frozen=True)
class Proposition:
    """What a statement asserts, as far as its words show.

    ``stems`` are its content words without numbers and "not", ``measures`` the numbers with a unit or currency,
    ``lead`` the capitalised words it begins with, ``agent`` the name after "by" where it is in the passive.
    """

    stems: frozenset[str]
    numbers: tuple[Number, ...]
    measures: frozenset[tuple[float, str]]
    names: frozenset[str]
    lead: tuple[str, ...]
    agent: str | None
    negated: bool

    @classmethod
    def of(cls, claim: Claim) -> Proposition:
        """Read the statement of ``claim``; its polarity is no part of what is asserted."""
        text = folded(claim.statement)
        numbers = find_numbers(text)
        negations = find_negations(text)
        marked = [(n.start, n.end) for n in numbers] + [(n.start, n.end) for n in negations if _is_bare(n)]
        words = _WORD.findall(_without(text, marked).casefold())
        agent = _AGENT.search(text)
        return cls(
            stems=frozenset(_stem(word) for word in words if word not in _STOP),
            numbers=numbers,
            measures=frozenset(_measures(text)) if numbers else frozenset(),
            names=frozenset((*name_tokens(text), *_first_name(text, claim.entities))),
            lead=_lead(text),
            agent=agent and agent.group(1),
            negated=bool(negations),
        )

    @property
    def figures(self) -> frozenset[tuple[float, ...]]:
        """The numbers as written, identifiers apart: equal wherever two propositions can be the same."""
        return frozenset(tuple(float(f"{f:.9g}") for f in number.figures) for number in self.numbers if not number.name)


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _is_bare(cue: NegationCue) -> bool:
    """Does the word only negate?  "Nobody" and "denied" say more."""
    return cue.text.casefold() in {"not", "n't", "no", "never", "cannot"}


def _stem(word: str) -> str:
    stem = _SUFFIX.sub("", word)
    return spelling(stem if len(stem) >= 3 else word)


def _measures(text: str) -> Iterable[tuple[float, str]]:
    """Values with a unit that says how much is meant; "people" and "passengers" may be the same."""
    for quantity in find_quantities(text):
        unit = quantity.unit or ""
        if unit == "%" or (len(unit) == 3 and unit.isupper()) or to_si(quantity.value, unit):
            yield quantity.value, unit


def _first_name(text: str, entities: Iterable[str]) -> tuple[str, ...]:
    """The first word of ``text`` where the claim's entities show that its capital is a name's."""
    first = tokens(text)[:1]
    return tuple(word for word in first if any(word in tokens(entity) for entity in entities))


def _lead(text: str) -> tuple[str, ...]:
    words = tokens(text)
    words = words[1:] if words and words[0] in _ARTICLES else words
    lower = next((i for i, word in enumerate(words) if not word[0].isupper()), len(words))
    return words[:lower]


def weights(propositions: Iterable[Proposition]) -> dict[str, float]:
    """What each stem tells in this case: the rarer, the more (inverse document frequency, at least 1)."""
    propositions = list(propositions)
    counts = Counter(stem for proposition in propositions for stem in proposition.stems)
    return {stem: 1 + log(len(propositions) / count) for stem, count in counts.items()}


def similarity(left: Proposition, right: Proposition, weight: Mapping[str, float]) -> float:
    """How much of what the two say is the same, from 0 to 1: the weighted Dice overlap of their stems.

    0 where they cannot be one proposition: see :func:`may_be_same`.
    """
    return overlap(left, right, weight) if may_be_same(left, right) else 0.0


def overlap(left: Proposition, right: Proposition, weight: Mapping[str, float]) -> float:
    """The weighted Dice overlap of the stems of the two, from 0 to 1."""
    total = weigh(left.stems, weight) + weigh(right.stems, weight)
    return min(1.0, 2 * weigh(left.stems & right.stems, weight) / total) if total else 0.0


def weigh(stems: Iterable[str], weight: Mapping[str, float]) -> float:
    """The weights of ``stems`` together; sorted, so that equal sets give equal sums."""
    return sum(weight.get(stem, 1.0) for stem in sorted(stems))


def may_be_same(left: Proposition, right: Proposition) -> bool:
    """False for other figures or units, another negation, names that do not meet, or who did it to whom reversed."""
    return not (
        left.negated != right.negated
        or _numbers_differ(left.numbers, right.numbers)
        or _units_differ(left.measures, right.measures)
        or (_names_more(left, right) and _names_more(right, left))
        or _roles_differ(left, right)
    )


def _numbers_differ(left: Sequence[Number], right: Sequence[Number]) -> bool:
    return any(not any(same_value(a, b) for b in right) for a in left) or any(
        not any(same_value(a, b) for a in left) for b in right
    )


def _units_differ(left: Iterable[tuple[float, str]], right: Iterable[tuple[float, str]]) -> bool:
    """Is one value measured in two units?  ("5 km", "5 miles")"""
    there: dict[float, set[str]] = {}
    for value, unit in right:
        there.setdefault(value, set()).add(unit)
    return any(value in there and unit not in there[value] for value, unit in left)


def _names_more(left: Proposition, right: Proposition) -> bool:
    """Does the left name something that the right does not?"""
    return any(not any(same_name(a, b) for b in (*right.names, *right.lead)) for a in left.names)


def _roles_differ(left: Proposition, right: Proposition) -> bool:
    """Do both name the same two, as "A hit B" and "B hit A" do, or "A was hit by B" and "A hit B"?"""
    same = _meet(left.lead, right.lead)
    if (left.agent is None) == (right.agent is None):
        return not same and _meet(left.lead, _others(right)) and _meet(right.lead, _others(left))
    passive, active = (left, right) if left.agent else (right, left)
    return same and _meet((passive.agent or "",), _others(active))


def _others(proposition: Proposition) -> frozenset[str]:
    return proposition.names - frozenset(proposition.lead)


def _meet(left: Iterable[str], right: Iterable[str]) -> bool:
    right = tuple(right)
    return any(same_name(a, b) for a in left for b in right)
