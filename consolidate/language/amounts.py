"""What an English text writes as one number, in digits or in words, before hedges and ranges are read.

An amount is made of one or more tokens: "two hundred and five", "1.5 million".
:mod:`consolidate.language.numbers` builds on it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consolidate.language.number_tokens import Kind, Token, find_tokens


@dataclass(frozen=True)
class Amount:
    """One number at ``text[start:end]``; ``low`` < ``high`` for a decade ("1990s") and for "dozens".

    ``scale`` is that of its last scale word, which the low end of a range may share ("10 to 20 million");
    ``bare`` is a scale word alone ("hundred"); ``name`` is an identifier ("F-16").
    """

    start: int
    end: int
    low: float
    high: float
    scale: float = 1.0
    bare: bool = False
    approx: bool = False
    ordinal: bool = False
    name: bool = False


def find_amounts(text: str) -> Iterator[Amount]:
    """Every amount of ``text`` in order, none overlapping another; linear in the length of the text."""
    tokens = list(find_tokens(text))
    parser = _Parser(text, tokens)
    at = 0
    while at < len(tokens):
        amount, used = parser.amount(at)
        if amount:
            yield amount
        at += used


_Reading = tuple[Amount | None, int]
"""An amount, or None where there is no number, and how many tokens it took (at least one)."""

_JOINT = re.compile(r"[^\S\r\n]+(?:(and|of)[^\S\r\n]+)?|[-‐‑]")
_AND_A_HALF = re.compile(r"[^\S\r\n]+and[^\S\r\n]+an?[^\S\r\n]+(half|quarter)\b", re.IGNORECASE)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_MULTI = re.compile(r"multi-\Z", re.IGNORECASE)
_HALF_OF = re.compile(
    r"\s+(?:of|the|its|their|his|her|our|all|those|these)\b|[\s-](?:an?\s|hour|mile|day|year|century)",
    re.IGNORECASE,
)
_A = re.compile(r"\ba\s$", re.IGNORECASE)
_A_OR_BY = re.compile(r"\b(?:a|by)\s$", re.IGNORECASE)
_A_PART = re.compile(r"(?:first|second|latter|other|better|[a-z]+ern|top|bottom)\s+$", re.IGNORECASE)
_UNIT_OF_TIME = re.compile(r"(?:\b(?:per|split|every|each)[\s-]+|\d\s?-?\s?)$", re.IGNORECASE)
_MOMENT = re.compile(r"\s+(?:later|earlier|before|of|or|and|to|ago)\b|\s*(?:[.,;:!?)]|$)", re.IGNORECASE)
_REACH = 12
"""How many characters before a token are read for what it belongs to."""


@dataclass(frozen=True)
class _Parser:
    """Reads amounts by recursive descent: each method reads one kind of them, from ``tokens[at]`` on."""

    text: str
    tokens: Sequence[Token]

    def amount(self, at: int) -> _Reading:
        """Any amount."""
        token = self.tokens[at]
        if not token.ordinal and not token.high:
            match token.kind:
                case Kind.FIGURE | Kind.UNIT | Kind.TEN | Kind.SCALE:
                    return self._cardinal(at)
                case Kind.ARTICLE | Kind.COUPLE:
                    return self._after_article(at)
                case Kind.FRACTION:
                    return self._fraction(at)
                case Kind.MANY:
                    return self._many(at)
        if token.value == 2 and self._word(token) == "second" and self._is_moment(at):
            return None, 1
        ordinal = token.ordinal or token.kind is Kind.ORDINAL
        name = token.kind is Kind.NAME
        return Amount(token.start, token.end, token.value, token.high or token.value, ordinal=ordinal, name=name), 1

    def _cardinal(self, at: int) -> _Reading:
        """ "two hundred and five", "twenty-first", "two thirds", "two and a half million"; not "multi-million"."""
        amount, used = self._compound(at)
        part = None if amount.ordinal else _AND_A_HALF.match(self.text, amount.end)
        if part:
            value = amount.low + (0.5 if part[1].casefold() == "half" else 0.25) * amount.scale
            amount, used = replace(amount, end=part.end(), low=value, high=value, bare=False), used + 2
            if scale := self._joined(at + used, " ", Kind.SCALE):
                value *= scale.value
                amount, used = replace(amount, end=scale.end, low=value, high=value, scale=scale.value), used + 1
        if amount.bare and self._before(_MULTI, amount.start):
            return None, used
        return amount, used

    def _compound(self, at: int) -> tuple[Amount, int]:
        """Number words as they follow one another: added in groups below a thousand, multiplied by scales."""
        first = last = self.tokens[at]
        total, group, used = 0.0, first.value, 1
        scale = first.value if first.kind is Kind.SCALE else first.scale
        while (joint := self._joint(at + used)) is not None:
            token = self.tokens[at + used]
            if _adds(last, token, joint):
                group += token.value
            elif _multiplies(last, token, joint):
                group, scale = group * token.value, token.value
                if scale >= 1000:
                    total, group = total + group, 0.0
            elif used == 1 and _divides(first, token, joint):
                group *= token.value if token.kind is Kind.FRACTION else 1 / token.value
            else:
                break
            last, used = token, used + 1
            if last.kind in {Kind.ORDINAL, Kind.FRACTION}:
                break
        ordinal = last.kind is Kind.ORDINAL and group >= 1
        bare = first.kind is Kind.SCALE and used == 1
        value = total + group
        return Amount(first.start, last.end, value, value, scale=scale, bare=bare, ordinal=ordinal), used

    def _after_article(self, at: int) -> _Reading:
        """ "a hundred", "a quarter of", "a third of", "a couple of (hundred)"; the article alone is no number."""
        start = self.tokens[at].start
        if self._joint(at + 1) != " ":
            return None, 1
        following, amount, used = self.tokens[at + 1], None, 0
        if following.kind is Kind.SCALE:
            amount, used = self._cardinal(at + 1)
        elif following.kind is Kind.FRACTION and following.value < 1:
            amount, used = self._fraction(at + 1)
        elif following.kind is Kind.ORDINAL and following.value > 2 and _OF.match(self.text, following.end):
            amount, used = Amount(start, following.end, 1 / following.value, 1 / following.value), 1
        elif following.kind is Kind.COUPLE and _OF.match(self.text, following.end):
            scale = self._joined(at + 2, "of", Kind.SCALE)
            value, end, used = (2 * scale.value, scale.end, 2) if scale else (2.0, following.end, 1)
            amount = Amount(start, end, value, value, approx=True)
        return (replace(amount, start=start, bare=False) if amount else None), used + 1

    def _fraction(self, at: int) -> _Reading:
        """ "half a million", "half of", "a quarter of (a million)"; not "the second half", "the last quarter"."""
        token = self.tokens[at]
        half = token.value == 0.5
        joint = self._joint(at + 1)
        if joint == "of" or (joint == " " and half):
            by = at + 2 if self._joined(at + 1, joint, Kind.ARTICLE) and self._joint(at + 2) == " " else at + 1
            if self.tokens[by].kind is Kind.SCALE:
                value = token.value * self.tokens[by].value
                return Amount(token.start, self.tokens[by].end, value, value), by - at + 1
        follows, precedes = (_HALF_OF, _A_OR_BY) if half else (_OF, _A)
        after, before = follows.match(self.text, token.end), self._before(precedes, token.start)
        fits = (after or before) if half else (after and before)
        if not fits or self._before(_A_PART, token.start):
            return None, 1
        return Amount(token.start, token.end, token.value, token.value), 1

    def _many(self, at: int) -> _Reading:
        """ "dozens", "tens of thousands": at least two of them; "tens" and "scores" alone are none."""
        token = self.tokens[at]
        if by := self._joined(at + 1, "of", Kind.MANY):
            return Amount(token.start, by.end, 2 * token.value * by.value, math.inf, approx=True), 2
        word = self._word(token)
        if word == "tens" or (word == "scores" and not _OF.match(self.text, token.end)):
            return None, 1
        return Amount(token.start, token.end, 2 * token.value, math.inf, approx=True), 1

    def _is_moment(self, at: int) -> bool:
        """Whether "second" is the unit of time: "one second", "30-second", "per second", "a second later"."""
        token = self.tokens[at]
        if self._before(_UNIT_OF_TIME, token.start):
            return True
        before = self.tokens[at - 1].kind if self._joint(at) == " " else None
        return before in {Kind.UNIT, Kind.TEN} or (before is Kind.ARTICLE and bool(_MOMENT.match(self.text, token.end)))

    def _joint(self, at: int) -> str | None:
        """What joins ``tokens[at]`` to the one before: " ", "and", "of", or None where nothing does."""
        if not 0 < at < len(self.tokens):
            return None
        gap = _JOINT.fullmatch(self.text, self.tokens[at - 1].end, self.tokens[at].start)
        return (gap[1] or " ") if gap else None

    def _joined(self, at: int, joint: str, kind: Kind) -> Token | None:
        """``tokens[at]``, if it is of ``kind`` and ``joint`` joins it to the one before."""
        return self.tokens[at] if self._joint(at) == joint and self.tokens[at].kind is kind else None

    def _before(self, pattern: re.Pattern[str], start: int) -> bool:
        return bool(pattern.search(self.text, max(0, start - _REACH), start))

    def _word(self, token: Token) -> str:
        return self.text[token.start : token.end].casefold()


def _adds(last: Token, token: Token, joint: str) -> bool:
    """Whether ``token`` adds to the number word before it: twenty-one, hundred and five, twenty-first."""
    if token.kind is Kind.ORDINAL and token.value == 2 and last.kind is not Kind.TEN:
        return False
    if last.kind is Kind.TEN:
        return token.kind in {Kind.UNIT, Kind.ORDINAL} and 0 < token.value < 10 and joint == " "
    return (
        last.kind is Kind.SCALE
        and last.value >= 100
        and token.kind in {Kind.UNIT, Kind.TEN, Kind.ORDINAL}
        and token.value < last.value
        and joint in {" ", "and"}
    )


def _multiplies(last: Token, token: Token, joint: str) -> bool:
    """Whether ``token`` is a scale of what stands before it: two million, two hundred thousand."""
    return token.kind is Kind.SCALE and joint == " " and (last.kind is not Kind.SCALE or last.value < token.value)


def _divides(first: Token, token: Token, joint: str) -> bool:
    """Whether ``token`` names the parts that ``first`` counts: two thirds, three quarters, one third."""
    if joint != " ":
        return False
    if token.kind is Kind.FRACTION:
        return first.kind is Kind.UNIT
    return token.kind is Kind.ORDINAL and first.value == 1 and token.value > 2
