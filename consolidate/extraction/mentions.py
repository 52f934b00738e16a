"""Whom and what the sentences of an article have told of so far, for the pronouns of the next one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from consolidate.language.antecedents import (
    MANY,
    PERSONAL,
    PRONOUNS,
    THINGS,
    Sort,
    agrees,
    gender_of,
    gender_told,
    is_many,
    name_in,
    sort_of,
)
from consolidate.language.attribution import noun_phrase
from consolidate.language.clause_kinds import subject_of
from consolidate.language.entities import find_entities
from consolidate.language.phrases import by_name
from consolidate.language.pipeline import analyse
from consolidate.language.propositions import find_propositions
from consolidate.language.quotations import is_quoted
from consolidate.language.reporting import SPEECH_NOUNS, is_reporting
from consolidate.language.trees import NOBODY, SUBJECTS, VERBAL, first_of, subject_within

_NONE = NOBODY | frozenset("any every each".split())
_LASTING = 3
"""Sentences after which somebody who is not told of again is no longer meant by "he"."""


@dataclass(frozen=True)
class Mention:
    """Somebody or something that a sentence tells of, by its words; nobody to be named where these are "".

    ``leads``: the subject of a main clause, and not of what somebody says, nor told of in passing.  ``either``: takes
    "it" and "they".  ``source``: told of only as who says the rest, and so taken up only by who speaks again.
    """

    text: str
    sort: Sort
    leads: bool
    many: bool = False
    gender: str | None = None
    either: bool = False
    source: bool = False

    def is_meant(self, pronoun: str) -> bool:
        """May ``pronoun`` take it up?"""
        if pronoun in MANY:
            return self.many or self.either
        if pronoun in PERSONAL:
            return not self.many and self.sort in {"person", "name"} and agrees(self.gender, pronoun)
        return not self.many and self.sort != "person"


class Mentions:
    """What the last sentences told of: things of the last one only, persons for a few more."""

    def __init__(self) -> None:
        self._persons: list[Mention] = []
        self._others: list[Mention] = []
        self._names: set[str] = set()
        self._genders: dict[str, str] = {}
        self._idle = 0
        self._has_object = False

    @property
    def has_object(self) -> bool:
        """Tells the last sentence of a thing to which its subject did something ("the club put the contract off")?

        "It was ended" may then mean either.
        """
        return self._has_object

    @property
    def names(self) -> frozenset[str]:
        """The last names of all whom the sentences so far tell of in full."""
        return frozenset(self._names)

    def meant_by(self, pronoun: str, *, speaks: bool = False) -> str | None:
        """The one whom ``pronoun`` stands for, None where there is none, or a doubt which.

        Who ``speaks`` is somebody or a body of people; of several it is the one that the last sentence was about.
        """
        known = self._persons if pronoun in PERSONAL else self._others
        found = [mention for mention in known if mention.is_meant(pronoun)]
        if pronoun in PERSONAL:
            found = _surest(found, pronoun)
        if speaks:
            found = [mention for mention in found if mention.sort != "thing"]
            found = [mention for mention in found if mention.leads or mention.source] or found
        else:
            found = [mention for mention in found if not mention.source] or found
        if len(found) != 1 or not found[0].text:
            return None
        self._learn(found[0], pronoun)
        return found[0].text

    def take_in(self, sentence: str) -> None:
        """Remember what ``sentence`` tells of."""
        doc = analyse(sentence)
        self._names |= {e.text.split()[-1] for e in find_entities(sentence) if e.kind == "person" and " " in e.text}
        told = _distinct(self._told(sentence, doc))
        self._has_object = any(t.dep_ == "dobj" and t.tag_ == "NN" and _is_one_thing(t) for t in doc)
        persons = [m for m in told if not m.many and m.sort == "person"]
        persons = persons or [m for m in told if not m.many and m.sort == "name"]
        self._idle = 0 if persons else self._idle + 1
        quoted = [m for m in _distinct(self._quoted(doc)) if m.text not in {known.text for known in self._persons}]
        if persons or self._idle > _LASTING:
            self._persons = persons
        self._persons = [*self._persons, *quoted]
        things = [m for m in told if m.many or m.sort != "person"]
        goes_on = [m for m in self._others if not m.many and _is_told_again(m, doc)]
        self._others = things or goes_on

    def _learn(self, mention: Mention, pronoun: str) -> None:
        gender = gender_told({pronoun})
        if pronoun in PERSONAL and gender is not None:
            self._genders[mention.text.split()[-1]] = gender
            self._persons = [replace(m, gender=gender) if m == mention else m for m in self._persons]

    def _told(self, sentence: str, doc: Any) -> Iterator[Mention]:
        root = next((t for t in doc if t.dep_ == "ROOT" and t.pos_ in VERBAL), None)
        if root is None:
            return
        found = find_propositions(sentence)
        heads = {p.head for p in found if p.kind in {"main", "first_report"}} | {root.i}
        leading = [subject_of(doc[head]) for head in sorted(heads)]
        contents = [p.head for p in found if p.kind == "content"]
        behind = [s for s in leading if s is not None and contents and s.i > min(contents)]
        behind += [s for s in leading if s is not None and contents and _is_document(s)]
        yield from self._mentions([s for s in leading if s not in behind], leads=True)
        yield from self._mentions([subject_of(doc[head]) for head in contents], leads=False)
        cited = [t for word in doc if word.lower_ == "according" for t in word.subtree if t.dep_ == "pobj"]
        told_by = self._mentions([*behind, *cited[:1]], leads=False)
        yield from (replace(mention, source=True) for mention in told_by)
        objects = [t for t in doc if t.dep_ in {"dobj", "dative"} and not is_reporting(t.head.text)]
        objects = [t for t in objects if t.head.dep_ != "relcl"]
        done = [t for t in objects if t.tag_ == "NN" and sort_of(t, self._names) == "person" and _is_told(t)]
        yield from (Mention(noun_phrase(t), "person", leads=False, gender=gender_of(t)) for t in done)
        yield from self._within_clauses(doc)
        if subject_within(root) is not None:
            for entity in find_entities(sentence):
                if entity.kind == "person" and " " in entity.text:
                    yield Mention(entity.text, "person", leads=False, gender=self._genders.get(entity.text.split()[-1]))

    def _within_clauses(self, doc: Any) -> Iterator[Mention]:
        """Persons by name of whom a clause within the sentence tells ("it is not clear where Mr Holm is held")."""
        subjects = [t for t in doc if t.dep_ in SUBJECTS and t.pos_ == "PROPN" and not is_quoted(doc.text, t.idx)]
        yield from self._mentions([t for t in subjects if sort_of(t, self._names) == "person"], leads=False)

    def _quoted(self, doc: Any) -> Iterator[Mention]:
        """Persons of whom a quotation tells: "he" of the next sentence may be one of them."""
        subjects = [t for t in doc if t.dep_ in SUBJECTS and t.pos_ == "PROPN" and is_quoted(doc.text, t.idx)]
        persons = [t for t in subjects if sort_of(t, self._names) in {"person", "name"}]
        yield from (Mention(name_in(t) or noun_phrase(t), "person", leads=False) for t in persons)

    def _mentions(self, nouns: Iterable[Any | None], *, leads: bool) -> Iterator[Mention]:
        for noun in nouns:
            if noun is None or is_quoted(noun.doc.text, noun.idx) or first_of(noun).lower_ in _NONE:
                continue
            if noun.lower_ in PRONOUNS:
                yield from (replace(m, leads=leads) for m in self._taken_up(noun.lower_))
            elif noun.pos_ in {"NOUN", "PROPN"}:
                made = self._mention(noun, leads)
                if made is not None:
                    yield made
                owners = [c for c in noun.children if c.dep_ == "poss" and c.lower_ in PERSONAL]
                yield from (replace(m, leads=False) for o in owners for m in self._taken_up(o.lower_))

    def _taken_up(self, pronoun: str) -> list[Mention]:
        """The one of whom a pronoun tells again."""
        known = self._persons if pronoun in PERSONAL else self._others
        found = [mention for mention in known if mention.is_meant(pronoun)]
        found = [m for m in found if m.leads] or found
        return found if len(found) == 1 else []

    def _mention(self, noun: Any, leads: bool) -> Mention | None:
        name = noun if is_many(noun, self._names) else by_name(noun)
        owned = name == noun and any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.children)
        others = [child for child in noun.children if child.dep_ == "conj"]
        if others and not owned:
            text = f"{noun_phrase(noun)} and {noun_phrase(others[0])}" if len(others) == 1 else ""
            return Mention(text, "body", leads, many=True)
        sort = sort_of(noun, self._names) if name == noun else "person"
        many = is_many(noun, self._names)
        if owned:
            return None if many or sort != "person" else Mention("", sort, leads, gender=gender_of(noun))
        text = name_in(name) or noun_phrase(name)
        if many:
            return Mention(text, sort, leads, many=True)
        is_one = noun.pos_ == "PROPN" or sort == "name" or any(child.dep_ in {"det", "poss"} for child in noun.children)
        if not is_one and sort != "person":
            return None
        gender = self._genders.get(text.split()[-1]) or gender_of(noun)
        return Mention(text, sort, leads, gender=gender, either=noun.tag_ == "NNPS")


def _distinct(mentions: Iterable[Mention]) -> list[Mention]:
    """Each once, the first time: under the same last word it is the same."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        found.setdefault(mention.text.split()[-1] if mention.text else "", mention)
    return list(found.values())


def _surest(mentions: Sequence[Mention], pronoun: str) -> list[Mention]:
    """Those of whom a title or an earlier pronoun tells that he is a "he", if any; else all."""
    gender = gender_told({pronoun})
    sure = [mention for mention in mentions if mention.gender == gender]
    return sure or list(mentions)


def _is_told_again(mention: Mention, doc: Any) -> bool:
    last = mention.text.split()[-1:]
    return any(t.lower_ in THINGS or [t.text] == last for t in doc)


def _is_one_thing(noun: Any) -> bool:
    """Is it a certain thing ("the pier", "its contract"), as "it" may take it up?"""
    determined = any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ != "no") for c in noun.children)
    return determined and sort_of(noun) == "thing" and not is_quoted(noun.doc.text, noun.idx)


def _is_document(noun: Any) -> bool:
    """Is it what says the rest, and nothing more ("a filing shows that P")?"""
    return noun.pos_ == "NOUN" and noun.lemma_.casefold() in SPEECH_NOUNS


def _is_told(noun: Any) -> bool:
    """Is it neither in a quotation nor somebody's own ("her sister")?"""
    own = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children)
    return not own and not is_quoted(noun.doc.text, noun.idx)
