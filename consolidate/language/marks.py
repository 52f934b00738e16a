"""What stands before a sentence and is no part of it: emoji and other signs, and the clock of a live report's entry."""

from __future__ import annotations

import re
from dataclasses import dataclass

SIGNS = (
    "\u203c\u2049\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\ufe0e\ufe0f\u200d\u20e3"
    "\U0001f000-\U0001faff\U000e0020-\U000e007f"
)
"""Arrows, shapes, dingbats and emoji with what joins them, as a regular expression's class has them."""
_SIGNS = re.compile(rf"(?:\d\ufe0f?\u20e3|[{SIGNS}])")
_BEFORE = re.compile(rf"(?:\d\ufe0f?\u20e3|[{SIGNS}\s])+")
_TAGS = re.compile(r"(?:#\w{2,40}[\s,.]*)+")
_CLOSING_TAGS = re.compile(r"(?:\s{1,3}#\w{2,40}){2,}$|(?<=[.!?\u2026])\s{1,3}#\w{2,40}$")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = r"(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\b\.?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = rf"(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})(?:,?\s+\d{{4}})?|\d{{4}}-\d\d-\d\d"
_ZONE = r"(?:[ECMPB][SD]?T|CES?T|EES?T|GMT|UTC|Z|Uhr|hrs|local\s+time)\b"
_STAMP = re.compile(
    rf"[*_\[(]{{0,3}}(?:(?:last\s+)?(?:updated?|posted|published)(?:\s+(?:at|on))?[:,]?\s+)?"
    rf"(?:{_WEEKDAY},?\s*)?(?P<date>{_DATE})?[,:]?\s*(?:at\s+)?"
    rf"(?P<hour>[01]?\d|2[0-3])(?P<minutes>(?P<point>[:.h])(?P<minute>[0-5]\d))?(?!:?\d)"
    rf"\s?(?P<half>[ap]\.?\s?m\b\.?)?(?:\s?{_ZONE})?[*_\])]{{0,3}}(?P<bar>\s?[:|\u2013\u2014\u2022-]+)?"
    r"[*_\])]{0,3}(?=\s|$)",
    re.IGNORECASE,
)
"""The clock that heads an entry: "7:15 a.m.", "**19:40**", "Monday 12:15", "09.30 -", "Update, 4 March, 14:20 GMT:"."""
_LONGEST = 90
_LABEL = re.compile(
    r"#?(?:breaking|urgent|update|exclusive|just\s+in|flash|developing|live|watch|as\s+it\s+happened)(?:\s+news)?"
    rf"(?:[{SIGNS}\s]*[:|]|\s+[\u2013\u2014-])\s+",
    re.IGNORECASE,
)
"""How news is announced: "BREAKING:", "#Urgent |"."""


@dataclass(frozen=True)
class Stamp:
    """The clock that heads an entry: the time in ISO form, and the ``day`` as a date or a weekday, "" where none is."""

    day: str
    clock: str
    end: int
    """The offset after it and what divides it from the entry's words."""


def skip_marks(text: str, start: int, end: int) -> int:
    """The offset of the first word in ``text[start:end]`` after signs, "Breaking:" and the clock of an entry."""
    at = skip_signs(text, start, end)
    if label := _LABEL.match(text, at, end):
        at = skip_signs(text, label.end(), end)
    stamp = find_stamp(text, at, end)
    return at if stamp is None else skip_signs(text, stamp.end, end)


def skip_signs(text: str, start: int, end: int) -> int:
    """The offset of the first word in ``text[start:end]`` after white space and signs."""
    signs = _BEFORE.match(text, start, end)
    return signs.end() if signs else start


def trim_marks(text: str, start: int, end: int) -> int:
    """The offset after the last word in ``text[start:end]``, without signs and hashtags that close it."""
    end = _before_signs(text, start, end)
    tags = _CLOSING_TAGS.search(text, start, end) if "#" in text[start:end] else None
    return _before_signs(text, start, tags.start()) if tags else end


def _before_signs(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1].isspace() or _SIGNS.match(text[end - 1])):
        end -= 1
    return end


def is_tags(words: str) -> bool:
    """Are there hashtags and nothing else?"""
    return _TAGS.fullmatch(words) is not None


def without_signs(text: str) -> str:
    """``text`` with a space for each sign: offsets stay the same."""
    return text if text.isascii() else _SIGNS.sub(lambda sign: " " * len(sign[0]), text)


def find_stamp(text: str, start: int, end: int) -> Stamp | None:
    """The clock of an entry that ``text[start:end]`` begins with, or None.

    What follows must not go on in small letters ("9:30 is too late"), unless a dash or the like is between; and
    an hour needs its minutes or its half of the day, which a full stop between the two does not make plain.
    """
    found = _STAMP.match(text, start, min(end, start + _LONGEST))
    if found is None or not (found["half"] or (found["minutes"] and (found["point"] != "." or found["bar"]))):
        return None
    if not found["bar"] and text[found.end() : end].lstrip()[:1].islower():
        return None
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
    short = (found["weekday"] or "-")[:3].title()
    day = found["date"] or next((name for name in _WEEKDAYS if name.startswith(short)), "")
    return Stamp(day, f"{hour:02}:{found['minute'] or '00'}", found.end())
