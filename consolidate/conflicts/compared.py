"""Values in which two claims on one matter part, as the comparisons found them: is it a difference that matters?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from consolidate.conflicts.deeds import is_of_having, is_one_event
from consolidate.conflicts.edges import Edge
from consolidate.conflicts.figures import numbers_part
from consolidate.conflicts.measures import find_measures
from consolidate.conflicts.moments import Moments
from consolidate.conflicts.readings import content_words
from consolidate.conflicts.succession import Figure, can_only_grow, replaces
from consolidate.conflicts.voices import is_one_voice
from consolidate.language.names import name_tokens, same_name, tokens
from consolidate.language.numbers import Number, find_numbers
from consolidate.language.quantities import find_quantities, to_si
from consolidate.models import Article, Claim, Comparison, Difference

_PART = re.compile(
    r"\b(?:including|among\s+them|of\s+(?:the|whom|them)|another|others?|more|further|additional)\b", re.I
)
"""Where a number counts a part or an addition, and not the whole."""
_OWN = re.compile(r"\b(?:its|their|his|her|our|my)\b", re.I)
_WANTED = re.compile(r"\b(?:should|ought\s+to|must|would|could)\s+(?:not\s+)?have\b", re.I)
"""What somebody holds to be right was not so."""
_AGE = re.compile(r"\byears?[\s-]old\b", re.I)
_AGED = re.compile(r"\b[\w-]+[\s-]year[\s-]old\s+(?P<who>[a-z]+)\b", re.I)
_ROOM = re.compile(r"\b(?:is|are|was|were)\s+(?:at|in|inside|on|aboard)\s+the\s+(?P<room>\w+)\W*$", re.I)
"""Where those who are counted were."""
QUANTITY = "quantity as compared"
"""The matter of figures of which only the comparisons know that they are of one thing."""
ONE_MATTER = 0.5
"""The score from which two claims that part in something are held to speak of one matter."""
_ELSE_ALIKE = 0.6
"""What two must share besides the words in which they part (Dice overlap)."""
_MOST_WORDS = 4
"""A value of more words is no value, but the claim itself."""


def differing_values(
    comparisons: Iterable[Comparison],
    claims: Mapping[str, Claim],
    articles: Mapping[str, Article],
    moments: Moments,
) -> Iterator[Edge]:
    """An edge for each difference between two voices of two origins that is more than rounding or granularity.

    Two that part in several things speak of two events rather than of one, and give none.  Of one voice or origin
    only figures count that replace one another.
    """
    for comparison in comparisons:
        left, right = (claims[key] for key in comparison.claims)
        if len(comparison.differences) != 1 or comparison.opposed or comparison.score < ONE_MATTER:
            continue
        (difference,) = comparison.differences
        if any(moments.is_of_a_post(claim) for claim in (left, right)):
            continue
        if difference.kind == "quantity" and _give_one_measure(left.statement, right.statement):
            continue
        if difference.kind != "time" and moments.is_of_old(left) != moments.is_of_old(right):
            continue
        values = _values(difference)
        if (left.origin == right.origin or is_one_voice(left, right)) and not _is_renewed(left, right, values, moments):
            continue
        if _is_real(difference, left, right) and not _is_wider(difference, left, right, articles):
            reason = f"“{difference.values[0]}” and “{difference.values[1]}” cannot both be right"
            sides = _label(difference.values[0]), _label(difference.values[1])
            matter = QUANTITY if difference.kind == "quantity" else f"{difference.kind} as compared"
            grows = values is not None and can_only_grow(left.statement) and can_only_grow(right.statement)
            yield Edge(difference.kind, matter, comparison.claims, sides, reason, values=values, grows=grows)


def _values(difference: Difference) -> tuple[float, float] | None:
    """The two figures where the one may have replaced the other, as nobody's age does."""
    if difference.kind != "quantity" or any(_AGE.search(value) for value in difference.values):
        return None
    found = [_figure(value) for value in difference.values]
    return (found[0].figures[0], found[1].figures[0]) if found[0] and found[1] else None


def _give_one_measure(left: str, right: str) -> bool:
    """Do the two give the age or size of one thing, of which is asked elsewhere ("the 80m-deep well")?"""
    here, there = ({measure.matter for measure in find_measures(text)} for text in (left, right))
    return not here.isdisjoint(there)


def _is_renewed(left: Claim, right: Claim, values: tuple[float, float] | None, moments: Moments) -> bool:
    if values is None:
        return False
    ours, theirs = Figure(left, values[0], grows=False), Figure(right, values[1], grows=False)
    return replaces(ours, theirs, moments) or replaces(theirs, ours, moments)


def _is_wider(difference: Difference, left: Claim, right: Claim, articles: Mapping[str, Article]) -> bool:
    """Is it one place, in the village and in the valley it lies in: does an article name both?"""
    if difference.kind != "place":
        return False
    texts = (articles[claim.article].text for claim in (left, right) if claim.article in articles)
    return any(all(value in text for value in difference.values) for text in texts)


def _is_real(difference: Difference, left: Claim, right: Claim) -> bool:
    """Is it a difference in the thing itself, not in how it is rounded, counted or told?"""
    here, there = difference.values
    if {left.modality, right.modality} & {"planned", "speculated"} or here.casefold() == there.casefold():
        return False
    if "denied" in (left.polarity, right.polarity):
        return False
    if difference.kind == "quantity":
        return _is_real_figure(here, left, there, right)
    if difference.kind in {"time", "place"}:
        return is_one_event(left.statement, right.statement)
    return all(len(value.split()) <= _MOST_WORDS for value in difference.values) and _is_else_alike(
        left.statement, right.statement, difference.values
    )


def _is_real_figure(here: str, left: Claim, there: str, right: Claim) -> bool:
    """The same of figures: neither of a part only, nor of what ought to have been, nor of others or elsewhere."""
    both = (left, right)
    if any(_WANTED.search(claim.statement) or _PART.search(claim.statement) for claim in both):
        return False
    if _of_two_persons(here, left, there, right) or _in_two_rooms(left.statement, right.statement):
        return False
    told = is_of_having(left.statement) == is_of_having(right.statement)
    return told and _figures_part(here, there) and not _of_others((here, left), (there, right))


def _is_else_alike(left: str, right: str, values: tuple[str, str]) -> bool:
    """Do the two say the same but for the values?"""
    a, b = (content_words(text) - content_words(" ".join(values)) for text in (left, right))
    return 2 * len(a & b) >= _ELSE_ALIKE * (len(a) + len(b))


def _figures_part(left: str, right: str) -> bool:
    """Are the figures, which are of one unit, apart beyond rounding?"""
    a, b = _figure(left), _figure(right)
    units = [{q.unit for q in find_quantities(text) if q.unit} for text in (left, right)]
    return a is not None and b is not None and not units[0].isdisjoint(units[1]) and numbers_part(a, b)


def _of_others(left: tuple[str, Claim], right: tuple[str, Claim]) -> bool:
    """Do the two count the people or things of two whom they name ("nine Larenian soldiers", "14 of its soldiers")?"""
    if any(to_si(1.0, q.unit or "") for value, _ in (left, right) for q in find_quantities(value)):
        return False
    mine, yours = ([*name_tokens(value), *_own(value, claim)] for value, claim in (left, right))
    return bool(mine and yours) and not any(same_name(a, b) for a in mine for b in yours)


def _of_two_persons(here: str, left: Claim, there: str, right: Claim) -> bool:
    """Are the values the ages of two: of a girl and of a man, or of two who bear other names?"""
    aged = [_aged(here, left.statement), _aged(there, right.statement)]
    if None in aged or aged[0] == aged[1]:
        return False
    return not any(same_name(a, b) for a in name_tokens(left.statement) for b in name_tokens(right.statement))


def _aged(value: str, statement: str) -> str | None:
    """The noun of whose age ``value`` is in "the 12-year-old girl"; None where it is no age, or of no noun."""
    found = _AGED.search(statement)
    return found["who"].casefold() if found and value.partition("-")[0] in found.group() else None


def _in_two_rooms(left: str, right: str) -> bool:
    """Do the two end in another place each ("at the game", "in the stand")?"""
    here, there = _ROOM.search(left), _ROOM.search(right)
    if here is None or there is None:
        return False
    return content_words(here["room"]).isdisjoint(content_words(there["room"]))


def _own(value: str, claim: Claim) -> Sequence[str]:
    """The words that name the speaker, where he counts his own."""
    return tokens(claim.speaker.name) if _OWN.search(value) else ()


@lru_cache(maxsize=32768)
def _figure(text: str) -> Number | None:
    return next(iter(find_numbers(text)), None)


def _label(value: str) -> str:
    """A figure as the number it is, so that two ways to write it are one side; other values as they are."""
    found = find_quantities(value)
    if len(found) == 1:
        return f"{found[0].value:,.12g} {found[0].unit or ''}".strip()
    return " ".join(value.split())
