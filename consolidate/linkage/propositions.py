"""A claim's statement in the form in which two statements are compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from consolidate.language.demonyms import country_called
from consolidate.language.numbers import find_numbers
from consolidate.language.quantities import FoundQuantity, find_quantities
from consolidate.linkage.roles import Mode, Role, Roles
from consolidate.linkage.stance import is_negative
from consolidate.linkage.statements import Statement, Word, read_statements
from consolidate.linkage.words import fold_names, lemma, stem
from consolidate.models import Claim

_GOVERNED = 2
"""So many telling words after a "not" are taken to be what it negates."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_IDENTIFIER = "identifier"
_AGE = re.compile(r"\b[A-Z][\w'\u2019-]*, \d\d?$")
_OF_A_DAY = 0.3
"""Many things happen on one day."""
_HOURS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_LAST_HOUR = 24
_CLOCK = re.compile(
    rf"(?<![\d:.])\b(?P<hour>\d{{1,2}}|{'|'.join(_HOURS[1:])})(?:"
    r"(?::|\.(?=\d\d\s?(?:[ap]\.?m\b|GMT|UTC|hours)))(?P<minute>[0-5]\d)(?!\d|:\d)|\s?(?=[ap]\.?m\b|o['\u2019]clock))",
    re.IGNORECASE,
)
"""A full stop goes before minutes only where it is said that it is a time."""
_ABBREVIATION = range(2, 7)
"""Letters that an abbreviation has."""
_SIDE_BY_SIDE = re.compile(r".", re.DOTALL)
_OF_ONE_NAME = re.compile(r"(?:['\u2019]s?)?\s(?:(?:of|for|and)\s(?:the\s)?)?")
""""Board of Trade", "Larenia's Food Agency"."""
_ORDER: tuple[Role, ...] = ("head", "argument", "modifier", "adjunct", "light")


@dataclass(frozen=True)
class Term:
    """A content word, name or number: what other statements call the same has the same ``key``; ``text`` as written.

    ``lemma`` is there for common words only, as far as they are written.  ``share``, above 0 to 1, is what it tells of
    the name of several words that it is part of: two words of one name do not tell twice as much.  ``slot``: what a
    name is to what.
    ``part``, 0 to 1, is what it is of what is named there: each of two capitalised words side by side is half.
    ``describes``: it only says what the name beside it is.
    """

    key: str
    text: str
    lemma: str | None = None
    role: Role = "adjunct"
    is_name: bool = False
    share: float = 1.0
    slot: str | None = None
    part: float = 1.0
    describes: bool = False


@dataclass(frozen=True)
class Proposition:
    """What a statement asserts, apart from who says it and whether it is affirmed, as far as its words show.

    ``terms`` by key.  ``negative``: the claim holds it for untrue; ``negated`` are the keys of the words after a "not",
    None where the whole is denied.  ``parsed``: it is known what its words do in it; ``heads`` are then the keys of
    its predicate, ``agents`` and ``patients`` of who acts and who suffers it, ``places`` of where, and ``beside`` of
    what that is near to; ``copular``: it says what something is; ``mode``: what is, what is only tried, or a
    judgement; ``counts`` are those of its ``quantities`` that say how many act or suffer.  ``ties``: by the key of a
    term, what else in the case is called so, or what it is called; ``owners``: whose it is.
    ``of_speaker``: "I" or "we" in it is the ``speaker``, or who writes the ``article``.
    """

    text: str
    terms: Mapping[str, Term]
    quantities: tuple[FoundQuantity, ...]
    negative: bool
    negated: frozenset[str] | None = None
    time: tuple[date, date] | None = None
    parsed: bool = False
    heads: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    patients: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    copular: bool = False
    mode: Mode = "told"
    counts: tuple[FoundQuantity, ...] = ()
    speaker: str = ""
    article: str = ""
    ties: Mapping[str, frozenset[str]] = field(default_factory=dict)
    owners: Mapping[str, frozenset[str]] = field(default_factory=dict)
    of_speaker: bool = False

    @property
    def core(self) -> frozenset[str]:
        """The keys of its terms, but for what it is only near to."""
        return frozenset(self.terms.keys() - self.beside)


def read_propositions(claims: Sequence[Claim]) -> tuple[Proposition, ...]:
    """The proposition of each of ``claims``, whose names are folded together."""
    statements = read_statements(claims)
    names = _Names(statements)
    return tuple(_proposition(statement, names) for statement in statements)


def speaks_of_self(statement: str) -> bool:
    """Does whoever makes it speak of himself ("we regret")?  Of another speaker the same words are another claim."""
    return _FIRST_PERSON.search(statement) is not None


def asserted(claim: Claim) -> str:
    """What who makes the ``claim`` asserts, in a sentence: of what he denies, that it is not so."""
    return claim.statement if claim.polarity == "affirmed" else f"It is not true that {claim.statement}"


class _Names:
    """The names of a case: capitalised words that nobody there writes small."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        words = [word for statement in statements for word in statement.words]
        small = {word.text for word in words if word.text.islower()}
        named = {name for statement in statements for _, name in statement.ties} - small
        self._keys = fold_names(
            [*(word.text for word in words if word.is_proper and word.text.casefold() not in small), *sorted(named)]
        )
        self._of_any_case = {name.casefold(): key for name, key in sorted(self._keys.items(), reverse=True)}
        self._short = self._abbreviated(statements)
        self.ties = self._tied(pair for statement in statements for pair in statement.ties)

    def _abbreviated(self, statements: Sequence[Statement]) -> Mapping[str, tuple[str, ...]]:
        """The keys of the words of a name by its abbreviation ("WTO"), where the case has just one name for it."""
        short = {text for text in self._keys if text.isupper() and len(text) in _ABBREVIATION}
        held: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for statement in statements if short else ():
            for run in _runs(statement.words, statement.text):
                initials = "".join(word.text[0] for word in run).upper()
                if len(run) > 1 and initials in short:
                    held[initials].add(tuple(_key(word, statement, self) for word in run))
        return {text: next(iter(names)) for text, names in held.items() if len(names) == 1}

    def in_full(self, word: Word) -> tuple[str, ...]:
        """The keys of the words of the name that ``word`` abbreviates, if it does."""
        return self._short.get(word.text, ())

    def _tied(self, pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
        """The keys of the names that are called so for the key of a noun, and the other way round."""
        held: dict[str, set[str]] = defaultdict(set)
        for noun, name in pairs:
            what, who = stem(lemma(noun.casefold())), self._keys.get(name)
            if who:
                held[what].add(who)
                held[who].add(what)
        return {key: frozenset(others) for key, others in held.items()}

    def key(self, word: Word, statement: Statement) -> str | None:
        """The key of the name that ``word`` is, if it is one; a headline's capitals show nothing.

        A capital that acts is its country's government, where the country is named as well ("Lima said").
        """
        country = country_called(word.text) if statement.roles and word.position in statement.roles.agents else None
        key = self._keys.get((country or "").replace(" ", "_")) or self._keys.get(word.text)
        return key or (self._of_any_case.get(word.text.casefold()) if statement.roles is None else None)


def _proposition(statement: Statement, names: _Names) -> Proposition:
    terms: dict[str, Term] = {}
    for term in (*_terms(statement, names), *_figures(statement), *_times(statement)):
        held = terms.get(term.key)
        if held is None or _ORDER.index(term.role) < _ORDER.index(held.role):
            terms[term.key] = term
    roles = statement.roles or Roles()
    keys = {word.position: (names.in_full(word) or (_key(word, statement, names),))[-1] for word in statement.words}

    def keyed(positions: Iterable[int]) -> frozenset[str]:
        return frozenset(keys[i] for i in positions if i in keys)

    time = statement.claim.time
    quantities = find_quantities(statement.text)
    return Proposition(
        text=statement.text,
        terms=terms,
        quantities=quantities,
        negative=is_negative(statement.reversals, statement.claim.polarity == "denied"),
        negated=_negated(statement, names),
        time=(date.fromisoformat(time.start), date.fromisoformat(time.end)) if time else None,
        parsed=statement.roles is not None and not statement.roles.verbless,
        heads=frozenset(key for key, term in terms.items() if term.role == "head"),
        agents=keyed(roles.agents),
        patients=keyed(roles.patients),
        places=keyed(roles.places),
        beside=keyed(roles.beside),
        copular=roles.copular,
        mode=roles.mode,
        speaker=statement.claim.speaker.name,
        article=statement.claim.article,
        owners={keys[i]: keyed(owners) for i, owners in roles.owners.items() if i in keys},
        ties={key: names.ties[key] for key in terms if key in names.ties},
        of_speaker=speaks_of_self(statement.text),
        counts=tuple(q for q in quantities if any(q.start <= at < q.end for at in statement.counts)),
    )


def _key(word: Word, statement: Statement, names: _Names) -> str:
    return names.key(word, statement) or stem(word.lemma)


def _negated(statement: Statement, names: _Names) -> frozenset[str] | None:
    if statement.claim.polarity == "denied" or any(r.kind == "denial" for r in statement.reversals):
        return None
    after = min((r.end for r in statement.reversals), default=len(statement.text))
    words = [word for word in statement.words if word.start >= after]
    return frozenset(_key(word, statement, names) for word in words[:_GOVERNED])


def _terms(statement: Statement, names: _Names) -> Iterator[Term]:
    words, text = statement.words, statement.text
    found = [names.key(word, statement) for word in words]
    lengths = _run_lengths(words, text, [bool(name) for name in found], _SIDE_BY_SIDE)
    parts = _run_lengths(words, text, [word.is_proper for word in words], _OF_ONE_NAME)
    for word, name, length, part in zip(words, found, lengths, parts, strict=True):
        full = names.in_full(word)
        for key in full:
            share = float(len(full) ** -0.5)
            yield Term(key, word.text, None, word.role, True, share, part=1 / len(full))
        if full:
            continue
        if name:
            share = float(length**-0.5)
            yield Term(name, word.text, None, word.role, is_name=True, share=share, slot=word.slot, part=1 / part)
        else:
            key = stem(word.lemma)
            yield Term(key, word.text, word.lemma, word.role, part=1 / part, describes=word.describes)
    if statement.roles is not None and statement.roles.located:
        yield Term(stem("present"), "is", None, "head")


def _times(statement: Statement) -> Iterator[Term]:
    yield from _clock_times(statement.text)
    time = statement.claim.time
    if time and time.start == time.end:
        yield Term(f"day {time.start}", time.text or time.start, role="light", share=_OF_A_DAY, part=0.0)


def _clock_times(text: str) -> Iterator[Term]:
    """The times of day, on a clock of twelve hours, as not everybody says which half of the day it is."""
    for match in _CLOCK.finditer(text):
        hour, minute = match["hour"].casefold(), match["minute"] or "00"
        number = _HOURS.index(hour) if hour in _HOURS else int(hour)
        if number <= _LAST_HOUR:
            yield Term(f"clock {number % 12}:{minute}", match.group(), role="light")


def _figures(statement: Statement) -> Iterator[Term]:
    for number in find_numbers(statement.text):
        if number.name or number.ordinal:
            written = re.sub(r"\W", "", number.text).casefold()
            key = f"#{number.low:g}th" if number.ordinal else f"#{written}"
            yield Term(key, number.text, slot=_IDENTIFIER if number.name else None)
    for quantity in find_quantities(statement.text):
        age = _AGE.search(statement.text, 0, quantity.end) is not None
        yield Term(f"#{quantity.value:g}", quantity.text, part=0.0 if age else 1.0, describes=age)


def _runs(words: Sequence[Word], text: str) -> Iterator[Sequence[Word]]:
    """The capitalised words that stand in a row as one name."""
    lengths = _run_lengths(words, text, [word.is_proper for word in words], _OF_ONE_NAME)
    first = 0
    while first < len(words):
        yield words[first : first + lengths[first]]
        first += lengths[first]


def _run_lengths(words: Sequence[Word], text: str, named: Sequence[bool], gap: re.Pattern[str]) -> list[int]:
    """For each word how many ``named`` ones stand in a row with it, parted by no more than ``gap``."""
    lengths = [1] * len(words)
    first = 0
    for i in range(1, len(words) + 1):
        if i < len(words) and named[i] and named[i - 1] and gap.fullmatch(text, words[i - 1].end, words[i].start):
            continue
        lengths[first:i] = [i - first] * (i - first)
        first = i
    return lengths
