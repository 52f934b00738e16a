"""The words of a statement, changed so that it can be read alone."""

from __future__ import annotations

import re

from consolidate.language.antecedents import POSSESSIVE, owner_form
from consolidate.language.trees import inside

_FIRST = frozenset("we our i my us me ours ourselves myself".split())
_BESIDE = frozenset("our my us me".split())
_FIRST_WORD = re.compile(r"[\"'\u201c(]*(\w+)")
_MARKS = re.compile(r"^[^\w\"'\u201c\u2018(\[$\u20ac\u00a3#@]+")
_WORDS = re.compile(r"[^\W\d_]+")
_IN_QUOTES = re.compile(r"\u201c[^\u201d]*\u201d")
_FIRST_TIME = re.compile(r"it (?:is|was|marks|marked) the first time\b(.*?)\bthat (.+)", re.IGNORECASE | re.DOTALL)


def first_word(statement: str) -> str | None:
    """The first word in small letters, None where it begins with none."""
    found = _FIRST_WORD.match(statement)
    return None if found is None else found.group(1).casefold()


def without_marks(statement: str) -> str:
    """``statement`` without what marks it as an item of a list: a bullet, an emoji, a dash."""
    return _MARKS.sub("", statement)


def with_name(statement: str, pronoun: str, name: str) -> str | None:
    """``statement`` with ``name`` for ``pronoun``; None for "he's", which is "he is" or "he has"."""
    if re.search(rf"\b{pronoun}['\u2019]", statement, re.IGNORECASE):
        return None
    if pronoun in POSSESSIVE:
        name = owner_form(name)
    first = re.match(rf"\W*{pronoun}\b", statement, re.IGNORECASE)
    name = name if first else inside(name)
    return re.sub(rf"\b{pronoun}\b", lambda _: name, statement, count=1, flags=re.IGNORECASE)


def is_same_name(person: str | None, speaker: str) -> bool:
    """Who speaks of "him" means somebody else; his own lawyer may mean him."""
    if person is None or speaker.startswith(owner_form(person)):
        return False
    return person in speaker or speaker in person


def speaks_of_himself(statement: str, *, beside: bool = True) -> bool:
    """Has it a first person that does not stand in quotation marks?

    Not ``beside``: one of "we", "I" and "ours", and not just "our forces" or "told us".
    """
    words = {word.casefold() for word in _WORDS.findall(_IN_QUOTES.sub(" ", statement)) if word != "US"}
    return not words.isdisjoint(_FIRST if beside else _FIRST - _BESIDE)


def without_cleft(statement: str) -> str:
    """ "It is the first time since X that Y did it" as "Y did it for the first time since X"."""
    cleft = _FIRST_TIME.match(statement)
    return statement if cleft is None else f"{cleft.group(2)} for the first time{cleft.group(1)}".strip()


def as_quoted(statement: str, speaker: str) -> str:
    """The speaker's own words as such, where "we" cannot be replaced."""
    return f"{speaker} said: \u201c{_bare(statement)}.\u201d"


def as_written(statement: str) -> str:
    """The words of the article itself as such, where they are about its writer."""
    return f"The author writes: \u201c{_bare(statement)}.\u201d"


def _bare(statement: str) -> str:
    return statement.strip("\u201c\u201d.")
