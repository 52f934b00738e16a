"""A claim's statement in the form in which two statements are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from consolidate.language.demonyms import country_called
from consolidate.language.numbers import find_numbers
from consolidate.language.quantities import FoundQuantity, find_quantities
from consolidate.linkage.roles import Mode, Role, Roles
from consolidate.linkage.stance import is_negative
from consolidate.linkage.statements import Statement, Word, read_statements
from consolidate.linkage.words import fold_names, stem
from consolidate.models import Claim

_GOVERNED = 2
"""So many telling words after a "not" are taken to be what it negates."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_IDENTIFIER = "identifier"
_ORDER: tuple[Role, ...] = ("head", "argument", "modifier", "adjunct", "light")


@dataclass(frozen=True)
class Term:
    """A content word, name or number: what other statements call the same has the same ``key``; ``text`` as written.

    ``lemma`` is there for common words only.  ``share``, above 0 to 1, is what it tells of the name of several words
    that it is part of: two words of one name do not tell twice as much.  ``slot``: what a name is to what.
    """

    key: str
    text: str
    lemma: str | None = None
    role: Role = "adjunct"
    is_name: bool = False
    share: float = 1.0
    slot: str | None = None


@dataclass(frozen=True)
class Proposition:
    """What a statement asserts, apart from who says it and whether it is affirmed, as far as its words show.

    ``terms`` by key.  ``negative``: the claim holds it for untrue; ``negated`` are the keys of the words after a "not",
    None where the whole is denied.  ``parsed``: it is known what its words do in it; ``heads`` are then the keys of
    its predicate, ``agents`` and ``patients`` of who acts and who suffers it, ``places`` of where, and ``beside`` of
    what that is near to; ``copular``: it says what something is; ``mode``: what is, what is only tried, or a
    judgement; ``counts`` are those of its ``quantities`` that say how many act or suffer.
    ``of_speaker``: "I" or "we" in it is the ``speaker``.
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


class _Names:
    """The names of a case: capitalised words that nobody there writes small."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        words = [word for statement in statements for word in statement.words]
        small = {word.text for word in words if word.text.islower()}
        self._keys = fold_names(word.text for word in words if word.is_proper and word.text.casefold() not in small)
        self._of_any_case = {name.casefold(): key for name, key in sorted(self._keys.items(), reverse=True)}

    def key(self, word: Word, statement: Statement) -> str | None:
        """The key of the name that ``word`` is, if it is one; a headline's capitals show nothing.

        A capital that acts is its country's government, where the country is named as well ("Lima said").
        """
        country = country_called(word.text) if statement.roles and word.position in statement.roles.agents else None
        key = self._keys.get((country or "").replace(" ", "_")) or self._keys.get(word.text)
        return key or (self._of_any_case.get(word.text.casefold()) if statement.roles is None else None)


def _proposition(statement: Statement, names: _Names) -> Proposition:
    terms: dict[str, Term] = {}
    for term in (*_terms(statement, names), *_figures(statement)):
        held = terms.get(term.key)
        if held is None or _ORDER.index(term.role) < _ORDER.index(held.role):
            terms[term.key] = term
    roles = statement.roles or Roles()
    keys = {word.position: _key(word, statement, names) for word in statement.words}

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
    found = [names.key(word, statement) for word in statement.words]
    for word, name, share in zip(statement.words, found, _shares(statement.words, found), strict=True):
        if name:
            yield Term(name, word.text, None, word.role, is_name=True, share=share, slot=word.slot)
        else:
            yield Term(stem(word.lemma), word.text, word.lemma, word.role)
    if statement.roles is not None and statement.roles.located:
        yield Term(stem("present"), "is", "present", "head")


def _figures(statement: Statement) -> Iterator[Term]:
    for number in find_numbers(statement.text):
        if number.name or number.ordinal:
            key = "#" + re.sub(r"\W", "", number.text).casefold()
            yield Term(key, number.text, slot=_IDENTIFIER if number.name else None)
    for quantity in find_quantities(statement.text):
        yield Term(f"#{quantity.value:g}", quantity.text)


def _shares(words: Sequence[Word], names: Sequence[str | None]) -> list[float]:
    """For each word one over the root of how many words its name has."""
    lengths = [1] * len(words)
    first = 0
    for i in range(1, len(words) + 1):
        if i < len(words) and names[i] and names[i - 1] and words[i].start - words[i - 1].end == 1:
            continue
        lengths[first:i] = [i - first] * (i - first)
        first = i
    return [float(length**-0.5) for length in lengths]
