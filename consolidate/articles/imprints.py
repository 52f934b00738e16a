"""Lines that say who published what stands under them, and when: "The Tarn Courier, evening edition, Mon 4 March"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consolidate.articles.agencies import agency, find_agency
from consolidate.articles.dates import MONTHS, find_date
from consolidate.articles.mastheads import goes_with_a_date, is_name
from consolidate.articles.metadata import Metadata
from consolidate.articles.phrases import LABELS
from consolidate.language.marks import SIGNS

_LONGEST = 160
_MOST_NAMED = 7
_PARTS = re.compile(rf"\s*(?:[|/\u2022\u00b7>]|[{SIGNS}]+|\s[\u2013\u2014-]{{1,2}}\s)\s*|\s*[,()\n]\s*")
_STRONG = re.compile(r"[|\u2022\u00b7]|\s[/\u2013\u2014-]{1,2}\s")
"""What divides an outlet's name from a date; a comma divides a place's name from it too."""
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = re.compile(
    rf"\b(?:(?P<a>\d{{1,2}})\s+{_MONTH}|{_MONTH.replace('month', 'name')}\s+(?P<b>\d{{1,2}}))(?!\d)", re.I
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_DAY_BESIDE_WEEKDAY = re.compile(rf"\b{_WEEKDAY}\.?,?\s+(?P<day>{_DAY.pattern})", re.I)
_LEADS_TO_DATE = re.compile(
    rf"(?:[,|:(/\u2022\u00b7\u2013\u2014-]|\b{_WEEKDAY}\.?,?|\b(?:morning|afternoon|evening|night)(?: of)?)$", re.I
)
_POSTED = re.compile(r"(?:posted|published|written|updated|issued|filed|released|statement|bulletin|report)\b", re.I)
_BYLINE = re.compile(
    r"(?:(?:exclusive|special report|posted|written|published|reported|edited|words|"
    r"(?P<kind>an? (?:blog|newsletter|podcast|channel)))\s+)?(?:by|as told to)\s+"
    r"(?P<who>\S.{1,100})",
    re.IGNORECASE,
)
_KIND = """
    edition digest summary bulletin live blog channel desk staff report reports reporter update updates times page
    pages fact check fact-check fact-checking fact-checkers checking release statement communique press news
    service issue vol volume no number read morning evening afternoon midday night daily weekly monthly special
    the a an of our for and in all from exclusive media foreign world home national local international business
    politics entertainment health culture print online web newsroom team wire english latest correspondent first
    final late early city breaking opinion analysis feature features interview magazine newsletter podcast
    transcript brief briefs eastern central pacific local time gmt
"""
_KINDS = frozenset(_KIND.split())
_OF_OUTLETS = re.compile(
    r"\b(?:edition|digest|bulletin|channel|blog|newsletter|podcast|desk|fact-?\s?check\w*|magazine|live|summary)$", re.I
)
"""A kind that only an outlet has, so that the name beside it is one's."""
_OUTLET = re.compile(
    r"\b(?:News|Times|Post|Herald|Heraldo|Tribune|Gazette|Journal|Daily|Weekly|Chronicle|Courier|Mercury|Argus|Register|"
    r"Sentinel|Standard|Ledger|Mail|Express|Mirror|Echo|Observer|Examiner|Inquirer|Enquirer|Bulletin|Advertiser|"
    r"Advocate|Dispatch|Telegraph|Guardian|Globe|Messenger|Press|Newspaper|Magazine|Review|"
    r"Broadcasting|Kurier|\w*[Zz]eitung|Anzeiger|Tagblatt|Allgemeine|Nachrichten|Rundschau|Dagblad|Gazzetta|Corriere|"
    r"Gazeta|Diario|Jornal|Nouvelles|FM|TV)$|^(?:Radio|TV|Diario|Jornal|Gazeta|Daily|Canal)\b"
)
"""Words that the names of outlets end or begin with, in the place where such a name stands."""
_LABEL = re.compile(
    r"(?:(?:press|news|media) (?:release|statement|information|notice|communiqu\u00e9|communique)|"
    r"(?:statement|information) (?:of|from|by) the press (?:service|office)|rns|"
    r"(?:spot |situation |flash |daily |weekly )?(?:report|bulletin|statement|communiqu\u00e9|communique)(?= n| \d))"
    r"(?:,? (?:no|nr|number)?\.?\s?[\w/.-]{0,4}\d[\w/.-]{0,9})?|"
    r"for immediate (?:use|release|publication)",
    re.IGNORECASE,
)
_CAPITALS = r"[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*)?"
_OFFICE = re.compile(
    r"(?:(?:the|general|office of the|embassy of the|government of the) )?"
    r"(?:republic|kingdom|government|ministry|department|office|embassy|municipality|city|county|general staff|"
    r"armed forces|directorate|prosecutor(?:'s|\u2019s) office|bureau|secretariat) (?:of|for)(?: the)? "
    rf"(?-i:{_CAPITALS})(?:(?: (?:of|and|for|in)(?: the)?|,) (?-i:{_CAPITALS})){{0,3}}",
    re.IGNORECASE,
)
"""Two capitals in a row at most: a verb in a headline would be the third."""
_BODY = re.compile(
    r"[A-Z\u00c0-\u00de].{2,60} (?:council|mission|ministry|department|agency|authority|commission|committee|service|"
    r"group|office|university|foundation|institute|association|union|plc|inc|ltd|llc|corp|ag|gmbh)\.?"
    rf"(?: (?:in|of|for) (?:the )?(?-i:{_CAPITALS}))?",
    re.IGNORECASE,
)
_JOINING = frozenset("of the and for in on at to plc".split())
_STATEMENT = re.compile(
    r"(?:(?:joint|press|media|public|official|(?-i:[A-Z][\w'\u2019]+)) ){0,3}"
    r"(?:statement|communiqu\u00e9|communique|release|notice|update) "
    r"(?:from|by|of|on|regarding|concerning|about) "
    r"(?:(?!\b(?:is|are|was|were|has|have|had|will|says?|said|shows?|denies|rejects)\b).){3,150}",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"\s?(?:[,:|]|\s[\u2013\u2014-])\s?"
    r"(?:as it happened|(?:the )?latest(?: news| updates?)?|live(?: updates?| blog| coverage)?)$",
    re.IGNORECASE,
)
_ISSUED = re.compile(r"^(?:issued|filed|published|posted|dated|released)\s+(?:in|at|from)\s+", re.IGNORECASE)
_NAMED_LAST = re.compile(r"\((?P<words>[^()]{2,40})\)$")
_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+")


@dataclass(frozen=True)
class _Part:
    """A stretch between two dividers: its ``name`` without what it says of its kind ("Tarn FM" of "Tarn FM live")."""

    name: str
    kind: bool

    @property
    def is_outlet(self) -> bool:
        """Does the name alone tell an outlet?"""
        return _OUTLET.search(self.name) is not None or _CAMEL.fullmatch(self.name) is not None


def read_imprint(words: str) -> Metadata | None:
    """A line of parts that are each a date, a time, a name or what a paper, a page or a channel calls itself.

    The outlet is its publisher where the name or the layout tells it from a place: "StarDesk | 4 March 2031", "The
    Tarn Courier, 4 March 2031", but not "Tarn, 4 March 2031".  A day without a year is read without one.
    """
    if len(words) > _LONGEST:
        return None
    full = find_date(words)
    day = None if full else _DAY.search(words)
    last = _NAMED_LAST.search(words)
    if (full is None and day is None) or (last and _read_parts([last["words"]], strong=True) != Metadata()):
        return None
    start, end = (full.start, full.end) if full else day.span() if day else (0, 0)
    parts = [part for part in _PARTS.split(f"{words[:start]}|{words[end:]}") if part and not _is_day_range(part)]
    known = _read_parts(parts, strong=_STRONG.search(words) is not None)
    if known is None or (full is None and known == Metadata() and not _marked(parts)):
        return None
    return known.filled_from(Metadata(published=full.iso if full else None, day=None if full else find_day(words)))


def find_day(words: str) -> str | None:
    """The first day without a year, as ISO 8601 had it ("--03-04" for "4 March")."""
    found = _DAY.search(words)
    if found is None:
        return None
    month = MONTHS[(found["month"] or found["name"]).casefold()]
    return f"--{month:02}-{int(found['a'] or found['b']):02}"


def read_dated_line(words: str) -> Metadata | None:
    """The date with which a line ends or begins that tells where the text comes from; None where it tells no such.

    "Statement by the Tarn Union, 4 March 2031", "Posted by Ann Holt on 4 March 2031", "4 March 2031, data as of noon",
    and without a year where the weekday stands beside it; but not "She has been missing since 4 March 2031".
    """
    full = find_date(words)
    short = None if full else next(_DAY_BESIDE_WEEKDAY.finditer(words), None)
    if len(words) > _LONGEST or (short is None and (full is None or full.iso is None)):
        return None
    start, end = (full.start, full.end) if full else short.span("day") if short else (0, 0)
    before, after = words[:start].rstrip(), words[end:].strip()
    closes = all(map(goes_with_a_date, after.split())) and (not before or _LEADS_TO_DATE.search(before) is not None)
    posted = _POSTED.match(words) is not None and not after
    opens = not before and after[:1] in {",", "|", "\u2013", "\u2014", "-", "\u00b7"}
    if not (closes or posted or opens):
        return None
    return Metadata(published=full.iso) if full else Metadata(day=find_day(words))


def read_outlet_imprint(words: str) -> Metadata | None:
    """An imprint that names the outlet, the author or the agency: a title can read like any other."""
    known = read_imprint(words)
    return known if known and (known.publisher or known.byline or known.credit) else None


def read_masthead(words: str) -> Metadata | None:
    """A line of an outlet's name, alone, with its kind or with an author: "Tarn Herald", "By Ann Holt, Tarn Herald"."""
    parts = [part for part in _PARTS.split(words) if part]
    if not 1 <= len(parts) <= 2 or len(words) > _LONGEST or find_agency(words):
        return None
    bylines = [found for part in parts if (found := _BYLINE.fullmatch(part))]
    names = [_part(part) for part in parts if not _BYLINE.fullmatch(part)]
    kept = any(found["kind"] for found in bylines) or (len(names) == 2 and not names[1].name)
    known = _read_parts(parts, strong=False) if kept or any(name.is_outlet for name in names) else None
    if known is not None and names and (kept or not bylines):
        known = known.filled_from(Metadata(publisher=names[0].name or None))
    return known if known and known.publisher else None


def read_label(words: str) -> Metadata | None:
    """A line that tells nothing: "Press release No. 7/2031", "WORLD IN BRIEF", "News > Health"."""
    parts = [part for part in _PARTS.split(words) if part]
    section = all(part.casefold() in LABELS or (_is_capitalised(part) and not _part(part).name) for part in parts)
    return Metadata() if _LABEL.fullmatch(words) or (parts and section) else None


def read_release_head(words: str) -> Metadata | None:
    """A line of who issues what: "MINISTRY OF TRADE - STATEMENT No. 7"."""
    parts = [part for part in _PARTS.split(words) if part]
    issued = len(parts) == 2 and is_issuer(parts[0]) and _LABEL.fullmatch(parts[1])
    return Metadata() if issued else None


def is_issuer(words: str) -> bool:
    """The name of an office, a body or a company, as it stands above what it issues."""
    names = _is_capitalised(words) and len(words.split()) <= _MOST_NAMED + 2
    return names and any(form.fullmatch(words) is not None for form in (_OFFICE, _BODY))


def no_report_in(title: str) -> int | None:
    """Where in a title that begins which says what the text is, and not what happened; None where there is none.

    That is all of "Statement from Tarn Lines on the Alba", and the end of "Alba sinks - live updates".
    """
    if _STATEMENT.fullmatch(title):
        return 0
    running = _RUNNING.search(title)
    return running.start() if running else None


def _is_capitalised(words: str) -> bool:
    """Is every word a capitalised one, but for those that join them?"""
    return all(word[:1].isupper() or word in _JOINING for word in words.split())


def _read_parts(parts: list[str], *, strong: bool) -> Metadata | None:
    """What the parts tell, or None where one of them is no date, time, name or kind."""
    known, names = Metadata(), []
    strong = strong or any(_OF_OUTLETS.search(part) and not _part(part).name for part in parts)
    for part in parts:
        if part.casefold() in LABELS or all(map(goes_with_a_date, part.split())):
            continue
        if by := _BYLINE.fullmatch(part):
            if not _is_author(by["who"]):
                return None
            known = known.filled_from(Metadata(byline=by["who"] if is_name(by["who"]) else None))
        elif credit := agency(part):
            known = known.filled_from(Metadata(credit=credit))
        elif (read := _part(part)).name:
            if not _is_outlet_name(read.name):
                return None
            names.append(read)
    apart = strong and known.credit is None and known.byline is None
    outlets = sorted(
        (name for name in names if name.is_outlet or name.kind or apart), key=lambda name: not name.is_outlet
    )
    return known.filled_from(Metadata(publisher=outlets[0].name if outlets else None))


def _part(words: str) -> _Part:
    kept = _ISSUED.sub("", words).split()
    if all(_is_kind(word) for word in kept):
        return _Part("", kind=True)
    size = len(kept)
    while kept[-1].islower() and _is_kind(kept[-1]):
        kept.pop()
    name = " ".join(kept)
    return _Part(name, kind=len(kept) < size or name.startswith("The "))


def _is_kind(word: str) -> bool:
    bare = word.strip(".:\u2019'").casefold()
    return bare in _KINDS or re.fullmatch(r"[a-z]?\d[\d/]*", bare) is not None


def _is_outlet_name(words: str) -> bool:
    """A name of few words, which may end in figures ("Tarn24")."""
    return (
        ":" not in words and len(words.split()) <= _MOST_NAMED and is_name(re.sub(r"(?<=[A-Za-z])\d{1,3}\b", "", words))
    )


def _is_author(who: str) -> bool:
    return is_name(who) or re.fullmatch(r"@\w+|admin|staff|editors?", who, re.IGNORECASE) is not None


def _is_day_range(part: str) -> bool:
    """The first day of "9-10 March 2031"."""
    return re.fullmatch(r"\d{1,2}\s?[\u2013-]?", part) is not None


def _marked(parts: list[str]) -> bool:
    """Does a time, a weekday or an author stand beside a day without a year, or nothing else?"""
    return not parts or any(_BYLINE.fullmatch(part) or all(map(goes_with_a_date, part.split())) for part in parts)
