"""Neither the model nor a cut quote may turn what is said into its opposite."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consolidate.extraction.drafts import Failure
from consolidate.language.negation import NegationCue, find_negations, is_denying
from consolidate.language.sentences import Span
from consolidate.language.untruth import ADJECTIVES, NOUNS, REPORTED

_WORD = re.compile(r"\w+")
_BREAK = re.compile(
    r"[;:]|\b(?:but|while|whereas|although|though|however)\b|,\s+(?:said|says|told|added)\b|"
    r"\band\s+(?:said|says|told|added|claimed|accused|blamed|called|insisted|argued|warned|stressed)\b",
    re.IGNORECASE,
)
"""Where a denial ends: "denied A and B" denies both, "denied A but B" only the first."""
_GOVERNED = re.compile(r"\s*(?:(?:been|be|yet|\w+ly)\s+)*\w+")
_SCOPE_END = re.compile(
    r"[,;:\u2013\u2014]|\b(?:but|and|while|when|after|before|because|since|as|who|which|where|although|though|"
    r"said|says|told|added)\b",
    re.IGNORECASE,
)
"""Where a "not" ends, after the word that it governs: earlier than a denial."""
_IS_SAID = re.compile(
    r"[\s\"\u201d\u2019']*(?:(?:is|are|was|were|be|been|being|has|have|had|as|\w+ly)\s+)+", re.IGNORECASE
)
_UNTRUE = re.compile(r"not\s+(?:true|correct|accurate|so)\b", re.IGNORECASE)
_THOSE = r"(?:(?:the|this|that|these|those|such|all|any|both|his|her|its|their|[A-Z]\w+['\u2019]s)\s+)?"
_FALSE = rf"(?:an?\s+|\w+ly\s+|\"|\u201c)*(?:{ADJECTIVES}|{NOUNS}|lies?|propaganda|provocations?)\b"
_DENIES_REPORT = re.compile(
    rf"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed|e)|rebuff(?:s|ed)?|disput(?:es?|ed))\s+"
    rf"{_THOSE}{REPORTED}\b(?!\s+(?:that|of|against))|\bden(?:y|ies|ied)\s+(?:it|this|that)\b(?=\W*(?:on\s+\w+)?\W*$)|"
    rf"\b(?:call(?:s|ed|ing)?|describ(?:es?|ed|ing)|label(?:s|l?ed|l?ing)?|brand(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|"
    rf"denounc(?:es?|ed|ing)|reject(?:s|ed|ing)?)\s+(?:it|this|that|them|{_THOSE}{REPORTED})\s+(?:as\s+)?{_FALSE}",
    re.IGNORECASE,
)
_REPORT = re.compile(rf"\b(?:{REPORTED}|it|this|that|them)\b", re.IGNORECASE)
_PREFIXES = ("un", "in", "im", "dis", "non")


@dataclass(frozen=True)
class Surroundings:
    """A quote with the words of its sentence before and after it."""

    before: str
    quote: str
    after: str

    @classmethod
    def of(cls, text: str, span: Span, sentence: Span) -> Surroundings:
        """``text[slice(*span)]`` in ``text[slice(*sentence)]``."""
        return cls(text[sentence[0] : span[0]], text[slice(*span)], text[span[1] : sentence[1]])

    @property
    def clause(self) -> str:
        """The quote with what belongs to it on either side, as far as punctuation and conjunctions tell."""
        after = _BREAK.search(self.after)
        return self.opening + self.quote + (self.after[: after.start()] if after else self.after)

    @property
    def opening(self) -> str:
        """What belongs to the quote before it."""
        breaks = list(_BREAK.finditer(self.lead))
        return self.before[breaks[-1].start() :] if breaks else self.before

    @property
    def lead(self) -> str:
        """What is before the quote, with its first word: "denied A and | blamed B" denies A only."""
        first = _WORD.match(self.quote)
        return self.before + (first.group() if first else "")


def denied_report(statement: str) -> str | None:
    """The word for what was reported before, in small letters, where somebody is told to deny it; else None.

    "Denied the claim": "claim"; "called it disinformation": "it".
    """
    found = _DENIES_REPORT.search(statement)
    word = None if found is None else _REPORT.search(found.group())
    return word.group().casefold() if word else None


def check_negation(statement: str, place: Surroundings, denied: bool) -> Failure | None:
    """Why ``statement`` says the opposite of what stands there; ``denied`` where the speaker is said to deny it."""
    negated = find_negations(statement)
    if denied:
        return _check_denied(negated, place)
    if negated and not find_negations(place.clause):
        return "negation_added"
    if not negated and (_is_dropped(statement, place.quote) or _is_cut_off(statement, place)):
        return "negation_dropped"
    said = any(cue.kind == "denial" for cue in negated)
    if not said and (_denied_before(place) or _denied_in(place.quote) or _denied_after(place.after)):
        return "denial_dropped"
    return None


def _check_denied(negated: Sequence[NegationCue], place: Surroundings) -> Failure | None:
    """A denial must be there, and the statement must not hold it once more ("denied" that it was "not" so)."""
    near = place.opening + place.quote + place.after
    there = find_negations(near)
    if not there and not is_denying(near):
        return "denial_unsupported"
    return "negation_added" if negated and len(negated) >= len(there) else None


def _is_dropped(statement: str, quote: str) -> bool:
    """Has the quote a "not" that the statement, which has none, does not put in another way?"""
    cues = [cue for cue in find_negations(quote) if cue.kind == "negation"]
    return any(not _is_prefixed(quote[cue.end :], statement) for cue in cues)


def _is_cut_off(statement: str, place: Surroundings) -> bool:
    """Is there a "not" right before the quote that governs it ("never | left the harbour")?"""
    cues = [cue for cue in find_negations(place.before) if cue.kind == "negation"]
    if not cues:
        return False
    following = place.before[cues[-1].end :]
    governed = _GOVERNED.match(following)
    reaches = not _SCOPE_END.search(following, governed.end() if governed else 0)
    return reaches and not _is_prefixed(following + place.quote, statement)


def _is_prefixed(following: str, statement: str) -> bool:
    """Does the statement say "unhappy" where a "not" is followed by "happy"?"""
    word = _WORD.search(following)
    forms = {prefix + word.group().casefold() for prefix in _PREFIXES} if word else set()
    return not forms.isdisjoint(_WORD.findall(statement.casefold()))


def _denied_in(quote: str) -> bool:
    return any(cue.kind == "denial" for cue in find_negations(quote))


def _denied_before(place: Surroundings) -> bool:
    """Does a denial in the same clause govern what begins with the quote?"""
    cues = [cue for cue in find_negations(place.before) if cue.kind == "denial"]
    return bool(cues) and not _BREAK.search(place.lead, cues[-1].end)


def _denied_after(after: str) -> bool:
    """Is the quote said to be wrong by what follows it ("reports that | P | were false")?"""
    verb = _IS_SAID.match(after)
    if verb is None:
        return False
    cues = [cue for cue in find_negations(after) if cue.kind == "denial"]
    return bool(_UNTRUE.match(after, verb.end())) or any(cue.start == verb.end() for cue in cues)
