"""Single lines of a masthead or a foot: date, by-line, link, label and credit."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from consolidate.articles.agencies import AGENCY, agency, find_agency
from consolidate.articles.dates import MONTHS, find_date
from consolidate.articles.metadata import Metadata

Reader = Callable[[str], Metadata | None]
"""Reads one line without markup: what it tells, or None where it is not a line of the reader's kind."""

MAX_TITLE = 200
_URL = r"https?://[^\s<>()\[\]\"']{4,500}"
_DOMAIN = r"(?:[\w-]{1,60}\.){1,4}[a-z]{2,12}"
_WITH_DOMAIN = re.compile(
    rf"(?:^|.*\s)[|•·–—-]\s*(?P<domain>{_DOMAIN})(?:/\S*)?$|^(?P<alone>(?:www\.)?{_DOMAIN})$", re.I
)
_TIME = r"t?\d{1,2}(?:[:.h]\d{2}){0,2}(?:\.\d{1,6})?(?:[ap]\.?m\.?|z|h)?(?:[+-]\d\d:?\d\d)?"
_DATE_WORD = re.compile(rf"{_TIME}|{_DOMAIN}|[ap]\.?m\.?|[ecmp][sd]?t|\d{{1,2}}-min(?:ute)?", re.IGNORECASE)
_BESIDE_DATES = """published posted updated modified created issued written first last originally date dated
    release publication pub on at um uhr à le utc gmt cet cest eet eest ist bst msk min mins minutes minute
    read monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonntag"""
_DATE_WORDS = frozenset(_BESIDE_DATES.split())
_DAY_ALONE = re.compile(
    rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.? \d{{1,2}},? at {_TIME}(?: \w{{2,4}}){{0,2}}",
    re.IGNORECASE,
)
_MOST_NAMED = 7
"""Words of an outlet's or a place's name before a date."""
_OUTLET = re.compile(r"\((?P<outlet>[A-Z][\w.& ]{1,30})\)")
_LABEL = re.compile(
    r"(?P<label>title|headline|date|published|pubdate|publication date|author|authors|byline|by|"
    r"publisher|site|outlet|publication|url|link|original url|original link|source url|permalink)"
    r"\s?:\s*(?P<value>.*)",
    re.IGNORECASE,
)
_LABELLED_FIELD = {
    "title": "title",
    "headline": "title",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "by": "byline",
    "publisher": "publisher",
    "site": "publisher",
    "outlet": "publisher",
    "publication": "publisher",
}
_BYLINE = re.compile(r"(?:(?:Posted |Written )?[Bb]y|BY|Von|Par|Por)\s+(?P<who>\S.{1,140})")
_NAME_AND_AGENCY = re.compile(rf"(?P<who>[A-Z][^|,/]{{3,60}}?)\s*[|,/-]\s*(?P<agency>{AGENCY})")
_AGENCY_ALONE = re.compile(rf"/\s*(?:Source:\s*)?(?P<agency>{AGENCY})|[(\[]?(?P<by>{AGENCY})[)\]]?")
_NAME_END = re.compile(r"\s*(?:,|\||•|·|/|\s[–—-]\s|\sfor\s|\sin\s|\sat\s).*$")
_NAME_LINKS = "and & with de del della da di dos van von der den du la le el al bin ibn ter y und et e"
_SMALL_WORDS = frozenset(_NAME_LINKS.split())
_CREDIT = re.compile(
    r"(?:/\s*)?(?:source|via|courtesy|quelle|fuente|fonte|джерело|источник)\s?:\s*(?P<a>\S.*)|"
    r"(?:this (?:article|story|piece) (?:was|is|has been) )?(?:first|originally) (?:published|appeared) "
    r"(?:by|in|on|at) (?P<b>\S.*)|"
    r"this (?:article|story|piece) (?:first|originally) (?:appeared|ran) (?:in|on) (?P<c>\S.*)",
    re.IGNORECASE,
)
_CREDIT_END = re.compile(r"\s+[–—|-]\s.*$|\s*\|.*$|[:;].*$|,?\s+(?:on|at) (?=\w+ \d|\d).*$")


def _labelled(words: str) -> Metadata | None:
    found = _LABEL.fullmatch(words)
    if not found:
        return None
    value = found["value"].strip(" \"'")
    name = _LABELLED_FIELD.get(found["label"].casefold())
    if name is None or not value or len(value) > MAX_TITLE:
        return None
    return replace(Metadata(), **{name: value})


def is_address(words: str) -> bool:
    """Whether the words are a web address and nothing else."""
    return re.fullmatch(_URL, words) is not None


def labels_a_link(words: str) -> bool:
    """Whether a line announces the article's address: "Original url:"."""
    return _labelled_link(words) is not None


def _labelled_link(words: str) -> Metadata | None:
    found = _LABEL.fullmatch(words)
    if not found or not re.search("url|link", found["label"], re.IGNORECASE):
        return None
    value = found["value"].strip("<> ")
    return Metadata(url=value or None) if not value or is_address(value) else None


def _date(words: str) -> Metadata | None:
    """A line that holds a date, or a site's name, and nothing but their usual company."""
    if len(words) > 160:
        return None
    found = find_date(words)
    rest = words[: found.start] + words[found.end :] if found else words
    domain = _WITH_DOMAIN.match(words)
    if found and all(map(goes_with_a_date, re.split(r"[\s|,;()/•·—–]+", rest))):
        return Metadata(published=found.iso, publisher=_site(domain))
    if domain and (not domain.start("domain") or _only_a_site(words)):
        return Metadata(publisher=_site(domain))
    return Metadata() if _DAY_ALONE.fullmatch(words) else None


def _day_alone(words: str) -> Metadata | None:
    """A line of nothing but a date, as it closes a text."""
    found = find_date(words)
    rest = (words[: found.start] + words[found.end :]).split() if found else ()
    return Metadata(published=found.iso) if found and all(map(goes_with_a_date, rest)) else None


def goes_with_a_date(word: str) -> bool:
    """Whether a word is the usual company of dates: a time, a weekday, "Updated"."""
    bare = word.strip(":.-")
    return not bare or bare.casefold() in _DATE_WORDS or _DATE_WORD.fullmatch(bare) is not None


def _only_a_site(words: str) -> bool:
    return re.fullmatch(rf"[|•·–—-]?\s*{_DOMAIN}(?:/\S*)?", words, re.IGNORECASE) is not None


def _site(found: re.Match[str] | None) -> str | None:
    name = (found["domain"] or found["alone"]) if found else None
    return name.lower().removeprefix("www.") if name else None


def read_named_date(words: str) -> Metadata | None:
    """A line of a name and a date, as of an outlet or a place ("The Tarn Courier, 4 March 2031").

    Whose name it is cannot be told; an outlet in brackets after the date is credited.  A title may look like this too.
    """
    found = find_date(words)
    name = words[: found.start].strip(" ,|\u2013\u2014-") if found else ""
    if found is None or not name or len(name.split()) > _MOST_NAMED or not is_name(name):
        return None
    rest = words[found.end :].strip(" ,|\u2013\u2014-")
    outlet = _OUTLET.fullmatch(rest)
    if rest and outlet is None:
        return None
    credit = (agency(outlet["outlet"]) or outlet["outlet"]) if outlet else None
    return Metadata(published=found.iso, credit=credit)


def date_at_end(title: str) -> str | None:
    """The day that closes a title after a comma: "Daily assessment of the harbour, March 4, 2031"."""
    found = find_date(title)
    closes = found is not None and found.end == len(title) and title[: found.start].rstrip().endswith(",")
    return found.iso if found is not None and closes else None


def _byline(words: str) -> Metadata | None:
    for form in (_BYLINE, _NAME_AND_AGENCY):
        found = form.fullmatch(words)
        who = _NAME_END.sub("", found["who"]) if found else ""
        if found and (is_name(who) or agency(who)):
            dated = find_date(words)
            return Metadata(byline=who, credit=find_agency(words), published=dated.iso if dated else None)
    return read_agency(words)


def read_agency(words: str) -> Metadata | None:
    """A line that is an agency's name and nothing else: "(AP)", "/ Source: Reuters"."""
    found = _AGENCY_ALONE.fullmatch(words)
    return Metadata(credit=agency(found["agency"] or found["by"])) if found else None


def is_name(words: str) -> bool:
    """Whether this is how people are named: capitalised words, no digits, no days or months."""
    parts = [part.strip(".’'") for part in words.split()]
    if not 1 <= len(parts) <= 14 or any(character.isdigit() for character in words) or words.endswith(("!", "?", ":")):
        return False
    if words.endswith(".") and not re.search(r"\b(?:[A-Z]|Jr|Sr)\.$", words):
        return False
    capitalised = all(part[:1].isupper() or part.lower() in _SMALL_WORDS for part in parts)
    calendar = any(part.lower() in MONTHS or re.fullmatch(r"\w{3,6}day", part, re.IGNORECASE) for part in parts)
    return capitalised and not calendar


def _credit(words: str) -> Metadata | None:
    """ "Source: X – ..." and its like; a link instead of a name is the article's address."""
    found = _CREDIT.fullmatch(words)
    if not found:
        return None
    value = (found["a"] or found["b"] or found["c"]).strip("<> ")
    if is_address(value):
        return Metadata(url=value)
    name = _CREDIT_END.sub("", value).strip(" .\"'“”")
    return Metadata(credit=agency(name) or name) if name and len(name) <= 60 and len(name.split()) <= 7 else None


LABEL_READERS: tuple[Reader, ...] = (_labelled_link, _date, _labelled)
AUTHOR_READERS: tuple[Reader, ...] = (_byline, _credit)
FOOT_READERS: tuple[Reader, ...] = (_labelled_link, _day_alone, read_agency, _credit)
